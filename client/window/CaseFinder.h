// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/CaseQuery.h"
#include "client/replica/Replica.h"

namespace duban {

/// Finds the case of a citizen who has no receipt: at once among the cases of this window, a moment later at
/// the server among all of the hall, by name, pinyin, telephone, ID number or a part of the case's number.
class CaseFinder : public QObject
{
    Q_OBJECT

public:
    /// How long somebody has to stop typing before the server is asked.
    static constexpr std::chrono::milliseconds TypingPause{250};
    /// Most cases shown.
    static constexpr int MostFound = 50;

    enum class State : quint8 {
        Idle,      ///< nothing is searched for
        Searching, ///< found() is what this window has; the server's word is awaited
        Complete,  ///< found() is what the server found
        Alone,     ///< the server could not be asked: found() is what this window has
    };

    CaseFinder(Link& link, const Replica& replica, QObject* parent = nullptr);

    /// Searches for words apart by blanks; empty: nothing any more.
    void search(const QString& text);

    /// Asks the server now instead of after the pause.
    void searchNow();

    State state() const noexcept { return m_state; }

    /// @return what was found, newest first.
    const std::vector<CaseRow>& found() const noexcept { return m_found; }

    /// @return true when there are more than are shown.
    bool hasMore() const noexcept { return m_more; }

    /// @return true while the server takes up older cases for the search: one of them may be missing.
    bool isIncomplete() const noexcept { return m_incomplete; }

    const QString& text() const noexcept { return m_text; }

signals:
    void changed();

private:
    void findHere();
    void ask();
    void take(const FoundPage& page);
    void stayAlone();

    Link& m_link;
    const Replica& m_replica;
    QString m_text;
    State m_state = State::Idle;
    std::vector<CaseRow> m_found;
    bool m_more = false;
    bool m_incomplete = false;
    QTimer m_pause;
    CaseQuery* m_query;
};

} // namespace duban
