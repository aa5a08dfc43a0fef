// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/replica/CaseSource.h"
#include "client/replica/ReplicaClock.h"
#include "common/access/Policy.h"
#include "common/calendar/TimeBudget.h"
#include "common/domain/Catalogue.h"

#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace duban {

/// The local copy of what this person may see: the only source of the models. In memory only, GUI thread.
/// Rows are as the engine told them; nothing is changed here in advance of the server's answer.
class Replica : public CaseSource
{
    Q_OBJECT

public:
    /// Newest lights and events kept.
    static constexpr std::size_t MaxLights = 500;
    static constexpr std::size_t MaxEvents = 500;

    explicit Replica(Link& link, QObject* parent = nullptr);
    ~Replica() override;

    /// Goes on as the person of a login: fetches catalogue, calendar, open cases or board, then follows the
    /// feed. What is here already stays readable when it is the same person, else it is dropped first.
    void begin(const LoginReply& login);

    /// Drops everything.
    void clear();

    /// Also keep the open cases although the role starts with the board only (an officer opening a list).
    void wantCases();

    /// Fetches cases and board anew (F5); what is here stays until the answer is.
    void refetch();

    /// Fetches the catalogue anew: this person has just changed it, or the feed says that somebody did.
    void renewCatalogue();

    /// @return false while a catalogue is under way, or one is owed: what is missing here may come yet.
    bool hasNewestCatalogue() const { return m_hasCatalogue && !m_catalogueAsked && !m_catalogueAgain; }

    /// True from the moment the first complete picture is here.
    bool isComplete() const { return m_complete; }

    const Actor& me() const { return m_me; }

    const Visibility& visibility() const { return m_visibility; }

    /// @return nullptr when the catalogue has no such thing.
    const ItemVariant* variant(VariantId id) const;
    const Organisation* organisation(OrganisationId id) const;
    const ServiceWindow* window(WindowId id) const;
    const Hall* hall(HallId id) const;

    const std::vector<ItemVariant>& variants() const { return m_variants; }

    const std::vector<Organisation>& organisations() const { return m_organisations; }

    const std::vector<Hall>& halls() const { return m_halls; }

    const std::vector<ServiceWindow>& windows() const { return m_windows; }

    /// Kinds of items with what the law of each says, also those of which there is no item.
    const std::vector<ItemKind>& kinds() const { return m_kinds; }

    /// The names that a variant's stages go by; the default ones when it is unknown.
    StageNaming namingOf(VariantId id) const;
    /// Name of an item for lists: "item (variant)"; empty when unknown.
    QString itemName(VariantId id) const;
    /// Short name of a department for lists; empty when unknown.
    QString departmentName(OrganisationId id) const;

    /// The server's calendar, one of weekdays alone until that is here; valid until the next signal.
    const WorkCalendar& calendar() const;

    /// When a hall is open: its own hours and days where it has any, else the default ones on every working
    /// day, also for a hall that is not known. Valid until the next signal. Source: domain.md §2.
    const OpeningCalendar& opening(HallId hall) const;

    /// What due moments of a case of that hall are computed with; valid until the next signal.
    TimeRules timeRules(HallId hall) const { return {calendar(), opening(hall), m_dueRule}; }

    /// @return nullptr when the case is not here; valid until the next signal.
    const CaseRow* findCase(CaseId id) const override;

    /// Cases that are not closed, and those that were closed while the client watched.
    const QHash<CaseId, CaseRow>& cases() const override { return m_cases; }

    /// Figures of every department of the own scope that has any, by id.
    std::vector<DepartmentCounters> counters() const;

    /// @return nullptr when nothing is known of the department.
    const DepartmentCounters* countersOf(OrganisationId department) const;

    /// Newest first.
    const std::deque<LightRow>& lights() const { return m_lights; }

    /// Newest first.
    const std::deque<EventRow>& events() const { return m_events; }

    const EngineState& engine() const { return m_clock.engine(); }

    /// The year whose holiday notice must be in force by now and is not; 0 when none is missing. The server
    /// asks for this year's, and from November on for the next one's.
    int missingNotice() const { return m_missingNotice; }

    /// The server's legal time now: goes on with the steady clock, or stands when it is replayed.
    LegalTime legalNow() const { return m_clock.now(); }

