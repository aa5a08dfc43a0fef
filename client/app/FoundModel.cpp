// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/FoundModel.h"

#include "client/model/DomainWords.h"
#include "client/model/ModelRole.h"
#include "client/widget/LightMark.h"

using namespace Qt::StringLiterals;

namespace duban {

FoundModel::FoundModel(const Replica& replica, QObject* parent)
    : QAbstractListModel(parent), m_replica(replica)
{
}

int FoundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    const FoundRow* found = foundAt(index);
    if (!found)
        return {};
    const CaseRow& row = found->row;
    if (role == CaseIdRole)
        return row.id.value;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList said{row.number, row.applicantName, m_replica.itemName(row.variant),
                     standingName(row.state, row.stage, m_replica.namingOf(row.variant))};
    if (!isClosed(row.state) && row.dueAt.isSet())
        said << lightWord(markOf(row.light));
    said << foundByWord(found->by);
    said.removeAll(QString());
    return said.join(u" · "_s);
}

void FoundModel::setRows(std::vector<FoundRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const FoundRow* FoundModel::foundAt(const QModelIndex& index) const
{
    const bool here = index.isValid() && index.row() < rowCount();
    return here ? &m_rows[std::size_t(index.row())] : nullptr;
}

QString FoundModel::foundByWord(FoundBy by)
{
    switch (by) {
    case FoundBy::Number:
        return tr("by its number");
    case FoundBy::Name:
        return tr("by a name");
    case FoundBy::Pinyin:
        return tr("by pinyin");
    case FoundBy::Item:
        return tr("by its item");
    case FoundBy::Phone:
        return tr("by a telephone number");
    case FoundBy::IdNumber:
        return tr("by an ID number");
    }
    return {};
}

} // namespace duban
