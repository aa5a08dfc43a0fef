// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/unplug/DialogScene.h"

#include <QAbstractButton>

namespace duban {

/// One form of a view, which is no dialog: who fills it in where, what it sends.
struct FormStop
{
    QString about;
    QString sender;     ///< the file of the client that sends it
    QStringList inputs; ///< the files whose fields it is made of
    QString login;
    /// Shows the form and fills it in, so that it can be sent.
    std::function<void(ViewDesk& desk, DialogScene& scene)> fill;
    /// A field in which typing goes on without a line.
    std::function<QWidget*(ViewDesk& desk)> field;
    std::function<QAbstractButton*(ViewDesk& desk)> send;
    /// What the form says of itself while it waits.
    std::function<QString(ViewDesk& desk)> told;
    MessageKind verb{};
    /// What becomes of the form when it is sent.
    enum class Then : quint8 {
        Held,      ///< it stays until the server has answered
        MakesRoom, ///< it makes room for the next one; the request waits behind it
    };
    Then then = Then::Held;
};

/// Every form of the client that sends something, those of one person after each other.
std::vector<FormStop> formStops();

} // namespace duban
