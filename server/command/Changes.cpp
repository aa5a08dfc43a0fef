// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/Changes.h"

#include "server/command/Rules.h"
#include "server/store/FindingStore.h"
#include "server/store/FormStore.h"
#include "server/store/PlaceStore.h"
#include "server/store/RecordStore.h"
#include "server/store/SearchStore.h"

#include <algorithm>

namespace duban {

namespace {

std::vector<Deadline> openAfter(const CaseChange& change)
{
    std::vector<Deadline> open;
    for (const Deadline& d : change.open) {
        const bool touched = std::any_of(change.clocks.closed.begin(), change.clocks.closed.end(),
                                         [&](const Deadline& c) { return c.id == d.id; }) ||
                             std::any_of(change.clocks.moved.begin(), change.clocks.moved.end(),
                                         [&](const ClockChanges::Moved& m) { return m.after.id == d.id; });
        if (!touched)
            open.push_back(d);
    }
    for (const ClockChanges::Moved& m : change.clocks.moved) {
        if (m.after.isOpen())
            open.push_back(m.after);
    }
    open.insert(open.end(), change.clocks.opened.begin(), change.clocks.opened.end());
    return open;
}

Result<> writeClocks(WriteTx& tx, const CaseChange& change, CaseId id, JournalSeq seq, LegalTime now)
{
    for (const Deadline& closed : change.clocks.closed) {
        if (const auto done = DeadlineStore::update(tx, closed); !done)
            return done;
    }
    for (const ClockChanges::Moved& moved : change.clocks.moved) {
        if (const auto done = DeadlineStore::reschedule(tx, moved.before, moved.after, seq, now); !done)
            return done;
    }
    for (Deadline opened : change.clocks.opened) {
        opened.caseId = id;
        if (opened.clock == ClockKind::SpecialProcedure && change.opened)
            opened.subject = change.opened->id.value;
        if (const auto done = DeadlineStore::insert(tx, opened); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

/// A question to another section, or its answer.
Result<> writeQuestion(WriteTx& tx, CaseChange& change, JournalSeq seq)
{
    if (change.question) {
        const auto id = QuestionStore::ask(tx, *change.question, seq);
        if (!id)
            return tl::unexpected(id.error());
        change.question->id = *id;
    }
    return change.sectionSays ? QuestionStore::answer(tx, *change.sectionSays, seq) : Result<>();
}

/// A paper of the case that is issued, and what happens to one afterwards.
Result<> writePapers(WriteTx& tx, CaseChange& change, JournalSeq seq)
{
    if (change.issued) {
        const auto made = DocumentStore::issue(tx, *change.issued, seq);
        if (!made)
            return tl::unexpected(made.error());
        change.issued->id = *made;
    }
    Result<> done;
    if (change.voided)
        done = DocumentStore::voidIt(tx, *change.voided, seq);
    if (done && change.printed)
        done = DocumentStore::print(tx, *change.printed, seq);
    if (done && change.sealed)
        done = DocumentStore::seal(tx, *change.sealed, seq);
    return done;
}

/// Files that become those of the case, or one that is taken out of it.
Result<> writeFiles(WriteTx& tx, CaseChange& change, CaseId id, JournalSeq seq)
{
    for (Attachment& file : change.attached) {
        file.caseId = id;
        const auto made = AttachmentStore::attach(tx, file, seq);
        if (!made)
            return tl::unexpected(made.error());
        file.id = *made;
    }
    return change.detached ? AttachmentStore::voidIt(tx, *change.detached, seq) : Result<>();
}

/// What a step proposes, and its words on what was proposed.
Result<> writeRequests(WriteTx& tx, const CaseChange& change, JournalSeq seq)
{
    if (change.asked) {
        if (const auto done = CasePartStore::ask(tx, *change.asked, seq); !done)
            return done;
    }
    for (const CaseRequest& answered : change.answered) {
        if (const auto done = CasePartStore::answer(tx, answered, seq); !done)
            return done;
    }
    return {};
}

/// What a step says besides moving the case: facts, papers, procedures, requests.
Result<> writeParts(WriteTx& tx, CaseChange& change, CaseId id, JournalSeq seq)
{
    for (const CaseFact& fact : change.facts) {
        if (const auto done = CasePartStore::addFact(tx, id, fact, seq); !done)
            return done;
    }
    for (const MaterialChange& material : change.materials) {
        if (const auto done = CaseStore::changeMaterial(tx, id, material); !done)
            return done;
    }
    if (change.opened) {
        const auto made = CasePartStore::openProcedure(tx, *change.opened, seq);
        if (!made)
            return tl::unexpected(made.error());
        change.opened->id = *made;
    }
    for (const SpecialProcedure& closed : change.closed) {
        if (const auto done = CasePartStore::closeProcedure(tx, closed, seq); !done)
            return done;
    }
    if (const auto done = writeRequests(tx, change, seq); !done)
        return done;
    for (const Finding& finding : change.findings) {
        if (const auto done = FindingStore::add(tx, id, change.after.department, finding, seq); !done)
            return done;
    }
    if (const auto done = writePapers(tx, change, seq); !done)
        return done;
    if (const auto done = writeFiles(tx, change, id, seq); !done)
        return done;
    if (change.form.isValid()) {
        if (const auto done = FormStore::drop(tx, change.form); !done)
            return done;
    }
    if (const auto done = writeQuestion(tx, change, seq); !done || !change.opinion)
        return done;
    change.opinion->caseId = id;
    return CaseStore::addOpinion(tx, *change.opinion, seq);
}

/// @return what the reply names: a part of the case that the step made, or the case.
qint64 spokenOf(const CaseChange& change, CaseId id)
{
    if (change.question)
        return change.question->id.value;
    if (change.sectionSays)
        return change.sectionSays->id.value;
    if (change.issued)
        return change.issued->id.value;
    if (change.printed)
        return change.printed->ordinal;
    if (change.sealed)
        return change.sealed->document.value;
    if (change.before && !change.attached.empty())
        return change.attached.front().id.value;
    if (change.detached)
        return change.detached->attachment.value;
    return change.voided ? change.voided->document.value : id.value;
}

Result<Applied> applyCase(WriteTx& tx, CaseChange& change, CommandReply& reply, JournalSeq seq)
{
    Applied applied;
    const Light worst = change.before ? change.before->summary.worst : Light::Green;
    CaseRecord after{change.after, summarise(openAfter(change), worst), seq};
    if (change.before) {
        const bool moved = change.after.revision != change.before->file.revision;
        const auto written = moved ? CaseStore::replace(tx, change.before->file, after) : Result<>();
        if (!written)
            return tl::unexpected(written.error());
        applied.before = toRow(*change.before);
        applied.worstBefore = change.before->summary.worst;
        if (!moved)
            after.changed = change.before->changed;
    } else {
        const auto id = CaseStore::insert(tx, after, *change.intake);
        if (!id)
            return tl::unexpected(id.error());
        after.file.id = *id;
        if (const auto done = SearchStore::add(tx, *id, change.terms); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = writeParts(tx, change, after.file.id, seq); !done)
        return tl::unexpected(done.error());
    if (const auto done = writeClocks(tx, change, after.file.id, seq, change.now); !done)
        return tl::unexpected(done.error());
    applied.after = toRow(after);
    applied.worstAfter = after.summary.worst;
    for (const auto& question : {change.question, change.sectionSays}) {
        if (question)
            applied.lists.sections.push_back(question->section);
    }
    reply.subject = spokenOf(change, after.file.id);
    reply.revision = after.file.revision;
    return applied;
}

Result<Applied> applyLight(WriteTx& tx, const LightChange& change, JournalSeq seq)
{
    const Deadline& given = change.fact.deadline;
    if (const auto done = DeadlineStore::update(tx, given); !done)
        return tl::unexpected(done.error());
    const auto id = DeadlineStore::give(tx, change.fact, seq);
    if (!id)
        return tl::unexpected(id.error());
    std::vector<Deadline> open = change.open;
    for (Deadline& d : open) {
        if (d.id == given.id)
            d = given;
    }
    CaseRecord after = change.subject;
    after.changed = seq;
    after.summary = summarise(open, worse(change.subject.summary.worst, change.fact.level));
    if (const auto done = CaseStore::updateSummary(tx, after); !done)
        return tl::unexpected(done.error());
    Applied applied;
    applied.before = toRow(change.subject);
    applied.after = toRow(after);
    applied.worstBefore = change.subject.summary.worst;
    applied.worstAfter = after.summary.worst;
    applied.light = LightRow{*id,
                             after.file.id,
                             after.file.number,
                             after.file.variant,
                             after.file.department,
                             given.id,
                             given.run,
                             given.clock,
                             given.stage,
                             change.fact.level,
                             change.fact.moment,
                             change.fact.givenAt,
                             change.fact.givenAt - change.fact.moment > std::chrono::minutes(1)};
    return applied;
}

template <class T, class IdMap>
Result<> insertAll(WriteTx& tx, std::vector<T>& values, IdMap&& remember)
{
    for (T& value : values) {
        const auto id = CatalogueStore::insert(tx, value);
        if (!id)
            return tl::unexpected(id.error());
        remember(value, *id);
    }
    return {};
}

/// Positions in the set-up become the ids of the database; the tables are empty then, so they are equal.
Result<> applySetUp(WriteTx& tx, HallSetUp& setUp, JournalSeq seq)
{
    const auto keep = [](auto& value, auto id) { value.id = id; };
    if (const auto done = SettingStore::setValue(tx, QStringLiteral("centre"), setUp.centreName); !done)
        return done;
    if (const auto done = insertAll(tx, setUp.organisations, keep); !done)
        return done;
    if (const auto done = insertAll(tx, setUp.halls, keep); !done)
        return done;
    for (const Hall& hall : setUp.halls) {
        const auto noted =
            hall.opening ? PlaceStore::noteHours(tx, {hall.id, {}, hall.opening}, seq) : Result<>();
        if (!noted)
            return noted;
    }
    if (const auto done = insertAll(tx, setUp.windows, keep); !done)
        return done;
    for (const ItemKind& kind : setUp.kinds) {
        if (const auto done = CatalogueStore::setKind(tx, kind); !done)
            return done;
    }
    if (const auto done = insertAll(tx, setUp.variants, keep); !done)
        return done;
    for (const AccountRecord& account : setUp.accounts) {
        if (const auto done = AccountStore::insert(tx, account); !done)
            return tl::unexpected(done.error());
    }
    if (setUp.notices.empty())
        return {};
    return CatalogueStore::insertCalendar(tx, {{1}, setUp.notices}, seq);
}

Result<> applyCalendar(WriteTx& tx, const Changes& changes, JournalSeq seq, Applied& applied)
{
    if (const auto* draft = std::get_if<CalendarDraft>(&changes.what))
        return CalendarStore::lay(tx, *draft, seq);
    if (const auto* drop = std::get_if<DraftDrop>(&changes.what))
        return CalendarStore::drop(tx, drop->layer, drop->year);
    if (const auto* activation = std::get_if<CalendarActivation>(&changes.what)) {
        applied.rules = activation->rules;
        return applyActivation(tx, *activation, seq);
    }
    if (const auto* move = std::get_if<CalendarMove>(&changes.what))
        return applyMove(tx, *move, seq, applied);
    return {};
}

/// The summary of a case without a light that was taken back. Its present colour stays what it is.
Result<> applySummary(WriteTx& tx, const SummaryChange& change, JournalSeq seq, Applied& applied)
{
    CaseRecord after = change.before;
    after.summary.worst = change.worst;
    if (after.summary != change.before.summary) {
        after.changed = seq;
        if (const auto done = CaseStore::updateSummary(tx, after); !done)
            return done;
    }
    applied.before = toRow(change.before);
    applied.after = toRow(after);
    applied.worstBefore = change.before.summary.worst;
    applied.worstAfter = after.summary.worst;
    applied.about = change.subject;
    return {};
}

Result<> applyRecord(WriteTx& tx, RecordChange& change, CommandReply& reply, JournalSeq seq, Applied& applied)
{
    if (!change.waits) {
        const auto subject = change.write(tx, seq);
        if (!subject)
            return tl::unexpected(subject.error());
        change.subject = *subject;
    }
    reply.subject = change.subject;
    applied.loggedOut = change.logsOut;
    applied.endedSession = change.endsSession;
    applied.lists = change.lists;
    const RecordVersion version{{},          change.verb,   change.subject, change.from,
                                change.body, change.person, change.at,      seq};
    const auto kept = RecordStore::keep(tx, version, change.waits);
    if (kept && change.ofCase) {
        if (const auto done = applySummary(tx, *change.ofCase, seq, applied); !done)
            return done;
    }
    if (!kept || !change.changesRules || change.waits)
        return kept;
    auto rules = Rules::load(tx);
    if (!rules)
        return tl::unexpected(rules.error());
    applied.rules = std::move(*rules);
    return {};
}

Result<> applyBrought(WriteTx& tx, BroughtIntoForce& brought, CommandReply& reply, JournalSeq seq,
                      Applied& applied)
{
    if (const auto done = RecordStore::settle(tx, brought.waiting); !done || !brought.change)
        return done;
    return applyRecord(tx, *brought.change, reply, seq, applied);
}

Result<> applyDesk(WriteTx& tx, const DeskChange& change, CommandReply& reply)
{
    const auto subject = change.write(tx);
    if (!subject)
        return tl::unexpected(subject.error());
    reply.subject = *subject;
    return {};
}

Result<> applyPassword(WriteTx& tx, const PasswordChange& change, Applied& applied)
{
    if (!change.oneTimeEnds.isSet())
        return AccountStore::setPassword(tx, change.account, change.hash);
    const auto issued = AccountStore::issuePassword(tx, change.account, change.hash, change.oneTimeEnds);
    if (!issued)
        return issued;
    applied.loggedOut = {change.account};
    applied.lists.units = {change.unit};
    return AccountStore::endSessions(tx, change.account, change.at);
}

} // namespace

bool isJournalled(const Changes& changes)
{
    const auto* desk = std::get_if<DeskChange>(&changes.what);
    return !desk || desk->journalled == DeskChange::Journalled::Yes;
}

StepContent contentOf(const Changes& changes)
{
    StepContent content;
    if (const auto* record = std::get_if<RecordChange>(&changes.what))
        content.record = record->body;
    const auto* brought = std::get_if<BroughtIntoForce>(&changes.what);
    if (brought && brought->change)
        content.record = brought->change->body;
    if (const auto* move = std::get_if<WorkMove>(&changes.what)) {
        content.record = move->act.body;
        for (const MovedWork& work : move->cases)
            content.moved.push_back(work.after);
    }
    const auto* change = std::get_if<CaseChange>(&changes.what);
    if (!change)
        return content;
    if (!change->before || change->before->file.revision != change->after.revision)
        content.version = change->after;
    content.opinion = change->opinion;
    content.intake = change->intake;
    content.facts = change->facts;
    content.asked = change->question;
    content.answered = change->sectionSays;
    content.issued = change->issued;
    content.voided = change->voided;
    content.printed = change->printed;
    content.sealed = change->sealed;
    content.attached = change->attached;
    content.detached = change->detached;
    return content;
}

Result<Applied> apply(WriteTx& tx, Changes& changes, JournalSeq seq)
{
    for (const NumberTaken& taken : changes.numbers) {
        if (const auto done = SettingStore::setLastNumber(tx, taken.series, taken.number); !done)
            return tl::unexpected(done.error());
    }
    Applied applied;
    Result<> done;
    if (auto* caseChange = std::get_if<CaseChange>(&changes.what))
        return applyCase(tx, *caseChange, changes.reply, seq);
    if (const auto* light = std::get_if<LightChange>(&changes.what))
        return applyLight(tx, *light, seq);
    if (const auto* password = std::get_if<PasswordChange>(&changes.what)) {
        done = applyPassword(tx, *password, applied);
    } else if (const auto* end = std::get_if<SessionEnd>(&changes.what)) {
        done = AccountStore::endSession(tx, end->session, end->at);
    } else if (const auto* session = std::get_if<SessionRecord>(&changes.what)) {
        const auto id = AccountStore::openSession(tx, *session);
        if (!id)
            return tl::unexpected(id.error());
        applied.session = *id;
    } else if (auto* setUp = std::get_if<HallSetUp>(&changes.what)) {
        done = applySetUp(tx, *setUp, seq);
    } else if (auto* record = std::get_if<RecordChange>(&changes.what)) {
        done = applyRecord(tx, *record, changes.reply, seq, applied);
    } else if (auto* brought = std::get_if<BroughtIntoForce>(&changes.what)) {
        done = applyBrought(tx, *brought, changes.reply, seq, applied);
    } else if (const auto* work = std::get_if<WorkMove>(&changes.what)) {
        done = applyWorkMove(tx, *work, seq, applied);
    } else if (const auto* desk = std::get_if<DeskChange>(&changes.what)) {
        done = applyDesk(tx, *desk, changes.reply);
    } else {
        done = applyCalendar(tx, changes, seq, applied);
    }
    if (!done)
        return tl::unexpected(done.error());
    return applied;
}

} // namespace duban
