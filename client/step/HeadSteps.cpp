// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/step/DayField.h"
#include "client/step/StepMakers.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct HeadSteps
{
    Q_DECLARE_TR_FUNCTIONS(duban::HeadSteps)
};

QString requestText(const RequestEntry& asked)
{
    const QString what =
        asked.request == RequestKind::Procedure ? procedureName(asked.procedure) : requestName(asked.request);
    QStringList parts{what};
    if (asked.length.isSet())
        parts << limitText(asked.length);
    if (!asked.askedBy.isEmpty())
        parts << HeadSteps::tr("asked for by %1", "person").arg(asked.askedBy);
    return parts.join(HeadSteps::tr(", ", "between the parts of a request"));
}

/// The departments that decide something, but for the one that has the case.
std::vector<Organisation> otherDepartments(const StepContext& context)
{
    QSet<OrganisationId> deciding;
    for (const ItemVariant& variant : context.replica.variants())
        deciding.insert(variant.department);
    std::vector<Organisation> others;
    for (const Organisation& one : context.replica.organisations()) {
        if (!one.closed && one.id != context.details.row.department && deciding.contains(one.id))
            others.push_back(one);
    }
    return others;
}

} // namespace

StepDialog* makeRejectRequestDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::RejectRequest, context.subject(), parent);
    auto* which = dialog->addChoice(u"request"_s, HeadSteps::tr("What is turned down"));
    for (const RequestKind kind : {RequestKind::Extension, RequestKind::Procedure}) {
        const bool governments = kind == RequestKind::Extension && context.variant.joint;
        if (const RequestEntry* asked = governments ? nullptr : openRequest(context.details, kind))
            which->addItem(requestText(*asked), int(kind));
    }
    auto* reason = dialog->addText(u"reason"_s, HeadSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([which, reason]() -> StepRequest {
        return RejectRequest{
            {}, {}, RequestKind(which->currentData().toInt()), reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeRejectJointExtensionDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::RejectJointExtension, context.subject(), parent);
    if (const RequestEntry* asked = openRequest(context.details, RequestKind::Extension))
        dialog->addHint(requestText(*asked));
    auto* reason = dialog->addText(u"reason"_s, HeadSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([reason]() -> StepRequest {
        return RejectJointExtension{{}, {}, reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeAssignDialog(const StepContext& context, QWidget* parent)
{
    const CaseRow& row = context.details.row;
    auto* dialog = new StepDialog(Action::Assign, context.subject(), parent);
    const auto fit =
        candidatesFor(context.people, row.department, roleOf(row.stage), row.assignee, dayOf(context.now()));
    dialog->addHint(
        fit.empty()
            ? HeadSteps::tr("Nobody else of this department holds the role of this stage and is filed.")
            : HeadSteps::tr("Who holds the role of this stage in the department, fewest open cases first."));
    auto* person = dialog->addChoice(u"person"_s, HeadSteps::tr("To whom"));
    for (const PersonEntry& one : fit)
        person->addItem(personLine(one), one.id.value);
    person->setCurrentIndex(-1);
    auto* note = dialog->addText(u"note"_s, HeadSteps::tr("Note"), StepDialog::Need::Optional);
    dialog->setMaker([person, note]() -> StepRequest {
        return AssignCase{{}, {}, {person->currentData().toLongLong()}, note->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeTerminateDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Terminate, context.subject(), parent);
    dialog->addHint(HeadSteps::tr("The case ends without a decision. This cannot be taken back."));
    auto* reason =
        dialog->addText(u"reason"_s, HeadSteps::tr("Why it cannot go on"), StepDialog::Need::Required);
    dialog->setMaker([reason]() -> StepRequest {
        return TerminateCase{{}, {}, reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeTransferDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Transfer, context.subject(), parent);
    dialog->addHint(HeadSteps::tr("No clock stops: the other department has what is left of the limits."));
    auto* to = dialog->addChoice(u"to"_s, HeadSteps::tr("To the department"));
    for (const Organisation& one : otherDepartments(context))
        to->addItem(one.name, one.id.value);
    to->setCurrentIndex(-1);
    auto* reason = dialog->addText(u"reason"_s, HeadSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([to, reason]() -> StepRequest {
        return TransferCase{{}, {}, {to->currentData().toLongLong()}, reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeRecordDecisionDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::RecordDecision, context.subject(), parent);
    dialog->addHint(HeadSteps::tr("For a decision that was signed on paper; the record shows both names."));
    dialog->addHint(HeadSteps::tr("Attach its scan under Files: without it the case cannot be completed."));
    auto* decision = dialog->addChoice(u"decision"_s, HeadSteps::tr("Decision"));
    for (const Decision one : {Decision::Granted, Decision::Denied})
        decision->addItem(decisionName(one), int(one));
    auto* signer = dialog->addLine(u"signer"_s, HeadSteps::tr("Signed by"));
    auto* number = dialog->addLine(u"paperNumber"_s, HeadSteps::tr("Number of the paper"));
    auto* date = new DayField(dayOf(context.details.row.receivedAt), dayOf(context.now()), dialog);
    dialog->addField(u"paperDate"_s, HeadSteps::tr("Date of the paper"), date, [] { return QString(); });
    auto* reason = dialog->addText(u"reason"_s, HeadSteps::tr("Reason"), StepDialog::Need::Required);
    auto* remedy = dialog->addText(u"remedy"_s, HeadSteps::tr("Where and until when to appeal"),
                                   StepDialog::Need::Required);
    remedy->setPlainText(stockRemedy());
    const auto chosen = [decision] { return Decision(decision->currentData().toInt()); };
    const auto show = [dialog, chosen] {
        dialog->showField(u"remedy"_s, chosen() == Decision::Denied);
        dialog->refresh();
    };
    QObject::connect(decision, &QComboBox::currentIndexChanged, dialog, show);
    dialog->setMaker([=]() -> StepRequest {
        const QString appeal = chosen() == Decision::Denied ? remedy->toPlainText().trimmed() : QString();
        return RecordDecision{{},
                              {},
                              chosen(),
                              signer->text().trimmed(),
                              number->text().trimmed(),
                              date->day(),
                              reason->toPlainText().trimmed(),
                              appeal};
    });
    show();
    return dialog;
}

} // namespace duban
