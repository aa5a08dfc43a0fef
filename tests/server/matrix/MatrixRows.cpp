// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/matrix/MatrixRows.h"

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/Upkeep.h"
#include "common/protocol/WatchReplies.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

template <class T>
std::optional<ScopeRule> scopeOf()
{
    if constexpr (!requires(T message) { message.caseId; })
        return std::nullopt;
    else if constexpr (requires { T::scope; })
        return T::scope;
    else
        return ScopeRule::OwnCases; // queries see what the sender may see
}

template <class T>
Row row(
    const char* name, std::function<T(const Target&)> make = [](const Target&) { return T{}; })
{
    return {name, T::kind, T::permission, scopeOf<T>(),
            [make](Wire& wire, const Target& target) { return wire.send(make(target)); }};
}

/// A step of a case; its sender looked at the target's revision.
template <class T>
Row step(
    const char* name, std::function<void(T&)> finish = [](T&) {})
{
    return row<T>(name, [finish](const Target& t) {
        T message;
        message.caseId = t.caseId;
        message.expected = t.revision;
        finish(message);
        return message;
    });
}

} // namespace

SubmitCase submission(const Target& t)
{
    SubmitCase request;
    request.variant = t.variant.id;
    request.applicantName = u"申请人"_s;
    for (const MaterialEntry& material : t.variant.materials)
        request.materials.push_back({material.id, true});
    return request;
}

