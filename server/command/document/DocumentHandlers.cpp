// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/Words.h"
#include "server/command/Registry.h"
#include "server/command/document/PaperDraft.h"
#include "server/command/document/TemplateHandlers.h"
#include "server/store/DocumentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString titleOf(const DocumentContent& document)
{
    return document.blocks.empty() ? QString() : document.blocks.front().text;
}

class IssueDocumentHandler
{
public:
    /// @return what draftPaper() refuses; NotAllowed; Conflict.
    Result<Changes> run(const Grant<IssueDocument>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const IssueDocument& command = grant.command();
        const auto subject = loadForStep(tx, context, command.caseId, command.expected);
        if (!subject)
            return tl::unexpected(subject.error());
        if (traitsOf(command.document)) {
            const auto obstacle = obstacleTo(command.document, subject->file(), grant.actor(),
                                             grant.visibility(), *subject->variant);
            if (const auto free = refusalOf(obstacle, subject->file()); !free)
                return tl::unexpected(free.error());
        }
        auto draft = draftPaper(command.document, {command.text, command.quantities}, *subject, tx, context);
        if (!draft)
            return tl::unexpected(draft.error());
        auto paper = freeze(*std::move(draft), subject->file(), grant.actor(), tx, context);
        if (!paper)
            return tl::unexpected(paper.error());
        return stepOf(*std::move(paper), *subject, grant, tx, context);
    }

private:
    struct Numbered
    {
        IssuedDocument document;
        std::vector<NumberTaken> numbers;
    };

    /// What the paper does to the case: an acceptance notice that was owed is not owed any more, a decision
    /// is out; every other paper moves nothing.
    static Result<Changes> stepOf(Numbered paper, const LoadedCase& subject,
                                  const Grant<IssueDocument>& grant, const ReadTx& tx,
                                  const CommandContext& context)
    {
        Changes changes;
        if (paper.document.kind == DocumentKind::AcceptanceNotice && subject.file().paperOwed) {
            StepPlan plan;
            plan.step.action = Action::IssueAcceptance;
            auto step = carryOut(subject, std::move(plan), grant.actor(), grant.visibility(), tx, context);
            if (!step)
                return step;
            changes = *std::move(step);
            changes.subject = subject.file().id.value; // the reply names the document
        } else {
            CaseChange change = sayingAbout(subject, context.now);
            if (isDecisionPaper(paper.document.kind))
                change.after = withDecisionPaper(subject.file(), DecisionPaper::Issued);
            changes = changesAbout(std::move(change), {});
        }
        changes.reply.number = paper.document.number;
        changes.numbers = std::move(paper.numbers);
        std::get<CaseChange>(changes.what).issued = std::move(paper.document);
        return changes;
    }

    static Result<Numbered> freeze(PaperDraft draft, const Case& subject, const Actor& actor,
                                   const ReadTx& tx, const CommandContext& context)
    {
        DocumentContent& content = draft.content;
        const Organisation& organ = *context.rules.organisation(subject.department);
        IssuedDocument document;
        document.caseId = subject.id;
        document.kind = content.kind;
        document.organ = organ.id;
        document.year = toQDate(content.day).year();
        document.issuedBy = actor.person;
        document.issuedAt = context.now;
        document.templateVersion = draft.templateVersion;
        std::vector<NumberTaken> numbers;
        if (*traitsOf(content.kind)->word) {
            const QString series = DocumentStore::series(organ.id, content.kind, document.year);
            const auto last = SettingStore::lastNumber(tx, series);
            if (!last)
                return tl::unexpected(last.error());
            document.serial = *last + 1;
            const QString& word = !organ.documentWord.isEmpty() ? organ.documentWord
                                  : !organ.shortName.isEmpty()  ? organ.shortName
                                                                : organ.name;
            content.number = documentNumber(word, content.kind, document.year, document.serial);
            numbers.push_back({series, document.serial});
        }
        document.number = content.number;
        document.title = titleOf(content);
        document.frozen = encode(toEntry(content));
        return Numbered{std::move(document), std::move(numbers)};
    }
};

/// A paper of a case and the case itself.
struct LoadedPaper
{
    DocumentEntry entry;
    LoadedCase subject;
};

/// @return InvalidInput naming `document` when it is none of this case; NotFound.
Result<LoadedPaper> loadPaper(CaseId caseId, DocumentId id, const ReadTx& tx, const CommandContext& context)
{
    auto paper = DocumentStore::load(tx, caseId, id);
    const auto record = paper ? CaseStore::load(tx, caseId) : tl::unexpected(paper.error());
    auto subject =
        record ? loadForStep(tx, context, caseId, record->file.revision) : tl::unexpected(record.error());
    if (!subject)
        return tl::unexpected(subject.error());
    return LoadedPaper{std::move(paper->entry), *std::move(subject)};
}

