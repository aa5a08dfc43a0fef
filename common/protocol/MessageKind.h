// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace duban {

/// Highest protocol version this program speaks; it also serves the one before.
inline constexpr int ProtocolVersion = 1;

/// TCP port of the server. One port, TLS 1.3 only.
inline constexpr quint16 DefaultPort = 7460;

/// Kinds of messages. They are the wire format: append only, never renumber.
/// 1-99 and 300-399 requests of a client, 100-199 answers, 200-299: sent by the server without being asked.
enum class MessageKind : quint16 {
    Hello = 1,
    Login = 2,
    ResumeSession = 3,
    Logout = 4,
    ChangePassword = 5,
    Ping = 6,
    SubmitCase = 10,
    AcceptCase = 11,
    FinishStage = 12,
    CompleteCase = 13,
    AddOpinion = 14,
    RefuseCase = 40,
    AskSupplement = 41,
    SupplyMaterials = 42,
    CloseUnsupplied = 43,
    DeemAccepted = 44, ///< of the server to itself; refused from the wire
    IssueAcceptance = 45,
    SupplyDeferred = 46,
    SendBack = 47,
    AskProcedure = 48,
    OpenProcedure = 49,
    CloseProcedure = 50,
    AskExtension = 51,
    GrantExtension = 52,
    GrantJointExtension = 53,
    RejectRequest = 54,
    DenyCase = 55,
    DeliverCase = 56,
    WithdrawCase = 57,
    TerminateCase = 58,
    TransferCase = 59,
    AskVoid = 60,
    ConsentVoid = 61,
    RejectVoid = 62,
    RecordDecision = 63,
    VerifyCommitment = 64,
    ClaimCase = 65,
    AssignCase = 66,
    RejectJointExtension = 67,
    AnnulLight = 68,        ///< a second officer's word on an annulment that was asked for
    AskAnnulment = 69,      ///< an officer asks that a light be taken back
    ImportCalendar = 70,    ///< a year's notice is laid ready; nothing moves yet
    ActivateCalendar = 71,  ///< the notices laid ready come into force as one act
    RehearseCalendar = 72,  ///< what would move
    MoveDeadlines = 73,     ///< of the server to itself; refused from the wire
    DropCalendarDraft = 74, ///< a notice laid ready is taken away again
    ProposePolicy = 75,     ///< when clocks warn, laid ready
    ActivatePolicy = 76,    ///< a second officer's word on it
    ListPolicies = 77,
    ListDuties = 78,   ///< who stands at which window
    ListDeputies = 79, ///< who stands in for whom
    MoveWork = 80,     ///< all cases of one person to another
    ListUnclaimed = 81,
    ListPeople = 82,
    SetDeputy = 83,
    SetDuty = 84,
    SetOrganisation = 85,
    SetHall = 86,
    SetWindow = 87,
    SetKind = 88,
    ProposeVariant = 89,
    ReleaseVariant = 90,
    RejectVariant = 91,
    RetireVariant = 92,
    SetPerson = 93,
    FilePerson = 94,
    SetAccount = 95,
    RecordCounter = 96, ///< an outcome at the counter that opens no case
    ListCounter = 97,
    ListFindings = 98,   ///< suspicious records
    ListPlanned = 99,    ///< proposals, and changes with a date to come
    BringIntoForce = 25, ///< of the server to itself; refused from the wire
    IssuePassword = 26,  ///< a one-time password for an account
    AdvanceClock = 20,
    GiveLight = 21,     ///< of the server to itself; refused from the wire
    LoadHall = 22,      ///< of the server to itself; refused from the wire
    FailedLogin = 23,   ///< journal only
    StartReplay = 24,   ///< journal only: first entry of a database whose legal clock is replayed
    RestoreNoted = 27,  ///< journal only: what follows was built on a backup that was restored
    TimeConfirmed = 28, ///< journal only: somebody at the server believes its clock after a step
    GetCatalogue = 30,
    GetCalendar = 31,
    GetCase = 32,
    ListCases = 33,
    ListLights = 34,
    GetBoard = 35,
    GetStatus = 36,
    Subscribe = 37,

    CommandReply = 100,
    HelloReply = 101,
    LoginReply = 102,
    Catalogue = 130,
    Calendar = 131,
    CaseDetails = 132,
    CasePage = 133,
    LightPage = 134,
    Board = 135,
    Status = 136,
    SubscribeReply = 137,
    Rehearsal = 138,
    UnclaimedPage = 139,
    PeoplePage = 140,
    PolicyPage = 141,
    CounterPage = 142,
    FindingPage = 143,
    PlannedPage = 144,
    DutyPage = 145,
    DeputyPage = 146,
    FoundPage = 147,
    Parties = 148,
    SessionPage = 149,
    PreferencePage = 150,
    FormPage = 151,
    QuestionPage = 152,
    Figures = 153,
    HallDutyPage = 154,
    FigureCasePage = 155,
    Upkeep = 156,
    Verified = 157,
    DocumentPage = 158,
    Document = 159,
    FileProgress = 160,
    AttachmentPage = 161,
    FilePart = 162,
    TemplatePage = 163,

    Feed = 200,

    SearchCases = 300,
    RevealParties = 301, ///< journalled; GetParties answers then
    GetParties = 302,
    ListSessions = 303,
    EndSession = 304,
    SetPreference = 305,
    ListPreferences = 306,
    ParkForm = 307,
    DropForm = 308,
    ListForms = 309,
    RecordVisit = 310,
    AskSection = 311,
    AnswerSection = 312,
    ListQuestions = 313,
    AcknowledgeLight = 314,
    GetFigures = 315,
    GetHallDuty = 316,    ///< who stands at the windows of the own hall
    TakeBackChange = 317, ///< a change whose day has not come
    ListFigureCases = 318,
    AskBackup = 319,
    GetUpkeep = 320,
    VerifyRecords = 321,
    IssueDocument = 322, ///< a paper of a case: frozen and numbered
    VoidDocument = 323,  ///< a spoiled one; its number is never used again
    ListDocuments = 324,
    GetDocument = 325,
    NotePrint = 326,     ///< a paper goes to the printer
    NoteSeal = 327,      ///< a paper was sealed
    DraftDocument = 328, ///< how a paper would look if it was issued now
    BeginFile = 329,     ///< announces a file, or asks how far it came
    SendFilePart = 330,
    AttachFile = 331,     ///< a file that came whole becomes one of a case
    VoidAttachment = 332, ///< a file is taken out of its case; it stays to be read
    ListAttachments = 333,
    GetFilePart = 334,
    NoteArchive = 335,        ///< the archive of a case was made as one PDF
    AskSupplementAgain = 336, ///< a second notice of what is missing is proposed
    ConsentSupplement = 337,
    RejectSupplement = 338,
    SetTemplate = 339, ///< the words of a kind of paper from now on
    ListTemplates = 340,
};

} // namespace duban
