// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Case.h"
#include "common/domain/CaseFact.h"
#include "common/domain/Catalogue.h"
#include "common/protocol/CaseRequests.h"
#include "common/protocol/CatalogueReplies.h"
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
    bool replayed = false;           ///< the legal clock stands and moves only by AdvanceClock
    int idleSeconds = 0;             ///< the session ends after so long without a request
    quint32 roles = 0;               ///< RoleSet: every role of the account
    bool filed = true;               ///< released by the supervision office
    std::vector<PersonId> standsFor; ///< whose deputy the person is now

    DUBAN_FIELDS(visit(1, self.token); visit(2, self.account); visit(3, self.person);
                 visit(4, self.personName); visit(5, self.role); visit(6, self.department);
                 visit(7, self.hall); visit(8, self.window); visit(9, self.mustChangePassword);
                 visit(10, self.legalNow); visit(11, self.replayed); visit(12, self.idleSeconds);
                 visit(13, self.roles); visit(14, self.filed); visit(15, self.standsFor);)
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
    HallId hall;
    Decision decision{};
    AcceptedHow accepted{};
    DeliveryWay delivery{};
    quint8 pending = 0; ///< bits of RequestKind
    int openProcedures = 0;
    int extensions = 0;
    int deferredMissing = 0;
    bool paperOwed = false;
    bool commitmentOpen = false;
    PersonId assignee;
    int reviewsDone = 0;
    PersonId lastReviewer;
    DecisionPaper decisionPaper{};
    int moreSupplements = 0; ///< notices after the first

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.seq); visit(3, self.revision); visit(4, self.number);
                 visit(5, self.variant); visit(6, self.department); visit(7, self.window);
                 visit(8, self.channel); visit(9, self.state); visit(10, self.stage);
                 visit(11, self.applicantName); visit(12, self.receivedAt); visit(13, self.acceptedAt);
                 visit(14, self.stageEnteredAt); visit(15, self.completedAt); visit(16, self.dueClock);
                 visit(17, self.dueAt); visit(18, self.yellowAt); visit(19, self.provisional);
                 visit(20, self.light); visit(21, self.takenInBy); visit(22, self.hall);
                 visit(23, self.decision); visit(24, self.accepted); visit(25, self.delivery);
                 visit(26, self.pending); visit(27, self.openProcedures); visit(28, self.extensions);
                 visit(29, self.deferredMissing); visit(30, self.paperOwed); visit(31, self.commitmentOpen);
                 visit(32, self.assignee); visit(33, self.reviewsDone); visit(34, self.lastReviewer);
                 visit(35, self.decisionPaper); visit(36, self.moreSupplements);)
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
    Limit limit{0, LimitUnit::WorkingDay};
    LegalTime yellowAt;
    LegalTime dueAt;
    bool provisional = false;
    LegalTime closedAt;
    Light light = Light::Green; ///< highest given in this run
    QString budget;             ///< limit, extensions and pauses in the form of formatBudget()
    bool paused = false;        ///< White: a special procedure runs
    qint64 subject = 0;         ///< of a clock of a procedure or a material
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.clock); visit(3, self.stage); visit(4, self.run);
                 visit(5, self.startedAt); visit(6, self.limit.count); visit(7, self.yellowAt);
                 visit(8, self.dueAt); visit(9, self.provisional); visit(10, self.closedAt);
                 visit(11, self.light); visit(12, self.limit.unit); visit(13, self.budget);
                 visit(14, self.paused); visit(15, self.subject);)
};

/// A step of a case as the journal knows it.
struct StepEntry
{
    JournalSeq seq;
    MessageKind verb{};
    QString personName; ///< empty: the system
    Stage stage{};      ///< the stage the case stood in after it
    LegalTime at;
    Light level = Light::Green; ///< of a light given, or that an annulment is asked for or granted
    DUBAN_FIELDS(visit(1, self.seq); visit(2, self.verb); visit(3, self.personName); visit(4, self.stage);
                 visit(5, self.at); visit(6, self.level);)
};

struct MaterialState
{
    MaterialId material;
    bool present = false;
    bool asked = false; ///< named by the supplement notice
    LegalTime suppliedAt;
    LocalDay deferredUntil{}; ///< 1970-01-01: not deferred
    DUBAN_FIELDS(visit(1, self.material); visit(2, self.present); visit(3, self.asked);
                 visit(4, self.suppliedAt); visit(5, self.deferredUntil);)
};

/// What a step says beyond the case's fields; CaseFact::Kind tells what each part holds.
struct FactEntry
{
    JournalSeq seq;
    CaseFact::Kind what{};
    qint64 number = 0;
    LocalDay day{};
    QString personName;
    QString text;
    QString detail;
    DUBAN_FIELDS(visit(1, self.seq); visit(2, self.what); visit(3, self.number); visit(4, self.day);
                 visit(5, self.personName); visit(6, self.text); visit(7, self.detail);)
};

struct ProcedureEntry
{
    ProcedureId id;
    ProcedureKind procedure{};
    Limit length;
    QString openedBy;
    LegalTime openedAt;
    LegalTime closedAt;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.procedure); visit(3, self.length.count);
                 visit(4, self.length.unit); visit(5, self.openedBy); visit(6, self.openedAt);
                 visit(7, self.closedAt);)
};

