// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskRequests.h"
#include "server/command/Registry.h"
#include "server/command/TextChecks.h"
#include "server/command/desk/DeskHandlers.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MostQuestions = 30; // of one case: they are sent with it in one frame

/// @return a change that says something about a case and moves nothing; the journal speaks of the case.
Result<CaseChange> sayingAbout(const CaseRecord& record, const ReadTx& tx, LegalTime now)
{
    auto open = DeadlineStore::open(tx, record.file.id);
    if (!open)
        return tl::unexpected(open.error());
    CaseChange change;
    change.before = record;
    change.after = record.file;
    change.open = std::move(*open);
    change.now = now;
    return change;
}

Changes changesAbout(CaseChange change)
{
    Changes changes;
    changes.subject = change.after.id.value;
    changes.reply.number = change.after.number;
    changes.what = std::move(change);
    return changes;
}

/// @return NotAllowed for somebody who was not filed and released yet. Source: domain.md §8.
Result<CaseRecord> loadForWork(const ReadTx& tx, CaseId id, const Actor& actor)
{
    if (!actor.filed)
        return fail(ErrorCode::NotAllowed, u"not filed and released by the supervision office"_s);
    return CaseStore::load(tx, id);
}

/// @return true while the department has anything to look at: a case in its hands, or one decided on a
/// promise
///         that nobody has verified yet.
bool isWorkedOn(const Case& file)
{
    return file.state == CaseState::Accepted || file.commitmentOpen;
}

class RecordVisitHandler
{
public:
    /// @return InvalidInput naming `second`, `at`, `place` or `notes`; NotAllowed for who is not filed;
    ///         WrongState when nobody works on the case.
    /// Source: 行政许可法 art. 34: two or more of the organ's staff verify what an application says.
    Result<Changes> run(const Grant<RecordVisit>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const RecordVisit& command = grant.command();
        const auto record = loadForWork(tx, command.caseId, grant.actor());
        if (!record)
            return tl::unexpected(record.error());
        if (!isWorkedOn(record->file))
            return fail(ErrorCode::WrongState, u"nobody works on case %1"_s.arg(command.caseId.value));
        if (const auto good = check(command, record->file, context.now); !good)
            return tl::unexpected(good.error());
        if (const auto good = checkSecond(command, record->file, grant.actor(), tx); !good)
            return tl::unexpected(good.error());
        auto change = sayingAbout(*record, tx, context.now);
        if (!change)
            return tl::unexpected(change.error());
        change->facts.push_back({command.fits ? CaseFact::Kind::Visit : CaseFact::Kind::VisitDiffers,
                                 command.at.ms,
                                 {},
                                 command.second,
                                 command.notes.trimmed(),
                                 command.place.trimmed()});
        return changesAbout(std::move(*change));
    }

private:
    static Result<> check(const RecordVisit& command, const Case& file, LegalTime now)
    {
        if (command.at < file.receivedAt || command.at > now)
            return invalid(u"at"_s, u"after the case was received, and not to come"_s);
        if (const auto good = checkLine(command.place, u"place"_s); !good)
            return good;
        return checkText(command.notes, u"notes"_s, TextNeed::Required);
    }

    static Result<> checkSecond(const RecordVisit& command, const Case& file, const Actor& actor,
                                const ReadTx& tx)
    {
        if (command.second == actor.person)
            return invalid(u"second"_s, u"another officer than the sender"_s);
        const auto second = PersonStore::load(tx, command.second);
        if (!second && second.error().code != ErrorCode::NotFound)
            return tl::unexpected(second.error());
        if (!second || second->unit != file.department || second->hasLeft(dayOf(command.at)))
            return invalid(u"second"_s, u"nobody of the department"_s);
        return {};
    }
};

class AskSectionHandler
{
public:
    /// @return InvalidInput naming `section` (unknown, closed, the case's own department, or one question too
    ///         many) or `text`; NotAllowed for who is not filed; WrongState for a closed case.
    Result<Changes> run(const Grant<AskSection>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const AskSection& command = grant.command();
        const auto record = loadForWork(tx, command.caseId, grant.actor());
        if (!record)
            return tl::unexpected(record.error());
        if (isClosed(record->file.state) && !record->file.commitmentOpen)
            return fail(ErrorCode::WrongState, u"case %1 is closed"_s.arg(command.caseId.value));
        if (const auto good = check(command, record->file, tx, context.rules); !good)
            return tl::unexpected(good.error());
        auto change = sayingAbout(*record, tx, context.now);
        if (!change)
            return tl::unexpected(change.error());
        change->question = Question{{},          command.caseId,        command.section, grant.actor().person,
                                    context.now, command.text.trimmed()};
        return changesAbout(std::move(*change));
    }

private:
    static Result<> check(const AskSection& command, const Case& file, const ReadTx& tx, const Rules& rules)
    {
        const Organisation* section = rules.organisation(command.section);
        if (!section || section->closed || section->id == file.department)
            return invalid(u"section"_s, u"another, open organisation"_s);
        if (const auto good = checkText(command.text, u"text"_s, TextNeed::Required); !good)
            return good;
        const auto asked = QuestionStore::count(tx, command.caseId);
        if (!asked)
            return tl::unexpected(asked.error());
        return *asked < MostQuestions ? Result<>() : invalid(u"section"_s, u"at most 30 questions a case"_s);
    }
};

class AnswerSectionHandler
{
public:
    /// @return InvalidInput naming `text`; NotFound for a question that was put to somebody else; Conflict
    ///         when it was answered already. A case may have been closed meanwhile.
    Result<Changes> run(const Grant<AnswerSection>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const AnswerSection& command = grant.command();
        if (const auto good = checkText(command.text, u"text"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        auto question = QuestionStore::load(tx, command.question);
        if (!question)
            return tl::unexpected(question.error());
        if (question->section != grant.actor().department)
            return fail(ErrorCode::NotFound, u"a question to another section"_s);
        if (!question->isOpen())
            return fail(ErrorCode::Conflict, u"question %1 was answered"_s.arg(command.question.value));
        const auto record = CaseStore::load(tx, question->caseId);
        if (!record)
            return tl::unexpected(record.error());
        auto change = sayingAbout(*record, tx, context.now);
        if (!change)
            return tl::unexpected(change.error());
        question->answeredBy = grant.actor().person;
        question->answeredAt = context.now;
        question->answer = command.text.trimmed();
        change->sectionSays = std::move(*question);
        return changesAbout(std::move(*change));
    }

    /// @return who answered and when.
    std::optional<Winner> winner(const AnswerSection& command, const ReadTx& tx) const
    {
        const auto question = QuestionStore::load(tx, command.question);
        const auto name = QuestionStore::answeredByName(tx, command.question);
        return question && name ? std::optional(Winner{*name, question->answeredAt}) : std::nullopt;
    }
};

} // namespace

void addSectionCommands(CommandRegistry& registry)
{
    registry.add<RecordVisit, RecordVisitHandler>();
    registry.add<AskSection, AskSectionHandler>();
    registry.add<AnswerSection, AnswerSectionHandler>();
}

} // namespace duban
