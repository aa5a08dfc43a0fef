// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Preferences.h"

#include "common/protocol/DeskRequests.h"

namespace duban {

Preferences::Preferences(Link& link, std::chrono::milliseconds delay, QObject* parent)
    : QObject(parent), m_link(link)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &Preferences::save);
}

void Preferences::begin(AccountId account)
{
    ++m_generation;
    if (account != m_account) {
        m_values.clear();
        m_unsent.clear();
        m_underWay.clear();
        m_known = false;
    }
    m_account = account;
    // What was under way when the session ended may have been forgotten with it: sent again, which does no
    // harm.
    for (auto it = m_underWay.cbegin(); it != m_underWay.cend(); ++it) {
        if (!m_unsent.contains(it.key()))
            m_unsent.insert(it.key(), it.value());
    }
    m_underWay.clear();
    fetch();
}

void Preferences::fetch()
{
    m_link.request<PreferencePage>(ListPreferences{}, this,
                                   [this, mine = m_generation](const Answer<PreferencePage>& answer) {
                                       if (mine == m_generation)
                                           take(answer);
                                   });
}

void Preferences::take(const Answer<PreferencePage>& answer)
{
    if (answer) {
        m_values.clear();
        for (const PreferenceRow& row : answer->rows)
            m_values.insert(row.name, row.value);
        for (auto it = m_unsent.cbegin(); it != m_unsent.cend(); ++it)
            m_values.insert(it.key(), it.value());
    }
    m_known = true;
    emit fetched();
    // An older server keeps nothing: then everything holds as long as the program runs.
    if (!answer && answer.error().code() != ErrorCode::UnknownMessage)
        emit refused(answer.error());
    save();
}

void Preferences::set(const QString& name, const QByteArray& value)
{
    if (m_values.value(name) == value)
        return;
    m_values.insert(name, value);
    if (value.size() > MaxValue) {
        m_unsent.remove(name);
        return emit refused(Refusal::of(ErrorCode::InvalidInput));
    }
    m_unsent.insert(name, value);
    m_delay.start();
}

void Preferences::save()
{
    m_delay.stop();
    if (!m_account.isValid())
        return;
    const QStringList names = m_unsent.keys();
    for (const QString& name : names) {
        if (!m_underWay.contains(name))
            send(name);
    }
}

void Preferences::send(const QString& name)
{
    const QByteArray value = m_unsent.take(name);
    m_underWay.insert(name, value);
    m_link.request<CommandReply>(SetPreference{name, value}, this,
                                 [this, name, mine = m_generation](const Answer<CommandReply>& answer) {
                                     if (mine == m_generation)
                                         takeAnswer(name, answer);
                                 });
}

void Preferences::takeAnswer(const QString& name, const Answer<CommandReply>& answer)
{
    const QByteArray value = m_underWay.take(name);
    const bool ended = !answer && answer.error().code() == ErrorCode::SessionExpired;
    if (ended && !m_unsent.contains(name))
        m_unsent.insert(name, value); // for the next session of this account
    else if (!answer && !ended && answer.error().code() != ErrorCode::UnknownMessage)
        emit refused(answer.error());
    if (m_unsent.contains(name) && !ended && !m_delay.isActive())
        send(name);
    if (isSaved())
        emit saved();
}

} // namespace duban