/// Who may issue a paper may go on with it; that the case went on since is no obstacle.
Result<> checkHand(const LoadedPaper& paper, const Actor& actor, const Visibility& visibility)
{
    const auto obstacle =
        obstacleTo(paper.entry.what, paper.subject.file(), actor, visibility, *paper.subject.variant);
    return obstacle == DocumentObstacle::WrongState ? Result<>() : refusalOf(obstacle, paper.subject.file());
}

class VoidDocumentHandler
{
public:
    /// @return InvalidInput naming `document` (none of this case) or `reason`; Conflict when it was voided
    ///         before; NotAllowed for who may not issue such a paper; WrongState when the case was completed
    ///         with this decision, or is closed.
    Result<Changes> run(const Grant<VoidDocument>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const VoidDocument& command = grant.command();
        if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        const auto paper = loadPaper(command.caseId, command.document, tx, context);
        if (!paper)
            return tl::unexpected(paper.error());
        if (const auto free = checkHand(*paper, grant.actor(), grant.visibility()); !free)
            return tl::unexpected(free.error());
        const Case& file = paper->subject.file();
        if (paper->entry.voidedAt.isSet())
            return fail(ErrorCode::Conflict, u"it was voided"_s);
        const bool decision = isDecisionPaper(paper->entry.what);
        if (file.state == CaseState::Delivered || (decision && file.state != CaseState::Decided))
            return fail(ErrorCode::WrongState, u"the case was completed with it"_s);
        CaseChange change = sayingAbout(paper->subject, context.now);
        if (decision)
            change.after = withDecisionPaper(file, DecisionPaper::NotOut);
        change.voided =
            DocumentVoid{command.document, grant.actor().person, context.now, command.reason.trimmed()};
        return changesAbout(std::move(change), paper->entry.number);
    }
};

class NotePrintHandler
{
public:
    /// @return InvalidInput naming `document` (none of this case) or `way`; Conflict when it was voided.
    Result<Changes> run(const Grant<NotePrint>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const NotePrint& command = grant.command();
        if (command.way != PrintWay::Printer && command.way != PrintWay::File)
            return invalid(u"way"_s, u"printer or file"_s);
        const auto paper = loadPaper(command.caseId, command.document, tx, context);
        if (!paper)
            return tl::unexpected(paper.error());
        if (paper->entry.voidedAt.isSet())
            return fail(ErrorCode::Conflict, u"it was voided"_s);
        CaseChange change = sayingAbout(paper->subject, context.now);
        change.printed = DocumentPrint{command.document, paper->entry.printed + 1, grant.actor().person,
                                       context.now, command.way};
        return changesAbout(std::move(change), paper->entry.number);
    }
};

class NoteSealHandler
{
public:
    /// @return InvalidInput naming `document` (none of this case, or of a kind that is not sealed) or `seal`;
    ///         Conflict when it was voided or sealed before; NotAllowed for who may not issue such a paper.
    Result<Changes> run(const Grant<NoteSeal>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const NoteSeal& command = grant.command();
        if (const auto good = checkLine(command.seal, u"seal"_s); !good)
            return tl::unexpected(good.error());
        const auto paper = loadPaper(command.caseId, command.document, tx, context);
        if (!paper)
            return tl::unexpected(paper.error());
        if (const auto free = checkHand(*paper, grant.actor(), grant.visibility()); !free)
            return tl::unexpected(free.error());
        if (const DocumentTraits* traits = traitsOf(paper->entry.what); !traits || !traits->sealed)
            return invalid(u"document"_s, u"bears no seal"_s);
        if (paper->entry.voidedAt.isSet() || paper->entry.sealedAt.isSet())
            return fail(ErrorCode::Conflict, u"it was voided, or sealed"_s);
        CaseChange change = sayingAbout(paper->subject, context.now);
        change.sealed =
            DocumentSeal{command.document, grant.actor().person, context.now, command.seal.trimmed()};
        return changesAbout(std::move(change), paper->entry.number);
    }
};

} // namespace

void addDocumentCommands(CommandRegistry& registry)
{
    registry.add<IssueDocument, IssueDocumentHandler>();
    registry.add<VoidDocument, VoidDocumentHandler>();
    registry.add<NotePrint, NotePrintHandler>();
    registry.add<NoteSeal, NoteSealHandler>();
    addTemplateCommands(registry);
}

} // namespace duban
