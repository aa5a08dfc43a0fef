// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/FileType.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using T = FileType;

QByteArray little(quint32 value, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text.append(char(value >> (8 * i)));
    return text;
}

/// A ZIP of empty files with these names, as far as a directory goes.
QByteArray zipOf(const QByteArrayList& names, const QByteArray& comment = {})
{
    QByteArray files;
    QByteArray directory;
    for (const QByteArray& name : names) {
        directory += "PK\1\2" + QByteArray(24, '\0') + little(quint32(name.size()), 2) +
                     QByteArray(12, '\0') + little(quint32(files.size()), 4) + name;
        files += "PK\3\4" + QByteArray(22, '\0') + little(quint32(name.size()), 2) + little(0, 2) + name;
    }
    return files + directory + "PK\5\6" + QByteArray(4, '\0') + little(quint32(names.size()), 2) +
           little(quint32(names.size()), 2) + little(quint32(directory.size()), 4) +
           little(quint32(files.size()), 4) + little(quint32(comment.size()), 2) + comment;
}

QByteArray bitmap()
{
    return "BM" + little(70, 4) + little(0, 4) + little(54, 4) + QByteArray(56, '\0');
}

FileType typeOfBytes(const QByteArray& bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    return typeOf(file);
}

} // namespace

/// What an attached file is, and what it is called: by what it holds, never by what it says it is.
class TestFileType : public QObject
{
    Q_OBJECT

private slots:

