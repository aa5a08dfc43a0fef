// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/access/Policy.h"
#include "common/domain/Party.h"
#include "common/domain/Stage.h"
#include "common/protocol/Cbor.h"
#include "common/protocol/MessageKind.h"

// Field numbers are the format: append only, never reuse. Unknown numbers are skipped.
#define DUBAN_FIELDS(...)                                                                                    \
    template <class Self, class Visitor>                                                                     \
    static void fields([[maybe_unused]] Self& self, [[maybe_unused]] Visitor&& visit)                        \
    {                                                                                                        \
        __VA_ARGS__                                                                                          \
    }

namespace duban {

/// First message on a connection. Since protocol 1. Answered by HelloReply.
struct Hello
{
    static constexpr auto kind = MessageKind::Hello;
    static constexpr auto permission = Permission::Anyone;

    int protocol = ProtocolVersion;
    std::vector<QString> features; ///< names of optional parts the client understands
    QString version;               ///< of the program, for the log

    DUBAN_FIELDS(visit(1, self.protocol); visit(2, self.features); visit(3, self.version);)
};

/// Opens a session. Answered by LoginReply.
struct Login
{
    static constexpr auto kind = MessageKind::Login;
    static constexpr auto permission = Permission::Anyone;

    QString login;
    Secret password;
    QString device; ///< name of the PC, for the list of sessions and the journal

    DUBAN_FIELDS(visit(1, self.login); visit(2, self.password); visit(3, self.device);)
};

/// Goes on with a session after a lost connection. Answered by LoginReply with the same token.
struct ResumeSession
{
    static constexpr auto kind = MessageKind::ResumeSession;
    static constexpr auto permission = Permission::Anyone;

    Secret token;
    QString device; ///< must be the one that logged in

    DUBAN_FIELDS(visit(1, self.token); visit(2, self.device);)
};

/// Ends the session. Answered by CommandReply.
struct Logout
{
    static constexpr auto kind = MessageKind::Logout;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;
    DUBAN_FIELDS()
};

/// Changes the own password; the only thing possible with a one-time password. Answered by CommandReply.
struct ChangePassword
{
    static constexpr auto kind = MessageKind::ChangePassword;
    static constexpr auto permission = Permission::OwnSession;
    static constexpr auto scope = ScopeRule::NoScope;

    Secret oldPassword;
    Secret newPassword;

    DUBAN_FIELDS(visit(1, self.oldPassword); visit(2, self.newPassword);)
};

/// Keeps the connection known as alive and brings the server's clocks. Answered by Status.
struct Ping
{
    static constexpr auto kind = MessageKind::Ping;
    static constexpr auto permission = Permission::Anyone;
    DUBAN_FIELDS()
};

/// A paper that was looked at when the case was taken in.
struct MaterialCheck
{
    MaterialId material;
    bool present = false;

    DUBAN_FIELDS(visit(1, self.material); visit(2, self.present);)
};

/// Who takes part in an application beside the first applicant; Party tells what each field holds.
struct PartyEntry
{
    Party::Part part = Party::Part::Applicant;
    Applicant::Kind kind = Applicant::Kind::Person;
    QString name;
    QString idNumber;
    QString phone;
    QString authority;
    LocalDay authorityUntil{}; ///< 1970-01-01: no end

    DUBAN_FIELDS(visit(1, self.part); visit(2, self.kind); visit(3, self.name); visit(4, self.idNumber);
                 visit(5, self.phone); visit(6, self.authority); visit(7, self.authorityUntil);)
};

/// A file that this account sent before (BeginFile), of a paper that is handed in.
struct SubmittedFile
{
    QByteArray sha256;
    QString name; ///< as it is called on the PC; kept as safeFileName()
    MaterialId material;

    DUBAN_FIELDS(visit(1, self.sha256); visit(2, self.name); visit(3, self.material);)
};

/// Clerk takes an application in. Answered by CommandReply with id, number and query code.
struct SubmitCase
{
    static constexpr auto kind = MessageKind::SubmitCase;
    static constexpr auto permission = Permission::SubmitCase;
    static constexpr auto scope = ScopeRule::NoScope;

    VariantId variant;
    Channel channel = Channel::Counter;
    Applicant::Kind applicantKind = Applicant::Kind::Person;
    QString applicantName;
    QString applicantIdNumber; ///< may be empty for papers that came without
    QString applicantPhone;    ///< may be empty
    std::vector<MaterialCheck> materials;
    QString remark;           ///< the clerk's note, at most 2000 characters
    LegalTime receivedAt;     ///< when the papers really came; not set: now. Law clocks start here
    QString receivedEvidence; ///< what shows it; must be written when it is more than 30 minutes ago
    QString receivedReason;   ///< why it was not entered then; likewise
    QString witness;          ///< login of the second person; likewise. Somebody else than the sender
    std::vector<PartyEntry> parties{};  ///< further applicants, at most one agent
    FormId form{};                      ///< the sender's parked form this came from; it goes in the same step
    std::vector<SubmittedFile> files{}; ///< of papers that are there; attached in the same step

    DUBAN_FIELDS(visit(1, self.variant); visit(2, self.channel); visit(3, self.applicantKind);
                 visit(4, self.applicantName); visit(5, self.applicantIdNumber);
                 visit(6, self.applicantPhone); visit(7, self.materials); visit(8, self.remark);
                 visit(9, self.receivedAt); visit(10, self.receivedEvidence); visit(11, self.receivedReason);
                 visit(12, self.witness); visit(13, self.parties); visit(14, self.form);
                 visit(15, self.files);)
};

/// A secondary paper that may follow after acceptance (容缺受理).
struct DeferredEntry
{
    MaterialId material;
    LocalDay until{}; ///< not past the promised limit

