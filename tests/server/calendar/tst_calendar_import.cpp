// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/calendar/CalendarHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

QByteArray sentence(const Error& error)
{
    return u"%1 %2 %3"_s.arg(errorCodeName(error.code), error.field, error.detail).toUtf8();
}

} // namespace

#define VERIFY_RESULT(result) QVERIFY2(result, result ? "" : sentence(result.error()).constData())

/// A notice is laid ready, replaced, taken away; and the year's reminder.
class TestCalendarImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void badNotice_data();
    void badNotice();
    void wrongRole_data();
    void wrongRole();
    void nothingReady();
    void laidReadyMovesNothing();
    void replacedAndDropped();
    void anotherRehearsalThanActivated();
    void regionAndNationTogether();
    void noticeOfNextYearIsMissing();
    void provisionalMarksVanish();
    void cleanupTestCase();

private:
    std::unique_ptr<CalendarHall> m_hall;
};

void TestCalendarImport::initTestCase()
{
    m_hall = std::make_unique<CalendarHall>(u"2026-10-30T09:00:00"_s);
    VERIFY_RESULT(m_hall->start());
}

void TestCalendarImport::badNotice_data()
{
    QTest::addColumn<QString>("notice");
    QTest::addColumn<QString>("field");
    const QString day = uR"({"date": "2027-01-01", "name": "元旦", "isOffDay": true})"_s;
    const QString frame = uR"({"year": 2027, "papers": ["p"], "days": [%1]})"_s;
    QTest::newRow("no JSON") << u"元旦"_s << u"notice"_s;
    QTest::newRow("nothing") << QString() << u"notice"_s;
    QTest::newRow("no year") << uR"({"papers": ["p"], "days": []})"_s << u"year"_s;
    QTest::newRow("unknown layer") << uR"({"year": 2027, "layer": "city", "papers": ["p"], "days": []})"_s
                                   << u"layer"_s;
    QTest::newRow("papers are no list") << uR"({"year": 2027, "papers": "p", "days": []})"_s << u"papers"_s;
    QTest::newRow("days are no list") << uR"({"year": 2027, "papers": ["p"]})"_s << u"days"_s;
    QTest::newRow("blank paper") << uR"({"year": 2027, "papers": [" "], "days": []})"_s << u"papers[0]"_s;
    QTest::newRow("no paper: the year would not be published")
        << uR"({"year": 2027, "papers": [], "days": []})"_s << u"papers"_s;
    QTest::newRow("regional without a paper")
        << uR"({"year": 2027, "layer": "regional", "papers": [], "days": []})"_s << u"papers"_s;
    QTest::newRow("paper with a control character")
        << uR"({"year": 2027, "papers": ["p", "a\u0007"], "days": []})"_s << u"papers[1]"_s;
    QTest::newRow("no such day") << frame.arg(uR"({"date": "2027-02-30", "isOffDay": true})"_s)
                                 << u"days[0].date"_s;
    QTest::newRow("day of another year")
        << frame.arg(uR"({"date": "2028-02-01", "isOffDay": true})"_s) << u"days[0].date"_s;
    QTest::newRow("neither off nor working")
        << frame.arg(uR"({"date": "2027-01-01", "name": "元旦"})"_s) << u"days[0].isOffDay"_s;
    QTest::newRow("day named twice") << frame.arg(day + u", "_s + day) << u"days[1].date"_s;
    QTest::newRow("name with a direction override")
        << frame.arg(uR"({"date": "2027-01-01", "name": "a\u202eb", "isOffDay": true})"_s)
        << u"days[0].name"_s;
}

void TestCalendarImport::badNotice()
{
    QFETCH(QString, notice);
    QFETCH(QString, field);
    const auto refused = m_hall->as(u"sysadmin"_s).run(ImportCalendar{notice});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().field, field);
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QVERIFY(rehearsed->first.drafts.empty());
}

