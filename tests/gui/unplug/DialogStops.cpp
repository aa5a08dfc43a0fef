// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/unplug/DialogStops.h"

#include "client/admin/AccountsView.h"
#include "client/admin/DeputiesView.h"
#include "client/admin/DutiesView.h"
#include "client/admin/PlacesView.h"
#include "client/admin/SessionsView.h"
#include "client/admin/UnitPeopleView.h"
#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/PeopleView.h"
#include "client/department/QuestionsView.h"
#include "client/department/SavedFilters.h"
#include "client/rules/ItemsView.h"
#include "client/rules/PoliciesView.h"
#include "client/supervision/BoardView.h"
#include "client/supervision/PeopleToFileView.h"
#include "client/window/IntakeView.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Then = DialogStop::Then;
using MakesCase = CaseId (*)(DialogScene& scene);
using Opens = std::function<void(ViewDesk& desk, DialogScene& scene)>;

template <class V>
V* shown(ViewDesk& desk, const QString& name)
{
    desk.window.frame()->showView(name);
    return desk.view<V>();
}

void press(QAbstractButton* button)
{
    if (button && waitFor([button] { return button->isVisible() && button->isEnabled(); }))
        button->click();
}

CaseSheet* pageOf(ViewDesk& desk, const QString& view, CaseId id)
{
    auto* list = shown<CaseListView>(desk, view);
    if (!list || !waitFor([&] { return desk.replica.findCase(id); }))
        return nullptr;
    list->openCase(id);
    return waitFor([list] { return list->sheet()->isLoaded(); }) ? list->sheet() : nullptr;
}

/// A step on the page of a case.
DialogStop stepStop(const char* action, Action which, const QString& login, const QString& view,
                    MakesCase makes, MessageKind verb, const QHash<QString, QString>& fields = {})
{
    const Opens open = [which, view, makes](ViewDesk& desk, DialogScene& scene) {
        if (CaseSheet* page = pageOf(desk, view, makes(scene)))
            press(page->actions()->button(which));
    };
    const QString name = QString::fromLatin1(action);
    return {name, u"Action::"_s + name, login, open, verb, fields, Then::Held, which == Action::Withdraw};
}

/// What a view of records offers; with `key` the record that is chosen first.
template <class V>
Opens recordAct(const QString& view, ActionButton* (V::*button)() const,
                void (DialogScene::*makes)() = nullptr,
                std::function<bool(V& view, DialogScene& scene)> choose = {})
{
    return [=](ViewDesk& desk, DialogScene& scene) {
        if (makes)
            (scene.*makes)();
        auto* list = shown<V>(desk, view);
        if (!list)
            return;
        list->refresh();
        if (choose && !waitFor([&] { return choose(*list, scene); }))
            return;
        press((list->*button)());
    };
}

template <class V>
bool chooseText(V& view, const QString& text)
{
    const auto found = view.table()->findItems(text, Qt::MatchContains);
    if (found.isEmpty())
        return false;
    view.table()->selectRow(found.constLast()->row());
    return true;
}

/// What is offered for a document that was issued.
Opens onPaper(QPushButton* (PaperDialog::*button)() const)
{
    return [button](ViewDesk& desk, DialogScene& scene) {
        const auto [id, paper] = scene.noticed();
        CaseSheet* page = pageOf(desk, u"window"_s, id);
        if (!page)
            return;
        PaperDialog* dialog = page->tabs()->papers()->open(paper);
        press((dialog->*button)());
    };
}

/// Taking a file out of its case.
Opens onFile()
{
    return [](ViewDesk& desk, DialogScene& scene) {
        const auto [id, file] = scene.attached();
        CaseSheet* page = pageOf(desk, u"window"_s, id);
        FilesTab* files = page ? page->tabs()->files() : nullptr;
        if (files && waitFor([files] { return files->count() == 1; }))
            press(files->open(file)->takeOutButton());
    };
}

