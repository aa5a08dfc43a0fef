// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace duban {

/// Roles of every model and table over cases, lights and events, for delegates and for whoever asks any list
/// which case the keys are on.
enum ModelRole {
    CaseIdRole = Qt::UserRole + 0x100, ///< qint64, of CaseId; no list uses the number for anything else
    LightRole,                         ///< int, of Light
    DueRole,                           ///< qint64 ms of LegalTime; 0 when no clock runs
    YellowRole,                        ///< qint64 ms of LegalTime
    ClockKindRole,                     ///< int, of ClockKind
    ProvisionalRole,                   ///< bool
    StageRole,                         ///< int, of Stage
    StateRole,                         ///< int, of CaseState
    SearchRole,                        ///< QString: number, applicant and item, for filters
    MomentRole,                        ///< qint64 ms of LegalTime: when it happened or was given
    DepartmentRole,                    ///< qint64, of OrganisationId
    HallRole,                          ///< qint64, of HallId; absent where the row is no case
    NumberRole,                        ///< the figure behind a text; absent where there is none
    CountedLightRole,                  ///< int, of Light: the one a row of a list of lights stands for
};

} // namespace duban
