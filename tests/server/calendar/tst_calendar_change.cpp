// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/calendar/CalendarHall.h"
#include "tests/server/calendar/NaiveLimits.h"

#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

QByteArray sentence(const Error& error)
{
    return u"%1 %2 %3"_s.arg(errorCodeName(error.code), error.field, error.detail).toUtf8();
}

/// Special procedures act on these only. Source: domain.md §2.
bool isLimitOfWork(ClockKind clock)
{
    return clock == ClockKind::DecisionPromised || clock == ClockKind::DecisionStatutory ||
           clock == ClockKind::Stage;
}

using ById = std::map<DeadlineId, DeadlineEntry>;

} // namespace

#define VERIFY_RESULT(result) QVERIFY2(result, result ? "" : sentence(result.error()).constData())

/// The Spring Festival of 2020 is prolonged while cases run: what is rehearsed is what moves, lights and all.
class TestCalendarChange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dueAsTheCalendarBeforeSays();
    void rehearsalListsExactlyWhatMoves();
    void rehearsalInSmallPagesIsTheSame();
    void redThatFallsNeedsAnApprover_data();
    void redThatFallsNeedsAnApprover();
    void activationMovesExactlyThese();
    void everybodyHears();
    void lightTakenBackStaysAsAFact();
    void warningsComeAnew();
    void recomputedOnceForAll();
    void verifyIsClean();
    void verifyFindsForgery_data();
    void verifyFindsForgery();

private:
    ById open();
    NaiveMoments naive(const NaiveLimits& limits, const DeadlineEntry& d) const;

    std::unique_ptr<CalendarHall> m_hall;
    std::unique_ptr<NaiveLimits> m_before;
    std::unique_ptr<NaiveLimits> m_after;
    CaseId m_paused;
    CaseId m_example; ///< domain.md §2: accepted on 2020-01-20, 20 working days
    std::map<DeadlineId, CaseId> m_caseOf;
    std::map<CaseId, QString> m_numberOf;
    ById m_old; ///< before the change
    LegalTime m_changedAt;
    std::set<DeadlineId> m_redFalls;
};

/// Cases of eight days before the festival, one with a special procedure; then the legal clock goes on to the
/// evening after the first limits ended.
void TestCalendarChange::initTestCase()
{
    m_hall = std::make_unique<CalendarHall>(u"2020-01-13T09:00:00"_s);
    VERIFY_RESULT(m_hall->start());
    m_before = std::make_unique<NaiveLimits>(std::vector{Notice::of2020BeforeItWasProlonged()});
    m_after = std::make_unique<NaiveLimits>(std::vector<Notice>{});
    VERIFY_RESULT(m_hall->import(Notice::of2020BeforeItWasProlonged()));
    VERIFY_RESULT(m_hall->activate());
    for (const char* day : {"13", "14", "15", "16", "17", "19", "20", "21", "22", "23"}) {
        VERIFY_RESULT(m_hall->advance(u"2020-01-%1T10:00:00"_s.arg(QLatin1StringView(day))));
        VERIFY_RESULT(m_hall->takeIn(10)); // stays unaccepted: its notice is owed
        for (const int days : {7, 10, 20}) {
            const auto taken = m_hall->takeIn(days);
            VERIFY_RESULT(taken);
            VERIFY_RESULT(m_hall->accept(*taken));
            if (days == 20 && QByteArray(day) == "20")
                m_example = CaseId{taken->subject};
            if (days == 20 && QByteArray(day) == "21")
                m_paused = CaseId{taken->subject};
        }
    }
    const auto record = m_hall->as(u"officer01"_s).call<CaseDetails>(GetCase{m_paused});
    VERIFY_RESULT(record);
    OpenProcedure procedure;
    procedure.caseId = m_paused;
    procedure.expected = record->row.revision;
    procedure.procedure = ProcedureKind::Inspection;
    procedure.length = Limit::workingDays(6);
    procedure.reason = u"检验"_s;
    VERIFY_RESULT(m_hall->as(u"zjhead"_s).run(procedure));
    VERIFY_RESULT(m_hall->advance(u"2020-02-02T20:00:00"_s));
}

ById TestCalendarChange::open()
{
    ById found;
    for (const CaseDetails& details : m_hall->cases()) {
        for (const DeadlineEntry& d : details.deadlines) {
            m_caseOf[d.id] = details.row.id;
            m_numberOf[details.row.id] = details.row.number;
            if (!d.closedAt.isSet())
                found.emplace(d.id, d);
        }
    }
    return found;
}

