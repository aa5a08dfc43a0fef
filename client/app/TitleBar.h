// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/ScaleMenu.h"
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

    /// What the search box searches, as it says itself.
    enum class Searched : quint8 { Nothing, AllCases, ListAndAllCases, List };
    void setSearched(Searched what);

    ScaleMenu* scaleMenu() const noexcept { return m_scale; }

    /// Shows which look and which language are chosen.
    void showChoices(Scheme scheme, const QString& language);

signals:
    void searchChanged(const QString& text);
    /// Enter, Down or Esc in the search: the keys go to what was found.
    void searchLeft();
    void helpWanted();
    void schemeWanted(duban::Scheme scheme);
    void languageWanted(const QString& language);
    void passwordChangeWanted();
    void logoutWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeMenu();
    QMenu* makeLanguageMenu(QMenu* menu);
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
    QAction* m_dark = nullptr;
    ScaleMenu* m_scale = nullptr;
    QList<QAction*> m_languages;
    QTimer m_second;
};

} // namespace duban
