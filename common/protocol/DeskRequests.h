// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Requests.h"

// What people at their desks need beside the steps of a case: finding one, parking a form, what their own
// lists look like, a visit on site, a question to another section, who is logged in, figures.

namespace duban {

/// Finds cases of the own scope by what is known of them: a part of the number, the name of a party or the
/// initials of its pinyin, the item, a telephone or ID number. Words apart by blanks must all fit. A clerk
/// finds every case of the hall. Newest first; answered by FoundPage.
struct SearchCases
{
    static constexpr auto kind = MessageKind::SearchCases;
    static constexpr auto permission = Permission::ReadCases;

    QString text;    ///< at least one character that is no blank, at most 200
    CaseId before{}; ///< id of the last case of the page before; not set: the newest
    int limit = 50;  ///< 1 to 200

    DUBAN_FIELDS(visit(1, self.text); visit(2, self.before); visit(3, self.limit);)
};

/// Asks to see the ID and telephone numbers of a case unmasked. Journalled; then GetParties answers for five
/// minutes of the same session. Answered by CommandReply.
struct RevealParties
{
    static constexpr auto kind = MessageKind::RevealParties;
    static constexpr auto permission = Permission::ReadCases;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    QString reason; ///< may be empty, at most 200 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.reason);)
};

/// The parties of a case with their whole numbers, after RevealParties; else NotAllowed. Answered by
/// PartiesReply.
struct GetParties
{
    static constexpr auto kind = MessageKind::GetParties;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;

    DUBAN_FIELDS(visit(1, self.caseId);)
};

/// Who is logged in. Answered by SessionPage.
struct ListSessions
{
    static constexpr auto kind = MessageKind::ListSessions;
    static constexpr auto permission = Permission::ReadSessions;

    SessionId before{}; ///< id of the last session of the page before; not set: the newest
    int limit = 500;    ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.before); visit(2, self.limit);)
};

/// The security administrator ends somebody's session at once; never the own one.
struct EndSession
{
    static constexpr auto kind = MessageKind::EndSession;
    static constexpr auto permission = Permission::ManageAccounts;
    static constexpr auto scope = ScopeRule::NoScope;

    SessionId session;
    QString reason; ///< must be written, at most 200 characters

    DUBAN_FIELDS(visit(1, self.session); visit(2, self.reason);)
};

/// Keeps how the sender likes something: columns, order, saved filters, phrases, arrangement of views.
struct SetPreference
{
    static constexpr auto kind = MessageKind::SetPreference;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    QString name;     ///< 1 to 64 of a-z, 0-9, '.', '-'
    QByteArray value; ///< at most 32 KiB; empty: forgotten. An account keeps at most 100, 768 KiB in all

    DUBAN_FIELDS(visit(1, self.name); visit(2, self.value);)
};

/// All that SetPreference kept for the sender. Answered by PreferencePage.
struct ListPreferences
{
    static constexpr auto kind = MessageKind::ListPreferences;
    static constexpr auto permission = Permission::OwnSession;
    DUBAN_FIELDS()
};

/// A clerk parks a half-filled intake form, to go on with it later or at another PC. Answered by CommandReply
/// with its id.
struct ParkForm
{
    static constexpr auto kind = MessageKind::ParkForm;
    static constexpr auto permission = Permission::SubmitCase;
    static constexpr auto scope = ScopeRule::NoScope;

    FormId form;     ///< not set: a new one; else the own one that is replaced
    QString title;   ///< what the list shows, at most 200 characters
    QByteArray body; ///< as the client wrote it, 1 byte to 48 KiB. A person keeps at most 50

    DUBAN_FIELDS(visit(1, self.form); visit(2, self.title); visit(3, self.body);)
};

/// Throws an own parked form away.
struct DropForm
{
    static constexpr auto kind = MessageKind::DropForm;
    static constexpr auto permission = Permission::SubmitCase;
    static constexpr auto scope = ScopeRule::NoScope;

    FormId form;

    DUBAN_FIELDS(visit(1, self.form);)
};

/// The sender's parked forms, newest first. Answered by FormPage.
struct ListForms
{
    static constexpr auto kind = MessageKind::ListForms;
    static constexpr auto permission = Permission::SubmitCase;

