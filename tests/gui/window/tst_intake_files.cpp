// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeView.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "tests/gui/window/WindowDesk.h"

#include <QCryptographicHash>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const MaterialId Form{21};
const MaterialId Report{22};
const MaterialId Proxy{23};

QByteArray contentOf(const QString& name)
{
    return "%PDF-1.7 " + name.toUtf8();
}

QByteArray sha256Of(const QString& name)
{
    return QCryptographicHash::hash(contentOf(name), QCryptographicHash::Sha256);
}

} // namespace

/// Files of papers at the intake: chosen, dropped, on their way, stuck, removed, asked for by the item's
/// rule, sent with the case, parked with the form.
class tst_intake_files : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk = std::make_unique<WindowDesk>();
        m_view = std::make_unique<IntakeView>(ViewContext{m_desk->link, m_desk->replica});
        m_view->show();
    }

    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
    }

    /// Without a rule files are a link at each paper and nothing more.
    void an_item_without_a_rule_is_as_before()
    {
        fillIn(FilesDue::Never);
        QVERIFY(form()->acceptButton()->isEnabled());
        QVERIFY(form()->takeInButton()->isEnabled());
        for (const MaterialId paper : {Form, Report, Proxy}) {
            QCOMPARE(row(paper)->fileCount(), 0);
            QCOMPARE(row(paper)->state(), PaperRow::tr("present"));
        }
        form()->acceptButton()->click();
        QVERIFY(m_desk->link.asked<SubmitCase>().files.empty());
    }

    void each_rule_greys_what_it_forbids_and_names_the_papers_data()
    {
        QTest::addColumn<FilesDue>("rule");
        QTest::addColumn<bool>("mayTakeIn");
        QTest::addColumn<bool>("mayAccept");
        QTest::newRow("may follow") << FilesDue::Never << true << true;
        QTest::newRow("at submission") << FilesDue::Submission << false << false;
        QTest::newRow("at acceptance") << FilesDue::Acceptance << true << false;
        QTest::newRow("before the decision") << FilesDue::Decision << true << true;
    }

    void each_rule_greys_what_it_forbids_and_names_the_papers()
    {
        QFETCH(const FilesDue, rule);
        QFETCH(const bool, mayTakeIn);
        QFETCH(const bool, mayAccept);
        fillIn(rule);
        row(Proxy)->box()->setChecked(false);
        QCOMPARE(form()->takeInButton()->isEnabled(), mayTakeIn);
        QCOMPARE(form()->acceptButton()->isEnabled(), mayAccept);
        const QString why = form()->whyNotAccept();
        QCOMPARE(why.contains(u"申请表"_s) && why.contains(u"验资报告"_s), !mayAccept);
        QVERIFY(!why.contains(u"委托书"_s));
        QCOMPARE(row(Form)->state() != PaperRow::tr("present"), !mayAccept);
        QCOMPARE(row(Proxy)->state(), PaperRow::tr("not required"));
        if (mayAccept)
            return;
        add(Form, {u"申请表.pdf"_s});
        add(Report, {u"验资报告.pdf"_s});
        QVERIFY(!form()->takeInButton()->isEnabled()); // on the way
        bring(u"申请表.pdf"_s);
        bring(u"验资报告.pdf"_s);
        QVERIFY(form()->takeInButton()->isEnabled());
        QVERIFY(form()->acceptButton()->isEnabled());
        QVERIFY(form()->whyNotAccept().isEmpty());
    }

    /// The names and hashes travel with the case, of ticked papers only, each once.
    void they_are_sent_with_the_case()
    {
        fillIn(FilesDue::Never);
        add(Form, {u"甲.pdf"_s, u"乙.pdf"_s});
        add(Report, {u"甲.pdf"_s}); // the same file, another paper
        add(Proxy, {u"丙.pdf"_s});
        for (const QString& name : {u"甲.pdf"_s, u"乙.pdf"_s, u"丙.pdf"_s})
            bring(name);
        row(Proxy)->box()->setChecked(false);
        form()->takeInButton()->click();
        const SubmitCase sent = m_desk->link.asked<SubmitCase>();
        QCOMPARE(sent.files.size(), std::size_t(3));
        QCOMPARE(sent.files[0].name, u"甲.pdf"_s);
        QCOMPARE(sent.files[0].sha256, sha256Of(u"甲.pdf"_s));
        QCOMPARE(sent.files[0].material, Form);
        QCOMPARE(sent.files[1].sha256, sha256Of(u"乙.pdf"_s));
        QCOMPARE(sent.files[2].sha256, sha256Of(u"甲.pdf"_s));
        QCOMPARE(sent.files[2].material, Report);
        CommandReply done;
        done.subject = 100;
        done.number = u"BL-1"_s;
        QVERIFY(m_desk->link.answer(MessageKind::SubmitCase, done));
        QVERIFY(!m_view->files()->find(path(u"甲.pdf"_s))); // the case has it
        m_view->startNew();
        QVERIFY(form()->draft().files.empty());
    }

    /// What is typed meanwhile is typed; the file goes on by itself.
    void typing_goes_on_while_a_file_is_under_way()
    {
        fillIn(FilesDue::Submission);
        add(Form, {u"申请表.pdf"_s});
        QTRY_COMPARE(m_desk->link.waiting(MessageKind::BeginFile), 1);
        QCOMPARE(row(Form)->fileCount(), 1);
        QVERIFY(!row(Form)->words(0).isEmpty());
        form()->applicant()->phone()->line()->setText(u"13800138000"_s);
        QVERIFY(form()->applicant()->phone()->line()->isEnabled());
        QVERIFY(form()->whyNotAccept().contains(u"1"_s));
        bring(u"申请表.pdf"_s);
        QCOMPARE(form()->applicant()->phone()->text(), u"13800138000"_s);
    }

    /// A file that is not taken says why, stops the application and can be removed.
    void what_is_stuck_says_why_and_is_removed()
    {
        fillIn(FilesDue::Never);
        write(u"工具.exe"_s, "MZ no paper");
        form()->materials()->addFiles(Form, {path(u"工具.exe"_s)});
        QTRY_VERIFY(row(Form)->words(0).contains(u"OFD"_s));
        QVERIFY(row(Form)->againButton(0)->isVisible());
        QVERIFY(!form()->takeInButton()->isEnabled());
        QVERIFY(!form()->whyNotAccept().isEmpty());
        write(u"工具.exe"_s, contentOf(u"mended"_s)); // put right on the PC meanwhile
        row(Form)->againButton(0)->click();
        QTRY_COMPARE(m_desk->link.waiting(MessageKind::BeginFile), 1);
        QVERIFY(m_desk->link.answer(MessageKind::BeginFile,
                                    WindowDesk::refusal(ErrorCode::InvalidInput, u"bytes"_s)));
        QVERIFY(row(Form)->againButton(0)->isVisible());
        row(Form)->removeButton(0)->click();
        QTRY_COMPARE(row(Form)->fileCount(), 0);
        QVERIFY(row(Form)->box()->hasFocus()); // nobody is left without a place
        QVERIFY(form()->takeInButton()->isEnabled());
        QVERIFY(form()->draft().files.empty());
    }

    void files_are_dropped_on_their_paper()
    {
        fillIn(FilesDue::Submission);
        row(Report)->box()->setChecked(false);
        write(u"拖入.pdf"_s, contentOf(u"拖入.pdf"_s));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path(u"拖入.pdf"_s)), QUrl(u"https://example.org/x.pdf"_s),
                      QUrl::fromLocalFile(m_folder.path())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(row(Report), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(row(Report), &drop);
        QCOMPARE(row(Report)->fileCount(), 1);
        QVERIFY(row(Report)->box()->isChecked()); // its file is here: so is the paper
        QMimeData text;
        text.setText(u"no file"_s);
        QDragEnterEvent words(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        words.ignore();
        QApplication::sendEvent(row(Form), &words);
        QVERIFY(!words.isAccepted());
    }

    /// Ctrl+Shift+A asks for files of the paper that has the focus, else of the first that lacks its file.
    void the_keyboard_alone_adds_files()
    {
        fillIn(FilesDue::Submission);
        write(u"键盘.pdf"_s, contentOf(u"键盘.pdf"_s));
        m_view->activateWindow();
        QTRY_VERIFY(m_view->isActiveWindow());
        row(Report)->box()->setFocus();
        QTest::keyClick(row(Report)->box(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = form()->materials()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"验资报告"_s));
        dialog->setDirectory(m_folder.path());
        dialog->selectFile(u"键盘.pdf"_s);
        emit dialog->filesSelected({path(u"键盘.pdf"_s)});
        dialog->close();
        QCOMPARE(row(Report)->fileCount(), 1);
        QVERIFY(row(Report)->removeButton(0)->focusPolicy() & Qt::TabFocus);
        form()->applicant()->name()->line()->setFocus();
        QTRY_VERIFY(!form()->materials()->findChild<QFileDialog*>());
        form()->materials()->addButton()->click();
        dialog = form()->materials()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"申请表"_s));
        dialog->close();
    }

    /// The server asks for a file, by a rule this PC did not know yet: the papers are named, nothing is lost.
    void a_refusal_names_the_papers()
    {
        fillIn(FilesDue::Never);
        form()->takeInButton()->click();
        QVERIFY(m_desk->link.answer(MessageKind::SubmitCase,
                                    WindowDesk::refusal(ErrorCode::InvalidInput, u"files[申请表|委托书]"_s)));
        QVERIFY(!m_view->showsReceipt());
        QVERIFY(m_view->notice()->isVisible());
        QVERIFY(m_view->notice()->text().contains(u"申请表"_s));
        QVERIFY(m_view->notice()->text().contains(u"委托书"_s));
        QCOMPARE(form()->applicant()->name()->text(), u"张三"_s);
    }

    /// The server threw a file away meanwhile: it comes again by itself.
    void what_the_server_does_not_have_any_more_comes_again()
    {
        fillIn(FilesDue::Never);
        add(Form, {u"甲.pdf"_s});
        bring(u"甲.pdf"_s);
        form()->takeInButton()->click();
        QVERIFY(m_desk->link.answer(MessageKind::SubmitCase,
                                    WindowDesk::refusal(ErrorCode::InvalidInput, u"files"_s)));
        QVERIFY(!m_view->showsReceipt());
        QVERIFY(!m_view->notice()->text().isEmpty());
        bring(u"甲.pdf"_s);
        QVERIFY(form()->takeInButton()->isEnabled());
        form()->takeInButton()->click();
        QCOMPARE(m_desk->link.asked<SubmitCase>().files.size(), std::size_t(1));
    }

    /// A parked form has its files again: with their places where it was parked in this session, and as what
    /// the server has on every PC.
    void a_parked_form_keeps_its_files()
    {
        fillIn(FilesDue::Never);
        add(Form, {u"甲.pdf"_s});
        add(Report, {u"乙.pdf"_s});
        bring(u"甲.pdf"_s);
        QTRY_COMPARE(m_desk->link.waiting(MessageKind::BeginFile), 1); // the second is on its way
        form()->parkButton()->click();
        QVERIFY(form()->draft().files.empty());
        const ParkForm parked = m_desk->link.asked<ParkForm>();
        const auto body = IntakeDraft::fromBytes(parked.body);
        QVERIFY(body);
        QCOMPARE(body->files.size(), std::size_t(1));
        QCOMPARE(body->files[0].sha256, sha256Of(u"甲.pdf"_s));
        QVERIFY(body->files[0].path.isEmpty()); // where it lies on this PC is nobody's business
        CommandReply done;
        done.subject = 9;
        while (m_desk->link.answer(MessageKind::ListForms, FormPage{})) {
        }
        QVERIFY(m_desk->link.answer(MessageKind::ParkForm, done));
        FormRow row;
        row.id = {9};
        row.body = parked.body;
        QVERIFY(m_desk->link.answer(MessageKind::ListForms, FormPage{{row}, false}));
        m_view->takeUp({9});
        QCOMPARE(form()->draft().files.size(), std::size_t(2));
        bring(u"乙.pdf"_s); // it went on meanwhile
        QVERIFY(form()->takeInButton()->isEnabled());
        // At another PC, or after the program was started anew.
        IntakeView other({m_desk->link, m_desk->replica});
        while (m_desk->link.answer(MessageKind::ListForms, FormPage{{row}, false})) {
        }
        other.show();
        other.takeUp({9});
        PaperRow* there = other.form()->materials()->row(Form);
        QCOMPARE(there->fileCount(), 1);
        QVERIFY(!there->againButton(0)->isVisible());
        QVERIFY(other.form()->takeInButton()->isEnabled());
        other.form()->takeInButton()->click();
        QCOMPARE(m_desk->link.asked<SubmitCase>().files.size(), std::size_t(1));
        QVERIFY(m_desk->link.answer(MessageKind::SubmitCase,
                                    WindowDesk::refusal(ErrorCode::InvalidInput, u"files"_s)));
        QVERIFY(!other.form()->takeInButton()->isEnabled()); // it must be chosen anew, and says so
        there = other.form()->materials()->row(Form);        // the form was filled in again
        QVERIFY(!there->words(0).isEmpty());
        there->removeButton(0)->click();
        QTRY_VERIFY(other.form()->takeInButton()->isEnabled());
    }

    /// Another item that asks for a paper of the same name keeps its file.
    void another_item_keeps_the_files_of_papers_it_asks_for_too()
    {
        fillIn(FilesDue::Never);
        add(Form, {u"甲.pdf"_s});
        add(Proxy, {u"丙.pdf"_s});
        bring(u"甲.pdf"_s);
        bring(u"丙.pdf"_s);
        ItemVariant other = m_desk->variant;
        other.materials = {{{31}, u"申请表"_s, u"原件 1"_s, Material::Need::Required, false}};
        form()->materials()->showVariant(&other);
        const auto files = form()->materials()->files();
        QCOMPARE(files.size(), std::size_t(1));
        QCOMPARE(files[0].material, MaterialId{31});
        QCOMPARE(files[0].sha256, sha256Of(u"甲.pdf"_s));
    }

    void a_draft_comes_back_with_its_files()
    {
        IntakeDraft draft;
        draft.variant = {11};
        draft.materials = {{Form, true}};
        draft.files = {{Form, u"甲.pdf"_s, u"/tmp/甲.pdf"_s, sha256Of(u"甲.pdf"_s)},
                       {Report, u"乙.pdf"_s, u"/tmp/乙.pdf"_s, {}}};
        const auto back = IntakeDraft::fromBytes(draft.toBytes());
        QVERIFY(back);
        QVERIFY(*back == draft);
        QCOMPARE(draft.toRequest().files.size(), std::size_t(1)); // whole, and of a paper that is here
    }

