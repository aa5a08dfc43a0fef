// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/step/LimitField.h"
#include "client/step/StepMakers.h"
#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::array AllProcedures{
    ProcedureKind::Hearing, ProcedureKind::Tender,     ProcedureKind::Auction,   ProcedureKind::Inspection,
    ProcedureKind::Testing, ProcedureKind::Quarantine, ProcedureKind::Appraisal, ProcedureKind::ExpertReview};

struct DepartmentSteps
{
    Q_DECLARE_TR_FUNCTIONS(duban::DepartmentSteps)
};

bool isDecisionClock(const DeadlineEntry& entry)
{
    return !entry.closedAt.isSet() &&
           (entry.clock == ClockKind::DecisionPromised || entry.clock == ClockKind::DecisionStatutory);
}

/// Where the running limits would end with an extension.
QString extendedText(const StepContext& context, Limit extension)
{
    QStringList lines;
    for (const DeadlineEntry& entry : context.details.deadlines) {
        if (!isDecisionClock(entry))
            continue;
        TimeBudget budget = budgetOf(entry);
        budget.extensions.push_back(extension);
        const DueMoment due = dueMoment(context.timeRules(), entry.startedAt, budget);
        lines << DepartmentSteps::tr("%1: %2 → %3", "clock, due now, due then")
                     .arg(clockName(entry.clock), shortDueText(entry.dueAt, context.now()),
                          shortDueText(due.moment, context.now()));
    }
    return lines.join(u'\n');
}

bool isOver(const StepContext& context)
{
    return std::any_of(
        context.details.deadlines.begin(), context.details.deadlines.end(),
        [&](const DeadlineEntry& e) { return isDecisionClock(e) && e.dueAt <= context.now(); });
}

QString extensionHint(Action action, const StepContext& context, const RequestEntry* asked, Limit cap)
{
    if (asked && action != Action::AskExtension && !asked->askedBy.isEmpty() && asked->length.isSet())
        return DepartmentSteps::tr("%1 asked for %2 on %3; at most %4 can be granted.",
                                   "person, length, day, cap")
            .arg(asked->askedBy, limitText(asked->length), momentText(asked->askedAt).left(10),
                 limitText(cap));
    if (asked && action != Action::AskExtension)
        return DepartmentSteps::tr("At most %1 can be granted.").arg(limitText(cap));
    if (isOver(context))
        return DepartmentSteps::tr("At most %1. The limit has already ended: the request is marked as late.")
            .arg(limitText(cap));
    return DepartmentSteps::tr("At most %1; the head decides, the applicant is told.").arg(limitText(cap));
}

template <class Request>
StepRequest lengthRequest(const LimitField* length, const QPlainTextEdit* reason)
{
    Request request;
    request.length = length->limit();
    request.reason = reason->toPlainText().trimmed();
    return request;
}

template <class Request>
StepRequest procedureRequest(const ChoiceBox* kind, const LimitField* length, const QPlainTextEdit* reason)
{
    Request request;
    request.procedure = ProcedureKind(kind->currentData().toInt());
    request.length = length->limit();
    request.reason = reason->toPlainText().trimmed();
    return request;
}

} // namespace

QString stockRemedy()
{
    return DepartmentSteps::tr(
        "Whoever does not agree with this decision can apply for administrative reconsideration within 60 "
        "days "
        "of receiving it, or bring an administrative action before the people's court within 6 months.");
}

