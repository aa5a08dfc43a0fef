// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

constexpr auto SectionPeople = R"(
  {"login": "handler2", "name": "承办二", "role": "Handler", "department": "a"},
  {"login": "unfiled", "name": "新人", "role": "Handler", "department": "a", "filing": ""},)";

} // namespace

/// What the people of a department keep about a case without moving it: visits on site, questions to another
/// section.
class TestSections : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s, SectionPeople);
        m_case = m_hall->submit(Permit);
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void twoOfficersOnSite()
    {
        accept();
        m_hall->advance(u"2026-09-22T15:00"_s);
        const CaseDetails before = m_hall->details(m_case);
        const CommandReply reply = m_hall->ask(u"handler"_s, visit());
        ANSWERS(reply, ErrorCode::None);
        QCOMPARE(reply.subject, m_case.value);
        RecordVisit second = visit();
        second.fits = false;
        ANSWERS(m_hall->ask(u"handler2"_s, withSecond(second, u"handler"_s)), ErrorCode::None);
        m_hall->restart();
        const CaseDetails after = m_hall->details(m_case);
        const FactEntry* fits = factOf(after, CaseFact::Kind::Visit);
        QVERIFY(fits);
        QCOMPARE(fits->number, visit().at.ms);
        QCOMPARE(fits->personName, u"承办二"_s);
        QCOMPARE(fits->text, u"场地与图纸相符"_s);
        QCOMPARE(fits->detail, u"东街 1 号"_s);
        const FactEntry* differs = factOf(after, CaseFact::Kind::VisitDiffers);
        QVERIFY(differs);
        QCOMPARE(differs->personName, u"承办"_s);
        QCOMPARE(after.row.revision, before.row.revision); // it moves nothing and stops no clock
        QCOMPARE(after.row.stage, before.row.stage);
        QCOMPARE(after.deadlines.size(), before.deadlines.size());
        QCOMPARE(clockOf(after, ClockKind::Stage).dueAt, clockOf(before, ClockKind::Stage).dueAt);
        QCOMPARE(countSteps(after, MessageKind::RecordVisit), 2);
        QCOMPARE(countEvents(MessageKind::RecordVisit), 2);
    }

    void visitFields()
    {
        accept();
        m_hall->advance(u"2026-09-22T15:00"_s);
        NAMES(m_hall->ask(u"handler"_s, withSecond(visit(), u"handler"_s)), u"second"_s);
        NAMES(m_hall->ask(u"handler"_s, withSecond(visit(), u"other"_s)), u"second"_s);
        NAMES(m_hall->ask(u"handler"_s, withSecond(visit(), u"clerk"_s)), u"second"_s);
        RecordVisit wrong = visit();
        wrong.second = {};
        NAMES(m_hall->ask(u"handler"_s, wrong), u"second"_s);
        wrong.second = {9999};
        NAMES(m_hall->ask(u"handler"_s, wrong), u"second"_s);
        wrong = visit();
        wrong.at = {};
        NAMES(m_hall->ask(u"handler"_s, wrong), u"at"_s);
        wrong.at = *parseMoment(u"2026-09-22T15:01"_s);
        NAMES(m_hall->ask(u"handler"_s, wrong), u"at"_s);
        wrong.at = *parseMoment(u"2026-09-21T09:29"_s);
        NAMES(m_hall->ask(u"handler"_s, wrong), u"at"_s);
        wrong = visit();
        wrong.place = u" "_s;
        NAMES(m_hall->ask(u"handler"_s, wrong), u"place"_s);
        wrong.place = QString(201, u'街');
        NAMES(m_hall->ask(u"handler"_s, wrong), u"place"_s);
        wrong = visit();
        wrong.notes.clear();
        NAMES(m_hall->ask(u"handler"_s, wrong), u"notes"_s);
        wrong.notes = QString(2001, u'字');
        NAMES(m_hall->ask(u"handler"_s, wrong), u"notes"_s);
    }

    void whoRecordsVisits()
    {
        ANSWERS(m_hall->ask(u"handler"_s, visit()), ErrorCode::WrongState); // not accepted yet
        accept();
        m_hall->advance(u"2026-09-22T15:00"_s);
        ANSWERS(m_hall->ask(u"other"_s, visit()), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"unfiled"_s, visit()), ErrorCode::NotAllowed);
        for (const char* login : {"clerk", "head", "officer", "leader", "secretary", "sysadmin"})
            ANSWERS(m_hall->ask(QString::fromLatin1(login), visit()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"reviewer"_s, visit()), ErrorCode::None); // any officer of the department
        finish();
        ANSWERS(m_hall->ask(u"handler"_s, visit()), ErrorCode::WrongState);
    }

    /// What was promised is verified on site after the decision, 告知承诺.
    void visitAfterAPromise()
    {
        m_case = m_hall->submit(u"承诺许可"_s);
        accept();
        m_hall->advance(u"2026-09-22T15:00"_s);
        FinishStage promised = opinion();
        promised.onCommitment = true;
        ANSWERS(m_hall->step(u"handler"_s, m_case, promised), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, CompleteCase{}), ErrorCode::None);
        ANSWERS(m_hall->ask(u"handler"_s, visit()), ErrorCode::None);
        VerifyCommitment kept;
        kept.kept = true;
        kept.reason = u"属实"_s;
        ANSWERS(m_hall->step(u"handler"_s, m_case, kept), ErrorCode::None);
        ANSWERS(m_hall->ask(u"handler"_s, visit()), ErrorCode::WrongState);
    }

    /// Whoever looked at a case on site has worked on it and judges none of its lights (domain.md §8).
    void theSecondOfficerWorkedOnIt()
    {
        accept();
        m_hall->advance(u"2026-09-28T10:00"_s);
        const auto lights = m_hall->lights(m_case);
        QVERIFY(!lights.empty());
        RecordVisit byBoth = visit();
        byBoth.second = m_hall->personOf(u"officera"_s); // an officer of the department's own
        ANSWERS(m_hall->ask(u"handler"_s, byBoth), ErrorCode::None);
        ANSWERS(m_hall->ask(u"officera"_s, AskAnnulment{m_case, lights[0].id, u"停电"_s}),
                ErrorCode::NotAllowed);
    }

    void anotherSectionAnswers()
    {
        accept();
        const CommandReply asked = m_hall->ask(u"handler"_s, question(u"是否占用绿地？"_s));
        ANSWERS(asked, ErrorCode::None);
        const QuestionId id{asked.subject};
        auto page = m_hall->fetch<QuestionPage>(u"other"_s, ListQuestions{});
        QCOMPARE(page.rows.size(), 1U);
        QCOMPARE(page.rows[0].question.id, id);
        QCOMPARE(page.rows[0].caseId, m_case);
        QCOMPARE(page.rows[0].caseNumber, m_hall->details(m_case).row.number);
        QCOMPARE(page.rows[0].department, m_hall->variant(Permit).department);
        QCOMPARE(page.rows[0].question.text, u"是否占用绿地？"_s);
        QCOMPARE(page.rows[0].question.askedBy, u"承办"_s);
        QVERIFY(page.rows[0].question.answeredBy.isEmpty());
        const auto opened = m_hall->as(u"other"_s).call<CaseDetails>(GetCase{m_case});
        QCOMPARE(opened ? ErrorCode::None : opened.error().code, ErrorCode::NotFound);
        QVERIFY(m_hall->fetch<QuestionPage>(u"reviewer"_s, ListQuestions{}).rows.empty());
        QVERIFY(m_hall->fetch<QuestionPage>(u"clerk"_s, ListQuestions{}).rows.empty());
        m_hall->restart();
        m_hall->advance(u"2026-09-21T11:00"_s);
        const CommandReply told = m_hall->ask(u"other"_s, AnswerSection{id, u"不占用"_s});
        ANSWERS(told, ErrorCode::None);
        QCOMPARE(told.subject, id.value);
        m_hall->advance(u"2026-09-21T11:30"_s);
        const CommandReply late = m_hall->ask(u"otherhead"_s, AnswerSection{id, u"占用"_s});
        QCOMPARE(late.code, ErrorCode::Conflict);
        QCOMPARE(late.byPerson, u"乙承办"_s);
        QCOMPARE(late.at, *parseMoment(u"2026-09-21T11:00"_s));
        const CaseDetails details = m_hall->details(m_case);
        QCOMPARE(details.questions.size(), 1U);
        QCOMPARE(details.questions[0].answer, u"不占用"_s);
        QCOMPARE(details.questions[0].answeredBy, u"乙承办"_s);
        QCOMPARE(details.questions[0].answeredAt, *parseMoment(u"2026-09-21T11:00"_s));
        QCOMPARE(countSteps(details, MessageKind::AskSection), 1);
        QCOMPARE(countSteps(details, MessageKind::AnswerSection), 1);
        QCOMPARE(countEvents(MessageKind::AnswerSection), 1);
    }

    void questionFields()
    {
        accept();
        AskSection wrong = question(u"问"_s);
        wrong.section = m_hall->variant(Permit).department;
        NAMES(m_hall->ask(u"handler"_s, wrong), u"section"_s);
        wrong.section = {999};
        NAMES(m_hall->ask(u"handler"_s, wrong), u"section"_s);
        NAMES(m_hall->ask(u"handler"_s, question(u" "_s)), u"text"_s);
        NAMES(m_hall->ask(u"handler"_s, question(QString(2001, u'问'))), u"text"_s);
        ANSWERS(m_hall->ask(u"unfiled"_s, question(u"问"_s)), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"other"_s, question(u"问"_s)), ErrorCode::NotFound);
        for (const char* login : {"clerk", "head", "officer", "leader", "secretary", "sysadmin"})
            ANSWERS(m_hall->ask(QString::fromLatin1(login), question(u"问"_s)), ErrorCode::NotAllowed);
        const QuestionId id{m_hall->ask(u"handler"_s, question(u"问"_s)).subject};
        NAMES(m_hall->ask(u"other"_s, AnswerSection{id, u" "_s}), u"text"_s);
        ANSWERS(m_hall->ask(u"reviewer"_s, AnswerSection{id, u"答"_s}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"clerk"_s, AnswerSection{id, u"答"_s}), ErrorCode::NotFound);
        ANSWERS(m_hall->ask(u"officer"_s, AnswerSection{id, u"答"_s}), ErrorCode::NotAllowed);
        ANSWERS(m_hall->ask(u"other"_s, AnswerSection{{999}, u"答"_s}), ErrorCode::NotFound);
        for (int i = 1; i < 30; ++i)
            ANSWERS(m_hall->ask(u"handler"_s, question(QString::number(i))), ErrorCode::None);
        NAMES(m_hall->ask(u"handler"_s, question(u"第三十一"_s)), u"section"_s);
    }

    void aClosedCase()
    {
        accept();
        const QuestionId id{m_hall->ask(u"handler"_s, question(u"问"_s)).subject};
        finish();
        DeliverCase handed = delivery(DeliveryWay::HandedOver);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, handed), ErrorCode::None);
        ANSWERS(m_hall->ask(u"handler"_s, question(u"又问"_s)), ErrorCode::WrongState);
        ANSWERS(m_hall->ask(u"other"_s, AnswerSection{id, u"答"_s}), ErrorCode::None);
        QCOMPARE(m_hall->details(m_case).row.state, CaseState::Delivered);
    }

    void openOnesFirst()
    {
        accept();
        std::vector<QuestionId> asked;
        for (int i = 0; i < 6; ++i)
            asked.push_back({m_hall->ask(u"handler"_s, question(QString::number(i))).subject});
        for (const int i : {4, 1}) {
            m_hall->advance(u"2026-09-21T1%1:00"_s.arg(5 - i));
            ANSWERS(m_hall->ask(u"other"_s, AnswerSection{asked[std::size_t(i)], u"答"_s}), ErrorCode::None);
        }
        QCOMPARE(texts(200), u"5 3 2 0 1 4"_s);
        QCOMPARE(texts(5), u"5 3 2 0 1 more"_s);
        QCOMPARE(texts(4), u"5 3 2 0 more"_s);
        QCOMPARE(texts(3), u"5 3 2 more"_s);
        for (const int limit : {1, 2, 3, 4, 5})
            QCOMPARE(readOn(limit), u"5 3 2 0 1 4"_s);
        NAMES(m_hall->ask(u"other"_s, ListQuestions{0}), u"limit"_s);
        NAMES(m_hall->ask(u"other"_s, ListQuestions{1001}), u"limit"_s);
    }

    /// The section that is asked follows no case of the other one, and is told all the same; nobody else is.
    void theSectionIsTold()
    {
        accept();
        for (const QString& login : {u"other"_s, u"reviewer"_s, u"clerk"_s})
            QVERIFY(m_hall->as(login).call<SubscribeReply>(Subscribe{true, false, {}}));
        const auto told = [this](const QString& login) {
            const auto& feeds = m_hall->as(login).feeds();
            return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.questions; });
        };
        const QuestionId asked{m_hall->ask(u"handler"_s, question(u"是否符合规划"_s)).subject};
        QVERIFY(m_hall->as(u"other"_s).waitUntil([&] { return told(u"other"_s); }));
        m_hall->as(u"other"_s).feeds().clear();
        ANSWERS(m_hall->ask(u"other"_s, AnswerSection{asked, u"符合"_s}), ErrorCode::None);
        QVERIFY(m_hall->as(u"other"_s).waitUntil([&] { return told(u"other"_s); })); // a colleague's screen
        for (const QString& login : {u"reviewer"_s, u"clerk"_s}) {
            QVERIFY(m_hall->as(login).call<StatusReply>(Ping{}));
            QVERIFY(!told(login));
        }
    }

    void verifyFindsForgery_data()
    {
        QTest::addColumn<QStringList>("statements");
        const QString free = u"DROP TRIGGER case_question_is_answered_once"_s;
        QTest::newRow("words of the question") << QStringList{free, u"UPDATE case_question SET text = 'x'"_s};
        QTest::newRow("words of the answer") << QStringList{free, u"UPDATE case_question SET answer = 'x'"_s};
        QTest::newRow("another section") << QStringList{
            free, u"UPDATE case_question SET section_id = (SELECT min(id) FROM organisation)"_s};
        QTest::newRow("another hand")
            << QStringList{free, u"UPDATE case_question SET answered_by = (SELECT max(id) FROM person)"_s};
        QTest::newRow("gone") << QStringList{u"DELETE FROM case_question"_s};
        QTest::newRow("notes of the visit") << QStringList{
            u"DROP TRIGGER case_fact_is_insert_only"_s, u"UPDATE case_fact SET text = 'x' WHERE kind = 14"_s};
    }

    void verifyFindsForgery()
    {
        QFETCH(QStringList, statements);
        accept();
        m_hall->advance(u"2026-09-22T15:00"_s);
        ANSWERS(m_hall->ask(u"handler"_s, visit()), ErrorCode::None);
        const QuestionId id{m_hall->ask(u"handler"_s, question(u"问"_s)).subject};
        ANSWERS(m_hall->ask(u"other"_s, AnswerSection{id, u"答"_s}), ErrorCode::None);
        QVERIFY(m_hall->server().verify().isClean());
        m_hall->server().kill9();
        QVERIFY(!m_hall->tamper({u"UPDATE case_question SET answer = 'x'"_s}).isEmpty()); // the trigger
        QCOMPARE(m_hall->tamper(statements), QString());
        QVERIFY(!m_hall->server().verify().isClean());
        init(); // a clean hall for cleanup()
    }

