// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/CaseHandlers.h"

#include "common/base/Text.h"
#include "common/domain/CaseFlow.h"
#include "server/command/Registry.h"
#include "server/command/case/SubmitCaseHandler.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxText = 2000;
enum class Text { Required, Optional };

Result<> checkText(const QString& text, const QString& field, Text need)
{
    if (need == Text::Required && text.trimmed().isEmpty())
        return invalid(field, u"must be written"_s);
    if (text.size() > MaxText || !isPlainText(text))
        return invalid(field, u"at most 2000 characters, no control characters"_s);
    return {};
}

/// What every step of a case looks at before it decides anything.
struct Loaded
{
    CaseRecord record;
    const ItemVariant* variant = nullptr;
    std::vector<Deadline> open;
};

Result<Loaded> load(const ReadTx& tx, const CommandContext& context, Result<CaseRecord> record)
{
    if (!record)
        return tl::unexpected(record.error());
    Loaded loaded{std::move(*record), nullptr, {}};
    loaded.variant = context.rules.variant(loaded.record.file.variant);
    if (!loaded.variant)
        return fail(ErrorCode::StoreFailed, u"variant %1 is missing"_s.arg(loaded.record.file.variant.value));
    auto open = DeadlineStore::open(tx, loaded.record.file.id);
    if (!open)
        return tl::unexpected(open.error());
    loaded.open = std::move(*open);
    return loaded;
}

/// The part that Accept, FinishStage and Complete share: state machine, clocks, note.
Result<Changes> step(const Loaded& loaded, Action action, const Actor& actor, const QString& note,
                     const CommandContext& context)
{
    const Case& before = loaded.record.file;
    auto after = transition(before, action, *loaded.variant, context.now);
    if (!after)
        return tl::unexpected(after.error());
    CaseChange change{loaded.record, *after, loaded.open, {}, std::nullopt, std::nullopt};
    change.clocks =
        clocksAfter(loaded.open, before, *after, *loaded.variant, context.now, context.rules.clocks());
    if (!note.trimmed().isEmpty())
        change.opinion = Opinion{before.id, before.stage, actor.person, note.trimmed(), context.now};
    Changes changes;
    changes.reply.number = before.number;
    changes.what = std::move(change);
    return changes;
}

} // namespace

Result<Changes> AcceptCaseHandler::run(const Grant<AcceptCase>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const AcceptCase& cmd = grant.command();
    const auto loaded = load(tx, context, CaseStore::load(tx, cmd.caseId, cmd.expected));
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (const auto good = checkText(cmd.remark, u"remark"_s, Text::Optional); !good)
        return tl::unexpected(good.error());
    const auto papers = CaseStore::materials(tx, cmd.caseId);
    if (!papers)
        return tl::unexpected(papers.error());
    for (const Material& m : loaded->variant->materials) {
        const bool there = std::any_of(papers->begin(), papers->end(), [&](const MaterialState& state) {
            return state.material == m.id && state.present;
        });
        if (m.need == Material::Need::Required && !there)
            return invalid(u"materials"_s, u"required material %1 is missing"_s.arg(m.id.value));
    }
    return step(*loaded, Action::Accept, grant.actor(), cmd.remark, context);
}

Result<Changes> FinishStageHandler::run(const Grant<FinishStage>& grant, const ReadTx& tx,
                                        const CommandContext& context) const
{
    const FinishStage& cmd = grant.command();
    const auto loaded = load(tx, context, CaseStore::load(tx, cmd.caseId, cmd.expected));
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (const auto good = checkText(cmd.opinion, u"opinion"_s, Text::Required); !good)
        return tl::unexpected(good.error());
    const Case& file = loaded->record.file;
    // In a flow without Approval the last stage before Completion decides.
    const bool decides = loaded->variant->stageAfter(file.stage) == Stage::Completion;
    if (decides && file.takenInBy == grant.actor().person)
        return fail(ErrorCode::NotAllowed, u"no one approves a case they took in"_s);
    return step(*loaded, Action::FinishStage, grant.actor(), cmd.opinion, context);
}

Result<Changes> CompleteCaseHandler::run(const Grant<CompleteCase>& grant, const ReadTx& tx,
                                         const CommandContext& context) const
{
    const CompleteCase& cmd = grant.command();
    const auto loaded = load(tx, context, CaseStore::load(tx, cmd.caseId, cmd.expected));
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (const auto good = checkText(cmd.remark, u"remark"_s, Text::Optional); !good)
        return tl::unexpected(good.error());
    return step(*loaded, Action::Complete, grant.actor(), cmd.remark, context);
}

Result<Changes> AddOpinionHandler::run(const Grant<AddOpinion>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const AddOpinion& cmd = grant.command();
    const auto loaded = load(tx, context, CaseStore::load(tx, cmd.caseId));
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (const auto good = checkText(cmd.text, u"text"_s, Text::Required); !good)
        return tl::unexpected(good.error());
    const Case& file = loaded->record.file;
    if (cmd.stage < Stage::Application || cmd.stage > file.stage)
        return invalid(u"stage"_s, u"the case has not reached that stage"_s);
    if (!isPossible(file.state, Action::AddOpinion))
        return fail(ErrorCode::WrongState, u"the case is completed"_s);
    Changes changes;
    changes.reply.number = file.number;
    changes.what = CaseChange{
        loaded->record, file,
        loaded->open,   {},
        std::nullopt,   Opinion{file.id, cmd.stage, grant.actor().person, cmd.text.trimmed(), context.now}};
    return changes;
}

void addCaseCommands(CommandRegistry& registry)
{
    registry.add<SubmitCase, SubmitCaseHandler>();
    registry.add<AcceptCase, AcceptCaseHandler>();
    registry.add<FinishStage, FinishStageHandler>();
    registry.add<CompleteCase, CompleteCaseHandler>();
    registry.add<AddOpinion, AddOpinionHandler>();
}

} // namespace duban
