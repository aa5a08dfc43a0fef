// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Configuration.h"
#include "server/app/DataFolder.h"
#include "server/app/FirstStart.h"
#include "server/command/system/HallFile.h"
#include "server/journal/Verify.h"
#include "server/store/Migration.h"
#include "server/store/OwnFolder.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// Runs SQL behind the program's back, as somebody with the file in hands could.
QString tamper(const QString& file, const QStringList& statements)
{
    QString problem;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        db.setDatabaseName(file);
        if (!db.open())
            return db.lastError().text();
        for (const QString& sql : statements) {
            QSqlQuery q(db);
            if (!q.exec(sql))
                problem = q.lastError().databaseText();
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return problem;
}

QByteArray hallJson(const QString& path = u"/resources/demo/hall.json"_s)
{
    QFile file(QStringLiteral(DUBAN_SOURCE_DIR) + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The database as a file: migrations, first start, locks, rows that never change.
class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freshDatabaseRunsEveryMigration();
    void changedMigrationIsRefused();
    void newerDatabaseIsRefused();
    void foreignFileIsRefused();
    void firstStartMakesWhoSetsUpTheRest();
    void firstStartSetsTheHallUp();
    void replayedDatabaseIsRefusedByANormalStart();
    void realDatabaseIsNotReplayed();
    void cutOffFirstStartGoesOn();
    void secondServerIsRefused();
    void ownFolderIsClosedToOthers();
    void insertOnlyRows_data();
    void insertOnlyRows();
    void verifyFindsAChangedJournal();
    void badHall_data();
    void badHall();
    void badConfiguration_data();
    void badConfiguration();
    void everyKeyOfTheConfigurationIsTaken();
    void configurationFile_data();
    void configurationFile();
    void configurationThatCannotBeReadIsRefused();
    void namesWithCommasStayOneField();

private:
    Result<std::shared_ptr<const Rules>> prepare(const QString& path, const StartOptions& options);
};

Result<std::shared_ptr<const Rules>> TestStore::prepare(const QString& path, const StartOptions& options)
{
    auto folder = DataFolder::open(path);
    if (!folder)
        return tl::unexpected(folder.error());
    MachineClock machine;
    ServerLegalClock legal(machine);
    const auto searchKey = SearchKey::loadOrMake((*folder)->searchKey());
    if (!searchKey)
        return tl::unexpected(searchKey.error());
    return prepareDatabase(**folder, options, *searchKey, legal, machine);
}

void TestStore::freshDatabaseRunsEveryMigration()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(u"a.db"_s);
    auto db = Database::open(file, Database::Mode::Writer);
    QVERIFY(db);
    QVERIFY(MigrationRunner::run(**db, file));
    QVERIFY(MigrationRunner::run(**db, file)); // a second time does nothing
    const auto tx = ReadTx::begin(**db);
    QVERIFY(tx);
    Statement q = (*tx)->statement(u"SELECT max(version) FROM schema_migration");
    QVERIFY(q.run());
    QVERIFY(q.next());
    QCOMPARE_EQ(q.integer(0), MigrationRunner::newestVersion());
}

void TestStore::changedMigrationIsRefused()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(u"a.db"_s);
    {
        auto db = Database::open(file, Database::Mode::Writer);
        QVERIFY(db && MigrationRunner::run(**db, file));
    }
    QCOMPARE(tamper(file, {u"UPDATE schema_migration SET sha256 = 'x' WHERE version = 1"_s}), QString());
    auto db = Database::open(file, Database::Mode::Writer);
    QVERIFY(db);
    const auto refused = MigrationRunner::run(**db, file);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"changed after its release"),
             qPrintable(refused.error().detail));
}

void TestStore::newerDatabaseIsRefused()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(u"a.db"_s);
    {
        auto db = Database::open(file, Database::Mode::Writer);
        QVERIFY(db && MigrationRunner::run(**db, file));
    }
    QCOMPARE(tamper(file, {u"INSERT INTO schema_migration(version, sha256) VALUES(9999, 'x')"_s}), QString());
    auto db = Database::open(file, Database::Mode::Writer);
    QVERIFY(db);
    const auto refused = MigrationRunner::run(**db, file);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"newer than this program"), qPrintable(refused.error().detail));
}

