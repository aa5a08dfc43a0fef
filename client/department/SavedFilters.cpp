// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/SavedFilters.h"

#include "client/step/FormDialog.h"
#include "client/widget/Icon.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace duban {

SavedFilters::SavedFilters(const QString& list, Preferences* preferences, FilterTabs& tabs,
                           const CaseLayout& usual, const QStringList& chips, Present present)
    : QObject(&tabs), m_list(list), m_preferences(preferences), m_tabs(tabs), m_usual(usual), m_plain(usual),
      m_chips(chips), m_present(std::move(present))
{
    connect(&tabs, &FilterTabs::tabChosen, this, &SavedFilters::showTab);
    connect(&tabs, &FilterTabs::filtersMenuWanted, this, &SavedFilters::fillMenu);
    if (preferences)
        connect(preferences, &Preferences::fetched, this, &SavedFilters::load);
}

QString SavedFilters::keyOf(const QString& what) const
{
    return u"list.%1.%2"_s.arg(m_list, what);
}

void SavedFilters::load()
{
    const auto stored = QJsonDocument::fromJson(m_preferences->value(keyOf(u"columns"_s))).object();
    const CaseLayout plain = stored.isEmpty() ? m_usual : CaseLayout::fromJson(stored, m_usual);
    auto filters = readFilters(m_preferences->value(keyOf(u"filters"_s)), m_usual, m_chips);
    if (plain == m_plain && filters == m_filters)
        return;
    m_plain = plain;
    m_filters = std::move(filters);
    m_tabs.choose(0);
    emit changed();
    SavedFilter now = m_present();
    now.layout = m_plain;
    emit shown(now);
}

void SavedFilters::save()
{
    if (!m_preferences)
        return;
    m_preferences->set(keyOf(u"filters"_s), writeFilters(m_filters));
    m_preferences->set(keyOf(u"columns"_s),
                       m_plain == m_usual ? QByteArray()
                                          : QJsonDocument(m_plain.toJson()).toJson(QJsonDocument::Compact));
}

void SavedFilters::showTab(int tab)
{
    emit shown(tab <= 0 ? SavedFilter{{}, {}, {}, m_plain} : m_filters[std::size_t(tab - 1)]);
}

void SavedFilters::keepLayout(const CaseLayout& layout)
{
    layOut(m_tabs.chosen(), layout);
}

void SavedFilters::layOut(int tab, const CaseLayout& layout)
{
    if (tab > int(m_filters.size()))
        return; // removed meanwhile
    (tab <= 0 ? m_plain : m_filters[std::size_t(tab - 1)].layout) = layout;
    save();
}

void SavedFilters::resetLayout()
{
    const int tab = m_tabs.chosen();
    const CaseLayout before = m_present().layout;
    const auto lay = [this, tab](const CaseLayout& layout) {
        layOut(tab, layout);
        if (m_tabs.chosen() != tab)
            return;
        SavedFilter now = m_present();
        now.layout = layout;
        emit shown(now);
    };
    lay(m_usual);
    emit undoOffered(tr("The usual columns are back."), [lay, before] { lay(before); });
}

void SavedFilters::fillMenu(QMenu& menu)
{
    QAction* fresh = menu.addAction(icon(IconName::Plus), tr("Save as a new tab …"));
    fresh->setEnabled(m_filters.size() < SavedFilter::MaxFilters);
    connect(fresh, &QAction::triggered, this,
            [this] { askName(tr("Save as a tab"), {}, [this](const QString& name) { add(name); }); });
    const int at = m_tabs.chosen() - 1;
    if (at < 0)
        return;
    const QString name = m_filters[std::size_t(at)].name;
    const auto put = [&](const QString& text, auto act) {
        connect(menu.addAction(QString(text).replace(u'&', u"&&"_s)), &QAction::triggered, this, act);
    };
    menu.addSeparator();
    put(tr("Save what is shown as “%1”").arg(name), [this, at, name] {
        m_filters[std::size_t(at)] = m_present();
        m_filters[std::size_t(at)].name = name;
        save();
        emit changed();
        emit noticed(tr("“%1” was saved.").arg(name));
    });
    put(tr("Rename “%1” …").arg(name), [this, at, name] {
        askName(tr("Rename the tab"), name, [this, at](const QString& other) { rename(at, other); });
    });
    put(tr("Remove “%1”").arg(name), [this, at] { remove(at); });
}

void SavedFilters::askName(const QString& title, const QString& name,
                           const std::function<void(const QString&)>& done)
{
    auto* dialog = new FormDialog(title, tr("Chip, words and columns are kept together under this name."),
                                  m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* line = new QLineEdit(name, dialog);
    dialog->addField(u"name"_s, tr("Name of the tab"), line,
                     [this, line, name] { return nameProblem(line->text(), name); });
    dialog->begin();
    connect(dialog, &FormDialog::confirmed, this, [dialog, line, done] {
        const QString chosen = line->text().simplified();
        dialog->accept();
        done(chosen);
    });
    dialog->open();
}

QString SavedFilters::nameProblem(const QString& name, const QString& own) const
{
    const QString plain = name.simplified();
    if (plain.isEmpty())
        return tr("The tab needs a name.");
    if (plain.size() > SavedFilter::MaxName)
        return tr("At most %1 characters.").arg(SavedFilter::MaxName);
    const bool taken = std::any_of(m_filters.begin(), m_filters.end(), [&](const SavedFilter& filter) {
        return filter.name == plain && filter.name != own;
    });
    return taken ? tr("There is a tab of that name.") : QString();
}

void SavedFilters::add(const QString& name)
{
    SavedFilter made = m_present();
    made.name = name;
    m_filters.push_back(std::move(made));
    save();
    emit changed();
    m_tabs.choose(int(m_filters.size()));
    emit noticed(tr("“%1” was saved.").arg(name));
}

void SavedFilters::rename(int at, const QString& name)
{
    m_filters[std::size_t(at)].name = name;
    save();
    emit changed();
}

void SavedFilters::remove(int at)
{
    const SavedFilter gone = m_filters[std::size_t(at)];
    m_filters.erase(m_filters.begin() + at);
    save();
    emit changed();
    m_tabs.choose(0);
    showTab(0);
    emit undoOffered(tr("“%1” was removed.").arg(gone.name), [this, gone, at] {
        const auto place = std::min(std::size_t(at), m_filters.size());
        m_filters.insert(m_filters.begin() + std::ptrdiff_t(place), gone);
        save();
        emit changed();
        m_tabs.choose(int(place) + 1);
        showTab(int(place) + 1);
    });
}

} // namespace duban