    FormId before{}; ///< id of the last form of the page before; not set: the newest

    DUBAN_FIELDS(visit(1, self.before);)
};

/// Handler keeps what two officers saw on site (现场核查). Moves nothing and stops no clock.
struct RecordVisit
{
    static constexpr auto kind = MessageKind::RecordVisit;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    PersonId second;  ///< the other officer: of the same organisation, not the sender
    LegalTime at;     ///< when they were there; not to come, not before the case was received
    QString place;    ///< must be written, at most 200 characters
    QString notes;    ///< must be written, at most 2000 characters
    bool fits = true; ///< what was found agrees with the application

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.second); visit(3, self.at); visit(4, self.place);
                 visit(5, self.notes); visit(6, self.fits);)
};

/// Asks another section something about a case. Stops no clock. Answered by CommandReply with the question's
/// id.
struct AskSection
{
    static constexpr auto kind = MessageKind::AskSection;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    OrganisationId section; ///< another, open organisation than the case's department
    QString text;           ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.section); visit(3, self.text);)
};

/// Somebody of the section that was asked answers; once.
struct AnswerSection
{
    static constexpr auto kind = MessageKind::AnswerSection;
    static constexpr auto permission = Permission::WriteOpinion;
    static constexpr auto scope = ScopeRule::NoScope;

    QuestionId question; ///< put to the sender's own organisation, else NotFound
    QString text;        ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.question); visit(2, self.text);)
};

/// Questions put to the sender's organisation, open ones first, newest first. Answered by QuestionPage.
struct ListQuestions
{
    static constexpr auto kind = MessageKind::ListQuestions;
    static constexpr auto permission = Permission::WriteOpinion;

    int limit = 200;           ///< 1 to 1000
    QuestionId after{};        ///< id of the last question of the page before
    LegalTime afterAnswered{}; ///< and when it was answered; not set: it was open

    DUBAN_FIELDS(visit(1, self.limit); visit(2, self.after); visit(3, self.afterAnswered);)
};

/// An officer has seen a light and takes it up; once, by whoever comes first. The light of a case of the own
/// subtree.
struct AcknowledgeLight
{
    static constexpr auto kind = MessageKind::AcknowledgeLight;
    static constexpr auto permission = Permission::AcknowledgeLight;
    static constexpr auto scope = ScopeRule::OwnSubtree;

    CaseId caseId; ///< of the light
    LightId light;
    QString note; ///< may be empty, at most 200 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.light); visit(3, self.note);)
};

/// What happened in a span of days, by department of the own scope. Answered by FiguresReply.
struct GetFigures
{
    static constexpr auto kind = MessageKind::GetFigures;
    static constexpr auto permission = Permission::ReadBoard;

    LocalDay from{};
    LocalDay until{}; ///< the last day, counted too; at most 366 days

    DUBAN_FIELDS(visit(1, self.from); visit(2, self.until);)
};

/// A figure of a span of days: one number of a FigureRow. Sent and kept in the view figure_fact: append only.
enum class SpanFigure : quint8 {
    Received = 1,
    Accepted = 2,
    Decided = 3,
    Denied = 4,
    Completed = 5,
    CompletedInTime = 6,
    Yellow = 7,
    Red = 8,
};

/// What a figure of GetFigures counts, one row for each: cases, ended ones too, or lights. Oldest first.
/// Answered by FigureCasePage.
struct ListFigureCases
{
    static constexpr auto kind = MessageKind::ListFigureCases;
    static constexpr auto permission = Permission::ReadBoard;

    SpanFigure figure = SpanFigure::Received;
    OrganisationId department; ///< not set: all of the own scope together
    LocalDay from{};
    LocalDay until{};  ///< the last day, counted too; at most 366 days
    LegalTime afterAt; ///< of the last row of the page before, as the two below; not set: the first page
    CaseId afterCase;
    LightId afterLight;
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.figure); visit(2, self.department); visit(3, self.from); visit(4, self.until);
                 visit(5, self.afterAt); visit(6, self.afterCase); visit(7, self.afterLight);
                 visit(8, self.limit);)
};

} // namespace duban
