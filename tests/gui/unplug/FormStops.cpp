// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/unplug/FormStops.h"

#include "client/admin/CalendarView.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/rules/ItemsView.h"
#include "client/rules/KindsView.h"
#include "client/rules/PoliciesView.h"
#include "client/window/IntakeView.h"
#include "tests/gui/unplug/DialogStops.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

template <class V>
V* formIn(ViewDesk& desk, const QString& name)
{
    desk.window.frame()->showView(name);
    return desk.view<V>();
}

template <class W>
W* part(ViewDesk& desk, const QString& name)
{
    return desk.window.findChild<W*>(name);
}

/// Everything a person can read there.
QString wordsOn(const QWidget& form)
{
    QStringList words;
    for (const QLabel* label : form.findChildren<QLabel*>())
        words << (label->isVisible() ? label->text() : QString());
    words.removeAll(QString());
    return words.join(u' ');
}

/// An application with every paper.
void fillIntake(ViewDesk& desk, DialogScene&)
{
    static int applicants = 0;
    auto* view = formIn<IntakeView>(desk, u"intake"_s);
    view->startNew();
    view->form()->item()->search()->setText(u"施工许可证核发"_s);
    QTest::keyClick(view->form()->item()->search(), Qt::Key_Return);
    view->form()->applicant()->name()->line()->setText(u"断线收件 %1"_s.arg(++applicants));
    view->form()->materials()->tickAll();
}

QWidget* intakeName(ViewDesk& desk)
{
    return desk.view<IntakeView>()->form()->applicant()->name()->line();
}

FormStop intakeStop()
{
    return {u"intake"_s,
            u"Submission.cpp"_s,
            {u"ApplicantForm.cpp"_s},
            u"clerk01"_s,
            fillIntake,
            intakeName,
            [](ViewDesk& desk) { return desk.view<IntakeView>()->form()->acceptButton(); },
            [](ViewDesk& desk) { return desk.view<IntakeView>()->receipt()->state(); },
            MessageKind::SubmitCase,
            FormStop::Then::MakesRoom};
}

FormStop parkStop()
{
    return {u"parked form"_s,
            u"FormShelf.cpp"_s,
            {},
            u"clerk01"_s,
            fillIntake,
            intakeName,
            [](ViewDesk& desk) { return desk.view<IntakeView>()->form()->parkButton(); },
            [](ViewDesk& desk) { return part<QLabel>(desk, u"happened"_s)->text(); },
            MessageKind::ParkForm,
            FormStop::Then::MakesRoom};
}

FormStop opinionStop()
{
    const auto sheet = [](ViewDesk& desk) { return desk.view<CaseListView>()->sheet(); };
    const auto fill = [sheet](ViewDesk& desk, DialogScene& scene) {
        const CaseId id = scene.accepted();
        auto* list = formIn<CaseListView>(desk, u"todo"_s);
        if (!waitFor([&] { return desk.replica.findCase(id); }))
            return;
        list->openCase(id);
        if (waitFor([&] { return sheet(desk)->isLoaded(); }))
            sheet(desk)->actions()->opinion()->setPlainText(u"断线前写的意见"_s);
    };
    return {u"opinion on a case"_s,
            u"CaseSheet.cpp"_s,
            {u"ActionsPanel.cpp"_s},
            u"zj01"_s,
            fill,
            [sheet](ViewDesk& desk) { return sheet(desk)->actions()->opinion(); },
            [sheet](ViewDesk& desk) { return sheet(desk)->actions()->button(Action::FinishStage); },
            [sheet](ViewDesk& desk) { return wordsOn(*sheet(desk)->actions()); },
            MessageKind::FinishStage};
}

