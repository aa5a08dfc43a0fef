// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/DeadlineCommand.h"

#include "common/calendar/Ledger.h"
#include "common/supervision/Light.h"
#include "server/store/CatalogueStore.h"
#include "server/store/Database.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr auto LongestSpan = std::chrono::days(3660); // the ledger prints every day of it

struct LimitQuestion
{
    LegalTime received;
    TimeBudget budget;
    DueRule rule = DueRule::EndOfDay;
};

struct Answer
{
    LightMoments lights;
    std::vector<BudgetDay> ledger;
};

tl::unexpected<Error> wrong(const QString& option, const QString& value, const QString& remedy)
{
    return invalid(option, u"--%1: '%2' %3"_s.arg(option, value.left(80), remedy));
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"deadline: computes when a limit ends, and the ledger of its days. Changes nothing."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"received"_s, u"The event: 2026-09-21 or 2026-09-21T09:00. Its day does not count."_s, u"moment"_s},
        {u"limit"_s, u"20 or 20wd working days, 30d calendar days, 2m months, 4h office hours."_s,
         u"limit"_s},
        {u"extend"_s, u"An extension, in the same form; may be repeated."_s, u"limit"_s},
        {u"pause"_s,
         u"A special procedure: the days after the first to the second do not count; may be repeated."_s,
         u"2026-09-28..2026-10-12"_s},
        {u"rule"_s, u"end-of-day (the default) or close-of-business."_s, u"rule"_s},
        {u"calendar"_s,
         u"A notice (JSON), or a folder of notices, in place of those of the same year and layer; "
         "may be repeated."_s,
         u"path"_s},
        {u"data"_s, u"Take the calendar of this server's folder, not the one shipped."_s, u"folder"_s},
        {u"json"_s, u"Print JSON."_s},
    });
}

Result<LegalTime> readReceived(const QString& text)
{
    const auto received = parseMoment(text.size() == 10 ? text + u"T00:00"_s : text);
    if (!received)
        return wrong(u"received"_s, text, u"is no moment; write 2026-09-21 or 2026-09-21T09:00"_s);
    if (!DayTable::covers(dayOf(*received)))
        return wrong(u"received"_s, text,
                     u"lies outside the calendar; take a day from %1 to %2"_s.arg(formatDay(FirstCoveredDay),
                                                                                  formatDay(LastCoveredDay)));
    return received;
}

Result<Limit> readLimit(const QString& option, const QString& text)
{
    const auto limit = parseLimit(text);
    if (!limit || !limit->isSet()) {
        return wrong(
            option, text,
            u"is no limit; write 20wd, 30d, 2m or 4h, with a number from 1 to %1"_s.arg(MaxLimitCount));
    }
    return *limit;
}

Result<Pause> readPause(const QString& text)
{
    const QStringList ends = text.split(u".."_s);
    const auto from = parseDay(ends.value(0));
    const auto to = parseDay(ends.value(1));
    if (ends.size() != 2 || !from || !to)
        return wrong(u"pause"_s, text, u"is no span of days; write 2026-09-28..2026-10-12"_s);
    if (*to < *from)
        return wrong(u"pause"_s, text, u"ends before it begins; write the earlier day first"_s);
    return Pause{*from, *to};
}

Result<DueRule> readRule(const QString& text)
{
    if (text == u"end-of-day")
        return DueRule::EndOfDay;
    if (text == u"close-of-business")
        return DueRule::CloseOfBusiness;
    return wrong(u"rule"_s, text, u"is no rule; write end-of-day or close-of-business"_s);
}

Result<> requireOptions(const QCommandLineParser& parser)
{
    if (!parser.positionalArguments().isEmpty())
        return invalid(u"deadline"_s, u"deadline: '%1' belongs to no option; --help lists them"_s.arg(
                                          parser.positionalArguments().constFirst().left(80)));
    if (!parser.isSet(u"received"_s))
        return invalid(u"received"_s, u"--received is missing; write --received 2026-09-21T09:00"_s);
    if (!parser.isSet(u"limit"_s))
        return invalid(u"limit"_s, u"--limit is missing; write --limit 20wd"_s);
    for (const QString& option : {u"received"_s, u"limit"_s, u"rule"_s, u"data"_s}) {
        if (parser.values(option).size() > 1)
            return invalid(option, u"--%1 is given twice; give it once"_s.arg(option));
    }
    return {};
}

