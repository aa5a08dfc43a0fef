// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

#include <QStyledItemDelegate>

namespace duban {

class LightList;
class LightTrustWatch;

/// Paints a light: its shape, item, place and what is left; who took it up, or a bar at the left as long as
/// nobody did. The first of a group has the name of the group over it.
class LightDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LightDelegate(LightList& list, const LightTrustWatch& watch);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintHead(QPainter* painter, const QRect& band, const QString& head) const;
    int paintRight(QPainter* painter, const QRect& row, const LightRow& light) const;
    bool stands(const LightRow& light) const;
    QString place(const LightRow& light) const;
    QString remaining(const LightRow& light) const;
    QString eyeText(const LightRow& light) const;

    LightList& m_list;
    const LightTrustWatch& m_watch;
};

} // namespace duban
