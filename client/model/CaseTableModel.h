// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/model/CaseOrder.h"
#include "client/model/ModelRole.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace duban {

/// The cases a person sees, in an order: by what burns unless another one was chosen. Fed by one source,
/// mostly the replica; filters and sorts itself, so that one changed case moves one row.
class CaseTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Which cases of the source are rows. The default shows every open one.
    using Filter = std::function<bool(const CaseRow&)>;

    explicit CaseTableModel(Replica& replica, Filter filter = isOpen, QObject* parent = nullptr)
        : CaseTableModel(replica, replica, std::move(filter), parent)
    {
    }

    /// @param cases where the rows come from
    /// @param replica names and time
    CaseTableModel(CaseSource& cases, Replica& replica, Filter filter, QObject* parent);

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

    /// Sorts by a column, a number of CaseColumn; -1: by what burns.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const CaseOrder& order() const noexcept { return m_order; }

    /// Shows only what `narrow` lets through too; an empty one lets everything through.
    void narrow(Filter narrow);

    /// Looks at every case again: what the filters ask may be different although no case changed.
    void lookAgain();

    /// @return the row, which is valid until the next signal; nullptr for a wrong index.
    const CaseRow* caseAt(const QModelIndex& index) const;
    /// @return the index of a case in column 0, the first where it stands twice; invalid when it is not here.
    QModelIndex indexOf(CaseId id) const;
    /// @return how many rows show this light.
    int count(Light light) const;

    /// @return what words are looked for in: number, applicant and item.
    static QString searchText(const CaseRow& row, const Replica& replica);

private:
    struct Line
    {
        CaseId key; ///< of the source
        CaseRow row;
        CaseRank rank;
        mutable int hint = 0; ///< where it stood when last looked for
    };

    struct IdHash
    {
        std::size_t operator()(CaseId id) const noexcept { return qHash(id); }
    };

    bool isShown(const CaseRow& row) const { return m_filter(row) && (!m_narrow || m_narrow(row)); }

    Line* lineOf(CaseId key);
    void rebuild();
    void fill();
    void putInOrder();
    void reorder();
    void upsert(CaseId key);
    void remove(CaseId key);
    void insert(CaseId key, const CaseRow& row);
    CaseRank rankOf(CaseId key, const CaseRow& row) const;
    int positionOf(const Line& line) const;
    int placeFor(const CaseRank& rank) const;
    QString textOf(const CaseRow& row, CaseColumn column) const;
    QVariant countedOf(const Line& line, int role) const;
    void refreshCountdowns();
    void refreshNames();

    CaseSource& m_cases;
    Replica& m_replica;
    Filter m_filter;
    Filter m_narrow;
    CaseOrder m_order;
    std::vector<Line*> m_lines; ///< in order; bare pointers, so that a row passes others by one memmove
    std::unordered_map<CaseId, Line, IdHash> m_byKey; ///< its nodes stay where they are
};

} // namespace duban
