// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"
#include "common/supervision/Light.h"

namespace duban {

/// The answer to a command, and to any request that failed. At most 200 bytes, so that it can be kept.
struct CommandReply
{
    static constexpr auto kind = MessageKind::CommandReply;

    ErrorCode code = ErrorCode::None;
    qint64 subject = 0;  ///< id of the case
    Revision revision;   ///< of the case now
    QString number;      ///< case number; for InvalidInput the field at fault
    QString queryCode;   ///< of a new case
    QString byPerson;    ///< Conflict: who was faster
    LegalTime at;        ///< Conflict: when; else when it happened
    int waitSeconds = 0; ///< TooManyAttempts, RateLimited, Busy: when to try again

    DUBAN_FIELDS(visit(1, self.code); visit(2, self.subject); visit(3, self.revision); visit(4, self.number);
                 visit(5, self.queryCode); visit(6, self.byPerson); visit(7, self.at);
                 visit(8, self.waitSeconds);)
};

struct HelloReply
{
    static constexpr auto kind = MessageKind::HelloReply;

    int protocol = ProtocolVersion;
    std::vector<QString> features;
    QString version;
    QString centreName; ///< name of the service centre, for the title
    SystemTime systemNow;

    DUBAN_FIELDS(visit(1, self.protocol); visit(2, self.features); visit(3, self.version);
                 visit(4, self.centreName); visit(5, self.systemNow);)
};

struct LoginReply
{
    static constexpr auto kind = MessageKind::LoginReply;

    Secret token; ///< opens the session again after a lost connection
    AccountId account;
    PersonId person;
    QString personName;
    Role role{};
    OrganisationId department;
    HallId hall;
    WindowId window;
    bool mustChangePassword = false;
    LegalTime legalNow;
    bool replayed = false; ///< the legal clock stands and moves only by AdvanceClock
    int idleSeconds = 0;   ///< the session ends after so long without a request

    DUBAN_FIELDS(visit(1, self.token); visit(2, self.account); visit(3, self.person);
                 visit(4, self.personName); visit(5, self.role); visit(6, self.department);
                 visit(7, self.hall); visit(8, self.window); visit(9, self.mustChangePassword);
                 visit(10, self.legalNow); visit(11, self.replayed); visit(12, self.idleSeconds);)
};

struct OrganisationEntry
{
    OrganisationId id;
    OrganisationId parent;
    QString name;
    QString shortName;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.parent); visit(3, self.name); visit(4, self.shortName);)
};

struct HallEntry
{
    HallId id;
    QString name;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.name);)
};

struct WindowEntry
{
    WindowId id;
    HallId hall;
    OrganisationId department;
    QString name;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.hall); visit(3, self.department); visit(4, self.name);)
};

struct StageEntry
{
    Stage stage{};
    WorkingDays limit;
    DUBAN_FIELDS(visit(1, self.stage); visit(2, self.limit);)
};

struct MaterialEntry
{
    MaterialId id;
    QString name;
    QString form;
    bool required = true;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.name); visit(3, self.form); visit(4, self.required);)
};

struct VariantEntry
{
    VariantId id;
    ItemId item;
    OrganisationId department;
    QString itemName;
    QString name;
    QString kindName;
    WorkingDays promisedLimit;
    WorkingDays statutoryLimit;
    QString legalBasis;
    std::vector<StageEntry> flow;
    std::vector<MaterialEntry> materials;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.item); visit(3, self.department); visit(4, self.itemName);
                 visit(5, self.name); visit(6, self.kindName); visit(7, self.promisedLimit);
                 visit(8, self.statutoryLimit); visit(9, self.legalBasis); visit(10, self.flow);
                 visit(11, self.materials);)
};

struct CatalogueReply
{
    static constexpr auto kind = MessageKind::Catalogue;

    std::vector<OrganisationEntry> organisations;
    std::vector<HallEntry> halls;
    std::vector<WindowEntry> windows;
    std::vector<VariantEntry> variants;

    DUBAN_FIELDS(visit(1, self.organisations); visit(2, self.halls); visit(3, self.windows);
                 visit(4, self.variants);)
};

struct SpecialDayEntry
{
    LocalDay day{};
    bool makeUpWorkday = false;
    QString name;
    DUBAN_FIELDS(visit(1, self.day); visit(2, self.makeUpWorkday); visit(3, self.name);)
};

struct NoticeEntry
{
    int year = 0;
    std::vector<QString> papers;
    std::vector<SpecialDayEntry> days;
    DUBAN_FIELDS(visit(1, self.year); visit(2, self.papers); visit(3, self.days);)
};

struct CalendarReply
{
    static constexpr auto kind = MessageKind::Calendar;

