// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/replay/Comparison.h"

// Small logs of one case, for the tests of the expectation and of the comparison.

namespace duban::replay {

using namespace Qt::StringLiterals;

inline LegalTime at(const QDate& day, int hour, int minute = 0)
{
    return {chinaMoment(day, hour).ms + minute * qint64(60'000)};
}

inline const QDate Monday(2026, 11, 2); // the weeks around it have no holiday

inline NaiveCalendar calendar()
{
    return *NaiveCalendar::read(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar"),
                                NaiveCalendar::MakeUpDays::Counted);
}

/// A permit: a promised limit of 5 working days, a statutory one of 20, stage limits 2, 1, 0 and 1.
inline VariantEntry variant()
{
    const auto days = [](int n) { return Limit{n, LimitUnit::WorkingDay}; };
    VariantEntry v;
    v.id = {7};
    v.department = {2};
    v.kindName = u"行政许可"_s;
    v.promisedLimit = days(5);
    v.statutoryLimit = days(20);
    const std::vector<std::pair<Stage, int>> flow{{Stage::Application, 0}, {Stage::Acceptance, 0},
                                                  {Stage::Handling, 2},    {Stage::Review, 1},
                                                  {Stage::Approval, 0},    {Stage::Completion, 1}};
    for (const auto& [stage, limit] : flow) {
        StageEntry entry;
        entry.stage = stage;
        entry.limit = days(limit);
        v.flow.push_back(entry);
    }
    return v;
}

/// One case of a small log with what is expected of it and a server's answer that agrees.
struct Story
{
    PermitLog log;
    VariantEntry kind = variant();
    Expected expected;
    Found found;

    /// @param steps "activity|day offset from Monday|hour or time of day"
    Story(const QStringList& steps, LegalTime until, const QString& kindName = u"行政许可"_s)
    {
        kind.kindName = kindName;
        QByteArray csv = "case:channel,case:concept:name,case:responsible,concept:name,lifecycle:transition,"
                         "org:resource,time:timestamp\n";
        for (const QString& step : steps) {
            const QStringList parts = step.split(u'|');
            const QString time =
                parts[2].contains(u':') ? parts[2] : parts[2].rightJustified(2, u'0') + u":00:00"_s;
            csv += u"Desk,case-1,R1,%1,complete,W1,%2 %3\n"_s
                       .arg(parts[0], Monday.addDays(parts[1].toInt()).toString(Qt::ISODate), time)
                       .toUtf8();
        }
        log = *PermitLog::parse(csv);
        std::vector<const LogStep*> own;
        for (const LogStep& step : log.steps)
            own.push_back(&step);
        expected.until = until;
        expected.casts = {{&kind, {2}, {3}}};
        expected.cases = {expectedCase(own, kind, calendar(), until)};
        answer();
    }

    Story(const Story&) = delete; ///< the casting points into it
    Story& operator=(const Story&) = delete;

    const ExpectedCase& first() const { return expected.cases.front(); }

    QStringList differences() const { return compareAll(log, expected, found); }

private:
    void answer()
    {
        const ExpectedCase& e = first();
        CaseDetails details;
        CaseRow& row = details.row;
        row.id = {11};
        row.variant = {7};
        row.department = {2};
        row.window = {3};
        row.channel = Channel::Counter;
        row.state = e.state;
        row.stage = e.stage;
        row.receivedAt = e.receivedAt;
        row.acceptedAt = e.acceptedAt;
        row.completedAt = e.completedAt;
        row.stageEnteredAt = e.stageEnteredAt;
        row.light = e.worstOpen();
        row.accepted = e.deemedAt.isSet()     ? AcceptedHow::Deemed
                       : e.acceptedAt.isSet() ? AcceptedHow::ByClerk
                                              : AcceptedHow::NotYet;
        row.decision = e.decidedAt.isSet() ? Decision::Granted : Decision::None;
        row.delivery = e.completedAt.isSet() ? DeliveryWay::HandedOver : DeliveryWay::NotYet;
        details.decidedAt = e.decidedAt;
        for (const ExpectedOpinion& o : e.opinions)
            details.opinions.push_back({o.stage, u"somebody"_s, u"words"_s, o.at});
        for (const ExpectedDeadline& d : e.deadlines)
            answerClock(details, d);
        answerStep(details, MessageKind::DeemAccepted, e.deemedAt, e.firstStage, {});
        answerStep(details, MessageKind::DeliverCase, e.completedAt, Stage::Completion, u"somebody"_s);
        found.cases = {details};
        found.listed = {row.id};
        DepartmentCounters counters;
        counters.department = {2};
        if (e.state == CaseState::Delivered)
            (e.worstEver() == Light::Red ? counters.completedLate : counters.completedInTime) = 1;
        else
            (e.worstOpen() == Light::Red      ? counters.red
             : e.worstOpen() == Light::Yellow ? counters.yellow
                                              : counters.green) = 1;
        found.counters = {counters};
    }

    void answerClock(CaseDetails& details, const ExpectedDeadline& d)
    {
        DeadlineEntry entry;
        entry.id = {qint64(details.deadlines.size()) + 1};
        entry.clock = d.clock;
        entry.stage = d.stage;
        entry.startedAt = d.startedAt;
        entry.limit = {d.limitDays, LimitUnit::WorkingDay};
        entry.yellowAt = d.yellowAt;
        entry.dueAt = d.dueAt;
        entry.closedAt = d.closedAt;
        entry.light = d.lights.empty() ? Light::Green : d.lights.back().level;
        details.deadlines.push_back(entry);
        for (const ExpectedLight& light : d.lights) {
            LightRow given;
            given.id = {qint64(found.lights.size()) + 1};
            given.caseId = details.row.id;
            given.deadline = entry.id;
            given.clock = d.clock;
            given.level = light.level;
            given.moment = light.moment;
            given.givenAt = light.givenAt;
            found.lights.push_back(given);
        }
    }

    static void answerStep(CaseDetails& details, MessageKind verb, LegalTime moment, Stage stage,
                           const QString& person)
    {
        if (!moment.isSet())
            return;
        StepEntry step;
        step.verb = verb;
        step.personName = person;
        step.stage = stage;
        step.at = moment;
        details.steps.push_back(step);
    }
};

/// Received on Monday, accepted on Tuesday, decided and completed late in the week after.
inline Story lateCase()
{
    return Story({u"Confirmation of receipt|0|10"_s, u"T04 x|1|10"_s, u"T06 x|2|10"_s, u"T10 x|9|10"_s},
                 at(Monday.addDays(20), 12));
}

inline const LegalTime Silence = chinaMoment(Monday.addDays(7), 24); // five working days after Monday

/// Received on Monday, never accepted by anybody.
inline Story silentCase(LegalTime until, const QString& kindName = u"行政许可"_s)
{
    return Story({u"Confirmation of receipt|0|10"_s}, until, kindName);
}

/// Received on Monday, accepted by silence, then worked on from the tenth day on.
inline Story deemedCase(const QStringList& more = {u"T04 x|10|10"_s, u"T06 x|10|11"_s, u"T10 x|14|10"_s},
                        const QString& kindName = u"行政许可"_s)
{
    return Story(QStringList{u"Confirmation of receipt|0|10"_s} + more, at(Monday.addDays(40), 12), kindName);
}

} // namespace duban::replay
