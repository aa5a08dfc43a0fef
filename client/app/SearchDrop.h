// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/CaseQuery.h"
#include "client/app/FoundModel.h"

#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QTimer>

class QLineEdit;

namespace duban {

/// Below the search box of the frame: the cases the server found for what is typed, wherever they are. The
/// keys stay in the box: Down and Up walk, Enter opens, Esc closes.
class SearchDrop : public QFrame
{
    Q_OBJECT

public:
    /// Time between the last key and the question.
    static constexpr std::chrono::milliseconds Pause{300};
    static constexpr int MaxRows = 20;

    SearchDrop(Link& link, Replica& replica, QLineEdit& line, QWidget* over);

    /// Whether this person may search at all; without, it never opens.
    void setAllowed(bool allowed) { m_allowed = allowed; }

    /// Whether Enter opens the first case found although nobody walked to it: where no list is searched as
    /// well.
    enum class First : quint8 { Chosen, NotChosen };

    void setFirst(First first) { m_first = first; }

    FoundModel* found() const noexcept { return m_found; }

    QListView* list() const noexcept { return m_list; }

    /// @return what stands above or instead of the list.
    QString words() const { return m_words->text(); }

signals:
    /// The person wants to see this case.
    void chosen(const duban::CaseRow& row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void typed();
    void ask();
    void take(const FoundPage& page);
    void say(const QString& words);
    void drop();
    void place();
    bool walk(int key);
    void open(const QModelIndex& index);

    Link& m_link;
    Replica& m_replica;
    QLineEdit& m_line;
    FoundModel* m_found;
    QLabel* m_words;
    QListView* m_list;
    QTimer m_pause;
    CaseQuery* m_query;
    First m_first = First::NotChosen;
    bool m_allowed = false;
    bool m_waitsForLink = false;
};

} // namespace duban
