// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/house/HouseRules.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban::house {

namespace {

constexpr int MaxLines = 500;

enum class Literals { Keep, Blank };

QString endOfRawString(const QString& code, qsizetype quote)
{
    const qsizetype open = code.indexOf(u'(', quote);
    return open < 0 ? QString() : u")"_s + code.mid(quote + 1, open - quote - 1) + u"\""_s;
}

/// @return the position after the literal that begins at `from`; an unclosed one ends with the line.
qsizetype endOfLiteral(const QString& code, qsizetype from)
{
    const QChar quote = code[from];
    if (quote == u'"' && from > 0 && code[from - 1] == u'R') {
        const QString end = endOfRawString(code, from);
        const qsizetype at = end.isEmpty() ? -1 : code.indexOf(end, from);
        return at < 0 ? code.size() : at + end.size();
    }
    qsizetype i = from + 1;
    while (i < code.size() && code[i] != quote && code[i] != u'\n')
        i += code[i] == u'\\' ? 2 : 1;
    return qMin(i + 1, code.size());
}

void appendLineBreaks(QString& out, QStringView dropped)
{
    out += QString(dropped.count(u'\n'), u'\n');
}

/// A quote between digits separates them (1'000) and opens no literal.
bool opensLiteral(const QString& code, qsizetype i)
{
    if (code[i] == u'"')
        return true;
    return code[i] == u'\'' && (i == 0 || !code[i - 1].isLetterOrNumber() || code[i - 1] == u'u');
}

QString stripped(const QString& code, Literals literals)
{
    QString out;
    out.reserve(code.size());
    for (qsizetype i = 0; i < code.size();) {
        const QStringView rest = QStringView(code).mid(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//")) {
            end = code.indexOf(u'\n', i);
            i = end < 0 ? code.size() : end;
        } else if (rest.startsWith(u"/*")) {
            end = code.indexOf(u"*/"_s, i + 2);
            end = end < 0 ? code.size() : end + 2;
            appendLineBreaks(out, QStringView(code).mid(i, end - i));
            i = end;
        } else if (opensLiteral(code, i)) {
            end = endOfLiteral(code, i);
            if (literals == Literals::Keep)
                out += QStringView(code).mid(i, end - i);
            else
                appendLineBreaks(out += code[i], QStringView(code).mid(i, end - i));
            i = end;
        } else {
            out += code[i++];
        }
    }
    return out;
}

QString at(const Source& source, qsizetype line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(source.path).arg(line).arg(what);
}

bool isCxx(const QString& path)
{
    return path.endsWith(u".h"_s) || path.endsWith(u".cpp"_s);
}

/// What a layer may include besides itself; "common/base" for common/base/Id.h, "server" for all of the
/// server.
QString layerOf(const QString& path)
{
    return path.startsWith(u"common/"_s) ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
}

const QHash<QString, QSet<QString>>& allowedLayers()
{
    static const auto table = [] {
        const QSet<QString> calendar{u"common/base"_s};
        const QSet<QString> domain = calendar + QSet<QString>{u"common/calendar"_s};
        const QSet<QString> rules = domain + QSet<QString>{u"common/domain"_s};
        const QSet<QString> protocol =
            rules + QSet<QString>{u"common/supervision"_s, u"common/assessment"_s, u"common/statistics"_s,
                                  u"common/access"_s, u"common/document"_s};
        const QSet<QString> programs = protocol + QSet<QString>{u"common/protocol"_s, u"common/text"_s};
        return QHash<QString, QSet<QString>>{
            {u"common/base"_s, {}},
            {u"common/text"_s, calendar},
            {u"common/calendar"_s, calendar},
            {u"common/domain"_s, domain},
            {u"common/supervision"_s, rules},
            {u"common/assessment"_s, rules},
            {u"common/statistics"_s, rules},
            {u"common/access"_s, rules + QSet<QString>{u"common/document"_s}},
            {u"common/document"_s, rules},
            {u"common/protocol"_s, protocol},
            {u"server"_s, programs},
            {u"client"_s, programs},
        };
    }();
    return table;
}

/// The standard library has neither slash nor dot in a name.
bool isPureHeader(const QString& name, const QString& qtHeaders)
{
    static const QRegularExpression standard(u"^[a-z_0-9]+$"_s);
    if (name == u"tl/expected.hpp"_s || standard.match(name).hasMatch())
        return true;
    const QString inQtCore = name.startsWith(u"QtCore/"_s) ? name.mid(7) : name;
    return inQtCore.startsWith(u'Q') && !inQtCore.contains(u'/') &&
           QFile::exists(u"%1/QtCore/%2"_s.arg(qtHeaders, inQtCore));
}

QString quotedIncludeFinding(const Source& source, const QString& name)
{
    const QString target = layerOf(name);
    const QString own = layerOf(source.path);
    if (name.startsWith(u"../"_s) || name.contains(u"/../"_s))
        return u"includes %1: write the path from the top of the repository"_s.arg(name);
    if (target == own || !name.contains(u'/'))
        return {};
    if (!allowedLayers().contains(target))
        return u"includes %1, which is in no layer"_s.arg(name);
    return allowedLayers().value(own).contains(target) ? QString()
                                                       : u"%1 may not include %2"_s.arg(own, name);
}

struct WordRule
{
    QStringList roots;  ///< where it holds
    QStringList exempt; ///< a path that begins so is let off
    QRegularExpression word;
    QString why;
};

const QList<WordRule>& wordRules()
{
    const auto word = [](const QString& pattern) { return QRegularExpression(pattern); };
    static const QStringList common{u"common/"_s};
    static const QStringList product{u"common/"_s, u"server/"_s, u"client/"_s};
    static const QStringList tests{u"tests/"_s};
    static const QStringList everywhere = product + tests;
    static const QList<WordRule> rules{
        {common, {}, word(u"\\b(QObject|Q_OBJECT|Q_GADGET)\\b"_s), u"common holds no QObject"_s},
        {common,
         {},
         word(u"\\b(QTimer|QElapsedTimer|QThread|QSql\\w*|Q\\w*Widget\\w*|QNetwork\\w*)\\b"_s),
         u"common is pure: no timer, thread, SQL, widget or network"_s},
        {product,
         {u"server/command/Clocks.cpp"_s, u"client/app/PcClock.cpp"_s},
         word(u"\\b(currentDateTime(Utc)?|current(M)?SecsSinceEpoch|QDate::currentDate|QTime::currentTime|"
              "system_clock::now)\\b"_s),
         u"time comes from an injected clock"_s},
        {everywhere, {}, word(u"\\b(SIGNAL|SLOT)\\s*\\("_s), u"connect with function pointers"_s},
        {everywhere, {}, word(u"\\bignoreSslErrors\\b"_s), u"a TLS error is never ignored"_s},
        {everywhere, {}, word(u"\\bQDataStream\\b"_s), u"QDataStream overflows the stack on hostile input"_s},
        {product,
         {u"common/protocol/"_s},
         word(u"\\bfromCbor\\s*\\("_s),
         u"decode only by the checked wrapper"_s},
        {tests,
         {},
         word(u"\\b(qSleep|qWait)\\s*\\(|\\bsleep_for\\b|\\bu?sleep\\s*\\("_s),
         u"wait for the condition, not for a time"_s},
        {tests, {}, word(u"\\bQSKIP\\b"_s), u"a skip hides what it skips"_s},
    };
    return rules;
}

bool holdsFor(const WordRule& rule, const QString& path)
{
    const auto begins = [&path](const QString& root) { return path.startsWith(root); };
    return std::any_of(rule.roots.cbegin(), rule.roots.cend(), begins) &&
           std::none_of(rule.exempt.cbegin(), rule.exempt.cend(), begins);
}

} // namespace

