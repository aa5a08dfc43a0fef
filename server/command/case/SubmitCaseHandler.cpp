// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/case/SubmitCaseHandler.h"

#include "common/base/Text.h"
#include "common/domain/CaseNumber.h"
#include "server/command/case/CaseStep.h"
#include "server/command/file/FileChecks.h"
#include "server/command/supervision/RadarFacts.h"
#include "server/store/FormStore.h"
#include "server/store/PartyStore.h"
#include "server/store/SearchTerms.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxRemark = 2000;
constexpr auto ClaimedReceipt = std::chrono::minutes(30);

/// Ten characters of 32: 50 bits, so that a number alone opens nothing. No letters that look like digits.
QString freshQueryCode()
{
    static constexpr QLatin1StringView alphabet{"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"};
    QString code;
    for (int i = 0; i < 10; ++i)
        code.append(QChar(alphabet[qsizetype(QRandomGenerator::system()->bounded(32))]));
    return code;
}

bool isChannel(Channel channel)
{
    switch (channel) {
    case Channel::Counter:
    case Channel::Internet:
    case Channel::Post:
    case Channel::Email:
    case Channel::Internal:
        return true;
    }
    return false;
}

/// Every paper of the variant is told present or missing, each once, and no other.
Result<> checkMaterials(const ItemVariant& variant, const std::vector<MaterialCheck>& checks)
{
    QSet<MaterialId> told;
    for (const MaterialCheck& check : checks) {
        const bool known = std::any_of(variant.materials.begin(), variant.materials.end(),
                                       [&](const Material& m) { return m.id == check.material; });
        if (!known || told.contains(check.material))
            return invalid(u"materials"_s,
                           u"material %1 is not asked for or told twice"_s.arg(check.material.value));
        told.insert(check.material);
    }
    if (told.size() != qsizetype(variant.materials.size()))
        return invalid(u"materials"_s,
                       u"%1 of %2 materials checked"_s.arg(told.size()).arg(variant.materials.size()));
    return {};
}

/// @return the parties beside the first applicant, as they are kept; InvalidInput naming parties[i].x.
Result<std::vector<Party>> checkedParties(const SubmitCase& cmd, LocalDay today)
{
    std::vector<Party> parties;
    for (const PartyEntry& entry : cmd.parties) {
        Party party = toParty(entry);
        party.who.name = party.who.name.trimmed();
        party.who.idNumber = party.who.idNumber.trimmed().toUpper();
        party.who.phone = party.who.phone.trimmed();
        party.authority = party.authority.trimmed();
        parties.push_back(std::move(party));
    }
    if (const auto good = checkParties(parties, today); !good)
        return tl::unexpected(good.error());
    return parties;
}

Result<Intake> checkedIntake(const SubmitCase& cmd, const ItemVariant& variant, LocalDay today)
{
    if (!isChannel(cmd.channel))
        return invalid(u"channel"_s, u"unknown channel"_s);
    Intake intake{{cmd.applicantKind, cmd.applicantName.trimmed(), cmd.applicantIdNumber.trimmed().toUpper(),
                   cmd.applicantPhone.trimmed()},
                  cmd.materials,
                  cmd.remark};
    if (const auto good = checkApplicant(intake.applicant); !good)
        return tl::unexpected(good.error());
    auto parties = checkedParties(cmd, today);
    if (!parties)
        return tl::unexpected(parties.error());
    intake.parties = std::move(*parties);
    if (const auto good = checkMaterials(variant, cmd.materials); !good)
        return tl::unexpected(good.error());
    if (cmd.remark.size() > MaxRemark || !isPlainText(cmd.remark))
        return invalid(u"remark"_s, u"at most 2000 characters, no control characters"_s);
    return intake;
}

