// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/desk/FigureMonth.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace duban::test {

LocalDay dayFrom(const QString& iso)
{
    return *parseDay(iso);
}

FigureMonth::FigureMonth()
{
    play();
    fetchLists();
}

void FigureMonth::addSpans()
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
            << first << formatDay(dayFrom(first) + std::chrono::days(1));
    }
}

template <class Command>
void FigureMonth::step(const QString& login, CaseId id, Command command)
{
    const CommandReply reply = m_hall.step(login, id, std::move(command));
    if (reply.code != ErrorCode::None)
        qFatal("%s: %s %s", qPrintable(login), qPrintable(errorCodeName(reply.code)),
               qPrintable(reply.number));
}

void FigureMonth::decideAll(CaseId id)
{
    for (const char* login : {"handler", "reviewer", "approver"})
        step(QString::fromLatin1(login), id, opinion());
}

/// Two cases a day, each with another fate; some lie until they are red.
void FigureMonth::play()
{
    std::vector<CaseId> waiting;
    for (int i = 1; i <= 30; ++i) {
        const QString today = u"2026-09-%1T"_s.arg(i, 2, 10, QChar(u'0'));
        m_hall.advance(today + (i == 15 ? u"00:00"_s : u"10:00"_s));
        begin(i, waiting);
        m_hall.advance(today + u"16:00"_s);
        if (i % 3 == 0 && waiting.size() > 2) { // late by then
            decideAll(waiting.front());
            step(u"clerk"_s, waiting.front(), CompleteCase{});
            waiting.erase(waiting.begin());
        }
    }
    m_hall.advance(u"2026-10-09T18:00"_s);
    m_moved = waiting.front(); // red by then
    TransferCase moved = because<TransferCase>(u"职责调整"_s);
    moved.to = other();
    step(u"head"_s, m_moved, moved);
    annulSome();
}

void FigureMonth::begin(int number, std::vector<CaseId>& waiting)
{
    const CaseId quick = m_hall.submit(u"即办服务"_s);
    step(u"clerk"_s, quick, AcceptCase{});
    step(u"handler"_s, quick, opinion());
    step(u"clerk"_s, quick, CompleteCase{});
    const CaseId slow = m_hall.submit(Permit);
    if (number % 5 == 1) {
        RefuseCase refusal = because<RefuseCase>(u"不属许可事项"_s);
        refusal.why = RefusalKind::NotNeeded;
        return step(u"clerk"_s, slow, refusal);
    }
    step(u"clerk"_s, slow, AcceptCase{});
    endOtherwise(number, slow, waiting);
}

void FigureMonth::endOtherwise(int number, CaseId id, std::vector<CaseId>& waiting)
{
    if (number % 5 == 2) {
        for (const char* login : {"handler", "reviewer"})
            step(QString::fromLatin1(login), id, opinion());
        DenyCase denial = because<DenyCase>(u"不符合条件"_s);
        denial.remedy = u"六十日内申请复议"_s;
        return step(u"approver"_s, id, denial);
    }
    if (number % 10 == 4) {
        WithdrawCase withdrawal = because<WithdrawCase>(u"申请人撤回"_s);
        withdrawal.signedRequest = true;
        return step(u"clerk"_s, id, withdrawal);
    }
    if (number % 5 == 3) {
        TransferCase moved = because<TransferCase>(u"职责调整"_s);
        moved.to = other();
        return step(u"head"_s, id, moved);
    }
    waiting.push_back(id);
}

void FigureMonth::annulSome()
{
    for (const LightRow& light : m_hall.fetch<LightPage>(u"officer"_s, ListLights{}).lights) {
        if (light.level != Light::Red || light.department == other() || light.caseId == m_moved ||
            ++m_annulled > 3)
            continue;
        const CommandReply asked = m_hall.ask(u"officer"_s, AskAnnulment{light.caseId, light.id, u"停电"_s});
        const CommandReply judged = m_hall.ask(u"officer2"_s, AnnulLight{light.caseId, light.id, true, {}});
        if (asked.code != ErrorCode::None || judged.code != ErrorCode::None)
            qFatal("a light is not taken back");
    }
}

OrganisationId FigureMonth::other() const
{
    for (const OrganisationEntry& o : m_hall.catalogue().organisations) {
        if (o.name == u"乙局")
            return o.id;
    }
    qFatal("no 乙局");
}

void FigureMonth::fetchLists()
{
    ListCases cases;
    cases.which = ListCases::Which::All;
    cases.limit = 7;
    for (bool more = true; more;) {
        const auto page = m_hall.fetch<CasePage>(u"officer"_s, cases);
        for (const CaseRow& row : page.rows)
            m_cases.push_back(m_hall.details(row.id));
        cases.after = page.rows.back().id;
        more = page.more;
    }
    ListLights lights;
    lights.limit = 7;
    for (bool more = true; more;) {
        const auto page = m_hall.fetch<LightPage>(u"officer"_s, lights);
        m_lights.insert(m_lights.end(), page.lights.begin(), page.lights.end());
        lights.before = page.lights.back().id;
        more = page.more;
    }
}

bool FigureMonth::wasLate(CaseId id) const
{
    return std::any_of(m_lights.begin(), m_lights.end(), [id](const LightRow& light) {
        return light.caseId == id && light.level == Light::Red && light.standing != LightStanding::Annulled;
    });
}

} // namespace duban::test
