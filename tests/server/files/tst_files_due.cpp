// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/SetUpRequests.h"
#include "tests/server/files/SentFiles.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

/// One item for each rule, all with the same two stages and three papers; everybody may do everything once.
constexpr auto DutyHallFile = R"({
 "centre": "试验中心",
 "organisations": [
  {"key": "root", "parent": null, "name": "县政府", "short": "县政府"},
  {"key": "a", "parent": "root", "name": "甲局", "short": "甲局"}],
 "halls": [{"key": "h", "name": "大厅"}],
 "windows": [{"key": "w1", "hall": "h", "department": null, "name": "1 号窗口"},
             {"key": "w2", "hall": "h", "department": null, "name": "2 号窗口"}],
 "items": [%1],
 "people": [
  {"login": "clerk", "name": "窗口甲", "role": "WindowClerk", "window": "w1"},
  {"login": "clerk2", "name": "窗口乙", "role": "WindowClerk", "window": "w2"},
  {"login": "handler", "name": "承办", "role": "Handler", "department": "a"},
  {"login": "approver", "name": "审批", "role": "Approver", "department": "a"},
  {"login": "unit", "name": "甲局管理员", "role": "UnitAdmin", "department": "a"},
  {"login": "officer", "name": "督查", "role": "SupervisionOfficer", "department": "root"},
  {"login": "secretary", "name": "秘书", "role": "Secretary", "department": "root"},
  {"login": "sysadmin", "name": "系统", "role": "SystemAdmin"}]
})";

constexpr auto DutyItem = R"(
  {"department": "a", "name": "%1", "kind": "行政许可", "variants": [
   {"name": "新办", "promised": 10, "statutory": 20, "basis": "某法第一条"%2,
    "flow": [["Application", 0], ["Acceptance", 0], ["Handling", 3], ["Approval", 2], ["Completion", 1]],
    "materials": [{"name": "申请表", "form": "原件 1"}, {"name": "图纸", "form": "复印件 1", "deferrable": true},
                  {"name": "说明", "form": "原件 1", "required": false}]}]})";

const QString Free = u"随后补传"_s;
const QString AtSubmission = u"提交时"_s;
const QString AtAcceptance = u"受理时"_s;
const QString BeforeDecision = u"决定前"_s;
const QString Form = u"申请表"_s;
const QString Drawing = u"图纸"_s;
const QString Remark = u"说明"_s;

QByteArray dutyHall()
{
    QStringList items;
    for (const auto& [name, rule] : {std::pair(Free, QString()),
                                     {AtSubmission, u"submission"_s},
                                     {AtAcceptance, u"acceptance"_s},
                                     {BeforeDecision, u"decision"_s}})
        items << QString::fromUtf8(DutyItem).arg(
            name, rule.isEmpty() ? QString() : u", \"files_due\": \"%1\""_s.arg(rule));
    return QString::fromUtf8(DutyHallFile).arg(items.join(u',')).toUtf8();
}

/// A case as it was handed in before there was a field for files: kind and field numbers of SubmitCase.
struct OldSubmitCase
{
    static constexpr auto kind = MessageKind::SubmitCase;

    VariantId variant;
    QString applicantName;
    std::vector<MaterialCheck> materials;

    DUBAN_FIELDS(visit(1, self.variant); visit(4, self.applicantName); visit(7, self.materials);)
};

} // namespace