    CalendarVersion version;
    std::vector<NoticeEntry> notices;

    DUBAN_FIELDS(visit(1, self.version); visit(2, self.notices);)
};

/// A case as lists show it.
struct CaseRow
{
    CaseId id;
    JournalSeq seq; ///< of the last change of this row; an older one never replaces a newer one
    Revision revision;
    QString number;
    VariantId variant;
    OrganisationId department;
    WindowId window;
    Channel channel{};
    CaseState state{};
    Stage stage{};
    QString applicantName;
    LegalTime receivedAt;
    LegalTime acceptedAt;
    LegalTime stageEnteredAt;
    LegalTime completedAt;
    ClockKind dueClock{}; ///< the open clock that is due first
    LegalTime dueAt;      ///< of that clock; not set when none runs
    LegalTime yellowAt;   ///< of that clock
    bool provisional = false;
    Light light = Light::Green; ///< worst of the open clocks as given by the engine
    PersonId takenInBy;

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.seq); visit(3, self.revision); visit(4, self.number);
                 visit(5, self.variant); visit(6, self.department); visit(7, self.window);
                 visit(8, self.channel); visit(9, self.state); visit(10, self.stage);
                 visit(11, self.applicantName); visit(12, self.receivedAt); visit(13, self.acceptedAt);
                 visit(14, self.stageEnteredAt); visit(15, self.completedAt); visit(16, self.dueClock);
                 visit(17, self.dueAt); visit(18, self.yellowAt); visit(19, self.provisional);
                 visit(20, self.light); visit(21, self.takenInBy);)
};

struct CasePage
{
    static constexpr auto kind = MessageKind::CasePage;

    std::vector<CaseRow> rows;
    bool more = false; ///< ask again with after = the last row's id

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

struct OpinionEntry
{
    Stage stage{};
    QString personName;
    QString text;
    LegalTime at;
    DUBAN_FIELDS(visit(1, self.stage); visit(2, self.personName); visit(3, self.text); visit(4, self.at);)
};

struct DeadlineEntry
{
    DeadlineId id;
    ClockKind clock{};
    Stage stage{};
    int run = 1;
    LegalTime startedAt;
    WorkingDays limit;
    LegalTime yellowAt;
    LegalTime dueAt;
    bool provisional = false;
    LegalTime closedAt;
    Light light = Light::Green; ///< highest given in this run
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.clock); visit(3, self.stage); visit(4, self.run);
                 visit(5, self.startedAt); visit(6, self.limit); visit(7, self.yellowAt);
                 visit(8, self.dueAt); visit(9, self.provisional); visit(10, self.closedAt);
                 visit(11, self.light);)
};

/// A step of a case as the journal knows it.
struct StepEntry
{
    JournalSeq seq;
    MessageKind verb{};
    QString personName; ///< empty: the system
    Stage stage{};      ///< the stage the case stood in after it
    LegalTime at;
    Light level = Light::Green; ///< of a light given
    DUBAN_FIELDS(visit(1, self.seq); visit(2, self.verb); visit(3, self.personName); visit(4, self.stage);
                 visit(5, self.at); visit(6, self.level);)
};

struct MaterialState
{
    MaterialId material;
    bool present = false;
    DUBAN_FIELDS(visit(1, self.material); visit(2, self.present);)
};

struct CaseDetails
{
    static constexpr auto kind = MessageKind::CaseDetails;

    CaseRow row;
    Applicant::Kind applicantKind{};
    QString applicantIdMasked; ///< masked until asked for
    QString applicantPhone;
    QString takenInByName;
    QString remark;
    LegalTime recordedAt;
    LegalTime decidedAt;
    std::vector<MaterialState> materials;
    std::vector<OpinionEntry> opinions;   ///< oldest first
    std::vector<DeadlineEntry> deadlines; ///< oldest first
    std::vector<StepEntry> steps;         ///< oldest first

    DUBAN_FIELDS(visit(1, self.row); visit(2, self.applicantKind); visit(3, self.applicantIdMasked);
                 visit(4, self.applicantPhone); visit(5, self.takenInByName); visit(6, self.remark);
                 visit(7, self.recordedAt); visit(8, self.decidedAt); visit(9, self.materials);
                 visit(10, self.opinions); visit(11, self.deadlines); visit(12, self.steps);)
};

