// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/desk/FigureMonth.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr std::array AllFigures{SpanFigure::Received, SpanFigure::Accepted,  SpanFigure::Decided,
                                SpanFigure::Denied,   SpanFigure::Completed, SpanFigure::CompletedInTime,
                                SpanFigure::Yellow,   SpanFigure::Red};

int numberOf(const FigureRow& row, SpanFigure figure)
{
    const std::array numbers{row.received,  row.accepted,        row.decided, row.denied,
                             row.completed, row.completedInTime, row.yellow,  row.red};
    return numbers.at(std::size_t(figure) - 1);
}

ListFigureCases question(SpanFigure figure, OrganisationId department, LocalDay from, LocalDay until)
{
    return {figure, department, from, until, {}, {}, {}};
}

/// What a list holds, told so that a difference can be read.
QStringList linesOf(const std::vector<FigureCase>& rows)
{
    QStringList lines;
    for (const FigureCase& one : rows)
        lines << u"%1 case %2 light %3 of clock %4 in stage %5"_s.arg(formatMoment(one.at))
                     .arg(one.row.id.value)
                     .arg(one.light.value)
                     .arg(int(one.clock))
                     .arg(int(one.stage));
    return lines;
}

} // namespace

/// What a figure counts, row by row, over a replayed month: as many rows as GetFigures says, and those that a
/// naive look at the lists of cases and lights finds.
class TestFigureCases : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_month = std::make_unique<FigureMonth>();
        m_hall = &m_month->hall();
    }

    void cleanupTestCase()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }

    void everyFigureIsTheListBehindIt_data() { FigureMonth::addSpans(); }

    /// The number of each department, and of all together, is the number of rows; which rows, the naive look
    /// at the lists says.
    void everyFigureIsTheListBehindIt()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        const auto told =
            m_hall->fetch<FiguresReply>(u"officer"_s, GetFigures{dayFrom(from), dayFrom(until)}).rows;
        std::vector<OrganisationId> departments{OrganisationId{}};
        for (const OrganisationEntry& unit : m_hall->catalogue().organisations)
            departments.push_back(unit.id);
        for (const OrganisationId department : departments) {
            for (const SpanFigure figure : AllFigures) {
                int number = 0;
                for (const FigureRow& row : told) {
                    if (!department.isValid() || row.department == department)
                        number += numberOf(row, figure);
                }
                const auto rows =
                    listed(u"officer"_s, question(figure, department, dayFrom(from), dayFrom(until)));
                const QStringList lines = linesOf(rows);
                QVERIFY(
                    std::is_sorted(rows.begin(), rows.end(), [](const FigureCase& a, const FigureCase& b) {
                        return std::tuple(a.at, a.row.id, a.light) < std::tuple(b.at, b.row.id, b.light);
                    }));
                QCOMPARE(
                    lines.join(u'\n'),
                    linesOf(naivelyListed(figure, department, dayFrom(from), dayFrom(until))).join(u'\n'));
                QCOMPARE(lines.size(), number);
            }
        }
    }

    /// The page looked at while an ended case, one withdrawn and one denied are in it shows them as they are.
    void endedCasesAreListedToo()
    {
        QSet<CaseState> states;
        for (const FigureCase& one :
             listed(u"leader"_s, question(SpanFigure::Completed, {}, dayFrom(u"2026-09-01"_s),
                                          dayFrom(u"2026-10-09"_s)))) {
            QCOMPARE(one.row.completedAt, one.at);
            QCOMPARE(one.row.number, m_hall->details(one.row.id).row.number);
            states.insert(one.row.state);
        }
        QVERIFY(states.contains(CaseState::Completed));
        QVERIFY(states.contains(CaseState::Withdrawn));
        QVERIFY(states.contains(CaseState::Refused));
    }

    /// A light counts for the department it was given to, and so does its row: of the case, which lies with
    /// another department now, no more is told than the list of lights tells.
    void aLightOfACaseThatLeftTheScopeIsARow()
    {
        const auto days = std::pair(dayFrom(u"2026-09-01"_s), dayFrom(u"2026-10-09"_s));
        const auto own = m_hall->variant(Permit).department;
        const auto rows = listed(u"officera"_s, question(SpanFigure::Red, {}, days.first, days.second));
        const auto told =
            m_hall->fetch<FiguresReply>(u"officera"_s, GetFigures{days.first, days.second}).rows;
        QCOMPARE(told.size(), 1U);
        QCOMPARE(int(rows.size()), told[0].red);
        int elsewhere = 0;
        for (const FigureCase& one : rows) {
            QCOMPARE(one.row.department, own);
            QCOMPARE(one.elsewhere, one.row.id == m_month->moved());
            elsewhere += one.elsewhere;
            QCOMPARE(one.row.applicantName.isEmpty(), one.elsewhere);
            QVERIFY(!one.row.number.isEmpty());
        }
        QVERIFY(elsewhere > 0);
        for (const FigureCase& one :
             listed(u"officer"_s, question(SpanFigure::Red, own, days.first, days.second)))
            QVERIFY(!one.elsewhere && !one.row.applicantName.isEmpty());
    }

    void listScope()
    {
        const auto days = std::pair(dayFrom(u"2026-09-01"_s), dayFrom(u"2026-09-30"_s));
        const ListFigureCases all = question(SpanFigure::Received, {}, days.first, days.second);
        const ListFigureCases others =
            question(SpanFigure::Received, m_month->other(), days.first, days.second);
        QVERIFY(!listed(u"secretary"_s, others).empty());
        QVERIFY(listed(u"officera"_s, others).empty());
        QCOMPARE(m_hall->fetch<FigureCasePage>(u"officera"_s, others).total, 0);
        QVERIFY(listed(u"officera"_s, all).size() < listed(u"secretary"_s, all).size());
        for (const char* login : {"clerk", "handler", "sysadmin", "auditor"}) {
            const auto reply = m_hall->as(QString::fromLatin1(login)).call<FigureCasePage>(all);
            QCOMPARE(reply ? ErrorCode::None : reply.error().code, ErrorCode::NotAllowed);
        }
    }

    void listFields_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("field");
        QTest::newRow("figure 0") << 0 << u"2026-09-01"_s << 500 << u"figure"_s;
        QTest::newRow("figure 9") << 9 << u"2026-09-01"_s << 500 << u"figure"_s;
        QTest::newRow("the last day first") << 1 << u"2026-08-31"_s << 500 << u"until"_s;
        QTest::newRow("367 days") << 1 << u"2027-09-02"_s << 500 << u"until"_s;
        QTest::newRow("no row") << 1 << u"2026-09-01"_s << 0 << u"limit"_s;
        QTest::newRow("1001 rows") << 1 << u"2026-09-01"_s << 1001 << u"limit"_s;
    }

    void listFields()
    {
        QFETCH(int, figure);
        QFETCH(QString, until);
        QFETCH(int, limit);
        QFETCH(QString, field);
        ListFigureCases query = question(SpanFigure(figure), {}, dayFrom(u"2026-09-01"_s), dayFrom(until));
        query.limit = limit;
        NAMES(m_hall->ask(u"officer"_s, query), field);
    }

    /// Nothing that a figure or its list asks reads a whole table.
    void figuresReadRangesOfIndexes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the numbers") << u"SELECT figure, department_id, count(*) FROM figure_fact"
                                        " WHERE moment_utc >= 1 AND moment_utc < 2"
                                        " GROUP BY figure, department_id"_s;
        QTest::newRow("a page") << u"SELECT department_id, moment_utc, case_id, light_id FROM figure_fact"
                                   " WHERE figure = 5 AND moment_utc >= 1 AND moment_utc < 2"
                                   " AND department_id IN (SELECT value FROM json_each('[1]'))"
                                   " AND (moment_utc, case_id, light_id) > (1, 1, 0)"
                                   " ORDER BY moment_utc, case_id, light_id LIMIT 8"_s;
    }

    void figuresReadRangesOfIndexes()
    {
        QFETCH(QString, sql);
        const QStringList plan = planOf(sql);
        int searched = 0;
        for (const QString& step : plan) {
            QVERIFY2(!step.startsWith(u"SCAN case_file"_s) && !step.startsWith(u"SCAN light"_s) &&
                         !step.startsWith(u"SCAN a"_s),
                     qPrintable(step));
            searched += step.startsWith(u"SEARCH case_file"_s) || step.startsWith(u"SEARCH light"_s);
        }
        QCOMPARE(searched, int(AllFigures.size()));
    }

