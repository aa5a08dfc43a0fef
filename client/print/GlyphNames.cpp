// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/GlyphNames.h"

#include "common/document/DocumentKind.h"

#include <QFont>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

QString charactersOf(const PaperPrint& paper)
{
    QString all = u" 0123456789—"_s + paper.document.organ + paper.document.number +
                  documentDay(paper.document.day) + paper.foot.lines.join(QString());
    for (const DocumentBlock& block : paper.document.blocks)
        all += block.text;
    return all;
}

namespace {

QString onlyRareOf(const QString& shown)
{
    QString only;
    for (qsizetype i = 0; i + 1 < shown.size(); ++i) {
        if (!shown[i].isHighSurrogate())
            continue;
        const QString rare = shown.mid(i, 2);
        if (!only.isEmpty() && only != rare)
            return {};
        only = rare;
    }
    return only;
}

/// @return codes between the ranges of a table, and the one behind the last: the font may end with it.
std::vector<int> unnamedIn(const QByteArray& table)
{
    std::vector<int> unnamed;
    int next = 1;
    for (const QByteArray& line : table.split('\n')) {
        constexpr qsizetype Start = 1;
        constexpr qsizetype End = 8;
        constexpr qsizetype Digits = 4;
        if (!line.startsWith('<') || line.mid(5, 3) != "> <" || line.size() <= End + Digits + 1)
            continue;
        bool isStart = false;
        bool isEnd = false;
        const int start = line.mid(Start, Digits).toInt(&isStart, 16);
        const int end = line.mid(End, Digits).toInt(&isEnd, 16);
        if (!isStart || !isEnd || end < next)
            continue;
        for (; next < start; ++next)
            unnamed.push_back(next);
        next = end + 1;
    }
    unnamed.push_back(next);
    return unnamed;
}

} // namespace

GlyphNames::GlyphNames(const QString& shown, const DocumentFaces& faces) : m_rare(onlyRareOf(shown))
{
    const QSet<QChar> characters(shown.begin(), shown.end());
    for (const QString& family : {faces.body, faces.title, faces.number}) {
        Face face{QRawFont::fromFont(QFont(family)), {}};
        for (const QChar c : characters) {
            if (c.isSurrogate())
                continue;
            if (const quint32 glyph = glyphOf(face, c); glyph != 0)
                face.shown.insert(glyph, c);
        }
        m_faces.push_back(std::move(face));
    }
}

void GlyphNames::mend(QByteArray& pdf) const
{
    qsizetype from = 0;
    while ((from = pdf.indexOf("beginbfrange", from)) >= 0) {
        const qsizetype end = pdf.indexOf("endbfrange", from);
        if (end < 0)
            return;
        for (qsizetype list = pdf.indexOf('[', from); list >= 0 && list < end;
             list = pdf.indexOf('[', list + 1))
            mendList(pdf, list, std::min(end, pdf.indexOf(']', list)));
        from = end;
    }
}

QByteArray GlyphNames::mended(const QByteArray& object) const
{
    QByteArray mended = object;
    if (!m_rare.isEmpty() && mended.contains("beginbfrange"))
        nameRare(mended);
    mend(mended);
    return mended;
}

/// What has no name is left out of the ranges. The length of the stream, which is in the object itself,
/// grows.
void GlyphNames::nameRare(QByteArray& object) const
{
    const QByteArray length = "/Length ";
    const qsizetype at = object.indexOf(length) + length.size();
    const qsizetype digits = object.indexOf(' ', at) - at;
    bool isNumber = false;
    const qsizetype before = object.mid(at, digits).toLongLong(&isNumber);
    const qsizetype end = object.indexOf("endcmap");
    if (!isNumber || end < 0)
        return;
    QByteArray names;
    for (const int code : unnamedIn(object)) {
        names += "1 beginbfchar\n<" + QByteArray::number(code, 16).rightJustified(4, '0') + "> <" +
                 QByteArray::number(m_rare[0].unicode(), 16) + QByteArray::number(m_rare[1].unicode(), 16) +
                 ">\nendbfchar\n";
    }
    object.insert(end, names);
    object.replace(at, digits, QByteArray::number(before + names.size()));
}

quint32 GlyphNames::glyphOf(const Face& face, QChar c)
{
    const auto glyphs = face.font.glyphIndexesForString(QString(c));
    return glyphs.isEmpty() ? 0 : glyphs.front();
}

void GlyphNames::mendList(QByteArray& pdf, qsizetype from, qsizetype to) const
{
    constexpr qsizetype Digits = 4;
    for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
        bool isCode = false;
        const QChar named(pdf.mid(at + 1, Digits).toUShort(&isCode, 16));
        const QChar meant = isCode ? meantBy(named) : named;
        if (meant != named)
            pdf.replace(at + 1, Digits, QByteArray::number(meant.unicode(), 16).rightJustified(4, '0'));
    }
}

QChar GlyphNames::meantBy(QChar named) const
{
    for (const Face& face : m_faces) {
        const auto found = face.shown.constFind(glyphOf(face, named));
        if (found != face.shown.cend())
            return *found;
    }
    return named;
}

} // namespace duban