void TestStore::foreignFileIsRefused()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(u"a.db"_s);
    QCOMPARE(tamper(file, {u"CREATE TABLE somebody_elses(id)"_s}), QString());
    const auto db = Database::open(file, Database::Mode::Writer);
    QVERIFY(!db);
    QVERIFY(db.error().detail.contains(u"not a database of Duban"));

    QFile noise(dir.filePath(u"b.db"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write(QByteArray(8192, 'x'));
    noise.close();
    QVERIFY(!Database::open(noise.fileName(), Database::Mode::Writer));
}

void TestStore::firstStartMakesWhoSetsUpTheRest()
{
    QTemporaryDir dir;
    StartOptions options;
    options.centre.name = u"青川县政务服务中心"_s;
    const auto rules = prepare(dir.path(), options);
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().detail));
    const CatalogueRecord& catalogue = (*rules)->catalogue();
    QCOMPARE_EQ(catalogue.organisations.size(), 1U);
    QCOMPARE_EQ(catalogue.organisations[0].name, u"青川县政务服务中心"_s);
    QCOMPARE_EQ(catalogue.organisations[0].shortName, u"青川县政务服务中"_s);
    QVERIFY(!catalogue.organisations[0].parent.isValid());
    QVERIFY(catalogue.halls.empty() && catalogue.windows.empty() && catalogue.variants.empty());
    QCOMPARE_EQ(catalogue.kinds.size(), 1U);
    QCOMPARE_EQ((*rules)->calendar().lastPublishedYear(), 2026);
    QFile csv(dir.filePath(u"first-passwords.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
    QCOMPARE_EQ(lines.size(), 5);
    QVERIFY(lines[1].startsWith("sysadmin,"));
    QVERIFY(lines[2].startsWith("secadmin,"));
    QVERIFY(lines[3].startsWith("auditor,"));
    QVERIFY(lines[4].startsWith("unitadmin,"));
    QVERIFY(!(csv.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestStore::firstStartSetsTheHallUp()
{
    QTemporaryDir dir;
    const auto rules =
        prepare(dir.path(), {QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json"), {}, false});
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().detail));
    QCOMPARE_GE((*rules)->catalogue().organisations.size(), 10U);
    QCOMPARE_GE((*rules)->catalogue().variants.size(), 20U);
    QCOMPARE_EQ((*rules)->calendar().lastPublishedYear(), 2026);
    const auto again = prepare(dir.path(), {});
    QVERIFY(again);
    QCOMPARE_EQ((*again)->catalogue().variants, (*rules)->catalogue().variants);
}

void TestStore::replayedDatabaseIsRefusedByANormalStart()
{
    QTemporaryDir dir;
    StartOptions replay;
    replay.replayFrom = parseMoment(u"2010-10-01T00:00"_s).value();
    QVERIFY(prepare(dir.path(), replay));
    const auto refused = prepare(dir.path(), {});
    QVERIFY(!refused);
    QCOMPARE_EQ(refused.error().code, ErrorCode::WrongState);
    QVERIFY(prepare(dir.path(), {{}, {}, true}));
}

void TestStore::realDatabaseIsNotReplayed()
{
    QTemporaryDir dir;
    QVERIFY(!prepare(dir.path(), {{}, {}, true})); // there is nothing to go on with
    QVERIFY(prepare(dir.path(), {}));
    const auto refused = prepare(dir.path(), {{}, {}, true});
    QVERIFY(!refused);
    QCOMPARE_EQ(refused.error().code, ErrorCode::WrongState);
}

void TestStore::cutOffFirstStartGoesOn()
{
    // The replay is noted, the hall is not loaded yet: the moment between the two commits of a first start.
    QTemporaryDir dir;
    StartOptions replay;
    replay.replayFrom = parseMoment(u"2010-10-01T00:00"_s).value();
    QVERIFY(prepare(dir.path(), replay));
    QCOMPARE(tamper(dir.filePath(u"duban.db"_s),
                    {u"DELETE FROM calendar_notice"_s, u"DELETE FROM calendar_version"_s,
                     u"DELETE FROM account"_s, u"DELETE FROM person"_s}),
             QString());
    QVERIFY(!prepare(dir.path(), {}));
    const auto again = prepare(dir.path(), replay);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE_EQ((*again)->calendar().lastPublishedYear(), 2026);
}

void TestStore::secondServerIsRefused()
{
    QTemporaryDir dir;
    const auto first = DataFolder::open(dir.path());
    QVERIFY(first);
    const auto second = DataFolder::open(dir.path());
    QVERIFY(!second);
    QCOMPARE_EQ(second.error().code, ErrorCode::Busy);
}

void TestStore::ownFolderIsClosedToOthers()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a/b"_s);
    QVERIFY(QDir().mkpath(path));
    const auto all = QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | all));
    QVERIFY(makeOwnFolder(path));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE_EQ(QFile::permissions(path) & others, QFileDevice::Permissions());

    QFile inTheWay(dir.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto refused = makeOwnFolder(inTheWay.fileName() + u"/below"_s);
    QVERIFY(!refused);
    QCOMPARE_EQ(refused.error().code, ErrorCode::StoreFailed);
}

void TestStore::insertOnlyRows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a journal row is not changed") << u"UPDATE journal SET verb = 1"_s;
    QTest::newRow("a journal row is not deleted") << u"DELETE FROM journal"_s;
}

void TestStore::insertOnlyRows()
{
    QFETCH(QString, sql);
    QTemporaryDir dir;
    QVERIFY(prepare(dir.path(), {}));
    QVERIFY(tamper(dir.filePath(u"duban.db"_s), {sql}).contains(u"never"));
}

void TestStore::verifyFindsAChangedJournal()
{
    QTemporaryDir dir;
    QVERIFY(prepare(dir.path(), {}));
    const QString file = dir.filePath(u"duban.db"_s);
    const auto findings = [&]() -> QStringList {
        auto db = Database::open(file, Database::Mode::Writer);
        auto tx = ReadTx::begin(**db);
        return verify(**tx).value().findings;
    };
    QCOMPARE(findings(), QStringList());
    QCOMPARE(tamper(file, {u"DROP TRIGGER journal_is_insert_only_update"_s,
                           u"UPDATE journal SET device = 'another' WHERE seq = 1"_s}),
             QString());
    QCOMPARE_EQ(findings().size(), 1);
    QVERIFY(findings().front().contains(u"journal 1"));
}

void TestStore::badHall_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("field");
    QTest::newRow("no centre") << QByteArray("\"centre\"") << QByteArray("\"center\"") << u"centre"_s;
    QTest::newRow("a stage that is none")
        << QByteArray("\"Acceptance\"") << QByteArray("\"Acceptence\"") << u"items[0].variants[0].flow[1]"_s;
    QTest::newRow("a role that is none")
        << QByteArray("\"WindowClerk\"") << QByteArray("\"Clerk\"") << u"people[0].role"_s;
    QTest::newRow("a limit below nothing of a kind no item has")
        << QByteArray("\"kinds\": [") << QByteArray("\"kinds\": [{\"name\": \"x\", \"delivery\": -5},")
        << u"kinds[0].delivery"_s;
    QTest::newRow("half a day") << QByteArray("\"kinds\": [")
                                << QByteArray("\"kinds\": [{\"name\": \"x\", \"paper\": 0.5},")
                                << u"kinds[0].paper"_s;
    QTest::newRow("extensions below none")
        << QByteArray("\"kinds\": [") << QByteArray("\"kinds\": [{\"name\": \"x\", \"extensions\": -1},")
        << u"kinds[0].extensions"_s;
    QTest::newRow("a word of documents over two lines")
        << QByteArray("\"word\": \"") << QByteArray("\"word\": \"甲\\n") << u"organisations[1].word"_s;
    QTest::newRow("files due at no step")
        << QByteArray("\"flow\": [") << QByteArray("\"files_due\": \"completion\", \"flow\": [")
        << u"items[0].variants[0].files_due"_s;
    QTest::newRow("a basis that would be read backwards")
        << QByteArray("\"kinds\": [") << QByteArray("\"kinds\": [{\"name\": \"x\", \"basis\": \"\\u202e\"},")
        << u"kinds[0].basis"_s;
}

