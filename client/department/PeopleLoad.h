// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <QStyledItemDelegate>

#include <optional>

namespace duban {

/// The open cases that lie with one person, by light.
struct PersonLoad
{
    int red = 0;
    int yellow = 0;
    int green = 0;
    int white = 0;

    int total() const noexcept { return red + yellow + green + white; }

    friend bool operator==(const PersonLoad&, const PersonLoad&) = default;
};

/// @return the load of everybody who holds a case that the departments work on.
QHash<PersonId, PersonLoad> loadsOf(const QHash<CaseId, CaseRow>& cases);

/// @return true when the first load has more trouble: most red, then most yellow, then most cases.
bool isHeavier(const PersonLoad& a, const PersonLoad& b) noexcept;

/// @return the load in words for who cannot see the marks: 'red 2, yellow 1, in time 6'.
QString loadText(const PersonLoad& load);

/// Paints a load as the four marks with their figures; lights without a case stay away.
class LoadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Puts the load into a cell.
    static void put(QAbstractItemModel& model, const QModelIndex& index, const PersonLoad& load);

    /// @param cell as the view paints it
    /// @return the light whose figure stands at a place of a cell; nothing beside the figures.
    static std::optional<Light> lightAt(const QModelIndex& index, const QRect& cell, const QPoint& place);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace duban