QString withoutComments(const QString& code)
{
    return stripped(code, Literals::Keep);
}

QString bareCode(const QString& code)
{
    return stripped(code, Literals::Blank);
}

QStringList includeFindings(const Source& source, const QString& qtHeaders)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    if (!isCxx(source.path) || source.path.startsWith(u"tests/"_s))
        return {};
    QStringList findings;
    const QStringList lines = withoutComments(source.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(2);
        if (match.captured(1) == u"\""_s) {
            if (const QString what = quotedIncludeFinding(source, name); !what.isEmpty())
                findings << at(source, i + 1, what);
        } else if (source.path.startsWith(u"common/"_s) && !isPureHeader(name, qtHeaders)) {
            findings << at(source, i + 1, u"common may not include <%1>: Qt Core only"_s.arg(name));
        }
    }
    return findings;
}

QStringList wordFindings(const Source& source)
{
    if (!isCxx(source.path))
        return {};
    QStringList findings;
    const QStringList lines = bareCode(source.text).split(u'\n');
    for (const WordRule& rule : wordRules()) {
        if (!holdsFor(rule, source.path))
            continue;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const auto match = rule.word.match(lines[i]); match.hasMatch())
                findings << at(source, i + 1, u"%1: %2"_s.arg(match.captured(0), rule.why));
        }
    }
    return findings;
}

QStringList sizeFindings(const Source& source)
{
    const qsizetype lines = source.text.count(u'\n');
    return lines > MaxLines
               ? QStringList{at(source, lines, u"%1 lines, at most %2"_s.arg(lines).arg(MaxLines))}
               : QStringList();
}

QStringList licenceFindings(const Source& source)
{
    static const QString line = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    return !isCxx(source.path) || source.text.startsWith(line)
               ? QStringList()
               : QStringList{at(source, 1, u"no SPDX line"_s)};
}

} // namespace duban::house
