// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/MainTransactions.h"

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/CaseRequests.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "common/protocol/SetUpRequests.h"
#include "tests/server/calendar/Notices.h"
#include "tests/server/cases/Steps.h"
#include "tests/support/faults/Wire.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// Request ids of their own, which outlive the connection they were first sent on.
RequestId nextId()
{
    static const auto client = qint64(QRandomGenerator::global()->generate64() >> 1);
    static qint64 counter = 0;
    return {client, ++counter};
}

template <class Command>
Sending sending(SmallHall& hall, const QString& login, const Command& command)
{
    hall.as(login); // logging in is no part of it
    return [&hall, login, command, id = nextId()]() -> Heard {
        TestClient& client = hall.as(login);
        client.resend(id, command);
        const auto reply = client.takeReply<CommandReply>(id);
        if (!reply)
            return {reply.error().code != ErrorCode::None, reply.error().code, {}};
        return {true, reply->code, encode(*reply)};
    };
}

void need(const CommandReply& reply, const char* what)
{
    if (reply.code != ErrorCode::None)
        qFatal("%s: %s %s", what, qPrintable(errorCodeName(reply.code)), qPrintable(reply.number));
}

CaseId acceptedCase(SmallHall& hall)
{
    const CaseId id = hall.submit(Permit);
    need(hall.step(u"clerk"_s, id, AcceptCase{}), "accept");
    return id;
}

CaseId caseAt(SmallHall& hall, Stage stage)
{
    const CaseId id = acceptedCase(hall);
    while (hall.details(id).row.stage < stage) {
        const Stage now = hall.details(id).row.stage;
        const QString who = now == Stage::Handling ? u"handler"_s
                            : now == Stage::Review ? u"reviewer"_s
                                                   : u"approver"_s;
        need(hall.step(who, id, opinion()), "finish");
    }
    return id;
}

template <class Command>
Sending stepOf(SmallHall& hall, const QString& login, CaseId id, Command command = {})
{
    command.caseId = id;
    command.expected = hall.revisionOf(id);
    return sending(hall, login, command);
}

Effect journalled(MessageKind verb)
{
    return {u"SELECT count(*) FROM journal WHERE result = 0 AND verb = %1"_s.arg(int(verb)), 1};
}

template <class Command>
Effect done()
{
    return journalled(Command::kind);
}

SubmitCase application(SmallHall& hall)
{
    SubmitCase request;
    request.variant = hall.variant(Permit).id;
    request.applicantName = u"张三"_s;
    for (const MaterialEntry& m : hall.variant(Permit).materials)
        request.materials.push_back({m.id, true});
    return request;
}

Sending submission(SmallHall& hall)
{
    return sending(hall, u"clerk"_s, application(hall));
}

Sending denial(SmallHall& hall)
{
    auto deny = because<DenyCase>(u"不符合某法第一条"_s);
    deny.remedy = u"六十日内申请行政复议"_s;
    return stepOf(hall, u"approver"_s, caseAt(hall, Stage::Approval), deny);
}

Sending paperDecision(SmallHall& hall)
{
    auto record = because<RecordDecision>(u"领导已在纸质件上签批"_s);
    record.decision = Decision::Granted;
    record.signer = u"县长"_s;
    record.paperNumber = u"县批〔2026〕12号"_s;
    record.paperDate = *parseDay(u"2026-09-21"_s);
    return stepOf(hall, u"secretary"_s, caseAt(hall, Stage::Approval), record);
}

Sending sendingBack(SmallHall& hall)
{
    auto back = because<SendBack>(u"材料有误"_s);
    back.to = Stage::Handling;
    return stepOf(hall, u"reviewer"_s, caseAt(hall, Stage::Review), back);
}

Sending deliveryOf(SmallHall& hall)
{
    const CaseId id = caseAt(hall, Stage::Completion);
    need(hall.step(u"clerk"_s, id, CompleteCase{}), "complete");
    return stepOf(hall, u"clerk2"_s, id, delivery(DeliveryWay::Told));
}

