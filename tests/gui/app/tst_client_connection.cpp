// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/app/LiveClient.h"

#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// What happens to a client whose connection is cut and whose session ends, against a real server over TLS.
class tst_client_connection : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_hall = std::make_unique<LiveHall>();
        const auto started = m_hall->server().start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_password = m_hall->passwordOf(u"clerk01"_s);
        QVERIFY(!m_password.isEmpty());
    }

    void cleanupTestCase() { m_hall.reset(); }

    void a_cut_line_shows_a_bar_lets_type_and_comes_back_by_itself()
    {
        CuttingProxy proxy(m_hall->server().port());
        LiveClient client(m_hall->path(u"cut.ini"_s));
        QVERIFY(enter(client, proxy));
        QVERIFY(!client.find<QWidget>(u"linkBar"_s)->isVisible());

        proxy.cut();
        SOON_VERIFY(client.find<QWidget>(u"linkBar"_s)->isVisible());
        QVERIFY(client.shown(u"linkBarWords"_s).contains(u"Connection lost"_s));
        QVERIFY(client.typing()->isVisible());
        QTest::keyClicks(client.typing()->line(), u"still typing"_s);
        QCOMPARE(client.typing()->line()->text(), u"still typing"_s);

        proxy.mend();
        SOON_COMPARE(client.link.status().state, LinkState::LoggedIn);
        SOON_VERIFY(!client.find<QWidget>(u"linkBar"_s)->isVisible());
        QVERIFY(client.typing()->isVisible());
        QCOMPARE(client.typing()->line()->text(), u"still typing"_s);
    }

    void a_request_whose_answer_was_lost_is_answered_and_carried_out_once()
    {
        CuttingProxy proxy(m_hall->server().port());
        LiveClient client(m_hall->path(u"once.ini"_s));
        QVERIFY(enter(client, proxy));
        SOON_VERIFY(client.replica.isComplete());
        const auto before = client.replica.cases().size();

        proxy.swallowAnswers();
        int answers = 0;
        CommandReply reply;
        client.link.request<CommandReply>(application(client), &client.window,
                                          [&](const Answer<CommandReply>& answer) {
                                              ++answers;
                                              reply = answer ? *answer : answer.error().reply;
                                          });
        SOON_COMPARE(casesOnServer(), before + 1); // carried out, and the client has not heard of it
        SOON_VERIFY(proxy.swallowed() > 0);
        QCOMPARE(answers, 0);
        QCOMPARE(client.link.waitingCommands(), 1);
        proxy.cut();
        SOON_VERIFY(client.shown(u"waiting"_s).contains(u"waiting to be sent"_s));
        proxy.mend();

        SOON_COMPARE(answers, 1);
        QCOMPARE(reply.code, ErrorCode::None);
        QVERIFY(!reply.number.isEmpty());
        SOON_COMPARE(client.replica.cases().size(), before + 1);
        SOON_COMPARE(client.link.waitingCommands(), 0);
        QCOMPARE(countOf(client, reply.number), 1);
        QCOMPARE(casesOnServer(), before + 1);
        QCOMPARE(answers, 1);
    }

    void a_request_made_while_the_line_is_cut_waits_and_is_sent()
    {
        CuttingProxy proxy(m_hall->server().port());
        LiveClient client(m_hall->path(u"waits.ini"_s));
        QVERIFY(enter(client, proxy));
        SOON_VERIFY(client.replica.isComplete());
        proxy.cut();
        SOON_COMPARE(client.link.status().state, LinkState::Reconnecting);
        int answers = 0;
        client.link.request<CommandReply>(
            application(client), &client.window,
            [&](const Answer<CommandReply>& answer) { answers += answer ? 1 : 100; });
        proxy.mend();
        SOON_COMPARE(answers, 1);
    }

    void an_answer_for_a_view_that_is_gone_is_dropped()
    {
        CuttingProxy proxy(m_hall->server().port());
        LiveClient client(m_hall->path(u"gone.ini"_s));
        QVERIFY(enter(client, proxy));
        int gone = 0;
        int alive = 0;
        auto context = std::make_unique<QObject>();
        client.link.request<CatalogueReply>(GetCatalogue{}, context.get(),
                                            [&](const Answer<CatalogueReply>&) { ++gone; });
        client.link.request<CatalogueReply>(GetCatalogue{}, &client.window,
                                            [&](const Answer<CatalogueReply>&) { ++alive; });
        context.reset();
        SOON_COMPARE(alive, 1);
        QCOMPARE(gone, 0);
    }

    void a_server_that_restarts_is_found_again()
    {
        LiveClient client(m_hall->path(u"restart.ini"_s));
        m_hall->trust(client, m_hall->server().port());
        client.logIn({u"127.0.0.1"_s, m_hall->server().port()}, u"clerk01"_s, m_password);
        SOON_COMPARE(client.link.status().state, LinkState::LoggedIn);
        QVERIFY(m_hall->server().restart());
        SOON_COMPARE(client.link.status().state, LinkState::LoggedIn);
        SOON_VERIFY(client.typing()->isVisible());
    }

    void an_ended_session_leads_to_the_login_and_keeps_what_was_typed()
    {
        LiveHall hall(QStringList{u"session.idle_seconds=6"_s});
        QVERIFY(hall.server().start());
        const QString password = hall.passwordOf(u"clerk01"_s);
        const QString otherPassword = hall.passwordOf(u"clerk02"_s);
        LiveClient client(hall.path(u"expired.ini"_s));
        const Endpoint server{u"127.0.0.1"_s, hall.server().port()};
        hall.trust(client, server.port);
        client.logIn(server, u"clerk01"_s, password);
        SOON_VERIFY(client.typing() && client.typing()->isVisible());
        SOON_VERIFY(client.replica.isComplete());
        QTest::keyClicks(client.typing()->line(), u"half a sentence"_s);
        QPointer<TypingView> view = client.typing();
        QPointer<QDialog> dialog = new QDialog(view);
        dialog->open();
        QVERIFY(dialog->isVisible());

        int answers = 0;
        QVERIFY(expire(client, answers));
        QVERIFY2(!dialog->isVisible(), "whoever comes to the login page sees nothing of it");
        QVERIFY(client.shown(u"loginMessage"_s).contains(u"session has ended"_s));
        client.logIn(server, u"clerk01"_s, password);
        SOON_VERIFY(view && view->isVisible());
        QCOMPARE(view->line()->text(), u"half a sentence"_s);
        QVERIFY(dialog && dialog->isVisible());
        SOON_COMPARE(answers, 1); // what was asked in the old session is answered in the new one

        QVERIFY(expire(client, answers));
        client.logIn(server, u"clerk02"_s, otherPassword);
        SOON_VERIFY(client.typing() && client.typing()->isVisible());
        QVERIFY2(!view, "another person does not see the views of the one before");
        QVERIFY(client.typing()->line()->text().isEmpty());
    }

