// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplatesView.h"
#include "common/protocol/DocumentReplies.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)

namespace {

const QString Added = u"咨询电话：12345。"_s;

} // namespace

/// The words of a paper from the administrator's desk to the counter, against a real server over TLS.
class tst_templates_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_admin = m_hall.passwordOf(u"sysadmin"_s);
        QVERIFY(!m_admin.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-02T09:30:00"_s));
    }

    void new_words_reach_the_counter_and_old_papers_stay()
    {
        const CaseId first = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"远大建筑有限公司"_s);
        const DocumentReply before = receiptOf(first);
        QVERIFY(!wordsOf(before).contains(Added));
        ViewDesk desk(m_hall.path(u"admin.ini"_s));
        desk.logIn(m_hall.server(), u"sysadmin"_s, m_admin);
        SOON_VERIFY(desk.isAtWork());
        desk.window.frame()->showView(u"templates"_s);
        auto* view = desk.view<TemplatesView>();
        QVERIFY(view);
        SOON_VERIFY(view->desk()->isKnown(DocumentKind::Receipt));
        view->edit()->appendPlainText(Added);
        view->examine();
        QVERIFY2(view->card()->saveButton()->isEnabled(), qPrintable(view->card()->finding()));
        view->card()->saveButton()->click();
        FormDialog* dialog = view->forms()->dialog();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"加上咨询电话"_s);
        dialog->confirmButton()->click();
        SOON_VERIFY(view->desk()->inForce(DocumentKind::Receipt)->version == 1);
        SOON_VERIFY(!view->desk()->inForce(DocumentKind::Receipt)->setBy.isEmpty());
        const CaseId second = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"恒通置业有限公司"_s);
        const DocumentReply after = receiptOf(second);
        QVERIFY(wordsOf(after).contains(Added));
        QCOMPARE(after.entry.templateVersion, 1);
        const auto again =
            m_hall.member(u"clerk01"_s)->call<DocumentReply>(GetDocument{first, before.entry.id});
        QVERIFY(again);
        QCOMPARE(encode(*again), encode(before));
    }

    /// Somebody else sets a version while this one writes: it is told without being asked for.
    void another_administrator_is_noticed()
    {
        ViewDesk desk(m_hall.path(u"admin.ini"_s));
        desk.logIn(m_hall.server(), u"sysadmin"_s, m_admin);
        SOON_VERIFY(desk.isAtWork());
        desk.window.frame()->showView(u"templates"_s);
        auto* view = desk.view<TemplatesView>();
        view->choose(DocumentKind::FeeBill);
        SOON_VERIFY(view->desk()->isKnown(DocumentKind::FeeBill));
        view->edit()->appendPlainText(Added);
        const QString other = DocumentTemplate::delivered(DocumentKind::FeeBill) + u"请在窗口缴纳。"_s;
        QVERIFY(
            m_hall.member(u"sysadmin"_s)->run(SetTemplate{DocumentKind::FeeBill, 0, other, u"写明地点"_s}));
        SOON_VERIFY(!view->card()->overtaken().isEmpty());
        QVERIFY(view->edit()->toPlainText().contains(Added));
        QVERIFY(!view->card()->saveButton()->isEnabled());
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    /// Issues the receipt of a case. @return it as it can be read from then on.
    DocumentReply receiptOf(CaseId id)
    {
        TestClient* clerk = m_hall.member(u"clerk01"_s);
        const auto details = clerk->call<CaseDetails>(GetCase{id});
        const auto issued = clerk->run(
            IssueDocument{id, details ? details->row.revision : Revision{}, DocumentKind::Receipt, {}});
        const auto paper = issued ? clerk->call<DocumentReply>(GetDocument{id, DocumentId{issued->subject}})
                                  : Result<DocumentReply>(tl::unexpected(issued.error()));
        return paper.value_or(DocumentReply{});
    }

    static QString wordsOf(const DocumentReply& paper)
    {
        QString words;
        for (const BlockEntry& block : paper.body.blocks)
            words += block.text + u'\n';
        return words;
    }

    ViewHall m_hall{u"2026-11-02T08:30:00"_s};
    QString m_admin;
};

QTEST_MAIN(tst_templates_live)
#include "tst_templates_live.moc"
