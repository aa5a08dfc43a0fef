// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Driver.h"

#include "common/protocol/DocumentRequests.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

/// The opinion of a step: T06 and what that is called.
QString wordsOf(const LogStep& step)
{
    return u"%1 %2"_s.arg(step.activity.section(u' ', 0, 0), step.rule->words);
}

/// The opinion of a stage that a later step leaves behind.
QString wordsInPassing(const LogStep& step)
{
    return u"日志无本环节单独记录，随后续步骤一并办结：%1"_s.arg(wordsOf(step));
}

Result<> refused(const Result<CommandReply>& reply)
{
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->code != ErrorCode::None)
        return tl::unexpected(TestClient::refusalOf(*reply));
    return {};
}

} // namespace

Driver::Driver(const PermitLog& log, const Casting& casting, Crew& crew, Disturbance disturbance)
    : m_log(log), m_casting(casting), m_crew(crew), m_disturbance(std::move(disturbance))
{
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        m_progress.push_back({StepPlan(casting.of(i).variant->flow), {}, {}});
}

Result<> Driver::run(std::chrono::milliseconds pace)
{
    QElapsedTimer since;
    since.start();
    for (std::size_t i = 0; i < m_log.steps.size(); ++i) {
        if (auto played = playUntil(i); !played) {
            const LogStep& step = m_log.steps[i];
            played.error().detail.prepend(
                u"line %1, %2, '%3': "_s.arg(step.line).arg(m_log.cases[step.caseIndex].name, step.activity));
            return played;
        }
        ++m_stepsDone;
        if (auto alive = m_crew.keepAlive(); !alive)
            return alive;
        keepPace(pace, since);
    }
    return {};
}

Result<> Driver::advanceTo(LegalTime to)
{
    if (to == m_clock)
        return {};
    m_clock = to;
    return refused(callPatiently<CommandReply>(m_crew.administrator(), AdvanceClock{to}));
}

/// The acts that come before a step, then the step.
Result<> Driver::playUntil(std::size_t step)
{
    const auto& acts = m_disturbance.acts;
    for (; m_actsDone < acts.size() && acts[m_actsDone].at < m_log.steps[step].at; ++m_actsDone) {
        const Act& act = acts[m_actsDone];
        if (auto played = play(act); !played) {
            played.error().detail.prepend(
                u"act %1 in %2: "_s.arg(int(act.kind)).arg(m_log.cases[act.caseIndex].name));
            return played;
        }
        if (auto alive = m_crew.keepAlive(); !alive)
            return alive;
    }
    return play(step);
}

Result<> Driver::play(const Act& act)
{
    if (auto advanced = advanceTo(act.at); !advanced)
        return advanced;
    Progress& progress = m_progress[act.caseIndex];
    TestClient& head = m_crew.headOf(m_casting.of(act.caseIndex).department);
    const auto details = callPatiently<CaseDetails>(head, GetCase{progress.id});
    if (!details)
        return tl::unexpected(details.error());
    const auto reply = send(act, *details);
    if (auto done = refused(reply); !done)
        return done;
    progress.revision = reply->revision;
    return {};
}

Result<CommandReply> Driver::send(const Act& act, const CaseDetails& details)
{
    const CaseId id = details.row.id;
    const Revision seen = details.row.revision;
    const QString& worker = m_log.steps[m_log.cases[act.caseIndex].steps.front()].worker;
    TestClient& head = m_crew.headOf(m_casting.of(act.caseIndex).department);
    TestClient& handler = m_crew.player(m_casting.playerFor(act.caseIndex, Stage::Handling, worker));
    switch (act.kind) {
    case Act::Kind::OpenProcedure:
        return callPatiently<CommandReply>(
            head, OpenProcedure{id, seen, ProcedureKind::Inspection, act.length, u"需要现场检验"_s});
    case Act::Kind::CloseProcedure:
        if (act.procedure >= details.procedures.size())
            return fail(ErrorCode::NotFound, u"procedure %1 was never opened"_s.arg(act.procedure));
        return callPatiently<CommandReply>(
            handler, CloseProcedure{id, seen, details.procedures[act.procedure].id, u"检验完毕"_s});
    case Act::Kind::AskExtension:
        return callPatiently<CommandReply>(handler, AskExtension{id, seen, act.length, u"案情复杂"_s});
    case Act::Kind::GrantExtension:
        return callPatiently<CommandReply>(head, GrantExtension{id, seen, act.length, u"准予延期"_s});
    }
    return fail(ErrorCode::UnknownMessage, u"no such act"_s);
}

