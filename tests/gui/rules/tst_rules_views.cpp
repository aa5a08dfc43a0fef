// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseSheet.h"
#include "client/rules/FindingsView.h"
#include "client/rules/KindsView.h"
#include "client/rules/PoliciesView.h"
#include "client/rules/RulesViews.h"
#include "tests/gui/rules/RulesFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

PolicyEntry policy(int version, PolicyStatus status, PersonId by, const QString& from)
{
    PolicyEntry entry;
    entry.version = version;
    entry.name = u"政策 %1"_s.arg(version);
    entry.status = status;
    entry.proposedBy = by;
    entry.from = from.isEmpty() ? LocalDay{} : *parseDay(from);
    entry.lines = {PolicyLine{}};
    return entry;
}

FindingEntry finding(qint64 id, FindingKind kind)
{
    FindingEntry entry;
    entry.id = id;
    entry.finding = kind;
    entry.caseId = {100 + id};
    entry.number = u"20261120-%1"_s.arg(id, 6, 10, QChar(u'0'));
    entry.department = {5};
    entry.figure = 4;
    return entry;
}

} // namespace

/// Kinds, light policies and the radar, against answers of a link without a server.
class tst_rules_views : public QObject
{
    Q_OBJECT

private slots:

    void each_role_gets_its_views()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        QWidget parent;
        QCOMPARE(rulesViews({desk.link, desk.replica}, &parent, Role::SupervisionOfficer).size(),
                 std::size_t(4));
        QCOMPARE(rulesViews({desk.link, desk.replica}, &parent, Role::UnitAdmin).size(), std::size_t(1));
        QVERIFY(rulesViews({desk.link, desk.replica}, &parent, Role::WindowClerk).empty());
    }

    /// A view is made at login, the kinds come a moment later.
    void the_first_kind_stands_there_once_the_kinds_are_known()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        desk.replica.renewCatalogue();
        QVERIFY(desk.link.answer(MessageKind::GetCatalogue, CatalogueReply{}));
        KindsView view({desk.link, desk.replica});
        QVERIFY(!view.nameLine()->isReadOnly());
        desk.replica.renewCatalogue();
        desk.tellCatalogue();
        QCOMPARE(view.nameLine()->text(), permitKind().name);
        QVERIFY(view.nameLine()->isReadOnly());
        view.newButton()->click();
        desk.replica.renewCatalogue();
        desk.tellCatalogue();
        QCOMPARE(view.nameLine()->text(), QString()); // the one that was begun stays
    }

    void a_planned_change_of_a_kind_is_taken_back()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        KindsView view({desk.link, desk.replica});
        view.resize(1180, 700);
        view.show();
        PlannedEntry plan;
        plan.verb = MessageKind::SetKind;
        plan.title = u"行政许可"_s;
        plan.from = *parseDay(u"2026-12-01"_s);
        plan.personName = u"陈明"_s;
        plan.plan = 31;
        desk.tellPlanned(PlannedPage{{plan}, {}});
        QVERIFY2(!view.takeBackButton()->isVisible(), "somebody else's kind of change");
        plan.mine = true;
        PlannedEntry later = plan;
        later.from = *parseDay(u"2027-01-01"_s);
        later.plan = 32;
        PlannedEntry other = plan;
        other.title = u"公共服务"_s;
        other.plan = 33;
        emit desk.replica.setUpChanged();
        desk.tellPlanned(PlannedPage{{plan, other, later}, {}});
        QVERIFY(view.takeBackButton()->isVisible());
        view.takeBackButton()->click();
        FormDialog* dialog = view.desk()->dialog();
        QVERIFY(dialog);
        auto* choice = dialog->findChild<ChoiceBox*>(u"plan"_s);
        QVERIFY(choice);
        QCOMPARE(choice->count(), 2);
        choice->setCurrentIndex(1);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"另议"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<TakeBackChange>().plan, 32);
        desk.accept(MessageKind::TakeBackChange, 0);
        QVERIFY(!view.desk()->dialog());
        QCOMPARE(desk.link.waiting(MessageKind::ListPlanned), 1);
        desk.tellPlanned(PlannedPage{{other}, {}});
        QVERIFY(!view.takeBackButton()->isVisible());
    }

    void a_kind_is_changed_from_a_day_on()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        KindsView view({desk.link, desk.replica});
        view.show();
        desk.tellPlanned({});
        QCOMPARE(view.table()->rowCount(), 2);
        QCOMPARE(view.nameLine()->text(), u"行政许可"_s);
        QVERIFY(!view.isChanged() && !view.saveButton()->isEnabled());
        view.limit(u"acceptanceNotice"_s)->setLimit({});
        view.limit(u"acceptanceNotice"_s)->count()->setFocus();
        QVERIFY2(!view.saveButton()->isEnabled(), "silence accepts only after a limit");
        view.limit(u"acceptanceNotice"_s)->setLimit(Limit::workingDays(4));
        QVERIFY(view.saveButton()->isEnabled());
        QVERIFY2(!view.table()->isEnabled(), "what is written is set or discarded first");
        view.from()->setDate(QDate(2027, 1, 1));
        view.saveButton()->click();
        const auto sent = desk.link.asked<SetKind>();
        QCOMPARE(sent.itemKind.acceptanceNotice, Limit::workingDays(4));
        QCOMPARE(formatDay(sent.from), u"2027-01-01"_s);
        desk.accept(MessageKind::SetKind);
        QVERIFY(view.notice()->text().contains(u"2027-01-01"_s));
        QVERIFY(!view.isChanged());
    }

    void a_new_kind_has_a_name_of_its_own()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        KindsView view({desk.link, desk.replica});
        view.show();
        view.newButton()->click();
        view.nameLine()->setText(u"公共服务"_s);
        view.basis()->setPlainText(u"本中心服务标准"_s);
        QVERIFY(!view.saveButton()->isEnabled());
        view.nameLine()->setText(u"行政裁决"_s);
        QVERIFY(view.saveButton()->isEnabled());
        view.saveButton()->click();
        QCOMPARE(desk.link.asked<SetKind>().from, LocalDay{});
        desk.refuse(MessageKind::SetKind, ErrorCode::InvalidInput, u"legalBasis"_s);
        QVERIFY(!view.row(u"legalBasis"_s)->said().isEmpty());
        QCOMPARE(view.nameLine()->text(), u"行政裁决"_s);
        view.discardButton()->click();
        QCOMPARE(view.nameLine()->text(), u"行政许可"_s);
    }

    void every_preset_can_be_proposed()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        PoliciesView view({desk.link, desk.replica});
        view.resize(1180, 690);
        view.show();
        desk.link.answer(MessageKind::ListPolicies, PolicyPage{{policy(1, PolicyStatus::Active, {}, {})}, 1});
        view.newButton()->click();
        PolicyEditor* editor = view.editor();
        QCOMPARE(editor->presets()->count(), int(policyPresets().size()));
        for (std::size_t i = 0; i < policyPresets().size(); ++i) {
            editor->presets()->setCurrentIndex(int(i));
            const ProposePolicy made = editor->request();
            QCOMPARE(made.name, policyPresets()[i].name);
            QCOMPARE(linesFrom(made.lines), policyPresets()[i].lines);
            QCOMPARE(made.closeOfBusiness, policyPresets()[i].dueRule == DueRule::CloseOfBusiness);
        }
        QCOMPARE(editor->preview()->table()->rowCount(), 4);
        QVERIFY2(!editor->proposeButton()->isEnabled(), "a policy needs a reason");
        editor->reason()->setPlainText(u"市里统一。"_s);
        QVERIFY(editor->proposeButton()->isEnabled());
    }

    void a_line_of_its_own_changes_the_preview()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        PoliciesView view({desk.link, desk.replica});
        view.show();
        view.newButton()->click();
        PolicyEditor* editor = view.editor();
        editor->from()->setDate(QDate(2026, 11, 23));
        const QString before = editor->preview()->table()->item(0, 2)->text();
        editor->number(ClockKind{}, PolicyEditor::YellowDays)->setValue(3);
        const QString after = editor->preview()->table()->item(0, 2)->text();
        QVERIFY(before != after);
        editor->addChoice()->setCurrentIndex(editor->addChoice()->findData(int(ClockKind::Delivery)));
        editor->addButton()->click();
        QVERIFY(editor->number(ClockKind::Delivery, PolicyEditor::RedAfter));
        QCOMPARE(editor->addChoice()->findData(int(ClockKind::Delivery)), -1);
        editor->number(ClockKind::Delivery, PolicyEditor::RedAfter)->setValue(2);
        QCOMPARE(editor->request().lines.size(), std::size_t(2));
        QCOMPARE(editor->request().lines[1].redAfter, 2);
        QCOMPARE(editor->preview()->table()->item(0, 2)->text(), after);
    }

    void nobody_puts_in_force_what_they_proposed()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        PoliciesView view({desk.link, desk.replica});
        view.show();
        desk.link.answer(MessageKind::ListPolicies,
                         PolicyPage{{policy(1, PolicyStatus::Active, {}, {}),
                                     policy(2, PolicyStatus::Proposed, {7}, u"2026-11-25"_s),
                                     policy(3, PolicyStatus::Proposed, {8}, u"2026-11-25"_s),
                                     policy(4, PolicyStatus::Proposed, {8}, u"2026-11-20"_s)},
                                    1});
        QCOMPARE(view.count(), std::optional(3));
        QCOMPARE(view.table()->currentRow(), 3); // newest first: what is in force stands last
        QVERIFY(!view.activateButton()->isVisible());
        view.table()->selectRow(2);
        QVERIFY(view.activateButton()->isVisible() && !view.activateButton()->isEnabled());
        QVERIFY(!view.rejectButton()->isEnabled());
        QVERIFY(!view.obstacle().isEmpty());
        view.table()->selectRow(0);
        QVERIFY(!view.activateButton()->isEnabled() && view.rejectButton()->isEnabled());
        QVERIFY(!view.obstacle().isEmpty());
        view.table()->selectRow(1);
        QVERIFY(view.obstacle().isEmpty());
        view.activateButton()->click();
        view.acts()->dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<ActivatePolicy>().version, 3);
        QVERIFY(desk.link.asked<ActivatePolicy>().accept);
        desk.accept(MessageKind::ActivatePolicy, 3);
        QCOMPARE(desk.link.waiting(MessageKind::ListPolicies), 1);
    }

    void a_policy_is_turned_down_with_a_reason()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        PoliciesView view({desk.link, desk.replica});
        view.show();
        desk.link.answer(MessageKind::ListPolicies,
                         PolicyPage{{policy(1, PolicyStatus::Active, {}, {}),
                                     policy(2, PolicyStatus::Proposed, {8}, u"2026-11-25"_s)},
                                    1});
        view.table()->selectRow(0);
        view.rejectButton()->click();
        FormDialog* dialog = view.acts()->dialog();
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"太宽。"_s);
        dialog->confirmButton()->click();
        QVERIFY(!desk.link.asked<ActivatePolicy>().accept);
        QCOMPARE(desk.link.asked<ActivatePolicy>().reason, u"太宽。"_s);
    }

    void findings_come_page_by_page_and_open_their_case()
    {
        RulesFixture desk(Role::SupervisionOfficer);
        FindingsView view({desk.link, desk.replica});
        view.resize(1180, 690);
        view.show();
        desk.link.answer(
            MessageKind::ListFindings,
            FindingPage{{finding(9, FindingKind::HastyStage), finding(8, FindingKind::LateEntry)}, true});
        QCOMPARE(view.table()->rowCount(), 2);
        view.moreButton()->click();
        QCOMPARE(desk.link.asked<ListFindings>().before, qint64(8));
        desk.link.answer(MessageKind::ListFindings,
                         FindingPage{{finding(5, FindingKind::HastyStage)}, false});
        QCOMPARE(view.table()->rowCount(), 3);
        QVERIFY(!view.moreButton()->isVisible());
        view.kinds()->setCurrentIndex(view.kinds()->findData(int(FindingKind::HastyStage)));
        QCOMPARE(view.table()->rowCount(), 2);
        QCOMPARE(view.caseAt(1), CaseId{105});
        view.table()->selectRow(1);
        emit view.table()->activated(view.table()->currentIndex());
        QVERIFY(view.sheet()->isVisible());
        QCOMPARE(view.sheet()->openedCase(), CaseId{105});
        QVERIFY(view.stepBack());
        QVERIFY(view.table()->isVisible());
    }
};

QTEST_MAIN(tst_rules_views)
#include "tst_rules_views.moc"
