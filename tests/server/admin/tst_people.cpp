// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/admin/PeopleHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

namespace {

constexpr auto Good = "One-time-1";

LocalDay day(const QString& iso)
{
    return *parseDay(iso);
}

quint32 bits(std::initializer_list<Role> roles)
{
    return RoleSet(roles).bits();
}

} // namespace

Q_DECLARE_METATYPE(duban::ErrorCode)
Q_DECLARE_METATYPE(duban::SetAccount)
Q_DECLARE_METATYPE(duban::SetPerson)

/// People, accounts and filing over the real port.
class TestPeople : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { m_hall = std::make_unique<PeopleHall>(); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
    }

    void cleanupTestCase() { QCOMPARE(m_hall->server().terminate(), 0); }

    void aNewPersonGetsToWork()
    {
        const PersonId person = m_hall->enter(u"李四"_s);
        SetAccount make = handler(person, u"li.si"_s);
        const CommandReply made = m_hall->ask(u"secadmin"_s, make);
        ANSWERS(made, ErrorCode::None);
        QVERIFY(!m_hall->account(u"li.si"_s).hasPassword);
        m_hall->book().change(u"li.si"_s, Secret(QString()));
        ANSWERS(login(u"li.si"_s, {}), ErrorCode::WrongCredentials); // nobody issued one yet
        ANSWERS(m_hall->issue(u"li.si"_s, u"short"_s), ErrorCode::PasswordTooWeak);
        ANSWERS(m_hall->issue(u"li.si"_s, u"Xx-li.si-1"_s), ErrorCode::PasswordTooWeak); // holds the login
        ANSWERS(m_hall->issue(u"li.si"_s, QString::fromLatin1(Good)), ErrorCode::None);
        const auto client = m_hall->stranger();
        const auto session = client->login(u"li.si"_s, Secret(QString::fromLatin1(Good)));
        QVERIFY(session);
        QVERIFY(session->mustChangePassword);
        QVERIFY(!session->filed);
        QCOMPARE(client->call<CatalogueReply>(GetCatalogue{}).error().code,
                 ErrorCode::PasswordChangeRequired);
        QVERIFY(client->run(ChangePassword{Secret(QString::fromLatin1(Good)), Secret(u"Lasting-one-2"_s)}));
        QVERIFY(client->call<CatalogueReply>(GetCatalogue{}));
        ANSWERS(login(u"li.si"_s, QString::fromLatin1(Good)), ErrorCode::WrongCredentials);
    }

    /// A request that comes again is answered and not carried out twice; nothing kept covers the password.
    void aPasswordIsIssuedOnce()
    {
        TestClient& admin = m_hall->as(u"secadmin"_s);
        const AccountId account = m_hall->account(u"hand3"_s).account;
        const QString count = u"SELECT count(*) FROM journal WHERE verb = 26 AND result = 0"_s;
        const qint64 before = m_hall->number(count);
        const IssuePassword issue{account, Secret(u"Another-one-3"_s)};
        const RequestId id = admin.send(issue);
        const auto first = admin.takeReply<CommandReply>(id);
        QVERIFY(first);
        admin.resend(id, issue);
        const auto second = admin.takeReply<CommandReply>(id);
        QVERIFY(second);
        QCOMPARE(encode(*second), encode(*first));
        QCOMPARE(m_hall->number(count), before + 1);
        admin.resend(id, IssuePassword{{account.value + 1}, Secret(u"Another-one-3"_s)});
        QCOMPARE(admin.takeReply<CommandReply>(id)->code, ErrorCode::RequestIdReused);
        ANSWERS(m_hall->ask(u"secadmin"_s, IssuePassword{{9999}, Secret(u"Another-one-3"_s)}),
                ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"secadmin"_s, IssuePassword{m_hall->account(u"secadmin"_s).account,
                                                         Secret(u"Another-one-3"_s)}),
                ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"sysadmin"_s, issue), ErrorCode::NotAllowed);
        m_hall->book().change(u"hand3"_s, Secret(u"Another-one-3"_s));
        m_hall->leave(u"hand3"_s);
        QVERIFY(m_hall->as(u"hand3"_s).isOpen());
    }

    /// That an account has a password now stands in the lists of everybody who sees its person.
    void whoSeesThePersonIsToldOfAPassword()
    {
        const AccountId account = m_hall->account(u"hand3"_s).account;
        for (const QString& login : {u"unit"_s, u"sysadmin"_s, u"headb"_s})
            QVERIFY(m_hall->as(login).call<SubscribeReply>(Subscribe{false, false, {}}));
        const auto told = [this](const QString& login) {
            const auto& feeds = m_hall->as(login).feeds();
            return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.setUp; });
        };
        ANSWERS(m_hall->ask(u"secadmin"_s, IssuePassword{account, Secret(u"Another-one-3"_s)}),
                ErrorCode::None);
        for (const QString& login : {u"unit"_s, u"sysadmin"_s})
            QVERIFY(m_hall->as(login).waitUntil([&] { return told(login); }));
        QVERIFY(m_hall->as(u"headb"_s).call<StatusReply>(Ping{}));
        QVERIFY(!told(u"headb"_s));
    }

    void aDisabledAccountIsOutAtOnce()
    {
        TestClient& other = m_hall->as(u"handb"_s);
        QVERIFY(other.call<SubscribeReply>(Subscribe{true, false, {}}));
        const auto token = m_hall->stranger();
        const auto session = token->login(u"handb"_s, m_hall->book().passwordOf(u"handb"_s));
        QVERIFY(session);
        SetAccount change = existing(u"handb"_s);
        change.disabled = true;
        ANSWERS(m_hall->ask(u"secadmin"_s, change), ErrorCode::None);
        QCOMPARE(other.call<CasePage>(ListCases{}).error().code, ErrorCode::SessionExpired);
        QVERIFY(other.waitClosed());
        QCOMPARE(token->run(AddOpinion{{1}, Stage::Handling, u"意见"_s}).error().code,
                 ErrorCode::SessionExpired);
        QVERIFY(token->waitClosed());
        const auto again = m_hall->stranger();
        QCOMPARE(again->resume(session->token).error().code, ErrorCode::SessionExpired);
        ANSWERS(login(u"handb"_s, QString::fromUtf8(m_hall->book().passwordOf(u"handb"_s).reveal())),
                ErrorCode::NotAllowed);
        QVERIFY(m_hall->server().restart());
        leaveAll();
        const auto later = m_hall->stranger();
        QCOMPARE(later->resume(session->token).error().code, ErrorCode::SessionExpired);
        change.disabled = false;
        ANSWERS(m_hall->ask(u"secadmin"_s, change), ErrorCode::None);
        m_hall->leave(u"handb"_s);
        QVERIFY(m_hall->as(u"handb"_s).isOpen());
    }

    /// What comes by itself ends with the rights, too; a heartbeat tells a client that asks for nothing.
    void whoeverIsChangedSeesNothingMore()
    {
        TestClient& head = m_hall->as(u"head"_s);
        TestClient& officer = m_hall->as(u"officer"_s);
        QVERIFY(head.call<SubscribeReply>(Subscribe{true, false, {}}));
        QVERIFY(officer.call<SubscribeReply>(Subscribe{true, false, {}}));
        ANSWERS(m_hall->ask(u"secadmin"_s, existing(u"head"_s)), ErrorCode::None);
        head.feeds().clear();
        const CaseId id = m_hall->accepted();
        QVERIFY(officer.waitUntil([&] {
            return std::any_of(officer.feeds().begin(), officer.feeds().end(), [id](const Feed& feed) {
                return std::any_of(feed.rows.begin(), feed.rows.end(),
                                   [id](const CaseRow& row) { return row.id == id; });
            });
        }));
        QCOMPARE(head.call<StatusReply>(Ping{}).error().code, ErrorCode::SessionExpired);
        QVERIFY(head.feeds().empty()); // the answer came after whatever was sent before
        QVERIFY(head.waitClosed());
        m_hall->leave(u"head"_s);
    }

    void wrongAccount_data()
    {
        QTest::addColumn<SetAccount>("command");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const SetAccount& command, const QString& field) {
            QTest::newRow(name) << command << ErrorCode::InvalidInput << field;
        };
        const PersonId h1 = m_hall->person(u"hand1"_s);
        SetAccount base = handler(h1, u"hand1.more"_s);
        SetAccount c = base;
        c.login = u"a"_s;
        row("a login of one letter", c, u"login"_s);
        c.login = QString(41, u'a');
        row("a login of 41 letters", c, u"login"_s);
        c.login = u"张三"_s;
        row("a login in Chinese", c, u"login"_s);
        c.login = u"a b"_s;
        row("a login with a blank", c, u"login"_s);
        c.login = u"HEAD"_s;
        row("a login in use, in capitals", c, u"login"_s);
        c = base;
        c.person = {9999};
        row("nobody", c, u"person"_s);
        c = base;
        c.role = Role::System;
        c.roles = bits({Role::System});
        row("the server itself", c, u"role"_s);
        c.role = Role(99);
        row("no role", c, u"role"_s);
        c = base;
        c.roles = bits({Role::Reviewer});
        row("the role is none of the roles", c, u"roles"_s);
        c.roles = bits({Role::Handler}) | 1;
        row("an unknown role", c, u"roles"_s);
        c.roles = bits({Role::Handler, Role::Auditor});
        row("an auditor who handles", c, u"roles"_s);
        c = base;
        c.role = Role::Auditor;
        c.roles = bits({Role::Auditor});
        c.department = {};
        row("an auditor with another account that handles", c, u"roles"_s);
        c = base;
        c.department = {};
        row("a handler without a department", c, u"department"_s);
        c.department = {9999};
        row("a department that is not there", c, u"department"_s);
        c = base;
        c.window = m_hall->catalogue().windows.front().id;
        row("a handler with a window", c, u"window"_s);
        c = base;
        c.role = Role::WindowClerk;
        c.roles = bits({Role::WindowClerk});
        c.department = {};
        row("a clerk without a window", c, u"window"_s);
        c = existing(u"hand1"_s);
        c.login = u"hand9"_s;
        row("another login", c, u"login"_s);
        c = existing(u"hand1"_s);
        c.person = m_hall->person(u"hand2"_s);
        row("another person", c, u"person"_s);
        c = existing(u"secadmin"_s);
        QTest::newRow("the own account") << c << ErrorCode::NotAllowed << QString();
        c = handler(m_hall->person(u"secadmin"_s), u"secret.way"_s);
        QTest::newRow("a second account for oneself") << c << ErrorCode::NotAllowed << QString();
        c = existing(u"auditor"_s);
        c.disabled = true;
        QTest::newRow("the last auditor disabled") << c << ErrorCode::WrongState << QString();
        c = existing(u"sysadmin"_s);
        c.role = Role::Auditor;
        c.roles = bits({Role::Auditor});
        QTest::newRow("the last system administrator turned") << c << ErrorCode::WrongState << QString();
        c.account = {9999};
        QTest::newRow("no such account") << c << ErrorCode::NotFound << QString();
    }

    void wrongAccount()
    {
        QFETCH(SetAccount, command);
        const CommandReply reply = m_hall->ask(u"secadmin"_s, command);
        QTEST(reply.code, "code");
        if (reply.code == ErrorCode::InvalidInput)
            QTEST(reply.number, "field");
    }

    /// 三员: when a second one can log in, the first may go.
    void anAdministratorMayGoWhenAnotherIsHere()
    {
        SetAccount make;
        make.person = m_hall->enter(u"第二审计"_s);
        make.login = u"auditor2"_s;
        make.role = Role::Auditor;
        make.roles = bits({Role::Auditor});
        ANSWERS(m_hall->ask(u"secadmin"_s, make), ErrorCode::None);
        SetAccount first = existing(u"auditor"_s);
        first.disabled = true;
        ANSWERS(m_hall->ask(u"secadmin"_s, first), ErrorCode::WrongState); // the second has no password
        ANSWERS(m_hall->issue(u"auditor2"_s, QString::fromLatin1(Good)), ErrorCode::None);
        ANSWERS(m_hall->ask(u"secadmin"_s, first), ErrorCode::None);
        SetPerson gone;
        gone.person = make.person;
        gone.name = u"第二审计"_s;
        gone.unit = m_hall->unit(u"甲局"_s);
        gone.leftOn = day(u"2026-12-01"_s);
        ANSWERS(m_hall->ask(u"unit"_s, gone), ErrorCode::WrongState); // now the last one
    }

    void wrongPerson_data()
    {
        QTest::addColumn<SetPerson>("command");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        SetPerson base;
        base.name = u"王五"_s;
        base.unit = m_hall->unit(u"甲局一科"_s);
        const auto row = [](const char* name, const SetPerson& command, const QString& field) {
            QTest::newRow(name) << command << (field.isEmpty() ? ErrorCode::None : ErrorCode::InvalidInput)
                                << field;
        };
        row("a section of the unit", base, {});
        SetPerson c = base;
        c.name = u"  "_s;
        row("no name", c, u"name"_s);
        c.name = QString(41, u'王');
        row("a name of 41 characters", c, u"name"_s);
        c.name = u"王\u202e五"_s;
        row("a name that reads as another", c, u"name"_s);
        c = base;
        c.unit = m_hall->unit(u"乙局"_s);
        row("another office", c, u"unit"_s);
        c.unit = m_hall->unit(u"县政府"_s);
        row("the government above", c, u"unit"_s);
        c.unit = {};
        row("no unit", c, u"unit"_s);
        c = base;
        c.phone = u"0571-88 drop"_s;
        row("no telephone number", c, u"phone"_s);
        c = base;
        c.position = QString(41, u'科');
        row("a long position", c, u"position"_s);
        c = base;
        c.leftOn = day(u"1980-01-01"_s);
        row("left before the calendar begins", c, u"leftOn"_s);
        c = base;
        c.person = m_hall->person(u"handb"_s);
        QTest::newRow("a person of another office") << c << ErrorCode::NotFound << QString();
        c.person = {9999};
        QTest::newRow("no such person") << c << ErrorCode::NotFound << QString();
    }

    void wrongPerson()
    {
        QFETCH(SetPerson, command);
        const CommandReply reply = m_hall->ask(u"unit"_s, command);
        QTEST(reply.code, "code");
        if (reply.code == ErrorCode::InvalidInput)
            QTEST(reply.number, "field");
    }

    void nobodyDecidesBeforeBeingFiled()
    {
        const CaseId id = m_hall->accepted();
        FinishStage finish;
        finish.opinion = u"同意"_s;
        ANSWERS(m_hall->step(u"newbie"_s, id, finish), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"newbie"_s, id, ClaimCase{}), ErrorCode::NotAllowed);
        const PersonId newbie = m_hall->person(u"newbie"_s);
        const auto file = [&](const QString& number) {
            return m_hall->ask(u"officer"_s, FilePerson{newbie, number});
        };
        ANSWERS(file(u"甲-3"_s), ErrorCode::InvalidInput); // h3's, by the hall file
        ANSWERS(file(u"BA-0001"_s), ErrorCode::InvalidInput);
        ANSWERS(m_hall->ask(u"officer"_s, FilePerson{m_hall->person(u"officer"_s), u"自-1"_s}),
                ErrorCode::NotAllowed);
        ANSWERS(file(u"甲-2026-9"_s), ErrorCode::None);
        QCOMPARE(m_hall->as(u"newbie"_s).call<CasePage>(ListCases{}).error().code, ErrorCode::SessionExpired);
        m_hall->leave(u"newbie"_s);
        ANSWERS(m_hall->step(u"newbie"_s, id, finish), ErrorCode::None);
        SetPerson same = personAs(newbie);
        same.position = u"科员"_s;
        ANSWERS(m_hall->ask(u"unit"_s, same), ErrorCode::None);
        QCOMPARE(m_hall->personOf(u"newbie"_s).filingNumber, u"甲-2026-9"_s);
        same.unit = m_hall->unit(u"甲局一科"_s);
        ANSWERS(m_hall->ask(u"unit"_s, same), ErrorCode::None);
        QVERIFY(m_hall->personOf(u"newbie"_s).filingNumber.isEmpty());
        m_hall->leave(u"newbie"_s);
        ANSWERS(m_hall->step(u"newbie"_s, m_hall->accepted(), finish), ErrorCode::NotAllowed);
    }

    void aLeaverIsOut()
    {
        const PersonId person = m_hall->person(u"hand2"_s);
        SetPerson leaves = personAs(person);
        leaves.leftOn = day(u"2026-09-23"_s); // the day after tomorrow
        ANSWERS(m_hall->ask(u"unit"_s, leaves), ErrorCode::None);
        QVERIFY(m_hall->as(u"hand2"_s).call<CasePage>(ListCases{})); // still here
        const CaseId id = m_hall->accepted();
        m_hall->advance(u"2026-09-23T09:00"_s);
        QCOMPARE(m_hall->step(u"hand2"_s, id, ClaimCase{}).code, ErrorCode::SessionExpired);
        ANSWERS(login(u"hand2"_s, QString::fromUtf8(m_hall->book().passwordOf(u"hand2"_s).reveal())),
                ErrorCode::NotAllowed);
        leaves.leftOn = {}; // comes back: every account needs the security administrator's word
        ANSWERS(m_hall->ask(u"unit"_s, leaves), ErrorCode::None);
        ANSWERS(login(u"hand2"_s, QString::fromUtf8(m_hall->book().passwordOf(u"hand2"_s).reveal())),
                ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"secadmin"_s, existing(u"hand2"_s)), ErrorCode::None);
        m_hall->leave(u"hand2"_s);
        ANSWERS(m_hall->step(u"hand2"_s, id, ClaimCase{}), ErrorCode::None);
        leaves.leftOn = day(u"2026-09-23"_s); // today: at once
        ANSWERS(m_hall->ask(u"unit"_s, leaves), ErrorCode::None);
        QCOMPARE(m_hall->as(u"hand2"_s).call<CasePage>(ListCases{}).error().code, ErrorCode::SessionExpired);
        QVERIFY(m_hall->account(u"hand2"_s).disabled);
        ANSWERS(m_hall->issue(u"hand2"_s, QString::fromLatin1(Good)), ErrorCode::InvalidInput);
        SetAccount enable = existing(u"hand2"_s);
        ANSWERS(m_hall->ask(u"secadmin"_s, enable), ErrorCode::InvalidInput);
    }

    void everybodySeesTheirOwnPeople()
    {
        SetPerson person = personAs(m_hall->person(u"hand1"_s));
        person.phone = u"0571-88001122"_s;
        ANSWERS(m_hall->ask(u"unit"_s, person), ErrorCode::None);
        const auto seen = [this](const QString& login, const QString& of) {
            const auto page = m_hall->as(login).call<PeoplePage>(ListPeople{});
            if (!page)
                return errorCodeName(page.error().code);
            const PersonId wanted = m_hall->person(of);
            for (const PersonEntry& p : page->people) {
                if (p.id == wanted)
                    return p.phone.isEmpty() ? u"without phone"_s : u"with phone"_s;
            }
            return u"not"_s;
        };
        QCOMPARE(seen(u"unit"_s, u"hand1"_s), u"with phone"_s);
        QCOMPARE(seen(u"officer"_s, u"hand1"_s), u"with phone"_s);
        QCOMPARE(seen(u"secadmin"_s, u"hand1"_s), u"with phone"_s);
        QCOMPARE(seen(u"head"_s, u"hand1"_s), u"without phone"_s);
        QCOMPARE(seen(u"sysadmin"_s, u"hand1"_s), u"without phone"_s);
        QCOMPARE(seen(u"headb"_s, u"hand1"_s), u"not"_s);
        QCOMPARE(seen(u"headb"_s, u"handb"_s), u"without phone"_s);
        QCOMPARE(seen(u"auditor2"_s, u"hand1"_s), u"NotAllowed"_s);
        std::vector<PersonId> paged;
        ListPeople ask{{}, 4};
        while (true) {
            const auto page = m_hall->as(u"secadmin"_s).call<PeoplePage>(ask);
            QVERIFY(page);
            for (const PersonEntry& p : page->people)
                paged.push_back(p.id);
            if (!page->more)
                break;
            ask.after = paged.back();
        }
        QCOMPARE(paged.size(), m_hall->people().size());
        QVERIFY(std::is_sorted(paged.begin(), paged.end()));
    }

