// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CaseFinder.h"

namespace duban {

namespace {

constexpr qsizetype LongestSearch = 200;

bool fitsRow(const QStringList& words, const CaseRow& row, const Replica& replica)
{
    const QString item = replica.itemName(row.variant);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return row.number.contains(word, Qt::CaseInsensitive) ||
               row.applicantName.contains(word, Qt::CaseInsensitive) ||
               item.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

CaseFinder::CaseFinder(Link& link, const Replica& replica, QObject* parent)
    : QObject(parent), m_link(link), m_replica(replica), m_query(new CaseQuery(link, this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &CaseFinder::ask);
    connect(m_query, &CaseQuery::found, this, &CaseFinder::take);
    connect(m_query, &CaseQuery::refused, this, &CaseFinder::stayAlone);
}

void CaseFinder::search(const QString& text)
{
    m_text = text.trimmed().left(LongestSearch);
    m_query->drop();
    m_pause.stop();
    m_more = m_incomplete = false;
    m_found.clear();
    m_state = m_text.isEmpty() ? State::Idle : State::Searching;
    if (!m_text.isEmpty()) {
        findHere();
        m_pause.start();
    }
    emit changed();
}

void CaseFinder::searchNow()
{
    if (m_pause.isActive())
        ask();
}

void CaseFinder::findHere()
{
    const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
    for (const CaseRow& row : m_replica.cases()) {
        if (fitsRow(words, row, m_replica))
            m_found.push_back(row);
    }
    std::sort(m_found.begin(), m_found.end(), [](const CaseRow& a, const CaseRow& b) {
        return std::pair(a.receivedAt, a.id) > std::pair(b.receivedAt, b.id);
    });
    m_more = m_found.size() > std::size_t(MostFound);
    if (m_more)
        m_found.resize(std::size_t(MostFound));
}

void CaseFinder::ask()
{
    m_pause.stop();
    if (!m_link.isLoggedIn()) {
        m_state = State::Alone; // until the connection is back and the answer comes
        emit changed();
    }
    m_query->ask(m_text, MostFound);
}

void CaseFinder::take(const FoundPage& page)
{
    m_state = State::Complete;
    m_found.clear();
    for (const FoundRow& row : page.rows)
        m_found.push_back(row.row);
    m_more = page.more;
    m_incomplete = page.incomplete;
    emit changed();
}

void CaseFinder::stayAlone()
{
    m_state = State::Alone;
    emit changed();
}

} // namespace duban
