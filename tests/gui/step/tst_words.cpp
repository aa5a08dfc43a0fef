// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ErrorWords.h"
#include "client/app/FieldWords.h"
#include "client/app/Translation.h"
#include "client/department/FactWords.h"
#include "client/model/DomainWords.h"
#include "client/model/EventWords.h"
#include "client/model/LimitWords.h"
#include "client/step/StepMakers.h"
#include "client/widget/Ledger.h"
#include "client/widget/Words.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr std::array AllVerbs{MessageKind::SubmitCase,
                              MessageKind::AcceptCase,
                              MessageKind::FinishStage,
                              MessageKind::CompleteCase,
                              MessageKind::AddOpinion,
                              MessageKind::RefuseCase,
                              MessageKind::AskSupplement,
                              MessageKind::SupplyMaterials,
                              MessageKind::CloseUnsupplied,
                              MessageKind::DeemAccepted,
                              MessageKind::IssueAcceptance,
                              MessageKind::SupplyDeferred,
                              MessageKind::SendBack,
                              MessageKind::AskProcedure,
                              MessageKind::OpenProcedure,
                              MessageKind::CloseProcedure,
                              MessageKind::AskExtension,
                              MessageKind::GrantExtension,
                              MessageKind::GrantJointExtension,
                              MessageKind::RejectRequest,
                              MessageKind::DenyCase,
                              MessageKind::DeliverCase,
                              MessageKind::WithdrawCase,
                              MessageKind::TerminateCase,
                              MessageKind::TransferCase,
                              MessageKind::AskVoid,
                              MessageKind::ConsentVoid,
                              MessageKind::RejectVoid,
                              MessageKind::RecordDecision,
                              MessageKind::VerifyCommitment,
                              MessageKind::ClaimCase,
                              MessageKind::AssignCase,
                              MessageKind::AnnulLight,
                              MessageKind::MoveDeadlines,
                              MessageKind::MoveWork,
                              MessageKind::GiveLight,
                              MessageKind::AcknowledgeLight,
                              MessageKind::RecordVisit,
                              MessageKind::AskSection,
                              MessageKind::AnswerSection,
                              MessageKind::RevealParties,
                              MessageKind::IssueDocument,
                              MessageKind::VoidDocument,
                              MessageKind::NotePrint,
                              MessageKind::NoteSeal,
                              MessageKind::AttachFile,
                              MessageKind::VoidAttachment,
                              MessageKind::NoteArchive,
                              MessageKind::AskSupplementAgain,
                              MessageKind::ConsentSupplement,
                              MessageKind::RejectSupplement};

constexpr std::array AllFacts{
    CaseFact::Kind::Received,       CaseFact::Kind::Refusal,  CaseFact::Kind::Supplement,
    CaseFact::Kind::Supply,         CaseFact::Kind::Deferred, CaseFact::Kind::ProcedureEnd,
    CaseFact::Kind::Delivery,       CaseFact::Kind::Remedy,   CaseFact::Kind::PaperDecision,
    CaseFact::Kind::Commitment,     CaseFact::Kind::Transfer, CaseFact::Kind::ReceiptBack,
    CaseFact::Kind::Answered,       CaseFact::Kind::Visit,    CaseFact::Kind::VisitDiffers,
    CaseFact::Kind::SupplementAgain};

using WordList = std::vector<std::pair<QString, QString>>; ///< where it comes from, the word

template <class Values, class Word>
void collect(WordList& list, const char* what, const Values& values, Word word)
{
    for (const auto value : values)
        list.emplace_back(u"%1 %2"_s.arg(QLatin1StringView(what)).arg(qint64(value)), word(value));
}

/// The numbers of an enum without a list of its own, from the first one on.
template <class Enum>
std::vector<Enum> numbered(int first, int last)
{
    std::vector<Enum> values;
    for (int i = first; i <= last; ++i)
        values.push_back(Enum(i));
    return values;
}

