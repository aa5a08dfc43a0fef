// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"

#include "client/replica/CaseFetch.h"
#include "common/protocol/Words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A server from before there were several roles tells none: it is the one then.
Actor actorOf(const LoginReply& login)
{
    const RoleSet roles = login.roles == 0 ? RoleSet{login.role} : RoleSet::fromBits(login.roles);
    return {login.account,    login.person, {},           login.personName, login.role,     roles,
            login.department, login.hall,   login.window, login.filed,      login.standsFor};
}

template <class Row, class Key>
const Row* findById(const std::vector<Row>& rows, Key id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

Replica::Replica(Link& link, QObject* parent) : CaseSource(parent), m_link(link)
{
    connect(&link, &Link::feedArrived, this, &Replica::takeFeed);
    connect(&link, &Link::resumed, this, &Replica::begin);
    connect(&link, &Link::heartbeat, this, [this](const StatusReply& status) { takeStatus(status); });
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_clock.isKnown() && !m_clock.engine().replayed)
            emit clockTicked();
    });
    m_tick.start();
}

Replica::~Replica() = default;

void Replica::begin(const LoginReply& login)
{
    const bool samePerson = m_me.account == login.account && m_me.role == login.role;
    if (!samePerson)
        clear();
    m_me = actorOf(login);
    // A head works on cases and only asks for figures now and then.
    m_wantsBoard = m_me.may(Permission::ReadBoard) && !m_me.may(Permission::HeadDecides);
    m_wantsCases = m_wantsCases || (m_me.may(Permission::ReadCases) && !m_wantsBoard);
    if (!m_complete) {
        m_needsCases = m_wantsCases;
        m_needsBoard = m_wantsBoard;
    }
    EngineState engine = m_clock.engine();
    engine.legalNow = login.legalNow;
    engine.replayed = login.replayed;
    m_clock.tell(engine);
    ++m_generation;
    m_caseFetch.reset();
    updateVisibility();
    askEverything();
}

void Replica::clear()
{
    ++m_generation;
    m_me = {};
    m_visibility = {};
    m_cases.clear();
    m_counters.clear();
    m_lights.clear();
    m_events.clear();
    m_head = {};
    m_history.reset();
    m_boardLight.reset();
    m_caseFetch.reset();
    m_wantsCases = m_wantsBoard = m_needsCases = m_needsBoard = false;
    m_hasCatalogue = m_hasCalendar = m_complete = false;
    m_catalogueDigest.clear();
    m_calendarDigest.clear();
    m_askedCalendar = {};
    m_missingNotice = 0;
    emit reset();
}

void Replica::wantCases()
{
    if (m_wantsCases || !m_me.may(Permission::ReadCases))
        return;
    m_wantsCases = m_needsCases = true;
    subscribe();
}

void Replica::refetch()
{
    ++m_generation;
    m_needsCases = m_wantsCases;
    m_needsBoard = m_wantsBoard;
    askEverything();
}

/// Subscribes first: what changes behind that is told, and what is asked behind it is no older.
void Replica::askEverything()
{
    subscribe();
    fetchCatalogue();
    tellLists();
}

void Replica::renewCatalogue()
{
    if (m_catalogueAsked)
        m_catalogueAgain = true; // the answer under way may be older than the change
    else
        fetchCatalogue();
}

/// What was missed of them nobody knows.
void Replica::tellLists()
{
    emit setUpChanged();
    emit questionsChanged();
}

const ItemVariant* Replica::variant(VariantId id) const
{
    const auto found = m_variantAt.constFind(id);
    return found == m_variantAt.cend() ? nullptr : &m_variants[*found];
}

const Organisation* Replica::organisation(OrganisationId id) const
{
    const auto found = m_organisationAt.constFind(id);
    return found == m_organisationAt.cend() ? nullptr : &m_organisations[*found];
}

const ServiceWindow* Replica::window(WindowId id) const
{
    return findById(m_windows, id);
}

const Hall* Replica::hall(HallId id) const
{
    return findById(m_halls, id);
}

StageNaming Replica::namingOf(VariantId id) const
{
    const ItemVariant* found = variant(id);
    return found ? found->naming : StageNaming::Handling;
}

QString Replica::itemName(VariantId id) const
{
    const ItemVariant* found = variant(id);
    if (!found)
        return {};
    return found->name.isEmpty() ? found->itemName : tr("%1 (%2)").arg(found->itemName, found->name);
}

QString Replica::departmentName(OrganisationId id) const
{
    const Organisation* found = organisation(id);
    if (!found)
        return {};
    return found->shortName.isEmpty() ? found->name : found->shortName;
}

