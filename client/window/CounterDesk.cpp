// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/CounterDesk.h"

#include "client/app/ErrorWords.h"

namespace duban {

namespace {

constexpr int MostOfToday = 200;

} // namespace

CounterDesk::CounterDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_link(context.link), m_replica(context.replica), m_page(page),
      m_desk(new FormDesk(context, page))
{
    connect(&m_replica, &Replica::reset, this, &CounterDesk::fetch);
}

void CounterDesk::record(CounterOutcome outcome, const CounterScene& scene)
{
    if (m_desk->reopen())
        return;
    if (const auto plain = CounterDialog::plainRequest(outcome, scene)) {
        m_link.request<CommandReply>(*plain, this, [this, outcome](const Answer<CommandReply>& answer) {
            if (answer)
                tell(outcome);
            else
                emit refused(answer.error());
        });
        return;
    }
    m_desk->open(
        new CounterDialog(outcome, scene, m_page), [this, outcome](const CommandReply&) { tell(outcome); },
        Stage::Acceptance);
}

void CounterDesk::tell(CounterOutcome outcome)
{
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
