// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QStyledItemDelegate>

namespace duban {

class LightTrustWatch;

/// Paints the rows of CaseTableModel: the light as shape and word, the live countdown in its colour,
/// everything else as plain text. The countdown is computed while painting; no row has a timer.
class CaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CaseDelegate(const Replica& replica, const LightTrustWatch& watch, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// @return what a cell says, the countdown in working time.
    QString textOf(const QModelIndex& index) const;

    /// @return what stands in the tooltip of a cell: the exact moment where the cell shows a short one.
    QString tipOf(const QModelIndex& index) const;

private:
    /// The office hours of the hall where the case was taken in.
    const OfficeHours& hoursOf(const QModelIndex& index) const;

    const Replica& m_replica;
    const LightTrustWatch& m_watch;
};

} // namespace duban