std::vector<DialogStop> clerkStops()
{
    const QString clerk = u"clerk01"_s;
    const QString list = u"window"_s;
    using K = MessageKind;
    const Opens counter = [](ViewDesk& desk, DialogScene&) {
        auto* intake = shown<IntakeView>(desk, u"intake"_s);
        intake->form()->counterMenu()->actions().at(1)->trigger();
    };
    return {
        stepStop(
            "AskSupplement", Action::AskSupplement, clerk, list,
            [](DialogScene& s) { return s.permit(DialogScene::Papers::LastMissing); }, K::AskSupplement),
        stepStop(
            "SupplyMaterials", Action::SupplyMaterials, clerk, list,
            [](DialogScene& s) { return s.supplementAsked(); }, K::SupplyMaterials),
        stepStop(
            "CloseUnsupplied", Action::CloseUnsupplied, clerk, list,
            [](DialogScene& s) { return s.supplementOverdue(); }, K::CloseUnsupplied),
        stepStop(
            "AskSupplementAgain", Action::AskSupplementAgain, clerk, list,
            [](DialogScene& s) { return s.supplementAsked(); }, K::AskSupplementAgain),
        stepStop(
            "IssueAcceptance", Action::IssueAcceptance, clerk, list,
            [](DialogScene& s) { return s.noticeOwed(); }, K::IssueAcceptance),
        stepStop(
            "Refuse", Action::Refuse, clerk, list, [](DialogScene& s) { return s.permit(); }, K::RefuseCase),
        stepStop(
            "Deliver", Action::Deliver, clerk, list, [](DialogScene& s) { return s.completed(); },
            K::DeliverCase),
        stepStop(
            "Withdraw", Action::Withdraw, clerk, list, [](DialogScene& s) { return s.accepted(); },
            K::WithdrawCase),
        stepStop(
            "AskVoid", Action::AskVoid, clerk, list, [](DialogScene& s) { return s.accepted(); }, K::AskVoid),
        {u"document voided"_s, u"VoidPaperDialog"_s, clerk, onPaper(&PaperDialog::voidButton),
         K::VoidDocument},
        {u"document sealed"_s, u"SealPaperDialog"_s, clerk, onPaper(&PaperDialog::sealButton), K::NoteSeal},
        {u"file taken out"_s, u"TakeOutDialog"_s, clerk, onFile(), K::VoidAttachment},
        {u"outcome at the counter"_s,
         u"CounterDialog"_s,
         clerk,
         counter,
         K::RecordCounter,
         {},
         Then::Held,
         true},
        stepStop(
            "Accept", Action::Accept, u"clerk17"_s, list, [](DialogScene& s) { return s.deferrable(); },
            K::AcceptCase),
        stepStop(
            "SupplyDeferred", Action::SupplyDeferred, u"clerk17"_s, list,
            [](DialogScene& s) { return s.deferred(); }, K::SupplyDeferred),
    };
}

/// The buttons of the case's page that open no step.
Opens onPage(const std::function<void(CaseSheet& page)>& act)
{
    return [act](ViewDesk& desk, DialogScene& scene) {
        if (CaseSheet* page = pageOf(desk, u"todo"_s, scene.accepted()))
            act(*page);
    };
}

std::vector<DialogStop> handlerStops()
{
    const QString handler = u"zj01"_s;
    const QString list = u"todo"_s;
    using K = MessageKind;
    const Opens tab = [](ViewDesk& desk, DialogScene&) {
        QMenu menu;
        shown<CaseListView>(desk, u"todo"_s)->savedFilters()->fillMenu(menu);
        menu.actions().constFirst()->trigger();
    };
    const Opens phrases = onPage([](CaseSheet& page) { page.actions()->opinion()->editPhrases(); });
    const Opens answer = [](ViewDesk& desk, DialogScene& scene) {
        const QString text = u"问题 %1"_s.arg(scene.accepted().value);
        scene.questionTo(u"zr01"_s, text);
        auto* view = shown<QuestionsView>(desk, u"questions"_s);
        view->refresh();
        if (waitFor([&] { return chooseText(*view, text) && view->answerButton()->isEnabled(); }))
            press(view->answerButton());
    };
    return {
        stepStop(
            "AskProcedure", Action::AskProcedure, handler, list, [](DialogScene& s) { return s.accepted(); },
            K::AskProcedure),
        stepStop(
            "CloseProcedure", Action::CloseProcedure, handler, list,
            [](DialogScene& s) { return s.inProcedure(); }, K::CloseProcedure),
        stepStop(
            "AskExtension", Action::AskExtension, handler, list, [](DialogScene& s) { return s.accepted(); },
            K::AskExtension),
        stepStop(
            "SendBack", Action::SendBack, handler, list, [](DialogScene& s) { return s.accepted(1); },
            K::SendBack),
        stepStop(
            "Deny", Action::Deny, handler, list, [](DialogScene& s) { return s.accepted(2); }, K::DenyCase),
        {u"site visit"_s,
         u"VisitDialog"_s,
         handler,
         onPage([](CaseSheet& page) { press(page.actions()->visitButton()); }),
         K::RecordVisit,
         {},
         Then::Held,
         true},
        {u"question to a section"_s, u"AskSectionDialog"_s, handler,
         onPage([](CaseSheet& page) { press(page.actions()->askButton()); }), K::AskSection},
        {u"stock phrases"_s, u"PhrasesDialog"_s, handler, phrases, {}, {}, Then::Closes},
        {u"name of a tab"_s, u"SavedFilters.cpp"_s, handler, tab, {}, {}, Then::Closes},
        {u"answer to a section"_s,
         u"AnswerSectionDialog"_s,
         u"zr01"_s,
         answer,
         K::AnswerSection,
         {},
         Then::Held,
         true},
        stepStop(
            "VerifyCommitment", Action::VerifyCommitment, u"wj01"_s, u"elsewhere"_s,
            [](DialogScene& s) { return s.decidedOnPromise(); }, K::VerifyCommitment),
    };
}

