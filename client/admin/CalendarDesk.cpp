// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/CalendarDesk.h"

#include "client/admin/NoticeEdit.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/Words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

template <class Notices>
auto findNotice(Notices& notices, CalendarNotice::Layer layer, int year)
{
    return std::find_if(notices.begin(), notices.end(), [=](const CalendarNotice& notice) {
        return notice.layer == layer && notice.year == year;
    });
}

/// Everything that is written about notices. Append only.
struct KeptNotices
{
    std::vector<NoticeEntry> notices;
    DUBAN_FIELDS(visit(1, self.notices);)
};

void lay(std::vector<CalendarNotice>& over, const CalendarNotice& notice)
{
    const auto at = findNotice(over, notice.layer, notice.year);
    if (at == over.end())
        over.push_back(notice);
    else
        *at = notice;
}

} // namespace

CalendarDesk::CalendarDesk(Link& link, Replica& replica, DraftStore* drafts, QObject* parent)
    : QObject(parent), m_link(link), m_replica(replica), m_keeper(drafts)
{
    connect(&replica, &Replica::catalogueChanged, this, [this] {
        prune();
        emit changed();
    });
    connect(&replica, &Replica::engineChanged, this, [this] {
        if (m_needsDrafts && m_replica.engine().toMove == 0)
            fetchDrafts();
    });
}

void CalendarDesk::choose(Layer layer, int year)
{
    if (m_chosen == Key{layer, year})
        return;
    m_chosen = {layer, year};
    emit changed();
}

const DraftEntry* CalendarDesk::draft() const
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [this](const DraftEntry& draft) {
        return draft.notice.layer == layer() && draft.notice.year == year();
    });
    return found == m_drafts.end() ? nullptr : &*found;
}

/// What lies under what is written: ready, else in force, else nothing.
CalendarNotice CalendarDesk::below(const Key& key) const
{
    for (const DraftEntry& draft : m_drafts) {
        if (Key{draft.notice.layer, draft.notice.year} == key)
            return fromEntry(draft.notice);
    }
    const auto& inForce = m_replica.calendar().notices();
    const auto found = findNotice(inForce, key.first, key.second);
    return found == inForce.end() ? CalendarNotice{key.second, {}, {}, key.first} : *found;
}

CalendarNotice CalendarDesk::notice() const
{
    const auto written = m_written.find(m_chosen);
    return written == m_written.end() ? below(m_chosen) : written->second;
}

bool CalendarDesk::isChanged() const
{
    const auto written = m_written.find(m_chosen);
    return written != m_written.end() && !saysTheSame(written->second, below(m_chosen));
}

bool CalendarDesk::isInForce() const
{
    const auto& inForce = m_replica.calendar().notices();
    const auto found = findNotice(inForce, layer(), year());
    return !draft() && found != inForce.end() && found->isPublished();
}

WorkCalendar CalendarDesk::planned() const
{
    std::vector<CalendarNotice> notices = m_replica.calendar().notices();
    for (const DraftEntry& draft : m_drafts)
        lay(notices, fromEntry(draft.notice));
    for (const auto& [key, notice] : m_written)
        lay(notices, notice);
    const auto built = WorkCalendar::build(notices, m_replica.calendar().version());
    return built ? *built : m_replica.calendar();
}

void CalendarDesk::write(CalendarNotice notice)
{
    m_written.insert_or_assign(m_chosen, std::move(notice));
    keep();
    emit changed();
}

QString CalendarDesk::draftName()
{
    return u"calendar"_s;
}

void CalendarDesk::keep()
{
    if (!m_keeper)
        return;
    KeptNotices kept;
    QStringList years;
    for (const auto& [key, notice] : m_written) {
        kept.notices.push_back(toEntry(notice));
        years << QString::number(key.second);
    }
    m_keeper->keep(draftName(), kept.notices.empty() ? QByteArray() : encode(kept),
                   {tr("Holiday notice"), years.join(tr(", ", "between years")), u"calendar"_s});
}