/// Files that must be there, at the real server: each rule at each step, what is exempt, an application that
/// brings its files, and the scan of a decision made on paper.
class TestFilesDue : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s, WholeHall{dutyHall()}); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    /// The rule is asked from its step on, and the step goes once the papers named have their file.
    void everyRuleAtEveryStep_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("firstAsked"); // 1 submission, 2 acceptance, 3 decision, 4 never
        QTest::newRow("may follow") << Free << 4;
        QTest::newRow("at submission") << AtSubmission << 1;
        QTest::newRow("at acceptance") << AtAcceptance << 2;
        QTest::newRow("before the decision") << BeforeDecision << 3;
    }

    void everyRuleAtEveryStep()
    {
        QFETCH(const QString, item);
        QFETCH(const int, firstAsked);
        const QString bothMissing = u"files[申请表|图纸]"_s; // the remark was not handed in
        SubmitCase request = application(item, {Remark});
        CommandReply reply = submit(request);
        if (firstAsked == 1) {
            QCOMPARE(reply.code, ErrorCode::InvalidInput);
            QCOMPARE(reply.number, bothMissing);
            QVERIFY(encode(reply).size() <= 200); // what an answer is kept in
            QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM case_file"_s), 0);
            request.files = {sent(item, Form), sent(item, Drawing)};
            reply = submit(request);
        }
        ANSWERS(reply, ErrorCode::None);
        const CaseId id{reply.subject};
        if (firstAsked == 2) {
            NAMES(m_hall->step(u"clerk"_s, id, AcceptCase{}), bothMissing);
            attach(id, item, Form);
            NAMES(m_hall->step(u"clerk"_s, id, AcceptCase{}), u"files[图纸]"_s);
            attach(id, item, Drawing);
        }
        ANSWERS(m_hall->step(u"clerk"_s, id, AcceptCase{}), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None); // decides nothing
        if (firstAsked == 3) {
            NAMES(m_hall->step(u"approver"_s, id, opinion()), bothMissing);
            attach(id, item, Form, u"handler"_s);
            NAMES(m_hall->step(u"approver"_s, id, opinion()), u"files[图纸]"_s);
            attach(id, item, Drawing, u"approver"_s);
        }
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.state, CaseState::Decided);
    }

    /// Whatever decides asks for the files: a denial, and a decision made on paper.
    void everyDecisionAsks()
    {
        const CaseId id = atApproval(BeforeDecision);
        auto deny = because<DenyCase>(u"不符合某法第一条"_s);
        deny.remedy = u"六十日内申请行政复议"_s;
        const QString all = u"files[申请表|图纸|说明]"_s;
        NAMES(m_hall->step(u"approver"_s, id, deny), all);
        NAMES(m_hall->step(u"secretary"_s, id, onPaper()), all);
        NAMES(m_hall->step(u"approver"_s, id, opinion()), all);
        for (const QString& paper : {Form, Drawing, Remark})
            attach(id, BeforeDecision, paper);
        ANSWERS(m_hall->step(u"approver"_s, id, deny), ErrorCode::None);
    }

    /// Only a file of the paper itself counts, and only while it was not taken out.
    void aFileOfSomethingElseDoesNotCount()
    {
        SubmitCase request = application(AtAcceptance, {Drawing, Remark});
        const CaseId id{submit(request).subject};
        const QByteArray other = file();
        ANSWERS(ask(AttachFile{id, hashOf(other), u"别的.pdf"_s, FileAbout::Case, 0}), ErrorCode::None);
        NAMES(accept(id, AtAcceptance), u"files[申请表]"_s);
        const AttachmentId wrong = attach(id, AtAcceptance, Form);
        ANSWERS(ask(VoidAttachment{id, wrong, u"传错"_s}), ErrorCode::None);
        NAMES(accept(id, AtAcceptance), u"files[申请表]"_s);
        attach(id, AtAcceptance, Form);
        ANSWERS(accept(id, AtAcceptance), ErrorCode::None);
    }

    /// A paper that may follow needs no file until it comes; then the decision asks for it.
    void aDeferredPaperIsExemptUntilItComes()
    {
        SubmitCase request = application(AtSubmission, {Drawing, Remark});
        request.files = {sent(AtSubmission, Form)};
        const CaseId id{submit(request).subject};
        ANSWERS(accept(id, AtSubmission), ErrorCode::None);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        SupplyDeferred came;
        came.supplied = {m_hall->material(AtSubmission, Drawing)};
        ANSWERS(m_hall->step(u"clerk"_s, id, came), ErrorCode::None); // the paper is taken without its file
        NAMES(m_hall->step(u"approver"_s, id, opinion()), u"files[图纸]"_s);
        attach(id, AtSubmission, Drawing);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
    }

    /// A complete supplement is accepted that day, scan or no scan (行政许可法 art. 32 (4)); the decision
    /// asks.
    void aSupplementAcceptsWithoutAScan()
    {
        const CaseId id{submit(application(AtAcceptance, {Drawing, Remark})).subject};
        AskSupplement notice;
        notice.missing = {m_hall->material(AtAcceptance, Drawing)};
        ANSWERS(m_hall->step(u"clerk"_s, id, notice), ErrorCode::None);
        SupplyMaterials came;
        came.supplied = notice.missing;
        ANSWERS(m_hall->step(u"clerk"_s, id, came), ErrorCode::None);
        QCOMPARE(m_hall->details(id).row.accepted, AcceptedHow::BySupplement);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        NAMES(m_hall->step(u"approver"_s, id, opinion()), u"files[申请表|图纸]"_s);
        attach(id, AtAcceptance, Form);
        attach(id, AtAcceptance, Drawing);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
    }

    /// Silence accepts (art. 32), scan or no scan; the decision asks.
    void silenceAcceptsWithoutAScan()
    {
        const CaseId id{submit(application(AtAcceptance, {Drawing, Remark})).subject};
        m_hall->advance(u"2026-09-30T09:00"_s);
        QCOMPARE(m_hall->details(id).row.accepted, AcceptedHow::Deemed);
        ANSWERS(m_hall->step(u"handler"_s, id, opinion()), ErrorCode::None);
        NAMES(m_hall->step(u"approver"_s, id, opinion()), u"files[申请表]"_s);
        attach(id, AtAcceptance, Form);
        ANSWERS(m_hall->step(u"approver"_s, id, opinion()), ErrorCode::None);
    }

    /// The case and its files are one step: one entry of the journal, the names made safe.
    void anApplicationBringsItsFiles()
    {
        SubmitCase request = application(Free, {Remark});
        request.files = {sent(Free, Form, u"../张三:申请表.exe"_s), sent(Free, Drawing), sent(Free, Drawing)};
        request.files.push_back({request.files[0].sha256, u"同一份.pdf"_s, request.files[1].material});
        const CommandReply reply = submit(request);
        ANSWERS(reply, ErrorCode::None);
        QVERIFY(!reply.queryCode.isEmpty());
        const CaseId id{reply.subject};
        QCOMPARE(m_hall->details(id).row.number, reply.number); // the reply is about the case
        const auto page = m_hall->as(u"clerk"_s).call<AttachmentPage>(ListAttachments{id});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i) {
            const AttachmentEntry& row = page->rows[i];
            QCOMPARE(row.sha256, request.files[i].sha256);
            QCOMPARE(row.about, FileAbout::Material);
            QCOMPARE(row.aboutId, request.files[i].material.value);
            QCOMPARE(row.name, safeFileName(request.files[i].name, FileType::Pdf));
            QCOMPARE(row.attachedBy, u"窗口甲"_s);
        }
        QCOMPARE(m_hall->details(id).steps.size(), std::size_t(1));
    }

    /// What the rows say is covered by the journal: a changed name is found.
    void aChangedNameIsFound()
    {
        SubmitCase request = application(Free, {Remark});
        request.files = {sent(Free, Form), sent(Free, Drawing)};
        ANSWERS(submit(request), ErrorCode::None);
        QVERIFY(m_hall->server()
                    .tamper({u"DROP TRIGGER attachment_is_frozen"_s,
                             u"UPDATE attachment SET name = 'x.pdf' WHERE id = 2"_s})
                    .isEmpty());
        QVERIFY(!m_hall->server().verify().isClean());
        QVERIFY(
            m_hall->server().tamper({u"UPDATE attachment SET name = '图纸.pdf' WHERE id = 2"_s}).isEmpty());
    }

    void whatAnApplicationMayNotBring()
    {
        const SubmitCase whole = application(AtSubmission, {Drawing, Remark});
        const auto refused = [&](const std::vector<SubmittedFile>& files) {
            SubmitCase request = whole;
            request.files = files;
            const CommandReply reply = submit(request);
            return reply.code == ErrorCode::InvalidInput ? reply.number : errorCodeName(reply.code);
        };
        const SubmittedFile good = sent(AtSubmission, Form);
        SubmittedFile never = good;
        never.sha256 = hashOf("nobody sent it");
        QCOMPARE(refused({never}), u"files"_s);
        never.sha256 = "short";
        QCOMPARE(refused({never}), u"files"_s);
        QCOMPARE(refused({good, sent(AtSubmission, Drawing)}), u"files"_s); // not handed in
        QCOMPARE(refused({good, sent(Free, Form)}), u"files"_s);            // a paper of another item
        QCOMPARE(refused({good, good}), u"files"_s);
        QCOMPARE(refused({good, {good.sha256, u" "_s, good.material}}), u"files"_s);
        SubmittedFile nameless = good;
        nameless.name = u" "_s;
        QCOMPARE(refused({nameless}), u"files"_s);
        nameless.name = QString(201, u'长');
        QCOMPARE(refused({nameless}), u"files"_s);
        QCOMPARE(refused(std::vector<SubmittedFile>(201, good)), u"files"_s);
        // Another person's file, though this one knows its hash.
        SubmittedFile theirs = good;
        const QByteArray content = pdfOf(800);
        sendWhole(m_hall->as(u"clerk2"_s), content);
        theirs.sha256 = hashOf(content);
        QCOMPARE(refused({theirs}), u"files"_s);
        QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM case_file"_s), 0);
        QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM attachment"_s), 0);
        QCOMPARE(refused({good}), errorCodeName(ErrorCode::None));
    }

    /// A program from before there were such files takes in what asks for none, and is told where it does.
    void anOlderProgramTakesIn()
    {
        for (const QString& item : {Free, AtAcceptance, AtSubmission}) {
            const SubmitCase whole = application(item, {Remark});
            const auto reply =
                m_hall->as(u"clerk"_s)
                    .call<CommandReply>(OldSubmitCase{whole.variant, whole.applicantName, whole.materials});
            QVERIFY(reply);
            if (item == AtSubmission)
                NAMES(*reply, u"files[申请表|图纸]"_s);
            else
                ANSWERS(*reply, ErrorCode::None);
        }
    }

    /// Killed while the application is under way: the case with all its files, or nothing; sent again it is
    /// there once.
    void killedInTheMiddle()
    {
        for (int round = 0; round < 4; ++round) {
            SubmitCase request = application(AtSubmission, {Remark});
            for (int copy = 0; copy < 20; ++copy) {
                request.files.push_back(sent(AtSubmission, Form));
                request.files.push_back(sent(AtSubmission, Drawing));
            }
            TestClient& client = m_hall->as(u"clerk"_s);
            const RequestId id = client.send(request);
            // Before it left, twice while the server works on it, after its answer.
            while (round > 0 && client.socket().encryptedBytesToWrite() + client.socket().bytesToWrite() > 0)
                QCoreApplication::processEvents();
            if (round == 3)
                QVERIFY(client.waitUntil([&] { return client.hasReply(id); }));
            m_hall->server().kill9();
            const qint64 cases = m_hall->server().number(u"SELECT count(*) FROM case_file"_s);
            QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM attachment"_s), cases * 40);
            m_hall->reconnect();
            QVERIFY(m_hall->server().start());
            m_hall->as(u"clerk"_s).resend(id, request);
            const auto reply = m_hall->as(u"clerk"_s).takeReply<CommandReply>(id);
            QVERIFY(reply);
            ANSWERS(*reply, ErrorCode::None);
            QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM case_file"_s), qint64(round + 1));
            QCOMPARE(m_hall->server().number(u"SELECT count(*) FROM attachment"_s), qint64(round + 1) * 40);
        }
    }

    /// A decision signed on paper is completed with its scan, whatever the item's rule.
    void aPaperDecisionNeedsItsScan()
    {
        const CaseId id = atApproval(Free);
        ANSWERS(m_hall->step(u"secretary"_s, id, onPaper()), ErrorCode::None);
        NAMES(m_hall->step(u"clerk"_s, id, CompleteCase{}), u"scan"_s);
        attach(id, Free, Form); // a file of something else
        NAMES(m_hall->step(u"clerk"_s, id, CompleteCase{}), u"scan"_s);
        const QByteArray wrong = file(u"secretary"_s);
        const CommandReply attached =
            m_hall->as(u"secretary"_s)
                .call<CommandReply>(AttachFile{id, hashOf(wrong), u"批件.pdf"_s, FileAbout::PaperDecision, 0})
                .value();
        ANSWERS(attached, ErrorCode::None);
        ANSWERS(ask(VoidAttachment{id, AttachmentId{attached.subject}, u"传错"_s}), ErrorCode::None);
        NAMES(m_hall->step(u"clerk"_s, id, CompleteCase{}), u"scan"_s);
        const QByteArray scan = file();
        ANSWERS(ask(AttachFile{id, hashOf(scan), u"批件.pdf"_s, FileAbout::PaperDecision, 0}),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, id, CompleteCase{}), ErrorCode::None);
    }

    /// The rule of an item is proposed, kept and told as every other line of it; an unknown one is refused.
    void theRuleIsPartOfAProposal()
    {
        VariantEntry entry = m_hall->variant(Free);
        QCOMPARE(entry.filesDue, FilesDue::Never);
        QCOMPARE(m_hall->variant(BeforeDecision).filesDue, FilesDue::Decision);
        entry.replaces = entry.id;
        entry.id = {};
        entry.filesDue = static_cast<FilesDue>(9);
        NAMES(m_hall->as(u"unit"_s).call<CommandReply>(ProposeVariant{entry}).value(), u"filesDue"_s);
        entry.filesDue = FilesDue::Acceptance;
        const auto proposed = m_hall->as(u"unit"_s).call<CommandReply>(ProposeVariant{entry}).value();
        ANSWERS(proposed, ErrorCode::None);
        ANSWERS(m_hall->as(u"officer"_s)
                    .call<CommandReply>(ReleaseVariant{{proposed.subject}, u"法制科"_s, u"法审1号"_s})
                    .value(),
                ErrorCode::None);
        m_hall->refetchCatalogue();
        const auto& variants = m_hall->catalogue().variants;
        const auto released = std::find_if(variants.begin(), variants.end(), [&](const VariantEntry& v) {
            return v.id.value == proposed.subject;
        });
        QVERIFY(released != variants.end());
        QCOMPARE(released->filesDue, FilesDue::Acceptance);
    }

