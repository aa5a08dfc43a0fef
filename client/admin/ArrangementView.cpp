// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/ArrangementView.h"

namespace duban {

ArrangementView::ArrangementView(const ViewContext& context, const Plan& plan, const Acts& acts,
                                 const QString& drafts, QWidget* parent)
    : StaffView(context, plan, parent), m_drafts(drafts), m_add(addAct(acts.add, QKeySequence(Qt::Key_F2))),
      m_change(addAct(acts.change, QKeySequence(Qt::Key_F4))),
      m_end(addAct(acts.end, QKeySequence(Qt::Key_F7)))
{
    // A dialog that is open or under way comes back instead.
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (!desk()->reopen())
            add();
    });
    connect(m_change, &QPushButton::clicked, this, &ArrangementView::openChosen);
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (isChangeable() && !desk()->reopen())
            end();
    });
}

void ArrangementView::openChosen()
{
    if (m_change->isEnabled() && isChangeable() && !desk()->reopen())
        change();
}

/// 'duty.0' is a new one, 'duty.3' another state of one, 'duty.end.3' its end.
bool ArrangementView::openDraft(const QString& draft)
{
    const QStringList parts = draft.split(u'.');
    const qint64 key = parts.back().toLongLong();
    if (parts.front() != m_drafts || people().empty())
        return false;
    if (parts.size() == 2 && key == 0)
        add();
    else if (reveal(key) && isChangeable())
        parts.size() == 2 ? change() : end();
    return desk()->dialog() != nullptr;
}

/// Nobody can be arranged for before the people are here.
void ArrangementView::showActs()
{
    const bool any = isChangeable();
    m_add->setEnabled(!people().empty());
    m_change->setEnabled(any && !people().empty());
    m_end->setEnabled(any);
    m_end->setText(endWord());
}

} // namespace duban