NaiveMoments TestCalendarChange::naive(const NaiveLimits& limits, const DeadlineEntry& d) const
{
    const bool pauses = m_caseOf.at(d.id) == m_paused && isLimitOfWork(d.clock);
    return limits.moments(d.startedAt, d.limit.count,
                          pauses ? std::optional(NaivePause{QDate(2020, 1, 23), 6}) : std::nullopt);
}

void TestCalendarChange::dueAsTheCalendarBeforeSays()
{
    m_old = open();
    QCOMPARE_GE(m_old.size(), 60U);
    bool met = false;
    for (const auto& [id, d] : m_old) {
        QCOMPARE(d.limit.unit, LimitUnit::WorkingDay); // or the naive reckoning would not know it
        const NaiveMoments expected = naive(*m_before, d);
        QCOMPARE(formatMoment(d.dueAt), formatMoment(expected.due));
        QCOMPARE(formatMoment(d.yellowAt), formatMoment(expected.yellow));
        if (m_caseOf[id] == m_example && d.clock == ClockKind::DecisionStatutory) {
            QCOMPARE(formatMoment(d.dueAt), u"2020-02-22 00:00"_s); // 24:00 of 2020-02-21
            met = true;
        }
    }
    QVERIFY(met);
}

void TestCalendarChange::rehearsalListsExactlyWhatMoves()
{
    VERIFY_RESULT(m_hall->import(Notice::published(2020)));
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    m_changedAt = m_hall->status()->engine.legalNow;
    std::map<DeadlineId, RehearsedDeadline> rows;
    for (const RehearsedDeadline& row : rehearsed->rows)
        QVERIFY(rows.emplace(row.deadline, row).second);
    int yellowFalls = 0;
    std::size_t moved = 0;
    for (const auto& [id, d] : m_old) {
        const NaiveMoments expected = naive(*m_after, d);
        if (expected == NaiveMoments{d.yellowAt, d.dueAt}) {
            QVERIFY(!rows.contains(id));
            continue;
        }
        ++moved;
        QVERIFY2(rows.contains(id), qPrintable(u"deadline %1"_s.arg(id.value)));
        const RehearsedDeadline& row = rows[id];
        QCOMPARE(row.dueBefore, d.dueAt);
        QCOMPARE(row.yellowBefore, d.yellowAt);
        QCOMPARE(formatMoment(row.dueAfter), formatMoment(expected.due));
        QCOMPARE(formatMoment(row.yellowAfter), formatMoment(expected.yellow));
        QCOMPARE(row.caseId, m_caseOf[id]);
        QCOMPARE(row.caseNumber, m_numberOf[row.caseId]);
        QCOMPARE(row.given, d.light);
        const bool falls = d.light != Light::Green && expected.due > m_changedAt && expected.due != d.dueAt;
        QCOMPARE(row.falls, falls);
        yellowFalls += falls && d.light == Light::Yellow ? 1 : 0;
        if (falls && d.light == Light::Red)
            m_redFalls.insert(id);
        const bool comes = !d.paused && expected.yellow <= m_changedAt && (falls || d.light == Light::Green);
        QCOMPARE(row.comes, !comes ? Light::Green : expected.due <= m_changedAt ? Light::Red : Light::Yellow);
    }
    QCOMPARE_EQ(rows.size(), moved);
    QCOMPARE_GE(moved, 30U);
    QVERIFY(moved < m_old.size()); // some ended before the festival
    QCOMPARE_GE(m_redFalls.size(), 3U);
    QCOMPARE_EQ(rehearsed->count.looked, int(m_old.size()));
    QCOMPARE_EQ(rehearsed->first.open, int(m_old.size()));
    QCOMPARE_EQ(rehearsed->count.moved, int(moved));
    QCOMPARE_EQ(rehearsed->count.yellowFalls, yellowFalls);
    QCOMPARE_EQ(rehearsed->count.redFalls, int(m_redFalls.size()));
}

void TestCalendarChange::rehearsalInSmallPagesIsTheSame()
{
    const auto whole = m_hall->rehearse();
    const auto pages = m_hall->rehearse(3);
    VERIFY_RESULT(whole);
    VERIFY_RESULT(pages);
    QCOMPARE_EQ(whole->pages, 1);
    QCOMPARE_GE(pages->pages, 10);
    QCOMPARE_EQ(pages->rows.size(), whole->rows.size());
    for (std::size_t i = 0; i < whole->rows.size(); ++i)
        QCOMPARE(pages->rows[i].deadline, whole->rows[i].deadline);
    QCOMPARE_EQ(pages->count.looked, whole->count.looked);
    QCOMPARE_EQ(pages->count.redFalls, whole->count.redFalls);
}

