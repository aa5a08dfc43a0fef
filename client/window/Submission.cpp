// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/Submission.h"

namespace duban {

Submission::Submission(Link& link, IntakeDraft draft, Aim aim, QObject* parent)
    : QObject(parent), m_link(link), m_draft(std::move(draft)), m_aim(aim)
{
    m_link.request<CommandReply>(m_draft.toRequest(), this,
                                 [this](const Answer<CommandReply>& answer) { takeSubmitted(answer); });
}

void Submission::takeSubmitted(const Answer<CommandReply>& answer)
{
    if (!answer) {
        m_refusal = answer.error();
        return enter(State::Refused);
    }
    m_taken = *answer;
    m_at = answer->at;
    if (m_aim == Aim::TakeIn)
        return enter(State::TakenIn);
    m_link.request<CommandReply>(AcceptCase{{m_taken.subject}, m_taken.revision, {}}, this,
                                 [this](const Answer<CommandReply>& accepted) { takeAccepted(accepted); });
    enter(State::Accepting);
}

void Submission::takeAccepted(const Answer<CommandReply>& answer)
{
    if (!answer) {
        m_refusal = answer.error();
        return enter(State::AcceptRefused);
    }
    m_at = answer->at.isSet() ? answer->at : m_at;
    enter(State::Accepted);
}

void Submission::enter(State state)
{
    m_state = state;
    emit changed();
}

} // namespace duban
