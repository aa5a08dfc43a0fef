// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestMs = 30'000;

struct Ran
{
    int exitCode = -1;
    QByteArray out;
    QString complaint;
};

Ran run(const QString& line)
{
    QProcess server;
    server.start(QStringLiteral(DUBAN_BIN_DIR "/duban-server"),
                 QStringList{u"deadline"_s} + line.split(u' ', Qt::SkipEmptyParts));
    Ran ran;
    if (!server.waitForFinished(LongestMs) || server.exitStatus() != QProcess::NormalExit)
        return ran;
    ran.exitCode = server.exitCode();
    ran.out = server.readAllStandardOutput();
    ran.complaint = QString::fromUtf8(server.readAllStandardError());
    return ran;
}

QJsonObject json(const QString& line)
{
    return QJsonDocument::fromJson(run(line + u" --json"_s).out).object();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestDeadlineCommand : public QObject
{
    Q_OBJECT

private slots:

    void computes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("dueMoment");
        QTest::addColumn<QString>("yellow");
        const QString twenty = u"--received 2026-09-21 --limit 20"_s;
        const QString pause = u" --pause 2026-09-28..2026-10-12"_s;
        QTest::newRow("twenty working days")
            << twenty << u"2026-10-26"_s << u"2026-10-27T00:00:00.000"_s << u"2026-10-21T09:00:00.000"_s;
        QTest::newRow("with an inspection") << twenty + pause << u"2026-11-03"_s
                                            << u"2026-11-04T00:00:00.000"_s << u"2026-10-29T09:00:00.000"_s;
        QTest::newRow("with an inspection and an extension")
            << twenty + pause + u" --extend 10wd"_s << u"2026-11-17"_s << u"2026-11-18T00:00:00.000"_s
            << u"2026-11-12T09:00:00.000"_s;
        QTest::newRow("pauses and extensions may be repeated")
            << twenty + pause + u" --pause 2026-10-09..2026-10-10 --extend 4 --extend 6wd"_s
            << u"2026-11-17"_s << u"2026-11-18T00:00:00.000"_s << u"2026-11-12T09:00:00.000"_s;
        QTest::newRow("at close of business") << twenty + u" --rule close-of-business"_s << u"2026-10-26"_s
                                              << u"2026-10-26T17:00:00.000"_s << u"2026-10-21T09:00:00.000"_s;
        QTest::newRow("office hours") << u"--received 2026-09-21T09:00 --limit 4h"_s << u"2026-09-21"_s
                                      << u"2026-09-21T14:30:00.000"_s << u"2026-09-21T12:00:00.000"_s;
        QTest::newRow("a month") << u"--received 2026-04-01 --limit 1m"_s << u"2026-05-06"_s
                                 << u"2026-05-07T00:00:00.000"_s << u"2026-04-28T09:00:00.000"_s;
    }

    void computes()
    {
        QFETCH(QString, line);
        const QJsonObject found = json(line);
        QTEST(found["due"_L1].toString(), "due");
        QTEST(found["dueMoment"_L1].toString(), "dueMoment");
        QTEST(found["yellow"_L1].toString(), "yellow");
        QCOMPARE(found["provisional"_L1].toBool(true), false);
        QCOMPARE(found["ledger"_L1].toArray().last()["day"_L1].toString(), found["due"_L1].toString());
    }

    void theLedgerNamesHolidays()
    {
        const QJsonArray ledger = json(u"--received 2026-09-21 --limit 20wd"_s)["ledger"_L1].toArray();
        QCOMPARE(ledger.size(), 36);
        QCOMPARE(ledger[0]["kind"_L1].toString(), u"event"_s);
        QCOMPARE(ledger[4]["holiday"_L1].toString(), u"中秋节"_s);
        QCOMPARE(ledger[35]["number"_L1].toInt(), 20);
        const Ran text = run(u"--received 2026-09-21 --limit 20wd --pause 2026-10-08..2026-10-09"_s);
        QCOMPARE(text.exitCode, 0);
        const QStringList lines = QString::fromUtf8(text.out).split(u'\n');
        QVERIFY(lines.contains(u"due        2026-10-27"_s));
        QVERIFY(lines.contains(u"2026-10-01 Thu  holiday              国庆节"_s));
        QVERIFY(lines.contains(u"2026-10-09 Fri  paused"_s));
        QVERIFY(lines.contains(u"2026-10-10 Sat  make-up workday   8"_s));
    }

    void aYearWithoutANoticeIsProvisional()
    {
        QVERIFY(json(u"--received 2026-12-30 --limit 5"_s)["provisional"_L1].toBool());
        QVERIFY(run(u"--received 2026-12-30 --limit 5"_s).out.contains("provisional 暂定"));
    }

    void calendarsAreLaidOverTheShippedOnes()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"region.json"_s);
        write(file, R"({"year": 2026, "layer": "regional", "papers": ["p"],
                        "days": [{"date": "2026-09-22", "name": "三月三", "isOffDay": true}]})");
        const QString line = u"--received 2026-09-21 --limit 20 --calendar "_s;
        QCOMPARE(json(line + file)["due"_L1].toString(), u"2026-10-27"_s);
        QCOMPARE(json(line + dir.path())["due"_L1].toString(), u"2026-10-27"_s);
        write(file, R"({"year": 2026, "papers": ["p"], "days": []})");
        QCOMPARE(json(line + file)["due"_L1].toString(), u"2026-10-19"_s);
    }

    void theCalendarOfAServerAtWork()
    {
        QTemporaryDir dir;
        QProcess server;
        server.start(QStringLiteral(DUBAN_BIN_DIR "/duban-server"),
                     {u"run"_s, u"--data"_s, dir.path(), u"--port"_s, u"0"_s});
        while (!server.readAllStandardOutput().contains("listening"))
            QVERIFY(server.waitForReadyRead(LongestMs));
        const QJsonObject found = json(u"--received 2026-09-21 --limit 20 --data "_s + dir.path());
        server.terminate();
        QVERIFY(server.waitForFinished(LongestMs));
        QCOMPARE(found["due"_L1].toString(), u"2026-10-26"_s);
        QCOMPARE(json(u"--received 2026-09-21 --limit 20 --data "_s + dir.path()), found);
    }

    void wrongInput_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("complaint");
        const QString good = u"--received 2026-09-21 --limit 20"_s;
        const QString moment = u"write 2026-09-21 or 2026-09-21T09:00"_s;
        QTest::newRow("nothing at all")
            << QString() << u"--received is missing; write --received 2026-09-21T09:00"_s;
        QTest::newRow("no limit") << u"--received 2026-09-21"_s
                                  << u"--limit is missing; write --limit 20wd"_s;
        QTest::newRow("a day that is none")
            << u"--received 2026-02-30 --limit 20"_s << u"--received: '2026-02-30' is no moment; "_s + moment;
        QTest::newRow("an hour that is none")
            << u"--received 2026-02-03T25:00 --limit 20"_s << u"is no moment; "_s + moment;
        QTest::newRow("a day before the calendar")
            << u"--received 1980-01-01 --limit 20"_s << u"take a day from 1992-01-01 to 2110-12-31"_s;
        QTest::newRow("a limit that is none")
            << u"--received 2026-09-21 --limit soon"_s << u"--limit: 'soon' is no limit; write 20wd"_s;
        QTest::newRow("a limit of nothing")
            << u"--received 2026-09-21 --limit none"_s << u"--limit: 'none' is no limit; write 20wd"_s;
        QTest::newRow("a limit given twice")
            << good + u" --limit 5"_s << u"--limit is given twice; give it once"_s;
        QTest::newRow("an endless limit")
            << u"--received 2026-09-21 --limit 500m"_s << u"more than ten years on; take shorter"_s;
        QTest::newRow("an extension that is none")
            << good + u" --extend 0"_s << u"--extend: '0' is no limit; write 20wd"_s;
        QTest::newRow("a pause of one day")
            << good + u" --pause 2026-09-28"_s
            << u"--pause: '2026-09-28' is no span of days; write 2026-09-28.."_s;
        QTest::newRow("a pause that ends before it begins")
            << good + u" --pause 2026-09-28..2026-09-27"_s << u"write the earlier day first"_s;
        QTest::newRow("a rule that is none")
            << good + u" --rule noon"_s
            << u"--rule: 'noon' is no rule; write end-of-day or close-of-business"_s;
        QTest::newRow("a calendar that is not there")
            << good + u" --calendar /nowhere/2026.json"_s << u"name a notice or a folder"_s;
        QTest::newRow("a folder that holds no server")
            << good + u" --data /nowhere"_s << u"name the folder of a server that was started once"_s;
        QTest::newRow("an unknown option") << good + u" --until 5"_s << u"Unknown option 'until'"_s;
        QTest::newRow("an option without its value")
            << u"--received"_s << u"Missing value after '--received'"_s;
        QTest::newRow("a word too many") << good + u" please"_s << u"'please' belongs to no option"_s;
    }

    void wrongInput()
    {
        QFETCH(QString, line);
        QFETCH(QString, complaint);
        const Ran ran = run(line);
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.complaint.contains(complaint), qPrintable(ran.complaint));
        QVERIFY(ran.out.isEmpty());
    }

    void wrongNotices()
    {
        QTemporaryDir dir;
        QVERIFY(run(u"--received 2026-09-21 --limit 20 --calendar "_s + dir.path())
                    .complaint.contains(u"has no notices in it"_s));
        write(dir.filePath(u"a.json"_s), R"({"year": 2026, "papers": [], "days": [{}]})");
        const Ran bad = run(u"--received 2026-09-21 --limit 20 --calendar "_s + dir.path());
        QCOMPARE(bad.exitCode, 2);
        QVERIFY2(bad.complaint.contains(u"is no notice: days[0].date"_s), qPrintable(bad.complaint));
        write(dir.filePath(u"a.json"_s), R"({"year": 2026, "papers": [], "days": []})");
        write(dir.filePath(u"b.json"_s), R"({"year": 2026, "papers": [], "days": []})");
        const Ran twice = run(u"--received 2026-09-21 --limit 20 --calendar "_s + dir.path());
        QCOMPARE(twice.exitCode, 2);
        QVERIFY2(twice.complaint.contains(u"two national notices for 2026"_s), qPrintable(twice.complaint));
    }

    void helpIsGiven()
    {
        const Ran help = run(u"--help"_s);
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("--pause"));
    }
};

QTEST_GUILESS_MAIN(TestDeadlineCommand)
#include "tst_deadline_command.moc"
