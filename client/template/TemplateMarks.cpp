// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplateMarks.h"

#include "client/widget/Tokens.h"
#include "common/document/DocumentFacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

bool knows(DocumentKind kind, QStringView name)
{
    const auto fact = factNamed(name.trimmed());
    const std::vector<Fact>& known = factsOf(kind);
    return fact && std::find(known.begin(), known.end(), *fact) != known.end();
}

qsizetype pastBlanks(const QString& text, qsizetype from)
{
    while (from < text.size() && text[from].isSpace())
        ++from;
    return from;
}

} // namespace

void TemplateMarks::setKind(DocumentKind kind)
{
    m_kind = kind;
    rehighlight();
}

QTextCharFormat TemplateMarks::factFormat(QStringView name, bool condition) const
{
    QTextCharFormat format;
    format.setForeground(condition ? tokens().second : tokens().accent);
    if (!knows(m_kind, name)) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(tokens().red);
    }
    return format;
}

qsizetype TemplateMarks::markConditions(const QString& text)
{
    qsizetype at = pastBlanks(text, 0);
    while (text.mid(at, 2) == u"?{" || text.mid(at, 2) == u"!{") {
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            break;
        setFormat(int(at), int(end + 1 - at), factFormat(QStringView(text).mid(at + 2, end - at - 2), true));
        at = pastBlanks(text, end + 1);
    }
    return at;
}

void TemplateMarks::highlightBlock(const QString& text)
{
    const qsizetype begin = markConditions(text);
    if (begin < text.size() && u"#>-="_s.contains(text[begin])) {
        QTextCharFormat mark;
        mark.setFontWeight(QFont::Bold);
        setFormat(int(begin), 1, mark);
    }
    for (qsizetype open = text.indexOf(u'{', begin); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype end = text.indexOf(u'}', open);
        if (end < 0)
            break;
        setFormat(int(open), int(end + 1 - open),
                  factFormat(QStringView(text).mid(open + 1, end - open - 1), false));
    }
}

} // namespace duban