struct RequestEntry
{
    CaseRequestId id;
    RequestKind request{};
    ProcedureKind procedure{};
    Limit length;
    QString askedBy;
    LegalTime askedAt;
    bool late = false; ///< an extension asked for after the limit had ended
    CaseRequest::Answer answer{};
    QString answeredBy;
    LegalTime answeredAt;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.request); visit(3, self.procedure);
                 visit(4, self.length.count); visit(5, self.length.unit); visit(6, self.askedBy);
                 visit(7, self.askedAt); visit(8, self.late); visit(9, self.answer);
                 visit(10, self.answeredBy); visit(11, self.answeredAt);)
};

/// A question to another section and its answer.
struct QuestionEntry
{
    QuestionId id;
    OrganisationId section;
    QString askedBy;
    LegalTime askedAt;
    QString text;
    QString answeredBy; ///< empty: not yet
    LegalTime answeredAt;
    QString answer;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.section); visit(3, self.askedBy); visit(4, self.askedAt);
                 visit(5, self.text); visit(6, self.answeredBy); visit(7, self.answeredAt);
                 visit(8, self.answer);)
};

struct CaseDetails
{
    static constexpr auto kind = MessageKind::CaseDetails;

    CaseRow row;
    Applicant::Kind applicantKind{};
    QString applicantIdMasked; ///< masked until asked for
    QString applicantPhone;    ///< masked, as those of the parties
    QString takenInByName;
    QString remark;
    LegalTime recordedAt;
    LegalTime decidedAt;
    std::vector<MaterialState> materials;
    std::vector<OpinionEntry> opinions;   ///< oldest first
    std::vector<DeadlineEntry> deadlines; ///< oldest first
    std::vector<StepEntry> steps;         ///< oldest first
    std::vector<FactEntry> facts;         ///< oldest first
    std::vector<ProcedureEntry> procedures;
    std::vector<RequestEntry> requests;
    std::vector<PartyEntry> parties;      ///< beside the first applicant; numbers masked
    std::vector<QuestionEntry> questions; ///< oldest first

    DUBAN_FIELDS(visit(1, self.row); visit(2, self.applicantKind); visit(3, self.applicantIdMasked);
                 visit(4, self.applicantPhone); visit(5, self.takenInByName); visit(6, self.remark);
                 visit(7, self.recordedAt); visit(8, self.decidedAt); visit(9, self.materials);
                 visit(10, self.opinions); visit(11, self.deadlines); visit(12, self.steps);
                 visit(13, self.facts); visit(14, self.procedures); visit(15, self.requests);
                 visit(16, self.parties); visit(17, self.questions);)
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
    LightStanding standing = LightStanding::Stands;
    PersonId askedBy{};    ///< who asked for the annulment; not set while it stands
    QString annulReason{}; ///< of that person
    QString seenBy{};      ///< who acknowledged it; empty: nobody yet
    LegalTime seenAt{};
    QString seenNote{}; ///< what that person wrote; may be empty

    DUBAN_FIELDS(visit(1, self.id); visit(2, self.caseId); visit(3, self.caseNumber); visit(4, self.variant);
                 visit(5, self.department); visit(6, self.deadline); visit(7, self.run); visit(8, self.clock);
                 visit(9, self.stage); visit(10, self.level); visit(11, self.moment); visit(12, self.givenAt);
                 visit(13, self.late); visit(14, self.standing); visit(15, self.askedBy);
                 visit(16, self.annulReason); visit(17, self.seenBy); visit(18, self.seenAt);
                 visit(19, self.seenNote);)
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
    Light level = Light::Green; ///< of a light given, or that an annulment is asked for or granted

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
    CalendarVersion calendar; ///< in force; another one than the client's: fetch the calendar anew
    int toMove = 0;           ///< open deadlines that do not follow the calendar in force yet

    DUBAN_FIELDS(visit(1, self.legalNow); visit(2, self.replayed); visit(3, self.systemNow);
                 visit(4, self.lastSweep); visit(5, self.lagSeconds); visit(6, self.lightsGiven);
                 visit(7, self.calendar); visit(8, self.toMove);)
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
    int lastPublishedYear = 0;  ///< newest year whose holiday notice is known
    bool noticeMissing = false; ///< this year's, or from November on next year's, notice is not in force

    DUBAN_FIELDS(visit(1, self.engine); visit(2, self.version); visit(3, self.head); visit(4, self.sessions);
                 visit(5, self.lastPublishedYear); visit(6, self.noticeMissing);)
};

struct SubscribeReply
{
    static constexpr auto kind = MessageKind::SubscribeReply;

    JournalSeq head; ///< the feed begins after this
    bool resumed =
        false; ///< true: the changes since the client's last one follow; false: fetch everything anew
    qint64 history = 0; ///< another one after a backup was restored: what the client has holds no more

    DUBAN_FIELDS(visit(1, self.head); visit(2, self.resumed); visit(3, self.history);)
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
    bool refetch = false;   ///< too much was missed: fetch everything anew
    bool catalogue = false; ///< organisation, items, hours or calendar are others: fetch them anew
    bool setUp = false;     ///< people, duties, deputies, proposals or plans the receiver sees are others
    bool questions = false; ///< of those put to the receiver's section

    DUBAN_FIELDS(visit(1, self.head); visit(2, self.rows); visit(3, self.gone); visit(4, self.counters);
                 visit(5, self.events); visit(6, self.lights); visit(7, self.engine); visit(8, self.refetch);
                 visit(9, self.catalogue); visit(10, self.setUp); visit(11, self.questions);)
};

} // namespace duban
