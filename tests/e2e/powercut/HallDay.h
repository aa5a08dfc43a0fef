// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/faults/Ledger.h"
#include "tests/e2e/powercut/CutLog.h"

#include <QTemporaryDir>

namespace duban::test {

/// What a recording's server is and how much it does.
struct DayPlan
{
    QString program;    ///< empty: duban-server
    int steps = 200;    ///< answers in the part of the day that is only steps
    int imports = 2;    ///< notices that come into force, each with four changes of the set-up
    int backups = 3;    ///< two of them stay; beside each at most a hundred answers
    bool closes = true; ///< ends with a restore, which takes two backups
    quint64 seed = 1;
};

/// Something that the test was told, and that must be true after every later power cut.
struct Told
{
    enum class What {
        Set,      ///< the hall is set up: the server listens
        Answer,   ///< a request was answered
        BackedUp, ///< a backup counts
        Steps,    ///< nothing: here begins the part that is only steps
        Backups,  ///< nothing: here begins the part with backups
        Closing,  ///< nothing: the server has ended, the restore begins
        Restored, ///< the restore has ended well
    };

    What what{};
    LedgerEntry* entry = nullptr; ///< of Answer
    QByteArray answer;            ///< of Answer: the frame without its length
    SystemTime made;              ///< of BackedUp
};

/// A day of the demonstration's hall, its disk recorded from the first start on: it is set up, notices and
/// changes come into force, people work, backups are made beside them, and one of these is restored.
class HallDay
{
public:
    HallDay();

    /// @return what went wrong, empty when nothing did.
    QString record(const DayPlan& plan);

    /// Everything that was sent, whether it was answered or not.
    Ledger& ledger() { return m_ledger; }

    /// By the numbers of the acknowledgements in the log.
    const std::vector<Told>& told() const { return m_told; }

    const CutLog& log() const { return m_log; }

    /// The folder as the programs left it.
    QString dataDir() const { return m_shim.dataDir(); }

    /// @return number of the record where something was told first; all records when it never was.
    std::size_t placeOf(Told::What what) const;

    SystemTime restored() const { return m_restored; } ///< moment of the backup that was restored

    qint64 accounts() const { return m_accounts; } ///< of the hall

    QString pin() const { return m_pin; } ///< of the server's key

private:
    class Work;

    void tell(Told told);

    QTemporaryDir m_dir;
    CutShim m_shim;
    Ledger m_ledger;
    std::vector<Told> m_told;
    CutLog m_log;
    SystemTime m_restored;
    qint64 m_accounts = 0;
    QString m_pin;
};

/// Where rebuilt folders lie: in memory when there is such a place.
QString cutPlace();

} // namespace duban::test
