// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "common/protocol/SetUpRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr auto SessionPeople = R"(
  {"login": "unit", "name": "甲局管理", "role": "UnitAdmin", "department": "a"},)";

} // namespace

/// Who is logged in, and how a session comes to its end from outside.
class TestSessions : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s, SessionPeople); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void whoIsLoggedIn()
    {
        m_hall->as(u"handler"_s);
        m_hall->as(u"secadmin"_s);
        const auto all = sessions();
        QCOMPARE(logins(all), u"secadmin handler clerk"_s); // the newest first
        const SessionRow& own = all[0];
        QVERIFY(own.own && own.connected);
        QCOMPARE(own.personName, u"安全"_s);
        QCOMPARE(own.role, Role::SecurityAdmin);
        const SessionRow& handler = all[1];
        QVERIFY(!handler.own && handler.connected);
        QCOMPARE(handler.device, u"handler"_s);
        QCOMPARE(handler.address, u"127.0.0.1"_s);
        QCOMPARE(handler.department, m_hall->variant(Permit).department);
        QVERIFY(handler.openedAt.isSet() && handler.heardAt >= handler.openedAt);
        QVERIFY(all[2].window.isValid());
        m_hall->as(u"handler"_s).drop();
        QTRY_VERIFY(!rowOf(u"handler"_s).connected);
        QVERIFY(rowOf(u"handler"_s).address.isEmpty());
        ANSWERS(m_hall->ask(u"clerk"_s, Logout{}), ErrorCode::None);
        QCOMPARE(logins(sessions()), u"secadmin handler"_s);
    }

    void whoMaySeeThem()
    {
        for (const char* login : {"sysadmin", "secadmin", "auditor"})
            QVERIFY(!m_hall->fetch<SessionPage>(QString::fromLatin1(login), ListSessions{}).rows.empty());
        for (const char* login : {"clerk", "handler", "head", "officer", "leader", "unit"}) {
            const auto page = m_hall->as(QString::fromLatin1(login)).call<SessionPage>(ListSessions{});
            QCOMPARE(page ? ErrorCode::None : page.error().code, ErrorCode::NotAllowed);
            ANSWERS(m_hall->ask(QString::fromLatin1(login), EndSession{{1}, u"离席"_s}),
                    ErrorCode::NotAllowed);
        }
        ANSWERS(m_hall->ask(u"sysadmin"_s, EndSession{{1}, u"离席"_s}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"auditor"_s, EndSession{{1}, u"离席"_s}), ErrorCode::NotAllowed);
    }

    void comesInPages()
    {
        for (const char* login : {"clerk", "handler", "head", "officer"})
            m_hall->as(QString::fromLatin1(login));
        const auto whole = sessions();
        NAMES(m_hall->ask(u"secadmin"_s, ListSessions{{}, 0}), u"limit"_s);
        ListSessions query;
        query.limit = 2;
        std::vector<SessionRow> paged;
        for (bool more = true; more;) {
            const auto page = m_hall->fetch<SessionPage>(u"secadmin"_s, query);
            QVERIFY(!page.rows.empty() && page.rows.size() <= 2 && paged.size() < whole.size());
            paged.insert(paged.end(), page.rows.begin(), page.rows.end());
            query.before = page.rows.back().id;
            more = page.more;
        }
        QCOMPARE(logins(paged), logins(whole));
        QVERIFY(whole.size() >= 5);
    }

    void endsAtOnce()
    {
        TestClient handler(m_hall->server().address(), u"pc"_s);
        const Secret token = signIn(handler, u"handler"_s);
        const SessionId session = rowOf(u"handler"_s).id;
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{session, u"电脑遗失"_s}), ErrorCode::None);
        QVERIFY(handler.waitClosed());
        QCOMPARE(logins(sessions()), u"secadmin clerk"_s);
        QVERIFY(handler.open() && handler.hello());
        const auto resumed = handler.resume(token);
        QCOMPARE(resumed ? ErrorCode::None : resumed.error().code, ErrorCode::SessionExpired);
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{session, u"再来"_s}), ErrorCode::NotFound);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM journal WHERE verb = 304 AND result = 0 AND subject ="
                                " %1"_s.arg(session.value)),
                 1);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM record_version WHERE verb = 304"_s), 1); // why
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM session WHERE ended_utc IS NOT NULL"_s), 1);
    }

    void fields()
    {
        const SessionId own = rowOf(u"secadmin"_s).id;
        const SessionId clerk = rowOf(u"clerk"_s).id;
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{own, u"自己"_s}), ErrorCode::NotAllowed);
        NAMES(m_hall->ask(u"secadmin"_s, EndSession{clerk, u" "_s}), u"reason"_s);
        NAMES(m_hall->ask(u"secadmin"_s, EndSession{clerk, QString(201, u'长')}), u"reason"_s);
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{{9999}, u"无"_s}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{{}, u"无"_s}), ErrorCode::NotFound);
        QCOMPARE(logins(sessions()), u"secadmin clerk"_s);
    }

    /// A session outlives the server; whoever has not come back yet can be ended all the same.
    void endsOneThatHasNotComeBack()
    {
        TestClient handler(m_hall->server().address(), u"pc"_s);
        const Secret token = signIn(handler, u"handler"_s);
        m_hall->restart();
        const SessionRow row = rowOf(u"handler"_s);
        QVERIFY(!row.connected && !row.heardAt.isSet());
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{row.id, u"离岗"_s}), ErrorCode::None);
        QVERIFY(handler.open() && handler.hello());
        const auto resumed = handler.resume(token);
        QCOMPARE(resumed ? ErrorCode::None : resumed.error().code, ErrorCode::SessionExpired);
        m_hall->restart();
        QVERIFY(!logins(sessions()).contains(u"handler"_s));
    }

    /// Two connections of one session close both, and another session of the same account goes on.
    void endsOneSessionOnly()
    {
        TestClient& elsewhere = m_hall->as(u"handler"_s); // at another desk
        TestClient first(m_hall->server().address(), u"pc"_s);
        const Secret token = signIn(first, u"handler"_s);
        TestClient again(m_hall->server().address(), u"pc"_s);
        QVERIFY(again.open() && again.hello() && again.resume(token));
        const SessionId session = rowOf(u"handler"_s).id;
        QCOMPARE(logins(sessions()), u"secadmin handler handler clerk"_s);
        ANSWERS(m_hall->ask(u"secadmin"_s, EndSession{session, u"离席"_s}), ErrorCode::None);
        QVERIFY(first.waitClosed());
        QVERIFY(again.waitClosed());
        QVERIFY(elsewhere.call<StatusReply>(GetStatus{}));
    }

    /// What a command obeyed already, a query and the feed obey too: the day after the last one.
    void theLeavingDay()
    {
        TestClient& handler = m_hall->as(u"handler"_s);
        QVERIFY(handler.call<SubscribeReply>(Subscribe{true, false, {}}));
        SetPerson leaving;
        leaving.person = m_hall->personOf(u"handler"_s);
        leaving.name = u"承办"_s;
        leaving.unit = m_hall->variant(Permit).department;
        leaving.leftOn = *parseDay(u"2026-09-23"_s);
        ANSWERS(m_hall->ask(u"unit"_s, leaving), ErrorCode::None);
        m_hall->advance(u"2026-09-22T23:59"_s);
        QVERIFY(handler.call<CasePage>(ListCases{}));
        QVERIFY(logins(sessions()).contains(u"handler"_s));
        m_hall->advance(u"2026-09-23T00:00"_s);
        const auto page = handler.call<CasePage>(ListCases{});
        QCOMPARE(page ? ErrorCode::None : page.error().code, ErrorCode::SessionExpired);
        QVERIFY(!logins(sessions()).contains(u"handler"_s));
        QTRY_VERIFY(!handler.call<StatusReply>(Ping{})); // the feed has ended with it
        QVERIFY(handler.waitClosed());
        QVERIFY(m_hall->as(u"reviewer"_s).call<CasePage>(ListCases{}));
    }

private:
    Secret signIn(TestClient& client, const QString& login)
    {
        auto book = m_hall->server().passwords();
        const auto in = book ? client.signIn(login, *book) : tl::unexpected(book.error());
        if (!in)
            qFatal("%s: %s", qPrintable(login), qPrintable(in.error().detail));
        return in->token;
    }

    std::vector<SessionRow> sessions()
    {
        return m_hall->fetch<SessionPage>(u"secadmin"_s, ListSessions{}).rows;
    }

    static QString logins(const std::vector<SessionRow>& rows)
    {
        QStringList found;
        for (const SessionRow& row : rows)
            found << row.login;
        return found.join(u' ');
    }

    SessionRow rowOf(const QString& login)
    {
        for (const SessionRow& row : sessions()) {
            if (row.login == login)
                return row;
        }
        qFatal("no session of %s", qPrintable(login));
    }

    std::unique_ptr<WatchHall> m_hall;
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