/// What shows when the papers really came. Required where it differs from the entry by more than 30 minutes:
/// evidence, reason and a second person. Source: domain.md §2.
Result<std::optional<CaseFact>> receivedFact(const SubmitCase& cmd, const Actor& actor, const ReadTx& tx,
                                             LegalTime now)
{
    if (!cmd.receivedAt.isSet())
        return std::optional<CaseFact>();
    if (cmd.receivedAt > now)
        return invalid(u"receivedAt"_s, u"papers cannot come after they are entered"_s);
    if (now - cmd.receivedAt > std::chrono::hours(24) * 366)
        return invalid(u"receivedAt"_s, u"more than a year ago"_s);
    CaseFact fact{CaseFact::Kind::Received,       cmd.receivedAt.ms,           {}, {},
                  cmd.receivedEvidence.trimmed(), cmd.receivedReason.trimmed()};
    if (now - cmd.receivedAt <= ClaimedReceipt)
        return std::optional(fact);
    if (const auto good = checkText(cmd.receivedEvidence, u"receivedEvidence"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    if (const auto good = checkText(cmd.receivedReason, u"receivedReason"_s, TextNeed::Required); !good)
        return tl::unexpected(good.error());
    const auto witness = AccountStore::byLogin(tx, cmd.witness.trimmed());
    if (!witness && witness.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(witness.error());
    if (!witness || witness->isBarred(dayOf(now)) || witness->actor.person == actor.person)
        return invalid(u"witness"_s, u"must be the login name of a second person"_s);
    fact.person = witness->actor.person;
    return std::optional(fact);
}

Findable findable(const Case& file, const Intake& intake)
{
    Findable what{file.number, {intake.applicant}};
    for (const Party& party : intake.parties)
        what.people.push_back(party.who);
    return what;
}

/// @return NotFound when the parked form is another's, or was sent or dropped already.
Result<> checkForm(FormId form, const Actor& actor, const ReadTx& tx)
{
    if (!form.isValid())
        return {};
    const auto own = FormStore::isOf(tx, form, actor.person);
    if (!own)
        return tl::unexpected(own.error());
    return *own ? Result<>() : fail(ErrorCode::NotFound, u"form %1"_s.arg(form.value));
}

/// Where a case is taken in, and of what.
struct IntakePlace
{
    const ServiceWindow* window = nullptr;
    const ItemVariant* variant = nullptr;
};

/// @return NotAllowed when the sender has no window; InvalidInput naming window or variant.
Result<IntakePlace> intakePlace(const SubmitCase& cmd, const Actor& actor, const Rules& rules, LocalDay today)
{
    const ServiceWindow* window = rules.window(actor.window);
    if (!window)
        return fail(ErrorCode::NotAllowed, u"the account has no window"_s);
    if (rules.isClosed(*window))
        return invalid(u"window"_s, u"the window or its hall is closed"_s);
    const ItemVariant* variant = rules.variant(cmd.variant);
    if (!variant || (window->department.isValid() && window->department != variant->department))
        return invalid(u"variant"_s, u"not an item of this window"_s);
    if (!variant->isOffered(today))
        return invalid(u"variant"_s, u"not offered today"_s);
    return IntakePlace{window, variant};
}

/// The case as it is taken in at a window, with a query code of its own.
Case takenIn(const SubmitCase& cmd, const ItemVariant& variant, const ServiceWindow& window,
             const CaseNumber& number, const Actor& actor, LegalTime now)
{
    Case made;
    made.revision = {1};
    made.number = number.text();
    made.queryCode = freshQueryCode();
    made.variant = variant.id;
    made.department = variant.department;
    made.hall = window.hall;
    made.window = window.id;
    made.channel = cmd.channel;
    made.takenInBy = actor.person;
    made.receivedAt = cmd.receivedAt.isSet() ? cmd.receivedAt : now;
    made.recordedAt = now;
    made.stageEnteredAt = now;
    return made;
}

} // namespace

Result<Changes> SubmitCaseHandler::run(const Grant<SubmitCase>& grant, const ReadTx& tx,
                                       const CommandContext& context) const
{
    const SubmitCase& cmd = grant.command();
    const LocalDay today = dayOf(context.now);
    const auto place = intakePlace(cmd, grant.actor(), context.rules, today);
    if (!place)
        return tl::unexpected(place.error());
    const ItemVariant* variant = place->variant;
    auto intake = checkedIntake(cmd, *variant, today);
    if (!intake)
        return tl::unexpected(intake.error());
    const auto received = receivedFact(cmd, grant.actor(), tx, context.now);
    if (!received)
        return tl::unexpected(received.error());
    if (const auto own = checkForm(cmd.form, grant.actor(), tx); !own)
        return tl::unexpected(own.error());
    const QString series = u"case/"_s + formatDay(today);
    const auto last = SettingStore::lastNumber(tx, series);
    if (!last)
        return tl::unexpected(last.error());
    const auto number = CaseNumber::make(today, *last + 1);
    if (!number)
        return tl::unexpected(number.error());

    Case made = takenIn(cmd, *variant, *place->window, *number, grant.actor(), context.now);
    made.applicantName = intake->applicant.name;

    auto files = submittedFiles(grant, *variant, made, tx, context);
    if (!files)
        return tl::unexpected(files.error());

    Changes changes;
    changes.numbers.push_back({series, *last + 1});
    changes.reply.number = made.number;
    changes.reply.queryCode = made.queryCode;
    ClockStep step;
    step.after = made;
    step.now = context.now;
    CaseChange change;
    change.after = made;
    change.clocks = clocksAfter(step, *variant, context.rules.clocks(made.hall));
    change.now = context.now;
    change.terms = searchTerms(context.searchKey, findable(made, *intake));
    change.intake = std::move(*intake);
    change.form = cmd.form;
    change.attached = std::move(*files);
    if (*received)
        change.facts.push_back(**received);
    auto findings = radarFindings(tx, context, grant.actor(), *variant, change);
    if (!findings)
        return tl::unexpected(findings.error());
    change.findings = std::move(*findings);
    changes.what = std::move(change);
    return changes;
}

} // namespace duban
