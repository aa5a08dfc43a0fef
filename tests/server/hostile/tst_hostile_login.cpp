// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/HostileHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr int FailuresUntilLocked = 5;

std::optional<CommandReply> loginReply(Wire& wire, const QString& login, const QString& password)
{
    return wire.fetch<CommandReply>(Login{login, Secret(password), u"pc"_s});
}

std::optional<ErrorCode> loginCode(Wire& wire, const QString& login, const QString& password)
{
    const auto reply = loginReply(wire, login, password);
    return reply ? std::optional(reply->code) : std::nullopt;
}

} // namespace

/// Who may come in, and for how long. A good client at work notices nothing of it.
class TestHostileLogin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongPassword_data();
    void wrongPassword();
    void lockedAfterFiveFailures();
    void guessesAllAtOnce();
    void nothingBeforeLogin_data();
    void nothingBeforeLogin();
    void oneTimePasswordDemandsAnother();
    void sessionThatIdles();
    void sessionThatWasEnded();
    void sessionOfAnotherDevice();
    void cleanupTestCase();

private:
    HostileHall m_hall;
};

void TestHostileLogin::initTestCase()
{
    const QString problem = m_hall.open({u"clerk02"_s, u"clerk03"_s, u"zj01"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHostileLogin::wrongPassword_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong password") << u"clerk02"_s << u"Wrong-12345"_s;
    QTest::newRow("empty password") << u"clerk02"_s << QString();
    QTest::newRow("very long password") << u"clerk02"_s << QString(5000, u'x');
    QTest::newRow("nobody has this name") << u"nobody"_s << u"Wrong-12345"_s;
    QTest::newRow("no name") << QString() << u"Wrong-12345"_s;
    QTest::newRow("a name that is SQL") << u"' OR 1=1 --"_s << u"Wrong-12345"_s;
}

void TestHostileLogin::wrongPassword()
{
    QFETCH(QString, login);
    QFETCH(QString, password);
    const auto wire = m_hall.connect(u"127.0.0.10"_s);
    QVERIFY(wire);
    QCOMPARE(loginCode(*wire, login, password), ErrorCode::WrongCredentials);
    QVERIFY2(wire->fetch<StatusReply>(Ping{}), "the connection lives on");
}

void TestHostileLogin::lockedAfterFiveFailures()
{
    const auto wire = m_hall.connect(u"127.0.0.11"_s);
    QVERIFY(wire);
    for (int i = 0; i < FailuresUntilLocked; ++i)
        QCOMPARE(loginCode(*wire, u"clerk03"_s, u"Wrong-12345"_s), ErrorCode::WrongCredentials);
    const auto locked =
        wire->fetch<CommandReply>(Login{u"clerk03"_s, m_hall.passwordOf(u"clerk03"_s), u"pc"_s});
    QVERIFY2(locked, "even the right password is refused now");
    QCOMPARE(locked->code, ErrorCode::TooManyAttempts);
    QCOMPARE_GT(locked->waitSeconds, 0);
    QCOMPARE_LE(locked->waitSeconds, 15 * 60);
    QVERIFY2(m_hall.enter(u"clerk03"_s, u"127.0.0.12"_s),
             "a stranger does not lock the person out elsewhere");
}

/// Sending the guesses without waiting for answers gives no more of them.
void TestHostileLogin::guessesAllAtOnce()
{
    const auto wire = m_hall.connect(u"127.0.0.13"_s);
    QVERIFY(wire);
    std::vector<RequestId> guesses;
    for (int i = 0; i < 4 * FailuresUntilLocked; ++i)
        guesses.push_back(wire->send(Login{u"clerk02"_s, Secret(u"Guess-%1"_s.arg(i)), u"pc"_s}));
    guesses.push_back(wire->send(Login{u"clerk02"_s, m_hall.passwordOf(u"clerk02"_s), u"pc"_s}));
    int answered = 0;
    for (const RequestId id : guesses) {
        const auto answer = wire->waitAnswer(id);
        QVERIFY(answer);
        const ErrorCode code = Wire::codeOf(answer->frame);
        answered += code == ErrorCode::WrongCredentials ? 1 : 0;
        QVERIFY2(code == ErrorCode::WrongCredentials || code == ErrorCode::TooManyAttempts,
                 qPrintable(errorCodeName(code)));
    }
    QCOMPARE_LE(answered, FailuresUntilLocked);
}

void TestHostileLogin::nothingBeforeLogin_data()
{
    QTest::addColumn<std::function<RequestId(Wire&)>>("send");
    const auto add = [](const char* name, std::function<RequestId(Wire&)> send) {
        QTest::newRow(name) << send;
    };
    add("a case", [](Wire& w) { return w.send(GetCase{CaseId{1}}); });
    add("the catalogue", [](Wire& w) { return w.send(GetCatalogue{}); });
    add("the board", [](Wire& w) { return w.send(GetBoard{}); });
    add("the feed", [](Wire& w) { return w.send(Subscribe{true, true, {}}); });
    add("a submission", [](Wire& w) { return w.send(SubmitCase{}); });
    add("the clock", [](Wire& w) { return w.send(AdvanceClock{LegalTime{1}}); });
    add("another password", [](Wire& w) { return w.send(ChangePassword{}); });
    add("the end of a session", [](Wire& w) { return w.send(Logout{}); });
}

void TestHostileLogin::nothingBeforeLogin()
{
    QFETCH(std::function<RequestId(Wire&)>, send);
    const auto wire = m_hall.connect();
    QVERIFY(wire);
    const auto answer = wire->waitAnswer(send(*wire));
    QVERIFY(answer);
    QCOMPARE(Wire::codeOf(answer->frame), ErrorCode::NotLoggedIn);
    QVERIFY(wire->fetch<StatusReply>(Ping{}));
}

void TestHostileLogin::oneTimePasswordDemandsAnother()
{
    const auto wire = m_hall.connect();
    QVERIFY(wire);
    const Secret oneTime = m_hall.passwordOf(u"zj02"_s); // not prepared
    const auto session = wire->fetch<LoginReply>(Login{u"zj02"_s, oneTime, u"pc"_s});
    QVERIFY(session);
    QVERIFY(session->mustChangePassword);
    QCOMPARE(wire->ask(GetCatalogue{}), ErrorCode::PasswordChangeRequired);
    QCOMPARE(wire->ask(ListCases{}), ErrorCode::PasswordChangeRequired);
    QCOMPARE(wire->ask(GetCase{CaseId{1}}), ErrorCode::PasswordChangeRequired);
    QCOMPARE(wire->ask(FinishStage{CaseId{1}, Revision{1}, u"同意"_s}), ErrorCode::PasswordChangeRequired);
    QCOMPARE(wire->ask(Subscribe{true, false, {}}), ErrorCode::PasswordChangeRequired);

    const Secret fresh = PasswordBook::makePassword();
    QCOMPARE(wire->ask(ChangePassword{Secret(u"not the old one"_s), fresh}), ErrorCode::WrongCredentials);
    QCOMPARE(wire->ask(ChangePassword{oneTime, Secret(u"short1!"_s)}), ErrorCode::PasswordTooWeak);
    QCOMPARE(wire->ask(ChangePassword{oneTime, oneTime}), ErrorCode::PasswordTooWeak);
    QCOMPARE(wire->ask(ListCases{}), ErrorCode::PasswordChangeRequired);
    QCOMPARE(wire->ask(ChangePassword{oneTime, fresh}), ErrorCode::None);

    const auto again = m_hall.connect();
    QVERIFY(again);
    QCOMPARE(loginCode(*again, u"zj02"_s, QString::fromUtf8(oneTime.reveal())), ErrorCode::WrongCredentials);
    const auto lasting = again->fetch<LoginReply>(Login{u"zj02"_s, fresh, u"pc"_s});
    QVERIFY(lasting);
    QVERIFY(!lasting->mustChangePassword);
    QCOMPARE(again->ask(ListCases{}), ErrorCode::None);
}

/// A server of its own, whose sessions end after a second without a request.
void TestHostileLogin::sessionThatIdles()
{
    HostileHall hall({u"session.idle_seconds=4"_s});
    const QString problem = hall.open({u"zj01"_s, u"clerk02"_s});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto left = hall.enter(u"clerk02"_s);
    QVERIFY(left);
    const Secret forgotten = hall.lastSession().token;
    const auto wire = hall.enter(u"zj01"_s);
    QVERIFY(wire);
    QCOMPARE(hall.lastSession().idleSeconds, 4);
    QCOMPARE(wire->ask(ListCases{}), ErrorCode::None);
    // Every request begins the idle time anew, so the pauses grow until one is long enough.
    std::optional<ErrorCode> code = ErrorCode::None;
    for (int pause = 200; code == ErrorCode::None && pause < 20'000; pause *= 2) {
        const QDeadlineTimer over(pause);
        pumpUntil([&] { return over.hasExpired() || wire->isClosed(); }, pause + 100);
        code = wire->ask(ListCases{});
    }
    QCOMPARE(code, ErrorCode::SessionExpired);
    const auto again = hall.connect();
    QVERIFY(again);
    QCOMPARE(again->ask(ResumeSession{hall.lastSession().token, u"pc"_s}), ErrorCode::SessionExpired);
    // Without waiting: the database need not know yet what the first answer says.
    std::vector<RequestId> tries;
    for (int i = 0; i < 5; ++i)
        tries.push_back(again->send(ResumeSession{forgotten, u"pc"_s}));
    for (const RequestId id : tries) {
        const auto answer = again->waitAnswer(id);
        QVERIFY(answer);
        QCOMPARE(Wire::codeOf(answer->frame), ErrorCode::SessionExpired);
    }
    const QStringList findings = hall.close(); // the good client asks more often than that
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void TestHostileLogin::sessionThatWasEnded()
{
    const auto wire = m_hall.enter(u"zj01"_s);
    QVERIFY(wire);
    const Secret token = m_hall.lastSession().token;
    QCOMPARE(wire->ask(Logout{}), ErrorCode::None);
    const auto after = wire->ask(ListCases{});
    QVERIFY(after == ErrorCode::NotLoggedIn || after == ErrorCode::SessionExpired || !after);
    const auto again = m_hall.connect();
    QVERIFY(again);
    QCOMPARE(again->ask(ResumeSession{token, u"pc"_s}), ErrorCode::SessionExpired);
    QCOMPARE(again->ask(ResumeSession{Secret(QByteArray(32, 'x')), u"pc"_s}), ErrorCode::SessionExpired);
}

void TestHostileLogin::sessionOfAnotherDevice()
{
    const auto wire = m_hall.enter(u"zj01"_s);
    QVERIFY(wire);
    const auto thief = m_hall.connect();
    QVERIFY(thief);
    QCOMPARE(thief->ask(ResumeSession{m_hall.lastSession().token, u"another-pc"_s}),
             ErrorCode::SessionExpired);
    QCOMPARE(thief->ask(ListCases{}), ErrorCode::NotLoggedIn);
}

void TestHostileLogin::cleanupTestCase()
{
    const QStringList findings = m_hall.close();
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    QCOMPARE_GT(m_hall.goodClient().answers(), 5);
}

QTEST_GUILESS_MAIN(TestHostileLogin)
#include "tst_hostile_login.moc"
