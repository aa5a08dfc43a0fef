// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/Load.h"

#include "common/protocol/DocumentRequests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// Stages that a handler finishes one after the other.
int handlerStages(const VariantEntry& variant)
{
    return int(std::count_if(variant.flow.begin(), variant.flow.end(), [](const StageEntry& s) {
        return s.stage > Stage::Acceptance && s.stage < Stage::Completion;
    }));
}

} // namespace

Load::Load(Crew& crew, Ledger& ledger, VariantEntry variant, LoadOptions options, quint64 seed)
    : m_crew(crew), m_ledger(ledger), m_variant(std::move(variant)), m_options(options), m_random(seed),
      m_unanswered(std::size_t(crew.size()), 0)
{
    m_clock = crew.member(0).session.legalNow;
}

void Load::attach()
{
    for (int i = 0; i < m_crew.size(); ++i) {
        m_crew.member(i).wire->onFrame = [this, i](const Arrived& arrived) { return take(i, arrived); };
        m_unanswered[std::size_t(i)] = 0;
    }
}

void Load::start(int cycle)
{
    m_cycle = cycle;
    m_running = true;
    for (auto& [id, known] : m_cases)
        known.underWay = 0;
    for (int i = 0; i < m_crew.size(); ++i)
        fill(i);
}

void Load::burst(int member, int count)
{
    for (int i = 0; i < count; ++i) {
        if (!sendNext(member))
            return;
    }
}

int Load::unanswered(std::size_t first) const
{
    const auto& entries = m_ledger.entries();
    return int(std::count_if(entries.begin() + std::ptrdiff_t(first), entries.end(),
                             [](const LedgerEntry& e) { return e.answers < e.sent; }));
}

bool Load::take(int member, const Arrived& arrived)
{
    if (arrived.frame.id.client != m_crew.member(member).client)
        return false;
    ++m_answers;
    const QString finding = m_ledger.noteAnswer(member, arrived.frame.id, arrived.frame, arrived.bytes);
    if (!finding.isEmpty())
        m_findings << finding;
    if (const LedgerEntry* entry = m_ledger.find(member, arrived.frame.id))
        learn(*entry);
    --m_unanswered[std::size_t(member)];
    if (m_running) {
        for (int i = 0; i < m_crew.size(); ++i)
            fill(i); // a handler that had nothing to do may have something now
    }
    return true;
}

void Load::learn(const LedgerEntry& entry)
{
    if (!entry.answer || entry.kind == MessageKind::AdvanceClock)
        return;
    KnownCase* known = nullptr;
    if (entry.kind == MessageKind::SubmitCase) {
        if (!entry.isDone() || m_cases.contains(entry.caseId.value))
            return;
        known = &m_cases[entry.caseId.value];
        known->clerk = entry.actor;
        known->stagesLeft = handlerStages(m_variant);
        known->underWay = 1;
        m_unfinished.push_back(entry.caseId.value);
    } else {
        known = &m_cases[entry.caseId.value];
    }
    known->revision = std::max(known->revision, entry.answer->revision);
    known->underWay = std::max(0, known->underWay - 1);
    if (!entry.isDone() || m_learned.contains(&entry))
        return;
    m_learned.insert(&entry);
    known->accepted = known->accepted || entry.kind == MessageKind::AcceptCase;
    known->issued = known->issued || entry.kind == MessageKind::IssueDocument;
    known->completed = known->completed || entry.kind == MessageKind::CompleteCase;
    known->stagesLeft -= entry.kind == MessageKind::FinishStage ? 1 : 0;
    if (known->completed)
        std::erase(m_unfinished, entry.caseId.value);
}

void Load::fill(int member)
{
    while (m_running && m_unanswered[std::size_t(member)] < m_options.depth) {
        if (!sendNext(member))
            return;
    }
}

bool Load::sendNext(int member)
{
    if (!m_crew.member(member).wire->isUp())
        return false;
    if (member == m_options.clockMember) {
        if (m_unanswered[std::size_t(member)] > 0)
            return false; // one step of the clock after the other
        advanceClock(member);
        return true;
    }
    switch (m_crew.member(member).session.role) {
    case Role::WindowClerk:
        return clerkStep(member);
    case Role::Handler:
        return handlerStep(member);
    default:
        return false;
    }
}

