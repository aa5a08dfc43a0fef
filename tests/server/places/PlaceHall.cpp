// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/places/PlaceHall.h"

#include "common/calendar/LocalDay.h"
#include "tests/support/faults/Wire.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr auto Hall = R"({
 "centre": "试验中心",
 "organisations": [
  {"key": "root", "parent": null, "name": "县政府", "short": "县政府", "tier": "county", "kind": "人民政府"},
  {"key": "a", "parent": "root", "name": "甲局", "short": "甲局", "tier": "county", "kind": "政府工作部门"},
  {"key": "a1", "parent": "a", "name": "甲一科", "short": "甲一科"},
  {"key": "b", "parent": "root", "name": "乙局", "short": "乙局"},
  {"key": "c", "parent": "root", "name": "丙局", "short": "丙局"}],
 "halls": [{"key": "h", "name": "大厅"},
           {"key": "h2", "name": "分厅", "opening": {"hours": ["08:30", "12:00", "14:00", "17:30"]}},
           {"key": "h3", "name": "空厅"}],
 "windows": [
  {"key": "w1", "hall": "h", "department": "a", "name": "1 号窗口"},
  {"key": "w2", "hall": "h", "department": null, "name": "2 号窗口"},
  {"key": "w3", "hall": "h2", "department": "b", "name": "3 号窗口"},
  {"key": "w4", "hall": "h", "department": "a", "name": "4 号窗口"}],
 "kinds": [{"name": "公共服务", "delivery": "10wd", "basis": "服务标准"}],
 "items": [
  {"department": "a", "name": "甲许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第一条",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", "4h"], ["Completion", 1]], "materials": []}]},
  {"department": "b", "name": "乙许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第二条",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", "4h"], ["Completion", 1]], "materials": []}]}],
 "people": [
  {"login": "clerk", "name": "窗口甲", "role": "WindowClerk", "window": "w1"},
  {"login": "clerk2", "name": "窗口乙", "role": "WindowClerk", "window": "w4"},
  {"login": "clerk3", "name": "分厅", "role": "WindowClerk", "window": "w3"},
  {"login": "handler", "name": "承办", "role": "Handler", "department": "a"},
  {"login": "head", "name": "甲局长", "role": "DepartmentHead", "department": "a"},
  {"login": "head2", "name": "乙局长", "role": "DepartmentHead", "department": "b"},
  {"login": "unit", "name": "单位管理", "role": "UnitAdmin", "department": "a"},
  {"login": "officer", "name": "督查", "role": "SupervisionOfficer", "department": "root"},
  {"login": "sysadmin", "name": "系统", "role": "SystemAdmin"},
  {"login": "secadmin", "name": "安全", "role": "SecurityAdmin"}]
})";

template <class Entry>
Entry named(const std::vector<Entry>& entries, const QString& name)
{
    for (const Entry& entry : entries) {
        if (entry.name == name)
            return entry;
    }
    qFatal("no %s", qPrintable(name));
}

} // namespace

PlaceHall::PlaceHall(const QString& from)
{
    ServerOptions options;
    options.replayFrom = from;
    options.settings = withoutRateLimits();
    m_server = startHall(m_dir.path(), Hall, options);
    auto book = m_server->passwords();
    if (!book)
        qFatal("%s", qPrintable(book.error().detail));
    m_book = std::move(*book);
}

void PlaceHall::enter(const QString& login, Desk& desk)
{
    desk.client = std::make_unique<TestClient>(m_server->address(), login);
    const auto in = desk.client->signIn(login, m_book);
    if (!in)
        qFatal("%s: %s", qPrintable(login), qPrintable(in.error().detail));
    desk.session = *in;
}

void PlaceHall::comeBack(const QString& login, Desk& desk)
{
    const auto opened = desk.client->open();
    const auto greeted = opened ? desk.client->hello() : tl::unexpected(opened.error());
    const auto back = greeted ? desk.client->resume(desk.session.token) : tl::unexpected(greeted.error());
    if (!back)
        qFatal("%s: %s", qPrintable(login), qPrintable(back.error().detail));
    desk.session = *back;
}

TestClient& PlaceHall::as(const QString& login)
{
    Desk& desk = m_desks[login];
    if (!desk.client)
        enter(login, desk);
    else if (!desk.client->isOpen())
        comeBack(login, desk);
    return *desk.client;
}

const LoginReply& PlaceHall::session(const QString& login)
{
    as(login);
    return m_desks[login].session;
}

void PlaceHall::restart()
{
    if (const auto again = m_server->restart(); !again)
        qFatal("%s\n%s", qPrintable(again.error().detail), qPrintable(m_server->logTail()));
    for (auto& [login, desk] : m_desks)
        desk.client->waitClosed();
}

void PlaceHall::advance(const QString& to)
{
    const auto moment = parseMoment(to);
    if (!moment)
        qFatal("%s", qPrintable(moment.error().detail));
    const CommandReply moved = send(u"sysadmin"_s, AdvanceClock{*moment});
    if (moved.code != ErrorCode::None)
        qFatal("clock to %s: %s", qPrintable(to), qPrintable(errorCodeName(moved.code)));
}

OrganisationEntry PlaceHall::organisation(const QString& name)
{
    return named(catalogue().organisations, name);
}

HallEntry PlaceHall::hall(const QString& name)
{
    return named(catalogue().halls, name);
}

WindowEntry PlaceHall::window(const QString& name)
{
    return named(catalogue().windows, name);
}

VariantEntry PlaceHall::variant(const QString& item)
{
    for (const VariantEntry& v : catalogue().variants) {
        if (v.itemName == item)
            return v;
    }
    qFatal("no item %s", qPrintable(item));
}

CommandReply PlaceHall::submit(const QString& login, const QString& item)
{
    SubmitCase request;
    request.variant = variant(item).id;
    request.applicantName = u"张三"_s;
    return send(login, request);
}

CaseId PlaceHall::accepted(const QString& login, const QString& item)
{
    const CommandReply taken = submit(login, item);
    const CommandReply accepted = send(login, AcceptCase{{taken.subject}, taken.revision, {}});
    if (taken.code != ErrorCode::None || accepted.code != ErrorCode::None)
        qFatal("%s: %s", qPrintable(item), qPrintable(errorCodeName(accepted.code)));
    return {taken.subject};
}

std::vector<CaseId> PlaceHall::casesOf(const QString& login)
{
    std::vector<CaseId> ids;
    for (const CaseRow& row : ask<CasePage>(login, ListCases{}).rows)
        ids.push_back(row.id);
    return ids;
}

qint64 PlaceHall::number(const QString& sql)
{
    return m_server->number(sql);
}

} // namespace duban::test
