// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/FaultWords.h"
#include "client/template/SetTemplateDialog.h"
#include "client/template/TextDiff.h"
#include "client/widget/Tokens.h"
#include "tests/gui/templates/TemplateFixture.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using K = DocumentKind;
using Why = TemplateFault::Why;
using Change = ComparedLine::Change;

const QString Extra = u"咨询电话：12345。"_s;

QString withLine(K kind, const QString& line = Extra)
{
    return DocumentTemplate::delivered(kind).trimmed() + u'\n' + line;
}

} // namespace

/// The words of papers beside the page they make: with real widgets, over a link without a server.
class tst_template_editor : public QObject
{
    Q_OBJECT

private slots:

    void every_fault_has_its_words()
    {
        QStringList said;
        for (int why = 0; why <= int(Why::ControlCharacter); ++why) {
            const TemplateFault fault{Why(why), 7, u"申请人"_s};
            QVERIFY2(!faultWords(fault).isEmpty(), qPrintable(QString::number(why)));
            QVERIFY2(!said.contains(faultWords(fault)), qPrintable(faultWords(fault)));
            QVERIFY(faultLine(fault).contains(u'7'));
            said << faultWords(fault);
        }
        QVERIFY(faultWords({Why::NoTitle, 0, {}}) != faultWords({Why::NoTitle, 1, {}}));
        QCOMPARE(faultLine({Why::MissingFact, 0, u"理由"_s}), faultWords({Why::MissingFact, 0, u"理由"_s}));
    }

    void samples_of_every_kind_make_the_delivered_paper_data()
    {
        QTest::addColumn<K>("kind");
        for (const K kind : CaseDocuments)
            QTest::newRow(traitsOf(kind)->file) << kind;
    }

    /// Also with as little known as can be: then no case is without such a paper.
    void samples_of_every_kind_make_the_delivered_paper()
    {
        QFETCH(K, kind);
        const auto words = DocumentTemplate::parse(kind, DocumentTemplate::delivered(kind));
        QVERIFY(words);
        for (const SampleCase sample : {SampleCase::Permit, SampleCase::Other, SampleCase::Bare}) {
            const auto blocks = words->compose(sampleFacts(kind, sample));
            QVERIFY2(blocks, blocks ? "" : qPrintable(blocks.error().field));
            QVERIFY(!typeset(samplePaper(kind, *blocks).document).empty());
        }
        QCOMPARE(daringFacts(*words).size(), std::size_t(0));
        const QList<Fact> toCome{Fact::AcceptedDay, Fact::PromisedDay, Fact::StatutoryDay, Fact::DecidedDay};
        for (const Fact fact : factsOf(kind)) {
            const QByteArray name = QString::fromUtf16(traitsOf(fact).name).toUtf8();
            if (toCome.contains(fact))
                continue;
            QVERIFY2(sampleFacts(kind, SampleCase::Permit).contains(fact), name);
            const bool known = sampleFacts(kind, SampleCase::Other).contains(fact);
            QVERIFY2(known || fact == Fact::IsPermit, name);
        }
    }

    /// A limit is known from the first day on, its last day when the case was accepted.
    void what_is_to_come_is_not_known()
    {
        const QString line = u"?{法定期限} 至{法定办结日期}届满。"_s;
        const auto daring = [&line](K kind) {
            return daringFacts(*DocumentTemplate::parse(kind, withLine(kind, line)));
        };
        QCOMPARE(daring(K::Receipt), std::vector{Fact::StatutoryDay});
        QCOMPARE(daring(K::AcceptanceNotice), std::vector<Fact>{});
        QVERIFY(!sampleFacts(K::Receipt, SampleCase::Permit).contains(Fact::AcceptedDay));
        QVERIFY(!sampleFacts(K::FeeBill, SampleCase::Permit).contains(Fact::DecidedDay));
        QVERIFY(sampleFacts(K::Denial, SampleCase::Bare).contains(Fact::DecidedDay));
    }

    void the_kinds_stand_there_with_their_versions()
    {
        TemplateFixture at;
        QCOMPARE(at.view->table()->rowCount(), int(CaseDocuments.size()));
        at.view->refresh();
        at.tell(K::Receipt, {at.version(3, withLine(K::Receipt))});
        QVERIFY(at.view->table()->item(0, 1)->text().contains(u'3'));
        QVERIFY(!at.view->table()->item(1, 1)->text().contains(u'3'));
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
        QVERIFY(at.page().contains(Extra));
    }

