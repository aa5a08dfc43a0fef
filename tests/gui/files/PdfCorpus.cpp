// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/files/PdfCorpus.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

const QByteArray Catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const QByteArray OnePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

QByteArray pageWith(const QByteArray& entries)
{
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + entries + " >>";
}

} // namespace

QByteArray pdfOf(const QByteArrayList& objects, const QByteArray& trailer)
{
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root 1 0 R " +
           trailer + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray streamOf(QByteArray content, int packed, const QByteArray& entries)
{
    for (int i = 0; i < packed; ++i)
        content = qCompress(content, 9).mid(4);
    const QByteArray filters = QByteArray(" /FlateDecode").repeated(packed);
    return "<< /Length " + QByteArray::number(content.size()) + " /Filter [" + filters + "] " + entries +
           " >>\nstream\n" + content + "\nendstream";
}

QByteArray writtenPdf(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(100);
        QPainter painter(&writer);
        QFont font = painter.font();
        font.setPointSize(20);
        painter.setFont(font);
        painter.setPen(QPen(Qt::black, 8));
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            const QRect frame(QPoint(0, 0), QSize(writer.width(), writer.height()));
            painter.drawRect(frame);
            painter.drawText(frame.adjusted(40, 60, -40, 0), Qt::AlignTop | Qt::TextWordWrap,
                             u"星城市政务服务中心\n申请材料 第 %1 页"_s.arg(page));
        }
    }
    return buffer.data();
}

QByteArray pagesOf(int pages, const QByteArray& box, const QByteArray& more)
{
    QByteArray kids;
    QByteArrayList objects{Catalogue, {}, streamOf("0 0 1 rg 0 0 300 300 re f", 0)};
    for (int page = 0; page < pages; ++page) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects += "<< /Type /Page /Parent 2 0 R /Contents 3 0 R /MediaBox [" + box + "] " + more + " >>";
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>";
    return pdfOf(objects);
}

QByteArray activePdf(const QString& victim)
{
    const QByteArray file = victim.toUtf8();
    const QByteArray launch =
        "<< /S /Launch /F (/usr/bin/touch) /Unix << /F (/usr/bin/touch) /P (" + file + ") >> >>";
    const QByteArray script = "<< /S /JavaScript /JS (this.exportDataObject\\({cName: \"a\", nLaunch: 2}\\); "
                              "app.launchURL\\(\"file://" +
                              file + "\"\\);) >>";
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R /OpenAction " + script + " /AA << /WC " + launch +
                      " >> /Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> /JavaScript << /Names [(s) " +
                      script + "] >> >> /URI << /Base (http://127.0.0.1:9/) >> >>",
                  OnePage,
                  pageWith("/Contents 4 0 R /AA << /O " + launch + " /C " + script +
                           " >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A " + launch +
                           " >> << /Type /Annot /Subtype /FileAttachment /Rect [9 9 30 30] /FS 5 0 R >>]"),
                  streamOf("0 0.5 0 rg 100 500 300 200 re f", 1),
                  "<< /Type /Filespec /F (" + file + ") /UF (" + file + ") /EF << /F 6 0 R >> >>",
                  streamOf("#!/bin/sh\ntouch " + file + "\n", 0, "/Type /EmbeddedFile")});
}

QByteArray pagesInALoop()
{
    return pdfOf({Catalogue, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000 >>",
                  "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000 >>"});
}

QByteArray withPassword()
{
    const QByteArray key(64, 'a');
    return pdfOf({Catalogue, OnePage, pageWith({})}, "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                                                         key + "> /U <" + key + "> >> /ID [<" + key + "> <" +
                                                         key + ">]");
}

QByteArray pathBomb()
{
    constexpr qsizetype Steps = 12'000'000;
    return pdfOf({Catalogue, OnePage, pageWith("/Contents 4 0 R"),
                  streamOf(QByteArray("0 0 m 1 1 l ").repeated(Steps) + "S", 2)});
}

QByteArray imageBomb()
{
    return pdfOf({Catalogue, OnePage, pageWith("/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>"),
                  streamOf("595 0 0 842 0 0 cm /I Do", 0),
                  streamOf(QByteArray(64'000'000, '\0'), 2,
                           "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB "
                           "/BitsPerComponent 16")});
}

QByteArray formInALoop()
{
    return pdfOf(
        {Catalogue, OnePage, pageWith("/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>"),
         streamOf("/X Do", 0),
         streamOf("/X Do /X Do", 0,
                  "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")});
}

QByteArray endlessPattern()
{
    return pdfOf(
        {Catalogue, OnePage, pageWith("/Contents 4 0 R /Resources << /Pattern << /P 5 0 R >> >>"),
         streamOf("/Pattern cs /P scn 0 0 595 842 re f", 0),
         streamOf("0 0 1 rg 0 0 1 1 re f", 0,
                  "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 2 /BBox [0 0 900 900] /XStep 0.01 "
                  "/YStep 0.01 /Resources << >>")});
}

} // namespace duban::test