void TestStore::badHall()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto refused = parseHall(hallJson().replace(from, to));
    QVERIFY(!refused);
    QTEST(refused.error().field, "field");
}

void TestStore::badConfiguration_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("unknown key") << u"net.prot=1"_s;
    QTest::newRow("not a number") << u"net.port=abc"_s;
    QTest::newRow("out of range") << u"net.port=70000"_s;
    QTest::newRow("no value") << u"net.port"_s;
    QTest::newRow("not an address") << u"net.listen=300.1.1.1"_s;
    QTest::newRow("a centre without a name") << u"first.centre= "_s;
    QTest::newRow("a short name that is long") << u"first.centre_short=一二三四五六七八九"_s;
}

void TestStore::badConfiguration()
{
    QFETCH(QString, entry);
    const auto refused = Configuration::read({}, {entry});
    QVERIFY(!refused);
    QCOMPARE_EQ(refused.error().code, ErrorCode::InvalidInput);
}

void TestStore::everyKeyOfTheConfigurationIsTaken()
{
    const QStringList lines = Configuration::describe().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE_GT(lines.size(), 15);
    for (const QString& line : lines.mid(3)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        QVERIFY2(Configuration::read({}, {words[0] + u'=' + words[1]}), qPrintable(line));
    }
    const auto set = Configuration::read({}, {u"rate.session_per_second=7"_s, u"session.idle_seconds=9"_s});
    QVERIFY(set);
    QCOMPARE_EQ(set->network.sessionPerSecond, 7.0);
    const auto named = Configuration::read({}, {u"first.centre=青川县政务服务中心"_s});
    QVERIFY(named);
    QCOMPARE_EQ(named->centre.name, u"青川县政务服务中心"_s);
    QCOMPARE_EQ(set->network.session.idle, std::chrono::seconds(9));
}

