// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/print/PdfReader.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr double PointMm = 25.4 / 72;
constexpr int Patience = 60'000;

/// @return what a program writes; adds to `fault` when it fails.
QByteArray run(const QString& program, const QStringList& arguments, QString& fault)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(Patience) || process.exitCode() != 0)
        fault += u"%1: %2 "_s.arg(program, process.errorString() +
                                               QString::fromLocal8Bit(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

void readWords(const QByteArray& xml, PdfReader& pdf)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto number = [&](const QString& name) {
            return reader.attributes().value(name).toDouble() * PointMm;
        };
        if (reader.name() == u"page") {
            pdf.pageMm.push_back({number(u"width"_s), number(u"height"_s)});
        } else if (reader.name() == u"word") {
            const QRectF place(QPointF(number(u"xMin"_s), number(u"yMin"_s)),
                               QPointF(number(u"xMax"_s), number(u"yMax"_s)));
            pdf.words.push_back({int(pdf.pageMm.size()), place, reader.readElementText()});
        }
    }
}

void readFonts(const QString& table, PdfReader& pdf)
{
    // name, type, encoding, emb, sub, uni, object: the first two may hold blanks.
    static const QRegularExpression row(
        u"^(\\S+)\\s.*\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$"_s);
    for (const QString& line : table.split(u'\n')) {
        const auto match = row.match(line.trimmed());
        if (match.hasMatch())
            (match.captured(2) == u"yes" ? pdf.fonts : pdf.foreign).append(match.captured(1));
    }
}

} // namespace

PdfReader PdfReader::read(const QString& file)
{
    PdfReader pdf;
    pdf.asWritten = QString::fromUtf8(run(u"pdftotext"_s, {file, u"-"_s}, pdf.fault));
    // Some fonts have one glyph for a character and its radical, and a printer driver names the radical.
    for (const QChar c : std::as_const(pdf.asWritten)) {
        const bool radical = c >= QChar(0x2E80) && c <= QChar(0x2FDF);
        if (!c.isSpace())
            pdf.text += radical ? QString(c).normalized(QString::NormalizationForm_KC) : QString(c);
    }
    readWords(run(u"pdftotext"_s, {u"-bbox"_s, file, u"-"_s}, pdf.fault), pdf);
    readFonts(QString::fromUtf8(run(u"pdffonts"_s, {file}, pdf.fault)), pdf);
    const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {u"-enc"_s, u"UTF-8"_s, file}, pdf.fault));
    static const QRegularExpression title(u"^Title:\\s+(.*)$"_s, QRegularExpression::MultilineOption);
    pdf.title = title.match(info).captured(1).trimmed();
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"page"_s);
    run(u"pdftoppm"_s,
        {u"-r"_s, u"200"_s, u"-png"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"-singlefile"_s, file, picture},
        pdf.fault);
    QString none; // a page without a code is no fault
    const QByteArray codes =
        run(u"zbarimg"_s,
            {u"--quiet"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, picture + u".png"_s}, none);
    pdf.codes = QString::fromUtf8(codes).split(u'\n', Qt::SkipEmptyParts);
    return pdf;
}

} // namespace duban::test