void TestCalendarImport::wrongRole_data()
{
    QTest::addColumn<QString>("login");
    for (const char* login : {"clerk01", "zj01", "officer01", "secadmin", "auditor", "zjhead", "leader01"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void TestCalendarImport::wrongRole()
{
    QFETCH(QString, login);
    TestClient& person = m_hall->as(login);
    for (const auto& answer :
         {person.run(ImportCalendar{Notice::invented(2027).text()}), person.run(DropCalendarDraft{}),
          person.run(ActivateCalendar{u"t"_s, {}, {}})}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NotAllowed);
    }
    const auto rehearsed = person.call<Rehearsal>(RehearseCalendar{});
    QVERIFY(!rehearsed);
    QCOMPARE(rehearsed.error().code, ErrorCode::NotAllowed);
}

void TestCalendarImport::nothingReady()
{
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QCOMPARE(rehearsed->first.token, QString());
    QCOMPARE_EQ(rehearsed->first.inForce.value, 1);
    TestClient& admin = m_hall->as(u"sysadmin"_s);
    QCOMPARE(admin.run(ActivateCalendar{}).error().code, ErrorCode::WrongState);
    QCOMPARE(admin.run(DropCalendarDraft{CalendarNotice::Layer::National, 2027}).error().code,
             ErrorCode::NotFound);
    QCOMPARE(admin.call<Rehearsal>(RehearseCalendar{{}, 0}).error().field, u"limit"_s);
    QCOMPARE(admin.call<Rehearsal>(RehearseCalendar{{}, 1001}).error().field, u"limit"_s);
}

void TestCalendarImport::laidReadyMovesNothing()
{
    const auto imported = m_hall->import(Notice::invented(2027).off(u"2027-01-01"_s));
    VERIFY_RESULT(imported);
    QCOMPARE_EQ(imported->subject, 2027);
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QCOMPARE_EQ(rehearsed->first.drafts.size(), 1U);
    const DraftEntry& draft = rehearsed->first.drafts.front();
    QCOMPARE_EQ(draft.notice.year, 2027);
    QCOMPARE_EQ(draft.notice.days.size(), 1U);
    QCOMPARE(draft.personName, u"系统管理员"_s);
    QCOMPARE(formatMoment(draft.at), u"2026-10-30 09:00"_s);
    const auto calendar = m_hall->as(u"sysadmin"_s).call<CalendarReply>(GetCalendar{});
    VERIFY_RESULT(calendar);
    QCOMPARE_EQ(calendar->version.value, 1);
    QCOMPARE_EQ(m_hall->status()->lastPublishedYear, 2026);
}

void TestCalendarImport::replacedAndDropped()
{
    const QString before = m_hall->rehearse()->first.token;
    VERIFY_RESULT(m_hall->import(Notice::invented(2027).off(u"2027-01-01"_s).off(u"2027-01-02"_s)));
    const auto replaced = m_hall->rehearse();
    VERIFY_RESULT(replaced);
    QCOMPARE_EQ(replaced->first.drafts.size(), 1U);
    QCOMPARE_EQ(replaced->first.drafts.front().notice.days.size(), 2U);
    QVERIFY(replaced->first.token != before);
    VERIFY_RESULT(m_hall->as(u"sysadmin"_s).run(DropCalendarDraft{CalendarNotice::Layer::National, 2027}));
    QVERIFY(m_hall->rehearse()->first.drafts.empty());
}

void TestCalendarImport::anotherRehearsalThanActivated()
{
    VERIFY_RESULT(m_hall->import(Notice::invented(2027)));
    const QString token = m_hall->rehearse()->first.token;
    VERIFY_RESULT(m_hall->import(Notice::invented(2027).off(u"2027-01-01"_s)));
    const auto refused = m_hall->as(u"sysadmin"_s).run(ActivateCalendar{token, {}, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    VERIFY_RESULT(m_hall->as(u"sysadmin"_s).run(DropCalendarDraft{CalendarNotice::Layer::National, 2027}));
}

/// A region's day is laid over the nation's, and both come into force as one act.
void TestCalendarImport::regionAndNationTogether()
{
    QJsonObject regional = Notice::invented(2026).off(u"2026-11-20"_s).object();
    regional[u"layer"_s] = u"regional"_s;
    VERIFY_RESULT(
        m_hall->as(u"sysadmin"_s).run(ImportCalendar{QString::fromUtf8(QJsonDocument(regional).toJson())}));
    VERIFY_RESULT(m_hall->import(Notice::published(2026)));
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QCOMPARE_EQ(rehearsed->first.drafts.size(), 2U);
    const auto activated = m_hall->activate();
    VERIFY_RESULT(activated);
    QCOMPARE_EQ(activated->subject, 2);
    // The one who was answered asks at once and gets the new calendar.
    const auto calendar = m_hall->as(u"sysadmin"_s).call<CalendarReply>(GetCalendar{});
    VERIFY_RESULT(calendar);
    QCOMPARE_EQ(calendar->version.value, 2);
    QCOMPARE(calendar->notices.back().layer, CalendarNotice::Layer::Regional);
    QCOMPARE_EQ(m_hall->status()->engine.calendar.value, 2);
    QVERIFY(m_hall->rehearse()->first.drafts.empty());
}

void TestCalendarImport::noticeOfNextYearIsMissing()
{
    QVERIFY(!m_hall->status()->noticeMissing);
    VERIFY_RESULT(m_hall->advance(u"2026-10-31T23:59:59"_s));
    QVERIFY(!m_hall->status()->noticeMissing);
    VERIFY_RESULT(m_hall->advance(u"2026-11-01T00:00:00"_s));
    QVERIFY(m_hall->status()->noticeMissing);
    VERIFY_RESULT(m_hall->restart());
    QVERIFY(m_hall->status()->noticeMissing);
    QVERIFY2(m_hall->server().logTail().contains(u"notice after 2026"_s),
             qPrintable(m_hall->server().logTail()));
}

void TestCalendarImport::provisionalMarksVanish()
{
    VERIFY_RESULT(m_hall->advance(u"2026-12-10T10:00:00"_s));
    const auto taken = m_hall->takeIn(20);
    VERIFY_RESULT(taken);
    VERIFY_RESULT(m_hall->accept(*taken));
    // 20 working days from 2026-12-10, on weekdays alone: the last one is 2027-01-07
    const auto statutory = [this]() -> DeadlineEntry {
        for (const CaseDetails& details : m_hall->cases()) {
            for (const DeadlineEntry& d : details.deadlines) {
                if (d.clock == ClockKind::DecisionStatutory)
                    return d;
            }
        }
        return {};
    };
    QVERIFY(statutory().provisional);
    QCOMPARE(formatMoment(statutory().dueAt), u"2027-01-08 00:00"_s);

    // A notice that moves nothing of it takes the mark away; the moment stays, and so does the run.
    VERIFY_RESULT(m_hall->import(Notice::invented(2027).off(u"2027-02-08"_s)));
    const auto rehearsed = m_hall->rehearse();
    VERIFY_RESULT(rehearsed);
    QVERIFY(rehearsed->rows.empty());
    QCOMPARE_GE(rehearsed->count.confirmed, 1);
    VERIFY_RESULT(m_hall->activate());
    QVERIFY(m_hall->waitFollowed());
    QVERIFY(!statutory().provisional);
    QCOMPARE(formatMoment(statutory().dueAt), u"2027-01-08 00:00"_s);
    QCOMPARE_EQ(statutory().run, 1);
    QCOMPARE_EQ(m_hall->number(u"SELECT count(*) FROM deadline_run"_s), 0);
    QVERIFY(!m_hall->status()->noticeMissing);
    QCOMPARE_EQ(m_hall->status()->lastPublishedYear, 2027);
    for (const CaseDetails& details : m_hall->cases())
        QVERIFY(!details.row.provisional);

    // New Year's Day turns out to be a holiday after all.
    VERIFY_RESULT(m_hall->import(Notice::invented(2027).off(u"2027-01-01"_s)));
    VERIFY_RESULT(m_hall->activate());
    QVERIFY(m_hall->waitFollowed());
    QCOMPARE(formatMoment(statutory().dueAt), u"2027-01-09 00:00"_s);
    QCOMPARE_EQ(statutory().run, 1); // no light had been given
}

void TestCalendarImport::cleanupTestCase()
{
    const VerifyResult verified = m_hall->server().verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    QCOMPARE(m_hall->server().terminate(), 0);
}

QTEST_GUILESS_MAIN(TestCalendarImport)
#include "tst_calendar_import.moc"
