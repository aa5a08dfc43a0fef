// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "tests/gui/unplug/DialogScene.h"

namespace duban {

/// One dialog of the client: who opens it where, what it is about, what it sends.
struct DialogStop
{
    /// What becomes of the dialog when it is confirmed.
    enum class Then : quint8 {
        Held,   ///< it stays with the word that it waits until the server has answered
        Closes, ///< it closes at once; the request waits behind it
    };

    QString about;
    /// A class of the client; the file of a FormDialog that is made there; Action::X for a step of a case.
    QString origin;
    QString login;
    /// Brings everything about it into being and opens it by the button or menu that does.
    std::function<void(ViewDesk& desk, DialogScene& scene)> open;
    MessageKind verb{};
    QHash<QString, QString> fields = {}; ///< where a usual text or the first choice is not right
    Then then = Then::Held;
    bool kills = false; ///< also with the server killed under way: one dialog of each sender
};

/// Every dialog of the client that sends something, those of one person after each other.
std::vector<DialogStop> dialogStops();

/// Parts of dialogStops(): those of the administrators, and of them those of the view of templates.
std::vector<DialogStop> adminStops();
std::vector<DialogStop> wordsStops();

/// Writes into every line and text of a dialog, chooses where nothing is chosen, and ticks what must be.
/// @return what was written, by widget
QHash<QWidget*, QString> fillIn(FormDialog& dialog, const QHash<QString, QString>& fields);

/// @return what stands in a line or a text.
QString textIn(const QWidget* widget);

/// @return the FormDialog on the screen over the window of a desk; nullptr when there is none.
FormDialog* openDialog(const ViewDesk& desk);

/// Waits up to 30 s.
bool waitFor(const std::function<bool()>& condition);

} // namespace duban
