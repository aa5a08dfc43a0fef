// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/DeskReplies.h"

#include <QHash>
#include <QMap>
#include <QTimer>

#include <optional>

namespace duban {

/// How a person likes things: columns, saved filters, look. Kept at the server under the account, fetched
/// after every login; what is changed here holds at once and is sent a moment after the last change, when the
/// line is down as soon as it is back. In memory only.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Longest value the server keeps, in bytes.
    static constexpr qsizetype MaxValue = 32 * 1024;

    /// @param delay between the last change of a value and its way to the server
    explicit Preferences(Link& link, std::chrono::milliseconds delay = std::chrono::milliseconds(800),
                         QObject* parent = nullptr);

    /// Goes on as an account. What the same account could not save before is sent now; another one's is
    /// dropped.
    void begin(AccountId account);

    /// @return true once the server has told what it keeps, or that it keeps nothing.
    bool isKnown() const noexcept { return m_known; }

    /// @return what is kept under a name; empty when nothing is.
    QByteArray value(const QString& name) const { return m_values.value(name); }

    /// Keeps a value. @param name 1 to 64 of a-z, 0-9, '.', '-'
    /// @param value at most MaxValue bytes, else it holds until the logout only and refused() says so; empty:
    /// forgotten
    void set(const QString& name, const QByteArray& value);

    /// Sends at once what waits.
    void save();

    /// @return true when the server has everything.
    bool isSaved() const noexcept { return m_unsent.isEmpty() && m_underWay.isEmpty(); }

signals:
    /// The values are here, perhaps different ones: after every login.
    void fetched();
    /// Nothing waits any more.
    void saved();
    /// A value could not be kept.
    void refused(const duban::Refusal& why);

private:
    void fetch();
    void take(const Answer<PreferencePage>& answer);
    void send(const QString& name);
    void takeAnswer(const QString& name, const Answer<CommandReply>& answer);

    Link& m_link;
    QTimer m_delay;
    AccountId m_account;
    QHash<QString, QByteArray> m_values;
    QMap<QString, QByteArray> m_unsent;
    QMap<QString, QByteArray> m_underWay; ///< sent and not answered; one at a time of each name
    int m_generation = 0;                 ///< answers to another account's requests are ignored
    bool m_known = false;
};

} // namespace duban