std::vector<DialogStop> headStops()
{
    const QString head = u"zjhead"_s;
    using K = MessageKind;
    const Opens move = [](ViewDesk& desk, DialogScene& scene) {
        scene.claim(u"zj03"_s, scene.accepted());
        auto* view = shown<PeopleView>(desk, u"people"_s);
        view->refresh();
        if (waitFor(
                [view] { return chooseText(*view, u"住建承办 03"_s) && view->moveButton()->isEnabled(); }))
            press(view->moveButton());
    };
    return {
        stepStop(
            "OpenProcedure", Action::OpenProcedure, head, u"requests"_s,
            [](DialogScene& s) { return s.procedureAsked(); }, K::OpenProcedure),
        stepStop(
            "GrantExtension", Action::GrantExtension, head, u"requests"_s,
            [](DialogScene& s) { return s.extensionAsked(); }, K::GrantExtension),
        stepStop(
            "RejectRequest", Action::RejectRequest, head, u"requests"_s,
            [](DialogScene& s) { return s.extensionAsked(); }, K::RejectRequest),
        stepStop(
            "Terminate", Action::Terminate, head, u"department"_s,
            [](DialogScene& s) { return s.accepted(); }, K::TerminateCase),
        stepStop(
            "Transfer", Action::Transfer, head, u"department"_s, [](DialogScene& s) { return s.accepted(); },
            K::TransferCase),
        stepStop(
            "Assign", Action::Assign, head, u"department"_s, [](DialogScene& s) { return s.accepted(); },
            K::AssignCase),
        {u"work handed over"_s, u"MoveWorkDialog"_s, head, move, K::MoveWork, {}, Then::Held, true},
        stepStop(
            "GrantJointExtension", Action::GrantJointExtension, u"leader01"_s, u"requests"_s,
            [](DialogScene& s) { return s.jointExtensionAsked(); }, K::GrantJointExtension),
        stepStop(
            "RejectJointExtension", Action::RejectJointExtension, u"leader01"_s, u"requests"_s,
            [](DialogScene& s) { return s.jointExtensionAsked(); }, K::RejectJointExtension),
        stepStop(
            "RecordDecision", Action::RecordDecision, u"secretary01"_s, u"decisions"_s,
            [](DialogScene& s) { return s.accepted(2); }, K::RecordDecision),
    };
}

/// The first light that nobody took up and nobody asked to annul.
std::optional<LightRow> freshLight(const Replica& replica, DialogScene& scene)
{
    for (const LightRow& light : replica.lights()) {
        if (light.seenBy.isEmpty() && light.standing == LightStanding::Stands && scene.takeLight(light.id))
            return light;
    }
    return std::nullopt;
}

Opens onLight(const std::function<void(BoardView& board, DialogScene& scene, const LightRow& light)>& act)
{
    return [act](ViewDesk& desk, DialogScene& scene) {
        auto* board = shown<BoardView>(desk, u"board"_s);
        std::optional<LightRow> light;
        if (board && waitFor([&] { return (light = freshLight(desk.replica, scene)).has_value(); }))
            act(*board, scene, *light);
    };
}

