// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/FindingWords.h"

#include "client/model/DomainWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::FindingWords)
};

QString clockTime(qint64 minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

QString findingName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::EqualTimes:
        return FindingWords::tr("Equal times");
    case FindingKind::HastyStage:
        return FindingWords::tr("Hasty stage");
    case FindingKind::BurstOfCompletions:
        return FindingWords::tr("Burst of completions");
    case FindingKind::OutOfHours:
        return FindingWords::tr("Out of hours");
    case FindingKind::LateProcedure:
        return FindingWords::tr("Procedure just before the end");
    case FindingKind::LateExtension:
        return FindingWords::tr("Extension asked too late");
    case FindingKind::WithdrawnAgain:
        return FindingWords::tr("Withdrawn and applied again");
    case FindingKind::LateEntry:
        return FindingWords::tr("Entered late");
    case FindingKind::SecondSupplement:
        return FindingWords::tr("Second supplement notice");
    }
    return {};
}

QString findingFact(const FindingEntry& finding)
{
    const int figure = int(finding.figure);
    switch (finding.finding) {
    case FindingKind::EqualTimes:
        return FindingWords::tr("%1 and the stage after it have the same time")
            .arg(stageName(Stage(finding.figure)));
    case FindingKind::HastyStage:
        return FindingWords::tr("the stage took %n second(s)", nullptr, figure);
    case FindingKind::BurstOfCompletions:
        return FindingWords::tr("%n completion(s) by one person within 10 minutes", nullptr, figure);
    case FindingKind::OutOfHours:
        return FindingWords::tr("completed at %1, while the hall was closed").arg(clockTime(finding.figure));
    case FindingKind::LateProcedure:
        return FindingWords::tr("opened with %n working day(s) left", nullptr, figure);
    case FindingKind::LateExtension:
        return FindingWords::tr("asked %n minute(s) after the due moment", nullptr, figure);
    case FindingKind::WithdrawnAgain:
        return FindingWords::tr("%1 was withdrawn %n day(s) before", nullptr, figure)
            .arg(finding.otherNumber);
    case FindingKind::LateEntry:
        return FindingWords::tr("entered %n minute(s) after the papers are said to have come", nullptr,
                                figure);
    case FindingKind::SecondSupplement:
        return FindingWords::tr("notice number %1 of what is missing; the law knows one only").arg(figure);
    }
    return {};
}

} // namespace duban
