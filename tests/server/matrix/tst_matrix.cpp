// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/matrix/MatrixRows.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

const char* nameOf(Role role)
{
    switch (role) {
    case Role::WindowClerk:
        return "clerk";
    case Role::Handler:
        return "handler";
    case Role::SupervisionOfficer:
        return "officer";
    case Role::SystemAdmin:
        return "system administrator";
    case Role::SecurityAdmin:
        return "security administrator";
    case Role::Auditor:
        return "auditor";
    case Role::System:
        return "the server itself";
    case Role::Reviewer:
        return "reviewer";
    case Role::Approver:
        return "approver";
    case Role::DepartmentHead:
        return "department head";
    case Role::MatterOfficer:
        return "matter officer";
    case Role::Leader:
        return "leader";
    case Role::Secretary:
        return "secretary";
    case Role::UnitAdmin:
        return "unit administrator";
    }
    return "nobody";
}

/// One account of each role; clerk and handler a second time at another place.
const QStringList Logins{u"clerk01"_s,   u"clerk03"_s,  u"zj01"_s,     u"zr01"_s,
                         u"officer01"_s, u"sysadmin"_s, u"secadmin"_s, u"auditor"_s,
                         u"zjhead"_s,    u"zrhead"_s,   u"leader01"_s, u"secretary01"_s,
                         u"unitadmin"_s, u"matters"_s,  u"zjreview"_s, u"zjapprove"_s};

} // namespace

/// Every role × every message over the wire against the tables of common/access.
class TestMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRoleHasAnAccount();
    void everyKindIsInTheTables();
    void scope_data();
    void scope();
    void role_data();
    void role();
    void feedOfOthers_data();
    void feedOfOthers();
    void cleanupTestCase();

private:
    struct Person
    {
        std::unique_ptr<Wire> wire;
        LoginReply session;
        Visibility visibility;
        Actor actor;
    };

    void enter(const QString& login);
    std::vector<OrganisationId> subtreeOf(OrganisationId root) const;
    Target submitCase();
    Person& personOf(Role role);
    ErrorCode ask(Person& person, const Row& row, const Target& target);

    QTemporaryDir m_dir;
    std::unique_ptr<TestServer> m_server;
    PasswordBook m_book;
    std::map<QString, Person> m_people;
    CatalogueReply m_catalogue;
    Target m_target;
};

void TestMatrix::initTestCase()
{
    ServerOptions options;
    options.dataDir = m_dir.filePath(u"data"_s);
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.replayFrom = u"2026-03-02T09:00:00"_s;
    options.settings = withoutRateLimits();
    m_server = std::make_unique<TestServer>(options);
    const auto started = m_server->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    auto book = prepareAccounts(*m_server, Logins);
    QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
    m_book = *book;
    for (const QString& login : Logins)
        enter(login);
    m_target = submitCase();
    QVERIFY(m_target.caseId.isValid());
}

void TestMatrix::enter(const QString& login)
{
    Person person;
    person.wire = std::make_unique<Wire>(m_server->address());
    person.wire->open();
    QVERIFY(person.wire->waitUp());
    QVERIFY(person.wire->fetch<HelloReply>(Hello{}));
    const auto session = person.wire->fetch<LoginReply>(Login{login, m_book.passwordOf(login), u"pc"_s});
    QVERIFY2(session, qPrintable(login));
    person.session = *session;
    if (m_catalogue.organisations.empty())
        m_catalogue = *person.wire->fetch<CatalogueReply>(GetCatalogue{});
    Actor& actor = person.actor;
    actor.account = session->account;
    actor.person = session->person;
    actor.name = session->personName;
    actor.role = session->role;
    actor.roles = RoleSet::fromBits(session->roles);
    actor.department = session->department;
    actor.hall = session->hall;
    actor.window = session->window;
    person.visibility = Visibility::of(actor, subtreeOf(actor.department));
    m_people.insert_or_assign(login, std::move(person));
}

std::vector<OrganisationId> TestMatrix::subtreeOf(OrganisationId root) const
{
    std::vector<OrganisationId> found{root};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const OrganisationEntry& o : m_catalogue.organisations) {
            if (o.parent == found[i])
                found.push_back(o.id);
        }
    }
    return found;
}

Target TestMatrix::submitCase()
{
    Target target;
    const LoginReply& handler = m_people.at(u"zj01"_s).session;
    for (const VariantEntry& variant : m_catalogue.variants) {
        if (variant.department == handler.department)
            target.variant = variant;
    }
    const auto reply = m_people.at(u"clerk01"_s).wire->fetch<CommandReply>(submission(target));
    if (reply && reply->code == ErrorCode::None) {
        target.caseId = CaseId{reply->subject};
        target.revision = reply->revision;
    }
    target.legalNow = handler.legalNow;
    return target;
}

TestMatrix::Person& TestMatrix::personOf(Role role)
{
    for (const QString& login : Logins) {
        if (m_people.at(login).session.role == role)
            return m_people.at(login);
    }
    qFatal("no account is a %s", nameOf(role));
}

