// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/Messages.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

QString goldenPath(const char* name)
{
    return QStringLiteral(DUBAN_SOURCE_DIR "/tests/protocol/golden/%1.txt").arg(QLatin1StringView(name));
}

QString corpusPath(const char* name)
{
    return QStringLiteral(DUBAN_SOURCE_DIR "/tests/fuzz/corpus/%1").arg(QLatin1StringView(name));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList linesOf(const Message& message)
{
    QStringList lines;
    for (const Piece& piece : message.pieces())
        lines << piece.path + u' ' + QLatin1StringView(piece.bytes.toHex());
    return lines;
}

QStringList goldenLines(const char* name)
{
    return QString::fromUtf8(contentOf(goldenPath(name))).split(u'\n', Qt::SkipEmptyParts);
}

/// @return true when every line of `old` stands in `now`, in the same order.
bool onlyGrew(const QStringList& old, const QStringList& now)
{
    qsizetype found = 0;
    for (const QString& line : now)
        found += found < old.size() && line == old[found] ? 1 : 0;
    return found == old.size();
}

/// With DUBAN_GOLDEN=write new fields are added to the golden files and the corpus; a line that is already
/// there is never changed.
bool isWriting()
{
    return qgetenv("DUBAN_GOLDEN") == "write";
}

} // namespace