void TestCalendarChange::redThatFallsNeedsAnApprover_data()
{
    QTest::addColumn<QString>("approver");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    QTest::newRow("nobody") << QString() << u"通知"_s << u"approver"_s;
    QTest::newRow("blank") << u"  "_s << u"通知"_s << u"approver"_s;
    QTest::newRow("a stranger") << u"nobody"_s << u"通知"_s << u"approver"_s;
    QTest::newRow("a clerk") << u"clerk01"_s << u"通知"_s << u"approver"_s;
    QTest::newRow("a department head") << u"zjhead"_s << u"通知"_s << u"approver"_s;
    QTest::newRow("the sender") << u"sysadmin"_s << u"通知"_s << u"approver"_s;
    QTest::newRow("no reason") << u"officer01"_s << QString() << u"reason"_s;
    QTest::newRow("blank reason") << u"officer01"_s << u" \n"_s << u"reason"_s;
    QTest::newRow("endless reason") << u"officer01"_s << QString(2001, u'长') << u"reason"_s;
}

void TestCalendarChange::redThatFallsNeedsAnApprover()
{
    QFETCH(QString, approver);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    const auto refused = m_hall->activate(approver, reason);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().field, field);
    QCOMPARE_EQ(m_hall->status()->engine.calendar.value, 2);
}

void TestCalendarChange::activationMovesExactlyThese()
{
    TestClient& officer = m_hall->as(u"officer01"_s);
    VERIFY_RESULT(officer.call<SubscribeReply>(Subscribe{true, true, {}}));
    const auto activated = m_hall->activate(u"officer01"_s, u"国办发明电〔2020〕1号"_s);
    VERIFY_RESULT(activated);
    QCOMPARE_EQ(activated->subject, 3);
    QVERIFY(m_hall->waitFollowed());
    VERIFY_RESULT(
        m_hall->advance(u"2020-02-02T20:00:00"_s)); // the same moment: lights that came at once are given
    const ById now = open();
    QCOMPARE_EQ(now.size(), m_old.size());
    for (const auto& [id, d] : now) {
        const DeadlineEntry& was = m_old.at(id);
        const NaiveMoments expected = naive(*m_after, d);
        QCOMPARE(formatMoment(d.dueAt), formatMoment(expected.due));
        QCOMPARE(formatMoment(d.yellowAt), formatMoment(expected.yellow));
        const bool falls =
            was.light != Light::Green && expected.due > m_changedAt && expected.due != was.dueAt;
        QCOMPARE_EQ(d.run, was.run + (falls ? 1 : 0));
        const bool comes = !d.paused && expected.yellow <= m_changedAt;
        if (falls)
            QCOMPARE(d.light, comes ? Light::Yellow : Light::Green);
        if (m_caseOf[id] == m_example && d.clock == ClockKind::DecisionStatutory)
            QCOMPARE(formatMoment(d.dueAt), u"2020-02-26 00:00"_s); // 24:00 of 2020-02-25
    }
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL"
                               " AND calendar_version <> 3"_s),
                0);
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
}

void TestCalendarChange::everybodyHears()
{
    TestClient& officer = m_hall->as(u"officer01"_s);
    std::map<CaseId, CaseRow> heard;
    bool newCalendar = false;
    const auto hear = [&] {
        for (const Feed& feed : officer.feeds()) {
            newCalendar = newCalendar || feed.engine.calendar.value == 3;
            for (const CaseRow& row : feed.rows)
                heard[row.id] = row;
        }
        officer.feeds().clear();
        return newCalendar && heard.contains(m_example) && heard.contains(m_caseOf[*m_redFalls.begin()]);
    };
    QVERIFY(officer.waitUntil(hear));
    for (const CaseDetails& details : m_hall->cases()) {
        hear();
        if (heard.contains(details.row.id))
            QCOMPARE(encode(heard[details.row.id]), encode(details.row));
    }
    // The case's own history tells of it, once.
    const auto details = officer.call<CaseDetails>(GetCase{m_example});
    VERIFY_RESULT(details);
    const auto moves = std::count_if(details->steps.begin(), details->steps.end(),
                                     [](const StepEntry& s) { return s.verb == MessageKind::MoveDeadlines; });
    QCOMPARE_EQ(moves, 1);
    // And the figures are those of the lights.
    const auto board = officer.call<BoardReply>(GetBoard{});
    VERIFY_RESULT(board);
    int red = 0;
    for (const CaseDetails& c : m_hall->cases())
        red += c.row.light == Light::Red ? 1 : 0;
    int counted = 0;
    for (const DepartmentCounters& c : board->counters)
        counted += c.red;
    QCOMPARE_EQ(counted, red);
}

