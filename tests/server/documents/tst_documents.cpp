// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/server/files/SentFiles.h"
#include "tests/server/watch/WatchHall.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using K = DocumentKind;

const QString Remedy = u"可以自收到本决定书之日起60日内向县政府申请行政复议。"_s;

} // namespace

/// Papers of cases at the real server: what it puts in, who may have which one made, numbers, voids.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
        m_case = m_hall->submit(Permit, {u"图纸"_s});
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void aPermitsPapers()
    {
        ANSWERS(issue(u"clerk"_s, K::Receipt), ErrorCode::None);
        QVERIFY(saying(u"1．申请表（原件 1）"_s));
        QVERIFY(saying(m_hall->details(m_case).row.number));
        ANSWERS(m_hall->step(u"clerk"_s, m_case, deferring()), ErrorCode::None);
        for (const K kind : {K::AcceptanceNotice, K::DeferredNotice, K::Undertaking, K::HandOverSheet})
            ANSWERS(issue(u"clerk"_s, kind), ErrorCode::None);
        QVERIFY(saying(u"至2026年10月26日届满"_s)); // 20 working days
        QVERIFY(saying(u"图纸（复印件 1），期限至2026年9月25日"_s));
        SupplyDeferred came;
        came.supplied = {m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, m_case, came), ErrorCode::None);
        finish();
        ANSWERS(issue(u"approver"_s, K::PermitDecision, u"准予经营热食"_s), ErrorCode::None);
        QVERIFY(saying(u"依照某法第一条和《中华人民共和国行政许可法》第三十八条第一款的规定"_s));
        QVERIFY(saying(u"决定内容：准予经营热食"_s));
        ANSWERS(issue(u"clerk"_s, K::DeliveryReceipt), ErrorCode::None);
        QVERIFY(saying(u"准予行政许可决定书（甲局许准〔2026〕1号）1份"_s));
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM document"_s), 7);
        const DocumentPage page = papers();
        QCOMPARE(page.rows.size(), std::size_t(7));
        QCOMPARE(page.rows[1].number, u"甲局受〔2026〕1号"_s);
        QCOMPARE(page.rows[1].issuedBy, u"窗口甲"_s);
        QCOMPARE(page.rows[3].number, QString()); // an undertaking is the applicant's
        QCOMPARE(page.rows[1].checkCode.size(), 9);
        QVERIFY(page.rows[1].checkCode != page.rows[2].checkCode);
    }

    void supplementAndRefusal()
    {
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"图纸"_s)};
        ask.note = u"须加盖公章"_s;
        ANSWERS(m_hall->step(u"clerk"_s, m_case, ask), ErrorCode::None);
        ANSWERS(issue(u"clerk"_s, K::SupplementNotice), ErrorCode::None);
        QVERIFY(saying(u"1．图纸（复印件 1）"_s));
        QVERIFY(saying(u"补正要求：须加盖公章"_s));
        QVERIFY(saying(u"第三十二条第一款第四项"_s));
        m_case = m_hall->submit(Permit);
        RefuseCase refuse;
        refuse.why = RefusalKind::NotOurs;
        refuse.organ = u"乙局"_s;
        refuse.reason = u"场所在乙局辖区"_s;
        ANSWERS(m_hall->step(u"clerk"_s, m_case, refuse), ErrorCode::None);
        ANSWERS(issue(u"clerk"_s, K::RefusalNotice), ErrorCode::None);
        QVERIFY(saying(u"请向乙局提出申请"_s));
        QVERIFY(saying(u"理由：场所在乙局辖区"_s));
        QVERIFY(saying(u"行政复议"_s)); // nobody wrote a remedy: the law's own
    }

    /// Each says the reason of its own step, whatever was written before and after.
    void everyReasonIsItsOwn()
    {
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"图纸"_s)};
        ask.note = u"须加盖公章"_s;
        ANSWERS(m_hall->step(u"clerk"_s, m_case, ask), ErrorCode::None);
        SupplyMaterials came;
        came.supplied = ask.missing;
        ANSWERS(m_hall->step(u"clerk"_s, m_case, came), ErrorCode::None);
        auto open = lasting<OpenProcedure>(Limit::workingDays(5));
        open.reason = u"须现场检验"_s;
        ANSWERS(m_hall->step(u"head"_s, m_case, open), ErrorCode::None);
        auto asked = lasting<AskExtension>(Limit::workingDays(5));
        asked.reason = u"请求延长"_s;
        ANSWERS(m_hall->step(u"handler"_s, m_case, asked), ErrorCode::None);
        auto grant = lasting<GrantExtension>(Limit::workingDays(5));
        grant.reason = u"情况复杂，同意延长"_s;
        ANSWERS(m_hall->step(u"head"_s, m_case, grant), ErrorCode::None);
        ANSWERS(m_hall->ask(u"handler"_s, AddOpinion{m_case, Stage::Handling, u"随手记的"_s}),
                ErrorCode::None);
        ANSWERS(issue(u"handler"_s, K::ProcedureNotice), ErrorCode::None);
        QVERIFY(saying(u"说明：须现场检验"_s));
        ANSWERS(issue(u"handler"_s, K::ExtensionNotice), ErrorCode::None);
        QVERIFY(saying(u"延长期限的理由：情况复杂，同意延长"_s));
        QVERIFY(!saying(u"随手记的"_s));
        ANSWERS(issue(u"handler"_s, K::ExtensionNotice, u"另有说明"_s), ErrorCode::None);
        QVERIFY(saying(u"延长期限的理由：另有说明"_s));
    }

    void denialSaysReasonAndRemedy()
    {
        accept();
        DenyCase deny;
        deny.reason = u"布局不符合要求"_s;
        deny.remedy = Remedy;
        deny.ground = DenialGround::Falsehood;
        for (const char* login : {"handler", "reviewer"})
            ANSWERS(m_hall->step(QString::fromLatin1(login), m_case, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"approver"_s, m_case, deny), ErrorCode::None);
        ANSWERS(issue(u"approver"_s, K::PermitDecision), ErrorCode::WrongState);
        ANSWERS(issue(u"approver"_s, K::Denial), ErrorCode::None);
        QVERIFY(saying(u"经审查，申请人隐瞒有关情况或者提供虚假材料。"_s));
        QVERIFY(saying(u"理由：布局不符合要求"_s));
        QVERIFY(saying(Remedy));
        QVERIFY(saying(u"第三十八条第二款"_s));
    }

    /// Of a case that is accepted and has a deferred paper.
    void whoMayIssueWhat()
    {
        const QStringList hall{u"clerk"_s, u"clerk2"_s};
        const QStringList window{u"clerk"_s};
        const QHash<K, QStringList> may{{K::Receipt, hall},
                                        {K::AcceptanceNotice, window},
                                        {K::DeferredNotice, window},
                                        {K::Undertaking, window},
                                        {K::HandOverSheet, hall}};
        ANSWERS(m_hall->step(u"clerk"_s, m_case, deferring()), ErrorCode::None);
        for (const K kind : CaseDocuments) {
            for (const QString& login : {u"clerk"_s, u"clerk2"_s, u"handler"_s, u"reviewer"_s, u"approver"_s,
                                         u"head"_s, u"officer"_s, u"leader"_s, u"secretary"_s}) {
                const QByteArray who = traitsOf(kind)->file + (u" by "_s + login).toUtf8();
                const CommandReply reply = issue(login, kind);
                QVERIFY2((reply.code == ErrorCode::None) == may.value(kind).contains(login), who);
                if (reply.code == ErrorCode::None)
                    ANSWERS(spoil(login, DocumentId{reply.subject}), ErrorCode::None);
                else
                    QVERIFY2(reply.code == ErrorCode::NotAllowed || reply.code == ErrorCode::WrongState, who);
            }
            for (const QString& login : {u"clerk3"_s, u"other"_s})
                ANSWERS(issue(login, kind), ErrorCode::NotFound);
            ANSWERS(issue(u"sysadmin"_s, kind), ErrorCode::NotAllowed);
        }
    }

    void fields()
    {
        NAMES(issue(u"clerk"_s, K(0)), u"document"_s);
        NAMES(issue(u"clerk"_s, K(99)), u"document"_s);
        NAMES(issue(u"clerk"_s, K::Receipt, QString(2001, u'字')), u"text"_s);
        ANSWERS(issue(u"clerk"_s, K::Receipt), ErrorCode::None);
        NAMES(issue(u"clerk"_s, K::Receipt), u"document"_s); // it has one
        const DocumentId receipt = papers().rows.back().id;
        NAMES(spoil(u"clerk"_s, receipt, u" "_s), u"reason"_s);
        NAMES(spoil(u"clerk"_s, DocumentId{receipt.value + 1}), u"document"_s);
        NAMES(spoil(u"clerk"_s, {}), u"document"_s);
        const CaseId own = m_case;
        m_case = m_hall->submit(Permit);
        NAMES(spoil(u"clerk"_s, receipt), u"document"_s); // of another case
        const auto foreign = m_hall->as(u"clerk"_s).call<DocumentReply>(GetDocument{m_case, receipt});
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, ErrorCode::InvalidInput);
        m_case = own;
        IssueDocument late{m_case, {99}, K::HandOverSheet, {}};
        ANSWERS(m_hall->ask(u"clerk"_s, late), ErrorCode::Conflict);
    }

    /// A spoiled number stays taken; the next paper gets the next one.
    void voidedNumbersAreNotUsedAgain()
    {
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        const DocumentId first = papers().rows.back().id;
        ANSWERS(spoil(u"handler"_s, first), ErrorCode::NotAllowed);
        m_hall->advance(u"2026-09-21T10:00"_s);
        ANSWERS(spoil(u"clerk"_s, first), ErrorCode::None);
        ANSWERS(spoil(u"clerk"_s, first), ErrorCode::Conflict);
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        m_hall->restart();
        const DocumentPage page = papers();
        QCOMPARE(page.rows.size(), std::size_t(2));
        QCOMPARE(page.rows[0].number, u"甲局受〔2026〕1号"_s);
        QCOMPARE(page.rows[0].voidedBy, u"窗口甲"_s);
        QCOMPARE(page.rows[0].voidReason, u"打印污损"_s);
        QCOMPARE(formatMoment(page.rows[0].voidedAt), u"2026-09-21 10:00"_s);
        QCOMPARE(page.rows[1].number, u"甲局受〔2026〕2号"_s);
        QVERIFY(page.rows[1].voidedBy.isEmpty());
    }

    /// What was issued says the same for ever, also when the case goes on.
    void frozen()
    {
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        const DocumentId id = papers().rows.back().id;
        const QByteArray before = encode(m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{m_case, id}));
        finish();
        m_hall->restart();
        QCOMPARE(encode(m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{m_case, id})), before);
    }

    void theWordOfAnOrganChangesAndItsSeriesGoesOn()
    {
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        ANSWERS(spoil(u"clerk"_s, papers().rows.back().id), ErrorCode::None);
        SetOrganisation command{m_hall->catalogue().organisations[1], {}};
        command.organisation.documentWord = u"示甲"_s;
        ANSWERS(m_hall->ask(u"sysadmin"_s, command), ErrorCode::None);
        QCOMPARE(issue(u"clerk"_s, K::AcceptanceNotice).number, u"示甲受〔2026〕2号"_s);
    }

    void aYearBeginsAnew()
    {
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        m_hall->advance(u"2027-01-04T09:30"_s);
        m_case = m_hall->submit(Permit);
        accept();
        QCOMPARE(issue(u"clerk"_s, K::AcceptanceNotice).number, u"甲局受〔2027〕1号"_s);
    }

    /// domain.md §7: completion is refused, for a message that no client of ours sends too.
    void noCompletionWithoutTheDecision()
    {
        accept();
        finish();
        QCOMPARE(m_hall->details(m_case).row.decisionPaper, DecisionPaper::NotOut);
        ANSWERS(complete(), ErrorCode::WrongState);
        ANSWERS(issue(u"approver"_s, K::AcceptanceNotice), ErrorCode::NotAllowed);
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        ANSWERS(complete(), ErrorCode::WrongState); // another document does not help
        ANSWERS(issue(u"clerk"_s, K::PermitDecision), ErrorCode::None);
        QCOMPARE(m_hall->details(m_case).row.decisionPaper, DecisionPaper::Issued);
        ANSWERS(spoil(u"clerk"_s, papers().rows.back().id), ErrorCode::None);
        ANSWERS(complete(), ErrorCode::WrongState); // it was spoiled
        ANSWERS(issue(u"approver"_s, K::PermitDecision), ErrorCode::None);
        m_hall->restart();
        ANSWERS(complete(), ErrorCode::None);
        ANSWERS(spoil(u"clerk"_s, papers().rows.back().id), ErrorCode::WrongState);
    }

    /// A decision on paper is final: it completes the case, and no other one is issued beside it.
    void aDecisionOnPaperIsFinal()
    {
        accept();
        for (const char* login : {"handler", "reviewer"})
            ANSWERS(m_hall->step(QString::fromLatin1(login), m_case, opinion()), ErrorCode::None);
        RecordDecision record = because<RecordDecision>(u"领导已在纸质件上签批"_s);
        record.decision = Decision::Granted;
        record.signer = u"县长"_s;
        record.paperNumber = u"县批〔2026〕12号"_s;
        record.paperDate = *parseDay(u"2026-09-21"_s);
        ANSWERS(m_hall->step(u"secretary"_s, m_case, record), ErrorCode::None);
        QCOMPARE(m_hall->details(m_case).row.decisionPaper, DecisionPaper::OnPaper);
        ANSWERS(issue(u"clerk"_s, K::PermitDecision), ErrorCode::WrongState);
        ANSWERS(issue(u"approver"_s, K::PermitDecision), ErrorCode::WrongState);
        NAMES(complete(), u"scan"_s);
        attachScan();
        ANSWERS(complete(), ErrorCode::None);
    }

    /// An acceptance notice that was owed is not owed any more, and its clock ends.
    void theAcceptanceNoticeEndsItsClock()
    {
        ANSWERS(issue(u"clerk"_s, K::Receipt), ErrorCode::None); // no id is another's by chance
        ANSWERS(issue(u"clerk"_s, K::HandOverSheet), ErrorCode::WrongState);
        AskSupplement ask;
        ask.missing = {m_hall->material(Permit, u"图纸"_s)};
        ANSWERS(m_hall->step(u"clerk"_s, m_case, ask), ErrorCode::None);
        SupplyMaterials came;
        came.supplied = ask.missing;
        ANSWERS(m_hall->step(u"clerk"_s, m_case, came), ErrorCode::None);
        QVERIFY(m_hall->details(m_case).row.paperOwed);
        const qint64 open = m_hall->number(u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL"_s);
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        QVERIFY(!m_hall->details(m_case).row.paperOwed);
        QCOMPARE(m_hall->number(u"SELECT count(*) FROM deadline WHERE closed_utc IS NULL"_s), open - 1);
    }

    void everyPrintingIsCounted()
    {
        ANSWERS(issue(u"clerk"_s, K::Receipt), ErrorCode::None);
        const DocumentId id = papers().rows.back().id;
        const auto print = [&](const QString& login, PrintWay way) {
            return m_hall->ask(login, NotePrint{m_case, id, way});
        };
        QCOMPARE(print(u"clerk"_s, PrintWay::Printer).subject, 1);
        QCOMPARE(print(u"clerk2"_s, PrintWay::File).subject, 2);
        NAMES(print(u"clerk"_s, PrintWay(0)), u"way"_s);
        NAMES(m_hall->ask(u"clerk"_s, NotePrint{m_case, {99}, PrintWay::Printer}), u"document"_s);
        m_hall->advance(u"2026-09-21T10:00"_s);
        m_hall->restart();
        QCOMPARE(print(u"officer"_s, PrintWay::Printer).subject, 3);
        QCOMPARE(papers().rows.back().printed, 3);
        QCOMPARE(formatMoment(papers().rows.back().printedAt), u"2026-09-21 10:00"_s);
        ANSWERS(print(u"clerk3"_s, PrintWay::Printer), ErrorCode::NotFound);
        ANSWERS(spoil(u"clerk"_s, id), ErrorCode::None);
        ANSWERS(print(u"clerk"_s, PrintWay::Printer), ErrorCode::Conflict);
    }

    void aSealIsRecordedOnce()
    {
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        ANSWERS(issue(u"clerk"_s, K::HandOverSheet), ErrorCode::None);
        const DocumentPage page = papers();
        const auto seal = [&](const QString& login, DocumentId id, const QString& which = u"受理专用章"_s) {
            return m_hall->ask(login, NoteSeal{m_case, id, which});
        };
        NAMES(seal(u"clerk"_s, page.rows[0].id, u" "_s), u"seal"_s);
        NAMES(seal(u"clerk"_s, page.rows[1].id), u"document"_s); // bears none
        ANSWERS(seal(u"handler"_s, page.rows[0].id), ErrorCode::NotAllowed);
        ANSWERS(seal(u"clerk"_s, page.rows[0].id), ErrorCode::None);
        ANSWERS(seal(u"clerk"_s, page.rows[0].id), ErrorCode::Conflict);
        m_hall->restart();
        QCOMPARE(papers().rows[0].sealedBy, u"窗口甲"_s);
        QCOMPARE(papers().rows[0].seal, u"受理专用章"_s);
    }

    /// What is shown before is what is issued then, but for the number.
    void aDraftIsWhatIsIssued()
    {
        accept();
        const auto draft =
            m_hall->fetch<DocumentReply>(u"clerk"_s, DraftDocument{m_case, K::AcceptanceNotice, {}});
        QVERIFY(!draft.entry.id.isValid());
        QCOMPARE(papers().rows.size(), std::size_t(0));
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        auto issued = m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{m_case, papers().rows.back().id});
        QCOMPARE(issued.caseNumber, m_hall->details(m_case).row.number);
        QVERIFY(!issued.queryCode.isEmpty());
        QCOMPARE(std::exchange(issued.body.number, {}), u"甲局受〔2026〕1号"_s);
        QCOMPARE(encode(issued.body), encode(draft.body));
        const auto again =
            m_hall->as(u"clerk"_s)
                .call<DocumentReply>(DraftDocument{m_case, K::AcceptanceNotice, {}}); // it has one
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    }

    /// No number is left out and none is given twice when the server dies in mid-work.
    void numbersThroughKills()
    {
        constexpr int Rounds = 3;
        constexpr int Each = 12;
        for (int round = 0; round < Rounds; ++round) {
            for (int i = 0; i < Each; ++i) {
                m_case = m_hall->submit(Permit);
                ANSWERS(issue(u"clerk"_s, K::Receipt), ErrorCode::None);
            }
            m_case = m_hall->submit(Permit);
            // Whether this one came through, nobody was told.
            (void)m_hall->as(u"clerk"_s)
                .send(IssueDocument{m_case, m_hall->revisionOf(m_case), K::Receipt, {}});
            m_hall->restart();
        }
        const qint64 given = m_hall->number(u"SELECT count(*) FROM document WHERE kind = 1"_s);
        QVERIFY(given >= Rounds * Each);
        QCOMPARE(m_hall->number(u"SELECT max(serial) FROM document WHERE kind = 1"_s), given);
        QCOMPARE(m_hall->number(u"SELECT count(DISTINCT serial) FROM document WHERE kind = 1"_s), given);
        QCOMPARE(m_hall->number(u"SELECT last FROM counter WHERE series LIKE 'document/%/1/2026'"_s), given);
    }

    /// The triggers refuse what people do by mistake; whoever takes them away is found.
    void verifyFindsForgery()
    {
        const QString free = u"DROP TRIGGER document_is_frozen"_s;
        const QString drop = u"DROP TRIGGER document_is_kept"_s;
        const QList<QStringList> forgeries{
            {free, u"UPDATE document SET number = '甲局受〔2026〕9号' WHERE kind = 2"_s},
            {free, u"UPDATE document SET content = x'a0' WHERE kind = 2"_s},
            {free, u"UPDATE document SET person_id = (SELECT max(id) FROM person)"_s},
            {free, u"UPDATE document SET serial = 3 WHERE serial = 2"_s},
            {drop, u"DELETE FROM document_void"_s, u"DELETE FROM document_print"_s,
             u"DELETE FROM document_seal"_s, u"DELETE FROM document WHERE serial = 2"_s},
            {u"UPDATE case_file SET decision_paper = 1"_s, u"UPDATE case_version SET decision_paper = 1"_s},
            {u"DELETE FROM document_print"_s},
            {u"DELETE FROM document_seal"_s},
            {u"UPDATE document_seal SET seal = 'x'"_s},
            {u"DELETE FROM document_void"_s},
            {u"DROP TRIGGER document_void_is_final"_s, u"UPDATE document_void SET reason = 'x'"_s}};
        accept();
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        ANSWERS(spoil(u"clerk"_s, papers().rows.back().id), ErrorCode::None);
        ANSWERS(issue(u"clerk"_s, K::AcceptanceNotice), ErrorCode::None);
        const DocumentId held = papers().rows.back().id;
        ANSWERS(m_hall->ask(u"clerk"_s, NotePrint{m_case, held, PrintWay::Printer}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"clerk"_s, NoteSeal{m_case, held, u"公章"_s}), ErrorCode::None);
        m_hall->server().kill9();
        QVERIFY(!m_hall->tamper({u"UPDATE document SET number = 'x'"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"DELETE FROM document"_s}).isEmpty());
        const QDir data(m_hall->server().dataDir());
        const QTemporaryDir whole;
        for (const QString& file : data.entryList(QDir::Files))
            QVERIFY(QFile::copy(data.filePath(file), whole.filePath(file)));
        for (const QStringList& statements : forgeries) {
            QCOMPARE(m_hall->tamper(statements), QString());
            QVERIFY2(!m_hall->server().verify().isClean(), qPrintable(statements.join(u"; "_s)));
            for (const QString& file : data.entryList(QDir::Files))
                QVERIFY(QFile::remove(data.filePath(file)));
            for (const QString& file : QDir(whole.path()).entryList(QDir::Files))
                QVERIFY(QFile::copy(whole.filePath(file), data.filePath(file)));
            const VerifyResult again = m_hall->server().verify();
            QVERIFY2(again.isClean(), again.output.constData());
        }
    }

