// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/CaseClocks.h"
#include "tests/unit/calendar/PublishedCalendar.h"
#include "tests/unit/domain/Variants.h"

#include <QStringList>

#include <array>

namespace duban::test {

/// A hall that is open on every working day, 09:00-12:00 and 13:30-17:00.
inline const OpeningCalendar& usualHall()
{
    static const OpeningCalendar hall = [] {
        auto built = OpeningCalendar::build(publishedCalendar());
        if (!built)
            qFatal("%s", qPrintable(built.error().detail));
        return std::move(*built);
    }();
    return hall;
}

inline ClockRules usualRules(const LightPolicy& policy = {})
{
    return {publishedCalendar(), usualHall(), policy};
}

inline QString nameOf(ClockKind clock)
{
    constexpr std::array names{"notice", "promised", "statutory", "stage",    "supplement",
                               "paper",  "delivery", "procedure", "deferred", "commitment"};
    return QString::fromLatin1(names.at(std::size_t(clock) - 1));
}

/// @return the last day that is in time.
inline QString dueDay(const Deadline& deadline)
{
    return formatDay(dayOf(deadline.dueAt - std::chrono::milliseconds(1)));
}

/// One case with its clocks and procedures, kept as the server keeps them. A step that the machine refuses
/// ends the test program.
class CaseFile
{
public:
    using StepChange = std::function<void(Step&)>;

    /// @param received when the papers came; they are entered at once
    CaseFile(ItemVariant variant, const QString& received) : m_variant(std::move(variant))
    {
        m_case.id = {5};
        m_case.revision = {1};
        m_case.department = m_variant.department;
        m_case.receivedAt = m_case.recordedAt = m_case.stageEnteredAt = moment(received);
        ClockStep step;
        step.after = m_case;
        step.now = m_case.recordedAt;
        apply(clocksAfter(step, m_variant, usualRules()));
    }

    ClockChanges act(Action action, const QString& at, const StepChange& change = {})
    {
        if (action == Action::Complete) // its decision was issued before, which no clock sees
            m_case = withDecisionPaper(m_case, DecisionPaper::Issued);
        ClockStep clocks;
        return take(action, at, change, clocks);
    }

    ClockChanges accept(const QString& at, const std::vector<DeferredPaper>& deferred = {})
    {
        ClockStep clocks;
        clocks.deferred = deferred;
        return take(
            Action::Accept, at, [&](Step& s) { s.deferred = int(deferred.size()); }, clocks);
    }

    ClockChanges supplyDeferred(const QString& at, const std::vector<MaterialId>& supplied)
    {
        ClockStep clocks;
        clocks.supplied = supplied;
        return take(
            Action::SupplyDeferred, at, [&](Step& s) { s.deferred = int(supplied.size()); }, clocks);
    }

    ClockChanges openProcedure(const QString& at, Limit length)
    {
        SpecialProcedure procedure;
        procedure.caseId = m_case.id;
        procedure.length = length;
        procedure.openedAt = moment(at);
        m_procedures.push_back(procedure);
        ClockStep clocks;
        const ClockChanges changes = take(Action::OpenProcedure, at, {}, clocks);
        m_procedures.back().id = {qint64(m_procedures.size())};
        for (Deadline& deadline : m_open) {
            if (deadline.clock == ClockKind::SpecialProcedure && deadline.subject == 0)
                deadline.subject = m_procedures.back().id.value;
        }
        return changes;
    }

    /// @param number of the procedure, counted from 1 in the order they were opened
    ClockChanges closeProcedure(std::size_t number, const QString& at)
    {
        m_procedures.at(number - 1).closedAt = moment(at);
        ClockStep clocks;
        return take(Action::CloseProcedure, at, {}, clocks);
    }

    /// Asked for and granted in one breath.
    ClockChanges extend(const QString& at, Limit length)
    {
        act(Action::AskExtension, at);
        ClockStep clocks;
        clocks.extension = length;
        return take(m_variant.joint ? Action::GrantJointExtension : Action::GrantExtension, at, {}, clocks);
    }

    ClockChanges sendBack(const QString& at, Stage to)
    {
        return act(Action::SendBack, at, [to](Step& s) { s.target = to; });
    }

    ClockChanges supply(const QString& at, bool complete)
    {
        return act(Action::SupplyMaterials, at, [complete](Step& s) { s.complete = complete; });
    }