private:
    IntakeForm* form() const { return m_view->form(); }

    PaperRow* row(MaterialId paper) const { return form()->materials()->row(paper); }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    void fillIn(FilesDue rule)
    {
        m_desk->variant.filesDue = rule;
        m_desk->standAt({3});
        form()->item()->choose({11});
        form()->applicant()->name()->line()->setText(u"张三"_s);
        form()->materials()->tickAll();
    }

    void add(MaterialId paper, const QStringList& names)
    {
        QStringList paths;
        for (const QString& name : names) {
            write(name, contentOf(name));
            paths << path(name);
        }
        form()->materials()->addFiles(paper, paths);
    }

    /// Lets the server have a file once its turn has come.
    void bring(const QString& name)
    {
        const auto asksFor = [&] {
            return m_desk->link.waiting(MessageKind::BeginFile) > 0 &&
                   m_desk->link.asked<BeginFile>().sha256 == sha256Of(name);
        };
        QVERIFY2(QTest::qWaitFor(asksFor, 10'000), qPrintable(name));
        FileProgress whole;
        whole.received = contentOf(name).size();
        whole.whole = true;
        QVERIFY(m_desk->link.answer(MessageKind::BeginFile, whole));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowDesk> m_desk;
    std::unique_ptr<IntakeView> m_view;
};

QTEST_MAIN(tst_intake_files)
#include "tst_intake_files.moc"