    void typing_renews_the_page()
    {
        TemplateFixture at;
        QVERIFY(at.page().contains(u"青禾餐饮管理有限公司"_s));
        at.view->edit()->moveCursor(QTextCursor::End);
        QTest::keyClick(at.view->edit(), Qt::Key_Return);
        at.view->edit()->insertPlainText(Extra);
        QTRY_VERIFY(at.page().contains(Extra)); // when typing rests
        QVERIFY(at.view->preview()->page()->pages() >= 1);
        QVERIFY(!at.view->preview()->page()->isDimmed());
        QVERIFY(at.view->card()->saveButton()->isEnabled());
    }

    void conditions_follow_the_example()
    {
        TemplateFixture at;
        at.view->choose(K::PermitDecision);
        QVERIFY(at.page().startsWith(u"准予行政许可决定书"_s));
        at.view->preview()->samples()->setCurrentIndex(1);
        QVERIFY(at.page().startsWith(u"准予办理决定书"_s));
        QVERIFY(at.page().contains(u"决定内容"_s));
        at.view->preview()->samples()->setCurrentIndex(2);
        QVERIFY(!at.page().contains(u"决定内容"_s));
        const int row = at.view->facts()->rowOf(Fact::Agent);
        QCOMPARE(at.view->facts()->item(row, 2)->text(), FactPalette::tr("not known"));
    }

    void a_fault_marks_its_line_and_leaves_the_last_page()
    {
        TemplateFixture at;
        const QString good = at.page();
        at.write(withLine(K::Receipt, u"{没有这个}"_s));
        const int line = int(withLine(K::Receipt).count(u'\n')) + 1;
        QCOMPARE(at.view->edit()->faultLine(), line);
        QVERIFY(at.view->card()->finding().contains(u"{没有这个}"_s));
        QCOMPARE(at.page(), good);
        QVERIFY(at.view->preview()->page()->isDimmed());
        QVERIFY(!at.view->preview()->page()->notice()->text().isEmpty());
        QVERIFY(!at.view->card()->saveButton()->isEnabled());
        at.view->edit()->moveCursor(QTextCursor::Start);
        at.view->card()->findButton()->click();
        QCOMPARE(at.view->edit()->currentLine(), line);
        at.write(withLine(K::Receipt));
        QCOMPARE(at.view->edit()->faultLine(), 0);
        QVERIFY(!at.view->preview()->page()->isDimmed());
        at.write(QString());
        QVERIFY(!at.view->card()->finding().isEmpty()); // of the whole: no line to go to
        QVERIFY(at.view->card()->findButton()->isHidden());
    }