/// A light as a fact: given once for ever.
struct LightRow
{
    LightId id;
    CaseId caseId;
    QString caseNumber;
    VariantId variant;
    OrganisationId department;
    DeadlineId deadline;
    int run = 1;
    ClockKind clock{};
    Stage stage{};
    Light level{};
    LegalTime moment;  ///< when it became due
    LegalTime givenAt; ///< when it was given
    bool late = false; ///< given more than a minute after it became due

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.caseId); visit(3, self.caseNumber); visit(4, self.variant);
                 visit(5, self.department); visit(6, self.deadline); visit(7, self.run); visit(8, self.clock);
                 visit(9, self.stage); visit(10, self.level); visit(11, self.moment); visit(12, self.givenAt);
                 visit(13, self.late);)
};

struct LightPage
{
    static constexpr auto kind = MessageKind::LightPage;

    std::vector<LightRow> lights; ///< newest first
    bool more = false;

    DUBAN_FIELDS(visit(1, self.lights); visit(2, self.more);)
};

/// Figures of one department; open cases by their present light, ended ones by whether they were in time.
struct DepartmentCounters
{
    OrganisationId department;
    int green = 0;
    int yellow = 0;
    int red = 0;
    int white = 0;
    int completedInTime = 0; ///< never got a red light
    int completedLate = 0;
    LocalDay today{}; ///< the legal day that receivedToday speaks of
    int receivedToday = 0;

    DUBAN_FIELDS(visit(1, self.department); visit(2, self.green); visit(3, self.yellow); visit(4, self.red);
                 visit(5, self.white); visit(6, self.completedInTime); visit(7, self.completedLate);
                 visit(8, self.today); visit(9, self.receivedToday);)
    friend bool operator==(const DepartmentCounters&, const DepartmentCounters&) = default;
};

/// One line of the event stream.
struct EventRow
{
    JournalSeq seq;
    MessageKind verb{};
    CaseId caseId;
    QString caseNumber;
    VariantId variant;
    OrganisationId department;
    QString personName;
    Stage stage{};
    LegalTime at;
    Light level = Light::Green; ///< of a light given

    DUBAN_FIELDS(visit(1, self.seq); visit(2, self.verb); visit(3, self.caseId); visit(4, self.caseNumber);
                 visit(5, self.variant); visit(6, self.department); visit(7, self.personName);
                 visit(8, self.stage); visit(9, self.at); visit(10, self.level);)
};

/// Proof that the engine is alive.
struct EngineState
{
    LegalTime legalNow;
    bool replayed = false;
    SystemTime systemNow;
    SystemTime lastSweep; ///< when the sweep last ran
    int lagSeconds = 0;   ///< how far the lights given lie behind the legal clock
    qint64 lightsGiven = 0;

    DUBAN_FIELDS(visit(1, self.legalNow); visit(2, self.replayed); visit(3, self.systemNow);
                 visit(4, self.lastSweep); visit(5, self.lagSeconds); visit(6, self.lightsGiven);)
};

struct BoardReply
{
    static constexpr auto kind = MessageKind::Board;

    JournalSeq head;
    std::vector<DepartmentCounters> counters;
    std::vector<LightRow> lights; ///< the newest 200
    std::vector<EventRow> events; ///< the newest 100, newest first
    EngineState engine;

    DUBAN_FIELDS(visit(1, self.head); visit(2, self.counters); visit(3, self.lights); visit(4, self.events);
                 visit(5, self.engine);)
};

struct StatusReply
{
    static constexpr auto kind = MessageKind::Status;

    EngineState engine;
    QString version;
    JournalSeq head;
    int sessions = 0;
    int lastPublishedYear = 0; ///< newest year whose holiday notice is known

    DUBAN_FIELDS(visit(1, self.engine); visit(2, self.version); visit(3, self.head); visit(4, self.sessions);
                 visit(5, self.lastPublishedYear);)
};

struct SubscribeReply
{
    static constexpr auto kind = MessageKind::SubscribeReply;

    JournalSeq head; ///< the feed begins after this
    bool resumed =
        false; ///< true: the changes since the client's last one follow; false: fetch everything anew

    DUBAN_FIELDS(visit(1, self.head); visit(2, self.resumed);)
};

/// Changes, sent without being asked; several commits may share one.
struct Feed
{
    static constexpr auto kind = MessageKind::Feed;

    JournalSeq head;
    std::vector<CaseRow> rows; ///< new or changed
    std::vector<CaseId> gone;  ///< left the receiver's scope
    std::vector<DepartmentCounters> counters;
    std::vector<EventRow> events;
    std::vector<LightRow> lights;
    EngineState engine;
    bool refetch = false; ///< too much was missed: fetch everything anew

    DUBAN_FIELDS(visit(1, self.head); visit(2, self.rows); visit(3, self.gone); visit(4, self.counters);
                 visit(5, self.events); visit(6, self.lights); visit(7, self.engine); visit(8, self.refetch);)
};

} // namespace duban
