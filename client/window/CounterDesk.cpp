// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CounterDesk.h"

#include "client/app/ErrorWords.h"

namespace duban {

namespace {

constexpr int MostOfToday = 200;

} // namespace

CounterDesk::CounterDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_context(context), m_link(context.link), m_replica(context.replica), m_page(page)
{
    connect(&m_replica, &Replica::reset, this, &CounterDesk::fetch);
}

void CounterDesk::record(CounterOutcome outcome, const CounterScene& scene)
{
    if (m_dialog)
        return m_dialog->open();
    if (const auto plain = CounterDialog::plainRequest(outcome, scene))
        return send(*plain);
    m_dialog = new CounterDialog(outcome, scene, m_page);
    m_dialog->prepare(m_context, Stage::Acceptance);
    connect(m_dialog, &FormDialog::confirmed, this, [this] {
        const auto message = m_dialog->request();
        if (!message)
            return;
        m_dialog->await(m_link);
        send(*message);
    });
    connect(m_dialog, &QDialog::rejected, this, [this] {
        // While it is under way the dialog is only put aside.
        if (m_dialog && !m_dialog->isHeld()) {
            m_dialog->deleteLater();
            m_dialog.clear();
        }
    });
    m_dialog->open();
}

void CounterDesk::send(const RecordCounter& message)
{
    m_link.request<CommandReply>(message, this,
                                 [this, outcome = message.outcome](const Answer<CommandReply>& answer) {
                                     takeAnswer(outcome, answer);
                                 });
}

void CounterDesk::takeAnswer(CounterOutcome outcome, const Answer<CommandReply>& answer)
{
    const bool ofDialog = m_dialog && m_dialog->isHeld();
    if (!answer && ofDialog) {
        m_dialog->complain(answer.error());
        return m_dialog->open();
    }
    if (!answer)
        return emit refused(answer.error());
    if (ofDialog) {
        m_dialog->finish();
        m_dialog.clear();
    }
    emit noticed(tr("Recorded at the counter: %1.", "outcome").arg(counterWord(outcome)));
    fetch();
}

void CounterDesk::fetch()
{
    if (!m_replica.me().may(Permission::RecordCounter))
        return;
    m_link.request<CounterPage>(ListCounter{0, MostOfToday}, this, [this](const Answer<CounterPage>& answer) {
        if (!answer)
            return emit noticed(wordsFor(answer.error()).line());
        const LocalDay today = dayOf(m_replica.legalNow());
        m_today.clear();
        for (const CounterEntry& entry : answer->rows) {
            if (dayOf(entry.at) == today && entry.window == m_replica.me().window)
                m_today.push_back(entry);
        }
        emit changed();
    });
}

} // namespace duban
