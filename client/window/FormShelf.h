// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/window/IntakeDraft.h"
#include "common/protocol/DeskReplies.h"

#include <QHash>

namespace duban {

/// The forms this person parked at the server: there on every PC, own ones alone.
class FormShelf : public QObject
{
    Q_OBJECT

public:
    FormShelf(Link& link, const Replica& replica, QObject* parent = nullptr);

    /// Asks for the list anew.
    void fetch();

    /// Parks a form; one that came from the shelf replaces itself there.
    /// @param done called with nothing once it is parked, else with the server's reason
    void park(const IntakeDraft& draft, QObject* context,
              const std::function<void(const std::optional<Refusal>&)>& done);

    /// Throws a parked form away.
    void drop(FormId form);

    /// @return the parked forms, newest first.
    const std::vector<FormRow>& rows() const noexcept { return m_rows; }

    /// @return true when there are more than the server lists at once.
    bool hasMore() const noexcept { return m_more; }

    /// @return a parked form as it was left; nothing when it is not there or was written by a program whose
    ///         forms this one cannot read.
    std::optional<IntakeDraft> find(FormId form) const;

    /// @return what the list calls a draft: applicant and item.
    QString titleOf(const IntakeDraft& draft) const;

signals:
    void changed();
    void refused(const duban::Refusal& why);

private:
    Link& m_link;
    const Replica& m_replica;
    std::vector<FormRow> m_rows;
    QHash<FormId, std::vector<DraftFile>> m_filesHere; ///< of forms parked in this session, with their places
    bool m_more = false;
    int m_asked = 0; ///< only the newest answer counts
};

} // namespace duban
