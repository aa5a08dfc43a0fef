// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PaperBatch.h"
#include "client/model/CaseTableModel.h"
#include "client/paper/PaperForms.h"
#include "client/print/PdfFile.h"
#include "tests/gui/day/Hand.h"
#include "tests/gui/papers/FolderPrinter.h"
#include "tests/gui/print/PdfReader.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;
using duban::test::PdfReader;

#define SOON(condition) QVERIFY(soon([&] { return condition; }))

#define GOOD(call)                                                                                           \
    do {                                                                                                     \
        const QString wrong = call;                                                                          \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

namespace {

using K = DocumentKind;

const QString Citizen = u"星城建材有限公司"_s;

} // namespace

/// The papers of two permits from the receipt to the delivery, issued and printed by the people of a hall
/// with the keyboard, and read as PDF by other programs. The functions run in order.
class tst_papers : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        const QString kept = qEnvironmentVariable("DUBAN_SAMPLES");
        const QString folder = kept.isEmpty() ? m_hall.path(u"printed"_s) : kept;
        QVERIFY(QDir().mkpath(folder));
        m_printer = std::make_unique<FolderPrinter>(folder);
        GOOD(clerk()->takeIn(u"施工许可证核发"_s, Citizen, Qt::Key_F7, Hand::Papers::LastMissing));
        m_case = clerk()->caseOf(Citizen);
        GOOD(clerk()->openFrom(u"window"_s, m_case));
    }

    void receipt()
    {
        const PdfReader pdf = printed(*clerk(), K::Receipt);
        QVERIFY(pdf.text.contains(u"申请材料收件凭证"_s));
        QVERIFY(pdf.text.contains(number()));
        QVERIFY(pdf.text.contains(u"不表示申请已被受理"_s));
        QVERIFY(!pdf.text.contains(u"补打"_s));
    }

    /// What is missing is ticked, and the notice says all of it.
    void supplement()
    {
        const QString note = u"须加盖公章"_s;
        const int before = clerk()->keys();
        GOOD(clerk()->act(Action::AskSupplement, {}, {{u"note"_s, note}}));
        const PdfReader pdf = printed(*clerk(), K::SupplementNotice);
        // A citizen waits for it at the window: half a minute. Keystroke-level model (Card, Moran, Newell
        // 1980): an average typist's key 0.28 s, a thought 1.35 s; four of these (what is asked, the papers,
        // the note, that it is right), and three keys a character of Chinese.
        const double seconds = 0.28 * double(clerk()->keys() - before + 3 * note.size()) + 4 * 1.35;
        qInfo("supplement asked, issued and printed with %d keys: %.1f s", clerk()->keys() - before, seconds);
        QVERIFY(seconds <= 30);
        QVERIFY(pdf.text.contains(u"补正材料一次性告知书"_s));
        QVERIFY(pdf.text.contains(u"第三十二条第一款第四项"_s));
        QVERIFY(pdf.text.contains(u"补正要求：须加盖公章"_s));
        GOOD(clerk()->act(Action::SupplyMaterials, {}, {{u"supplied"_s, u"yes"_s}}));
    }

    /// The notice that is owed since the supply: issuing it ends its clock.
    void acceptance()
    {
        SOON(clerk()->sheet()->details().row.paperOwed);
        const PdfReader pdf = printed(*clerk(), K::AcceptanceNotice);
        QVERIFY(pdf.text.contains(u"受理"_s));
        SOON(!clerk()->sheet()->details().row.paperOwed);
        printed(*clerk(), K::HandOverSheet);
    }

    void inspection()
    {
        GOOD(hand(u"zj01"_s)->openFrom(u"todo"_s, m_case));
        GOOD(hand(u"zj01"_s)->act(Action::AskProcedure, {}, {{u"reason"_s, u"须现场核验。"_s}}));
        GOOD(hand(u"zjhead"_s)->openFrom(u"requests"_s, m_case));
        GOOD(hand(u"zjhead"_s)->act(Action::OpenProcedure, {}, {{u"reason"_s, u"同意。"_s}}));
        GOOD(hand(u"zj01"_s)->openFrom(u"todo"_s, m_case));
        const PdfReader pdf = printed(*hand(u"zj01"_s), K::ProcedureNotice);
        QVERIFY(pdf.text.contains(u"第四十五条"_s));
        QVERIFY(pdf.text.contains(u"所需时间不计算在办理期限内"_s));
        GOOD(hand(u"zj01"_s)->act(Action::CloseProcedure, {}, {{u"result"_s, u"合格。"_s}}));
    }

    void extension()
    {
        GOOD(hand(u"zj01"_s)->act(Action::AskExtension, {}, {{u"reason"_s, u"情况复杂。"_s}}));
        GOOD(hand(u"zjhead"_s)->openFrom(u"requests"_s, m_case));
        GOOD(hand(u"zjhead"_s)->act(Action::GrantExtension, {}, {{u"reason"_s, u"情况复杂，同意延长。"_s}}));
        GOOD(hand(u"zj01"_s)->openFrom(u"todo"_s, m_case));
        const PdfReader pdf = printed(*hand(u"zj01"_s), K::ExtensionNotice);
        QVERIFY(pdf.text.contains(u"第四十二条"_s));
        QVERIFY(pdf.text.contains(u"期限的理由：情况复杂，同意延"_s));
    }

    /// Nothing is completed before the decision is on paper; the page leads to it.
    void decision()
    {
        GOOD(hand(u"zj01"_s)->act(Action::FinishStage, u"符合条件。"_s));
        for (const QString& login : {u"zjreview"_s, u"zjapprove"_s}) {
            GOOD(hand(login)->openFrom(u"todo"_s, m_case));
            GOOD(hand(login)->act(Action::FinishStage, u"同意。"_s));
        }
        GOOD(clerk()->openFrom(u"window"_s, m_case));
        const CaseSheet* page = clerk()->sheet();
        QVERIFY(!page->actions()->button(Action::Complete)->isEnabled());
        QVERIFY(!page->actions()->reason(Action::Complete).isEmpty());
        QVERIFY(page->tabs()->papers()->isVisible());
        Hand* approver = hand(u"zjapprove"_s);
        SOON(approver->sheet()->tabs()->papers()->isVisible());
        whatWasWrittenIsThereAgain(*approver->sheet()->tabs()->papers());
        const PdfReader pdf = printed(*approver, K::PermitDecision, u"准予施工，工期至2027年6月30日。"_s);
        QVERIFY(pdf.text.contains(u"准予行政许可决定书"_s));
        QVERIFY(pdf.text.contains(u"决定内容：准予施工，工期至2027年6月30日。"_s));
        QVERIFY(pdf.text.contains(u"第三十八条第一款"_s));
        const QString number = pdf.title.section(u' ', -1);
        QVERIFY2(number.contains(u"许准〔"_s) && number.endsWith(u"〕1号"_s), qPrintable(number));
        QVERIFY(pdf.text.contains(number));
        SOON(page->details().row.decisionPaper == DecisionPaper::Issued);
    }

    void seal()
    {
        Hand* approver = hand(u"zjapprove"_s);
        PapersTab* papers = approver->sheet()->tabs()->papers();
        PaperDialog* dialog = papers->open(papers->papers().back().id);
        SOON(dialog->sealButton()->isVisible());
        dialog->sealButton()->click();
        SOON(dialog->form() && dialog->form()->isVisible());
        GOOD(approver->answer(*dialog->form(), {{u"seal"_s, u"住建局行政许可专用章"_s}}));
        SOON(!dialog->sealButton()->isVisible());
        QCOMPARE(dialog->paper().seal, u"住建局行政许可专用章"_s);
        dialog->close();
    }

    /// A printer that is off loses nothing: the paper is issued, and says later that it is printed again.
    void aPaperIsPrintedAgain()
    {
        PapersTab* papers = clerk()->sheet()->tabs()->papers();
        SOON(papers->count() == 7);
        PaperDialog* dialog = papers->open(papers->papers().back().id);
        SOON(dialog->printButton()->isEnabled());
        const int before = m_printer->jobs();
        m_printer->switchOff(true);
        dialog->print();
        SOON(dialog->paper().printed == 2);
        QCOMPARE(m_printer->jobs(), before);
        m_printer->switchOff(false);
        SOON(dialog->printButton()->isEnabled());
        dialog->print();
        SOON(dialog->paper().printed == 3);
        QCOMPARE(m_printer->jobs(), before + 1);
        const PdfReader pdf = PdfReader::read(m_printer->file(before));
        QVERIFY2(pdf.text.contains(u"补打：第3次打印"_s), qPrintable(pdf.text.right(120)));
        const QString file = m_hall.path(u"saved.pdf"_s);
        SOON(dialog->printButton()->isEnabled());
        dialog->savePdf(file);
        SOON(QFile::exists(file) && dialog->paper().printed == 4);
        const PdfReader saved = PdfReader::read(file);
        QVERIFY2(saved.asWritten.contains(u"行政许可"_s), qPrintable(saved.asWritten));
        QVERIFY(saved.text.contains(u"补打：第4次打印"_s));
        SOON(dialog->printButton()->isEnabled());
        dialog->savePdf(m_hall.path(u"no/such/folder.pdf"_s)); // said, and the dialog goes on
        SOON(dialog->paper().printed == 5);
        QVERIFY2(dialog->said().contains(u"5"_s) || !dialog->said().isEmpty(), qPrintable(dialog->said()));
        dialog->close();
    }

    void delivery()
    {
        GOOD(clerk()->act(Action::Complete, {}));
        GOOD(clerk()->act(Action::Deliver, {}, {{u"to"_s, u"本人，凭身份证"_s}}));
        const PdfReader pdf = printed(*clerk(), K::DeliveryReceipt);
        QVERIFY(pdf.text.contains(u"送达回证"_s));
        QVERIFY(pdf.text.contains(u"受送达人：本人，凭身份证。"_s));
        QVERIFY(pdf.text.contains(u"受送达人（签名或者盖章）：年月日"_s) ||
                pdf.text.contains(u"受送达人（签名或者盖章）："_s));
    }

    void deferral()
    {
        Hand* other = hand(u"clerk17"_s);
        GOOD(other->takeIn(u"互联网上网服务营业场所设立审批"_s, u"后补材料"_s, Qt::Key_F7,
                           Hand::Papers::LastMissing));
        m_case = other->caseOf(u"后补材料"_s);
        GOOD(other->openFrom(u"window"_s, m_case));
        GOOD(other->act(Action::Accept, {}, {{u"deferred"_s, u"yes"_s}, {u"remark"_s, u"后补。"_s}}));
        const PdfReader notice = printed(*other, K::DeferredNotice);
        QVERIFY(notice.text.contains(u"容缺受理告知书"_s));
        const PdfReader promise = printed(*other, K::Undertaking);
        QVERIFY(promise.text.contains(u"承诺"_s));
        // Without a number of its own the paper still says what it belongs to.
        QVERIFY(promise.text.contains(u"办件编号：BL-"_s));
    }

    /// A spoiled one: voided with a reason, its number stays taken, another one is issued.
    void spoiled()
    {
        Hand* other = hand(u"clerk17"_s);
        PapersTab* papers = other->sheet()->tabs()->papers();
        const DocumentEntry first = papers->papers().front();
        PaperDialog* dialog = papers->open(first.id);
        SOON(dialog->voidButton()->isVisible());
        dialog->voidButton()->click();
        SOON(dialog->form() && dialog->form()->isVisible());
        GOOD(other->answer(*dialog->form(), {{u"reason"_s, u"打印污损"_s}}));
        SOON(!dialog->voidButton()->isVisible());
        dialog->close();
        SOON(papers->button(K::DeferredNotice));
        GOOD(other->issue(K::DeferredNotice));
        QVERIFY(first.number.endsWith(u"〕1号"_s));
        QVERIFY(papers->papers().back().number.endsWith(u"〕2号"_s));
    }

    /// The program of this PC refuses, brings a paper without a signature, and seals it.
    void electronicSeal()
    {
        Hand* other = hand(u"clerk17"_s);
        PapersTab* papers = other->sheet()->tabs()->papers();
        const DocumentId id = papers->papers().back().id;
        const int files = other->sheet()->tabs()->files()->count();
        PaperDialog* dialog = papers->open(id);
        SOON(dialog->sealButton()->isVisible());
        QVERIFY(!dialog->electronicButton()->isVisible()); // there is none
        const int printed = dialog->paper().printed;
        dialog->close();
        const QString program = m_hall.path(u"seal.sh"_s);
        other->desk().settings.setSealProgram(program);
        const auto does = [&program](const QByteArray& script) {
            QFile file(program);
            return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0 &&
                   file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(does("echo 请插入电子印章密钥盘 >&2; exit 3\n"));
        dialog = papers->open(id);
        SOON(dialog->electronicButton()->isVisible() && dialog->electronicButton()->isEnabled());
        dialog->electronicButton()->click();
        SOON(dialog->said().contains(u"请插入电子印章密钥盘"_s));
        QVERIFY(does("cp \"$1\" \"$2\"; echo 行政审批专用章\n"));
        SOON(dialog->electronicButton()->isEnabled());
        dialog->electronicButton()->click();
        SOON(dialog->said().contains(u"OFD"_s));
        QVERIFY(!dialog->paper().sealedAt.isSet());
        QVERIFY(does("cp \"$1\" \"$2\"; echo '% /ByteRange' >>\"$2\"; echo 行政审批专用章 4430\n"));
        SOON(dialog->electronicButton()->isEnabled());
        dialog->electronicButton()->click();
        SOON(dialog->paper().sealedAt.isSet());
        QVERIFY2(dialog->paper().seal.startsWith(u"行政审批专用章 4430"_s), qPrintable(dialog->paper().seal));
        SOON(!dialog->electronicButton()->isVisible() && !dialog->sealButton()->isVisible());
        QCOMPARE(dialog->paper().printed, printed); // what is sealed is no printing
        dialog->close();
        FilesTab* tab = other->sheet()->tabs()->files();
        SOON(tab->count() == files + 1);
        QCOMPARE(tab->files().back().about, FileAbout::Document);
        QCOMPARE(tab->files().back().aboutId, id.value);
    }

    /// The clerk writes how much, the page follows, and the bill says what it comes to.
    void fees()
    {
        GOOD(clerk()->takeIn(u"城市道路挖掘"_s, u"挖掘单位"_s, Qt::Key_F10));
        GOOD(clerk()->openFrom(u"window"_s, clerk()->caseOf(u"挖掘单位"_s)));
        PapersTab* papers = clerk()->sheet()->tabs()->papers();
        SOON(papers->button(K::FeeBill));
        PaperDialog* dialog = papers->issue(K::FeeBill);
        SOON(dialog->view()->notice()->isVisible()); // nothing is due yet
        QVERIFY(!dialog->issueButton()->isEnabled());
        QLineEdit* quantity = dialog->fees()->line(0);
        QVERIFY(quantity->isVisible());
        quantity->setText(u"12,5"_s);
        QVERIFY(!dialog->fees()->total());
        quantity->setText(u"12.5"_s);
        QCOMPARE(dialog->fees()->total(), std::optional<qint64>(150'000));
        SOON(dialog->issueButton()->isEnabled());
        dialog->close(); // what was written is there again
        dialog = papers->issue(K::FeeBill);
        quantity = dialog->fees()->line(0);
        QCOMPARE(quantity->text(), u"12.5"_s);
        SOON(dialog->issueButton()->isEnabled());
        const int before = m_printer->jobs();
        dialog->issue(PaperDialog::Then::Print);
        SOON(dialog->paper().printed == 1 && m_printer->jobs() == before + 1);
        QVERIFY(!quantity->isVisible());
        dialog->close();
        const PdfReader pdf = PdfReader::read(m_printer->file(before));
        QVERIFY2(pdf.text.contains(u"120.00元×12.5平方米＝1500.00元"_s), qPrintable(pdf.text));
        QVERIFY(pdf.text.contains(u"合计：1500.00元"_s));
    }

    /// A receipt on a roll of 80 mm, and the choice is kept for the next one.
    void slip()
    {
        Hand* other = hand(u"clerk17"_s);
        PapersTab* papers = other->sheet()->tabs()->papers();
        PaperDialog* dialog = papers->issue(K::Receipt);
        SOON(dialog->issueButton()->isEnabled());
        QVERIFY(dialog->slip()->isVisible());
        dialog->slip()->click();
        const int before = m_printer->jobs();
        dialog->issue(PaperDialog::Then::Print);
        SOON(dialog->paper().printed == 1 && m_printer->jobs() == before + 1);
        dialog->close();
        const PdfReader pdf = PdfReader::read(m_printer->file(before));
        QVERIFY2(pdf.fault.isEmpty(), qPrintable(pdf.fault));
        QCOMPARE(qRound(pdf.pageMm.front().width()), 80);
        QCOMPARE(pdf.pageMm.size(), std::size_t(1));
        QVERIFY(pdf.text.contains(u"申请材料收件凭证"_s));
        QCOMPARE(pdf.codes.size(), 1);
        for (const PdfReader::Word& word : pdf.words) {
            const double right = word.mm.right();
            QVERIFY2(word.mm.left() >= 3 && right <= 77, qPrintable(word.text));
            QVERIFY2(word.mm.bottom() <= pdf.pageMm.front().height(), qPrintable(word.text));
        }
        QVERIFY(other->desk().settings.paperPlace(K::Receipt).slip);
    }

    /// Two cases are chosen; their notices are issued where they were not and printed, each once.
    void severalAtOnce()
    {
        std::vector<CaseId> ids;
        for (const QString& applicant : {u"批量甲"_s, u"批量乙"_s}) {
            GOOD(clerk()->takeIn(u"施工许可证核发"_s, applicant, Qt::Key_F10));
            ids.push_back(clerk()->caseOf(applicant));
        }
        GOOD(clerk()->openFrom(u"window"_s, ids.front()));
        GOOD(clerk()->issue(K::AcceptanceNotice)); // printed already
        auto* list = clerk()->view<CaseListView>();
        list->stepBack();
        list->table()->clearSelection();
        for (const CaseId id : ids) {
            const auto* model = qobject_cast<const CaseTableModel*>(list->table()->model());
            SOON(model->indexOf(id).isValid());
            list->table()->selectionModel()->select(model->indexOf(id),
                                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        auto* batch = list->findChild<PaperBatch*>();
        SOON(batch->button()->isEnabled());
        const int before = m_printer->jobs();
        batch->button()->click();
        PaperBatchDialog* dialog = batch->dialog();
        QVERIFY(dialog && dialog->confirmButton()->isEnabled());
        m_printer->switchOff(true);
        dialog->confirmButton()->click();
        SOON(dialog->confirmButton()->isEnabled() && dialog->printed() == 1);
        QCOMPARE(m_printer->jobs(), before);
        m_printer->switchOff(false);
        dialog->confirmButton()->click(); // what did not come out is tried again, and says so
        SOON(dialog->printed() == 2);
        QCOMPARE(m_printer->jobs(), before + 1);
        const PdfReader pdf = PdfReader::read(m_printer->file(before));
        QVERIFY(pdf.text.contains(u"批量乙"_s));
        QVERIFY(pdf.text.contains(u"补打：第2次打印"_s));
        dialog->closeButton()->click();
        SOON(!batch->dialog());
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    /// The dialog was left, or the PC lost its power.
    static void whatWasWrittenIsThereAgain(PapersTab& papers)
    {
        const QString text = u"准予施工。"_s;
        SOON(papers.button(K::PermitDecision));
        papers.issue(K::PermitDecision)->text()->setPlainText(text);
        papers.dialog()->close();
        SOON(!papers.dialog());
        PaperDialog* again = papers.issue(K::PermitDecision);
        QCOMPARE(again->text()->toPlainText(), text);
        again->text()->clear();
        again->close();
        SOON(!papers.dialog());
    }

    Hand* hand(const QString& login)
    {
        if (!m_hands.contains(login)) {
            auto one = std::make_shared<Hand>(m_hall, login, m_printer.get());
            if (const QString wrong = one->enter(); !wrong.isEmpty())
                qFatal("%s", qPrintable(wrong));
            m_hands.insert(login, one);
        }
        return m_hands.value(login).get();
    }

    Hand* clerk() { return hand(u"clerk01"_s); }

    QString number() { return clerk()->replica().findCase(m_case)->number; }

    /// Issues a document and prints it. @return what came out of the printer, held against what every paper
    /// must have
    PdfReader printed(Hand& person, DocumentKind kind, const QString& text = {})
    {
        const int before = m_printer->jobs();
        const QString wrong = person.issue(kind, text);
        if (!wrong.isEmpty())
            QTest::qFail(qPrintable(wrong), __FILE__, __LINE__);
        if (!soon([&] { return m_printer->jobs() == before + 1; })) {
            QTest::qFail("nothing came out of the printer", __FILE__, __LINE__);
            return {};
        }
        PdfReader pdf = PdfReader::read(m_printer->file(before));
        checkPaper(pdf, person.sheet()->details().row.number);
        return pdf;
    }

    /// GB/T 9704-2012: A4, head margin 37 mm, left 28 mm, text area 156 mm x 225 mm; the page's number and
    /// the foot outside of it; faces embedded.
    static void checkPaper(const PdfReader& pdf, const QString& number)
    {
        QVERIFY2(pdf.fault.isEmpty(), qPrintable(pdf.fault));
        QVERIFY(!pdf.fonts.isEmpty());
        QVERIFY2(pdf.foreign.isEmpty(), qPrintable(pdf.foreign.join(u' ')));
        QVERIFY(!pdf.title.isEmpty());
        QVERIFY(pdf.text.contains(u"办件编号：%1"_s.arg(number)));
        QVERIFY(pdf.text.contains(u"核验码："_s));
        QCOMPARE(pdf.codes.size(), 1);
        QVERIFY2(pdf.codes.front().startsWith(number + u'/'), qPrintable(pdf.codes.front()));
        for (const QSizeF& page : pdf.pageMm) {
            QVERIFY(qAbs(page.width() - sheet::WidthMm) < 0.5);
            QVERIFY(qAbs(page.height() - sheet::HeightMm) < 0.5);
        }
        constexpr double Slack = 1.5; // the box of a character is wider than what is drawn of it
        constexpr double Lowest = sheet::TopMm + sheet::TextHeightMm;
        for (const PdfReader::Word& word : pdf.words) {
            const QString where = u"%1 at %2,%3"_s.arg(word.text).arg(word.mm.left()).arg(word.mm.top());
            QVERIFY2(word.mm.left() >= sheet::LeftMm - Slack, qPrintable(where));
            QVERIFY2(word.mm.right() <= sheet::LeftMm + sheet::TextWidthMm + Slack, qPrintable(where));
            QVERIFY2(word.mm.top() >= sheet::TopMm - Slack, qPrintable(where));
            QVERIFY2(word.mm.bottom() <= Lowest + Slack || word.mm.top() >= Lowest - Slack,
                     qPrintable(where));
            QVERIFY2(word.mm.bottom() <= sheet::HeightMm - 5, qPrintable(where));
        }
    }

    ViewHall m_hall;
    std::unique_ptr<FolderPrinter> m_printer;
    QHash<QString, std::shared_ptr<Hand>> m_hands;
    CaseId m_case;
};

QTEST_MAIN(tst_papers)
#include "tst_papers.moc"