WordList lists()
{
    WordList all;
    collect(all, "stage", AllStages, [](Stage stage) { return stageName(stage); });
    collect(all, "stage of the second set", AllStages,
            [](Stage stage) { return stageName(stage, StageNaming::Review); });
    collect(all, "state", AllStates, stateName);
    collect(all, "clock", AllClocks, clockName);
    collect(all, "light", numbered<Light>(1, 4), lightName);
    collect(all, "channel", numbered<Channel>(1, 5), channelName);
    collect(all, "role", AllRoles, roleName);
    collect(all, "procedure", numbered<ProcedureKind>(1, 8), procedureName);
    collect(all, "refusal", numbered<RefusalKind>(1, 3), refusalName);
    collect(all, "denial", numbered<DenialGround>(1, 5), denialName);
    collect(all, "delivery", numbered<DeliveryWay>(0, 3), deliveryName);
    collect(all, "decision", numbered<Decision>(0, 2), decisionName);
    collect(all, "accepted", numbered<AcceptedHow>(0, 3), acceptedName);
    collect(all, "request", std::array{RequestKind::Extension, RequestKind::Procedure, RequestKind::Void},
            requestName);
    collect(all, "action", AllActions, actionWord);
    collect(all, "when", AllActions, whenPossible);
    collect(all, "obstacle", numbered<Obstacle>(1, 8), [](Obstacle o) { return obstacleWord(o); });
    collect(all, "unit", numbered<LimitUnit>(1, 4), unitName);
    collect(all, "limit", numbered<LimitUnit>(0, 4), [](LimitUnit unit) { return limitText({3, unit}); });
    collect(all, "verb", AllVerbs, [](MessageKind verb) {
        EventRow event;
        event.verb = verb;
        event.stage = Stage::Review;
        event.level = Light::Red;
        return eventWords(event);
    });
    collect(all, "ledger day", numbered<BudgetDayKind>(1, 8), [](BudgetDayKind kind) {
        return ledgerDayText({{}, kind, 1, {}, {}}, LocalDay::max());
    });
    return all;
}

} // namespace

/// Every value of every enum that people see has a word, in both languages.
class tst_words : public QObject
{
    Q_OBJECT

private slots:

    void nothing_is_empty_in_English()
    {
        for (const auto& [where, word] : lists())
            QVERIFY2(!word.trimmed().isEmpty(), qPrintable(where));
        QCOMPARE(limitText(Limit::workingDays(10)), u"10 working day(s)"_s);
        QVERIFY(obstacleWord(Obstacle::None).isEmpty());
        QVERIFY(obstacleWord(Action::Accept, Obstacle::None).isEmpty());
    }

    void every_action_has_a_word_of_its_own()
    {
        QSet<QString> words;
        for (const Action action : AllActions)
            words.insert(actionWord(action));
        QCOMPARE(words.size(), qsizetype(AllActions.size()));
    }

    /// From here on the application speaks Chinese.
    void nothing_is_untranslated_in_Chinese()
    {
        applyLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
        static const QRegularExpression han(u"\\p{Han}"_s);
        static const QRegularExpression latin(u"[A-Za-z]{2}"_s);
        for (const auto& [where, word] : lists()) {
            QVERIFY2(word.contains(han), qPrintable(where + u": "_s + word));
            QVERIFY2(!word.contains(latin), qPrintable(where + u": "_s + word));
        }
        QCOMPARE(limitText(Limit::workingDays(10)), u"10 个工作日"_s);
        QCOMPARE(limitText(Limit::calendarDays(30)), u"30 个自然日"_s);
        QCOMPARE(limitText(Limit::months(2)), u"2 个月"_s);
        QCOMPARE(limitText(Limit::officeHours(4)), u"4 个办公小时"_s);
        QCOMPARE(limitText({}), u"无时限"_s);
        QCOMPARE(budgetText({Limit::workingDays(20), {Limit::workingDays(10)}, {}}),
                 u"20 个工作日 + 10 个工作日"_s);
    }

