// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/DomainWords.h"
#include "client/step/StepMakers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct WindowSteps
{
    Q_DECLARE_TR_FUNCTIONS(duban::WindowSteps)
};

QString deliveryLabel(DeliveryWay way)
{
    switch (way) {
    case DeliveryWay::HandedOver:
        return WindowSteps::tr("Who took it, and with which proof");
    case DeliveryWay::Posted:
        return WindowSteps::tr("To which address, and the number of the post item");
    case DeliveryWay::Told:
        return WindowSteps::tr("Who was told, and by which channel");
    case DeliveryWay::NotYet:
        break;
    }
    return {};
}

/// A dialog that asks for a reason and nothing else.
template <class Request>
StepDialog* reasonDialog(Action action, const StepContext& context, QWidget* parent, const QString& hint)
{
    auto* dialog = new StepDialog(action, context.subject(), parent);
    if (!hint.isEmpty())
        dialog->addHint(hint);
    auto* reason = dialog->addText(u"reason"_s, WindowSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([reason]() -> StepRequest {
        Request request;
        request.reason = reason->toPlainText().trimmed();
        return request;
    });
    return dialog;
}

} // namespace

StepDialog* makeRefuseDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Refuse, context.subject(), parent);
    dialog->addHint(WindowSteps::tr("A refusal is specially watched; the applicant gets it in writing."));
    auto* why = dialog->addChoice(u"why"_s, WindowSteps::tr("Why it is not accepted"));
    for (const RefusalKind kind : {RefusalKind::NotNeeded, RefusalKind::NotOurs, RefusalKind::Unlawful})
        why->addItem(refusalName(kind), int(kind));
    dialog->addLine(u"organ"_s, WindowSteps::tr("The right organ"));
    auto* organ = dialog->findChild<QLineEdit*>(u"organ"_s);
    auto* reason = dialog->addText(u"reason"_s, WindowSteps::tr("Reason"), StepDialog::Need::Required);
    const auto chosen = [why] { return RefusalKind(why->currentData().toInt()); };
    const auto show = [dialog, chosen] {
        dialog->showField(u"organ"_s, chosen() == RefusalKind::NotOurs);
        dialog->refresh();
    };
    QObject::connect(why, &QComboBox::currentIndexChanged, dialog, show);
    dialog->setMaker([chosen, organ, reason]() -> StepRequest {
        const bool named = chosen() == RefusalKind::NotOurs;
        return RefuseCase{
            {}, {}, chosen(), named ? organ->text().trimmed() : QString(), reason->toPlainText().trimmed()};
    });
    show();
    return dialog;
}

StepDialog* makeCloseUnsuppliedDialog(const StepContext& context, QWidget* parent)
{
    return reasonDialog<CloseUnsupplied>(
        Action::CloseUnsupplied, context, parent,
        WindowSteps::tr("The time for the supplement is over; the case ends without a decision."));
}

StepDialog* makeIssueAcceptanceDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::IssueAcceptance, context.subject(), parent);
    dialog->addHint(
        WindowSteps::tr("%1 on %2. Hand the notice to the applicant, then record it here.", "how, day")
            .arg(acceptedName(context.details.row.accepted),
                 momentText(context.details.row.acceptedAt).left(10)));
    auto* note = dialog->addText(u"note"_s, WindowSteps::tr("Note"), StepDialog::Need::Optional);
    dialog->setMaker([note]() -> StepRequest {
        return IssueAcceptance{{}, {}, note->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeDeliverDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Deliver, context.subject(), parent);
    const bool told = context.details.row.state == CaseState::ReadyForCollection;
    auto* way = dialog->addChoice(u"way"_s, WindowSteps::tr("How"));
    for (const DeliveryWay one : {DeliveryWay::HandedOver, DeliveryWay::Posted, DeliveryWay::Told}) {
        if (one != DeliveryWay::Told || !told)
            way->addItem(deliveryName(one), int(one));
    }
    auto* to = dialog->addLine(u"to"_s, {});
    const auto chosen = [way] { return DeliveryWay(way->currentData().toInt()); };
    const auto show = [dialog, chosen] {
        dialog->setLabel(u"to"_s, deliveryLabel(chosen()));
        dialog->showField(u"to"_s, true);
        dialog->refresh();
    };
    QObject::connect(way, &QComboBox::currentIndexChanged, dialog, show);
    dialog->setMaker([chosen, to]() -> StepRequest {
        return DeliverCase{{}, {}, chosen(), to->text().trimmed()};
    });
    show();
    return dialog;
}

StepDialog* makeWithdrawDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Withdraw, context.subject(), parent);
    dialog->addHint(WindowSteps::tr("Only the applicant takes a case back, and in writing."));
    dialog->addDuty(u"signedRequest"_s, WindowSteps::tr("The applicant's signed request lies here"),
                    WindowSteps::tr("Without the signed request nothing is taken back."));
    auto* reason = dialog->addText(u"reason"_s, WindowSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([reason]() -> StepRequest {
        return WithdrawCase{{}, {}, true, reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeAskVoidDialog(const StepContext& context, QWidget* parent)
{
    return reasonDialog<AskVoid>(
        Action::AskVoid, context, parent,
        WindowSteps::tr(
            "For a case entered by mistake. The supervisor must consent; it stays in the figures."));
}

StepDialog* makeConsentVoidDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::ConsentVoid, context.subject(), parent);
    const RequestEntry* asked = openRequest(context.details, RequestKind::Void);
    if (asked && !asked->askedBy.isEmpty())
        dialog->addHint(WindowSteps::tr("Asked for by %1, %2.", "person, moment")
                            .arg(asked->askedBy, momentText(asked->askedAt)));
    dialog->addDuty(u"receiptWithdrawn"_s, WindowSteps::tr("The receipt was taken back from the applicant"),
                    WindowSteps::tr("The receipt must be back first."));
    auto* reason = dialog->addText(u"reason"_s, WindowSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([reason]() -> StepRequest {
        return ConsentVoid{{}, {}, true, reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeRejectVoidDialog(const StepContext& context, QWidget* parent)
{
    return reasonDialog<RejectVoid>(Action::RejectVoid, context, parent,
                                    WindowSteps::tr("The case goes on as it stands."));
}

} // namespace duban
