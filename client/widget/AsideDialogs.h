// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>

namespace duban {

/// The dialogs that stood over a window when its session ended. Qt leaves what stands above a window where it
/// is when that one is hidden.
class AsideDialogs
{
public:
    /// Hides the dialogs over a window, with what was typed in them, and closes its menus.
    void putAside(const QWidget& window);

    /// Shows them again, as far as they still are.
    void bringBack();

    /// Another person sits here: they go, with what was typed in them.
    void drop();

private:
    QList<QPointer<QDialog>> m_dialogs;
};

} // namespace duban
