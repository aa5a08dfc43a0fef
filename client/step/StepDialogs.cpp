// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/StepDialogs.h"

#include "client/step/StepMakers.h"
#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct StepDialogs
{
    Q_DECLARE_TR_FUNCTIONS(duban::StepDialogs)
};

bool isPresent(const CaseDetails& details, MaterialId id)
{
    return std::any_of(details.materials.begin(), details.materials.end(),
                       [id](const MaterialState& state) { return state.material == id && state.present; });
}

QString supplementHindrance(const CaseDetails& details, LegalTime now)
{
    for (const DeadlineEntry& entry : details.deadlines) {
        if (entry.clock == ClockKind::Supplement && !entry.closedAt.isSet() && now < entry.dueAt)
            return StepDialogs::tr("The applicant has time until %1.").arg(dueMomentText(entry.dueAt));
    }
    return {};
}

} // namespace

StepContext StepContext::of(const Replica& replica, const CaseDetails& details)
{
    const ItemVariant* variant = replica.variant(details.row.variant);
    return {replica, details, variant ? *variant : ItemVariant{}, {}};
}

QString StepContext::subject() const
{
    QStringList parts{details.row.number, details.row.applicantName, replica.itemName(details.row.variant)};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

const Material* StepContext::material(MaterialId id) const
{
    const auto found = std::find_if(variant.materials.begin(), variant.materials.end(),
                                    [id](const Material& m) { return m.id == id; });
    return found == variant.materials.end() ? nullptr : &*found;
}

const RequestEntry* openRequest(const CaseDetails& details, RequestKind kind)
{
    const auto found =
        std::find_if(details.requests.begin(), details.requests.end(), [kind](const RequestEntry& entry) {
            return entry.request == kind && entry.answer == CaseRequest::Answer::Open;
        });
    return found == details.requests.end() ? nullptr : &*found;
}

MissingPapers missingPapersOf(const CaseDetails& details, const ItemVariant& variant)
{
    MissingPapers missing;
    for (const Material& material : variant.materials) {
        if (material.need != Material::Need::Required || isPresent(details, material.id))
            continue;
        if (material.deferrable)
            missing.deferrable.push_back(material);
        else
            missing.needed << material.name;
    }
    return missing;
}

QString hindranceOf(Action action, const CaseDetails& details, const ItemVariant& variant, LegalTime now)
{
    if (action == Action::CloseUnsupplied)
        return supplementHindrance(details, now);
    if (action != Action::Accept)
        return {};
    const QStringList needed = missingPapersOf(details, variant).needed;
    if (needed.isEmpty())
        return {};
    return StepDialogs::tr("Missing: %1. Ask for them.", "papers")
        .arg(needed.join(StepDialogs::tr(", ", "between papers")));
}

StepDialog* makeStepDialog(Action action, const StepContext& context, QWidget* parent)
{
    switch (action) {
    case Action::Accept:
        return makeAcceptDialog(context, parent);
    case Action::AskSupplement:
        return makeAskSupplementDialog(context, parent);
    case Action::AskSupplementAgain:
        return makeSupplementAgainDialog(context, parent);
    case Action::ConsentSupplement:
    case Action::RejectSupplement:
        return makeJudgeSupplementDialog(action, context, parent);
    case Action::SupplyMaterials:
        return makeSupplyMaterialsDialog(context, parent);
    case Action::SupplyDeferred:
        return makeSupplyDeferredDialog(context, parent);
    case Action::Refuse:
        return makeRefuseDialog(context, parent);
    case Action::CloseUnsupplied:
        return makeCloseUnsuppliedDialog(context, parent);
    case Action::IssueAcceptance:
        return makeIssueAcceptanceDialog(context, parent);
    case Action::Deliver:
        return makeDeliverDialog(context, parent);
    case Action::Withdraw:
        return makeWithdrawDialog(context, parent);
    case Action::AskVoid:
        return makeAskVoidDialog(context, parent);
    case Action::ConsentVoid:
        return makeConsentVoidDialog(context, parent);
    case Action::RejectVoid:
        return makeRejectVoidDialog(context, parent);
    case Action::SendBack:
        return makeSendBackDialog(context, parent);
    case Action::AskProcedure:
    case Action::OpenProcedure:
        return makeProcedureDialog(action, context, parent);
    case Action::CloseProcedure:
        return makeCloseProcedureDialog(context, parent);
    case Action::AskExtension:
    case Action::GrantExtension:
    case Action::GrantJointExtension:
        return makeExtensionDialog(action, context, parent);
    case Action::Deny:
        return makeDenyDialog(context, parent);
    case Action::VerifyCommitment:
        return makeVerifyDialog(context, parent);
    case Action::RejectRequest:
        return makeRejectRequestDialog(context, parent);
    case Action::Terminate:
        return makeTerminateDialog(context, parent);
    case Action::Transfer:
        return makeTransferDialog(context, parent);
    case Action::RecordDecision:
        return makeRecordDecisionDialog(context, parent);
    case Action::RejectJointExtension:
        return makeRejectJointExtensionDialog(context, parent);
    case Action::Assign:
        return makeAssignDialog(context, parent);
    case Action::Submit:
    case Action::FinishStage:
    case Action::Complete:
    case Action::AddOpinion:
    case Action::DeemAccepted:
    case Action::Claim:
        return nullptr;
    }
    return nullptr;
}

} // namespace duban
