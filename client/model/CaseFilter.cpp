// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseFilter.h"

#include "client/model/CaseTableModel.h"

#include <algorithm>

namespace duban {

CaseFilter::CaseFilter(QAbstractItemModel& source, QObject* parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(&source);
}

void CaseFilter::setText(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CaseFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace duban
