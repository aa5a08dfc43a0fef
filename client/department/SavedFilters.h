// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Preferences.h"
#include "client/department/FilterTabs.h"
#include "client/department/SavedFilter.h"

namespace duban {

/// Keeps how a person looks at one list: the columns of the list itself and the saved filters, each a tab.
/// Fetched and saved with the preferences of the account; without any it lasts as long as the list.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    /// What the list shows now; the name means nothing.
    using Present = std::function<SavedFilter()>;

    /// @param list stable English name of the list
    /// @param chips the keys of its chips, in their order
    SavedFilters(const QString& list, Preferences* preferences, FilterTabs& tabs, const CaseLayout& usual,
                 const QStringList& chips, Present present);

    const std::vector<SavedFilter>& filters() const noexcept { return m_filters; }

    /// Takes what the preferences hold, when they are known; also after every login.
    void load();
    /// The columns changed: those of the tab that is shown are others from now on.
    void keepLayout(const CaseLayout& layout);
    /// The tab that is shown gets the usual columns again.
    void resetLayout();
    /// Fills the menu that saves, changes and removes.
    void fillMenu(QMenu& menu);

    /// Saves what the list shows as a new tab and chooses it.
    void add(const QString& name);
    void rename(int at, const QString& name);
    void remove(int at);

signals:
    /// Another tab is shown: the list shows this.
    void shown(const duban::SavedFilter& filter);
    /// There are others, or they ask something else.
    void changed();
    void noticed(const QString& text);
    void undoOffered(const QString& text, const std::function<void()>& undo);

private:
    QString keyOf(const QString& what) const;
    void save();
    void layOut(int tab, const CaseLayout& layout);
    void showTab(int tab);
    void askName(const QString& title, const QString& name, const std::function<void(const QString&)>& done);
    QString nameProblem(const QString& name, const QString& own) const;

    QString m_list;
    Preferences* m_preferences;
    FilterTabs& m_tabs;
    CaseLayout m_usual;
    CaseLayout m_plain; ///< of the list itself
    QStringList m_chips;
    Present m_present;
    std::vector<SavedFilter> m_filters;
};

} // namespace duban
