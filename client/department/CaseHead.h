// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/widget/Card.h"
#include "client/widget/LightBadge.h"
#include "client/widget/StageTrack.h"

namespace duban {

class LightTrustWatch;

/// The head of a case page: number, item, applicant, light, live countdown, stage track.
class CaseHead : public Card
{
    Q_OBJECT

public:
    CaseHead(const Replica& replica, const LightTrustWatch& watch, QWidget* parent = nullptr);

    void show(const CaseDetails& details);

    /// @return the stops of a case's way with the times it reached them.
    static std::vector<StageStop> stopsOf(const CaseDetails& details, const ItemVariant* variant);

private:
    void refreshCountdown();
    QString factsOf(const CaseDetails& details) const;

    const Replica& m_replica;
    const LightTrustWatch& m_watch;
    CaseRow m_row;
    QString m_pause; ///< the special procedures that run
    QLabel* m_title;
    QLabel* m_number;
    QLabel* m_facts;
    LightBadge* m_light;
    QLabel* m_countdown;
    StageTrack* m_track;
};

} // namespace duban
