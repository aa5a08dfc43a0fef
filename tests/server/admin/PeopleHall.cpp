// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/admin/PeopleHall.h"

#include "common/calendar/LocalDay.h"
#include "tests/support/faults/Wire.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr auto Hall = R"({
 "centre": "试验中心",
 "organisations": [
  {"key": "root", "parent": null, "name": "县政府", "short": "县政府"},
  {"key": "a", "parent": "root", "name": "甲局", "short": "甲局"},
  {"key": "a1", "parent": "a", "name": "甲局一科", "short": "一科"},
  {"key": "b", "parent": "root", "name": "乙局", "short": "乙局"}],
 "halls": [{"key": "h", "name": "大厅"}],
 "windows": [{"key": "w1", "hall": "h", "department": null, "name": "1 号窗口"}],
 "items": [
  {"department": "a", "name": "许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第一条",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Review", 2], ["Approval", 2], ["Completion", 1]],
    "materials": []}]}],
 "people": [
  {"login": "clerk", "name": "窗口甲", "role": "WindowClerk", "window": "w1"},
  {"login": "hand1", "name": "承办一", "role": "Handler", "department": "a"},
  {"login": "hand2", "name": "承办二", "role": "Handler", "department": "a"},
  {"login": "hand3", "name": "承办三", "role": "Handler", "department": "a", "filing": "甲-3"},
  {"login": "newbie", "name": "新人", "role": "Handler", "department": "a", "filing": ""},
  {"login": "review1", "name": "审核", "role": "Reviewer", "department": "a"},
  {"login": "approve1", "name": "审批", "role": "Approver", "department": "a"},
  {"login": "head", "name": "局长", "role": "DepartmentHead", "department": "a"},
  {"login": "unit", "name": "甲局管理", "role": "UnitAdmin", "department": "a"},
  {"login": "handb", "name": "乙承办", "role": "Handler", "department": "b"},
  {"login": "headb", "name": "乙局长", "role": "DepartmentHead", "department": "b"},
  {"login": "officer", "name": "督查", "role": "SupervisionOfficer", "department": "root"},
  {"login": "sysadmin", "name": "系统", "role": "SystemAdmin"},
  {"login": "secadmin", "name": "安全", "role": "SecurityAdmin"},
  {"login": "auditor", "name": "审计", "role": "Auditor"}]
})";

} // namespace

PeopleHall::PeopleHall()
{
    ServerOptions options;
    options.replayFrom = u"2026-09-21T09:30"_s;
    options.settings = withoutRateLimits();
    m_server = startHall(m_dir.path(), Hall, options);
    auto book = m_server->passwords();
    if (!book)
        qFatal("%s", qPrintable(book.error().detail));
    m_book = std::move(*book);
    const auto catalogue = as(u"clerk"_s).call<CatalogueReply>(GetCatalogue{});
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().detail));
    m_catalogue = *catalogue;
}

TestClient& PeopleHall::as(const QString& login)
{
    auto& client = m_clients[login];
    if (!client || !client->isOpen()) {
        client = std::make_unique<TestClient>(m_server->address(), login);
        if (const auto in = client->signIn(login, m_book); !in)
            qFatal("%s: %s", qPrintable(login), qPrintable(in.error().detail));
    }
    return *client;
}

std::unique_ptr<TestClient> PeopleHall::stranger()
{
    auto client = std::make_unique<TestClient>(m_server->address(), u"stranger"_s);
    if (!client->open() || !client->hello())
        qFatal("no connection");
    return client;
}

void PeopleHall::advance(const QString& to)
{
    const auto moment = parseMoment(to);
    const auto moved = moment ? as(u"sysadmin"_s).run(AdvanceClock{*moment}) : tl::unexpected(moment.error());
    if (!moved)
        qFatal("clock to %s: %s", qPrintable(to), qPrintable(moved.error().detail));
}

CaseId PeopleHall::accepted()
{
    SubmitCase request;
    request.variant = m_catalogue.variants.front().id;
    request.applicantName = u"张三"_s;
    const auto taken = as(u"clerk"_s).run(request);
    if (!taken)
        qFatal("submit: %s", qPrintable(taken.error().detail));
    const auto done = as(u"clerk"_s).run(AcceptCase{{taken->subject}, taken->revision, {}});
    if (!done)
        qFatal("accept: %s", qPrintable(done.error().detail));
    return {taken->subject};
}

CaseDetails PeopleHall::details(CaseId id)
{
    const auto found = as(u"officer"_s).call<CaseDetails>(GetCase{id});
    if (!found)
        qFatal("case %lld: %s", qlonglong(id.value), qPrintable(found.error().detail));
    return *found;
}

std::vector<PersonEntry> PeopleHall::people()
{
    const auto page = as(u"secadmin"_s).call<PeoplePage>(ListPeople{});
    if (!page)
        qFatal("people: %s", qPrintable(page.error().detail));
    return page->people;
}

PersonEntry PeopleHall::personOf(const QString& login)
{
    for (const PersonEntry& person : people()) {
        for (const AccountEntry& account : person.accounts) {
            if (account.login == login)
                return person;
        }
    }
    qFatal("nobody is %s", qPrintable(login));
}

AccountEntry PeopleHall::account(const QString& login)
{
    for (const AccountEntry& entry : personOf(login).accounts) {
        if (entry.login == login)
            return entry;
    }
    qFatal("no account %s", qPrintable(login));
}

OrganisationId PeopleHall::unit(const QString& name) const
{
    for (const OrganisationEntry& o : m_catalogue.organisations) {
        if (o.name == name)
            return o.id;
    }
    qFatal("no unit %s", qPrintable(name));
}

PersonId PeopleHall::enter(const QString& name)
{
    SetPerson person;
    person.name = name;
    person.unit = unit(u"甲局"_s);
    const CommandReply reply = ask(u"unit"_s, person);
    if (reply.code != ErrorCode::None)
        qFatal("%s: %s", qPrintable(name), qPrintable(errorCodeName(reply.code)));
    return {reply.subject};
}

CommandReply PeopleHall::issue(const QString& login, const QString& password)
{
    const CommandReply reply = ask(u"secadmin"_s, IssuePassword{account(login).account, Secret(password)});
    if (reply.code == ErrorCode::None)
        m_book.change(login, Secret(password));
    return reply;
}

void PeopleHall::setRule(Stage stage, Assignment rule, const QStringList& logins)
{
    const qint64 variant = m_catalogue.variants.front().id.value;
    QStringList statements{
        u"UPDATE stage_rule SET assignment = %1 WHERE variant_id = %2 AND stage = %3"_s.arg(int(rule))
            .arg(variant)
            .arg(int(stage)),
        u"DELETE FROM stage_person"_s};
    int position = 0;
    for (const QString& login : logins)
        statements
            << u"INSERT INTO stage_person(variant_id, stage, position, person_id) VALUES(%1, %2, %3, %4)"_s
                   .arg(variant)
                   .arg(int(stage))
                   .arg(++position)
                   .arg(person(login).value);
    m_clients.clear();
    if (m_server->terminate() != 0)
        qFatal("the server did not end well");
    execute(statements);
    if (const auto started = m_server->start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
}

void PeopleHall::execute(const QStringList& statements)
{
    if (const QString problem = m_server->tamper(statements); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
}

qint64 PeopleHall::number(const QString& sql)
{
    return m_server->number(sql);
}

} // namespace duban::test
