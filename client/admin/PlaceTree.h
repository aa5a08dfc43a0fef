// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include <set>

namespace duban {

/// A tree of places to read. What is chosen and what is folded stays so while it is laid anew; a search shows
/// what fits, with everything above it.
class PlaceTree : public QTreeWidget
{
    Q_OBJECT

public:
    struct Node
    {
        qint64 key = 0;   ///< never 0
        qint64 above = 0; ///< 0: at the top; must come before
        QStringList facts;
        bool faint = false; ///< no longer there
    };

    /// @param heads the first column takes what is left over
    explicit PlaceTree(const QStringList& heads, QWidget* parent = nullptr);

    /// Lays the tree anew. @param search shows only what fits; empty: everything
    void lay(const std::vector<Node>& nodes, const QString& search);

    /// @return the key of what is chosen; 0: nothing.
    qint64 chosen() const;

    /// @return false when it is not shown.
    bool choose(qint64 key);

    int shown() const noexcept { return int(m_items.size()); }

    /// @return the words of a node's column; empty when it is not shown.
    QString fact(qint64 key, int column) const;

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void fitFacts();

    QHash<qint64, QTreeWidgetItem*> m_items;
    std::set<qint64> m_folded;
};

} // namespace duban