Opens onVariant(ActionButton* (VariantSheet::*button)() const)
{
    return [button](ViewDesk& desk, DialogScene& scene) {
        const VariantId id = scene.proposedVariant();
        if (button == &VariantSheet::retireButton)
            scene.run(u"officer02"_s, ReleaseVariant{id, u"法制科"_s, u"法审〔2026〕9号"_s});
        auto* items = shown<ItemsView>(desk, u"items"_s);
        items->refresh();
        const auto& known = items->items()->variants();
        if (!waitFor([&] {
                return std::any_of(known.begin(), known.end(), [id](auto& v) { return v.id == id; });
            }))
            return scene.complain(QStringLiteral("variant %1 never came").arg(id.value));
        items->openVariant(id);
        ActionButton* act = (items->sheet()->*button)();
        // Its release may be known here only after the proposal: the page stays, and its acts change.
        if (waitFor([act] { return act->isVisible() && act->isEnabled(); }))
            press(act);
        const ItemVariant* now = items->items()->find(id);
        if (!items->sheet()->isVisible() || !now)
            scene.complain(QStringLiteral("variant %1: %2, its page is %3")
                               .arg(id.value)
                               .arg(now ? int(now->status) : -1)
                               .arg(items->sheet()->isVisible() ? u"open"_s : u"closed"_s));
    };
}

Opens onPolicy(ActionButton* (PoliciesView::*button)() const)
{
    return [button](ViewDesk& desk, DialogScene& scene) {
        auto* view = shown<PoliciesView>(desk, u"policies"_s);
        if (!waitFor([view] { return view->table()->rowCount() > 0; })) // the one in force
            return;
        const int before = view->table()->rowCount();
        scene.proposePolicy();
        view->refresh();
        if (!waitFor([&] { return view->table()->rowCount() > before; }))
            return;
        view->table()->selectRow(0);
        press((view->*button)());
    };
}

std::vector<DialogStop> officerStops()
{
    const QString officer = u"officer01"_s;
    using K = MessageKind;
    const Opens note = onLight([](BoardView& board, DialogScene&, const LightRow& light) {
        emit board.lights()->noteWanted({light});
    });
    const Opens ask = onLight([](BoardView& board, DialogScene&, const LightRow& light) {
        emit board.lights()->annulmentWanted(light);
    });
    const Opens judge = onLight([](BoardView& board, DialogScene& scene, const LightRow& light) {
        scene.run(u"officer02"_s, AskAnnulment{light.caseId, light.id, u"日历有误。"_s});
        emit board.lights()->judgementWanted(light);
    });
    const auto unfiled = [](PeopleToFileView& view, DialogScene&) { return chooseText(view, u"新人"_s); };
    return {
        stepStop(
            "ConsentVoid", Action::ConsentVoid, officer, u"cases"_s,
            [](DialogScene& s) { return s.voidAsked(); }, K::ConsentVoid),
        stepStop(
            "RejectVoid", Action::RejectVoid, officer, u"cases"_s,
            [](DialogScene& s) { return s.voidAsked(); }, K::RejectVoid),
        stepStop(
            "ConsentSupplement", Action::ConsentSupplement, officer, u"cases"_s,
            [](DialogScene& s) { return s.secondAsked(); }, K::ConsentSupplement),
        stepStop(
            "RejectSupplement", Action::RejectSupplement, officer, u"cases"_s,
            [](DialogScene& s) { return s.secondAsked(); }, K::RejectSupplement),
        {u"light taken up with a note"_s,
         u"AcknowledgeDesk.cpp"_s,
         officer,
         note,
         K::AcknowledgeLight,
         {},
         Then::Closes},
        {u"annulment asked for"_s,
         u"AnnulmentDesk.cpp"_s,
         officer,
         ask,
         K::AskAnnulment,
         {},
         Then::Held,
         true},
        {u"annulment answered"_s, u"AnnulmentDesk.cpp"_s, officer, judge, K::AnnulLight},
        {u"variant released"_s,
         u"VariantSheet.cpp"_s,
         officer,
         onVariant(&VariantSheet::releaseButton),
         K::ReleaseVariant,
         {},
         Then::Held,
         true},
        {u"variant turned down"_s, u"VariantSheet.cpp"_s, officer, onVariant(&VariantSheet::rejectButton),
         K::RejectVariant},
        {u"variant ended"_s, u"VariantSheet.cpp"_s, officer, onVariant(&VariantSheet::retireButton),
         K::RetireVariant},
        {u"policy turned down"_s, u"PoliciesView.cpp"_s, officer, onPolicy(&PoliciesView::rejectButton),
         K::ActivatePolicy},
        {u"policy put in force"_s, u"PoliciesView.cpp"_s, officer, onPolicy(&PoliciesView::activateButton),
         K::ActivatePolicy},
        {u"person filed"_s, u"FilePersonDialog"_s, officer,
         recordAct<PeopleToFileView>(u"filing"_s, &PeopleToFileView::fileButton, &DialogScene::unfiledPerson,
                                     unfiled),
         K::FilePerson},
    };
}

