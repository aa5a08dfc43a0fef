// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/window/IntakeView.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// A clerk takes cases in with the keyboard alone, against a real server over TLS.
class tst_views_intake : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_password = m_hall.passwordOf(u"clerk01"_s);
        QVERIFY(!m_password.isEmpty());
    }

    void the_keyboard_alone_leads_to_a_receipt_number()
    {
        ViewDesk desk(m_hall.path(u"keys.ini"_s));
        QVERIFY(enter(desk));
        auto* intake = desk.view<IntakeView>();
        auto* form = intake->form();
        QTRY_VERIFY(form->item()->search()->hasFocus());
        QVERIFY(!form->acceptButton()->isEnabled());
        ViewDesk::type(u"施工许可证核发"_s);
        press(Qt::Key_Return);
        QVERIFY(form->item()->chosen().isValid());
        QTRY_VERIFY(form->applicant()->idNumber()->line()->hasFocus());
        type(u"11010519491231002x"_s);
        QCOMPARE(form->applicant()->idNumber()->text(), u"11010519491231002X"_s);
        QVERIFY(form->applicant()->idNumber()->problem().isEmpty());
        type(u"王小明"_s);
        type(u"13800138000"_s);
        press(Qt::Key_Return); // how the papers came
        press(Qt::Key_Return); // remark
        QVERIFY(!form->acceptButton()->isEnabled());
        QVERIFY(!form->whyNotAccept().isEmpty());
        for (int i = 0; i < form->materials()->walk().size(); ++i) {
            QVERIFY(qobject_cast<TickBox*>(QApplication::focusWidget()));
            press(Qt::Key_Space);
            press(Qt::Key_Return);
        }
        QVERIFY(form->acceptButton()->isEnabled());
        QVERIFY2(!intake->showsReceipt(), "Enter sent the case");
        press(Qt::Key_F10);
        QTRY_VERIFY(intake->receipt()->number().startsWith(u"BL-"_s));
        QVERIFY(!intake->receipt()->queryCode().isEmpty());
        QTRY_VERIFY(intake->receipt()->state() == ReceiptPanel::tr("Accepted"));
        press(Qt::Key_F8);
        QVERIFY(!intake->showsReceipt());
        QVERIFY(form->applicant()->name()->text().isEmpty());
        QTRY_VERIFY(form->item()->search()->hasFocus());
    }

    void a_missing_paper_greys_accepting_and_lets_take_in()
    {
        ViewDesk desk(m_hall.path(u"missing.ini"_s));
        QVERIFY(enter(desk));
        auto* intake = desk.view<IntakeView>();
        fillIn(*intake, u"缺件申请人"_s);
        intake->form()->materials()->tickAll();
        static_cast<TickBox*>(intake->form()->materials()->walk().constFirst())->setChecked(false);
        QVERIFY(!intake->form()->acceptButton()->isEnabled());
        press(Qt::Key_F10);
        QVERIFY(!intake->showsReceipt());
        press(Qt::Key_F7);
        QTRY_VERIFY(intake->receipt()->state() == ReceiptPanel::tr("Taken in, not accepted yet"));
        QVERIFY(intake->receipt()->number().startsWith(u"BL-"_s));
    }

    void a_wrong_field_says_why_below_itself_and_nothing_is_sent()
    {
        ViewDesk desk(m_hall.path(u"wrong.ini"_s));
        QVERIFY(enter(desk));
        auto* intake = desk.view<IntakeView>();
        fillIn(*intake, u"电话写错"_s);
        auto* applicant = intake->form()->applicant();
        applicant->idNumber()->line()->setFocus();
        QTest::keyClicks(applicant->idNumber()->line(), u"110105194912310021"_s);
        QVERIFY(!applicant->idNumber()->problem().isEmpty());
        applicant->idNumber()->line()->clear();
        applicant->phone()->line()->setText(u"1380013800"_s);
        intake->form()->materials()->tickAll();
        press(Qt::Key_F10);
        QVERIFY(!intake->showsReceipt());
        QVERIFY(applicant->phone()->problem().contains(u"10"_s));
        QVERIFY(applicant->phone()->line()->hasFocus());
        const auto mapped =
            problemFor(u"applicant.phone"_s, intake->form()->draft(), dayOf(desk.replica.legalNow()));
        QVERIFY(mapped.field == IntakeField::Phone);
        QVERIFY(!mapped.text.isEmpty());
    }

    void what_was_typed_stays_and_what_was_sent_arrives_once_over_a_lost_connection()
    {
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"lost.ini"_s));
        QVERIFY(enter(desk, proxy.port()));
        auto* intake = desk.view<IntakeView>();
        fillIn(*intake, u"断线申请人"_s);
        intake->form()->materials()->tickAll();
        proxy.cut();
        QTRY_VERIFY(!desk.link.isLoggedIn());
        QCOMPARE(intake->form()->applicant()->name()->text(), u"断线申请人"_s);
        press(Qt::Key_F10);
        QVERIFY(intake->showsReceipt());
        QTRY_COMPARE(intake->receipt()->state(), ReceiptPanel::tr("Waiting to be sent"));
        QVERIFY(intake->receipt()->number().isEmpty());
        proxy.mend();
        QTRY_VERIFY(intake->receipt()->state() == ReceiptPanel::tr("Accepted"));
        QTRY_COMPARE(casesOf(desk, u"断线申请人"_s), 1);
    }

    void a_decided_or_submitted_case_of_the_window_can_be_acted_on()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"<img src=x>"_s);
        QVERIFY(id.isValid());
        ViewDesk desk(m_hall.path(u"list.ini"_s));
        QVERIFY(enter(desk));
        desk.window.frame()->showView(u"window"_s);
        auto* list = desk.view<CaseListView>();
        QTRY_VERIFY(list->isVisible());
        QTRY_VERIFY(desk.replica.findCase(id));
        list->openCase(id);
        QTRY_VERIFY(list->sheet()->isLoaded());
        QTRY_VERIFY(list->sheet()->actions()->button(Action::Accept)->isEnabled());
        QVERIFY(!list->sheet()->actions()->reason(Action::FinishStage).isEmpty());
        press(Qt::Key_F10);
        QTRY_COMPARE(desk.replica.findCase(id)->state, CaseState::Accepted);
        for (const QLabel* label : desk.window.findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u"<img"_s),
                     qPrintable(label->text()));
    }

    /// A file that comes while the clerk types, over a line that is cut, is one of the case.
    void files_of_papers_come_with_the_case()
    {
        const QString scan = m_hall.path(u"施工许可证申请表.pdf"_s);
        {
            QFile file(scan);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("%PDF-1.7" + QByteArray(3'000'000, 'x'));
        }
        QVERIFY(
            m_hall.server()
                .tamper({u"UPDATE item_variant SET files_due = 1 WHERE item_name LIKE '%施工许可证核发%'"_s})
                .isEmpty());
        QVERIFY(m_hall.server().restart()); // the rule is loaded anew
        CuttingProxy proxy(m_hall.server().port());
        ViewDesk desk(m_hall.path(u"files.ini"_s));
        QVERIFY(enter(desk, proxy.port()));
        auto* intake = desk.view<IntakeView>();
        fillIn(*intake, u"带附件申请人"_s);
        MaterialsForm* papers = intake->form()->materials();
        auto* first = static_cast<TickBox*>(papers->walk().constFirst());
        first->setChecked(true);
        QVERIFY(!intake->form()->takeInButton()->isEnabled());
        const MaterialId paper = intake->form()->draft().materials.front().material;
        papers->addFiles(paper, {scan});
        PaperRow* row = papers->row(paper);
        QTRY_COMPARE(row->fileCount(), 1);
        proxy.cut();
        QTRY_VERIFY(!desk.link.isLoggedIn());
        intake->form()->applicant()->phone()->line()->setText(u"13800138000"_s);
        proxy.mend();
        QTRY_VERIFY_WITH_TIMEOUT(intake->form()->takeInButton()->isEnabled(), 60'000);
        press(Qt::Key_F7);
        QTRY_VERIFY(intake->receipt()->number().startsWith(u"BL-"_s));
        QTRY_COMPARE(casesOf(desk, u"带附件申请人"_s), 1);
        CaseId id;
        for (const CaseRow& row : desk.replica.cases())
            id = row.applicantName == u"带附件申请人"_s ? row.id : id;
        const auto page = m_hall.member(u"clerk01"_s)->call<AttachmentPage>(ListAttachments{id});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::size_t(1));
        QCOMPARE(page->rows.front().name, u"施工许可证申请表.pdf"_s);
        QCOMPARE(page->rows.front().aboutId, paper.value);
        QCOMPARE(page->rows.front().bytes, QFileInfo(scan).size());
    }

private:
    bool enter(ViewDesk& desk, quint16 port = 0)
    {
        desk.logIn(m_hall.server(), u"clerk01"_s, m_password, port);
        const bool there = QTest::qWaitFor([&] { return desk.isAtWork(); }, 20'000);
        desk.window.frame()->showView(u"intake"_s);
        return there && desk.view<IntakeView>();
    }

    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    static void type(const QString& text)
    {
        ViewDesk::type(text);
        press(Qt::Key_Return);
    }

    static void fillIn(IntakeView& intake, const QString& name)
    {
        intake.form()->item()->search()->setText(u"施工许可证核发"_s);
        QTest::keyClick(intake.form()->item()->search(), Qt::Key_Return);
        intake.form()->applicant()->name()->line()->setText(name);
        intake.form()->applicant()->name()->line()->setFocus();
    }

    static int casesOf(const ViewDesk& desk, const QString& applicant)
    {
        int found = 0;
        for (const CaseRow& row : desk.replica.cases())
            found += row.applicantName == applicant ? 1 : 0;
        return found;
    }

    ViewHall m_hall;
    QString m_password;
};

QTEST_MAIN(tst_views_intake)
#include "tst_views_intake.moc"