/// The wire format, byte for byte. golden/<message>.txt holds every piece of a filled message as
/// "path bytes"; joined between bf and ff they are the message.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:

    void theBytes_data() { everyMessage(); }

    void theBytes()
    {
        const Message& message = current();
        const QStringList old = goldenLines(message.name);
        const QStringList now = linesOf(message);
        QVERIFY2(onlyGrew(old, now), "a released field changed its bytes: old programs would misread it");
        if (isWriting()) {
            write(goldenPath(message.name), (now.join(u'\n') + u'\n').toUtf8());
            write(corpusPath(message.name), sampleFrame(message));
        }
        QCOMPARE(goldenLines(message.name), now); // a new field: run once with DUBAN_GOLDEN=write
    }

    void theEncoderWritesThem_data() { everyMessage(); }

    void theEncoderWritesThem()
    {
        QByteArray joined("\xbf");
        for (const QString& line : goldenLines(current().name))
            joined += QByteArray::fromHex(line.section(u' ', 1).toLatin1());
        joined += char(0xff);
        QCOMPARE(current().sample().toHex(), joined.toHex());
    }

    void theDecoderReadsThemBack_data() { everyMessage(); }

    void theDecoderReadsThemBack()
    {
        const auto frame = decodeFrame(sampleFrame(current()).mid(4));
        QVERIFY2(frame.has_value(), qPrintable(frame ? QString() : frame.error().detail));
        QCOMPARE(frame->kind, current().kind);
        QVERIFY(frame->id == (RequestId{0x0102030405060708, 42}));
        const auto again = current().recoded(frame->body);
        QVERIFY2(again.has_value(), qPrintable(again ? QString() : again.error().detail));
        QCOMPARE(again->toHex(), current().sample().toHex());
    }

    void everyFieldOfTheSampleIsFilled_data() { everyMessage(); }

    void everyFieldOfTheSampleIsFilled()
    {
        const auto sample = decodeMap(current().sample());
        const auto defaults = decodeMap(current().defaults());
        QVERIFY(sample && defaults);
        for (const auto& key : sample->keys())
            QVERIFY2(sample->value(key) != defaults->value(key), qPrintable(key.toDiagnosticNotation()));
    }

    /// A file of the fuzzer's seed corpus for every message, in step with the format.
    void theCorpusIsInStep_data() { everyMessage(); }

    void theCorpusIsInStep()
    {
        QCOMPARE(contentOf(corpusPath(current().name)).toHex(), sampleFrame(current()).toHex());
    }

    void kindsAreGivenOnce()
    {
        QHash<int, QByteArray> names;
        for (const Message& message : messages()) {
            QVERIFY2(!names.contains(int(message.kind)), message.name);
            names.insert(int(message.kind), message.name);
            QCOMPARE(message.way == Message::Way::Request,
                     int(message.kind) < 100 || int(message.kind) >= 300);
        }
    }

    /// Messages.cpp must know every struct with a kind: one that is forgotten there is never tested.
    void noMessageIsForgotten()
    {
        QStringList known;
        for (const Message& message : messages())
            known << QString::fromLatin1(message.name);
        QStringList declared;
        static const QRegularExpression messageStruct(
            u"struct (\\w+)\\s*\\{\\s*static constexpr auto kind"_s);
        for (const QString& header :
             {u"Requests.h"_s, u"CaseRequests.h"_s, u"CalendarRequests.h"_s, u"CatalogueReplies.h"_s,
              u"CalendarReplies.h"_s, u"Replies.h"_s, u"SetUpRequests.h"_s, u"SetUpReplies.h"_s,
              u"WatchRequests.h"_s, u"WatchReplies.h"_s, u"DeskRequests.h"_s, u"DeskReplies.h"_s,
              u"DocumentRequests.h"_s, u"DocumentReplies.h"_s, u"FileRequests.h"_s, u"FileReplies.h"_s,
              u"Upkeep.h"_s}) {
            const QString text =
                QString::fromUtf8(contentOf(QStringLiteral(DUBAN_SOURCE_DIR "/common/protocol/") + header));
            auto matches = messageStruct.globalMatch(text);
            while (matches.hasNext())
                declared << matches.next().captured(1);
        }
        known.sort();
        declared.sort();
        QCOMPARE(known, declared);
    }

    /// The number of every kind, as released.
    void kindsKeepTheirNumbers()
    {
        const QList<std::pair<MessageKind, int>> released{{MessageKind::Hello, 1},
                                                          {MessageKind::Login, 2},
                                                          {MessageKind::ResumeSession, 3},
                                                          {MessageKind::Logout, 4},
                                                          {MessageKind::ChangePassword, 5},
                                                          {MessageKind::Ping, 6},
                                                          {MessageKind::SubmitCase, 10},
                                                          {MessageKind::AcceptCase, 11},
                                                          {MessageKind::FinishStage, 12},
                                                          {MessageKind::CompleteCase, 13},
                                                          {MessageKind::AddOpinion, 14},
                                                          {MessageKind::AdvanceClock, 20},
                                                          {MessageKind::GiveLight, 21},
                                                          {MessageKind::LoadHall, 22},
                                                          {MessageKind::FailedLogin, 23},
                                                          {MessageKind::StartReplay, 24},
                                                          {MessageKind::GetCatalogue, 30},
                                                          {MessageKind::GetCalendar, 31},
                                                          {MessageKind::GetCase, 32},
                                                          {MessageKind::ListCases, 33},
                                                          {MessageKind::ListLights, 34},
                                                          {MessageKind::GetBoard, 35},
                                                          {MessageKind::GetStatus, 36},
                                                          {MessageKind::Subscribe, 37},
                                                          {MessageKind::RefuseCase, 40},
                                                          {MessageKind::AskSupplement, 41},
                                                          {MessageKind::SupplyMaterials, 42},
                                                          {MessageKind::CloseUnsupplied, 43},
                                                          {MessageKind::DeemAccepted, 44},
                                                          {MessageKind::IssueAcceptance, 45},
                                                          {MessageKind::SupplyDeferred, 46},
                                                          {MessageKind::SendBack, 47},
                                                          {MessageKind::AskProcedure, 48},
                                                          {MessageKind::OpenProcedure, 49},
                                                          {MessageKind::CloseProcedure, 50},
                                                          {MessageKind::AskExtension, 51},
                                                          {MessageKind::GrantExtension, 52},
                                                          {MessageKind::GrantJointExtension, 53},
                                                          {MessageKind::RejectRequest, 54},
                                                          {MessageKind::DenyCase, 55},
                                                          {MessageKind::DeliverCase, 56},
                                                          {MessageKind::WithdrawCase, 57},
                                                          {MessageKind::TerminateCase, 58},
                                                          {MessageKind::TransferCase, 59},
                                                          {MessageKind::AskVoid, 60},
                                                          {MessageKind::ConsentVoid, 61},
                                                          {MessageKind::RejectVoid, 62},
                                                          {MessageKind::RecordDecision, 63},
                                                          {MessageKind::VerifyCommitment, 64},
                                                          {MessageKind::ClaimCase, 65},
                                                          {MessageKind::AssignCase, 66},
                                                          {MessageKind::ImportCalendar, 70},
                                                          {MessageKind::ActivateCalendar, 71},
                                                          {MessageKind::RehearseCalendar, 72},
                                                          {MessageKind::MoveDeadlines, 73},
                                                          {MessageKind::DropCalendarDraft, 74},
                                                          {MessageKind::RejectJointExtension, 67},
                                                          {MessageKind::AnnulLight, 68},
                                                          {MessageKind::AskAnnulment, 69},
                                                          {MessageKind::ProposePolicy, 75},
                                                          {MessageKind::ActivatePolicy, 76},
                                                          {MessageKind::ListPolicies, 77},
                                                          {MessageKind::ListDuties, 78},
                                                          {MessageKind::ListDeputies, 79},
                                                          {MessageKind::MoveWork, 80},
                                                          {MessageKind::ListUnclaimed, 81},
                                                          {MessageKind::ListPeople, 82},
                                                          {MessageKind::SetDeputy, 83},
                                                          {MessageKind::SetDuty, 84},
                                                          {MessageKind::SetOrganisation, 85},
                                                          {MessageKind::SetHall, 86},
                                                          {MessageKind::SetWindow, 87},
                                                          {MessageKind::SetKind, 88},
                                                          {MessageKind::ProposeVariant, 89},
                                                          {MessageKind::ReleaseVariant, 90},
                                                          {MessageKind::RejectVariant, 91},
                                                          {MessageKind::RetireVariant, 92},
                                                          {MessageKind::SetPerson, 93},
                                                          {MessageKind::FilePerson, 94},
                                                          {MessageKind::SetAccount, 95},
                                                          {MessageKind::RecordCounter, 96},
                                                          {MessageKind::ListCounter, 97},
                                                          {MessageKind::ListFindings, 98},
                                                          {MessageKind::ListPlanned, 99},
                                                          {MessageKind::BringIntoForce, 25},
                                                          {MessageKind::IssuePassword, 26},
                                                          {MessageKind::UnclaimedPage, 139},
                                                          {MessageKind::PeoplePage, 140},
                                                          {MessageKind::PolicyPage, 141},
                                                          {MessageKind::CounterPage, 142},
                                                          {MessageKind::FindingPage, 143},
                                                          {MessageKind::PlannedPage, 144},
                                                          {MessageKind::DutyPage, 145},
                                                          {MessageKind::DeputyPage, 146},
                                                          {MessageKind::CommandReply, 100},
                                                          {MessageKind::HelloReply, 101},
                                                          {MessageKind::LoginReply, 102},
                                                          {MessageKind::Catalogue, 130},
                                                          {MessageKind::Calendar, 131},
                                                          {MessageKind::CaseDetails, 132},
                                                          {MessageKind::CasePage, 133},
                                                          {MessageKind::LightPage, 134},
                                                          {MessageKind::Board, 135},
                                                          {MessageKind::Status, 136},
                                                          {MessageKind::SubscribeReply, 137},
                                                          {MessageKind::Rehearsal, 138},
                                                          {MessageKind::Feed, 200},
                                                          {MessageKind::SearchCases, 300},
                                                          {MessageKind::RevealParties, 301},
                                                          {MessageKind::GetParties, 302},
                                                          {MessageKind::ListSessions, 303},
                                                          {MessageKind::EndSession, 304},
                                                          {MessageKind::SetPreference, 305},
                                                          {MessageKind::ListPreferences, 306},
                                                          {MessageKind::ParkForm, 307},
                                                          {MessageKind::DropForm, 308},
                                                          {MessageKind::ListForms, 309},
                                                          {MessageKind::RecordVisit, 310},
                                                          {MessageKind::AskSection, 311},
                                                          {MessageKind::AnswerSection, 312},
                                                          {MessageKind::ListQuestions, 313},
                                                          {MessageKind::AcknowledgeLight, 314},
                                                          {MessageKind::GetFigures, 315},
                                                          {MessageKind::FoundPage, 147},
                                                          {MessageKind::Parties, 148},
                                                          {MessageKind::SessionPage, 149},
                                                          {MessageKind::PreferencePage, 150},
                                                          {MessageKind::FormPage, 151},
                                                          {MessageKind::QuestionPage, 152},
                                                          {MessageKind::Figures, 153},
                                                          {MessageKind::GetHallDuty, 316},
                                                          {MessageKind::TakeBackChange, 317},
                                                          {MessageKind::HallDutyPage, 154},
                                                          {MessageKind::FigureCasePage, 155},
                                                          {MessageKind::ListFigureCases, 318},
                                                          {MessageKind::RestoreNoted, 27},
                                                          {MessageKind::TimeConfirmed, 28},
                                                          {MessageKind::AskBackup, 319},
                                                          {MessageKind::GetUpkeep, 320},
                                                          {MessageKind::VerifyRecords, 321},
                                                          {MessageKind::Upkeep, 156},
                                                          {MessageKind::Verified, 157},
                                                          {MessageKind::IssueDocument, 322},
                                                          {MessageKind::VoidDocument, 323},
                                                          {MessageKind::ListDocuments, 324},
                                                          {MessageKind::GetDocument, 325},
                                                          {MessageKind::NotePrint, 326},
                                                          {MessageKind::NoteSeal, 327},
                                                          {MessageKind::DraftDocument, 328},
                                                          {MessageKind::DocumentPage, 158},
                                                          {MessageKind::Document, 159},
                                                          {MessageKind::BeginFile, 329},
                                                          {MessageKind::SendFilePart, 330},
                                                          {MessageKind::AttachFile, 331},
                                                          {MessageKind::VoidAttachment, 332},
                                                          {MessageKind::ListAttachments, 333},
                                                          {MessageKind::GetFilePart, 334},
                                                          {MessageKind::AskSupplementAgain, 336},
                                                          {MessageKind::ConsentSupplement, 337},
                                                          {MessageKind::RejectSupplement, 338},
                                                          {MessageKind::SetTemplate, 339},
                                                          {MessageKind::ListTemplates, 340},
                                                          {MessageKind::TemplatePage, 163},
                                                          {MessageKind::NoteArchive, 335},
                                                          {MessageKind::FileProgress, 160},
                                                          {MessageKind::AttachmentPage, 161},
                                                          {MessageKind::FilePart, 162}};
        for (const auto& [kind, number] : released)
            QCOMPARE(int(kind), number);
    }

private:
    static void everyMessage()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Message& message : messages())
            QTest::newRow(message.name) << index++;
    }

    static const Message& current()
    {
        QFETCH(int, index);
        return messages()[std::size_t(index)];
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