private:
    bool enter(LiveClient& client, const CuttingProxy& proxy)
    {
        m_hall->trust(client, proxy.port());
        client.logIn({u"127.0.0.1"_s, proxy.port()}, u"clerk01"_s, m_password);
        return QTest::qWaitFor([&] { return client.typing() && client.typing()->isVisible(); }, 30'000);
    }

    /// Says nothing until the session is too old, then asks. `answers` counts what came.
    bool expire(LiveClient& client, int& answers)
    {
        const QDeadlineTimer idle(6500);
        if (!QTest::qWaitFor([&] { return idle.hasExpired(); }, 30'000))
            return false;
        client.link.request<CalendarReply>(GetCalendar{}, &client.window,
                                           [&answers](const Answer<CalendarReply>&) { ++answers; });
        return QTest::qWaitFor([&] { return client.window.loginPage()->isVisible(); }, 30'000);
    }

    /// Open cases of the window as another program of the same person sees them; -1 when it cannot.
    qsizetype casesOnServer()
    {
        auto book = m_hall->server().passwords();
        TestClient witness(m_hall->server().address(), u"witness"_s);
        if (!book || !witness.signIn(u"clerk01"_s, *book))
            return -1;
        const auto page = witness.call<CasePage>(ListCases{});
        return page ? qsizetype(page->rows.size()) : -1;
    }

    static SubmitCase application(const LiveClient& client)
    {
        SubmitCase submit;
        const ItemVariant& variant = client.replica.variants().front();
        submit.variant = variant.id;
        for (const Material& material : variant.materials)
            submit.materials.push_back({material.id, true});
        submit.applicantName = u"申请人甲"_s;
        return submit;
    }

    static int countOf(const LiveClient& client, const QString& number)
    {
        int count = 0;
        for (const CaseRow& row : client.replica.cases())
            count += row.number == number ? 1 : 0;
        return count;
    }

    std::unique_ptr<LiveHall> m_hall;
    QString m_password;
};

QTEST_MAIN(tst_client_connection)
#include "tst_client_connection.moc"