    /// Gives every light that is owed, as the sweep does.
    /// @return the lights: clock, run, level, moment
    QStringList sweep(const QString& at)
    {
        QStringList given;
        for (std::vector<Deadline>* list : {&m_open, &m_ended}) {
            for (Deadline& deadline : *list) {
                while (const auto light = nextLight(deadline, moment(at))) {
                    deadline.lightGiven = quint8(light->level);
                    deadline.nextChangeAt = nextChange(deadline);
                    given << QStringLiteral("%1 run %2 %3 %4")
                                 .arg(nameOf(deadline.clock))
                                 .arg(deadline.run)
                                 .arg(light->level == Light::Red ? QStringLiteral("red")
                                                                 : QStringLiteral("yellow"),
                                      formatMoment(light->moment));
                }
            }
        }
        return given;
    }

    /// @return the running clocks in the order of their kinds, each with its due day.
    QStringList running() const
    {
        std::vector<const Deadline*> sorted;
        for (const Deadline& deadline : m_open)
            sorted.push_back(&deadline);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Deadline* a, const Deadline* b) { return a->clock < b->clock; });
        QStringList names;
        for (const Deadline* deadline : sorted)
            names << nameOf(deadline->clock) + u' ' + dueDay(*deadline) +
                         (deadline->paused ? QStringLiteral(" paused") : QString());
        return names;
    }

    /// @return the clock of this kind that was started last and runs.
    const Deadline& clock(ClockKind kind) const
    {
        const auto found = std::find_if(m_open.rbegin(), m_open.rend(),
                                        [kind](const Deadline& d) { return d.clock == kind; });
        if (found == m_open.rend())
            qFatal("no clock %s runs", qPrintable(nameOf(kind)));
        return *found;
    }

    const Case& now() const { return m_case; }

    const std::vector<Deadline>& open() const { return m_open; }

    const std::vector<Deadline>& ended() const { return m_ended; }

    const std::vector<SpecialProcedure>& procedures() const { return m_procedures; }

private:
    ClockChanges take(Action action, const QString& at, const StepChange& change, ClockStep& clocks)
    {
        Step step;
        step.action = action;
        step.at = moment(at);
        step.department = {m_case.department.value + 1};
        step.person = {40};
        if (action == Action::DeemAccepted)
            step.effectiveAt = m_case.receivedAt;
        if (change)
            change(step);
        const auto after = transition(m_case, step, m_variant);
        if (!after)
            qFatal("%s: %s", qPrintable(at), qPrintable(after.error().detail));
        clocks.before = m_case;
        clocks.after = *after;
        clocks.now = step.at;
        clocks.open = m_open;
        clocks.procedures = m_procedures;
        for (const Deadline& deadline : m_ended) {
            if (deadline.clock == ClockKind::Stage && deadline.stage == after->stage &&
                deadline.subject == after->reviewsDone)
                clocks.earlier = deadline;
        }
        const ClockChanges changes = clocksAfter(clocks, m_variant, usualRules());
        m_case = *after;
        apply(changes);
        return changes;
    }

    void apply(const ClockChanges& changes)
    {
        for (const Deadline& closed : changes.closed) {
            takeOut(m_open, closed.id);
            m_ended.push_back(closed);
        }
        for (const ClockChanges::Moved& moved : changes.moved) {
            const Deadline stored = takeOut(moved.before.isOpen() ? m_open : m_ended, moved.before.id);
            if (stored != moved.before || !moved.after.isOpen())
                qFatal("clock %lld moved from where it was not", moved.before.id.value);
            m_open.push_back(moved.after);
        }
        for (Deadline opened : changes.opened) {
            if (opened.id.isValid() || !opened.isOpen())
                qFatal("a new clock has an id or is closed");
            opened.id = {++m_lastId};
            m_open.push_back(opened);
        }
    }

    static Deadline takeOut(std::vector<Deadline>& list, DeadlineId id)
    {
        const auto found =
            std::find_if(list.begin(), list.end(), [id](const Deadline& d) { return d.id == id; });
        if (found == list.end())
            qFatal("clock %lld is not there", id.value);
        Deadline out = *found;
        list.erase(found);
        return out;
    }

    ItemVariant m_variant;
    Case m_case;
    std::vector<Deadline> m_open;
    std::vector<Deadline> m_ended;
    std::vector<SpecialProcedure> m_procedures;
    qint64 m_lastId = 0;
};

} // namespace duban::test
