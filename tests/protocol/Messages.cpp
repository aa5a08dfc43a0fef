// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/Messages.h"

#include "common/protocol/CalendarReplies.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/CaseRequests.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "common/protocol/Replies.h"
#include "common/protocol/Requests.h"
#include "common/protocol/SetUpReplies.h"
#include "common/protocol/SetUpRequests.h"
#include "common/protocol/Upkeep.h"
#include "common/protocol/WatchReplies.h"
#include "common/protocol/WatchRequests.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// Gives every field a value that is not its default and depends on nothing but its type, its key and its
/// place in a list, so that a new field changes no other one.
class Filler
{
public:
    explicit Filler(int offset) : m_offset(offset) {}

    template <class T>
    void operator()(int key, T& value)
    {
        fill(key + m_offset, value);
    }

private:
    template <Fielded T>
    static void fill(int seed, T& value)
    {
        T::fields(value, Filler(seed * 3));
    }

    template <class T>
    static void fill(int seed, std::vector<T>& values)
    {
        values.resize(2);
        fill(seed, values[0]);
        fill(seed + 1, values[1]);
    }

    template <class T>
    requires std::is_enum_v<T>

    static void fill(int, T& value) { value = T(int(value) == 2 ? 3 : 2); }

    template <std::integral T>
    static void fill(int seed, T& value)
    {
        if constexpr (std::same_as<T, bool>)
            value = !value;
        else
            value = T(1'000 * seed + 7);
    }

    template <class Tag>
    static void fill(int seed, Id<Tag>& id)
    {
        id.value = 100 * seed + 1;
    }

    template <class Tag>
    static void fill(int seed, Instant<Tag>& t)
    {
        t.ms = 1'790'000'000'000 + seed * 60'000;
    }

    static void fill(int seed, Revision& r) { r.value = seed + 1; }

    static void fill(int seed, JournalSeq& s) { s.value = 5'000'000'000 + seed; }

    static void fill(int seed, CalendarVersion& v) { v.value = seed + 2; }

    static void fill(int seed, WorkingDays& d) { d.count = seed + 10; }

    static void fill(int seed, LocalDay& day) { day = LocalDay{std::chrono::days(20'700 + seed)}; }

    static void fill(int seed, QString& text) { text = u"办件%1"_s.arg(seed); }

    static void fill(int seed, QByteArray& bytes) { bytes = QByteArray::number(seed); }

    static void fill(int seed, Secret& secret) { secret = Secret(u"s%1"_s.arg(seed)); }

    int m_offset;
};

/// Writes the format as it is meant, apart from Encoder: maps of unknown length, lists of known length.
class Tracer
{
public:
    explicit Tracer(QString prefix) : m_prefix(std::move(prefix)) {}

    template <class T>
    void operator()(int key, const T& value)
    {
        const QString path = m_prefix + QString::number(key);
        trace(path, encodedNumber(key), value);
    }

    QList<Piece> take() { return std::move(m_pieces); }

private:
    static QByteArray encodedNumber(qint64 number)
    {
        QByteArray bytes;
        QCborStreamWriter(&bytes).append(number);
        return bytes;
    }

    template <Fielded T>
    void trace(const QString& path, QByteArray before, const T& value)
    {
        m_pieces.append({path, before + char(0xbf)});
        Tracer inner(path + u'.');
        T::fields(value, inner);
        m_pieces.append(inner.take());
        m_pieces.append({path, QByteArray(1, char(0xff))});
    }

    template <class T>
    void trace(const QString& path, QByteArray before, const std::vector<T>& values)
    {
        m_pieces.append({path, before + char(0x80 + values.size())});
        for (std::size_t i = 0; i < values.size(); ++i)
            trace(u"%1[%2]"_s.arg(path).arg(i), {}, values[i]);
    }

    template <class T>
    void trace(const QString& path, QByteArray before, const T& value)
    {
        QByteArray bytes;
        QCborStreamWriter writer(&bytes);
        Encoder(writer).write(value);
        m_pieces.append({path, before + bytes});
    }

    QString m_prefix;
    QList<Piece> m_pieces;
};

template <class T>
T filled()
{
    T message;
    T::fields(message, Filler(0));
    return message;
}

template <class T>
QByteArray sampleOf()
{
    return encode(filled<T>());
}

template <class T>
QByteArray defaultsOf()
{
    return encode(T{});
}

template <class T>
QList<Piece> piecesOf()
{
    Tracer tracer({});
    const T message = filled<T>();
    T::fields(message, tracer);
    return tracer.take();
}

template <class T>
Result<QByteArray> recodedOf(const QCborMap& body)
{
    const auto message = decodeFrom<T>(body);
    if (!message)
        return tl::unexpected(message.error());
    return encode(*message);
}

template <class T>
constexpr Message describe(const char* name, Message::Way way)
{
    return {name, T::kind, way, sampleOf<T>, defaultsOf<T>, piecesOf<T>, recodedOf<T>};
}

#define REQUEST(T) describe<T>(#T, Message::Way::Request)
#define REPLY(T) describe<T>(#T, Message::Way::Reply)

constexpr std::array All{
    REQUEST(Hello),
    REQUEST(Login),
    REQUEST(ResumeSession),
    REQUEST(Logout),
    REQUEST(ChangePassword),
    REQUEST(Ping),
    REQUEST(SubmitCase),
    REQUEST(AcceptCase),
    REQUEST(FinishStage),
    REQUEST(CompleteCase),
    REQUEST(AddOpinion),
    REQUEST(AdvanceClock),
    REQUEST(GetCatalogue),
    REQUEST(GetCalendar),
    REQUEST(GetCase),
    REQUEST(ListCases),
    REQUEST(ListLights),
    REQUEST(GetBoard),
    REQUEST(GetStatus),
    REQUEST(Subscribe),
    REQUEST(RefuseCase),
    REQUEST(AskSupplement),
    REQUEST(SupplyMaterials),
    REQUEST(CloseUnsupplied),
    REQUEST(IssueAcceptance),
    REQUEST(SupplyDeferred),
    REQUEST(SendBack),
    REQUEST(AskProcedure),
    REQUEST(OpenProcedure),
    REQUEST(CloseProcedure),
    REQUEST(AskExtension),
    REQUEST(GrantExtension),
    REQUEST(GrantJointExtension),
    REQUEST(RejectRequest),
    REQUEST(DenyCase),
    REQUEST(DeliverCase),
    REQUEST(WithdrawCase),
    REQUEST(TerminateCase),
    REQUEST(TransferCase),
    REQUEST(AskVoid),
    REQUEST(ConsentVoid),
    REQUEST(RejectVoid),
    REQUEST(RecordDecision),
    REQUEST(VerifyCommitment),
    REQUEST(ClaimCase),
    REQUEST(AssignCase),
    REQUEST(ImportCalendar),
    REQUEST(DropCalendarDraft),
    REQUEST(ActivateCalendar),
    REQUEST(RehearseCalendar),
    REQUEST(SetOrganisation),
    REQUEST(SetHall),
    REQUEST(SetWindow),
    REQUEST(SetKind),
    REQUEST(ProposeVariant),
    REQUEST(ReleaseVariant),
    REQUEST(RejectVariant),
    REQUEST(RetireVariant),
    REQUEST(SetPerson),
    REQUEST(FilePerson),
    REQUEST(SetAccount),
    REQUEST(IssuePassword),
    REQUEST(SetDeputy),
    REQUEST(SetDuty),
    REQUEST(MoveWork),
    REQUEST(ListPeople),
    REQUEST(ListUnclaimed),
    REQUEST(ListPlanned),
    REQUEST(ListDuties),
    REQUEST(GetHallDuty),
    REQUEST(TakeBackChange),
    REQUEST(ListDeputies),
    REQUEST(ProposePolicy),
    REQUEST(ActivatePolicy),
    REQUEST(ListPolicies),
    REQUEST(AskAnnulment),
    REQUEST(AnnulLight),
    REQUEST(RejectJointExtension),
    REQUEST(RecordCounter),
    REQUEST(ListCounter),
    REQUEST(ListFindings),
    REQUEST(SearchCases),
    REQUEST(RevealParties),
    REQUEST(GetParties),
    REQUEST(ListSessions),
    REQUEST(EndSession),
    REQUEST(SetPreference),
    REQUEST(ListPreferences),
    REQUEST(ParkForm),
    REQUEST(DropForm),
    REQUEST(ListForms),
    REQUEST(RecordVisit),
    REQUEST(AskSection),
    REQUEST(AnswerSection),
    REQUEST(ListQuestions),
    REQUEST(AcknowledgeLight),
    REQUEST(GetFigures),
    REQUEST(ListFigureCases),
    REQUEST(AskBackup),
    REQUEST(GetUpkeep),
    REQUEST(VerifyRecords),
    REQUEST(IssueDocument),
    REQUEST(VoidDocument),
    REQUEST(ListDocuments),
    REQUEST(GetDocument),
    REQUEST(NotePrint),
    REQUEST(NoteSeal),
    REQUEST(DraftDocument),
    REQUEST(BeginFile),
    REQUEST(SendFilePart),
    REQUEST(AttachFile),
    REQUEST(VoidAttachment),
    REQUEST(ListAttachments),
    REQUEST(GetFilePart),
    REQUEST(NoteArchive),
    REQUEST(AskSupplementAgain),
    REQUEST(ConsentSupplement),
    REQUEST(RejectSupplement),
    REQUEST(SetTemplate),
    REQUEST(ListTemplates),
    REPLY(CommandReply),
    REPLY(HelloReply),
    REPLY(LoginReply),
    REPLY(CatalogueReply),
    REPLY(CalendarReply),
    REPLY(CasePage),
    REPLY(CaseDetails),
    REPLY(LightPage),
    REPLY(BoardReply),
    REPLY(StatusReply),
    REPLY(SubscribeReply),
    REPLY(Rehearsal),
    REPLY(PeoplePage),
    REPLY(UnclaimedPage),
    REPLY(PlannedPage),
    REPLY(DutyPage),
    REPLY(DeputyPage),
    REPLY(HallDutyPage),
    REPLY(PolicyPage),
    REPLY(CounterPage),
    REPLY(FindingPage),
    REPLY(FoundPage),
    REPLY(PartiesReply),
    REPLY(SessionPage),
    REPLY(PreferencePage),
    REPLY(FormPage),
    REPLY(QuestionPage),
    REPLY(FiguresReply),
    REPLY(FigureCasePage),
    REPLY(UpkeepReply),
    REPLY(VerifiedReply),
    REPLY(DocumentPage),
    REPLY(DocumentReply),
    REPLY(FileProgress),
    REPLY(AttachmentPage),
    REPLY(FilePart),
    REPLY(TemplatePage),
    REPLY(Feed),
};

#undef REQUEST
#undef REPLY

} // namespace

std::span<const Message> messages()
{
    return All;
}

QByteArray sampleFrame(const Message& message)
{
    return encodeFrame(message.kind, {0x0102030405060708, 42}, message.sample());
}

} // namespace duban::test
