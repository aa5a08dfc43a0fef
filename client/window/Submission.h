// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/window/IntakeDraft.h"

#include <optional>

namespace duban {

/// One application on its way to the server: first taken in, then accepted when that was asked for. It goes
/// on by itself over a lost connection and happens exactly once.
class Submission : public QObject
{
    Q_OBJECT

public:
    enum class Aim : quint8 { TakeIn, TakeInAndAccept };
    enum class State : quint8 {
        Submitting,
        Accepting,
        TakenIn,       ///< done, not accepted: that was not asked for
        Accepted,      ///< done
        Refused,       ///< nothing was taken in
        AcceptRefused, ///< taken in, but not accepted
    };

    Submission(Link& link, IntakeDraft draft, Aim aim, QObject* parent = nullptr);

    State state() const noexcept { return m_state; }

    /// @return true while an answer is awaited.
    bool isUnderWay() const noexcept { return m_state == State::Submitting || m_state == State::Accepting; }

    const IntakeDraft& draft() const noexcept { return m_draft; }

    CaseId caseId() const noexcept { return {m_taken.subject}; }

    const QString& number() const noexcept { return m_taken.number; }

    const QString& queryCode() const noexcept { return m_taken.queryCode; }

    /// When it was accepted, or else taken in.
    LegalTime at() const noexcept { return m_at; }

    const std::optional<Refusal>& refusal() const noexcept { return m_refusal; }

signals:
    void changed();

private:
    void takeSubmitted(const Answer<CommandReply>& answer);
    void takeAccepted(const Answer<CommandReply>& answer);
    void enter(State state);

    Link& m_link;
    IntakeDraft m_draft;
    Aim m_aim;
    State m_state = State::Submitting;
    CommandReply m_taken;
    LegalTime m_at;
    std::optional<Refusal> m_refusal;
};

} // namespace duban
