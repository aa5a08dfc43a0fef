// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/window/IntakeView.h"
#include "client/window/StartView.h"
#include "tests/gui/views/ViewDesk.h"

namespace duban {

/// Waits up to 30 s: a server under a sanitizer on a busy machine takes its time.
bool soon(const std::function<bool()>& condition);

/// A person at a desk who has nothing but a keyboard: every key goes where the focus is, and what cannot be
/// reached with Tab cannot be pressed. What goes wrong is told as words; empty words are good ones.
class Hand
{
public:
    /// Names of fields of a dialog and what is put into each: text, a part of an entry's words, for a box to
    /// tick or a list of papers "yes".
    using Fields = QList<std::pair<QString, QString>>;

    /// @param printers of their PC; nullptr: those of this machine
    Hand(ViewHall& hall, const QString& login, const Printers* printers = nullptr);

    /// Types name and password on the login page. @param port of a relay; 0: the server itself
    QString enter(quint16 port = 0);

    ViewDesk& desk() noexcept { return m_desk; }

    Replica& replica() noexcept { return m_desk.replica; }

    /// @return the name of the person, as others see it.
    QString name() const { return m_desk.replica.me().name; }

    /// @return the view on the screen, when it is a V.
    template <class V>
    V* view() const
    {
        return m_desk.view<V>();
    }

    /// @return the page of the case on the screen; nullptr when there is none.
    CaseSheet* sheet() const;

    /// Presses a key in the dialog that is open, else in the window.
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier);
    void type(const QString& text);

    /// @return keys pressed so far; text typed is not counted.
    int keys() const noexcept { return m_keys; }

    /// Chooses a view by Ctrl and its number.
    QString goTo(const QString& view);
    /// Goes to a list of cases and opens one with the arrows and Enter.
    QString openFrom(const QString& view, CaseId id);
    /// Opens a case at the window by what its citizen is called (F4).
    QString find(const QString& applicant, CaseId id);

    /// Carries out an action on the page of the case.
    /// @param opinion written first; empty: none
    QString act(Action action, const QString& opinion, const Fields& fields = {});

    /// Issues a document of the case on the page, with the keys alone (F10 in its dialog).
    /// @param text what its author adds
    QString issue(DocumentKind kind, const QString& text = {});

    /// Ticks that the decision rests on a written promise (告知承诺).
    QString tickPromise();

    /// Fills the dialog that is open and confirms it with Ctrl+Enter.
    QString answer(FormDialog& dialog, const Fields& fields);

    enum class Papers : quint8 { All, LastMissing };

    /// Takes a case in from F2 to the last key. @param last F10 accepts too, F7 only takes in
    QString takeIn(const QString& item, const QString& applicant, Qt::Key last, Papers papers = Papers::All);

    /// @return the case of an applicant as this person sees it; not valid when it is not there.
    CaseId caseOf(const QString& applicant) const;

private:
    QWidget* focus();
    bool reach(QWidget* wanted);
    QString put(QWidget* input, const QString& value);

    ViewHall& m_hall;
    QString m_login;
    ViewDesk m_desk;
    int m_keys = 0;
};

} // namespace duban
