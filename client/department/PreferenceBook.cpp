// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PreferenceBook.h"

namespace duban {

PreferenceBook::PreferenceBook(Link& link) : QObject(&link), m_link(link) {}

PreferenceBook& PreferenceBook::of(Link& link)
{
    auto* known = link.findChild<PreferenceBook*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new PreferenceBook(link);
}

void PreferenceBook::follow(AccountId account)
{
    if (m_account == account || !account.isValid())
        return;
    m_account = account;
    m_values.clear();
    m_written.clear();
    emit changed();
    m_link.request<PreferencePage>(ListPreferences{}, this,
                                   [this, account](const Answer<PreferencePage>& answer) {
                                       if (answer && account == m_account)
                                           take(*answer);
                                   });
}

void PreferenceBook::take(const PreferencePage& page)
{
    for (const PreferenceRow& row : page.rows) {
        if (!m_written.contains(row.name))
            m_values.insert(row.name, row.value);
    }
    emit changed();
}

void PreferenceBook::keep(const QString& name, const QByteArray& value)
{
    if (m_values.value(name) == value)
        return;
    m_values.insert(name, value);
    m_written.insert(name);
    emit changed();
    m_link.request<CommandReply>(SetPreference{name, value}, this,
                                 [this](const Answer<CommandReply>& answer) {
                                     if (!answer)
                                         emit refused(answer.error());
                                 });
}

} // namespace duban