void TestStore::configurationFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("sections, comments, quotes")
        << QByteArray("; hall\n[net]\nport = 1\n\n[first]\ncentre = \"一, 二\"\r\n") << QString();
    QTest::newRow("whole names") << QByteArray("[General]\nnet.port=1\nfirst.centre=一, 二") << QString();
    QTest::newRow("a key that is none")
        << QByteArray("[net]\n\nprot=1\n") << u"line 3: 'net.prot' is no key"_s;
    QTest::newRow("out of range") << QByteArray("net.port=65536") << u"line 1: net.port: '65536'"_s;
    QTest::newRow("set twice") << QByteArray("net.port=1\n[net]\nport=2")
                               << u"line 3: net.port was set on line 1"_s;
    QTest::newRow("no key") << QByteArray("net.port") << u"line 1: 'net.port' is not of the form key=value"_s;
    QTest::newRow("a section that is not closed") << QByteArray("[net\nport=1") << u"line 1: '[net'"_s;
    QTest::newRow("what Qt would make an object of")
        << QByteArray("net.listen=@Variant(\\0\\0\\0\\x7f)") << u"line 1: net.listen: '@Variant"_s;
    QTest::newRow("another encoding") << QByteArray("first.centre=\xb9\xab") << u"not UTF-8"_s;
}

void TestStore::configurationFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, complaint);
    const auto read = Configuration::parse(file);
    QCOMPARE(read.has_value(), complaint.isEmpty());
    if (!read) {
        QVERIFY2(read.error().detail.contains(complaint), qPrintable(read.error().detail));
        return;
    }
    QCOMPARE_EQ(read->port, 1);
    QCOMPARE(read->centre.name, u"一, 二"_s);
}

void TestStore::configurationThatCannotBeReadIsRefused()
{
    QTemporaryDir dir;
    QVERIFY(!Configuration::read(dir.path(), {})); // a folder
    QVERIFY(!Configuration::read(dir.filePath(u"none.ini"_s), {}));
}

void TestStore::namesWithCommasStayOneField()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(u"hall.json"_s);
    QFile hall(file);
    QVERIFY(hall.open(QIODevice::WriteOnly));
    hall.write(hallJson().replace("窗口人员 01", R"(李, \"建\"国)"));
    hall.close();
    const auto rules = prepare(dir.filePath(u"data"_s), {file, {}, false});
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().detail));
    QFile csv(dir.filePath(u"data/first-passwords.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains(",\"李, \"\"建\"\"国\","));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