Sending issueOf(SmallHall& hall)
{
    IssueDocument issue;
    issue.document = DocumentKind::AcceptanceNotice;
    return stepOf(hall, u"clerk"_s, acceptedCase(hall), issue);
}

/// @return a case with an acceptance notice, and the notice.
std::pair<CaseId, DocumentId> caseWithNotice(SmallHall& hall)
{
    IssueDocument issue;
    issue.document = DocumentKind::AcceptanceNotice;
    const CaseId id = acceptedCase(hall);
    const CommandReply issued = hall.step(u"clerk"_s, id, issue);
    need(issued, "issue");
    return {id, DocumentId{issued.subject}};
}

Sending voidOf(SmallHall& hall)
{
    const auto [id, notice] = caseWithNotice(hall);
    return sending(hall, u"clerk"_s, VoidDocument{id, notice, u"打印污损"_s});
}

Sending printOf(SmallHall& hall)
{
    const auto [id, notice] = caseWithNotice(hall);
    return sending(hall, u"clerk"_s, NotePrint{id, notice, PrintWay::Printer});
}

Sending sealOf(SmallHall& hall)
{
    const auto [id, notice] = caseWithNotice(hall);
    return sending(hall, u"clerk"_s, NoteSeal{id, notice, u"受理专用章"_s});
}

/// Sends a small file whole. @return what makes it one of the case.
AttachFile arrivedFile(SmallHall& hall, CaseId id)
{
    const QByteArray file = "%PDF-1.7 of case " + QByteArray::number(id.value);
    const QByteArray sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    const auto begun = hall.as(u"clerk"_s).call<FileProgress>(BeginFile{sha256, file.size()});
    const auto sent = hall.as(u"clerk"_s).call<FileProgress>(SendFilePart{sha256, file.size(), 0, {file}});
    if (!begun || !sent || !sent->whole)
        qFatal("the file did not come");
    return {id, sha256, u"扫描件.pdf"_s, FileAbout::Case, 0};
}

Sending attachOf(SmallHall& hall)
{
    return sending(hall, u"clerk"_s, arrivedFile(hall, acceptedCase(hall)));
}

/// The case and its files come in one step.
Sending submissionWithFiles(SmallHall& hall)
{
    SubmitCase request = application(hall);
    for (const MaterialCheck& paper : request.materials) {
        const QByteArray sha256 = arrivedFile(hall, CaseId{paper.material.value}).sha256;
        request.files.push_back({sha256, u"扫描件.pdf"_s, paper.material});
    }
    return sending(hall, u"clerk"_s, request);
}

Sending takeOutOf(SmallHall& hall)
{
    const CaseId id = acceptedCase(hall);
    const auto attached = hall.as(u"clerk"_s).call<CommandReply>(arrivedFile(hall, id));
    if (!attached)
        qFatal("no answer");
    need(*attached, "attach");
    return sending(hall, u"clerk"_s, VoidAttachment{id, AttachmentId{attached->subject}, u"传错文件"_s});
}

Sending closingOfAProcedure(SmallHall& hall)
{
    const CaseId id = acceptedCase(hall);
    need(hall.step(u"head"_s, id, lasting<OpenProcedure>(Limit::workingDays(5))), "open procedure");
    CloseProcedure close;
    close.procedure = hall.details(id).procedures.front().id;
    close.result = u"检验合格"_s;
    return stepOf(hall, u"handler"_s, id, close);
}

Sending extension(SmallHall& hall)
{
    const CaseId id = caseAt(hall, Stage::Review);
    need(hall.step(u"reviewer"_s, id, lasting<AskExtension>(Limit::workingDays(10))), "ask");
    return stepOf(hall, u"head"_s, id, lasting<GrantExtension>(Limit::workingDays(10)));
}

/// A notice that differs from the one before, so that it always changes something.
Notice anotherNotice()
{
    static int turn = 0;
    return Notice::invented(2027).off(++turn % 2 == 0 ? u"2027-01-04"_s : u"2027-01-05"_s);
}