    /// They can be set, and the person knows what that does.
    void words_that_leave_cases_out_are_warned_of()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt, u"{代理人}已签字。"_s));
        QVERIFY(at.view->card()->finding().contains(u"{代理人}"_s));
        QCOMPARE(at.view->edit()->faultLine(), 0);
        QVERIFY(at.view->card()->saveButton()->isEnabled());
        at.view->preview()->samples()->setCurrentIndex(2);
        QVERIFY(at.view->preview()->page()->isDimmed());
        at.write(withLine(K::Receipt, u"?{代理人} {代理人}已签字。"_s));
        QVERIFY(at.view->card()->finding().isEmpty());
        QVERIFY(!at.view->preview()->page()->isDimmed());
    }

    void a_fact_is_written_where_the_cursor_is()
    {
        TemplateFixture at;
        TemplateEdit* edit = at.view->edit();
        at.write(withLine(K::Receipt, u"经办："_s));
        edit->moveCursor(QTextCursor::End);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(at.view->focusWidget(), at.view->facts());
        at.view->facts()->setCurrentCell(at.view->facts()->rowOf(Fact::Clerk), 0);
        QTest::keyClick(at.view->facts(), Qt::Key_Return);
        QVERIFY(edit->toPlainText().endsWith(u"经办：{经办人}"_s));
        QCOMPARE(at.view->focusWidget(), edit);
        QTest::keyClick(edit, Qt::Key_Space, Qt::ControlModifier);
        at.view->facts()->setCurrentCell(at.view->facts()->rowOf(Fact::IsPermit), 0);
        QTest::keyClicks(at.view->facts(), u"?"_s);
        QVERIFY(edit->toPlainText().endsWith(u"?{属于行政许可} 经办：{经办人}"_s));
        QTest::keyClick(edit, Qt::Key_Space, Qt::ControlModifier);
        QTest::keyClick(at.view->facts(), Qt::Key_Escape);
        QCOMPARE(at.view->focusWidget(), edit);
        at.view->facts()->setCurrentCell(at.view->facts()->rowOf(Fact::Materials), 0);
        QTest::keyClick(at.view->facts(), Qt::Key_Return);
        QVERIFY(edit->toPlainText().endsWith(u"{经办人}\n- {已收材料}"_s)); // a list has a line of its own
        at.view->examine();
        QVERIFY2(at.view->card()->finding().isEmpty(), qPrintable(at.view->card()->finding()));
        edit->undo();
        QVERIFY(edit->toPlainText().endsWith(u"{经办人}"_s));
    }

    void double_click_writes_a_fact()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt, u"编号："_s));
        at.view->edit()->moveCursor(QTextCursor::End);
        FactPalette* facts = at.view->facts();
        const int row = facts->rowOf(Fact::Applicant);
        const QPoint place = facts->visualItemRect(facts->item(row, 0)).center();
        QTest::mouseDClick(facts->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(at.view->edit()->toPlainText().endsWith(u"编号：{申请人}"_s));
    }

    void marks_and_facts_are_coloured()
    {
        TemplateFixture at;
        at.write(u"# 收件凭证\n?{代理人} 由{代理人}和{没有}提交"_s);
        const auto formats = at.view->edit()->document()->findBlockByNumber(1).layout()->formats();
        const auto at3 = [&formats](int place) {
            for (const QTextLayout::FormatRange& range : formats) {
                if (place >= range.start && place < range.start + range.length)
                    return range.format;
            }
            return QTextCharFormat();
        };
        QCOMPARE(at3(1).foreground().color(), tokens().second);
        QCOMPARE(at3(8).foreground().color(), tokens().accent);
        QCOMPARE(at3(14).underlineStyle(), QTextCharFormat::WaveUnderline);
        QVERIFY(!at3(7).hasProperty(QTextFormat::ForegroundBrush));
    }

    void setting_asks_why_and_sends_it()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt));
        at.view->card()->saveButton()->click();
        FormDialog* dialog = at.view->forms()->dialog();
        QVERIFY(dialog);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"加上咨询电话"_s);
        dialog->confirmButton()->click();
        const auto sent = at.link.asked<SetTemplate>();
        QCOMPARE(sent.document, K::Receipt);
        QCOMPARE(sent.expected, 0);
        QCOMPARE(sent.text, withLine(K::Receipt) + u'\n');
        QCOMPARE(sent.reason, u"加上咨询电话"_s);
        CommandReply done;
        done.subject = 1;
        done.at = at.replica.legalNow();
        at.link.answer(MessageKind::SetTemplate, done);
        QVERIFY(!at.view->forms()->dialog());
        QVERIFY(!at.view->notice()->text().isEmpty());
        QVERIFY(!at.view->card()->saveButton()->isEnabled());
        QVERIFY(at.view->table()->item(0, 1)->text().contains(u'1'));
        at.tell(K::Receipt, {at.version(1, sent.text)});
        QVERIFY(!at.view->desk()->isChanged(K::Receipt));
        QVERIFY(at.view->edit()->toPlainText().contains(Extra));
    }

    void somebody_faster_costs_no_word()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt));
        at.view->card()->saveButton()->click();
        FormDialog* dialog = at.view->forms()->dialog();
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"加上咨询电话"_s);
        dialog->confirmButton()->click();
        at.refuse(ErrorCode::Conflict);
        QVERIFY(dialog->isVisible());
        QVERIFY2(dialog->remark().contains(
                     SetTemplateDialog::tr("Somebody set another version meanwhile.").section(u'.', 0, 0)),
                 qPrintable(dialog->remark()));
        at.tell(K::Receipt, {at.version(1, withLine(K::Receipt, u"监督电话：12388。"_s))});
        dialog->reject();
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
        QVERIFY(at.view->card()->overtaken().contains(u"王敏"_s));
        QVERIFY(!at.view->card()->saveButton()->isEnabled());
        at.view->card()->compareButton()->click();
        QVERIFY(at.view->showsHistory());
        QCOMPARE(at.view->history()->compared()->changes(), 1);
        QVERIFY(at.view->stepBack());
        at.view->card()->goOnButton()->click();
        QVERIFY(at.view->card()->overtaken().isEmpty());
        QVERIFY(at.view->card()->saveButton()->isEnabled());
        QCOMPARE(at.view->desk()->request(K::Receipt).expected, 1);
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
    }

    /// A server of another version reads words otherwise.
    void a_line_that_the_server_does_not_take_is_marked()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt));
        at.view->card()->saveButton()->click();
        FormDialog* dialog = at.view->forms()->dialog();
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"加上咨询电话"_s);
        dialog->confirmButton()->click();
        at.refuse(ErrorCode::InvalidInput, u"text[3]"_s);
        QVERIFY(dialog->isVisible());
        QCOMPARE(at.view->edit()->faultLine(), 3);
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
    }

    void each_kind_keeps_what_was_written()
    {
        TemplateFixture at;
        at.write(withLine(K::Receipt));
        at.view->choose(K::FeeBill);
        QCOMPARE(at.view->edit()->toPlainText(), TemplateFixture::delivered(K::FeeBill));
        at.write(withLine(K::FeeBill, u"请尽快缴纳。"_s));
        at.view->choose(K::Receipt);
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
        QVERIFY(at.page().contains(Extra));
        at.view->card()->discardButton()->click();
        QCOMPARE(at.view->edit()->toPlainText(), TemplateFixture::delivered(K::Receipt));
        QVERIFY(at.view->desk()->isChanged(K::FeeBill));
    }

    void discarded_words_come_back()
    {
        TemplateFixture at;
        std::function<void()> undo;
        connect(at.view.get(), &View::undoOffered, this,
                [&undo](const QString&, const std::function<void()>& back) { undo = back; });
        at.write(withLine(K::Receipt));
        at.view->card()->discardButton()->click();
        QVERIFY(undo);
        at.view->choose(K::FeeBill);
        undo();
        QCOMPARE(at.view->kind(), K::Receipt);
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt));
    }

    void what_was_written_survives_a_crash()
    {
        const QTemporaryDir folder;
        {
            TemplateFixture before(folder.path());
            before.view->choose(K::FeeBill);
            before.write(withLine(K::FeeBill));
            before.drafts->flush();
        }
        {
            TemplateFixture after(folder.path());
            QVERIFY(after.view->goOnWith(TemplateDesk::draftName(K::FeeBill)));
            QCOMPARE(after.view->kind(), K::FeeBill);
            QCOMPARE(after.view->edit()->toPlainText().trimmed(), withLine(K::FeeBill));
            QVERIFY(after.view->card()->draftLine()->isVisible());
            after.view->card()->discardButton()->click();
            QVERIFY(!after.view->card()->draftLine()->isVisible());
            after.drafts->flush();
        }
        const TemplateFixture last(folder.path());
        QVERIFY(!last.view->desk()->isChanged(K::FeeBill));
    }

    void what_was_left_is_overtaken_meanwhile()
    {
        const QTemporaryDir folder;
        {
            TemplateFixture before(folder.path());
            before.write(withLine(K::Receipt));
            before.drafts->flush();
        }
        TemplateFixture after(folder.path());
        QVERIFY(after.view->card()->overtaken().isEmpty());
        after.view->refresh();
        after.tell(K::Receipt, {after.version(1, withLine(K::Receipt, u"监督电话：12388。"_s))});
        QVERIFY(!after.view->card()->overtaken().isEmpty());
        QCOMPARE(after.view->edit()->toPlainText().trimmed(), withLine(K::Receipt));
    }

    void versions_are_read_compared_and_taken_up()
    {
        TemplateFixture at;
        at.view->refresh();
        at.tell(K::Receipt,
                {at.version(2, withLine(K::Receipt)), at.version(1, withLine(K::Receipt, u"旧。"_s))});
        at.write(withLine(K::Receipt, u"正在写。"_s));
        at.view->card()->historyButton()->click();
        TemplateHistory* history = at.view->history();
        QVERIFY(at.view->showsHistory());
        QCOMPARE(history->table()->rowCount(), 3);
        QCOMPARE(history->table()->item(0, 1)->text(), u"王敏"_s);
        QCOMPARE(history->table()->item(0, 3)->text(), u"统一用语"_s);
        QCOMPARE(history->table()->item(2, 0)->text(), templateVersionName(0));
        history->table()->selectRow(1);
        QCOMPARE(history->compared()->changes(), 1);
        const int last = history->compared()->rowCount() - 1;
        QCOMPARE(history->compared()->item(last, 1)->text(), u"旧。"_s);
        QCOMPARE(history->compared()->item(last, 2)->text(), u"正在写。"_s);
        history->changesOnly()->setChecked(true);
        QVERIFY(history->compared()->isRowHidden(0));
        history->takeButton()->click();
        QVERIFY(!at.view->showsHistory());
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt, u"旧。"_s));
        QVERIFY(at.page().contains(u"旧。"_s));
        QCOMPARE(at.view->desk()->request(K::Receipt).expected, 2);
        at.view->edit()->undo();
        QCOMPARE(at.view->edit()->toPlainText(), withLine(K::Receipt, u"正在写。"_s));
    }

    /// Words that a newer program does not take: the hall goes on with the delivered ones, and here it is
    /// said.
    void words_nobody_can_read_are_told()
    {
        TemplateFixture at;
        at.view->refresh();
        at.tell(K::Receipt, {at.version(1, u"# 收件凭证"_s)});
        QVERIFY(at.view->desk()->isFaulty(K::Receipt));
        QVERIFY(!at.view->card()->finding().isEmpty());
        QVERIFY(at.view->table()->item(0, 1)->text() != templateVersionName(1));
        at.view->showHistory();
        QVERIFY(at.view->history()->story().contains(u"申请人"_s));
    }

    void texts_side_by_side_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<Change>>("changes");
        const auto same = Change::Same;
        QTest::newRow("the same") << u"a\nb"_s << u"a\nb\n"_s << QList<Change>{same, same};
        QTest::newRow("one line new")
            << u"a\nb"_s << u"a\nx\nb"_s << QList<Change>{same, Change::Added, same};
        QTest::newRow("one line gone")
            << u"a\nx\nb"_s << u"a\nb"_s << QList<Change>{same, Change::Removed, same};
        QTest::newRow("one line changed")
            << u"a\nx\nb"_s << u"a\ny\nb"_s << QList<Change>{same, Change::Changed, same};
        QTest::newRow("changed, and one more")
            << u"a\nx"_s << u"a\ny\nz"_s << QList<Change>{same, Change::Changed, Change::Added};
        QTest::newRow("moved") << u"a\nb\nc"_s << u"b\nc\na"_s
                               << QList<Change>{Change::Removed, same, same, Change::Added};
    }

    void texts_side_by_side()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QList<Change>, changes);
        const auto lines = comparedTexts(before, after);
        QList<Change> found;
        for (const ComparedLine& line : lines)
            found << line.change;
        QCOMPARE(found, changes);
        QStringList again;
        for (const ComparedLine& line : lines) {
            if (line.change != Change::Removed)
                again << line.after;
        }
        QCOMPARE(again.join(u'\n'), after.trimmed());
    }

    void before_the_server_has_answered_nothing_can_be_written()
    {
        ScriptedLink link;
        Replica replica(link);
        TemplatesView view({link, replica});
        view.show();
        QVERIFY(view.edit()->isReadOnly());
        QVERIFY(!view.card()->saveButton()->isEnabled());
        QVERIFY(!view.card()->historyButton()->isEnabled());
        CommandReply busy;
        busy.code = ErrorCode::Busy;
        link.answer(MessageKind::ListTemplates, busy);
        QVERIFY(!view.notice()->text().isEmpty());
    }
};

QTEST_MAIN(tst_template_editor)
#include "tst_template_editor.moc"
