// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/supervision/AnnulmentHandlers.h"

#include "common/protocol/WatchRequests.h"
#include "server/command/RecordOf.h"
#include "server/command/case/CaseStep.h"
#include "server/store/AnnulmentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// What both words on a light look at.
struct LoadedLight
{
    CaseRecord subject;
    JudgedLight light;
    std::optional<AnnulmentRequest> request; ///< that waits for a word
};

/// @return InvalidInput naming `light` when the case has no such light; NotAllowed for somebody who worked on
///         the case or belongs to its department, then or now.
/// Source: domain.md §8 (no one judges against the own department).
template <class Command>
Result<LoadedLight> loadLight(const Grant<Command>& grant, const ReadTx& tx)
{
    const Command& command = grant.command();
    auto subject = CaseStore::load(tx, command.caseId);
    if (!subject)
        return tl::unexpected(subject.error());
    const auto light = AnnulmentStore::light(tx, command.caseId, command.light);
    if (!light && light.error().code == ErrorCode::NotFound)
        return invalid(u"light"_s, u"the case has no such light"_s);
    const auto worked = AnnulmentStore::workedOn(tx, command.caseId, grant.actor().person);
    auto request = AnnulmentStore::open(tx, command.light);
    if (!light || !worked || !request)
        return tl::unexpected(!light ? light.error() : !worked ? worked.error() : request.error());
    const OrganisationId own = grant.actor().department;
    if (*worked || own == subject->file.department || own == light->department)
        return fail(ErrorCode::NotAllowed, u"nobody judges the own case or department"_s);
    return LoadedLight{std::move(*subject), *light, std::move(*request)};
}

template <class Command>
RecordChange recordAbout(const LoadedLight& loaded, const Grant<Command>& grant,
                         const CommandContext& context)
{
    RecordChange record = recordOf(grant, context, grant.command().caseId.value);
    record.ofCase = SummaryChange{loaded.subject, loaded.subject.summary.worst, loaded.light.level};
    return record;
}

Changes changesOf(RecordChange record, const Case& file)
{
    Changes changes;
    changes.subject = file.id.value;
    changes.reply.subject = file.id.value;
    changes.reply.revision = file.revision;
    changes.reply.number = file.number;
    changes.what = std::move(record);
    return changes;
}

/// @return the worst light that stands when `without` does not.
Result<Light> worstWithout(const ReadTx& tx, CaseId id, LightId without)
{
    const auto lights = DeadlineStore::standing(tx, id);
    if (!lights)
        return tl::unexpected(lights.error());
    Light worst = Light::Green;
    for (const StandingLight& light : *lights) {
        if (light.id != without)
            worst = worse(worst, light.level);
    }
    return worst;
}

class AskAnnulmentHandler
{
public:
    /// Asks that a light be taken back; it counts until another officer agrees.
    /// @return InvalidInput naming `light` or `reason`; NotAllowed, see loadLight(); WrongState when it was
    ///         taken back already, or somebody's request waits.
    /// Source: domain.md §3 (annulment: two names and a reason).
    Result<Changes> run(const Grant<AskAnnulment>& grant, const ReadTx& tx,
                        const CommandContext& context) const
    {
        const AskAnnulment& command = grant.command();
        if (const auto good = checkText(command.reason, u"reason"_s, TextNeed::Required); !good)
            return tl::unexpected(good.error());
        const auto loaded = loadLight(grant, tx);
        if (!loaded)
            return tl::unexpected(loaded.error());
        if (loaded->light.annulled || loaded->request)
            return fail(ErrorCode::WrongState, u"light %1 was asked for already"_s.arg(command.light.value));
        RecordChange record = recordAbout(*loaded, grant, context);
        const AnnulmentRequest request{0, command.light, record.person, context.now,
                                       command.reason.trimmed()};
        record.write = [request, id = command.caseId](WriteTx& to, JournalSeq seq) -> Result<qint64> {
            const auto done = AnnulmentStore::ask(to, request, seq);
            return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
        };
        return changesOf(std::move(record), loaded->subject.file);
    }
};

class AnnulLightHandler
{
public:
    /// Takes a light back that another officer wants taken back, or lets it stand. The light stays as a fact,
    /// and the present colour of the case is what it was: it follows from the clocks alone.
    /// @return InvalidInput naming `light` or `reason`; NotAllowed for the one who asked, and see
    /// loadLight();
    ///         WrongState when nobody asked, or a calendar has taken it back meanwhile.
    /// Source: domain.md §3 (annulment: two names and a reason; nothing is erased).
    Result<Changes> run(const Grant<AnnulLight>& grant, const ReadTx& tx, const CommandContext& context) const
    {
        const AnnulLight& command = grant.command();
        const TextNeed need = command.accept ? TextNeed::Optional : TextNeed::Required;
        if (const auto good = checkText(command.reason, u"reason"_s, need); !good)
            return tl::unexpected(good.error());
        const auto loaded = loadLight(grant, tx);
        if (!loaded)
            return tl::unexpected(loaded.error());
        if (!loaded->request || (command.accept && loaded->light.annulled))
            return fail(ErrorCode::WrongState, u"light %1 waits for no word"_s.arg(command.light.value));
        if (loaded->request->askedBy == grant.actor().person)
            return fail(ErrorCode::NotAllowed, u"nobody answers what they asked for"_s);
        RecordChange record = recordAbout(*loaded, grant, context);
        if (!command.accept) {
            record.ofCase->subject = Light::Green;
        } else {
            const auto worst = worstWithout(tx, command.caseId, command.light);
            if (!worst)
                return tl::unexpected(worst.error());
            record.ofCase->worst = *worst;
        }
        record.write = [request = *loaded->request, accept = command.accept, by = record.person,
                        at = context.now, id = command.caseId](WriteTx& to, JournalSeq seq) {
            return write(to, request, accept, by, at, id, seq);
        };
        return changesOf(std::move(record), loaded->subject.file);
    }

private:
    static Result<qint64> write(WriteTx& tx, const AnnulmentRequest& request, bool accept, PersonId by,
                                LegalTime at, CaseId id, JournalSeq seq)
    {
        using Answer = CaseRequest::Answer;
        const Answer answer = accept ? Answer::Granted : Answer::Rejected;
        auto done = AnnulmentStore::answer(tx, request.id, answer, by, at, seq);
        if (done && accept)
            done = DeadlineStore::annul(tx, {request.light, request.askedBy, by, request.reason, at}, seq);
        return done ? Result<qint64>(id.value) : tl::unexpected(done.error());
    }
};

} // namespace

void addAnnulmentCommands(CommandRegistry& registry)
{
    registry.add<AskAnnulment, AskAnnulmentHandler>();
    registry.add<AnnulLight, AnnulLightHandler>();
}

} // namespace duban
