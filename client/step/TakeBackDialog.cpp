// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/TakeBackDialog.h"

using namespace Qt::StringLiterals;

namespace duban {

TakeBackDialog::TakeBackDialog(const QString& subject, const std::vector<Plan>& plans, const QString& of,
                               QWidget* parent)
    : FormDialog(tr("Take back"), subject, parent), m_only(plans.front().id)
{
    if (plans.size() > 1) {
        m_choice = addChoice(u"plan"_s, tr("Planned change"));
        for (const Plan& plan : plans)
            m_choice->addItem(plan.words, plan.id);
    } else {
        addHint(plans.front().words);
    }
    addHint(tr("What holds now goes on. That the change was planned and taken back stays in the journal."));
    m_reason = addText(u"reason"_s, tr("Reason"), Need::Required);
    explain(ErrorCode::NotFound, tr("It was taken back meanwhile, or holds already. Refresh with F5."));
    explain(ErrorCode::WrongState, tr("Its day has come: it holds now. Change it back instead."));
    begin();
    keepAs(u"takeback.%1"_s.arg(of));
}

std::optional<TakeBackChange> TakeBackDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return TakeBackChange{m_choice ? m_choice->currentData().toLongLong() : m_only,
                          m_reason->toPlainText().trimmed()};
}

} // namespace duban
