// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDesk.h"
#include "client/window/CounterDialog.h"
#include "common/protocol/WatchReplies.h"

#include <QPointer>

namespace duban {

/// Records what happened at the counter without a case, and knows what was recorded here today.
class CounterDesk : public QObject
{
    Q_OBJECT

public:
    /// @param context with the drafts and the phrases for the dialog
    CounterDesk(const ViewContext& context, QWidget* page);

    /// Records at once what needs no text, else opens the dialog. One that is under way comes back instead.
    void record(CounterOutcome outcome, const CounterScene& scene);

    /// Asks for today's records anew.
    void fetch();

    /// @return today's, newest first.
    const std::vector<CounterEntry>& today() const noexcept { return m_today; }

    /// @return the dialog that is open or under way; nullptr when there is none.
    CounterDialog* dialog() const { return qobject_cast<CounterDialog*>(m_desk->dialog()); }

signals:
    /// Today's records are others.
    void changed();
    void noticed(const QString& text);
    /// It was not recorded, and no dialog is there to say so.
    void refused(const duban::Refusal& why);

private:
    void tell(CounterOutcome outcome);

    Link& m_link;
    const Replica& m_replica;
    QWidget* m_page;
    FormDesk* m_desk;
    std::vector<CounterEntry> m_today;
};

} // namespace duban
