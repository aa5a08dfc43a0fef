// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/powercut/CutRun.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QtTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// Bounded in CI; a number by hand or in tests/long.sh.
int cutsWanted()
{
    const char* wanted = std::getenv("DUBAN_POWER_CUTS");
    return wanted ? std::max(6, std::atoi(wanted)) : 500;
}

bool isLongForm()
{
    return std::getenv("DUBAN_POWER_CUTS") != nullptr;
}

constexpr int CutsOfADay = 2000; ///< then another day is recorded, from another seed
constexpr int MoveCuts = 180;    ///< at least: three at each place
constexpr int ControlCuts = 60;  ///< at most; a control ends with its first finding
constexpr int VerifiedOf = 16;   ///< in CI every sixteenth cut is verified whole, in the long form each

const char* nameOf(Workload workload)
{
    switch (workload) {
    case Workload::Import:
        return "import";
    case Workload::Steps:
        return "steps";
    case Workload::Backups:
        return "backup";
    case Workload::Moves:
        break;
    }
    return "the moves of a restore";
}

void print(const char* what, const CutOutcome& outcome, qint64 ms)
{
    qInfo("%s: %d cuts, %d lost, %d corrupt, %d inconsistent; %d verified whole, %lld backups restored, %lld "
          "restores run again, %.1f s",
          what, outcome.cuts, outcome.lost, outcome.corrupt, outcome.inconsistent, outcome.verified,
          outcome.backupsTried, outcome.restoresRepeated, double(ms) / 1000);
}

/// Every file below a folder that the recorder can see, by its name.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = file.fileName().mid(folder.size() + 1);
        // The index of SQLite's log is mapped memory; the passwords are the test's own.
        if (name.endsWith(u"-shm") || name == u"test-passwords.csv")
            continue;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        found.insert(name, file.readAll());
    }
    return found;
}

} // namespace

/// The power fails at random moments of a recorded day: what was acknowledged is there once, nothing is there
/// half, everything opens without repair. The same cuts of a disk that does not do what it is told, and of a
/// server that answers too early, must be found.
class TestPowerCut : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theRecorderMissesNothing();
    void losesNothing_data();
    void losesNothing();
    void findsADiskThatDoesNotSync_data();
    void findsADiskThatDoesNotSync();
    void findsAServerThatAnswersTooEarly();

private:
    std::unique_ptr<HallDay> recorded(quint64 seed);

    std::vector<std::unique_ptr<HallDay>> m_days;
};

std::unique_ptr<HallDay> TestPowerCut::recorded(quint64 seed)
{
    QElapsedTimer timer;
    timer.start();
    DayPlan plan;
    plan.seed = seed;
    if (isLongForm())
        plan.steps *= 4;
    auto day = std::make_unique<HallDay>();
    if (const QString problem = day->record(plan); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    qInfo("day %llu: %zu events, %zu requests, %.1f s", static_cast<unsigned long long>(seed),
          day->log().records().size(), day->ledger().entries().size(), double(timer.elapsed()) / 1000);
    return day;
}

void TestPowerCut::initTestCase()
{
    for (int cuts = 0; cuts < cutsWanted(); cuts += CutsOfADay)
        m_days.push_back(recorded(quint64(m_days.size() + 1)));
}

/// Without a cut, the recording makes the very folder that the programs left.
void TestPowerCut::theRecorderMissesNothing()
{
    for (const auto& day : m_days) {
        const QTemporaryDir place(cutPlace());
        Platter platter(day->log(), {});
        platter.goTo(day->log().records().size());
        platter.copy(place.filePath(u"data"_s));
        const auto rebuilt = filesOf(place.filePath(u"data"_s));
        const auto left = filesOf(day->dataDir());
        QCOMPARE(rebuilt.keys(), left.keys());
        for (const QString& name : left.keys())
            QVERIFY2(rebuilt[name] == left[name], qPrintable(name));
        QVERIFY(left.size() > 10);
    }
}

void TestPowerCut::losesNothing_data()
{
    QTest::addColumn<Workload>("workload");
    QTest::addColumn<NameRule>("names");
    for (const Workload workload : {Workload::Import, Workload::Steps, Workload::Backups, Workload::Moves}) {
        QTest::addRow("%s, names are kept with their folder", nameOf(workload))
            << workload << NameRule::WithItsFolder;
        QTest::addRow("%s, names are kept with any sync", nameOf(workload))
            << workload << NameRule::WithAnySync;
    }
}

void TestPowerCut::losesNothing()
{
    QFETCH(Workload, workload);
    QFETCH(NameRule, names);
    QElapsedTimer timer;
    timer.start();
    CutOutcome outcome;
    const int sixth = (cutsWanted() + 5) / 6;
    const int wanted = workload == Workload::Moves ? std::max(sixth, MoveCuts) : sixth;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        CutPlan plan;
        plan.workload = workload;
        plan.cuts = int((std::size_t(wanted) + i) / m_days.size());
        plan.rules.names = names;
        plan.seed = i + 1;
        plan.verifyEvery = isLongForm() ? 1 : VerifiedOf;
        outcome += runCuts(*m_days[i], plan);
    }
    print(QTest::currentDataTag(), outcome, timer.elapsed());
    QVERIFY2(outcome.isClean(), qPrintable(u"\n"_s + outcome.examples.join(u'\n')));
    QCOMPARE(outcome.cuts, wanted);
    QVERIFY(workload != Workload::Backups || outcome.backupsTried > 0);
    QVERIFY(workload != Workload::Import || outcome.restoresRepeated > 0);
}

