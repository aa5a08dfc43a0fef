// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

LocalDay day(const QString& iso)
{
    return *parseDay(iso);
}

} // namespace

/// Figures of a replayed month against a count over what the lists say, which shares no code with them.
class TestFigures : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-08-31T09:30"_s);
        playMonth();
        fetchLists();
        QVERIFY(m_cases.size() > 40);
        QVERIFY(m_lights.size() > 20);
    }

    void cleanupTestCase()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }

    void spans_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::newRow("the month") << u"2026-09-01"_s << u"2026-09-30"_s;
        QTest::newRow("everything") << u"2026-01-01"_s << u"2026-12-31"_s;
        QTest::newRow("a week") << u"2026-09-07"_s << u"2026-09-13"_s;
        QTest::newRow("the day that began at midnight") << u"2026-09-15"_s << u"2026-09-15"_s;
        QTest::newRow("the day before it") << u"2026-09-14"_s << u"2026-09-14"_s;
        QTest::newRow("the last day") << u"2026-10-09"_s << u"2026-10-09"_s;
        QTest::newRow("nothing happened") << u"2025-01-01"_s << u"2025-12-31"_s;
        for (int i = 1; i <= 30; i += 4) {
            const QString first = u"2026-09-%1"_s.arg(i, 2, 10, QChar(u'0'));
            QTest::addRow("a day and the next from the %d", i)
                << first << formatDay(day(first) + std::chrono::days(1));
        }
    }

    void spans()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        const auto reply = m_hall->fetch<FiguresReply>(u"officer"_s, GetFigures{day(from), day(until)});
        QCOMPARE(reply.from, day(from));
        QCOMPARE(reply.until, day(until));
        QCOMPARE(reply.at, *parseMoment(u"2026-10-09T18:00"_s));
        const auto expected = counted(day(from), day(until));
        QCOMPARE(told(reply.rows), told(expected));
    }

    /// The month has everything in it that a figure tells, or the comparison would say nothing.
    void theMonthTellsOfEverything()
    {
        FigureRow sum;
        for (const FigureRow& row : m_hall->fetch<FiguresReply>(u"leader"_s, month()).rows) {
            sum.received += row.received;
            sum.denied += row.denied;
            sum.decided += row.decided;
            sum.completed += row.completed;
            sum.completedInTime += row.completedInTime;
            sum.yellow += row.yellow;
            sum.red += row.red;
        }
        QVERIFY(sum.received > 40);
        QVERIFY(sum.denied > 0 && sum.denied < sum.decided);
        QVERIFY(sum.completedInTime > 0 && sum.completedInTime < sum.completed);
        QVERIFY(sum.yellow > 0 && sum.red > 0);
        QVERIFY(m_annulled > 0);
    }

    void scope()
    {
        const OrganisationId own = m_hall->variant(Permit).department;
        const auto whole = m_hall->fetch<FiguresReply>(u"secretary"_s, month()).rows;
        const auto part = m_hall->fetch<FiguresReply>(u"officera"_s, month()).rows;
        QCOMPARE(whole.size(), 2U);
        QCOMPARE(part.size(), 1U);
        QCOMPARE(part[0].department, own);
        QCOMPARE(part[0], whole[0].department == own ? whole[0] : whole[1]);
        for (const char* login : {"clerk", "handler", "sysadmin", "auditor"}) {
            const auto reply = m_hall->as(QString::fromLatin1(login)).call<FiguresReply>(month());
            QCOMPARE(reply ? ErrorCode::None : reply.error().code, ErrorCode::NotAllowed);
        }
    }

    void fields()
    {
        NAMES(m_hall->ask(u"officer"_s, GetFigures{day(u"2026-09-02"_s), day(u"2026-09-01"_s)}), u"until"_s);
        NAMES(m_hall->ask(u"officer"_s, GetFigures{day(u"2026-01-01"_s), day(u"2027-01-02"_s)}), u"until"_s);
        const GetFigures longest{day(u"2026-01-01"_s), day(u"2027-01-01"_s)}; // 366 days
        QVERIFY(m_hall->as(u"officer"_s).call<FiguresReply>(longest));
    }