StepDialog* makeSendBackDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::SendBack, context.subject(), parent);
    dialog->addHint(DepartmentSteps::tr("No clock stops; the earlier stage goes on with its old ledger."));
    auto* to = dialog->addChoice(u"to"_s, DepartmentSteps::tr("Back to"));
    for (const StageRule& rule : context.variant.flow) {
        if (rule.stage > Stage::Acceptance && rule.stage < context.details.row.stage)
            to->insertItem(0, stageName(rule.stage, context.variant.naming), int(rule.stage));
    }
    to->setCurrentIndex(to->count() > 0 ? 0 : -1);
    auto* reason = dialog->addText(u"reason"_s, DepartmentSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([to, reason]() -> StepRequest {
        return SendBack{{}, {}, Stage(to->currentData().toInt()), reason->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeProcedureDialog(Action action, const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(action, context.subject(), parent);
    const RequestEntry* asked =
        action == Action::OpenProcedure ? openRequest(context.details, RequestKind::Procedure) : nullptr;
    if (asked && !asked->askedBy.isEmpty())
        dialog->addHint(DepartmentSteps::tr("Proposed by %1, %2.", "person, moment")
                            .arg(asked->askedBy, momentText(asked->askedAt)));
    auto* kind = dialog->addChoice(u"procedure"_s, DepartmentSteps::tr("Kind"));
    for (const ProcedureKind one : AllProcedures)
        kind->addItem(procedureName(one), int(one));
    kind->setCurrentIndex(kind->findData(int(asked ? asked->procedure : ProcedureKind::Inspection)));
    auto* length = new LimitField(
        {LimitUnit::WorkingDay, LimitUnit::CalendarDay, LimitUnit::Month, LimitUnit::OfficeHour}, dialog);
    length->setLimit(asked ? asked->length : Limit::workingDays(10));
    dialog->addField(u"length"_s, DepartmentSteps::tr("Length, as the applicant is told in writing"), length,
                     [] { return QString(); });
    QLabel* effect = dialog->addHint({});
    auto* reason = dialog->addText(u"reason"_s, DepartmentSteps::tr("Reason"), StepDialog::Need::Required);
    const auto tell = [length, effect, hall = context.details.row.hall, &replica = context.replica] {
        const DueMoment end =
            dueMoment(replica.timeRules(hall), replica.legalNow(), {length->limit(), {}, {}});
        effect->setText(
            DepartmentSteps::tr("Ends by %1. The working days until its end do not count in the limits "
                                "of the case.")
                .arg(dayText(end.day)));
    };
    QObject::connect(length, &LimitField::changed, effect, tell);
    tell();
    dialog->setMaker([action, kind, length, reason]() -> StepRequest {
        return action == Action::OpenProcedure ? procedureRequest<OpenProcedure>(kind, length, reason)
                                               : procedureRequest<AskProcedure>(kind, length, reason);
    });
    return dialog;
}

StepDialog* makeCloseProcedureDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::CloseProcedure, context.subject(), parent);
    dialog->addHint(DepartmentSteps::tr("The limits go on with the next working day."));
    auto* which = dialog->addChoice(u"procedure"_s, DepartmentSteps::tr("Procedure"));
    for (const ProcedureEntry& entry : context.details.procedures) {
        if (!entry.closedAt.isSet())
            which->addItem(DepartmentSteps::tr("%1 since %2 (%3)", "kind, day, length")
                               .arg(procedureName(entry.procedure), momentText(entry.openedAt).left(10),
                                    limitText(entry.length)),
                           entry.id.value);
    }
    auto* result = dialog->addText(u"result"_s, DepartmentSteps::tr("Result"), StepDialog::Need::Required);
    dialog->setMaker([which, result]() -> StepRequest {
        return CloseProcedure{{}, {}, {which->currentData().toLongLong()}, result->toPlainText().trimmed()};
    });
    return dialog;
}

StepDialog* makeExtensionDialog(Action action, const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(action, context.subject(), parent);
    const RequestEntry* asked = openRequest(context.details, RequestKind::Extension);
    const bool grants = action != Action::AskExtension;
    const Limit cap = context.variant.extensionCap();
    const Limit most = grants && asked && !isLongerThan(asked->length, cap) ? asked->length : cap;
    dialog->addHint(extensionHint(action, context, asked, most));
    auto* length = new LimitField({most.isSet() ? most.unit : LimitUnit::WorkingDay}, dialog);
    length->setLimit(most);
    dialog->addField(u"length"_s, DepartmentSteps::tr("Longer by"), length, [length, most] {
        return isLongerThan(length->limit(), most) ? DepartmentSteps::tr("At most %1.").arg(limitText(most))
                                                   : QString();
    });
    QLabel* effect = dialog->addHint(extendedText(context, length->limit()));
    QObject::connect(length, &LimitField::changed, effect,
                     [context, length, effect] { effect->setText(extendedText(context, length->limit())); });
    auto* reason = dialog->addText(u"reason"_s, DepartmentSteps::tr("Reason"), StepDialog::Need::Required);
    dialog->setMaker([action, length, reason]() -> StepRequest {
        if (action == Action::GrantExtension)
            return lengthRequest<GrantExtension>(length, reason);
        if (action == Action::GrantJointExtension)
            return lengthRequest<GrantJointExtension>(length, reason);
        return lengthRequest<AskExtension>(length, reason);
    });
    return dialog;
}

StepDialog* makeDenyDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::Deny, context.subject(), parent);
    dialog->addHint(
        DepartmentSteps::tr("A denial is specially watched; it goes to the applicant in writing."));
    auto* ground = dialog->addChoice(u"ground"_s, DepartmentSteps::tr("Why it is denied"));
    for (const DenialGround one : {DenialGround::Conditions, DenialGround::Falsehood, DenialGround::NotPassed,
                                   DenialGround::NoneLeft, DenialGround::OtherLaw})
        ground->addItem(denialName(one), int(one));
    auto* reason = dialog->addText(u"reason"_s, DepartmentSteps::tr("Reason"), StepDialog::Need::Required);
    auto* remedy = dialog->addText(u"remedy"_s, DepartmentSteps::tr("Where and until when to appeal"),
                                   StepDialog::Need::Required);
    remedy->setPlainText(stockRemedy());
    dialog->setMaker([ground, reason, remedy]() -> StepRequest {
        return DenyCase{{},
                        {},
                        reason->toPlainText().trimmed(),
                        remedy->toPlainText().trimmed(),
                        DenialGround(ground->currentData().toInt())};
    });
    return dialog;
}

StepDialog* makeVerifyDialog(const StepContext& context, QWidget* parent)
{
    auto* dialog = new StepDialog(Action::VerifyCommitment, context.subject(), parent);
    auto* kept = dialog->addChoice(u"kept"_s, DepartmentSteps::tr("The promise was"));
    kept->addItem(DepartmentSteps::tr("kept"), true);
    kept->addItem(DepartmentSteps::tr("not kept"), false);
    auto* reason = dialog->addText(u"reason"_s, DepartmentSteps::tr("How it was checked and what was found"),
                                   StepDialog::Need::Required);
    dialog->setMaker([kept, reason]() -> StepRequest {
        return VerifyCommitment{{}, {}, kept->currentData().toBool(), reason->toPlainText().trimmed()};
    });
    return dialog;
}

} // namespace duban