    /// How long ago the engine last looked at the clocks; nothing before the first word from the server.
    std::optional<std::chrono::seconds> sinceSweep() const { return m_clock.sinceSweep(); }

signals:
    // Of CaseSource: caseGone, a case left the person's scope; reset, everything may be different: person,
    // catalogue, calendar or a whole first load.
    void catalogueChanged();
    /// People, duties, deputies, plans or proposals that this person sees may be others: ask anew.
    void setUpChanged();
    /// Questions put to this person's section may be others: ask anew.
    void questionsChanged();
    void countersChanged(duban::OrganisationId department);
    /// Something was put to a case that does not change its row: a document, a file, a printing.
    void caseAddedTo(duban::CaseId id);
    void eventArrived(const duban::EventRow& event);
    void lightArrived(const duban::LightRow& light);
    /// Lights, newest first, that were given while this client was not told, and that only a board fetched
    /// anew brought; behind boardReplaced. Never those of a person's first board.
    void lightsMissed(const std::vector<duban::LightRow>& lights);
    /// A light that was here is told anew: somebody took it up, or it stands no more.
    void lightChanged(const duban::LightRow& light);
    /// The engine's state was told; also moves legalNow() when it is replayed.
    void engineChanged();
    /// Once a second while the legal clock runs, and whenever a replayed one moved: repaint countdowns.
    void clockTicked();
    /// Counters, lights and events may all be different: fetched anew.
    void boardReplaced();
    /// A fetch failed for good; `why` is what the server said.
    void fetchRefused(const duban::Refusal& why);

private:
    struct CaseFetch; ///< one fetch of all cases, page by page

    struct ToldCounters
    {
        DepartmentCounters figures;
        JournalSeq head; ///< how new they are
    };

    void askEverything();
    void subscribe();
    void takeSubscription(const SubscribeReply& reply);
    void forgetHistory();
    void tellLists();
    void fetchCatalogue();
    void takeCatalogue(const CatalogueReply& reply);
    void replaceCatalogue(const CatalogueReply& reply);
    void fetchCalendar();
    void takeCalendar(const CalendarReply& reply);
    void buildOpenings();
    void takeStatus(const StatusReply& status);
    void startCases();
    void fetchCases(CaseId after);
    void takeCasePage(const CasePage& page);
    void finishCases();
    void fetchBoard();
    void takeBoard(const BoardReply& board);
    void dropDepartmentsBut(const BoardReply& board);
    void takeFeed(const Feed& feed);
    bool putLight(const LightRow& light);
    void takeLight(const LightRow& light);
    void takeEngine(const EngineState& engine);
    bool applyRow(const CaseRow& row);
    void dropCase(CaseId id, JournalSeq at);
    bool takeCounters(const DepartmentCounters& counters, JournalSeq head);
    void updateVisibility();
    void completeWhenReady();

    template <class Reply, Fielded Message, class Take>
    void fetch(const Message& message, Take take);

    Link& m_link;
    Actor m_me;
    Visibility m_visibility;
    std::vector<ItemVariant> m_variants;
    std::vector<ItemKind> m_kinds;
    std::vector<Organisation> m_organisations;
    std::vector<ServiceWindow> m_windows;
    std::vector<Hall> m_halls;
    QHash<VariantId, std::size_t> m_variantAt;
    QHash<OrganisationId, std::size_t> m_organisationAt;
    mutable std::optional<WorkCalendar> m_calendar;   ///< made when first asked for: a login needs none
    mutable std::optional<OpeningCalendar> m_opening; ///< built from it
    DueRule m_dueRule = DueRule::EndOfDay;            ///< for clocks that start today
    std::map<HallId, OpeningCalendar> m_openings;     ///< of the halls with hours of their own
    QHash<CaseId, CaseRow> m_cases;
    std::map<OrganisationId, ToldCounters> m_counters;
    std::deque<LightRow> m_lights;
    std::deque<EventRow> m_events;
    ReplicaClock m_clock;
    QTimer m_tick;
    JournalSeq m_head;
    std::optional<qint64> m_history;     ///< of the server; another one: it was brought back from a backup
    std::optional<LightId> m_boardLight; ///< newest light when the last board came; nothing before the first
    std::unique_ptr<CaseFetch> m_caseFetch;
    bool m_wantsCases = false;
    bool m_wantsBoard = false;
    bool m_needsCases = false; ///< wanted and not here yet
    bool m_needsBoard = false;
    bool m_hasCatalogue = false;
    bool m_catalogueAsked = false; ///< an answer is under way
    bool m_catalogueAgain = false; ///< and is asked for once more afterwards
    bool m_hasCalendar = false;
    QByteArray m_catalogueDigest; ///< of what is here: the server does not send it again
    QByteArray m_calendarDigest;
    CalendarVersion m_askedCalendar; ///< asked for because the engine named it; one ask a version
    int m_missingNotice = 0;
    bool m_complete = false;
    int m_generation = 0; ///< answers to an older fetch are ignored
};

} // namespace duban