Sending calendarInForce(SmallHall& hall)
{
    need(*hall.as(u"sysadmin"_s).call<CommandReply>(ImportCalendar{anotherNotice().text()}), "import");
    Result<Rehearsal> rehearsed;
    pumpUntil(
        [&] {
            rehearsed = hall.as(u"sysadmin"_s).call<Rehearsal>(RehearseCalendar{});
            return rehearsed.has_value();
        },
        60'000);
    return sending(hall, u"sysadmin"_s, ActivateCalendar{rehearsed->token, {}, {}});
}

VariantEntry anotherItem(SmallHall& hall)
{
    static int turn = 0;
    VariantEntry entry = hall.variant(Permit);
    entry.id = {};
    entry.item = {};
    entry.itemName = u"新许可 %1"_s.arg(++turn);
    entry.from = {};
    for (MaterialEntry& m : entry.materials)
        m.id = {};
    return entry;
}

Sending releaseOfAnItem(SmallHall& hall)
{
    const auto made = hall.as(u"unit"_s).run(ProposeVariant{anotherItem(hall)});
    if (!made)
        qFatal("propose: %s", qPrintable(made.error().detail));
    return sending(hall, u"officer"_s,
                   ReleaseVariant{{made->subject}, u"法制科 王某"_s, u"法审〔2026〕12号"_s});
}

Sending anotherWindow(SmallHall& hall)
{
    static int turn = 0;
    WindowEntry window = hall.catalogue().windows.front();
    window.id = {};
    window.name = u"新窗口 %1"_s.arg(++turn);
    return sending(hall, u"sysadmin"_s, SetWindow{window, {}});
}

/// Words that differ from those of the time before, so that they always change something.
Sending wordsOfAPaper(SmallHall& hall)
{
    static int turn = 0;
    const DocumentKind kind = DocumentKind::Receipt;
    const auto page = hall.as(u"sysadmin"_s).call<TemplatePage>(ListTemplates{kind});
    if (!page)
        qFatal("list the words: %s", qPrintable(page.error().detail));
    const QString text = DocumentTemplate::delivered(kind) + u"第%1次修改。"_s.arg(++turn);
    return sending(hall, u"sysadmin"_s, SetTemplate{kind, page->rows.front().version, text, u"统一用语"_s});
}

/// Whoever logs in anew makes another session: the request has no id to come again under.
Sending logIn(SmallHall& hall)
{
    hall.as(u"handler"_s);
    return [&hall]() -> Heard {
        const auto in = hall.logInAgain(u"handler"_s);
        return in ? Heard{true, ErrorCode::None, {}}
                  : Heard{in.error().code != ErrorCode::None, in.error().code, {}};
    };
}

/// One case whose acceptance notice turns yellow and red; the case of the time before is gone.
Sending sweepOfOneCase(SmallHall& hall)
{
    const auto open = hall.as(u"officer"_s).call<CasePage>(ListCases{});
    for (const CaseRow& row : open ? open->rows : std::vector<CaseRow>()) {
        auto end = because<TerminateCase>(u"申请人撤回"_s);
        if (row.state != CaseState::Terminated)
            need(hall.step(u"head"_s, row.id, end), "terminate");
    }
    // Past the notice's end and short of every later light.
    const LegalTime due = clockOf(hall.details(hall.submit(Permit)), ClockKind::AcceptanceNotice).dueAt;
    return sending(hall, u"sysadmin"_s, AdvanceClock{due + std::chrono::hours(1)});
}

/// Through the running server, as an administrator does at the command line.
Sending backup(SmallHall& hall)
{
    return [&hall]() -> Heard {
        const ToolResult made = hall.server().tool({u"backup"_s, u"--data"_s, hall.server().dataDir()});
        return {made.exitCode >= 0, made.exitCode == 0 ? ErrorCode::None : ErrorCode::StoreFailed,
                made.complaint};
    };
}

} // namespace

