// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Replies.h"

// Answers to DeskRequests.h.

namespace duban {

/// What a search fitted. Sent: append only.
enum class FoundBy : quint8 { Number = 1, Name = 2, Pinyin = 3, Item = 4, Phone = 5, IdNumber = 6 };

struct FoundRow
{
    CaseRow row;
    FoundBy by{}; ///< of the first word of the search
    DUBAN_FIELDS(visit(1, self.row); visit(2, self.by);)
};

struct FoundPage
{
    static constexpr auto kind = MessageKind::FoundPage;

    std::vector<FoundRow> rows; ///< newest first
    bool more = false;
    CaseId next{};           ///< with `more`: ask again below it, also when no row came
    bool incomplete = false; ///< the search terms are being written: older cases may be missing

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more); visit(3, self.next); visit(4, self.incomplete);)
};

/// Parties with their whole numbers.
struct PartiesReply
{
    static constexpr auto kind = MessageKind::Parties;

    CaseId caseId;
    std::vector<PartyEntry> parties; ///< the first applicant first

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.parties);)
};

struct SessionRow
{
    SessionId id;
    AccountId account;
    QString login;
    QString personName;
    Role role{};
    OrganisationId department;
    WindowId window;
    QString device;
    QString address; ///< of the connection now; empty: none
    SystemTime openedAt;
    SystemTime heardAt; ///< last message
    bool connected = false;
    bool own = false; ///< the one that asks
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.account); visit(3, self.login); visit(4, self.personName);
                 visit(5, self.role); visit(6, self.department); visit(7, self.window); visit(8, self.device);
                 visit(9, self.address); visit(10, self.openedAt); visit(11, self.heardAt);
                 visit(12, self.connected); visit(13, self.own);)
};

struct SessionPage
{
    static constexpr auto kind = MessageKind::SessionPage;

    std::vector<SessionRow> rows; ///< newest first
    SystemTime at;
    bool more = false; ///< ask again before the last row

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.at); visit(3, self.more);)
};

struct PreferenceRow
{
    QString name;
    QByteArray value;
    DUBAN_FIELDS(visit(1, self.name); visit(2, self.value);)
};

struct PreferencePage
{
    static constexpr auto kind = MessageKind::PreferencePage;

    std::vector<PreferenceRow> rows; ///< by name

    DUBAN_FIELDS(visit(1, self.rows);)
};

struct FormRow
{
    FormId id;
    QString title;
    QByteArray body;
    LegalTime parkedAt;
    DUBAN_FIELDS(visit(1, self.id); visit(2, self.title); visit(3, self.body); visit(4, self.parkedAt);)
};

struct FormPage
{
    static constexpr auto kind = MessageKind::FormPage;

    std::vector<FormRow> rows; ///< newest first; bodies together never pass the frame's cap: `more` then
    bool more = false;

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

struct QuestionRow
{
    CaseId caseId;
    QString caseNumber;
    VariantId variant;
    OrganisationId department; ///< that asks
    QuestionEntry question;
    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.caseNumber); visit(3, self.variant);
                 visit(4, self.department); visit(5, self.question);)
};

struct QuestionPage
{
    static constexpr auto kind = MessageKind::QuestionPage;

    std::vector<QuestionRow> rows;
    bool more = false;

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more);)
};

/// What happened to cases of one department between two days. Each number counts cases, but lights lights.
struct FigureRow
{
    OrganisationId department;
    int received = 0;
    int accepted = 0;
    int decided = 0;
    int denied = 0;          ///< of those decided
    int completed = 0;       ///< came to their end in any way
    int completedInTime = 0; ///< of those, without a red light that stands
    int yellow = 0;          ///< lights that became due; annulled ones left out
    int red = 0;
    DUBAN_FIELDS(visit(1, self.department); visit(2, self.received); visit(3, self.accepted);
                 visit(4, self.decided); visit(5, self.denied); visit(6, self.completed);
                 visit(7, self.completedInTime); visit(8, self.yellow); visit(9, self.red);)
    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

struct FiguresReply
{
    static constexpr auto kind = MessageKind::Figures;

    LocalDay from{};
    LocalDay until{};
    LegalTime at;                ///< the moment they hold for
    std::vector<FigureRow> rows; ///< departments with anything to tell, by id

    DUBAN_FIELDS(visit(1, self.from); visit(2, self.until); visit(3, self.at); visit(4, self.rows);)
};

/// One of what a figure counts.
struct FigureCase
{
    CaseRow row;
    LegalTime at;           ///< the moment that is counted: received, accepted, the light became due
    LightId light;          ///< of a figure of lights; a case with two of them comes twice
    bool elsewhere = false; ///< the case left the own scope since the light: only its id, number and item are
                            ///< told, and the department the light was given to
    ClockKind clock{};      ///< whose light it is; of a figure of lights, as the stage
    Stage stage{};          ///< of that clock
    DUBAN_FIELDS(visit(1, self.row); visit(2, self.at); visit(3, self.light); visit(4, self.elsewhere);
                 visit(5, self.clock); visit(6, self.stage);)
};

struct FigureCasePage
{
    static constexpr auto kind = MessageKind::FigureCasePage;

    std::vector<FigureCase> rows; ///< oldest first
    bool more = false;            ///< ask again after the last row
    int total = 0;                ///< the figure itself, as GetFigures would count it at this moment

    DUBAN_FIELDS(visit(1, self.rows); visit(2, self.more); visit(3, self.total);)
};

} // namespace duban
