// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/desk/FigureMonth.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// Figures of a replayed month against a count over what the lists say, which shares no code with them.
class TestFigures : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_month = std::make_unique<FigureMonth>();
        m_hall = &m_month->hall();
        QVERIFY(m_month->cases().size() > 40);
        QVERIFY(m_month->lights().size() > 20);
    }

    void cleanupTestCase()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }

    void spans_data() { FigureMonth::addSpans(); }

    void spans()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        const auto reply =
            m_hall->fetch<FiguresReply>(u"officer"_s, GetFigures{dayFrom(from), dayFrom(until)});
        QCOMPARE(reply.from, dayFrom(from));
        QCOMPARE(reply.until, dayFrom(until));
        QCOMPARE(reply.at, *parseMoment(u"2026-10-09T18:00"_s));
        const auto expected = counted(dayFrom(from), dayFrom(until));
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
        QVERIFY(m_month->annulled() > 0);
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
        NAMES(m_hall->ask(u"officer"_s, GetFigures{dayFrom(u"2026-09-02"_s), dayFrom(u"2026-09-01"_s)}),
              u"until"_s);
        NAMES(m_hall->ask(u"officer"_s, GetFigures{dayFrom(u"2026-01-01"_s), dayFrom(u"2027-01-02"_s)}),
              u"until"_s);
        const GetFigures longest{dayFrom(u"2026-01-01"_s), dayFrom(u"2027-01-01"_s)}; // 366 days
        QVERIFY(m_hall->as(u"officer"_s).call<FiguresReply>(longest));
    }

private:
    static GetFigures month() { return {dayFrom(u"2026-09-01"_s), dayFrom(u"2026-09-30"_s)}; }

    /// The naive count, day by day as a calendar shows them.
    std::vector<FigureRow> counted(LocalDay from, LocalDay until) const
    {
        const auto inside = [=](LegalTime at) {
            return at.isSet() && dayOf(at) >= from && dayOf(at) <= until;
        };
        std::map<OrganisationId, FigureRow> rows;
        for (const CaseDetails& details : m_month->cases()) {
            FigureRow& row = rows[details.row.department];
            row.received += inside(details.row.receivedAt);
            row.accepted += inside(details.row.acceptedAt);
            row.decided += inside(details.decidedAt);
            row.denied += inside(details.decidedAt) && details.row.decision == Decision::Denied;
            row.completed += inside(details.row.completedAt);
            row.completedInTime += inside(details.row.completedAt) && !m_month->wasLate(details.row.id);
        }
        for (const LightRow& light : m_month->lights()) {
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

    std::unique_ptr<FigureMonth> m_month;
    WatchHall* m_hall = nullptr; ///< of the month
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
