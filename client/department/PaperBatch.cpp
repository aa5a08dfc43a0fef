// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PaperBatch.h"

#include "client/department/CaseListView.h"

namespace duban {

PaperBatch::PaperBatch(const ViewContext& context, CaseListView& list)
    : QObject(&list), m_context(context), m_list(list),
      m_button(new ActionButton(tr("Documents…"), QKeySequence(Qt::SHIFT | Qt::Key_F4), Look::Flat, &list))
{
    list.table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.tabs()->addButton(m_button);
    connect(list.table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PaperBatch::showButton);
    connect(m_button, &QPushButton::clicked, this, &PaperBatch::open);
    showButton();
}

void PaperBatch::showButton()
{
    const auto cases = m_list.table()->selectionModel()->selectedRows().size();
    const bool few = cases >= 2 && cases <= qsizetype(PaperBatchDialog::Most);
    m_button->setEnabled(few);
    m_button->setText(few ? tr("Documents for %n…", "cases", int(cases)) : tr("Documents…"));
    m_button->setToolTip(
        few ? QString()
            : tr("Choose several cases with Ctrl or Shift, at most %1.").arg(PaperBatchDialog::Most));
}

void PaperBatch::open()
{
    if (m_dialog)
        return;
    m_dialog = new PaperBatchDialog(m_context, m_list.chosenCases(), &m_list);
    connect(m_dialog, &PaperBatchDialog::noticed, &m_list, &View::noticed);
    m_dialog->open();
}

} // namespace duban
