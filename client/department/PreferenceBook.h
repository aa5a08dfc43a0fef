// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"

#include <QHash>
#include <QSet>

namespace duban {

/// How the person likes the desk, as the server keeps it for them; the same at every PC. One of a link.
class PreferenceBook : public QObject
{
    Q_OBJECT

public:
    /// Longest value the server keeps, in bytes.
    static constexpr qsizetype MaxValue = 32 * 1024;

    /// @return the book of a link; made with the first asking, gone with the link.
    static PreferenceBook& of(Link& link);

    /// Goes on as a person: what another one liked is forgotten, and the server is asked once.
    void follow(AccountId account);

    /// @return what is kept under a name; empty when there is nothing.
    QByteArray value(const QString& name) const { return m_values.value(name); }

    /// Holds from now on, and is kept by the server; refused() tells when that did not come about.
    void keep(const QString& name, const QByteArray& value);

signals:
    /// One or all may be different.
    void changed();
    /// The server does not keep it: it holds until the program ends.
    void refused(const duban::Refusal& why);

private:
    explicit PreferenceBook(Link& link);
    void take(const PreferencePage& page);

    Link& m_link;
    AccountId m_account;
    QHash<QString, QByteArray> m_values;
    QSet<QString> m_written; ///< by this person here; what the server told before is older
};

} // namespace duban