private:
    void accept() { ANSWERS(m_hall->step(u"clerk"_s, m_case, AcceptCase{}), ErrorCode::None); }

    void finish()
    {
        for (const char* login : {"handler", "reviewer", "approver"})
            ANSWERS(m_hall->step(QString::fromLatin1(login), m_case, opinion()), ErrorCode::None);
        ANSWERS(m_hall->step(u"clerk"_s, m_case, CompleteCase{}), ErrorCode::None);
    }

    RecordVisit visit()
    {
        return {m_case,
                m_hall->personOf(u"handler2"_s),
                *parseMoment(u"2026-09-22T14:00"_s),
                u"东街 1 号"_s,
                u"场地与图纸相符"_s,
                true};
    }

    RecordVisit withSecond(RecordVisit made, const QString& login)
    {
        made.second = m_hall->personOf(login);
        return made;
    }

    AskSection question(const QString& text)
    {
        for (const OrganisationEntry& o : m_hall->catalogue().organisations) {
            if (o.name == u"乙局")
                return {m_case, o.id, text};
        }
        qFatal("no 乙局");
    }

    QString texts(int limit)
    {
        QStringList found;
        const auto page = m_hall->fetch<QuestionPage>(u"other"_s, ListQuestions{limit});
        for (const QuestionRow& row : page.rows)
            found << row.question.text;
        if (page.more)
            found << u"more"_s;
        return found.join(u' ');
    }

    /// Page after page of at most `limit`.
    QString readOn(int limit)
    {
        QStringList found;
        ListQuestions query;
        query.limit = limit;
        for (bool more = true; more && found.size() < 20;) {
            const auto page = m_hall->fetch<QuestionPage>(u"other"_s, query);
            for (const QuestionRow& row : page.rows)
                found << row.question.text;
            query.after = page.rows.back().question.id;
            query.afterAnswered = page.rows.back().question.answeredAt;
            more = page.more;
        }
        return found.join(u' ');
    }

    static int countSteps(const CaseDetails& details, MessageKind verb)
    {
        return int(std::count_if(details.steps.begin(), details.steps.end(),
                                 [verb](const StepEntry& step) { return step.verb == verb; }));
    }

    int countEvents(MessageKind verb)
    {
        const auto events = m_hall->fetch<BoardReply>(u"officer"_s, GetBoard{}).events;
        return int(std::count_if(events.begin(), events.end(),
                                 [verb](const EventRow& event) { return event.verb == verb; }));
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