FormStop documentStop()
{
    const auto papers = [](ViewDesk& desk) { return desk.view<CaseListView>()->sheet()->tabs()->papers(); };
    const auto fill = [papers](ViewDesk& desk, DialogScene& scene) {
        const CaseId id = scene.decided();
        auto* list = formIn<CaseListView>(desk, u"elsewhere"_s);
        if (!waitFor([&] { return desk.replica.findCase(id); }))
            return;
        list->openCase(id);
        if (waitFor([&] { return papers(desk)->button(DocumentKind::PermitDecision) != nullptr; }))
            papers(desk)->issue(DocumentKind::PermitDecision)->text()->setPlainText(u"断线前写的内容"_s);
    };
    return {u"document of a case"_s,
            u"PaperDialog.cpp"_s,
            {},
            u"zj01"_s,
            fill,
            [papers](ViewDesk& desk) { return papers(desk)->dialog()->text(); },
            [papers](ViewDesk& desk) { return papers(desk)->dialog()->issueOnlyButton(); },
            [papers](ViewDesk& desk) { return papers(desk)->dialog()->said(); },
            MessageKind::IssueDocument};
}

FormStop kindStop()
{
    return {u"rules of a kind"_s,
            u"KindsView.cpp"_s,
            {u"KindsView.cpp"_s},
            u"officer01"_s,
            [](ViewDesk& desk, DialogScene&) {
                auto* view = formIn<KindsView>(desk, u"kinds"_s);
                if (waitFor([view] { return view->table()->rowCount() > 0; }))
                    view->basis()->setPlainText(view->basis()->toPlainText() + u"，断线前写的"_s);
            },
            [](ViewDesk& desk) { return desk.view<KindsView>()->basis(); },
            [](ViewDesk& desk) { return desk.view<KindsView>()->saveButton(); },
            [](ViewDesk& desk) { return wordsOn(*desk.view<KindsView>()); },
            MessageKind::SetKind};
}

FormStop policyStop()
{
    const auto editor = [](ViewDesk& desk) { return desk.view<PoliciesView>()->editor(); };
    return {u"light policy"_s,
            u"PolicyEditor.cpp"_s,
            {u"PolicyEditor.cpp"_s},
            u"officer01"_s,
            [editor](ViewDesk& desk, DialogScene&) {
                formIn<PoliciesView>(desk, u"policies"_s)->newButton()->click();
                editor(desk)->nameLine()->setText(u"断线政策"_s);
                editor(desk)->reason()->setPlainText(u"断线前写的理由"_s);
            },
            [editor](ViewDesk& desk) { return editor(desk)->reason(); },
            [editor](ViewDesk& desk) { return editor(desk)->proposeButton(); },
            [editor](ViewDesk& desk) { return editor(desk)->remark(); },
            MessageKind::ProposePolicy};
}

FormStop variantStop()
{
    const auto editor = [](ViewDesk& desk) { return desk.view<ItemsView>()->editor(); };
    const auto fill = [editor](ViewDesk& desk, DialogScene&) {
        auto* view = formIn<ItemsView>(desk, u"items"_s);
        view->newButton()->click();
        VariantBasics* basics = editor(desk)->basics();
        basics->findChild<QLineEdit*>(u"itemName"_s)->setText(u"断线事项"_s);
        basics->findChild<QLineEdit*>(u"name"_s)->setText(u"新办"_s);
        basics->kind()->setCurrentIndex(basics->kind()->findData(u"行政许可"_s));
        basics->promised()->setLimit(Limit::workingDays(5));
        basics->statutory()->setLimit(Limit::workingDays(20));
        basics->findChild<QPlainTextEdit*>(u"legalBasis"_s)->setPlainText(u"《城市道路管理条例》"_s);
        EntryRows* papers = editor(desk)->materials();
        papers->addButton()->click();
        qobject_cast<QLineEdit*>(papers->input(0, u"name"_s))->setText(u"占道方案"_s);
        qobject_cast<QLineEdit*>(papers->input(0, u"form"_s))->setText(u"原件 1"_s);
    };
    return {u"proposal of an item"_s,
            u"VariantEditor.cpp"_s,
            {u"VariantEditor.cpp"_s, u"VariantBasics.cpp"_s, u"EntryRows.cpp"_s, u"FlowEditor.cpp"_s},
            u"unitadmin"_s,
            fill,
            [editor](ViewDesk& desk) {
                return editor(desk)->basics()->findChild<QPlainTextEdit*>(u"legalBasis"_s);
            },
            [editor](ViewDesk& desk) { return editor(desk)->proposeButton(); },
            [editor](ViewDesk& desk) { return editor(desk)->remark(); },
            MessageKind::ProposeVariant};
}

