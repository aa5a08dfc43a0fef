// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace duban {

/// Shows the rows whose SearchRole contains every word typed, whatever the case of letters. Keeps the order
/// of the source.
class CaseFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CaseFilter(QAbstractItemModel& source, QObject* parent = nullptr);

    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace duban
