// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

RecordCounter outcome(CounterOutcome what, const QString& note = {})
{
    RecordCounter record;
    record.outcome = what;
    record.note = note;
    return record;
}

RecordCounter notOurs(const QString& organ)
{
    RecordCounter record = outcome(CounterOutcome::NotOurs);
    record.organ = organ;
    return record;
}

} // namespace

Q_DECLARE_METATYPE(duban::RecordCounter)

/// What happens at a counter without a case: 行政许可法 art. 32 (1) to (3), and oral turn-aways.
class TestCounter : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void everyOutcome()
    {
        ANSWERS(m_hall->ask(u"clerk"_s, outcome(CounterOutcome::NotNeeded)), ErrorCode::None);
        RecordCounter other = notOurs(u" 市自然资源局 "_s);
        other.applicantName = u"李四"_s;
        ANSWERS(m_hall->ask(u"clerk"_s, other), ErrorCode::None);
        RecordCounter mended = outcome(CounterOutcome::CorrectedOnSpot, u"日期写错"_s);
        mended.initialled = true;
        mended.variant = m_hall->variant(Permit).id;
        ANSWERS(m_hall->ask(u"clerk"_s, mended), ErrorCode::None);
        m_hall->advance(u"2026-09-21T10:00"_s);
        const CommandReply last = m_hall->ask(u"clerk"_s, outcome(CounterOutcome::TurnedAway, u"缺图纸"_s));
        ANSWERS(last, ErrorCode::None);
        const CounterPage page = m_hall->fetch<CounterPage>(u"clerk"_s, ListCounter{});
        QCOMPARE(page.rows.size(), 4U);
        QVERIFY(!page.more);
        QCOMPARE(page.rows[0].id, last.subject);
        QCOMPARE(page.rows[0].outcome, CounterOutcome::TurnedAway);
        QCOMPARE(page.rows[0].note, u"缺图纸"_s);
        QCOMPARE(page.rows[0].personName, u"窗口甲"_s);
        QCOMPARE(formatMoment(page.rows[0].at), u"2026-09-21 10:00"_s);
        QCOMPARE(page.rows[1].variant, mended.variant);
        QCOMPARE(page.rows[2].organ, u"市自然资源局"_s);
        QCOMPARE(page.rows[2].applicantName, u"李四"_s);
        QCOMPARE(page.rows[3].outcome, CounterOutcome::NotNeeded);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM case_file"_s), 0); // no case, no clock
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM deadline"_s), 0);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<RecordCounter>("record");
        QTest::addColumn<QString>("field");
        RecordCounter r;
        QTest::newRow("no outcome") << r << u"outcome"_s;
        QTest::newRow("unknown outcome") << outcome(CounterOutcome(9), u"x"_s) << u"outcome"_s;
        QTest::newRow("not ours, no organ") << notOurs(u"  "_s) << u"organ"_s;
        QTest::newRow("organ of 201 characters") << notOurs(QString(201, u'局')) << u"organ"_s;
        r = outcome(CounterOutcome::NotNeeded);
        r.organ = u"别处"_s;
        QTest::newRow("an organ where none is right") << r << u"organ"_s;
        QTest::newRow("turned away in silence") << outcome(CounterOutcome::TurnedAway, u" "_s) << u"note"_s;
        r = outcome(CounterOutcome::CorrectedOnSpot);
        r.initialled = true;
        QTest::newRow("mended, not said what") << r << u"note"_s;
        QTest::newRow("mended, not initialled")
            << outcome(CounterOutcome::CorrectedOnSpot, u"日期"_s) << u"initialled"_s;
        QTest::newRow("note of 2001 characters")
            << outcome(CounterOutcome::TurnedAway, QString(2001, u'缺')) << u"note"_s;
        QTest::newRow("control characters") << outcome(CounterOutcome::NotNeeded, u"a\u0007"_s) << u"note"_s;
        r = outcome(CounterOutcome::NotNeeded);
        r.applicantName = QString(201, u'张');
        QTest::newRow("name of 201 characters") << r << u"applicantName"_s;
        r = outcome(CounterOutcome::NotNeeded);
        r.variant = {4711};
        QTest::newRow("no such item") << r << u"variant"_s;
    }

    void nonsenseIsRefused()
    {
        QFETCH(RecordCounter, record);
        QFETCH(QString, field);
        NAMES(m_hall->ask(u"clerk"_s, record), field);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM counter_record"_s), 0);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version"_s), 0);
    }

    void onlyAtACounter()
    {
        for (const char* login : {"handler", "head", "officer", "leader", "sysadmin", "auditor"})
            ANSWERS(m_hall->ask(QString::fromLatin1(login), outcome(CounterOutcome::NotNeeded)),
                    ErrorCode::NotAllowed);
        for (const char* login : {"sysadmin", "secadmin", "auditor"})
            QVERIFY(!m_hall->as(QString::fromLatin1(login)).call<CounterPage>(ListCounter{}));
    }

    /// A clerk sees the own window; the others what is of their departments, and the root everything.
    void whoSeesWhat()
    {
        RecordCounter ofA = outcome(CounterOutcome::TurnedAway, u"缺图纸"_s);
        ofA.variant = m_hall->variant(Permit).id;
        ANSWERS(m_hall->ask(u"clerk"_s, ofA), ErrorCode::None);
        ANSWERS(m_hall->ask(u"clerk2"_s, outcome(CounterOutcome::TurnedAway, u"问路"_s)), ErrorCode::None);
        ANSWERS(m_hall->ask(u"clerk3"_s, notOurs(u"税务局"_s)), ErrorCode::None);
        QCOMPARE(seen(u"clerk"_s), u"缺图纸"_s);
        QCOMPARE(seen(u"clerk2"_s), u"问路"_s);
        QCOMPARE(seen(u"clerk3"_s), u"税务局"_s);
        for (const char* login : {"handler", "head", "officera"})
            QCOMPARE(seen(QString::fromLatin1(login)), u"缺图纸"_s);
        for (const char* login : {"other", "otherhead"})
            QCOMPARE(seen(QString::fromLatin1(login)), QString());
        for (const char* login : {"officer", "leader", "secretary"})
            QCOMPARE(seen(QString::fromLatin1(login)), u"税务局, 问路, 缺图纸"_s);
        m_hall->server().kill9();
        QCOMPARE(
            m_hall->tamper({u"UPDATE service_window SET department_id ="
                            " (SELECT id FROM organisation WHERE name = '乙局') WHERE name LIKE '2%'"_s}),
            QString());
        m_hall->restart();
        QCOMPARE(seen(u"otherhead"_s), u"问路"_s); // its window
        QCOMPARE(seen(u"head"_s), u"缺图纸"_s);
    }

    void pages()
    {
        for (int i = 0; i < 5; ++i)
            ANSWERS(m_hall->ask(u"clerk"_s, outcome(CounterOutcome::TurnedAway, QString::number(i))),
                    ErrorCode::None);
        for (const char* login : {"clerk", "officer"}) {
            QStringList notes;
            ListCounter ask{0, 2};
            while (true) {
                const CounterPage page = m_hall->fetch<CounterPage>(QString::fromLatin1(login), ask);
                for (const CounterEntry& row : page.rows)
                    notes << row.note;
                if (!page.more)
                    break;
                QCOMPARE(page.rows.size(), 2U);
                ask.before = page.rows.back().id;
            }
            QCOMPARE(notes, QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
        }
        for (const ListCounter& wrong : {ListCounter{0, 0}, ListCounter{0, 1001}, ListCounter{-1, 10}})
            QVERIFY(!m_hall->as(u"clerk"_s).call<CounterPage>(wrong));
    }

    void closedWindow()
    {
        m_hall->server().kill9();
        QCOMPARE(m_hall->tamper({u"UPDATE service_window SET closed = 1 WHERE name LIKE '1%'"_s}), QString());
        m_hall->restart();
        ANSWERS(m_hall->ask(u"clerk"_s, outcome(CounterOutcome::NotNeeded)), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"clerk2"_s, outcome(CounterOutcome::NotNeeded)), ErrorCode::None);
    }

    /// What was answered before a kill is there after it, and nothing is recorded twice.
    void killAndAskAgain()
    {
        const RecordCounter record = outcome(CounterOutcome::TurnedAway, u"缺图纸"_s);
        TestClient& clerk = m_hall->as(u"clerk"_s);
        const RequestId id = clerk.send(record);
        QVERIFY(clerk.takeReply<CommandReply>(id));
        clerk.resend(id, record);
        const auto again = clerk.takeReply<CommandReply>(id);
        QVERIFY(again);
        QCOMPARE(again->code, ErrorCode::None);
        m_hall->restart();
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM counter_record"_s), 1);
    }

    void neverChanged()
    {
        ANSWERS(m_hall->ask(u"clerk"_s, outcome(CounterOutcome::TurnedAway, u"缺图纸"_s)), ErrorCode::None);
        QVERIFY(!m_hall->tamper({u"UPDATE counter_record SET note = ''"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"DELETE FROM counter_record"_s}).isEmpty());
    }

private:
    QString seen(const QString& login)
    {
        QStringList found;
        for (const CounterEntry& row : m_hall->fetch<CounterPage>(login, ListCounter{}).rows)
            found << (row.organ.isEmpty() ? row.note : row.organ);
        return found.join(u", "_s);
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestCounter)
#include "tst_counter.moc"