Result<LimitQuestion> readQuestion(const QCommandLineParser& parser)
{
    if (const auto complete = requireOptions(parser); !complete)
        return tl::unexpected(complete.error());
    const auto received = readReceived(parser.value(u"received"_s));
    if (!received)
        return tl::unexpected(received.error());
    const auto limit = readLimit(u"limit"_s, parser.value(u"limit"_s));
    if (!limit)
        return tl::unexpected(limit.error());
    LimitQuestion question{*received, {*limit, {}, {}}, DueRule::EndOfDay};
    for (const QString& text : parser.values(u"extend"_s)) {
        const auto extension = readLimit(u"extend"_s, text);
        if (!extension)
            return tl::unexpected(extension.error());
        question.budget.extensions.push_back(*extension);
    }
    for (const QString& text : parser.values(u"pause"_s)) {
        const auto pause = readPause(text);
        if (!pause)
            return tl::unexpected(pause.error());
        question.budget.pauses.push_back(*pause);
    }
    if (parser.isSet(u"rule"_s)) {
        const auto rule = readRule(parser.value(u"rule"_s));
        if (!rule)
            return tl::unexpected(rule.error());
        question.rule = *rule;
    }
    return question;
}

Result<CalendarNotice> noticeIn(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return wrong(u"calendar"_s, file,
                     u"cannot be read: %1; name a notice or a folder"_s.arg(source.errorString()));
    auto notice = parseNotice(source.readAll());
    if (!notice) {
        return wrong(u"calendar"_s, file,
                     u"is no notice: %1: %2; mend it or leave it out"_s.arg(notice.error().field,
                                                                            notice.error().detail));
    }
    return notice;
}

Result<std::vector<CalendarNotice>> noticesAt(const QString& path)
{
    QStringList files{path};
    if (QFileInfo(path).isDir()) {
        files.clear();
        const QDir folder(path);
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString& name : names)
            files << folder.filePath(name);
        if (files.isEmpty())
            return wrong(u"calendar"_s, path,
                         u"has no notices in it; name a folder with files like 2026.json"_s);
    }
    std::vector<CalendarNotice> notices;
    for (const QString& file : std::as_const(files)) {
        auto notice = noticeIn(file);
        if (!notice)
            return tl::unexpected(notice.error());
        notices.push_back(std::move(*notice));
    }
    return notices;
}