private:
    /// All pages of a list, a few rows at a time; each page says the whole number.
    std::vector<FigureCase> listed(const QString& login, ListFigureCases query)
    {
        query.limit = 7;
        std::vector<FigureCase> rows;
        int total = 0;
        for (bool more = true; more;) {
            const auto page = m_hall->fetch<FigureCasePage>(login, query);
            if (page.more && page.rows.size() != 7)
                qFatal("%d rows and more", int(page.rows.size()));
            rows.insert(rows.end(), page.rows.begin(), page.rows.end());
            more = page.more;
            total = page.total;
            if (more) {
                query.afterAt = rows.back().at;
                query.afterCase = rows.back().row.id;
                query.afterLight = rows.back().light;
            }
        }
        if (total != int(rows.size()))
            qFatal("%d rows of %d", int(rows.size()), total);
        return rows;
    }

    std::vector<FigureCase> naivelyListed(SpanFigure figure, OrganisationId department, LocalDay from,
                                          LocalDay until) const
    {
        std::vector<FigureCase> rows;
        const auto add = [&](OrganisationId of, CaseId id, LegalTime at, const LightRow& light) {
            if (!at.isSet() || dayOf(at) < from || dayOf(at) > until ||
                (department.isValid() && of != department))
                return;
            FigureCase one{{}, at, light.id, false, light.clock, light.stage};
            one.row.id = id;
            rows.push_back(one);
        };
        const Light level = figure == SpanFigure::Red ? Light::Red : Light::Yellow;
        for (const LightRow& light : m_month->lights()) {
            if (figure >= SpanFigure::Yellow && light.level == level &&
                light.standing != LightStanding::Annulled)
                add(light.department, light.caseId, light.moment, light);
        }
        for (const CaseDetails& details : m_month->cases())
            add(details.row.department, details.row.id, momentOf(details, figure), {});
        std::sort(rows.begin(), rows.end(), [](const FigureCase& a, const FigureCase& b) {
            return std::tuple(a.at, a.row.id, a.light) < std::tuple(b.at, b.row.id, b.light);
        });
        return rows;
    }

    /// @return not set: the figure does not count the case.
    LegalTime momentOf(const CaseDetails& details, SpanFigure figure) const
    {
        switch (figure) {
        case SpanFigure::Received:
            return details.row.receivedAt;
        case SpanFigure::Accepted:
            return details.row.acceptedAt;
        case SpanFigure::Decided:
            return details.decidedAt;
        case SpanFigure::Denied:
            return details.row.decision == Decision::Denied ? details.decidedAt : LegalTime{};
        case SpanFigure::Completed:
            return details.row.completedAt;
        case SpanFigure::CompletedInTime:
            return m_month->wasLate(details.row.id) ? LegalTime{} : details.row.completedAt;
        case SpanFigure::Yellow:
        case SpanFigure::Red:
            break;
        }
        return {};
    }

    QStringList planOf(const QString& sql) const
    {
        QStringList steps;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
            db.setDatabaseName(m_hall->server().dataDir() + u"/duban.db"_s);
            db.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
            QSqlQuery q(db.open() ? db : QSqlDatabase());
            q.exec(u"EXPLAIN QUERY PLAN "_s + sql);
            while (q.next())
                steps << q.value(3).toString();
        }
        QSqlDatabase::removeDatabase(u"plan"_s);
        return steps;
    }

    std::unique_ptr<FigureMonth> m_month;
    WatchHall* m_hall = nullptr; ///< of the month
};

QTEST_GUILESS_MAIN(TestFigureCases)
#include "tst_figure_cases.moc"
