// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/BatchDesk.h"

#include "client/app/DraftStore.h"
#include "client/department/CaseListView.h"

using namespace Qt::StringLiterals;

namespace duban {

BatchDesk::BatchDesk(const ViewContext& context, CaseListView& list)
    : QObject(&list), m_context(context), m_list(list),
      m_button(new ActionButton(tr("One opinion…"), QKeySequence(Qt::Key_F4), Look::Body, &list))
{
    list.table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.filterBar()->addLead(m_button);
    connect(list.table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BatchDesk::showButton);
    connect(&context.replica, &Replica::caseChanged, this, &BatchDesk::showButton);
    connect(m_button, &QPushButton::clicked, this, [this] { open(m_list.chosenCases()); });
    showButton();
    if (!context.drafts)
        return;
    connect(context.drafts, &DraftStore::settled, this, [drafts = context.drafts](const QString& name) {
        if (name.startsWith(u"batch."_s))
            drafts->keep(BatchDialog::casesName(name), {});
    });
}

void BatchDesk::showButton()
{
    const auto rows = m_list.chosenCases();
    const QString why = BatchDialog::hindrance(rows, m_context.replica);
    m_button->setEnabled(why.isEmpty());
    m_button->setText(why.isEmpty() ? tr("One opinion for %n…", "cases", int(rows.size()))
                                    : tr("One opinion…"));
    m_button->setToolTip(why.toHtmlEscaped());
}

std::vector<CaseRow> BatchDesk::keptCases(const QString& draft) const
{
    const auto kept = m_context.drafts ? m_context.drafts->find(BatchDialog::casesName(draft)) : std::nullopt;
    std::vector<CaseRow> rows;
    for (const QByteArray& id : kept ? kept->bytes.split(',') : QByteArrayList()) {
        const CaseRow* row = m_context.replica.findCase({id.toLongLong()});
        if (row && BatchDialog::draftName(*row) == draft && BatchDialog::mayFinish(*row, m_context.replica))
            rows.push_back(*row);
    }
    return rows;
}

bool BatchDesk::goOnWith(const QString& draft)
{
    if (m_dialog)
        return false;
    open(keptCases(draft));
    return !m_dialog.isNull();
}

void BatchDesk::open(const std::vector<CaseRow>& rows)
{
    if (m_dialog || !BatchDialog::hindrance(rows, m_context.replica).isEmpty())
        return;
    m_dialog = new BatchDialog(m_context, rows, &m_list);
    connect(m_dialog, &BatchDialog::noticed, &m_list, &View::noticed);
    m_dialog->open();
}

} // namespace duban
