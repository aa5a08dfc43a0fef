// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/SearchRebuild.h"

#include "common/base/Log.h"
#include "server/store/SettingStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 ToldEvery = 10'000; // cases

/// In the table `setting`: the key the terms were made with.
const QString KeySetting = u"search_key"_s;

} // namespace

Result<> SearchRebuild::begin(WriteTx& tx)
{
    const auto known = SettingStore::value(tx, KeySetting);
    if (!known)
        return tl::unexpected(known.error());
    const auto before = SearchStore::missingBelow(tx);
    if (!before)
        return tl::unexpected(before.error());
    m_batch = 0;
    m_reached = *before;
    if (*known == m_key.fingerprint())
        return {};
    const auto newest = SearchStore::newest(tx);
    if (!newest)
        return tl::unexpected(newest.error());
    m_reached = newest->isValid() ? CaseId{newest->value + 1} : CaseId{};
    if (const auto done = SettingStore::setValue(tx, KeySetting, m_key.fingerprint()); !done)
        return done;
    return SearchStore::setMissingBelow(tx, m_reached);
}

Result<> SearchRebuild::step(WriteTx& tx, int cases)
{
    const auto found = SearchStore::all(tx, m_before, cases);
    if (!found)
        return tl::unexpected(found.error());
    for (const Candidate& file : *found) {
        if (const auto done = SearchStore::replace(tx, file.id, searchTerms(m_key, file.what)); !done)
            return done;
    }
    m_batch = qint64(found->size());
    m_reached = found->size() < std::size_t(cases) ? CaseId{} : found->back().id;
    return SearchStore::setMissingBelow(tx, m_reached);
}

void SearchRebuild::noteCommitted()
{
    const bool began = m_batch == 0 && m_reached.isValid() && m_before != m_reached;
    const bool ended = m_before.isValid() && !m_reached.isValid();
    const bool told = m_written / ToldEvery != (m_written + m_batch) / ToldEvery;
    m_written += m_batch;
    m_before = m_reached;
    if (began)
        qCInfo(logStore) << "search terms are written anew, for the cases below" << m_before.value;
    else if (ended)
        qCInfo(logStore) << "search terms are complete;" << m_written << "cases written since the start";
    else if (told)
        qCInfo(logStore) << "search terms:" << m_written << "cases written, those below" << m_before.value
                         << "to go";
}

} // namespace duban
