// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ScaleMenu.h"

#include "client/app/Scale.h"

#include <QScreen>

namespace duban {

ScaleMenu::ScaleMenu(QWidget* parent) : QMenu(tr("Scale"), parent), m_now(UsualScale)
{
    for (const int percent : Scales) {
        QAction* entry = addAction(QString());
        entry->setCheckable(true);
        entry->setData(percent);
        connect(entry, &QAction::triggered, this, [this, percent] { emit scaleWanted(percent); });
        m_entries << entry;
    }
    addSeparator();
    addAction(tr("Holds from the next start"))->setEnabled(false);
    connect(this, &QMenu::aboutToShow, this, &ScaleMenu::showFitting);
    showScale(UsualScale, UsualScale);
}

void ScaleMenu::showScale(int chosen, int now)
{
    m_now = now;
    for (QAction* entry : m_entries)
        entry->setChecked(entry->data().toInt() == chosen);
    showFitting();
}

QAction* ScaleMenu::entry(int percent) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [percent](const QAction* one) { return one->data().toInt() == percent; });
    return found == m_entries.end() ? nullptr : *found;
}

/// The window may have gone to another screen since.
void ScaleMenu::showFitting()
{
    const QWidget* holder = parentWidget() ? parentWidget() : this;
    const QSize room = holder->screen()->availableSize();
    for (QAction* entry : m_entries) {
        const int percent = entry->data().toInt();
        const bool fits = fitsScreen(room, m_now, percent);
        entry->setEnabled(fits);
        entry->setText(fits ? tr("%1 %").arg(percent) : tr("%1 %, too large for this screen").arg(percent));
    }
}

} // namespace duban
