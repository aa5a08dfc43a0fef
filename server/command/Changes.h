// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/supervision/CaseClocks.h"
#include "common/supervision/Radar.h"
#include "server/command/admin/WorkMove.h"
#include "server/command/calendar/CalendarChanges.h"
#include "server/journal/Content.h"
#include "server/store/AccountStore.h"
#include "server/store/CasePartStore.h"
#include "server/store/CatalogueStore.h"
#include "server/store/DeadlineStore.h"
#include "server/store/RecordStore.h"
#include "server/store/SettingStore.h"

#include <functional>
#include <optional>
#include <variant>

namespace duban {

/// The next number of a series, given with the change that uses it.
struct NumberTaken
{
    QString series;
    qint64 number = 0;
};

/// What a command wants changed about one case.
struct CaseChange
{
    std::optional<CaseRecord> before; ///< nullopt: a new case
    Case after;
    std::vector<Deadline> open; ///< the case's open deadlines before
    ClockChanges clocks;
    LegalTime now;                ///< moment of the step
    std::optional<Intake> intake; ///< of a new case
    std::optional<Opinion> opinion;
    std::vector<CaseFact> facts;
    std::vector<MaterialChange> materials;
    std::optional<SpecialProcedure> opened; ///< a procedure that begins; its id is set when written
    std::vector<SpecialProcedure> closed;   ///< procedures that end
    std::optional<CaseRequest> asked;
    std::vector<CaseRequest> answered;
    std::vector<qint64> terms;          ///< what a new case is found by: searchTerms()
    std::vector<Finding> findings;      ///< what the radar sees in the step
    FormId form{};                      ///< of a new case: the parked form it came from, which goes with it
    std::optional<Question> question{}; ///< of another section; the reply names its id
    std::optional<Question> sectionSays{};  ///< one that was asked before, with its answer
    std::optional<IssuedDocument> issued{}; ///< a paper of the case; the reply names its id
    std::optional<DocumentVoid> voided{};
    std::optional<DocumentPrint> printed{}; ///< the reply names how often that happened by now
    std::optional<DocumentSeal> sealed{};
    std::vector<Attachment> attached{}; ///< files of the case; of a case there was, the reply names the first
    std::optional<AttachmentVoid> detached{};
};

/// A light to be given to a case.
struct LightChange
{
    CaseRecord subject;
    std::vector<Deadline> open; ///< the case's open deadlines before
    LightFact fact;
};

struct PasswordChange
{
    AccountId account;
    QString hash;
    SystemTime oneTimeEnds; ///< set: a one-time password, which the sessions of the account do not survive
    SystemTime at;
    OrganisationId unit{}; ///< of the person who is issued one: that there is one is told there
};

struct SessionEnd
{
    SessionId session;
    SystemTime at;
};

/// Organisation, items, calendar and people of a first start.
struct HallSetUp
{
    QString centreName;
    std::vector<Organisation> organisations; ///< ids are positions counted from 1, set anew when written
    std::vector<Hall> halls;
    std::vector<ServiceWindow> windows;
    std::vector<ItemKind> kinds;
    std::vector<ItemVariant> variants;
    std::vector<AccountRecord> accounts;
    std::vector<QByteArray> notices;
};

/// A case whose lists and figures change with a record, though its file does not: a light is taken back.
struct SummaryChange
{
    CaseRecord before;
    Light worst = Light::Green;   ///< of the lights that stand afterwards
    Light subject = Light::Green; ///< the light it is about, for the event; Green: none
};

/// Who has something on the screen that is otherwise after a change, beside cases and the catalogue.
struct ListsTouched
{
    bool everybody = false;               ///< all who read the set-up
    std::vector<OrganisationId> units;    ///< those of them who see one of these units
    std::vector<HallId> halls;            ///< clerks there: who stands at a window
    std::vector<OrganisationId> sections; ///< people of these: questions put to them
};

/// A change of what is not a case: organisation, items, people, policies, … Kept for ever as it was asked
/// for, so that what held on any day can be read and the journal's hash recomputed.
struct RecordChange
{
    MessageKind verb{};
    qint64 subject = 0;           ///< 0: `write` makes it
    std::optional<LocalDay> from; ///< in force from this day on; not set: at once
    QByteArray body;              ///< the command as CBOR
    PersonId person;
    LegalTime at;
    bool waits = false; ///< its day has not come: `write` runs then
    /// Writes what holds from now on. @return the id of the subject.
    std::function<Result<qint64>(WriteTx&, JournalSeq)> write;
    bool changesRules = false;             ///< the rules are loaded anew in the same transaction
    std::vector<AccountId> logsOut{};      ///< accounts whose sessions `write` ends
    std::optional<SummaryChange> ofCase{}; ///< set: whoever sees the case is told, and the event names it
    SessionId endsSession{};               ///< set: `write` ends it, and its connections are closed
    ListsTouched lists{};
};

/// A change of what somebody keeps at the own desk: a view as they like it, a form that is half filled. It is
/// no record: nothing of it is hashed, and it may be thrown away.
struct DeskChange
{
    /// Whether the journal knows of it. A column that is dragged is a command like any other, but an entry
    /// for ever would only bury the acts the journal is read for. A parked form holds what a citizen said:
    /// who parked, replaced or dropped one is an entry, by its id.
    enum class Journalled : quint8 { No, Yes };

    Journalled journalled = Journalled::Yes;
    /// @return the id of the subject.
    std::function<Result<qint64>(WriteTx&)> write;
};

/// A change whose day has come. It waits no more, and is written unless what it needs is not there any more.
struct BroughtIntoForce
{
    RecordId waiting;
    std::optional<RecordChange> change; ///< nothing: it failed; the reply says why
};

/// What a handler wants done. It writes nothing itself; the dispatcher applies this together with the journal
/// entry and the reply row.
struct Changes
{
    std::variant<std::monostate, CaseChange, LightChange, PasswordChange, SessionEnd, SessionRecord,
                 HallSetUp, CalendarDraft, DraftDrop, CalendarActivation, CalendarMove, RecordChange,
                 BroughtIntoForce, WorkMove, DeskChange>
        what;
    std::vector<NumberTaken> numbers;
    qint64 subject = 0; ///< for the journal
    CommandReply reply;
    ErrorCode failed = ErrorCode::None; ///< journalled as the result; what is written is that it failed
};

/// A case whose summary changed though nobody took a step.
struct MovedCase
{
    CaseRow before;
    CaseRow after;
    Light worstBefore = Light::Green;
    Light worstAfter = Light::Green;
};

/// What became of changes once they were written: for the feed.
struct Applied
{
    std::optional<CaseRow> before;
    std::optional<CaseRow> after;
    Light worstBefore = Light::Green;
    Light worstAfter = Light::Green;
    std::optional<LightRow> light;
    Light about = Light::Green;       ///< of an annulment: the light that it is about
    SessionId session;                ///< of a session that was opened
    std::vector<MovedCase> moved;     ///< by a calendar, or from person to person
    std::vector<AccountId> loggedOut; ///< their sessions were ended
    SessionId endedSession;           ///< somebody else ended it
    ListsTouched lists;
    int followed = 0;                   ///< deadlines that follow the calendar in force now
    std::shared_ptr<const Rules> rules; ///< set: from this commit on these are the rules
};

/// @return false for what leaves no trace in the journal when it is done.
bool isJournalled(const Changes& changes);

/// @return what the journal hashes of these changes.
StepContent contentOf(const Changes& changes);

/// Writes the changes. The caller holds the transaction and rolls back on error.
Result<Applied> apply(WriteTx& tx, Changes& changes, JournalSeq seq);

} // namespace duban