FormStop noticeStop()
{
    const auto view = [](ViewDesk& desk) { return desk.view<CalendarView>(); };
    return {u"holiday notice"_s,
            u"CalendarDesk.cpp"_s,
            {u"NoticePanel.cpp"_s},
            u"sysadmin"_s,
            [view](ViewDesk& desk, DialogScene&) {
                formIn<CalendarView>(desk, u"calendar"_s)->showYear(2027);
                view(desk)->yearView()->choose(fromQDate(QDate(2027, 1, 1)));
                view(desk)->panel()->toggleDay();
                view(desk)->panel()->papers()->setPlainText(u"国办发明电〔2026〕9号"_s);
            },
            [view](ViewDesk& desk) { return view(desk)->panel()->papers(); },
            [view](ViewDesk& desk) { return view(desk)->panel()->layButton(); },
            [view](ViewDesk& desk) { return view(desk)->panel()->state(); },
            MessageKind::ImportCalendar};
}

/// After the notice lies ready.
FormStop rehearsalStop()
{
    const auto page = [](ViewDesk& desk) { return desk.view<CalendarView>()->rehearsal(); };
    return {u"notice brought into force"_s,
            u"RehearsalPage.cpp"_s,
            {u"RehearsalPage.cpp"_s},
            u"sysadmin"_s,
            [page](ViewDesk& desk, DialogScene&) {
                formIn<CalendarView>(desk, u"calendar"_s)->showRehearsal();
                // What lies ready is asked for when the page is shown; a rehearsal before that is dropped.
                waitFor([&] {
                    if (page(desk)->rehearseButton()->isEnabled() && !page(desk)->isComplete())
                        page(desk)->rehearseButton()->click();
                    return page(desk)->isComplete();
                });
            },
            [](ViewDesk&) { return nullptr; }, // typed in only where red lights fall away
            [page](ViewDesk& desk) { return page(desk)->activateButton(); },
            [page](ViewDesk& desk) { return page(desk)->remark(); },
            MessageKind::ActivateCalendar};
}

/// Sent once and shown nowhere: what is typed here is a secret, and no draft keeps it.
FormStop passwordStop()
{
    return {u"own password"_s,
            u"SessionFlow.cpp"_s,
            {u"PasswordPage.cpp"_s},
            u"clerk28"_s,
            [](ViewDesk& desk, DialogScene& scene) {
                emit desk.window.frame()->titleBar()->passwordChangeWanted();
                const QString old = scene.hall().passwordOf(u"clerk28"_s);
                part<QLineEdit>(desk, u"passwordOld"_s)->setText(old);
                part<QLineEdit>(desk, u"passwordNew"_s)->setText(u"Unplugged-2026"_s);
                part<QLineEdit>(desk, u"passwordAgain"_s)->setText(u"Unplugged-2026"_s);
            },
            [](ViewDesk&) { return nullptr; }, // the two new ones would no longer be the same
            [](ViewDesk& desk) { return part<QPushButton>(desk, u"passwordGo"_s); },
            [](ViewDesk& desk) { return part<QLabel>(desk, u"passwordWaiting"_s)->text(); },
            MessageKind::ChangePassword};
}

} // namespace

std::vector<FormStop> formStops()
{
    return {intakeStop(), parkStop(),    opinionStop(), documentStop(),  kindStop(),
            policyStop(), variantStop(), noticeStop(),  rehearsalStop(), passwordStop()};
}

} // namespace duban