    void the_words_of_the_law_are_its_own()
    {
        QCOMPARE(actionWord(Action::Refuse), u"不予受理"_s);
        QCOMPARE(actionWord(Action::Deny), u"不予许可"_s);
        QCOMPARE(actionWord(Action::DeemAccepted), u"视为受理"_s);
        QCOMPARE(actionWord(Action::SendBack), u"退回"_s);
        QCOMPARE(actionWord(Action::Withdraw), u"撤回"_s);
        QCOMPARE(actionWord(Action::Terminate), u"终止"_s);
        QCOMPARE(actionWord(Action::Deliver), u"送达"_s);
        QCOMPARE(actionWord(Action::Claim), u"认领"_s);
        QCOMPARE(actionWord(Action::Assign), u"指派"_s);
        QCOMPARE(actionWord(Action::Transfer), u"转办"_s);
        QVERIFY(stockRemedy().contains(u"行政复议"_s) && stockRemedy().contains(u"行政诉讼"_s));
    }

    void every_fact_is_a_sentence()
    {
        StepDeskFixture desk(Role::Handler);
        const CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        static const QRegularExpression han(u"\\p{Han}"_s);
        for (const CaseFact::Kind kind : AllFacts) {
            FactEntry fact;
            fact.what = kind;
            fact.number = 1;
            fact.detail = u"21,22"_s;
            const QString text = factText(fact, details, desk.replica);
            QVERIFY2(text.contains(han), qPrintable(QString::number(int(kind)) + text));
        }
        FactEntry asked;
        asked.what = CaseFact::Kind::Supplement;
        asked.detail = u"21,22"_s;
        QCOMPARE(factText(asked, details, desk.replica), u"须补正：申请表、验资报告"_s);
    }

    void every_field_the_server_names_has_a_word()
    {
        static const QRegularExpression han(u"\\p{Han}"_s);
        QVERIFY(knownFields().size() > 20);
        for (const QString& field : knownFields())
            QVERIFY2(fieldWord(field).contains(han), qPrintable(field));
        QCOMPARE(fieldWord(u"paperDate"_s), u"文件日期"_s);
        QCOMPARE(fieldWord(u"somethingNew"_s), u"somethingNew"_s);
        CommandReply reply;
        reply.code = ErrorCode::InvalidInput;
        reply.number = u"remedy"_s;
        QVERIFY(wordsFor({reply}).text.contains(u"救济途径"_s));
    }

    void the_history_carries_texts_and_facts()
    {
        StepDeskFixture desk(Role::Handler);
        CaseDetails details = desk.details(CaseState::Accepted, Stage::Handling);
        const LegalTime at = *parseMoment(u"2026-11-23T09:30"_s);
        details.steps = {{{4}, MessageKind::AcceptCase, u"王敏"_s, Stage::Handling, at, {}},
                         {{7}, MessageKind::ClaimCase, u"李强"_s, Stage::Handling, at, {}},
                         {{5}, MessageKind::AskExtension, u"李强"_s, Stage::Handling, at, {}},
                         {{6}, MessageKind::FinishStage, u"李强"_s, Stage::Review, at, {}}};
        details.opinions = {{Stage::Handling, u"李强"_s, u"需要现场核查。"_s, at},
                            {Stage::Handling, u"李强"_s, u"同意。"_s, at}};
        details.requests.resize(1);
        details.requests[0].request = RequestKind::Extension;
        details.requests[0].length = Limit::workingDays(5);
        details.requests[0].askedAt = at;
        const auto entries = timelineOf(details, desk.replica);
        QCOMPARE(entries.size(), std::size_t(4));
        QVERIFY(entries[2].more.isEmpty());
        QCOMPARE(entries[0].more, QStringList{u"同意。"_s});
        QCOMPARE(entries[1].what, u"申请延期"_s);
        QCOMPARE(entries[1].more, (QStringList{u"5 个工作日  ·  等待答复"_s, u"需要现场核查。"_s}));
    }
};

QTEST_MAIN(tst_words)
#include "tst_words.moc"