void TestCalendarChange::lightTakenBackStaysAsAFact()
{
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM light_annulment"_s), qint64(m_redFalls.size()));
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM light_annulment a JOIN person p ON p.id = a.asked_by"
                               " JOIN person q ON q.id = a.confirmed_by WHERE p.name = '系统管理员'"
                               " AND q.name = '监察员 01' AND a.reason LIKE '%2020%'"_s),
                qint64(m_redFalls.size()));
    const auto lights = m_hall->as(u"officer01"_s).call<LightPage>(ListLights{});
    VERIFY_RESULT(lights);
    for (const DeadlineId id : m_redFalls) {
        const auto still =
            std::count_if(lights->lights.begin(), lights->lights.end(), [id](const LightRow& l) {
                return l.deadline == id && l.run == 1 && l.level == Light::Red;
            });
        QCOMPARE_EQ(still, 1);
    }
}

void TestCalendarChange::warningsComeAnew()
{
    VERIFY_RESULT(m_hall->advance(u"2020-02-26T00:00:00"_s));
    const auto lights = m_hall->as(u"officer01"_s).call<LightPage>(ListLights{{}, 1000});
    VERIFY_RESULT(lights);
    const ById now = open();
    for (const DeadlineId id : m_redFalls) {
        if (!now.contains(id))
            continue; // accepted by the law meanwhile
        const NaiveMoments expected = naive(*m_after, now.at(id));
        for (const LightRow& light : lights->lights) {
            if (light.deadline != id || light.run != 2)
                continue;
            QCOMPARE(light.moment, light.level == Light::Red ? expected.due : expected.yellow);
            QCOMPARE_GE(light.givenAt, m_changedAt);
        }
        QCOMPARE(now.at(id).light, Light::Red);
    }
}

/// What follows already is not computed again: neither after a restart nor by another activation of the same.
void TestCalendarChange::recomputedOnceForAll()
{
    const qint64 runs = m_hall->number(u"SELECT count(*) FROM deadline_run"_s);
    VERIFY_RESULT(m_hall->restart());
    VERIFY_RESULT(m_hall->import(Notice::published(2020)));
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QVERIFY(rehearsed->rows.empty());
    VERIFY_RESULT(m_hall->activate());
    QVERIFY(m_hall->waitFollowed());
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM deadline_run"_s), runs);
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM light_annulment"_s), qint64(m_redFalls.size()));
}

void TestCalendarChange::verifyIsClean()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    QCOMPARE(m_hall->server().terminate(), 0);
}

void TestCalendarChange::verifyFindsForgery_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("finding");
    QTest::newRow("a schedule nobody replaced")
        << QStringList{u"INSERT INTO deadline_run(deadline_id, run, budget, yellow_utc, due_utc, paused,"
                       " calendar_version, policy_version, until_seq, until_utc) SELECT id, run, budget,"
                       " yellow_utc, due_utc, 0, calendar_version, 1, 999999999, 0 FROM deadline LIMIT 1"_s}
        << QByteArray("replaced schedule of a deadline without journal entry");
    QTest::newRow("a light nobody took back")
        << QStringList{u"INSERT INTO light_annulment(light_id, asked_by, confirmed_by, reason, seq, at_utc)"
                       " SELECT max(id), 1, 2, 'x', 999999999, 0 FROM light"_s}
        << QByteArray("light taken back without journal entry");
    QTest::newRow("names that were wiped out")
        << QStringList{u"DROP TRIGGER light_annulment_is_insert_only_delete"_s,
                       u"DELETE FROM light_annulment WHERE id = 1"_s}
        << QByteArray("red light that a calendar took back without two names");
    QTest::newRow("a calendar nobody brought into force")
        << QStringList{u"INSERT INTO calendar_version(version, loaded_seq) VALUES(0, 999999999)"_s}
        << QByteArray("calendar without journal entry");
    QTest::newRow("a notice nobody laid ready")
        << QStringList{u"INSERT INTO calendar_draft VALUES(1, 2030, x'7b7d', 1, 0, 999999999)"_s}
        << QByteArray("notice laid ready without journal entry");
    QTest::newRow("a mark put back") << QStringList{u"UPDATE deadline SET provisional = 1 WHERE id = 1"_s}
                                     << QByteArray("provisional or not differs");
}

/// The server is down; whoever has the file in hands changes it.
void TestCalendarChange::verifyFindsForgery()
{
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, finding);
    QCOMPARE(m_hall->tamper(statements), QString());
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY(!verified.isClean());
    QVERIFY2(verified.output.contains(finding), verified.output.constData());
}

QTEST_GUILESS_MAIN(TestCalendarChange)
#include "tst_calendar_change.moc"
