// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/PinCard.h"
#include "tests/gui/app/LiveClient.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// The way into the client, against a real server over TLS.
class tst_client_login : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_hall = std::make_unique<LiveHall>(QStringList{u"login.failures=2"_s, u"login.window_seconds=60"_s});
        const auto started = m_hall->server().start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void cleanupTestCase() { m_hall.reset(); }

    /// The frame of the views takes longer than the page: nobody waits for it before there is a page.
    void what_the_login_does_not_show_is_made_behind_its_first_paint()
    {
        LiveClient client(m_hall->path(u"early.ini"_s));
        QVERIFY(client.find<QPushButton>(u"loginGo"_s));
        QVERIFY(!client.window.findChild<WorkFrame*>());
        QVERIFY(!client.window.findChild<PasswordPage*>());
        SOON_VERIFY(client.window.findChild<WorkFrame*>());
        SOON_VERIFY(client.window.findChild<PasswordPage*>());
        QVERIFY(!client.window.findChild<PinCard*>());
        QVERIFY(client.window.loginPage()->isVisible());
    }

    void a_new_server_is_confirmed_and_the_one_time_password_changed()
    {
        LiveClient client(m_hall->path(u"first.ini"_s));
        client.logIn(server(), u"clerk01"_s, m_hall->oneTimePasswordOf(u"clerk01"_s));
        SOON_VERIFY(client.window.findChild<PinCard*>());
        auto* card = client.window.findChild<PinCard*>();
        SOON_VERIFY(card->isVisible());
        QVERIFY(!client.settings.pin(server()));
        const QString seen = allText(card);
        for (const QString& group : m_hall->pin().fingerprint().split(u' '))
            QVERIFY2(seen.contains(group), qPrintable(group));
        press(card, u"trust"_s);

        auto* old = client.find<QLineEdit>(u"passwordOld"_s);
        SOON_VERIFY(old->isVisible());
        QCOMPARE(client.settings.pin(server()), m_hall->pin());
        auto* go = client.find<QPushButton>(u"passwordGo"_s);
        QTest::keyClicks(old, m_hall->oneTimePasswordOf(u"clerk01"_s));
        typeNew(client, u"clerk01-Secret"_s);
        QVERIFY2(!go->isEnabled(), "a password with the login name in it");
        typeNew(client, u"Ein-langes-Wort"_s);
        SOON_VERIFY(go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        SOON_VERIFY(client.typing() && client.typing()->isVisible());
        SOON_VERIFY(client.replica.isComplete());
        QCOMPARE(client.replica.me().role, Role::WindowClerk);
        QVERIFY(client.replica.variants().size() > 10);
    }

    void a_refused_fingerprint_leads_nowhere()
    {
        LiveClient client(m_hall->path(u"refused.ini"_s));
        client.logIn(server(), u"clerk02"_s, u"whatever"_s);
        SOON_VERIFY(client.window.findChild<PinCard*>());
        auto* card = client.window.findChild<PinCard*>();
        SOON_VERIFY(card->isVisible());
        press(card, u"Cancel"_s);
        SOON_VERIFY(client.shown(u"loginMessage"_s).contains(u"not confirmed"_s));
        QCOMPARE(client.link.status().state, LinkState::Disconnected);
        QVERIFY(!client.settings.pin(server()));
    }

    void a_wrong_password_is_said_and_then_locked_with_the_time_left()
    {
        LiveClient client(m_hall->path(u"wrong.ini"_s));
        m_hall->trust(client, m_hall->server().port());
        client.logIn(server(), u"clerk03"_s, u"not the password"_s);
        SOON_VERIFY(client.shown(u"loginMessage"_s).contains(u"name or password is wrong"_s));
        QVERIFY(client.find<QLineEdit>(u"loginPassword"_s)->text().isEmpty());
        auto* go = client.find<QPushButton>(u"loginGo"_s);
        for (int tries = 0; tries < 4 && go->isEnabled(); ++tries) {
            client.logIn(server(), u"clerk03"_s, u"not this one either"_s);
            SOON_VERIFY(!client.shown(u"loginMessage"_s).contains(u"Connecting"_s) &&
                        !client.shown(u"loginMessage"_s).contains(u"Logging in"_s));
        }
        SOON_VERIFY(client.shown(u"loginMessage"_s).contains(u"Try again in"_s));
        QVERIFY2(!go->isEnabled(), "no more tries while it is locked");
    }

    void another_key_at_the_known_address_is_refused()
    {
        LiveClient client(m_hall->path(u"stranger.ini"_s));
        ServerPin other = m_hall->pin();
        other.keyHash[0] = char(other.keyHash[0] ^ 1);
        client.settings.setPin(server(), other);
        client.logIn(server(), u"clerk04"_s, u"must not be sent"_s);
        SOON_COMPARE(client.link.status().state, LinkState::PinMismatch);
        SOON_VERIFY(client.shown(u"loginMessage"_s).contains(u"not the server"_s));
    }

    void another_authority_at_the_known_address_is_refused()
    {
        LiveHall elsewhere;
        QVERIFY(elsewhere.server().start());
        LiveClient client(m_hall->path(u"authority.ini"_s));
        client.settings.setPin(server(), {elsewhere.pin().authorityPem, m_hall->pin().keyHash});
        client.logIn(server(), u"clerk04"_s, u"must not be sent"_s);
        SOON_COMPARE(client.link.status().state, LinkState::PinMismatch);
    }

    void a_server_that_is_not_there_is_said()
    {
        LiveClient client(m_hall->path(u"nobody.ini"_s));
        client.logIn({u"127.0.0.1"_s, 9}, u"clerk05"_s, u"whatever"_s);
        SOON_VERIFY(client.shown(u"loginMessage"_s).contains(u"cannot be reached"_s));
    }

private:
    Endpoint server() const { return {u"127.0.0.1"_s, m_hall->server().port()}; }

    static QString allText(const QWidget* widget)
    {
        QString text;
        const auto labels = widget->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            text += label->text();
        return text;
    }

    static void press(const QWidget* card, const QString& word)
    {
        const auto buttons = card->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text().contains(word))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    static void typeNew(const LiveClient& client, const QString& password)
    {
        for (const QString& name : {u"passwordNew"_s, u"passwordAgain"_s}) {
            auto* line = client.find<QLineEdit>(name);
            line->clear();
            QTest::keyClicks(line, password);
        }
    }

    std::unique_ptr<LiveHall> m_hall;
};

QTEST_MAIN(tst_client_login)
#include "tst_client_login.moc"
