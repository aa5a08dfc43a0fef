// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/unplug/DialogScene.h"

#include "common/protocol/DeskRequests.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "common/protocol/WatchRequests.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duban {

namespace {

constexpr int OldCases = 4;
const QString Why = u"事由已经写明。"_s;

} // namespace

DialogScene::DialogScene() = default;

QString DialogScene::start()
{
    if (!m_hall.start())
        return u"the server does not start"_s;
    for (int i = 0; i < OldCases; ++i)
        m_overdue.push_back(supplementAsked());
    permit(); // silence accepts it: there are lights to look at
    permit();
    permit();
    if (!m_hall.moveClock(u"2026-12-01T09:30:00"_s))
        return u"the clock does not move"_s;
    return complaints();
}

CatalogueReply DialogScene::catalogue()
{
    TestClient* client = m_hall.member(u"sysadmin"_s);
    const auto answer = client ? client->call<CatalogueReply>(GetCatalogue{}) : tl::unexpected(Error{});
    return answer.value_or(CatalogueReply{});
}

CaseDetails DialogScene::details(const QString& login, CaseId id)
{
    TestClient* client = m_hall.member(login);
    const auto answer = client ? client->call<CaseDetails>(GetCase{id}) : tl::unexpected(Error{});
    if (!answer)
        m_complaints << u"%1 cannot see case %2"_s.arg(login).arg(id.value);
    return answer.value_or(CaseDetails{});
}

std::vector<PersonEntry> DialogScene::people()
{
    TestClient* client = m_hall.member(u"sysadmin"_s);
    const auto answer = client ? client->call<PeoplePage>(ListPeople{}) : tl::unexpected(Error{});
    return answer ? answer->people : std::vector<PersonEntry>{};
}

PersonId DialogScene::personOf(const QString& login)
{
    for (const PersonEntry& person : people()) {
        for (const AccountEntry& account : person.accounts) {
            if (account.login == login)
                return person.id;
        }
    }
    m_complaints << u"nobody is called %1"_s.arg(login);
    return {};
}

LegalTime DialogScene::now()
{
    TestClient* client = m_hall.member(u"sysadmin"_s);
    const auto answer = client ? client->call<StatusReply>(GetStatus{}) : tl::unexpected(Error{});
    return answer ? answer->engine.legalNow : LegalTime{};
}

CaseId DialogScene::taken(const QString& clerk, const QString& item, Papers papers)
{
    if (m_catalogue.variants.empty())
        m_catalogue = catalogue();
    SubmitCase request;
    request.applicantName = u"申请人%1"_s.arg(++m_number);
    for (const VariantEntry& variant : m_catalogue.variants) {
        if (variant.itemName != item || request.variant.isValid())
            continue;
        request.variant = variant.id;
        for (const MaterialEntry& material : variant.materials)
            request.materials.push_back({material.id, true});
    }
    if (papers == Papers::LastMissing && !request.materials.empty())
        request.materials.back().present = false;
    return {run(clerk, request)};
}

CaseId DialogScene::accepted(int stages)
{
    const CaseId id = permit();
    step(Clerk, id, AcceptCase{});
    for (int stage = 0; stage < stages; ++stage) {
        FinishStage finish;
        finish.opinion = Why;
        step(u"zj0%1"_s.arg((1 + stage) % 3 + 1), id, finish);
    }
    return id;
}

CaseId DialogScene::supplementAsked()
{
    const CaseId id = permit(Papers::LastMissing);
    AskSupplement ask;
    for (const MaterialState& state : details(Clerk, id).materials) {
        if (!state.present)
            ask.missing.push_back(state.material);
    }
    step(Clerk, id, ask);
    return id;
}

CaseId DialogScene::secondAsked()
{
    const CaseId id = supplementAsked();
    AskSupplementAgain again;
    again.reason = Why;
    for (const MaterialState& state : details(Clerk, id).materials) {
        if (!state.asked && again.missing.empty())
            again.missing.push_back(state.material);
    }
    step(Clerk, id, again);
    return id;
}

CaseId DialogScene::supplementOverdue()
{
    if (m_overdue.empty())
        return {};
    const CaseId id = m_overdue.back();
    m_overdue.pop_back();
    return id;
}

CaseId DialogScene::noticeOwed()
{
    const CaseId id = supplementAsked();
    SupplyMaterials supply;
    for (const MaterialState& state : details(Clerk, id).materials) {
        if (state.asked)
            supply.supplied.push_back(state.material);
    }
    step(Clerk, id, supply);
    return id;
}

CaseId DialogScene::deferred()
{
    const CaseId id = deferrable();
    AcceptCase accept;
    for (const MaterialState& state : details(AnyClerk, id).materials) {
        if (!state.present)
            accept.deferred.push_back({state.material, dayOf(now()) + std::chrono::days(2)});
    }
    step(AnyClerk, id, accept);
    return id;
}

CaseId DialogScene::decidedOnPromise()
{
    const QString window = u"clerk27"_s;
    const CaseId id = taken(window, u"公共场所卫生许可（告知承诺）"_s);
    step(window, id, AcceptCase{});
    FinishStage finish;
    finish.opinion = Why;
    step(u"wj01"_s, id, finish);
    finish.onCommitment = true;
    step(u"wj02"_s, id, finish);
    return id;
}