QByteArray morePeopleOfTransactions()
{
    return R"({"login": "unit", "name": "甲局管理员", "role": "UnitAdmin", "department": "a"},)";
}

std::vector<MainTransaction> mainTransactions()
{
    using Refusal = MainTransaction::Refusal;
    using Again = MainTransaction::Again;
    const auto accept = [](SmallHall& hall) {
        return stepOf(hall, u"clerk"_s, hall.submit(Permit), AcceptCase{});
    };
    const auto finish = [](SmallHall& hall) {
        return stepOf(hall, u"handler"_s, acceptedCase(hall), opinion());
    };
    const auto procedure = [](SmallHall& hall) {
        return stepOf(hall, u"head"_s, acceptedCase(hall), lasting<OpenProcedure>(Limit::workingDays(5)));
    };
    const auto import = [](SmallHall& hall) {
        return sending(hall, u"sysadmin"_s, ImportCalendar{anotherNotice().text()});
    };
    const auto proposal = [](SmallHall& hall) {
        return sending(hall, u"unit"_s, ProposeVariant{anotherItem(hall)});
    };
    return {
        {"accept a case", accept, {done<AcceptCase>()}},
        {"submit a case", submission, {done<SubmitCase>(), {u"SELECT count(*) FROM case_file"_s}}},
        {"submit a case with its files",
         submissionWithFiles,
         {done<SubmitCase>(),
          {u"SELECT count(*) FROM case_file"_s},
          {u"SELECT count(*) FROM attachment"_s, 3}}},
        {"finish a stage", finish, {done<FinishStage>()}},
        {"deny", denial, {done<DenyCase>()}},
        {"record a decision made on paper", paperDecision, {done<RecordDecision>()}},
        {"send back", sendingBack, {done<SendBack>()}},
        {"deliver", deliveryOf, {done<DeliverCase>()}},
        {"issue a document", issueOf, {done<IssueDocument>(), {u"SELECT count(*) FROM document"_s}}},
        {"void a document", voidOf, {done<VoidDocument>(), {u"SELECT count(*) FROM document_void"_s}}},
        {"print a document", printOf, {done<NotePrint>(), {u"SELECT count(*) FROM document_print"_s}}},
        {"seal a document", sealOf, {done<NoteSeal>(), {u"SELECT count(*) FROM document_seal"_s}}},
        {"attach a file", attachOf, {done<AttachFile>(), {u"SELECT count(*) FROM attachment"_s}}},
        {"take a file out", takeOutOf, {done<VoidAttachment>(), {u"SELECT count(*) FROM attachment_void"_s}}},
        {"open a procedure",
         procedure,
         {done<OpenProcedure>(), {u"SELECT count(*) FROM special_procedure"_s}}},
        {"close a procedure", closingOfAProcedure, {done<CloseProcedure>()}},
        {"grant an extension", extension, {done<GrantExtension>()}},
        {"lay a calendar ready", import, {done<ImportCalendar>()}},
        {"put a calendar in force", calendarInForce, {done<ActivateCalendar>()}},
        {"propose an item", proposal, {done<ProposeVariant>()}},
        {"release an item", releaseOfAnItem, {done<ReleaseVariant>()}},
        {"set up a window", anotherWindow, {done<SetWindow>(), {u"SELECT count(*) FROM service_window"_s}}},
        {"set the words of a paper",
         wordsOfAPaper,
         {done<SetTemplate>(), {u"SELECT count(*) FROM document_template"_s}}},
        {"log in", logIn, {done<Login>()}, Refusal::LeavesNothing, Again::NewEffect},
        {"lights of the sweep",
         sweepOfOneCase,
         {done<AdvanceClock>(), {u"SELECT count(*) FROM light"_s, 2}, journalled(MessageKind::DeemAccepted)},
         Refusal::InParts},
        {"backup", backup, {}, Refusal::LeavesNothing, Again::NewEffect, MainTransaction::Disk::Shelf, 20},
    };
}

} // namespace duban::test
