// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/replica/Replica.h"
#include "client/widget/FormField.h"

#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace duban {

/// The line above everything: where and who one is, the search, whether the connection and the engine live.
class TitleBar : public QFrame
{
    Q_OBJECT

public:
    TitleBar(Link& link, Replica& replica, QWidget* parent = nullptr);

    HintedLineEdit* search() const { return m_search; }

    /// Whether the present view can be searched; says so when not.
    void setSearchable(bool searchable);

signals:
    void searchChanged(const QString& text);
    /// Enter, Down or Esc in the search: the keys go to what was found.
    void searchLeft();
    void passwordChangeWanted();
    void logoutWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeMenu();
    void showPlace();
    void showLink();
    void showEngine();

    Link& m_link;
    Replica& m_replica;
    QLabel* m_name;
    QLabel* m_place;
    HintedLineEdit* m_search;
    QLabel* m_dot;
    QLabel* m_connection;
    QLabel* m_engine;
    QToolButton* m_person;
    QTimer m_second;
};

} // namespace duban
