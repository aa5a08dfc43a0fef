// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/replica/Replica.h"
#include "common/protocol/CalendarReplies.h"

#include <map>

namespace duban {

/// The notices under somebody's hands: what is in force, what lies ready over it, and what is being written
/// over that. What was written stays, for every year and layer, until it lies ready.
class CalendarDesk : public QObject
{
    Q_OBJECT

public:
    using Layer = CalendarNotice::Layer;

    /// @param drafts keeps what is written until it lies ready; nullptr: as long as the desk
    CalendarDesk(Link& link, Replica& replica, DraftStore* drafts = nullptr, QObject* parent = nullptr);

    /// @return the name under which what is written is kept.
    static QString draftName();

    /// Goes on with what was written and kept before, unless something is being written already; chooses the
    /// notice. @return since when it was kept; nothing when nothing was
    std::optional<QDateTime> takeUp();

    /// Drops everything that was written about any notice.
    void discardAll();

    /// @return true when something is written that does not lie ready, about any notice.
    bool hasWritten() const noexcept { return !m_written.empty(); }

    /// Works on another notice. @param year 1992 to 2099
    void choose(Layer layer, int year);

    Layer layer() const noexcept { return m_chosen.first; }

    int year() const noexcept { return m_chosen.second; }

    /// The chosen notice as it is written now; an empty one for a year nobody published.
    CalendarNotice notice() const;

    /// @return true when the chosen notice was changed and does not lie ready so.
    bool isChanged() const;

    /// @return true when the chosen notice is in force and nothing lies over it.
    bool isInForce() const;

    /// @return the chosen notice as it lies ready; nullptr when it does not. Valid until the next signal.
    const DraftEntry* draft() const;

    const std::vector<DraftEntry>& drafts() const noexcept { return m_drafts; }

    /// The calendar in force, with everything over it that lies ready or is being written.
    WorkCalendar planned() const;

    void setSpecialDay(LocalDay day, const std::optional<SpecialDay>& special);
    void setPapers(const QStringList& papers);

    /// Takes a notice from a file under the hands and chooses it.
    void take(const CalendarNotice& notice);
    /// Drops what was written about the chosen notice since it lay ready or came into force.
    void discard();

    /// Sends the chosen notice; nothing happens while one is under way.
    void layReady();
    void takeBack();

    bool isUnderWay() const noexcept { return m_underWay; }

    /// @return the day an InvalidInput means by `days[3].name` of the notice sent last; nothing when the
    /// field
    ///         is none of a day.
    std::optional<LocalDay> dayOfField(const QString& field) const;

    /// Asks what lies ready.
    void fetchDrafts();
    /// What lay ready is in force.
    void draftsCameIntoForce();

signals:
    /// What is written, lies ready or is in force changed.
    void changed();
    /// What lies ready is not what it was.
    void draftsChanged();
    void laidReady(int year);
    void takenBack(int year);
    void refused(const duban::Refusal& why);

private:
    using Key = std::pair<Layer, int>;

    CalendarNotice below(const Key& key) const;
    void write(CalendarNotice notice);
    void keep();
    void takeDrafts(const Rehearsal& reply);
    void prune();

    Link& m_link;
    Replica& m_replica;
    DraftStore* m_keeper;
    Key m_chosen{Layer::National, 0};
    std::vector<DraftEntry> m_drafts;
    QString m_token; ///< of what lies ready
    std::map<Key, CalendarNotice> m_written;
    CalendarNotice m_sent;
    bool m_underWay = false;
    bool m_needsDrafts = false; ///< could not be told while deadlines follow a change
};

} // namespace duban