Result<std::vector<CalendarNotice>> noticesOfServer(const QString& data)
{
    const QString file = QDir(data).filePath(u"duban.db"_s);
    if (!QFile::exists(file))
        return wrong(u"data"_s, data,
                     u"holds no database; name the folder of a server that was started once"_s);
    const auto database = Database::open(file, Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    const auto tx = ReadTx::begin(**database);
    if (!tx)
        return tl::unexpected(tx.error());
    const auto stored = CatalogueStore::calendar(**tx);
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<CalendarNotice> notices;
    for (const QByteArray& json : stored->notices) {
        auto notice = parseNotice(json);
        if (!notice)
            return tl::unexpected(notice.error());
        notices.push_back(std::move(*notice));
    }
    return notices;
}

Result<WorkCalendar> readCalendar(const QCommandLineParser& parser)
{
    auto base =
        parser.isSet(u"data"_s) ? noticesOfServer(parser.value(u"data"_s)) : noticesAt(u":/calendar"_s);
    if (!base)
        return tl::unexpected(base.error());
    std::vector<CalendarNotice> given;
    for (const QString& path : parser.values(u"calendar"_s)) {
        auto more = noticesAt(path);
        if (!more)
            return tl::unexpected(more.error());
        given.insert(given.end(), more->begin(), more->end());
    }
    std::erase_if(*base, [&given](const CalendarNotice& old) {
        return std::any_of(given.begin(), given.end(), [&old](const CalendarNotice& notice) {
            return notice.year == old.year && notice.layer == old.layer;
        });
    });
    base->insert(base->end(), given.begin(), given.end());
    auto calendar = WorkCalendar::build(*base);
    if (!calendar)
        return invalid(u"calendar"_s, u"--calendar: %1; give one notice for each year and layer"_s.arg(
                                          calendar.error().detail));
    return calendar;
}

Result<Answer> answer(const LimitQuestion& question, const WorkCalendar& days)
{
    const auto hours = OpeningCalendar::build(days);
    if (!hours)
        return tl::unexpected(hours.error());
    const TimeRules rules{days, *hours, question.rule};
    Answer answer;
    answer.lights = lightMoments(rules, question.received, question.budget);
    if (answer.lights.due.day - dayOf(question.received) > LongestSpan)
        return invalid(
            u"limit"_s,
            u"--limit: it ends on %1, more than ten years on; take shorter limits and pauses"_s.arg(
                formatDay(answer.lights.due.day)));
    answer.ledger = ledgerOf(rules, question.received, question.budget);
    return answer;
}

/// @return the moment in the form that parseMoment() reads, to the millisecond.
QString isoMoment(LegalTime t)
{
    const auto sinceMidnight = t - momentOf(dayOf(t), {});
    return formatDay(dayOf(t)) + u'T' +
           QTime::fromMSecsSinceStartOfDay(int(sinceMidnight.count())).toString(u"HH:mm:ss.zzz"_s);
}

QString ruleName(DueRule rule)
{
    switch (rule) {
    case DueRule::EndOfDay:
        return u"end-of-day"_s;
    case DueRule::CloseOfBusiness:
        return u"close-of-business"_s;
    }
    return {};
}

QString kindName(BudgetDayKind kind)
{
    switch (kind) {
    case BudgetDayKind::EventDay:
        return u"event"_s;
    case BudgetDayKind::Counted:
        return u"counted"_s;
    case BudgetDayKind::MakeUpWorkday:
        return u"make-up workday"_s;
    case BudgetDayKind::Weekend:
        return u"weekend"_s;
    case BudgetDayKind::Holiday:
        return u"holiday"_s;
    case BudgetDayKind::Paused:
        return u"paused"_s;
    case BudgetDayKind::MovedOn:
        return u"moved on"_s;
    case BudgetDayKind::Closed:
        return u"closed"_s;
    }
    return {};
}

QStringList extensionNames(const TimeBudget& budget)
{
    QStringList names;
    for (const Limit& extension : budget.extensions)
        names << formatLimit(extension);
    return names;
}

QByteArray asJson(const LimitQuestion& question, const Answer& found)
{
    QJsonArray pauses;
    for (const Pause& pause : unionOf(question.budget.pauses))
        pauses << QJsonObject{{u"from"_s, formatDay(pause.from)}, {u"to"_s, formatDay(pause.to)}};
    QJsonArray ledger;
    for (const BudgetDay& entry : found.ledger) {
        QJsonObject line{
            {u"day"_s, formatDay(entry.day)}, {u"kind"_s, kindName(entry.kind)}, {u"number"_s, entry.number}};
        if (!entry.holiday.isEmpty())
            line[u"holiday"_s] = entry.holiday;
        if (entry.counted.count() > 0)
            line[u"ms"_s] = qint64(entry.counted.count());
        ledger << line;
    }
    const QJsonObject root{{u"received"_s, isoMoment(question.received)},
                           {u"limit"_s, formatLimit(question.budget.limit)},
                           {u"extensions"_s, QJsonArray::fromStringList(extensionNames(question.budget))},
                           {u"pauses"_s, pauses},
                           {u"rule"_s, ruleName(question.rule)},
                           {u"due"_s, formatDay(found.lights.due.day)},
                           {u"dueMoment"_s, isoMoment(found.lights.redAt)},
                           {u"provisional"_s, found.lights.due.provisional},
                           {u"yellow"_s, isoMoment(found.lights.yellowAt)},
                           {u"ledger"_s, ledger}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QString ledgerLine(const BudgetDay& entry)
{
    static const QStringList weekdays{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    const QString weekday = weekdays[toQDate(entry.day).dayOfWeek() - 1];
    QString line = u"%1 %2  %3"_s.arg(formatDay(entry.day), weekday, kindName(entry.kind).leftJustified(15));
    line += entry.counts() ? u"%1"_s.arg(entry.number, 4) : u"    "_s;
    if (entry.counted.count() > 0)
        line += u"  %1 h"_s.arg(QString::number(double(entry.counted.count()) / 3'600'000.0, 'f', 2));
    if (!entry.holiday.isEmpty())
        line += u"  "_s + entry.holiday;
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QByteArray asText(const LimitQuestion& question, const Answer& found)
{
    const DueMoment& due = found.lights.due;
    QStringList limits{formatLimit(question.budget.limit)};
    limits += extensionNames(question.budget);
    QStringList lines{u"received   %1"_s.arg(formatMoment(question.received)),
                      u"limit      %1"_s.arg(limits.join(u" + "_s))};
    for (const Pause& pause : unionOf(question.budget.pauses))
        lines << u"paused     after %1, to %2"_s.arg(formatDay(pause.from), formatDay(pause.to));
    lines << u"due        %1"_s.arg(formatDay(due.day)) +
                 (due.provisional ? u" (provisional 暂定)"_s : QString())
          << u"over at    %1"_s.arg(formatMoment(due.moment))
          << u"yellow at  %1"_s.arg(formatMoment(found.lights.yellowAt)) << QString();
    for (const BudgetDay& entry : found.ledger)
        lines << ledgerLine(entry);
    return lines.join(u'\n').toUtf8();
}

ToolAnswer complaint(const Error& error)
{
    return {error.code == ErrorCode::InvalidInput ? 2 : 1, {}, error.detail.toUtf8()};
}

} // namespace

ToolAnswer runDeadlineTool(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"duban-server deadline"_s} + arguments))
        return {2, {}, parser.errorText().toUtf8() + " Use deadline --help."};
    if (parser.isSet(u"help"_s))
        return {0, parser.helpText().toUtf8().trimmed(), {}};
    const auto question = readQuestion(parser);
    if (!question)
        return complaint(question.error());
    const auto calendar = readCalendar(parser);
    if (!calendar)
        return complaint(calendar.error());
    const auto found = answer(*question, *calendar);
    if (!found)
        return complaint(found.error());
    return {0, parser.isSet(u"json"_s) ? asJson(*question, *found) : asText(*question, *found), {}};
}

} // namespace duban
