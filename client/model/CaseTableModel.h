// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/ModelRole.h"
#include "client/replica/Replica.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace duban {

/// The cases a person sees, sorted by what burns: the earliest due first, cases without a running clock last.
/// Fed by the replica only.
class CaseTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LightColumn,
        RemainingColumn,
        NumberColumn,
        ItemColumn,
        ApplicantColumn,
        StageColumn,
        DueColumn,
        ReceivedColumn,
        DepartmentColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// Which cases of the replica are rows. The default shows every open one.
    using Filter = std::function<bool(const CaseRow&)>;

    explicit CaseTableModel(Replica& replica, Filter filter = isOpen, QObject* parent = nullptr);

    /// The departments have something to do.
    static bool isOpen(const CaseRow& row) { return !isEnded(row.state); }

    /// Somebody has something to do: also a result to deliver, a notice owed, a promise to check.
    static bool isPending(const CaseRow& row)
    {
        return !isClosed(row.state) || row.paperOwed || row.commitmentOpen;
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// @return the row, which is valid until the next signal; nullptr for a wrong index.
    const CaseRow* caseAt(const QModelIndex& index) const;
    /// @return the index of a case in column 0; invalid when it is not here.
    QModelIndex indexOf(CaseId id) const;
    /// @return how many rows show this light.
    int count(Light light) const;

private:
    void rebuild();
    void upsert(CaseId id);
    void remove(CaseId id);
    void insert(const CaseRow& row);
    int position(const CaseRow& row) const;
    QString textOf(const CaseRow& row, int column) const;
    void refreshCountdowns();
    void refreshNames();

    Replica& m_replica;
    Filter m_filter;
    std::vector<std::unique_ptr<CaseRow>> m_rows; ///< in order
    QHash<CaseId, CaseRow*> m_byId;
};

} // namespace duban