bool Load::clerkStep(int member)
{
    const auto mine = [=](const KnownCase& c) { return c.clerk == member; };
    const qint64 id =
        chance(0.75) ? pick([&](const KnownCase& c) { return mine(c) && (!c.accepted || c.stagesLeft <= 0); })
                     : 0;
    if (id != 0) {
        const KnownCase& known = m_cases.at(id);
        const QString mark = nextMark(u"remark"_s, member);
        if (!known.accepted)
            send(member, AcceptCase{CaseId{id}, known.revision, mark}, CaseId{id}, mark);
        else if (!known.issued)
            send(member, IssueDocument{CaseId{id}, known.revision, DocumentKind::PermitDecision, mark},
                 CaseId{id}, mark);
        else
            send(member, CompleteCase{CaseId{id}, known.revision, mark}, CaseId{id}, mark);
        return true;
    }
    if (const qint64 noted = chance(0.2) ? pick(mine) : 0; noted != 0) {
        const QString mark = nextMark(u"note"_s, member);
        send(member, AddOpinion{CaseId{noted}, Stage::Acceptance, mark}, CaseId{noted}, mark);
        return true;
    }
    submit(member);
    return true;
}

bool Load::handlerStep(int member)
{
    const qint64 id = pick([](const KnownCase& c) { return c.accepted && c.stagesLeft > 0; });
    if (id == 0)
        return false;
    const QString mark = nextMark(u"opinion"_s, member);
    if (chance(0.25))
        send(member, AddOpinion{CaseId{id}, Stage::Handling, mark}, CaseId{id}, mark);
    else
        send(member, FinishStage{CaseId{id}, m_cases.at(id).revision, mark}, CaseId{id}, mark);
    return true;
}

void Load::submit(int member)
{
    const QString mark = nextMark(u"case"_s, member);
    SubmitCase request;
    request.variant = m_variant.id;
    request.applicantName = u"申请人 %1"_s.arg(m_marks);
    request.remark = mark;
    for (const MaterialEntry& material : m_variant.materials)
        request.materials.push_back({material.id, true});
    send(member, request, {}, mark);
}

void Load::advanceClock(int member)
{
    m_clock = m_clock + m_options.clockStep;
    send(member, AdvanceClock{m_clock}, {}, nextMark(u"clock"_s, member));
    m_ledger.entries().back().clockTo = m_clock;
}

template <Fielded T>
void Load::send(int member, const T& message, CaseId id, const QString& mark)
{
    LedgerEntry entry;
    entry.actor = member;
    entry.id = m_crew.member(member).nextId();
    entry.kind = T::kind;
    entry.frame = encodeFrame(entry.id, message);
    entry.caseId = id;
    entry.mark = mark;
    entry.cycle = m_cycle;
    const LedgerEntry& kept = m_ledger.add(std::move(entry));
    if (id.isValid())
        ++m_cases[id.value].underWay;
    ++m_unanswered[std::size_t(member)];
    m_crew.member(member).wire->send(kept.frame);
}

QString Load::nextMark(const QString& what, int member)
{
    return u"%1 %2 of %3"_s.arg(what).arg(++m_marks).arg(m_crew.member(member).login);
}

bool Load::chance(double probability)
{
    return std::bernoulli_distribution(probability)(m_random);
}

qint64 Load::pick(const std::function<bool(const KnownCase&)>& fits)
{
    if (m_unfinished.empty())
        return 0;
    const std::size_t start =
        std::uniform_int_distribution<std::size_t>(0, m_unfinished.size() - 1)(m_random);
    for (std::size_t i = 0; i < m_unfinished.size(); ++i) {
        const qint64 id = m_unfinished[(start + i) % m_unfinished.size()];
        const KnownCase& known = m_cases.at(id);
        if (fits(known) && (known.underWay == 0 || chance(m_options.unseenProbability)))
            return id;
    }
    return 0;
}

} // namespace duban::test