private:
    CommandReply issue(const QString& login, K kind, const QString& text = {})
    {
        return m_hall->ask(login, IssueDocument{m_case, m_hall->revisionOf(m_case), kind, text});
    }

    CommandReply spoil(const QString& login, DocumentId id, const QString& reason = u"打印污损"_s)
    {
        return m_hall->ask(login, VoidDocument{m_case, id, reason});
    }

    /// A message as it comes off the wire.
    CommandReply complete()
    {
        return m_hall->ask(u"clerk"_s, CompleteCase{m_case, m_hall->revisionOf(m_case), {}});
    }

    /// The scan of the decision on paper: no case is completed without it.
    void attachScan()
    {
        const QByteArray scan = pdfOf(1000);
        sendWhole(m_hall->as(u"clerk"_s), scan);
        ANSWERS(m_hall->ask(u"clerk"_s, AttachFile{m_case, hashOf(scan), u"县批〔2026〕12号.pdf"_s,
                                                   FileAbout::PaperDecision, 0}),
                ErrorCode::None);
    }

    DocumentPage papers() { return m_hall->fetch<DocumentPage>(u"clerk"_s, ListDocuments{m_case}); }

    /// @return whether one of the case's papers says these words.
    bool saying(const QString& words)
    {
        for (const DocumentEntry& entry : papers().rows) {
            const auto reply = m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{m_case, entry.id});
            for (const BlockEntry& block : reply.body.blocks) {
                if (block.text.contains(words))
                    return true;
            }
        }
        return false;
    }

    AcceptCase deferring()
    {
        AcceptCase command;
        command.deferred = {{m_hall->material(Permit, u"图纸"_s), *parseDay(u"2026-09-25"_s)}};
        return command;
    }

    /// Accepts a case whose drawing may follow.
    void accept()
    {
        m_case = m_hall->submit(Permit);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, AcceptCase{}), ErrorCode::None);
    }

    void finish()
    {
        for (const char* login : {"handler", "reviewer", "approver"})
            ANSWERS(m_hall->step(QString::fromLatin1(login), m_case, opinion()), ErrorCode::None);
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