void TestPowerCut::findsADiskThatDoesNotSync_data()
{
    QTest::addColumn<Workload>("workload");
    QTest::addColumn<QString>("deafTo");
    QTest::newRow("the log of the database, while people work") << Workload::Steps << u"duban.db-wal"_s;
    QTest::newRow("the database, while its log is written back") << Workload::Import << u"duban.db"_s;
    QTest::newRow("the shelf of the backups") << Workload::Backups << u"backup/"_s;
}

void TestPowerCut::findsADiskThatDoesNotSync()
{
    QFETCH(Workload, workload);
    QFETCH(QString, deafTo);
    QElapsedTimer timer;
    timer.start();
    CutPlan plan;
    plan.workload = workload;
    plan.cuts = ControlCuts;
    plan.rules = {NameRule::WithAnySync, deafTo.toStdString()};
    plan.stopAtFirstFinding = !isLongForm();
    const CutOutcome outcome = runCuts(*m_days.front(), plan);
    print(QTest::currentDataTag(), outcome, timer.elapsed());
    QVERIFY(!outcome.isClean());
    QVERIFY(workload != Workload::Steps || outcome.lost > 0);
    QVERIFY(workload != Workload::Backups || outcome.corrupt > 0);
    qInfo("for example: %s", qPrintable(outcome.examples.first()));
}

/// Its answers are noted before the sync that they should have waited for.
void TestPowerCut::findsAServerThatAnswersTooEarly()
{
    QElapsedTimer timer;
    timer.start();
    DayPlan day;
    day.program = QStringLiteral(DUBAN_BIN_DIR "/duban-server-early");
    day.imports = 0;
    day.backups = 0;
    day.closes = false;
    HallDay early;
    const QString problem = early.record(day);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    CutPlan plan;
    plan.workload = Workload::Steps;
    plan.cuts = 40 * ControlCuts;
    plan.stopAtFirstFinding = true;
    const CutOutcome outcome = runCuts(early, plan);
    print("a server that answers before it commits", outcome, timer.elapsed());
    QVERIFY2(outcome.lost > 0, qPrintable(outcome.examples.join(u'\n')));
    qInfo("for example: %s", qPrintable(outcome.examples.first()));
}

int main(int argc, char** argv)
{
    // Qt Test ends a function after five minutes; twenty thousand cuts take longer.
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(24 * 3600 * 1000));
    QLoggingCategory::setFilterRules(u"duban.*.info=false"_s);
    QCoreApplication application(argc, argv);
    TestPowerCut test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_power_cut.moc"
