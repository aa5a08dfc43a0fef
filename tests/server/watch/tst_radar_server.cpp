// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/WatchReplies.h"
#include "tests/server/cases/Steps.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

#define TAKEN(reply)                                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == ErrorCode::None,                                                           \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

const QString Immediate = u"即办服务"_s;
const QString Other = u"承诺许可"_s;

constexpr auto IdNumber = "11010519491231002X";
constexpr auto OtherNumber = "440524188001010014";

/// 'haste 12 by 承办'
QString wordsOf(const FindingEntry& f)
{
    constexpr std::array names{"equal",     "haste", "burst", "hours",     "procedure",
                               "extension", "again", "entry", "supplement"};
    return u"%1 %2 by %3"_s.arg(QLatin1StringView(names.at(std::size_t(f.finding) - 1)))
        .arg(f.figure)
        .arg(f.personName);
}

} // namespace

/// Whole cases through the real server: what the radar shows the supervision officer, and that it shows no
/// more. Source: domain.md §4.
class TestRadarServer : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_tampered = false;
        m_hall = std::make_unique<SmallHall>(u"2026-09-21T09:30"_s);
    }

    void cleanup()
    {
        if (m_tampered)
            return;
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void anOrdinaryCaseShowsNothing()
    {
        const CaseId id = accepted();
        decide({id}, u"2026-09-22"_s);
        m_hall->advance(u"2026-09-22T14:00"_s);
        TAKEN(m_hall->step(u"clerk"_s, id, CompleteCase{}));
        m_hall->advance(u"2026-09-22T14:05"_s);
        TAKEN(m_hall->step(u"clerk"_s, id, delivery(DeliveryWay::HandedOver)));
        QCOMPARE(shown(), QStringList());
    }

    void twoStagesWithEqualTimes()
    {
        const CaseId id = accepted();
        TAKEN(m_hall->step(u"handler"_s, id, opinion())); // Acceptance was left a moment ago
        QCOMPARE(shown(), (QStringList{u"haste 0 by 承办"_s, u"equal 2 by 承办"_s}));
        QCOMPARE(page().rows.front().caseId, id);
        QCOMPARE(page().rows.front().number, m_hall->details(id).row.number);
        QCOMPARE(page().rows.front().department, m_hall->details(id).row.department);
        QCOMPARE(formatMoment(page().rows.front().at), u"2026-09-21 09:40"_s);
    }

    void theStageThatSentItBackIsTheEarlierOne()
    {
        const CaseId id = accepted();
        m_hall->advance(u"2026-09-21T10:00"_s);
        TAKEN(m_hall->step(u"handler"_s, id, opinion()));
        m_hall->advance(u"2026-09-21T11:00"_s);
        SendBack back = because<SendBack>(u"重办"_s);
        back.to = Stage::Handling;
        TAKEN(m_hall->step(u"reviewer"_s, id, back));
        TAKEN(m_hall->step(u"handler"_s, id, opinion()));
        QCOMPARE(shown(), (QStringList{u"haste 0 by 承办"_s, u"equal 4 by 承办"_s}));
    }

    void aStageUnderAMinute()
    {
        const CaseId id = accepted();
        const CaseId slow = m_hall->submit(Permit);
        m_hall->advance(u"2026-09-21T09:40:59.999"_s);
        TAKEN(m_hall->step(u"handler"_s, id, opinion()));
        m_hall->advance(u"2026-09-21T09:41"_s);
        TAKEN(m_hall->step(u"clerk"_s, slow, AcceptCase{})); // a whole minute
        QCOMPARE(shown(), QStringList{u"haste 59 by 承办"_s});
    }

    void fiveCompletionsInTenMinutes()
    {
        std::vector<CaseId> ids;
        for (int i = 0; i < 7; ++i)
            ids.push_back(m_hall->submit(Permit));
        m_hall->advance(u"2026-09-21T09:40"_s);
        for (const CaseId id : ids)
            TAKEN(m_hall->step(u"clerk"_s, id, AcceptCase{}));
        decide(ids, u"2026-09-22"_s);
        m_hall->advance(u"2026-09-22T14:00"_s);
        for (int i = 0; i < 4; ++i)
            TAKEN(m_hall->step(u"clerk"_s, ids[std::size_t(i)], CompleteCase{}));
        QCOMPARE(shown(), QStringList());
        m_hall->advance(u"2026-09-22T14:09:59.999"_s);
        TAKEN(m_hall->step(u"clerk"_s, ids[4], CompleteCase{}));
        TAKEN(m_hall->step(u"clerk"_s, ids[5], CompleteCase{}));
        QCOMPARE(shown(), (QStringList{u"burst 6 by 窗口甲"_s, u"burst 5 by 窗口甲"_s}));
        m_hall->advance(u"2026-09-22T14:10"_s);
        TAKEN(m_hall->step(u"clerk"_s, ids[6], CompleteCase{})); // four are ten minutes old
        QCOMPARE(shown().size(), 2);
    }

    void completedWhileTheHallIsClosed()
    {
        const CaseId id = accepted();
        decide({id}, u"2026-09-22"_s);
        m_hall->advance(u"2026-09-22T17:00"_s);
        TAKEN(m_hall->step(u"clerk"_s, id, CompleteCase{}));
        QCOMPARE(shown(), QStringList{u"hours 1020 by 窗口甲"_s});
    }

    void aProcedureRightBeforeTheDueDay()
    {
        const CaseId early = accepted();
        const CaseId late = accepted(u"2026-09-21T09:50"_s);
        QCOMPARE(dueDay(m_hall->details(late), ClockKind::DecisionPromised), u"2026-10-12"_s);
        m_hall->advance(u"2026-10-09T23:50"_s);
        TAKEN(m_hall->step(u"head"_s, early, lasting<OpenProcedure>(Limit::workingDays(5))));
        QCOMPARE(shown(), QStringList()); // Saturday is a workday
        m_hall->advance(u"2026-10-10T09:00"_s);
        TAKEN(m_hall->step(u"head"_s, late, lasting<OpenProcedure>(Limit::workingDays(5))));
        QCOMPARE(shown(), QStringList{u"procedure 1 by 局长"_s});
    }

    void anExtensionAskedAfterTheEnd()
    {
        const CaseId early = accepted();
        const CaseId late = accepted(u"2026-09-21T09:50"_s);
        m_hall->advance(u"2026-10-12T23:59"_s);
        TAKEN(m_hall->step(u"handler"_s, early, lasting<AskExtension>(Limit::workingDays(3))));
        QCOMPARE(shown(), QStringList());
        m_hall->advance(u"2026-10-13T00:05:30"_s);
        TAKEN(m_hall->step(u"handler"_s, late, lasting<AskExtension>(Limit::workingDays(3))));
        TAKEN(m_hall->step(u"head"_s, late, lasting<GrantExtension>(Limit::workingDays(3))));
        QCOMPARE(shown(), QStringList{u"extension 5 by 承办"_s});
    }

    void withdrawnAndAppliedForAgain()
    {
        const CaseId first = m_hall->submit(Permit);
        m_hall->advance(u"2026-09-21T10:00"_s);
        withdraw(first);
        m_hall->advance(u"2026-10-06T23:59"_s);
        m_hall->submit(Other); // another item
        const CaseId second = m_hall->submit(Permit);
        QCOMPARE(shown(), QStringList{u"again 15 by 窗口甲"_s});
        QCOMPARE(page().rows.front().caseId, second);
        QCOMPARE(page().rows.front().otherCase, first);
        QCOMPARE(page().rows.front().otherNumber, m_hall->details(first).row.number);
        m_hall->advance(u"2026-10-07T00:00"_s);
        m_hall->submit(Permit);
        QCOMPARE(shown().size(), 1);
    }

    void applicantsAreTheSameByTheirNumber()
    {
        const CaseId first = submitFor(u"张三"_s, QString::fromLatin1(IdNumber));
        m_hall->advance(u"2026-09-21T10:00"_s);
        withdraw(first);
        submitFor(u"张三"_s, QString::fromLatin1(OtherNumber)); // a namesake
        QCOMPARE(shown(), QStringList());
        submitFor(u"张 三"_s, QString::fromLatin1(IdNumber));
        QCOMPARE(shown(), QStringList{u"again 0 by 窗口甲"_s});
    }

    void enteredLongAfterTheReceipt()
    {
        m_hall->advance(u"2026-09-21T11:30"_s);
        SubmitCase request = requestFor(Permit);
        request.receivedAt = *parseMoment(u"2026-09-21T11:00"_s);
        QVERIFY(m_hall->as(u"clerk"_s).run(request)); // half an hour
        QCOMPARE(shown(), QStringList());
        request.receivedAt = *parseMoment(u"2026-09-21T09:30"_s);
        request.receivedEvidence = u"收发室登记"_s;
        request.receivedReason = u"停电"_s;
        request.witness = u"clerk2"_s;
        const auto late = m_hall->as(u"clerk"_s).run(request);
        QVERIFY2(late, late ? "" : qPrintable(late.error().detail));
        QCOMPARE(shown(), QStringList{u"entry 120 by 窗口甲"_s});
    }

    void immediateVariantsAreLeftOut()
    {
        m_hall->advance(u"2026-09-21T20:00"_s);
        for (int i = 0; i < 6; ++i) {
            const CaseId id = m_hall->submit(Immediate);
            TAKEN(m_hall->step(u"clerk"_s, id, AcceptCase{}));
            TAKEN(m_hall->step(u"handler"_s, id, opinion()));
            TAKEN(m_hall->step(u"clerk"_s, id, CompleteCase{}));
        }
        QCOMPARE(shown(), QStringList());
    }

    void pagesAreReadFromTheNewestOn()
    {
        hastyCases(3);
        const FindingPage first = page(0, 4);
        QCOMPARE(first.rows.size(), std::size_t(4));
        QVERIFY(first.more);
        const FindingPage rest = page(first.rows.back().id, 4);
        QCOMPARE(rest.rows.size(), std::size_t(2));
        QVERIFY(!rest.more);
        QVERIFY(rest.rows.front().id < first.rows.back().id);
        for (const ListFindings& wrong : {ListFindings{0, 0}, ListFindings{0, 1001}, ListFindings{-1, 10}}) {
            const auto refused = m_hall->as(u"officer"_s).call<FindingPage>(wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        const auto head = m_hall->as(u"head"_s).call<FindingPage>(ListFindings{});
        QVERIFY(!head);
        QCOMPARE(head.error().code, ErrorCode::NotAllowed);
    }

    void findingsSurviveAKill()
    {
        hastyCases(2);
        const QStringList before = shown();
        m_hall->reconnect();
        m_hall->server().kill9();
        QVERIFY(m_hall->server().restart());
        QCOMPARE(shown(), before);
    }

    void verifySeesWhatWasTamperedWith()
    {
        hastyCases(1);
        m_hall->reconnect();
        QCOMPARE(m_hall->server().terminate(), 0);
        m_tampered = true;
        const auto says = [this](const QStringList& statements, const QByteArray& words) {
            const QString problem = m_hall->server().tamper(statements);
            const VerifyResult found = m_hall->server().verify();
            return problem.isEmpty() && !found.isClean() && found.output.contains(words);
        };
        QVERIFY(!m_hall->server().tamper({u"UPDATE finding SET number = 9"_s}).isEmpty());
        QVERIFY(!m_hall->server().tamper({u"DELETE FROM finding"_s}).isEmpty());
        QVERIFY(m_hall->server().verify().isClean());
        QVERIFY(says(
            {u"DROP TRIGGER finding_is_insert_only"_s, u"UPDATE finding SET number = 9 WHERE kind = 2"_s},
            "does not follow"));
        QVERIFY(
            says({u"DROP TRIGGER finding_is_insert_only_delete"_s, u"DELETE FROM finding WHERE kind = 2"_s},
                 "is missing"));
        QVERIFY(says(
            {u"INSERT INTO finding(kind, case_id, department_id, person_id, at_utc, number, seq)"
             " SELECT 2, case_id, department_id, person_id, at_utc, 0, seq FROM finding WHERE kind = 1"_s,
             u"INSERT INTO finding(kind, case_id, department_id, person_id, at_utc, number, seq)"
             " SELECT 8, case_id, department_id, person_id, at_utc, 90, 1 FROM finding WHERE kind = 1"_s},
            "no step of a case"));
    }

private:
    CaseId accepted(const QString& at = u"2026-09-21T09:40"_s)
    {
        const CaseId id = m_hall->submit(Permit);
        m_hall->advance(at);
        const CommandReply reply = m_hall->step(u"clerk"_s, id, AcceptCase{});
        if (reply.code != ErrorCode::None)
            qFatal("accept: %s", qPrintable(errorCodeName(reply.code)));
        return id;
    }

    /// Every stage of the department in its time, each of its own person.
    void decide(const std::vector<CaseId>& ids, const QString& day)
    {
        for (const auto& [time, login] : {std::pair{u"T09:30"_s, u"handler"_s},
                                          {u"T10:00"_s, u"reviewer"_s},
                                          {u"T10:30"_s, u"approver"_s}}) {
            m_hall->advance(day + time);
            for (const CaseId id : ids)
                TAKEN(m_hall->step(login, id, opinion()));
        }
    }

    /// So many cases, each with two findings.
    void hastyCases(int count)
    {
        std::vector<CaseId> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(m_hall->submit(Permit));
        m_hall->advance(u"2026-09-21T09:40"_s);
        for (const CaseId id : ids) {
            TAKEN(m_hall->step(u"clerk"_s, id, AcceptCase{}));
            TAKEN(m_hall->step(u"handler"_s, id, opinion()));
        }
    }

    void withdraw(CaseId id)
    {
        WithdrawCase command = because<WithdrawCase>(u"申请人撤回"_s);
        command.signedRequest = true;
        TAKEN(m_hall->step(u"clerk"_s, id, command));
    }

    SubmitCase requestFor(const QString& item) const
    {
        SubmitCase request;
        request.variant = m_hall->variant(item).id;
        request.applicantName = u"李四"_s;
        for (const MaterialEntry& m : m_hall->variant(item).materials)
            request.materials.push_back({m.id, true});
        return request;
    }

    CaseId submitFor(const QString& name, const QString& number)
    {
        SubmitCase request = requestFor(Permit);
        request.applicantName = name;
        request.applicantIdNumber = number;
        const auto reply = m_hall->as(u"clerk"_s).run(request);
        if (!reply)
            qFatal("submit: %s", qPrintable(reply.error().detail));
        return {reply->subject};
    }

    FindingPage page(qint64 before = 0, int limit = 500)
    {
        const auto found = m_hall->as(u"officer"_s).call<FindingPage>(ListFindings{before, limit});
        if (!found)
            qFatal("findings: %s", qPrintable(found.error().detail));
        return *found;
    }

    /// @return every finding, the newest first.
    QStringList shown()
    {
        QStringList words;
        for (const FindingEntry& f : page().rows)
            words << wordsOf(f);
        return words;
    }

    /// Changes the file of the stopped server. @return what went wrong; empty: nothing.
    std::unique_ptr<SmallHall> m_hall;
    bool m_tampered = false;
};

QTEST_GUILESS_MAIN(TestRadarServer)
#include "tst_radar_server.moc"