const CaseRow* Replica::findCase(CaseId id) const
{
    const auto found = m_cases.constFind(id);
    return found == m_cases.cend() ? nullptr : &*found;
}

std::vector<DepartmentCounters> Replica::counters() const
{
    std::vector<DepartmentCounters> all;
    for (const auto& [department, told] : m_counters)
        all.push_back(told.figures);
    return all;
}

const DepartmentCounters* Replica::countersOf(OrganisationId department) const
{
    const auto found = m_counters.find(department);
    return found == m_counters.end() ? nullptr : &found->second.figures;
}

template <class Reply, Fielded Message, class Take>
void Replica::fetch(const Message& message, Take take)
{
    m_link.request<Reply>(message, this,
                          [this, generation = m_generation, take](const Answer<Reply>& answer) {
                              if (generation != m_generation)
                                  return;
                              if (answer)
                                  (this->*take)(*answer);
                              if (answer)
                                  return;
                              m_catalogueAsked = false; // a change that is told later asks again
                              emit fetchRefused(answer.error());
                          });
}

void Replica::subscribe()
{
    // Also who sees neither: the feed tells of the catalogue and the lists of the set-up.
    if (!m_wantsCases && !m_wantsBoard)
        completeWhenReady();
    const bool hasNothing = m_needsCases && m_needsBoard;
    fetch<SubscribeReply>(Subscribe{m_wantsCases, m_wantsBoard, hasNothing ? JournalSeq{} : m_head},
                          &Replica::takeSubscription);
}

void Replica::takeSubscription(const SubscribeReply& reply)
{
    const bool isAnother = m_history.value_or(reply.history) != reply.history;
    m_history = reply.history;
    if (isAnother)
        forgetHistory();
    if (!reply.resumed || isAnother) {
        // Owed until it is all here: the next connection resumes from this head even when the line falls now.
        m_head = reply.head;
        m_needsCases = m_wantsCases;
        m_needsBoard = m_wantsBoard;
    }
    if (m_needsCases)
        startCases();
    if (m_needsBoard)
        fetchBoard();
}

/// The server was brought back from a backup: revisions and numbers count on from there, so that what is here
/// may look newer than what holds.
void Replica::forgetHistory()
{
    m_caseFetch.reset();
    const QList<CaseId> known = m_cases.keys();
    for (const CaseId id : known)
        dropCase(id, {});
    m_counters.clear();
    m_lights.clear();
    m_events.clear();
    m_boardLight.reset();
    emit boardReplaced();
}

void Replica::fetchCatalogue()
{
    m_catalogueAsked = true;
    m_catalogueAgain = false;
    fetch<CatalogueReply>(GetCatalogue{m_catalogueDigest}, &Replica::takeCatalogue);
    fetchCalendar();
}

void Replica::fetchCalendar()
{
    fetch<CalendarReply>(GetCalendar{m_calendarDigest}, &Replica::takeCalendar);
}

void Replica::takeCatalogue(const CatalogueReply& reply)
{
    m_catalogueAsked = false;
    if (!reply.unchanged)
        replaceCatalogue(reply);
    if (m_catalogueAgain)
        fetchCatalogue();
}

void Replica::replaceCatalogue(const CatalogueReply& reply)
{
    m_organisations.clear();
    m_organisationAt.clear();
    for (const OrganisationEntry& entry : reply.organisations) {
        m_organisationAt.insert(entry.id, m_organisations.size());
        m_organisations.push_back({entry.id, entry.parent, entry.name, entry.shortName, entry.tier,
                                   entry.kindName, entry.closed, entry.documentWord});
    }
    m_halls.clear();
    for (const HallEntry& entry : reply.halls)
        m_halls.push_back({entry.id, entry.name,
                           entry.ownHours ? std::optional(fromEntry(entry.opening)) : std::nullopt,
                           entry.closed});
    m_windows.clear();
    for (const WindowEntry& entry : reply.windows)
        m_windows.push_back({entry.id, entry.hall, entry.department, entry.name, entry.closed});
    m_kinds.clear();
    for (const KindEntry& entry : reply.kinds)
        m_kinds.push_back(fromEntry(entry));
    m_variants.clear();
    m_variantAt.clear();
    for (const VariantEntry& entry : reply.variants) {
        m_variantAt.insert(entry.id, m_variants.size());
        m_variants.push_back(fromEntry(entry, reply.kinds));
    }
    m_catalogueDigest = reply.digest;
    m_hasCatalogue = true;
    buildOpenings();
    updateVisibility();
    emit catalogueChanged();
    completeWhenReady();
}

