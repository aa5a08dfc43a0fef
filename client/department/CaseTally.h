// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"

#include <functional>
#include <vector>

namespace duban {

/// How many cases each filter of a list lets through, kept up to date case by case: one changed case asks
/// each filter once. What depends on the time alone is looked at again once a minute.
class CaseTally : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MaxFilters = 64;

    using Fits = std::function<bool(const CaseRow&)>;

    /// @param cases   what is counted
    /// @param replica names and time
    CaseTally(const CaseSource& cases, const Replica& replica, QObject* parent = nullptr);

    /// Counts these from now on, at most MaxFilters; more are not counted.
    void setFilters(std::vector<Fits> filters);

    /// @return how many cases filter `at` lets through; 0 where there is none.
    int count(std::size_t at) const { return at < m_counts.size() ? m_counts[at] : 0; }

    /// Asks every filter about every case again.
    void lookAgain();

signals:
    /// A figure may be another one.
    void changed();
    /// The filters were asked about every case again, because time or more than one case changed.
    void lookedAgain();

private:
    void take(CaseId key);
    bool put(CaseId key, const CaseRow& row);
    void drop(CaseId key);
    void add(quint64 bits, int step);
    void tick();

    const CaseSource& m_cases;
    const Replica& m_replica;
    std::vector<Fits> m_filters;
    std::vector<int> m_counts;
    QHash<CaseId, quint64> m_bits; ///< which filters let a case through
    qint64 m_minute = 0;
};

} // namespace duban
