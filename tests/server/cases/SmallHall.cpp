// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/cases/SmallHall.h"

#include "common/calendar/LocalDay.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/support/faults/Wire.h"

#include <QtDebug>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr auto Hall = R"({
 "centre": "试验中心",
 "organisations": [
  {"key": "root", "parent": null, "name": "县政府", "short": "县政府"},
  {"key": "a", "parent": "root", "name": "甲局", "short": "甲局"},
  {"key": "b", "parent": "root", "name": "乙局", "short": "乙局"}],
 "halls": [{"key": "h", "name": "大厅"}, {"key": "h2", "name": "分厅"}],
 "windows": [
  {"key": "w1", "hall": "h", "department": null, "name": "1 号窗口"},
  {"key": "w2", "hall": "h", "department": null, "name": "2 号窗口"},
  {"key": "w3", "hall": "h2", "department": null, "name": "3 号窗口"}],
 "kinds": [{"name": "公共服务", "delivery": "10wd", "basis": "服务标准"}],
 "items": [
  {"department": "a", "name": "许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第一条",
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Review", 2], ["Approval", 2], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}, {"name": "图纸", "form": "复印件 1", "deferrable": true},
                  {"name": "说明", "form": "原件 1", "required": false}]}]},
  {"department": "a", "name": "并联许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 30, "statutory": 45, "basis": "某法第二条", "joint": true,
    "fees": [{"name": "工本费", "fen": 500, "unit": "本", "basis": "某价费〔2020〕3号"},
             {"name": "检测费", "fen": 12050, "unit": "次", "basis": "某价费〔2020〕4号"}],
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Approval", 2], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}]}]},
  {"department": "a", "name": "承诺许可", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": "30d", "statutory": "2m", "basis": "某法第三条", "commitment": true,
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", "4h"], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}]}]},
  {"department": "a", "name": "即办服务", "kind": "公共服务", "variants": [
   {"name": "办理", "basis": "服务标准", "immediate": true,
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", "1h"], ["Completion", 0]],
    "materials": []}]}],
 "people": [
  {"login": "clerk", "name": "窗口甲", "role": "WindowClerk", "window": "w1"},
  {"login": "clerk2", "name": "窗口乙", "role": "WindowClerk", "window": "w2"},
  {"login": "clerk3", "name": "分厅", "role": "WindowClerk", "window": "w3"},
  {"login": "handler", "name": "承办", "role": "Handler", "department": "a"},
  {"login": "reviewer", "name": "审核", "role": "Reviewer", "department": "a"},
  {"login": "approver", "name": "审批", "role": "Approver", "department": "a"},
  {"login": "head", "name": "局长", "role": "DepartmentHead", "department": "a"},
  {"login": "other", "name": "乙承办", "role": "Handler", "department": "b"},
  {"login": "officer", "name": "督查", "role": "SupervisionOfficer", "department": "root"},
  {"login": "leader", "name": "县长", "role": "Leader", "department": "root"},
  {"login": "secretary", "name": "秘书", "role": "Secretary", "department": "root"},
  {"login": "sysadmin", "name": "系统", "role": "SystemAdmin"},
  {"login": "secadmin", "name": "安全", "role": "SecurityAdmin"},
  {"login": "auditor", "name": "审计", "role": "Auditor"}]
})";

QByteArray withPeople(const QByteArray& more)
{
    return QByteArray(Hall).replace("\"people\": [", "\"people\": [" + more);
}

} // namespace

SmallHall::SmallHall(const QString& from, const QByteArray& morePeople)
{
    start(from, withPeople(morePeople), {});
}

SmallHall::SmallHall(const QString& from, const WholeHall& whole)
{
    start(from, whole.json, {});
}

SmallHall::SmallHall(const QString& from, const QByteArray& morePeople, const Environment& environment)
{
    start(from, withPeople(morePeople), environment(m_dir.path()));
}

void SmallHall::start(const QString& from, const QByteArray& hall, const QStringList& environment)
{
    ServerOptions options;
    options.replayFrom = from;
    options.environment = environment;
    options.settings = withoutRateLimits();
    m_server = startHall(m_dir.path(), hall, options);
    auto book = m_server->passwords();
    if (!book)
        qFatal("%s", qPrintable(book.error().detail));
    m_book = std::move(*book);
    refetchCatalogue();
}

const CatalogueReply& SmallHall::refetchCatalogue()
{
    const auto catalogue = as(u"clerk"_s).call<CatalogueReply>(GetCatalogue{});
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().detail));
    m_catalogue = *catalogue;
    return m_catalogue;
}

PersonId SmallHall::personOf(const QString& login)
{
    as(login);
    return m_people.at(login);
}

TestClient& SmallHall::as(const QString& login)
{
    auto& client = m_clients[login];
    if (!client) {
        client = std::make_unique<TestClient>(m_server->address(), login);
        const auto in = client->signIn(login, m_book);
        if (!in)
            qFatal("%s: %s", qPrintable(login), qPrintable(in.error().detail));
        m_people.insert_or_assign(login, in->person);
    }
    return *client;
}

Result<LoginReply> SmallHall::logInAgain(const QString& login)
{
    return TestClient(m_server->address(), login).signIn(login, m_book);
}

void SmallHall::advance(const QString& to)
{
    const auto moment = parseMoment(to);
    if (!moment)
        qFatal("%s", qPrintable(moment.error().detail));
    if (const auto moved = as(u"sysadmin"_s).run(AdvanceClock{*moment}); !moved)
        qFatal("clock to %s: %s", qPrintable(to), qPrintable(moved.error().detail));
}

const VariantEntry& SmallHall::variant(const QString& item) const
{
    for (const VariantEntry& v : m_catalogue.variants) {
        if (v.itemName == item)
            return v;
    }
    qFatal("no item %s", qPrintable(item));
}

MaterialId SmallHall::material(const QString& item, const QString& name) const
{
    for (const MaterialEntry& m : variant(item).materials) {
        if (m.name == name)
            return m.id;
    }
    qFatal("no material %s", qPrintable(name));
}

CaseId SmallHall::submit(const QString& item, const QStringList& missing)
{
    SubmitCase request;
    request.variant = variant(item).id;
    request.applicantName = u"张三"_s;
    for (const MaterialEntry& m : variant(item).materials)
        request.materials.push_back({m.id, !missing.contains(m.name)});
    const auto reply = as(u"clerk"_s).run(request);
    if (!reply)
        qFatal("submit: %s", qPrintable(reply.error().detail));
    return {reply->subject};
}

CaseDetails SmallHall::details(CaseId id)
{
    const auto found = as(u"officer"_s).call<CaseDetails>(GetCase{id});
    if (!found)
        qFatal("case %lld: %s", qlonglong(id.value), qPrintable(found.error().detail));
    return *found;
}

void SmallHall::putDecisionOut(const QString& login, CaseId id)
{
    const CaseRow row = details(id).row;
    if (row.state != CaseState::Decided || row.decisionPaper != DecisionPaper::NotOut)
        return;
    const auto kind = row.decision == Decision::Granted ? DocumentKind::PermitDecision : DocumentKind::Denial;
    const auto reply = as(login).call<CommandReply>(IssueDocument{id, row.revision, kind, {}});
    if (!reply || reply->code != ErrorCode::None)
        qFatal("the decision is not out: %s",
               qPrintable(reply ? errorCodeName(reply->code) + reply->number : reply.error().detail));
}

} // namespace duban::test