const std::vector<Row>& rows()
{
    static const std::vector<Row> all{
        row<ChangePassword>("ChangePassword",
                            [](const Target&) {
                                return ChangePassword{Secret(u"x"_s), Secret(u"y"_s)};
                            }),
        row<SubmitCase>("SubmitCase", submission),
        row<AcceptCase>("AcceptCase",
                        [](const Target& t) {
                            return AcceptCase{t.caseId, t.revision, {}};
                        }),
        row<FinishStage>("FinishStage",
                         [](const Target& t) {
                             return FinishStage{t.caseId, t.revision, u"同意"_s};
                         }),
        row<CompleteCase>("CompleteCase",
                          [](const Target& t) {
                              return CompleteCase{t.caseId, t.revision, {}};
                          }),
        row<AddOpinion>("AddOpinion",
                        [](const Target& t) {
                            return AddOpinion{t.caseId, Stage::Acceptance, u"意见"_s};
                        }),
        step<RefuseCase>("RefuseCase",
                         [](RefuseCase& m) {
                             m.why = RefusalKind::Unlawful;
                             m.reason = u"理由"_s;
                         }),
        step<AskSupplement>("AskSupplement", [](AskSupplement& m) { m.note = u"缺件"_s; }),
        step<SupplyMaterials>("SupplyMaterials"),
        step<CloseUnsupplied>("CloseUnsupplied", [](CloseUnsupplied& m) { m.reason = u"理由"_s; }),
        step<IssueAcceptance>("IssueAcceptance"),
        step<SupplyDeferred>("SupplyDeferred"),
        step<SendBack>("SendBack", [](SendBack& m) { m.reason = u"理由"_s; }),
        step<AskProcedure>("AskProcedure", [](AskProcedure& m) { m.reason = u"理由"_s; }),
        step<OpenProcedure>("OpenProcedure", [](OpenProcedure& m) { m.reason = u"理由"_s; }),
        step<CloseProcedure>("CloseProcedure", [](CloseProcedure& m) { m.result = u"结果"_s; }),
        step<AskExtension>("AskExtension", [](AskExtension& m) { m.reason = u"理由"_s; }),
        step<GrantExtension>("GrantExtension", [](GrantExtension& m) { m.reason = u"理由"_s; }),
        step<GrantJointExtension>("GrantJointExtension",
                                  [](GrantJointExtension& m) { m.reason = u"理由"_s; }),
        step<RejectJointExtension>("RejectJointExtension",
                                   [](RejectJointExtension& m) { m.reason = u"理由"_s; }),
        step<RejectRequest>("RejectRequest", [](RejectRequest& m) { m.reason = u"理由"_s; }),
        step<DenyCase>("DenyCase", [](DenyCase& m) { m.reason = u"理由"_s; }),
        step<DeliverCase>("DeliverCase"),
        step<WithdrawCase>("WithdrawCase", [](WithdrawCase& m) { m.reason = u"理由"_s; }),
        step<TerminateCase>("TerminateCase", [](TerminateCase& m) { m.reason = u"理由"_s; }),
        step<TransferCase>("TransferCase", [](TransferCase& m) { m.reason = u"理由"_s; }),
        step<AskVoid>("AskVoid", [](AskVoid& m) { m.reason = u"理由"_s; }),
        step<ConsentVoid>("ConsentVoid", [](ConsentVoid& m) { m.reason = u"理由"_s; }),
        step<RejectVoid>("RejectVoid", [](RejectVoid& m) { m.reason = u"理由"_s; }),
        step<AskSupplementAgain>("AskSupplementAgain", [](AskSupplementAgain& m) { m.reason = u"理由"_s; }),
        step<ConsentSupplement>("ConsentSupplement", [](ConsentSupplement& m) { m.reason = u"理由"_s; }),
        step<RejectSupplement>("RejectSupplement", [](RejectSupplement& m) { m.reason = u"理由"_s; }),
        step<RecordDecision>("RecordDecision", [](RecordDecision& m) { m.reason = u"理由"_s; }),
        step<VerifyCommitment>("VerifyCommitment", [](VerifyCommitment& m) { m.reason = u"理由"_s; }),
        step<ClaimCase>("ClaimCase"),
        step<AssignCase>("AssignCase"),
        row<ProposeVariant>("ProposeVariant", [](const Target& t) { return ProposeVariant{t.variant}; }),
        row<ReleaseVariant>("ReleaseVariant"),
        row<RejectVariant>("RejectVariant"),
        row<RetireVariant>("RetireVariant"),
        row<ImportCalendar>("ImportCalendar"),
        row<DropCalendarDraft>("DropCalendarDraft"),
        row<ActivateCalendar>("ActivateCalendar"),
        row<RehearseCalendar>("RehearseCalendar"),
        row<SetOrganisation>("SetOrganisation"),
        row<SetHall>("SetHall"),
        row<SetWindow>("SetWindow"),
        row<SetKind>("SetKind"),
        row<SetDuty>("SetDuty"),
        row<ListDuties>("ListDuties"),
        row<GetHallDuty>("GetHallDuty"),
        row<TakeBackChange>("TakeBackChange"),
        row<ListPlanned>("ListPlanned"),
        row<SetPerson>("SetPerson"),
        row<FilePerson>("FilePerson"),
        row<SetAccount>("SetAccount"),
        row<IssuePassword>("IssuePassword"),
        row<SetDeputy>("SetDeputy"),
        row<MoveWork>("MoveWork"),
        row<ListPeople>("ListPeople"),
        row<ListDeputies>("ListDeputies"),
        row<ListUnclaimed>("ListUnclaimed"),
        row<ProposePolicy>("ProposePolicy"),
        row<ActivatePolicy>("ActivatePolicy"),
        row<ListPolicies>("ListPolicies"),
        row<AskAnnulment>("AskAnnulment",
                          [](const Target& t) {
                              return AskAnnulment{t.caseId, LightId{1}, u"理由"_s};
                          }),
        row<AnnulLight>("AnnulLight",
                        [](const Target& t) {
                            return AnnulLight{t.caseId, LightId{1}, true, {}};
                        }),
        row<AcknowledgeLight>("AcknowledgeLight",
                              [](const Target& t) {
                                  return AcknowledgeLight{t.caseId, LightId{1}, {}};
                              }),
        row<RecordVisit>(
            "RecordVisit",
            [](const Target& t) { return RecordVisit{t.caseId, {}, {}, u"地点"_s, u"情况"_s, true}; }),
        row<AskSection>("AskSection",
                        [](const Target& t) {
                            return AskSection{t.caseId, {}, u"问题"_s};
                        }),
        row<AnswerSection>("AnswerSection"),
        step<IssueDocument>("IssueDocument", [](IssueDocument& m) { m.document = DocumentKind::Receipt; }),
        row<VoidDocument>("VoidDocument",
                          [](const Target& t) {
                              return VoidDocument{t.caseId, DocumentId{1}, u"理由"_s};
                          }),
        row<NotePrint>("NotePrint",
                       [](const Target& t) {
                           return NotePrint{t.caseId, DocumentId{1}, PrintWay::Printer};
                       }),
        row<NoteSeal>("NoteSeal",
                      [](const Target& t) {
                          return NoteSeal{t.caseId, DocumentId{1}, u"公章"_s};
                      }),
        row<DraftDocument>("DraftDocument",
                           [](const Target& t) {
                               return DraftDocument{t.caseId, DocumentKind::Receipt, {}};
                           }),
        row<ListDocuments>("ListDocuments", [](const Target& t) { return ListDocuments{t.caseId}; }),
        row<GetDocument>("GetDocument",
                         [](const Target& t) {
                             return GetDocument{t.caseId, DocumentId{1}};
                         }),
        row<BeginFile>("BeginFile"),
        row<SendFilePart>("SendFilePart"),
        row<AttachFile>("AttachFile",
                        [](const Target& t) {
                            return AttachFile{t.caseId, QByteArray(32, 'x'), u"a.pdf"_s, {}, 0};
                        }),
        row<VoidAttachment>("VoidAttachment",
                            [](const Target& t) {
                                return VoidAttachment{t.caseId, AttachmentId{1}, u"理由"_s};
                            }),
        row<ListAttachments>("ListAttachments", [](const Target& t) { return ListAttachments{t.caseId}; }),
        row<GetFilePart>("GetFilePart",
                         [](const Target& t) {
                             return GetFilePart{t.caseId, AttachmentId{1}, 0};
                         }),
        row<NoteArchive>("NoteArchive", [](const Target& t) { return NoteArchive{t.caseId}; }),
        row<ListQuestions>("ListQuestions"),
        row<ListSessions>("ListSessions"),
        row<EndSession>("EndSession"),
        row<SetPreference>("SetPreference"),
        row<ListPreferences>("ListPreferences"),
        row<ParkForm>("ParkForm"),
        row<DropForm>("DropForm"),
        row<ListForms>("ListForms"),
        row<GetFigures>("GetFigures"),
        row<ListFigureCases>("ListFigureCases"),
        row<AskBackup>("AskBackup"),
        row<GetUpkeep>("GetUpkeep"),
        row<VerifyRecords>("VerifyRecords"),
        row<RecordCounter>("RecordCounter"),
        row<ListCounter>("ListCounter"),
        row<AdvanceClock>("AdvanceClock", [](const Target& t) { return AdvanceClock{t.legalNow}; }),
        row<GetCatalogue>("GetCatalogue"),
        row<GetCalendar>("GetCalendar"),
        row<GetCase>("GetCase", [](const Target& t) { return GetCase{t.caseId}; }),
        row<ListCases>("ListCases"),
        row<SearchCases>("SearchCases"),
        row<RevealParties>("RevealParties",
                           [](const Target& t) {
                               return RevealParties{t.caseId, {}};
                           }),
        row<GetParties>("GetParties", [](const Target& t) { return GetParties{t.caseId}; }), // revealed above
        row<ListLights>("ListLights"),
        row<ListFindings>("ListFindings"),
        row<GetBoard>("GetBoard"),
        row<GetStatus>("GetStatus"),
        row<Subscribe>("Subscribe"),
        row<Logout>("Logout"), // last: it ends the session
    };
    return all;
}

} // namespace duban::test
