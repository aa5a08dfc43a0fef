// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/NextStep.h"

#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct NextStep
{
    Q_DECLARE_TR_FUNCTIONS(duban::NextStep)
};

QString withDepartment(const CaseRow& row, const Replica& replica)
{
    const QString department = replica.departmentName(row.department);
    const QString stage = stageName(row.stage, replica.namingOf(row.variant));
    if (!row.dueAt.isSet())
        return NextStep::tr("%1 works on it, now at %2", "department, stage").arg(department, stage);
    return NextStep::tr("%1 works on it, now at %2, due %3", "department, stage, moment")
        .arg(department, stage, shortDueText(row.dueAt, replica.legalNow()));
}

QString untilDue(const QString& withDue, const QString& without, const CaseRow& row, const Replica& replica)
{
    return row.dueAt.isSet() ? withDue.arg(shortDueText(row.dueAt, replica.legalNow())) : without;
}

/// What is done first when the state alone would say that nothing is left.
QString owedText(const CaseRow& row, const Replica& replica)
{
    if (row.paperOwed)
        return untilDue(NextStep::tr("Hand out the notice of acceptance by %1"),
                        NextStep::tr("Hand out the notice of acceptance"), row, replica);
    if (row.deferredMissing > 0)
        return NextStep::tr("%n paper(s) still to be brought", nullptr, row.deferredMissing);
    if ((row.pending & quint8(RequestKind::Supplement)) != 0)
        return NextStep::tr(
            "The supervisor's word on the second notice; what the applicant brings is taken meanwhile");
    return {};
}

QString doneText(CaseState state)
{
    switch (state) {
    case CaseState::Completed:
        return NextStep::tr("Tell the applicant that the result is ready, or hand it over");
    case CaseState::ReadyForCollection:
        return NextStep::tr("Hand the result over");
    case CaseState::Delivered:
        return NextStep::tr("Nothing: the result was handed over");
    case CaseState::Refused:
        return NextStep::tr("Nothing: it was not accepted; the applicant has the reasons in writing");
    case CaseState::Withdrawn:
        return NextStep::tr("Nothing: the applicant took it back");
    case CaseState::Terminated:
        return NextStep::tr("Nothing: it could not go on");
    case CaseState::Voided:
        return NextStep::tr("Nothing: it was entered by mistake");
    case CaseState::Lapsed:
        return NextStep::tr("Nothing: the papers never came; a new application is possible");
    case CaseState::Submitted:
    case CaseState::SupplementAsked:
    case CaseState::Accepted:
    case CaseState::Decided:
        break;
    }
    return {};
}

} // namespace

QString nextStepText(const CaseRow& row, const Replica& replica)
{
    if (const QString owed = owedText(row, replica); !owed.isEmpty())
        return owed;
    switch (row.state) {
    case CaseState::Submitted:
        return untilDue(NextStep::tr("Accept it, ask for a supplement or refuse it by %1"),
                        NextStep::tr("Accept it, ask for a supplement or refuse it"), row, replica);
    case CaseState::SupplementAsked:
        return untilDue(NextStep::tr("Take in the papers the applicant was asked for, until %1"),
                        NextStep::tr("Take in the papers the applicant was asked for"), row, replica);
    case CaseState::Accepted:
        return withDepartment(row, replica);
    case CaseState::Decided:
        return NextStep::tr("Complete it, then hand the result over");
    default:
        return doneText(row.state);
    }
}

QString outcomeText(const CaseRow& row, const Replica& replica)
{
    return row.state == CaseState::Accepted ? NextStep::tr("accepted, at %1", "stage")
                                                  .arg(stageName(row.stage, replica.namingOf(row.variant)))
                                            : stateName(row.state);
}

} // namespace duban