void Replica::takeCalendar(const CalendarReply& reply)
{
    if (reply.unchanged)
        return;
    std::vector<CalendarNotice> notices;
    for (const NoticeEntry& entry : reply.notices)
        notices.push_back(fromEntry(entry));
    if (auto calendar = WorkCalendar::build(notices, reply.version)) {
        m_calendar = *std::move(calendar);
        m_opening.reset();
        buildOpenings();
    }
    m_dueRule = reply.dueRule;
    m_calendarDigest = reply.digest;
    m_hasCalendar = true;
    emit catalogueChanged();
    completeWhenReady();
}

void Replica::startCases()
{
    m_caseFetch = std::make_unique<CaseFetch>(CaseFetch{m_cases.isEmpty(), {}, {}});
    fetchCases({});
}

void Replica::fetchCases(CaseId after)
{
    ListCases list;
    list.after = after;
    fetch<CasePage>(list, &Replica::takeCasePage);
}

void Replica::takeCasePage(const CasePage& page)
{
    if (!m_caseFetch)
        return;
    for (const CaseRow& row : page.rows) {
        if (!m_caseFetch->admits(row))
            continue;
        m_caseFetch->confirmed.insert(row.id);
        if (applyRow(row) && !m_caseFetch->fromNothing)
            emit caseChanged(row.id);
    }
    if (page.more && !page.rows.empty())
        fetchCases(page.rows.back().id);
    else
        finishCases();
}

/// Every page is here: an open case that none of them named, and the feed neither, is not ours any more.
void Replica::finishCases()
{
    const auto done = std::move(m_caseFetch);
    std::vector<CaseId> stale;
    for (auto it = m_cases.cbegin(); it != m_cases.cend(); ++it) {
        if (!isClosed(it->state) && !done->confirmed.contains(it.key()))
            stale.push_back(it.key());
    }
    for (const CaseId id : stale)
        dropCase(id, m_head);
    m_needsCases = false;
    if (done->fromNothing && m_complete)
        emit reset();
    completeWhenReady();
}

void Replica::fetchBoard()
{
    fetch<BoardReply>(GetBoard{}, &Replica::takeBoard);
}

void Replica::takeEngine(const EngineState& engine)
{
    if (!engine.legalNow.isSet())
        return;
    const bool moved = engine.replayed && engine.legalNow != m_clock.engine().legalNow;
    m_clock.tell(engine);
    // Another calendar came into force while this client looked on: due moments are computed with it.
    const CalendarVersion told = engine.calendar;
    if (m_hasCalendar && told.value > 0 && told != calendar().version() && told != m_askedCalendar) {
        m_askedCalendar = told;
        fetchCalendar();
    }
    emit engineChanged();
    if (moved)
        emit clockTicked();
}

void Replica::takeStatus(const StatusReply& status)
{
    // A year that was left out lies before the last one: the present one is meant then.
    const int present = toQDate(dayOf(status.engine.legalNow)).year();
    m_missingNotice = status.noticeMissing ? std::max(present, status.lastPublishedYear + 1) : 0;
    takeEngine(status.engine);
}

/// @return false when what is here is as new or newer.
bool Replica::applyRow(const CaseRow& row)
{
    const auto known = m_cases.find(row.id);
    if (known == m_cases.end()) {
        m_cases.insert(row.id, row);
        return true;
    }
    if (known->seq >= row.seq)
        return false;
    *known = row;
    return true;
}

void Replica::dropCase(CaseId id, JournalSeq at)
{
    if (m_caseFetch)
        m_caseFetch->noteGone(id, at);
    if (m_cases.remove(id))
        emit caseGone(id);
}

bool Replica::takeCounters(const DepartmentCounters& counters, JournalSeq head)
{
    const auto [at, isNew] = m_counters.try_emplace(counters.department, ToldCounters{counters, head});
    if (isNew)
        return true;
    if (head < at->second.head)
        return false;
    const bool changed = !(at->second.figures == counters);
    at->second = {counters, head};
    return changed;
}

void Replica::updateVisibility()
{
    std::vector<OrganisationId> subtree{m_me.department};
    for (std::size_t next = 0; next < subtree.size(); ++next) {
        for (const Organisation& organisation : m_organisations) {
            if (organisation.parent == subtree[next] && organisation.parent.isValid())
                subtree.push_back(organisation.id);
        }
    }
    m_visibility = Visibility::of(m_me, std::move(subtree));
}

void Replica::completeWhenReady()
{
    if (m_complete || !m_hasCatalogue || !m_hasCalendar || m_needsCases || m_needsBoard)
        return;
    m_complete = true;
    emit reset();
}

} // namespace duban
