// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/DiskShim.h"
#include "tests/e2e/faults/MainTransactions.h"

#include <QStringList>

#include <memory>

namespace duban::test {

/// Runs one main transaction again and again, each time with another call of the server to its disk failing,
/// until it runs through without a failure: that was its end.
class NthCall
{
public:
    explicit NthCall(MainTransaction transaction);
    ~NthCall();

    /// @param checkEvery `verify` looks at everything after so many rounds, and after each restart
    void toItsEnd(DiskShim::Fault fault, int checkEvery);

    /// What did not hold, each with the call that failed.
    const QStringList& findings() const { return m_findings; }

    int rounds() const { return m_rounds; } ///< in which a call failed

    int restarts() const { return m_restarts; } ///< after the server had stopped by itself

private:
    bool round(DiskShim::Fault fault, int n, bool check);
    void note(const QString& finding);
    void waitForItsEnd(DiskShim::Fault fault);
    void checkRefusal(const Heard& heard, const QByteArray& before);
    void checkStop();
    bool startAgain();
    void checkAgain(const Sending& send, const Heard& first, const QList<qint64>& before);
    void verifyAll();
    QList<qint64> counts() const;
    QByteArray everything() const;

    MainTransaction m_transaction;
    std::unique_ptr<DiskShim> m_shim;
    std::unique_ptr<SmallHall> m_hall;
    QStringList m_findings;
    QString m_round;
    int m_rounds = 0;
    int m_restarts = 0;
};

} // namespace duban::test