std::optional<QDateTime> CalendarDesk::takeUp()
{
    const auto found = m_keeper && m_written.empty() ? m_keeper->find(draftName()) : std::nullopt;
    const auto kept = found ? decode<KeptNotices>(found->bytes)
                            : Result<KeptNotices>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    if (!kept || kept->notices.empty())
        return std::nullopt;
    for (const NoticeEntry& entry : kept->notices)
        m_written.insert_or_assign(Key{entry.layer, entry.year}, fromEntry(entry));
    m_chosen = m_written.begin()->first;
    emit changed();
    return found->at;
}

void CalendarDesk::discardAll()
{
    m_written.clear();
    keep();
    emit changed();
}

void CalendarDesk::setSpecialDay(LocalDay day, const std::optional<SpecialDay>& special)
{
    CalendarNotice now = notice();
    setSpecial(now, day, special);
    write(std::move(now));
}

void CalendarDesk::setPapers(const QStringList& papers)
{
    CalendarNotice now = notice();
    if (now.papers == papers)
        return;
    now.papers = papers;
    write(std::move(now));
}

void CalendarDesk::take(const CalendarNotice& notice)
{
    m_chosen = {notice.layer, notice.year};
    write(notice);
}

void CalendarDesk::discard()
{
    m_written.erase(m_chosen);
    keep();
    emit changed();
}

void CalendarDesk::layReady()
{
    if (m_underWay)
        return;
    m_underWay = true;
    m_sent = notice();
    const ImportCalendar message{QString::fromUtf8(noticeJson(m_sent))};
    m_link.request<CommandReply>(message, this, [this](const Answer<CommandReply>& answer) {
        m_underWay = false;
        if (!answer) {
            emit refused(answer.error());
            return emit changed();
        }
        emit laidReady(m_sent.year);
        fetchDrafts();
        emit changed();
    });
    emit changed();
}

void CalendarDesk::takeBack()
{
    if (m_underWay || !draft())
        return;
    m_underWay = true;
    const DropCalendarDraft message{layer(), year()};
    m_link.request<CommandReply>(message, this, [this, year = year()](const Answer<CommandReply>& answer) {
        m_underWay = false;
        if (answer)
            emit takenBack(year);
        else
            emit refused(answer.error());
        fetchDrafts();
        emit changed();
    });
    emit changed();
}

std::optional<LocalDay> CalendarDesk::dayOfField(const QString& field) const
{
    static const QRegularExpression pattern(u"^days\\[(\\d+)\\]"_s);
    const auto match = pattern.match(field);
    const qsizetype at = match.hasMatch() ? match.captured(1).toLongLong() : -1;
    if (at < 0 || at >= qsizetype(m_sent.days.size()))
        return std::nullopt;
    std::vector<LocalDay> days; // they were sent in order
    for (const SpecialDay& special : m_sent.days)
        days.push_back(special.day);
    std::sort(days.begin(), days.end());
    return days[std::size_t(at)];
}

void CalendarDesk::fetchDrafts()
{
    m_needsDrafts = false;
    m_link.request<Rehearsal>(RehearseCalendar{{}, 1}, this, [this](const Answer<Rehearsal>& answer) {
        if (answer)
            return takeDrafts(*answer);
        if (answer.error().code() == ErrorCode::WrongState)
            m_needsDrafts = true;
        else
            emit refused(answer.error());
    });
}

void CalendarDesk::takeDrafts(const Rehearsal& reply)
{
    const bool others = reply.token != m_token;
    m_token = reply.token;
    m_drafts = reply.drafts;
    prune();
    if (others)
        emit draftsChanged();
    emit changed();
}

void CalendarDesk::draftsCameIntoForce()
{
    m_drafts.clear();
    m_token.clear();
    fetchDrafts();
    emit draftsChanged();
    emit changed();
}

/// What is written and lies ready or is in force just so needs no keeping.
void CalendarDesk::prune()
{
    const auto same = [this](const auto& written) {
        return saysTheSame(written.second, below(written.first));
    };
    if (std::erase_if(m_written, same) > 0)
        keep();
}

} // namespace duban