private:
    static GetFigures month() { return {day(u"2026-09-01"_s), day(u"2026-09-30"_s)}; }

    template <class Command>
    void step(const QString& login, CaseId id, Command command = {})
    {
        const CommandReply reply = m_hall->step(login, id, std::move(command));
        if (reply.code != ErrorCode::None)
            qFatal("%s: %s %s", qPrintable(login), qPrintable(errorCodeName(reply.code)),
                   qPrintable(reply.number));
    }

    void decideAll(CaseId id)
    {
        for (const char* login : {"handler", "reviewer", "approver"})
            step(QString::fromLatin1(login), id, opinion());
    }

    /// Two cases a day, each with another fate; some lie until they are red.
    void playMonth()
    {
        std::vector<CaseId> waiting;
        for (int i = 1; i <= 30; ++i) {
            const QString today = u"2026-09-%1T"_s.arg(i, 2, 10, QChar(u'0'));
            m_hall->advance(today + (i == 15 ? u"00:00"_s : u"10:00"_s));
            begin(i, waiting);
            m_hall->advance(today + u"16:00"_s);
            if (i % 3 == 0 && waiting.size() > 2) { // late by then
                decideAll(waiting.front());
                step(u"clerk"_s, waiting.front(), CompleteCase{});
                waiting.erase(waiting.begin());
            }
        }
        m_hall->advance(u"2026-10-09T18:00"_s);
        annulSome();
    }

    void begin(int number, std::vector<CaseId>& waiting)
    {
        const CaseId quick = m_hall->submit(u"即办服务"_s);
        step(u"clerk"_s, quick, AcceptCase{});
        step(u"handler"_s, quick, opinion());
        step(u"clerk"_s, quick, CompleteCase{});
        const CaseId slow = m_hall->submit(Permit);
        if (number % 5 == 1) {
            RefuseCase refusal = because<RefuseCase>(u"不属许可事项"_s);
            refusal.why = RefusalKind::NotNeeded;
            return step(u"clerk"_s, slow, refusal);
        }
        step(u"clerk"_s, slow, AcceptCase{});
        if (number % 5 == 2) {
            for (const char* login : {"handler", "reviewer"})
                step(QString::fromLatin1(login), slow, opinion());
            DenyCase denial = because<DenyCase>(u"不符合条件"_s);
            denial.remedy = u"六十日内申请复议"_s;
            return step(u"approver"_s, slow, denial);
        }
        if (number % 5 == 3) {
            TransferCase moved = because<TransferCase>(u"职责调整"_s);
            moved.to = other();
            return step(u"head"_s, slow, moved);
        }
        waiting.push_back(slow);
    }

    void annulSome()
    {
        for (const LightRow& light : m_hall->fetch<LightPage>(u"officer"_s, ListLights{}).lights) {
            if (light.level != Light::Red || light.department == other() || ++m_annulled > 3)
                continue;
            ANSWERS(m_hall->ask(u"officer"_s, AskAnnulment{light.caseId, light.id, u"停电"_s}),
                    ErrorCode::None);
            ANSWERS(m_hall->ask(u"officer2"_s, AnnulLight{light.caseId, light.id, true, {}}),
                    ErrorCode::None);
        }
    }

    OrganisationId other() const
    {
        for (const OrganisationEntry& o : m_hall->catalogue().organisations) {
            if (o.name == u"乙局")
                return o.id;
        }
        qFatal("no 乙局");
    }

    void fetchLists()
    {
        ListCases cases;
        cases.which = ListCases::Which::All;
        cases.limit = 7;
        for (bool more = true; more;) {
            const auto page = m_hall->fetch<CasePage>(u"officer"_s, cases);
            for (const CaseRow& row : page.rows)
                m_cases.push_back(m_hall->details(row.id));
            cases.after = page.rows.back().id;
            more = page.more;
        }
        ListLights lights;
        lights.limit = 7;
        for (bool more = true; more;) {
            const auto page = m_hall->fetch<LightPage>(u"officer"_s, lights);
            m_lights.insert(m_lights.end(), page.lights.begin(), page.lights.end());
            lights.before = page.lights.back().id;
            more = page.more;
        }
    }

    bool wasLate(CaseId id) const
    {
        return std::any_of(m_lights.begin(), m_lights.end(), [id](const LightRow& light) {
            return light.caseId == id && light.level == Light::Red &&
                   light.standing != LightStanding::Annulled;
        });
    }

    /// The naive count, day by day as a calendar shows them.
    std::vector<FigureRow> counted(LocalDay from, LocalDay until) const
    {
        const auto inside = [=](LegalTime at) {
            return at.isSet() && dayOf(at) >= from && dayOf(at) <= until;
        };
        std::map<OrganisationId, FigureRow> rows;
        for (const CaseDetails& details : m_cases) {
            FigureRow& row = rows[details.row.department];
            row.received += inside(details.row.receivedAt);
            row.accepted += inside(details.row.acceptedAt);
            row.decided += inside(details.decidedAt);
            row.denied += inside(details.decidedAt) && details.row.decision == Decision::Denied;
            row.completed += inside(details.row.completedAt);
            row.completedInTime += inside(details.row.completedAt) && !wasLate(details.row.id);
        }
        for (const LightRow& light : m_lights) {
            if (!inside(light.moment) || light.standing == LightStanding::Annulled)
                continue;
            FigureRow& row = rows[light.department];
            ++(light.level == Light::Red ? row.red : row.yellow);
        }
        std::vector<FigureRow> found;
        for (auto& [department, row] : rows) {
            if (row == FigureRow{})
                continue;
            row.department = department;
            found.push_back(row);
        }
        return found;
    }

    static QString told(const std::vector<FigureRow>& rows)
    {
        QStringList lines;
        for (const FigureRow& r : rows) {
            lines
                << u"%1: received %2 accepted %3 decided %4 denied %5 completed %6 in time %7 yellow %8 red %9"_s
                       .arg(r.department.value)
                       .arg(r.received)
                       .arg(r.accepted)
                       .arg(r.decided)
                       .arg(r.denied)
                       .arg(r.completed)
                       .arg(r.completedInTime)
                       .arg(r.yellow)
                       .arg(r.red);
        }
        return lines.join(u'\n');
    }

    std::unique_ptr<WatchHall> m_hall;
    std::vector<CaseDetails> m_cases;
    std::vector<LightRow> m_lights;
    int m_annulled = 0;
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