    void content_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileType>("expected");
        const auto row = [](const char* name, const QByteArray& bytes, FileType type) {
            QTest::newRow(name) << bytes << type;
        };
        row("pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", T::Pdf);
        row("jpeg", "\xff\xd8\xff\xe0 JFIF", T::Jpeg);
        row("png", "\x89PNG\r\n\x1a\n IHDR", T::Png);
        row("tiff", QByteArray("II*\0\x08\0\0\0", 8), T::Tiff);
        row("tiff of the other order", QByteArray("MM\0*\0\0\0\x08", 8), T::Tiff);
        row("gif", "GIF89a", T::Gif);
        row("webp", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), T::WebP);
        row("bmp", bitmap(), T::Bmp);
        row("ofd", zipOf({"OFD.xml", "Doc_0/Document.xml"}), T::Ofd);
        row("docx", zipOf({"[Content_Types].xml", "word/document.xml"}), T::OfficeXml);
        row("docx with a comment", zipOf({"[Content_Types].xml"}, "made by hand"), T::OfficeXml);
        row("doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + QByteArray(600, '\0'), T::OfficeOld);
        row("dwg", "AC1032" + QByteArray(100, '\0'), T::Drawing);

        row("nothing", {}, T::Unknown);
        row("a letter", "B", T::Unknown);
        row("text", "BMW is a car", T::Unknown);
        row("web page", "<!DOCTYPE html><script>alert(1)</script>", T::Unknown);
        row("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", T::Unknown);
        row("program of Windows", "MZ\x90" + QByteArray(200, '\0'), T::Unknown);
        row("program of Linux",
            "\x7f"
            "ELF\2\1\1",
            T::Unknown);
        row("script", "#!/bin/sh\nrm -rf /\n", T::Unknown);
        row("batch", "@echo off\r\n", T::Unknown);
        row("shortcut", QByteArray("L\0\0\0\1\x14\2\0", 8), T::Unknown);
        row("archive", zipOf({"a.exe"}), T::Unknown);
        row("rar", "Rar!\x1a\7\1", T::Unknown);
        row("riff that is sound", QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16), T::Unknown);
        row("webp without its begin", QByteArray("XXXX\x10\0\0\0WEBP", 12), T::Unknown);
        row("docx with macros", zipOf({"[Content_Types].xml", "word/vbaProject.bin"}), T::Unknown);
        row("macros in capitals", zipOf({"[Content_Types].xml", "word/VBAPROJECT.BIN"}), T::Unknown);
        row("pdf behind something", "junk %PDF-1.4", T::Unknown);
        row("archive behind a gif", "GIF89a" + zipOf({"a.class"}), T::Unknown);
        row("archive behind a pdf", "%PDF-1.4 " + zipOf({"OFD.xml"}), T::Unknown);
        row("archive behind a docx", zipOf({"[Content_Types].xml"}) + zipOf({"a.exe"}), T::Unknown);
        row("zip without a directory", "PK\3\4" + QByteArray(100, 'x'), T::Unknown);
        QByteArray lies = zipOf({"OFD.xml"});
        row("zip whose directory lies elsewhere", lies.replace("PK\1\2", "PK\1\3"), T::Unknown);
    }

    void content()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(typeOfBytes(bytes), "expected");
    }

    /// No content makes it read outside of the file or go on for ever.
    void anyBytes()
    {
        QRandomGenerator dice(7);
        const QByteArrayList seeds{zipOf({"[Content_Types].xml", "b"}), zipOf({"OFD.xml"}, "c"), bitmap()};
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = seeds[dice.bounded(int(seeds.size()))];
            for (int change = dice.bounded(1, 6); change > 0; --change)
                bytes[dice.bounded(int(bytes.size()))] = char(dice.bounded(256));
            bytes.truncate(dice.bounded(int(bytes.size()) + 1));
            (void)typeOfBytes(bytes);
        }
    }

    void name_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<FileType>("type");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* name, const QString& said, FileType type, const QString& kept) {
            QTest::newRow(name) << said << type << kept;
        };
        row("as it is", u"身份证.pdf"_s, T::Pdf, u"身份证.pdf"_s);
        row("capitals", u"SCAN.JPEG"_s, T::Jpeg, u"SCAN.jpeg"_s);
        row("another ending", u"a.exe"_s, T::Pdf, u"a.exe.pdf"_s);
        row("no ending", u"扫描"_s, T::Png, u"扫描.png"_s);
        row("up and out", u"../../etc/passwd"_s, T::Pdf, u"passwd.pdf"_s);
        row("folder of Windows", u"C:\\Temp\\x.pdf"_s, T::Pdf, u"x.pdf"_s);
        row("device", u"CON.txt"_s, T::Pdf, u"_CON.txt.pdf"_s);
        row("device alone", u"nul"_s, T::Pdf, u"_nul.pdf"_s);
        row("port", u"com1.pdf"_s, T::Pdf, u"_com1.pdf"_s);
        row("no port", u"com.pdf"_s, T::Pdf, u"com.pdf"_s);
        row("right to left", u"gpj.\u202efdp.exe"_s, T::Pdf, u"gpj.fdp.exe.pdf"_s);
        row("isolate", u"a\u2066b.pdf"_s, T::Pdf, u"ab.pdf"_s);
        row("zero width", u"a\u200bb\ufeff.pdf"_s, T::Pdf, u"ab.pdf"_s);
        row("line break", u"a\nb\u2028c.pdf"_s, T::Pdf, u"abc.pdf"_s);
        row("stream", u"a.pdf:evil"_s, T::Pdf, u"a.pdfevil.pdf"_s);
        row("dots", u"...x.. .pdf"_s, T::Pdf, u"x.pdf"_s);
        row("nothing left", u"..."_s, T::Pdf, u"file.pdf"_s);
        row("nothing at all", {}, T::Tiff, u"file.tif"_s);
        row("half a character", u"a\xd83d.pdf"_s, T::Pdf, u"a.pdf"_s);
        row("whole character", u"\U0001F600.pdf"_s, T::Pdf, u"\U0001F600.pdf"_s);
        row("long", QString(500, u'长'), T::Pdf, QString(LongestFileName - 4, u'长') + u".pdf"_s);
        row("unknown", u"x"_s, T::Unknown, u"x.bin"_s);
    }

    void name()
    {
        QFETCH(const QString, said);
        QFETCH(const FileType, type);
        const QString kept = safeFileName(said, type);
        QTEST(kept, "kept");
        QCOMPARE(safeFileName(kept, type), kept); // what is safe stays
    }
};

QTEST_APPLESS_MAIN(TestFileType)

#include "tst_file_type.moc"