private:
    /// @param missing papers that are not handed in
    SubmitCase application(const QString& item, const QStringList& missing = {}) const
    {
        SubmitCase request;
        request.variant = m_hall->variant(item).id;
        request.applicantName = u"张三"_s;
        for (const MaterialEntry& m : m_hall->variant(item).materials)
            request.materials.push_back({m.id, !missing.contains(m.name)});
        return request;
    }

    template <class Command>
    CommandReply ask(const Command& command)
    {
        return m_hall->as(u"clerk"_s).call<CommandReply>(command).value();
    }

    CommandReply submit(const SubmitCase& request) { return ask(request); }

    /// A file that this account sent whole. @return its content
    QByteArray file(const QString& login = u"clerk"_s)
    {
        QByteArray content = pdfOf(900);
        sendWhole(m_hall->as(login), content);
        return content;
    }

    /// A file that is there, for an application.
    SubmittedFile sent(const QString& item, const QString& paper, const QString& name = {})
    {
        return {hashOf(file()), name.isEmpty() ? paper + u".pdf"_s : name, m_hall->material(item, paper)};
    }

    AttachmentId attach(CaseId id, const QString& item, const QString& paper,
                        const QString& login = u"clerk"_s)
    {
        const QByteArray content = file(login);
        const auto reply = m_hall->as(login).call<CommandReply>(
            AttachFile{id, hashOf(content), paper + u".pdf"_s, FileAbout::Material,
                       m_hall->material(item, paper).value});
        if (!reply || reply->code != ErrorCode::None)
            qFatal("%s was not attached", qPrintable(paper));
        return {reply->subject};
    }

    /// Accepts a case whose drawing follows.
    CommandReply accept(CaseId id, const QString& item)
    {
        AcceptCase command;
        command.deferred = {{m_hall->material(item, Drawing), *parseDay(u"2026-09-25"_s)}};
        return m_hall->step(u"clerk"_s, id, command);
    }

    /// A case that waits for its decision; every paper was handed in.
    CaseId atApproval(const QString& item)
    {
        const CaseId id{submit(application(item)).subject};
        for (const auto& reply :
             {m_hall->step(u"clerk"_s, id, AcceptCase{}), m_hall->step(u"handler"_s, id, opinion())}) {
            if (reply.code != ErrorCode::None)
                qFatal("not at its approval: %s", qPrintable(reply.number));
        }
        return id;
    }

    static RecordDecision onPaper()
    {
        auto record = because<RecordDecision>(u"领导已在纸质件上签批"_s);
        record.decision = Decision::Granted;
        record.signer = u"县长"_s;
        record.paperNumber = u"县批〔2026〕12号"_s;
        record.paperDate = *parseDay(u"2026-09-21"_s);
        return record;
    }

    std::unique_ptr<SmallHall> m_hall;
};

QTEST_GUILESS_MAIN(TestFilesDue)

#include "tst_files_due.moc"
