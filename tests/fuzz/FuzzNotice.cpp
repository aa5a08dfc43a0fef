// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "common/base/Text.h"
#include "common/calendar/BudgetText.h"
#include "common/calendar/OpeningText.h"
#include "common/domain/Applicant.h"
#include "common/domain/CaseNumber.h"

namespace duban::test {

namespace {

void asNotice(const QByteArray& bytes, Subject subject)
{
    const auto notice = parseNotice(bytes);
    if (!notice)
        return requireNamed(notice.error());
    const auto calendar = WorkCalendar::build({*notice});
    require(calendar.has_value(), "a notice that was read makes a calendar");
    const auto working =
        subject == Subject::AsItIs ? SpecialDay::Kind::MakeUpWorkday : SpecialDay::Kind::Holiday;
    for (const SpecialDay& special : notice->days)
        require(calendar->isWorkingDay(special.day) == (special.kind == working),
                "a named day is what it is named");
}

void asOpening(const QByteArray& bytes, Subject subject)
{
    auto rule = parseOpening(bytes);
    if (!rule)
        return requireNamed(rule.error());
    const auto again = parseOpening(formatOpening(*rule));
    if (subject == Subject::Sabotaged)
        rule->hours.morningOpen += std::chrono::minutes(1);
    require(again && *again == *rule, "hours are read as they were written");
    const auto anyCalendar = WorkCalendar::build({});
    const auto built = OpeningCalendar::build(*anyCalendar, *rule);
    if (!built)
        return requireNamed(built.error());
    const OfficeHours& h = built->hours();
    require(TimeOfDay(0) <= h.morningOpen && h.morningOpen <= h.morningClose &&
                h.morningClose <= h.afternoonOpen && h.afternoonOpen <= h.afternoonClose &&
                h.afternoonClose <= TimeOfDay(24 * 60),
            "hours are in order");
}

void asTimes(const QString& text)
{
    if (const auto day = parseDay(text))
        require(formatDay(*day) == text, "a day is written as it was read");
    if (const auto moment = parseMoment(text))
        require(parseMoment(formatMoment(*moment)).has_value(), "a moment that was written can be read");
    if (const auto limit = parseLimit(text)) {
        require(parseLimit(formatLimit(*limit)) == *limit, "a limit is read as it was written");
        require(limit->count >= 0 && limit->count <= MaxLimitCount, "a limit is in its range");
    }
    if (const auto budget = parseBudget(text))
        require(parseBudget(formatBudget(*budget)) == *budget, "a budget is read as it was written");
    if (const auto pauses = parsePauses(text))
        require(parsePauses(formatPauses(*pauses)) == *pauses, "pauses are read as they were written");
}

} // namespace

void fuzzNotice(const QByteArray& bytes, Subject subject)
{
    asNotice(bytes, subject);
    asOpening(bytes, subject);
    const QString text = QString::fromUtf8(bytes);
    asTimes(text);
    if (const auto number = CaseNumber::parse(text))
        require(number->text() == text, "a case number is kept as it was read");
    for (const auto kind : {Applicant::Kind::Person, Applicant::Kind::Organisation}) {
        if (checkApplicant({kind, text, text, text}))
            require(isPlainText(text), "a name is plain text");
    }
    loggableUrl(text);
    maskedId(text);
}

} // namespace duban::test