private:
    SetAccount handler(PersonId person, const QString& login)
    {
        SetAccount command;
        command.person = person;
        command.login = login;
        command.role = Role::Handler;
        command.roles = bits({Role::Handler});
        command.department = m_hall->unit(u"甲局"_s);
        return command;
    }

    /// The account as it is, enabled.
    SetAccount existing(const QString& login)
    {
        const AccountEntry entry = m_hall->account(login);
        return {entry.account, m_hall->person(login), login,        entry.role,
                entry.roles,   entry.department,      entry.window, false};
    }

    SetPerson personAs(PersonId id)
    {
        for (const PersonEntry& p : m_hall->people()) {
            if (p.id == id)
                return {p.id, p.name, p.unit, p.position, p.phone, p.leftOn};
        }
        qFatal("no person %lld", qlonglong(id.value));
    }

    CommandReply login(const QString& login, const QString& password)
    {
        const auto in = m_hall->stranger()->login(login, Secret(password));
        CommandReply reply;
        reply.code = in ? ErrorCode::None : in.error().code;
        return reply;
    }

    void leaveAll()
    {
        for (const char* login : {"secadmin", "unit", "officer", "clerk", "sysadmin", "hand1", "hand2",
                                  "hand3", "handb", "head", "headb", "newbie", "auditor"})
            m_hall->leave(QString::fromLatin1(login));
    }

    std::unique_ptr<PeopleHall> m_hall;
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
