// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CaseFinder.h"

#include "common/protocol/DeskRequests.h"

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
    : QObject(parent), m_link(link), m_replica(replica)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &CaseFinder::ask);
}

void CaseFinder::search(const QString& text)
{
    m_text = text.trimmed().left(LongestSearch);
    ++m_asked;
    m_pause.stop();
    m_more = false;
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
    m_link.request<FoundPage>(SearchCases{m_text, {}, MostFound}, this,
                              [this, asked = ++m_asked](const Answer<FoundPage>& answer) {
                                  if (asked == m_asked)
                                      take(answer);
                              });
}

void CaseFinder::take(const Answer<FoundPage>& answer)
{
    m_state = answer ? State::Complete : State::Alone;
    if (answer) {
        m_found.clear();
        for (const FoundRow& row : answer->rows)
            m_found.push_back(row.row);
        m_more = answer->more;
    }
    emit changed();
}

} // namespace duban