std::pair<CaseId, DocumentId> DialogScene::noticed()
{
    const CaseId id = accepted();
    IssueDocument notice;
    notice.caseId = id;
    notice.expected = details(Clerk, id).row.revision;
    notice.document = DocumentKind::AcceptanceNotice;
    return {id, DocumentId{run(Clerk, notice)}};
}

std::pair<CaseId, AttachmentId> DialogScene::attached()
{
    const CaseId id = accepted();
    const QByteArray file = "%PDF-1.7 of case " + QByteArray::number(id.value);
    const QByteArray sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    TestClient* clerk = m_hall.member(Clerk);
    const bool came = clerk && clerk->call<FileProgress>(BeginFile{sha256, file.size()}) &&
                      clerk->call<FileProgress>(SendFilePart{sha256, file.size(), 0, {file}});
    if (!came)
        complain(u"the file did not come"_s);
    return {id, AttachmentId{run(Clerk, AttachFile{id, sha256, u"扫描件.pdf"_s, FileAbout::Case, 0})}};
}

CaseId DialogScene::completed()
{
    const CaseId id = accepted(3);
    IssueDocument decision;
    decision.document = DocumentKind::PermitDecision;
    step(Clerk, id, decision);
    step(Clerk, id, CompleteCase{});
    return id;
}

CaseId DialogScene::procedureAsked()
{
    const CaseId id = accepted();
    AskProcedure ask;
    ask.procedure = ProcedureKind::Inspection;
    ask.length = Limit::workingDays(5);
    ask.reason = Why;
    step(u"zj01"_s, id, ask);
    return id;
}

CaseId DialogScene::inProcedure()
{
    const CaseId id = procedureAsked();
    OpenProcedure open;
    open.procedure = ProcedureKind::Inspection;
    open.length = Limit::workingDays(5);
    open.reason = Why;
    step(u"zjhead"_s, id, open);
    return id;
}

CaseId DialogScene::extensionAsked()
{
    const CaseId id = accepted();
    AskExtension ask;
    ask.length = Limit::workingDays(3);
    ask.reason = Why;
    step(u"zj01"_s, id, ask);
    return id;
}

CaseId DialogScene::jointExtensionAsked()
{
    const QString window = u"clerk09"_s;
    const CaseId id = taken(window, u"社会投资项目开工前并联审批"_s);
    step(window, id, AcceptCase{});
    AskExtension ask;
    ask.length = Limit::workingDays(5);
    ask.reason = Why;
    step(u"fg01"_s, id, ask);
    return id;
}

CaseId DialogScene::voidAsked()
{
    const CaseId id = accepted();
    AskVoid ask;
    ask.reason = Why;
    step(Clerk, id, ask);
    return id;
}

VariantId DialogScene::proposedVariant()
{
    const CatalogueReply known = catalogue();
    ProposeVariant proposal;
    for (const VariantEntry& variant : known.variants) {
        if (variant.itemName == Permit && !proposal.variant.id.isValid())
            proposal.variant = variant;
    }
    proposal.variant.id = {};
    proposal.variant.item = {};
    proposal.variant.itemName = u"新事项%1"_s.arg(++m_number);
    for (MaterialEntry& material : proposal.variant.materials)
        material.id = {};
    return {run(u"unitadmin"_s, proposal)};
}

void DialogScene::proposePolicy()
{
    ProposePolicy proposal;
    proposal.name = u"政策%1"_s.arg(++m_number);
    proposal.from = dayOf(now());
    proposal.lines = {{ClockKind{}, 0, 0, 0, 3}};
    proposal.reason = Why;
    run(u"officer02"_s, proposal);
}

void DialogScene::questionTo(const QString& login, const QString& text)
{
    OrganisationId section;
    for (const PersonEntry& person : people()) {
        for (const AccountEntry& account : person.accounts)
            section = account.login == login ? account.department : section;
    }
    run(u"zj01"_s, AskSection{accepted(), section, text});
}

void DialogScene::setDeputy()
{
    const LocalDay today = dayOf(now());
    run(u"sysadmin"_s, SetDeputy{0, personOf(u"zr01"_s), personOf(u"zr02"_s), today, today, false});
}

void DialogScene::setDuty()
{
    SetDuty duty;
    duty.person = personOf(u"clerk06"_s);
    duty.window = m_hall.member(u"clerk08"_s) ? m_hall.windowOf(u"clerk08"_s) : WindowId{};
    duty.from = now() + 24h;
    duty.until = duty.from + 2h;
    run(u"sysadmin"_s, duty);
}

void DialogScene::planChange()
{
    WindowEntry window = catalogue().windows.back();
    window.name = u"%1 号窗口"_s.arg(100 + ++m_number);
    run(u"sysadmin"_s, SetWindow{window, dayOf(now()) + std::chrono::days(1)});
}

void DialogScene::unfiledPerson()
{
    OrganisationId department;
    for (const PersonEntry& person : people())
        department = person.id == personOf(u"zj01"_s) ? person.unit : department;
    SetPerson person;
    person.name = u"新人%1"_s.arg(++m_number);
    person.unit = department;
    SetAccount account;
    account.person = {run(u"unitadmin"_s, person)};
    account.login = u"newcomer%1"_s.arg(m_number);
    account.roles = RoleSet{Role::Handler}.bits();
    account.role = Role::Handler;
    account.department = department;
    run(u"secadmin"_s, account);
}

} // namespace duban
