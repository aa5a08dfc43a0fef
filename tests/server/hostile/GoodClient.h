// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faults/Wire.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <vector>

namespace duban::test {

/// An honest person at work while others misbehave: asks for the list of cases again and again and keeps
/// account of what came back. One request at a time, far below the rate limit.
class GoodClient : public QObject
{
    Q_OBJECT

public:
    explicit GoodClient(const ServerAddress& address);

    /// Connects, logs in and begins to work. @return what went wrong, empty when nothing did.
    QString begin(const QString& login, const Secret& password);

    /// Stops asking and waits for the last answer.
    /// @return a sentence for a lost connection, and when a request got no answer, another than a page of
    /// cases,
    ///         or more than one.
    QStringList end();

    int answers() const { return int(m_delays.size()); }

    /// The longest and the usual time an answer took, in milliseconds.
    qint64 slowestMs() const;
    qint64 medianMs() const;

private:
    void ask();
    void note(const Arrived& arrived);

    Wire m_wire;
    QTimer m_pace;
    QElapsedTimer m_clock;
    QHash<RequestId, qint64> m_open; ///< sent at
    QHash<RequestId, int> m_answered;
    std::vector<qint64> m_delays;
    QStringList m_findings;
};

} // namespace duban::test
