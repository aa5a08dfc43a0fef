// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/day/Hand.h"

#include "client/model/CaseTableModel.h"
#include "client/step/PaperList.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Patience = 30'000;
constexpr int MostTabs = 200;

/// The dialog that takes the keys of a window; nullptr: the window itself does.
QDialog* dialogOver(const QWidget& window)
{
    QDialog* last = nullptr;
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible())
            last = dialog;
    }
    return last;
}

bool isIn(const QWidget* part, const QWidget* whole)
{
    return part && (part == whole || whole->isAncestorOf(part));
}

} // namespace

bool soon(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, Patience);
}

Hand::Hand(ViewHall& hall, const QString& login, const Printers* printers)
    : m_hall(hall), m_login(login), m_desk(hall.path(login + u".ini"_s), printers)
{
}

QWidget* Hand::focus()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup; // it has the keys while it is open
    QDialog* dialog = dialogOver(m_desk.window);
    QWidget* window = dialog ? static_cast<QWidget*>(dialog) : &m_desk.window;
    if (!window->isActiveWindow()) {
        window->activateWindow();
        static_cast<void>(soon([window] { return window->isActiveWindow(); }));
    }
    QWidget* at = QApplication::focusWidget();
    return at && at->window() == window ? at : window;
}

void Hand::press(int key, Qt::KeyboardModifiers with)
{
    ++m_keys;
    QTest::keyClick(focus(), Qt::Key(key), with);
}

void Hand::type(const QString& text)
{
    static_cast<void>(focus());
    ViewDesk::type(text);
}