Result<> Driver::play(std::size_t index)
{
    const LogStep& step = m_log.steps[index];
    if (auto advanced = advanceTo(step.at); !advanced)
        return advanced;
    if (auto looked = lookForDeemedAcceptance(index); !looked)
        return looked;
    Progress& progress = m_progress[step.caseIndex];
    const bool last = m_log.cases[step.caseIndex].steps.back() == index;
    const auto commands =
        progress.plan.take(*step.rule, last ? StepPlan::Position::Last : StepPlan::Position::Middle);
    for (const PlannedCommand& command : commands) {
        const auto reply = send(command, index);
        if (auto done = refused(reply); !done)
            return done;
        progress.id = {reply->subject};
        progress.revision = reply->revision;
    }
    return {};
}

/// A clerk looks at the case before accepting it: the server may have done so by itself. What the driver
/// finds it follows, be it right or not; the comparison at the end is what judges.
Result<> Driver::lookForDeemedAcceptance(std::size_t index)
{
    const LogStep& step = m_log.steps[index];
    Progress& progress = m_progress[step.caseIndex];
    if (!progress.plan.awaitsAcceptance())
        return {};
    TestClient& clerk = m_crew.player(m_casting.playerFor(step.caseIndex, Stage::Acceptance, step.worker));
    const auto found = callPatiently<CaseDetails>(clerk, GetCase{progress.id});
    if (!found)
        return tl::unexpected(found.error());
    progress.revision = found->row.revision;
    if (found->row.state != CaseState::Submitted)
        progress.plan.noteDeemedAcceptance();
    return {};
}

Result<CommandReply> Driver::send(const PlannedCommand& command, std::size_t index)
{
    using Verb = PlannedCommand::Verb;
    const LogStep& step = m_log.steps[index];
    const Progress& progress = m_progress[step.caseIndex];
    TestClient& client = m_crew.player(m_casting.playerFor(step.caseIndex, command.stage, step.worker));
    const QString text = command.stage < step.rule->stage ? wordsInPassing(step) : wordsOf(step);
    switch (command.verb) {
    case Verb::Submit:
        return callPatiently<CommandReply>(client, submission(step));
    case Verb::Accept:
        return callPatiently<CommandReply>(client, AcceptCase{progress.id, progress.revision, text, {}});
    case Verb::FinishStage:
        return callPatiently<CommandReply>(client, FinishStage{progress.id, progress.revision, text, false});
    case Verb::AddOpinion:
        return callPatiently<CommandReply>(client, AddOpinion{progress.id, command.stage, text});
    case Verb::Complete:
        return complete(client, progress);
    case Verb::Deliver:
        return callPatiently<CommandReply>(
            client,
            DeliverCase{progress.id, progress.revision, DeliveryWay::HandedOver, u"申请人到窗口领取"_s});
    }
    return fail(ErrorCode::UnknownMessage, u"no such verb"_s);
}

/// A case is completed with its decision issued.
Result<CommandReply> Driver::complete(TestClient& client, const Progress& progress)
{
    const auto paper = callPatiently<CommandReply>(
        client, IssueDocument{progress.id, progress.revision, DocumentKind::PermitDecision, {}});
    if (!paper || paper->code != ErrorCode::None)
        return paper;
    return callPatiently<CommandReply>(client, CompleteCase{progress.id, paper->revision, {}});
}

SubmitCase Driver::submission(const LogStep& step) const
{
    static const QRegularExpression digits(u"\\d+$"_s);
    const LogCase& subject = m_log.cases[step.caseIndex];
    const VariantEntry& variant = *m_casting.of(step.caseIndex).variant;
    const bool person = stableHash(u"applicant", subject.name) % 2 == 0;
    const auto number = digits.match(subject.name);
    const QString mark = number.hasMatch() ? number.captured().rightJustified(4, u'0') : subject.name;
    SubmitCase message;
    message.variant = variant.id;
    message.channel = subject.channel;
    message.applicantKind = person ? Applicant::Kind::Person : Applicant::Kind::Organisation;
    message.applicantName = person ? u"申请人 %1"_s.arg(mark) : u"示范企业 %1"_s.arg(mark);
    for (const MaterialEntry& material : variant.materials)
        message.materials.push_back({material.id, true});
    message.remark = u"许可日志 %1"_s.arg(subject.name);
    return message;
}

void Driver::keepPace(std::chrono::milliseconds pace, const QElapsedTimer& since) const
{
    const qint64 planned = pace.count() * m_stepsDone / qint64(m_log.steps.size());
    if (const qint64 early = planned - since.elapsed(); early > 0)
        pauseFor(std::chrono::milliseconds(early));
}

} // namespace duban::replay