Opens onPlaces(PlacesView::Page page, ActionButton* (PlacesView::*button)() const)
{
    return [page, button](ViewDesk& desk, DialogScene&) {
        auto* view = shown<PlacesView>(desk, u"places"_s);
        view->showPage(page);
        press((view->*button)());
    };
}

std::vector<DialogStop> adminStops()
{
    const QString system = u"sysadmin"_s;
    const QString security = u"secadmin"_s;
    using K = MessageKind;
    const auto deputy = [](DeputiesView& view, DialogScene&) {
        return chooseText(view, u"资源承办 01"_s) && view.endButton()->isEnabled();
    };
    const auto duty = [](DutiesView& view, DialogScene&) {
        return chooseText(view, u"窗口人员 06"_s) && view.endButton()->isEnabled();
    };
    const auto account = [](AccountsView& view, DialogScene&) { return chooseText(view, u"zr03"_s); };
    const auto session = [](SessionsView& view, DialogScene& scene) {
        return scene.hall().member(u"clerk30"_s) && chooseText(view, u"窗口人员 30"_s) &&
               view.endButton()->isEnabled();
    };
    const Opens plan = [](ViewDesk& desk, DialogScene& scene) {
        scene.planChange();
        auto* view = shown<PlacesView>(desk, u"places"_s);
        view->refresh();
        view->showPage(PlacesView::Planned);
        if (!waitFor([view] { return view->planned()->rowCount() > 0; }))
            return;
        view->planned()->selectRow(0);
        press(view->takeBackButton());
    };
    return {
        {u"planned change taken back"_s, u"TakeBackDialog"_s, system, plan, K::TakeBackChange},
        {u"organisation"_s,
         u"OrganisationDialog"_s,
         system,
         onPlaces(PlacesView::Organisations, &PlacesView::addButton),
         K::SetOrganisation,
         {{u"shortName"_s, u"新单位"_s}, {u"kindName"_s, u"机关"_s}},
         Then::Held,
         true},
        {u"hall"_s, u"HallDialog"_s, system, onPlaces(PlacesView::Halls, &PlacesView::addButton), K::SetHall},
        {u"window"_s, u"WindowDialog"_s, system, onPlaces(PlacesView::Halls, &PlacesView::addWindowButton),
         K::SetWindow},
        {u"deputy"_s,
         u"DeputyDialog"_s,
         system,
         recordAct<DeputiesView>(u"deputies"_s, &DeputiesView::addButton),
         K::SetDeputy,
         {{u"person"_s, u"人社承办 01"_s}}},
        {u"deputy cancelled"_s, u"CancelDeputyDialog"_s, system,
         recordAct<DeputiesView>(u"deputies"_s, &DeputiesView::endButton, &DialogScene::setDeputy, deputy),
         K::SetDeputy},
        {u"duty"_s,
         u"DutyDialog"_s,
         system,
         recordAct<DutiesView>(u"duties"_s, &DutiesView::addButton),
         K::SetDuty,
         {{u"person"_s, u"窗口人员 05"_s}, {u"window"_s, u"4 号窗口"_s}}},
        {u"duty ended"_s, u"EndDutyDialog"_s, system,
         recordAct<DutiesView>(u"duties"_s, &DutiesView::endButton, &DialogScene::setDuty, duty), K::SetDuty},
        {u"account"_s,
         u"AccountDialog"_s,
         security,
         recordAct<AccountsView>(u"accounts"_s, &AccountsView::addButton, nullptr, account),
         K::SetAccount,
         {{u"login"_s, u"another%1"_s}}},
        {u"one-time password"_s, u"IssuePasswordDialog"_s, security,
         recordAct<AccountsView>(u"accounts"_s, &AccountsView::passwordButton, nullptr, account),
         K::IssuePassword},
        {u"session ended"_s, u"EndSessionDialog"_s, security,
         recordAct<SessionsView>(u"sessions"_s, &SessionsView::endButton, nullptr, session), K::EndSession},
        {u"person"_s, u"PersonDialog"_s, u"unitadmin"_s,
         recordAct<UnitPeopleView>(u"people"_s, &UnitPeopleView::addButton), K::SetPerson},
    };
}

} // namespace

std::vector<DialogStop> dialogStops()
{
    std::vector<DialogStop> all;
    for (const auto& some : {clerkStops(), handlerStops(), headStops(), officerStops(), adminStops()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace duban