    DUBAN_FIELDS(visit(1, self.material); visit(2, self.until);)
};

/// Clerk accepts a submitted case after looking at each of its papers.
struct AcceptCase
{
    static constexpr auto kind = MessageKind::AcceptCase;
    static constexpr auto permission = Permission::AcceptCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected;                     ///< the revision the clerk was looking at
    QString remark;                        ///< printed on the acceptance notice; may be empty
    std::vector<DeferredEntry> deferred{}; ///< required papers that follow; each must be deferrable

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.remark);
                 visit(4, self.deferred);)
};

/// Handler finishes the stage the case is in; the last one before Completion is the decision.
struct FinishStage
{
    static constexpr auto kind = MessageKind::FinishStage;
    static constexpr auto permission = Permission::FinishStage;
    static constexpr auto scope = ScopeRule::OwnDepartment;

    CaseId caseId;
    Revision expected;
    QString opinion;           ///< must be written, at most 2000 characters
    bool onCommitment = false; ///< the decision rests on a written promise (告知承诺)

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.opinion);
                 visit(4, self.onCommitment);)
};

/// Clerk completes a decided case.
struct CompleteCase
{
    static constexpr auto kind = MessageKind::CompleteCase;
    static constexpr auto permission = Permission::CompleteCase;
    static constexpr auto scope = ScopeRule::OwnWindow;

    CaseId caseId;
    Revision expected;
    QString remark; ///< may be empty

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.expected); visit(3, self.remark);)
};

/// Writes a note on a case at its present or an earlier stage; moves nothing.
struct AddOpinion
{
    static constexpr auto kind = MessageKind::AddOpinion;
    static constexpr auto permission = Permission::WriteOpinion;
    static constexpr auto scope = ScopeRule::OwnCases;

    CaseId caseId;
    Stage stage = Stage::Handling;
    QString text; ///< must be written, at most 2000 characters

    DUBAN_FIELDS(visit(1, self.caseId); visit(2, self.stage); visit(3, self.text);)
};

/// Moves the legal clock of a replayed database; lights due up to `to` are given first.
struct AdvanceClock
{
    static constexpr auto kind = MessageKind::AdvanceClock;
    static constexpr auto permission = Permission::AdvanceClock;
    static constexpr auto scope = ScopeRule::NoScope;

    LegalTime to; ///< not before the present legal time, else InvalidInput

    DUBAN_FIELDS(visit(1, self.to);)
};

/// Organisations, halls, windows, items with limits and papers. Answered by Catalogue.
struct GetCatalogue
{
    static constexpr auto kind = MessageKind::GetCatalogue;
    static constexpr auto permission = Permission::ReadCatalogue;

    QByteArray known{}; ///< the digest of the answer that is held; an equal one is not sent again

    DUBAN_FIELDS(visit(1, self.known);)
};

/// The working-day calendar in force. Answered by Calendar.
struct GetCalendar
{
    static constexpr auto kind = MessageKind::GetCalendar;
    static constexpr auto permission = Permission::ReadCatalogue;

    QByteArray known{}; ///< as in GetCatalogue

    DUBAN_FIELDS(visit(1, self.known);)
};

/// One case with everything. Answered by CaseDetails; NotFound also when it lies out of scope.
struct GetCase
{
    static constexpr auto kind = MessageKind::GetCase;
    static constexpr auto permission = Permission::ReadCases;

    CaseId caseId;

    DUBAN_FIELDS(visit(1, self.caseId);)
};

/// A page of the cases of the own scope, by id. Answered by CasePage.
struct ListCases
{
    static constexpr auto kind = MessageKind::ListCases;
    static constexpr auto permission = Permission::ReadCases;
    enum class Which : quint8 { Open = 1, All = 2 };

    CaseId after;    ///< id of the last case of the page before
    int limit = 500; ///< 1 to 1000
    Which which = Which::Open;

    DUBAN_FIELDS(visit(1, self.after); visit(2, self.limit); visit(3, self.which);)
};

/// A page of the lights given in the own scope, newest first. Answered by LightPage.
struct ListLights
{
    static constexpr auto kind = MessageKind::ListLights;
    static constexpr auto permission = Permission::ReadBoard;

    LightId before;  ///< id of the last light of the page before; not set: the newest
    int limit = 500; ///< 1 to 1000

    DUBAN_FIELDS(visit(1, self.before); visit(2, self.limit);)
};

/// The supervision board: counters, newest events and lights. Answered by Board.
struct GetBoard
{
    static constexpr auto kind = MessageKind::GetBoard;
    static constexpr auto permission = Permission::ReadBoard;
    DUBAN_FIELDS()
};

/// How the server is. Answered by Status.
struct GetStatus
{
    static constexpr auto kind = MessageKind::GetStatus;
    static constexpr auto permission = Permission::OwnSession;
    DUBAN_FIELDS()
};

/// Starts the feed of changes for this connection. Answered by SubscribeReply, then Feed messages.
struct Subscribe
{
    static constexpr auto kind = MessageKind::Subscribe;
    static constexpr auto permission = Permission::OwnSession;

    bool cases = false; ///< rows of the own scope; needs ReadCases
    bool board = false; ///< counters, lights, events; needs ReadBoard
    JournalSeq since;   ///< last change the client has; not set: it has nothing

    DUBAN_FIELDS(visit(1, self.cases); visit(2, self.board); visit(3, self.since);)
};

} // namespace duban
