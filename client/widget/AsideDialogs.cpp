// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/AsideDialogs.h"

#include <utility>

namespace duban {

void AsideDialogs::putAside(const QWidget& window)
{
    for (QWidget* above : window.findChildren<QWidget*>()) {
        if (!above->isWindow() || !above->isVisible())
            continue;
        if (auto* dialog = qobject_cast<QDialog*>(above)) {
            m_dialogs << dialog;
            dialog->hide();
        } else if (above->windowType() == Qt::Popup) {
            above->close();
        }
    }
}

void AsideDialogs::bringBack()
{
    for (const QPointer<QDialog>& dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->open();
    }
}

void AsideDialogs::drop()
{
    for (const QPointer<QDialog>& dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->deleteLater();
    }
}

} // namespace duban
