// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseTally.h"

namespace duban {

namespace {

constexpr qint64 MinuteMs = 60'000;

} // namespace

CaseTally::CaseTally(const CaseSource& cases, const Replica& replica, QObject* parent)
    : QObject(parent), m_cases(cases), m_replica(replica)
{
    connect(&cases, &CaseSource::caseChanged, this, &CaseTally::take);
    connect(&cases, &CaseSource::caseGone, this, &CaseTally::drop);
    connect(&cases, &CaseSource::reset, this, &CaseTally::lookAgain);
    connect(&replica, &Replica::catalogueChanged, this, &CaseTally::lookAgain);
    connect(&replica, &Replica::clockTicked, this, &CaseTally::tick);
}

void CaseTally::setFilters(std::vector<Fits> filters)
{
    m_filters = std::move(filters);
    if (m_filters.size() > MaxFilters)
        m_filters.resize(MaxFilters);
    lookAgain();
}

void CaseTally::lookAgain()
{
    m_minute = m_replica.legalNow().ms / MinuteMs;
    m_counts.assign(m_filters.size(), 0);
    m_bits.clear();
    const auto& cases = m_cases.cases();
    for (auto it = cases.cbegin(); it != cases.cend(); ++it)
        put(it.key(), *it);
    emit lookedAgain();
    emit changed();
}

void CaseTally::tick()
{
    if (m_replica.legalNow().ms / MinuteMs != m_minute)
        lookAgain();
}

void CaseTally::take(CaseId key)
{
    const CaseRow* row = m_cases.findCase(key);
    if (row && put(key, *row))
        emit changed();
}

/// @return true when a figure is another one now.
bool CaseTally::put(CaseId key, const CaseRow& row)
{
    quint64 bits = 0;
    for (std::size_t i = 0; i < m_filters.size(); ++i)
        bits |= m_filters[i](row) ? quint64(1) << i : 0;
    quint64& mine = m_bits[key];
    if (mine == bits)
        return false;
    add(mine, -1);
    add(bits, 1);
    mine = bits;
    return true;
}

void CaseTally::drop(CaseId key)
{
    const quint64 bits = m_bits.take(key);
    add(bits, -1);
    if (bits != 0)
        emit changed();
}

void CaseTally::add(quint64 bits, int step)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += (bits >> i) & 1 ? step : 0;
}

} // namespace duban