bool Hand::reach(QWidget* wanted)
{
    for (int tabs = 0; tabs < MostTabs; ++tabs) {
        if (isIn(focus(), wanted))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QString Hand::enter(quint16 port)
{
    const QString password = m_hall.passwordOf(m_login);
    QFile authority(m_hall.server().address().caFile);
    if (password.isEmpty() || !authority.open(QIODevice::ReadOnly))
        return m_login + u": no password or no authority"_s;
    const Endpoint at{u"127.0.0.1"_s, port ? port : m_hall.server().port()};
    m_desk.flow.trust(at, {authority.readAll(), QByteArray::fromHex(m_hall.server().address().pin)});
    m_desk.window.loginPage()->fill(at.text(), {});
    auto* name = m_desk.window.findChild<QLineEdit*>(u"loginName"_s);
    if (!reach(name))
        return m_login + u": the name cannot be reached"_s;
    type(m_login);
    if (!reach(m_desk.window.findChild<QLineEdit*>(u"loginPassword"_s)))
        return m_login + u": the password cannot be reached"_s;
    type(password);
    press(Qt::Key_Return);
    return soon([this] { return m_desk.isAtWork(); }) ? QString() : m_login + u": never got to work"_s;
}

CaseSheet* Hand::sheet() const
{
    for (CaseSheet* sheet : m_desk.window.frame()->findChildren<CaseSheet*>()) {
        if (sheet->isVisible())
            return sheet;
    }
    return nullptr;
}

QString Hand::goTo(const QString& view)
{
    for (int number = 0; number < Rail::MaxEntries; ++number) {
        if (m_desk.window.frame()->currentView()->name() == view)
            return {};
        press(Qt::Key_1 + number, Qt::ControlModifier);
    }
    return u"%1 has no view %2"_s.arg(m_login, view);
}

QString Hand::openFrom(const QString& view, CaseId id)
{
    if (QString wrong = goTo(view); !wrong.isEmpty())
        return wrong;
    auto* list = m_desk.view<CaseListView>();
    list->stepBack();
    const auto* cases = qobject_cast<const CaseTableModel*>(list->table()->model());
    if (!soon([&] { return cases->indexOf(id).isValid() && list->table()->isVisible(); }))
        return u"%1: the case never came to %2"_s.arg(m_login, view);
    if (!reach(list->table()))
        return u"%1: the list cannot be reached"_s.arg(view);
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; list->table()->currentCase() != id; ++row) {
        if (row > cases->rowCount())
            return u"%1: the case is not in the list %2"_s.arg(m_login, view);
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    const bool there = soon([&] { return sheet() && sheet()->openedCase() == id && sheet()->isLoaded(); });
    return there ? QString() : u"%1: the page never came"_s.arg(view);
}

QString Hand::find(const QString& applicant, CaseId id)
{
    press(Qt::Key_F4);
    auto* start = m_desk.view<StartView>();
    if (!start || !soon([start] { return start->find()->hasFocus(); }))
        return u"F4 does not lead to the find box"_s;
    press(Qt::Key_A, Qt::ControlModifier);
    type(applicant);
    const auto isListed = [&] { return start->results()->caseAt(0) == id; };
    if (!soon(isListed))
        return applicant + u" is not found"_s;
    press(Qt::Key_Return);
    if (!soon([start] { return start->results()->hasFocus(); }))
        return u"Enter does not lead to what was found"_s;
    press(Qt::Key_Return);
    const bool there = soon([&] { return sheet() && sheet()->openedCase() == id && sheet()->isLoaded(); });
    return there ? QString() : applicant + u": the page never came"_s;
}

QString Hand::act(Action action, const QString& opinion, const Fields& fields)
{
    CaseSheet* page = sheet();
    if (!page || !soon([page] { return page->isLoaded(); }))
        return u"no case is open"_s;
    if (!opinion.isEmpty()) {
        if (!soon([page] { return page->actions()->opinion()->isVisible(); }))
            return u"%1: no opinion can be written"_s.arg(m_login);
        if (!reach(page->actions()->opinion()))
            return u"the opinion cannot be reached"_s;
        type(opinion);
    }
    if (page->notice()->needsConfirming())
        press(Qt::Key_F9); // somebody else was there: read, then go on
    ActionButton* button = page->actions()->button(action);
    if (!soon([button] { return button->isVisible() && button->isEnabled(); }))
        return u"%1 cannot %2: %3"_s.arg(m_login, button->text(), page->actions()->reason(action));
    const Revision before = page->details().row.revision;
    if (page->actions()->mainAction() == action) {
        press(Qt::Key_Return, Qt::ControlModifier);
    } else {
        if (!reach(button))
            return u"%1: Tab never comes to %2"_s.arg(m_login, button->text());
        press(Qt::Key_Space);
    }
    const bool asks = !fields.isEmpty();
    if (asks && !soon([page] { return page->dialog() && page->dialog()->isVisible(); }))
        return button->text() + u": no dialog"_s;
    if (asks) {
        if (QString wrong = answer(*page->dialog(), fields); !wrong.isEmpty())
            return wrong;
    }
    const auto isDone = [&] { return page->details().row.revision > before && !page->dialog(); };
    if (soon(isDone))
        return {};
    return u"%1: %2 was not taken: %3"_s.arg(
        m_login, button->text(), page->dialog() ? page->dialog()->remark() : page->notice()->text());
}

QString Hand::issue(DocumentKind kind, const QString& text)
{
    CaseSheet* page = sheet();
    if (!page || !soon([page] { return page->isLoaded(); }))
        return u"no case is open"_s;
    if (page->notice()->needsConfirming())
        press(Qt::Key_F9);
    PapersTab* papers = page->tabs()->papers();
    for (int tab = 0; !papers->isVisible(); ++tab) {
        if (tab > page->tabs()->count() || !reach(page->tabs()->tabBar()))
            return u"the documents cannot be reached"_s;
        press(tab == 0 ? Qt::Key_Home : Qt::Key_Right);
    }
    if (!soon([&] { return papers->button(kind) != nullptr; }))
        return u"%1 cannot issue document %2"_s.arg(m_login).arg(int(kind));
    if (!reach(papers->button(kind)))
        return u"the button of document %1 cannot be reached"_s.arg(int(kind));
    press(Qt::Key_Space);
    PaperDialog* dialog = papers->dialog();
    if (!dialog || !soon([dialog] { return dialog->issueButton()->isEnabled(); }))
        return u"no draft of document %1: %2"_s.arg(int(kind)).arg(dialog ? dialog->view()->notice()->text()
                                                                          : QString());
    if (!text.isEmpty()) {
        if (!reach(dialog->text()))
            return u"the text cannot be reached"_s;
        type(text);
    }
    press(Qt::Key_F10);
    if (!soon([dialog] { return dialog->isIssued() && dialog->voidButton()->isVisible(); }))
        return u"document %1 was not issued: %2"_s.arg(int(kind)).arg(dialog->said());
    const DocumentId id = dialog->paper().id;
    press(Qt::Key_Escape);
    const auto isListed = [&] {
        return std::any_of(papers->papers().begin(), papers->papers().end(),
                           [id](const DocumentEntry& paper) { return paper.id == id; });
    };
    return soon([&] { return !papers->dialog() && isListed(); })
               ? QString()
               : u"document %1 is not listed"_s.arg(int(kind));
}

QString Hand::tickPromise()
{
    ActionsPanel* panel = sheet() ? sheet()->actions() : nullptr;
    TickBox* tick = panel ? panel->findChild<TickBox*>() : nullptr;
    if (!tick || !soon([tick] { return tick->isVisible(); }) || !reach(tick))
        return u"no promise can be ticked"_s;
    press(Qt::Key_Space);
    return panel->isOnPromise() ? QString() : u"the promise was not ticked"_s;
}

QString Hand::put(QWidget* input, const QString& value)
{
    if (auto* papers = qobject_cast<PaperList*>(input)) {
        for (int paper = 0; paper < papers->count(); ++paper) {
            if (papers->box(paper)->isChecked())
                continue;
            if (!reach(papers->box(paper)))
                return u"a paper cannot be reached"_s;
            press(Qt::Key_Space);
        }
        return {};
    }
    if (!reach(input))
        return input->objectName() + u" cannot be reached"_s;
    if (auto* tick = qobject_cast<QAbstractButton*>(input)) {
        if (tick->isChecked() != (value == u"yes"_s))
            press(Qt::Key_Space);
        return {};
    }
    auto* choice = qobject_cast<QComboBox*>(input);
    if (!choice) {
        press(Qt::Key_A, Qt::ControlModifier);
        type(value);
        return {};
    }
    press(Qt::Key_Home);
    for (int entry = 0; !choice->currentText().contains(value); ++entry) {
        if (entry > choice->count())
            return u"%1 offers no %2"_s.arg(input->objectName(), value);
        press(Qt::Key_Down);
    }
    return {};
}

QString Hand::answer(FormDialog& dialog, const Fields& fields)
{
    const QString about = dialog.windowTitle();
    for (const auto& [name, value] : fields) {
        auto* input = dialog.findChild<QWidget*>(name);
        if (!input || !input->isVisible())
            return u"%1 has no field %2"_s.arg(about, name);
        if (const QString wrong = put(input, value); !wrong.isEmpty())
            return u"%1: %2"_s.arg(about, wrong);
    }
    if (!dialog.confirmButton()->isEnabled())
        return u"%1 cannot be confirmed: %2"_s.arg(about, dialog.remark());
    press(Qt::Key_Return, Qt::ControlModifier);
    return {};
}

QString Hand::takeIn(const QString& item, const QString& applicant, Qt::Key last, Papers papers)
{
    press(Qt::Key_F2);
    auto* intake = m_desk.view<IntakeView>();
    if (!intake)
        return u"F2 does not lead to the intake"_s;
    IntakeForm* form = intake->form();
    if (!soon([form] { return form->item()->search()->hasFocus(); }))
        return u"the item has not the focus"_s;
    type(item);
    press(Qt::Key_Return);
    if (!soon([form] { return form->applicant()->idNumber()->line()->hasFocus(); }))
        return u"%1 was not chosen: %2"_s.arg(item, form->item()->search()->text());
    for (const QString& data : {u"11010519491231002x"_s, applicant, u"13800138000"_s}) {
        type(data);
        press(Qt::Key_Return);
    }
    press(Qt::Key_A, Qt::AltModifier);
    if (papers == Papers::LastMissing) {
        if (!reach(form->materials()->walk().constLast()))
            return u"the last paper cannot be reached"_s;
        press(Qt::Key_Space);
    }
    press(last);
    const QString done =
        last == Qt::Key_F10 ? ReceiptPanel::tr("Accepted") : ReceiptPanel::tr("Taken in, not accepted yet");
    if (!soon([&] { return intake->receipt()->state() == done; }))
        return u"%1: %2 %3"_s.arg(applicant, intake->receipt()->state(), form->whyNotAccept());
    return soon([&] { return caseOf(applicant).isValid(); }) ? QString() : applicant + u" is not listed"_s;
}

CaseId Hand::caseOf(const QString& applicant) const
{
    for (const CaseRow& row : m_desk.replica.cases()) {
        if (row.applicantName == applicant)
            return row.id;
    }
    return {};
}

} // namespace duban
