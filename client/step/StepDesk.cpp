// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/StepDesk.h"

using namespace Qt::StringLiterals;

namespace duban {

StepDesk::StepDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_context(context), m_page(page)
{
}

bool StepDesk::open(Action action, const CaseDetails& details, std::vector<PersonEntry> people)
{
    const CaseId id = details.row.id;
    if (StepDialog* known = dialog(id)) {
        known->open();
        return true;
    }
    StepContext context = StepContext::of(m_context.replica, details);
    context.people = std::move(people);
    StepDialog* made = makeStepDialog(action, context, m_page);
    if (!made)
        return false;
    made->keepAs(u"step.%1.%2"_s.arg(id.value).arg(int(action)), id);
    made->prepare(m_context, details.row.stage);
    m_dialogs.insert(id, made);
    connect(made, &StepDialog::confirmed, this, [this, id, made] {
        if (const auto request = made->request())
            emit confirmed(id, made->action(), *request);
    });
    connect(made, &QDialog::rejected, this, [this, id] { leave(id); });
    made->open();
    return true;
}

void StepDesk::hold(CaseId id, const QString& why)
{
    if (StepDialog* known = dialog(id))
        known->hold(why);
}

void StepDesk::finish(CaseId id)
{
    StepDialog* done = m_dialogs.take(id);
    if (!done)
        return;
    done->finish();
}

void StepDesk::complain(CaseId id, const Refusal& why)
{
    if (StepDialog* known = dialog(id))
        known->complain(why);
}

void StepDesk::show(CaseId id)
{
    StepDialog* known = dialog(id);
    if (known && !known->isHeld() && !known->isVisible())
        known->open();
}

/// While its step is under way a dialog is only put aside.
void StepDesk::leave(CaseId id)
{
    StepDialog* left = dialog(id);
    if (!left || left->isHeld())
        return;
    m_dialogs.remove(id);
    left->deleteLater();
}

} // namespace duban