ErrorCode TestMatrix::ask(Person& person, const Row& row, const Target& target)
{
    const auto answer = person.wire->waitAnswer(row.send(*person.wire, target));
    return answer ? Wire::codeOf(answer->frame) : ErrorCode::MalformedFrame;
}

void TestMatrix::everyRoleHasAnAccount()
{
    for (const Role role : AllRoles)
        QVERIFY2(role == Role::System || personOf(role).session.role == role, nameOf(role));
}

void TestMatrix::everyKindIsInTheTables()
{
    QSet<int> known{int(MessageKind::Hello), int(MessageKind::Login), int(MessageKind::ResumeSession),
                    int(MessageKind::Ping)};
    for (const Row& row : rows())
        known << int(row.kind);
    Wire& wire = *m_people.at(u"sysadmin"_s).wire;
    for (int kind = 0; kind < 400; ++kind) {
        if (known.contains(kind))
            continue;
        const RequestId id = wire.nextId();
        wire.send(encodeFrame(MessageKind(kind), id, QByteArray("\xa0", 1)));
        const auto answer = wire.waitAnswer(id);
        QVERIFY2(answer, qPrintable(u"kind %1"_s.arg(kind)));
        const ErrorCode code = Wire::codeOf(answer->frame);
        QVERIFY2(code == ErrorCode::UnknownMessage || code == ErrorCode::NotAllowed,
                 qPrintable(u"kind %1: %2"_s.arg(kind).arg(errorCodeName(code))));
    }
}

void TestMatrix::scope_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("rowNumber");
    for (const QString& login : Logins) {
        for (std::size_t i = 0; i < rows().size(); ++i) {
            if (rows()[i].scope)
                QTest::addRow("%s of a case of clerk01: %s", rows()[i].name, qPrintable(login))
                    << login << int(i);
        }
    }
}

/// Nobody reaches a case outside the own place, and is not told that it exists.
void TestMatrix::scope()
{
    QFETCH(QString, login);
    QFETCH(int, rowNumber);
    const Row& row = rows()[std::size_t(rowNumber)];
    Person& person = m_people.at(login);
    const CasePlace place{m_target.variant.department, m_people.at(u"clerk01"_s).session.window,
                          m_people.at(u"clerk01"_s).session.hall};
    Target fresh = m_target;
    fresh.revision = Revision{9999}; // whoever gets through meets a Conflict, so that nothing changes
    const ErrorCode code = ask(person, row, fresh);
    if (!person.actor.may(row.permission))
        QCOMPARE(code, ErrorCode::NotAllowed);
    else if (!inScope(*row.scope, person.actor, person.visibility, place))
        QCOMPARE(code, ErrorCode::NotFound);
    else
        QVERIFY2(code != ErrorCode::NotAllowed && code != ErrorCode::NotFound,
                 qPrintable(errorCodeName(code)));

    Target missing = m_target;
    missing.caseId = CaseId{1'000'000'000};
    QCOMPARE(ask(person, row, missing),
             person.actor.may(row.permission) ? ErrorCode::NotFound : ErrorCode::NotAllowed);
}

void TestMatrix::role_data()
{
    QTest::addColumn<int>("roleNumber");
    QTest::addColumn<int>("rowNumber");
    for (std::size_t i = 0; i < rows().size(); ++i) {
        for (const Role role : AllRoles) {
            if (role != Role::System)
                QTest::addRow("%s by %s", rows()[i].name, nameOf(role)) << int(role) << int(i);
        }
    }
}

void TestMatrix::role()
{
    QFETCH(int, roleNumber);
    QFETCH(int, rowNumber);
    const Row& row = rows()[std::size_t(rowNumber)];
    Person& person = personOf(Role(roleNumber));
    const ErrorCode code = ask(person, row, m_target);
    if (person.actor.may(row.permission))
        QVERIFY2(code != ErrorCode::NotAllowed && code != ErrorCode::UnknownMessage,
                 qPrintable(errorCodeName(code)));
    else
        QCOMPARE(code, ErrorCode::NotAllowed);
}

void TestMatrix::feedOfOthers_data()
{
    QTest::addColumn<int>("roleNumber");
    for (const Role role : AllRoles) {
        if (role != Role::System)
            QTest::addRow("%s", nameOf(role)) << int(role);
    }
}

/// The feed has two halves with a permission each.
void TestMatrix::feedOfOthers()
{
    QFETCH(int, roleNumber);
    const Role role = Role(roleNumber);
    for (const QString& login : Logins) { // the rows before ended the sessions
        if (m_people.at(login).session.role == role)
            enter(login);
    }
    Person& person = personOf(role);
    const auto cases = person.wire->ask(Subscribe{true, false, {}});
    QVERIFY(cases);
    QCOMPARE(*cases == ErrorCode::NotAllowed, !may(role, Permission::ReadCases));
    const auto board = person.wire->ask(Subscribe{false, true, {}});
    QVERIFY(board);
    QCOMPARE(*board == ErrorCode::NotAllowed, !may(role, Permission::ReadBoard));
}

void TestMatrix::cleanupTestCase()
{
    const VerifyResult verified = m_server->verify();
    QVERIFY2(verified.isClean(), verified.output.constData());
    QCOMPARE(m_server->terminate(), 0);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
