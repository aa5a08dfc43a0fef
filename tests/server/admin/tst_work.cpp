// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/calendar/LocalDay.h"
#include "tests/server/admin/PeopleHall.h"
#include "tests/support/faults/Wire.h"

#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

// An answer is compared with its code and, when a field is wrong, the field's name.
#define ANSWERS(reply, expectedCode)                                                                         \
    do {                                                                                                     \
        const CommandReply answered = (reply);                                                               \
        QVERIFY2(answered.code == (expectedCode),                                                            \
                 qPrintable(errorCodeName(answered.code) + u' ' + answered.number));                         \
    } while (false)

namespace {

LocalDay day(const QString& iso)
{
    return iso.isEmpty() ? LocalDay{} : *parseDay(iso);
}

FinishStage opinion()
{
    FinishStage finish;
    finish.opinion = u"同意"_s;
    return finish;
}

} // namespace

Q_DECLARE_METATYPE(duban::Assignment)
Q_DECLARE_METATYPE(duban::ErrorCode)

/// Who gets the work, who does it instead, and what nobody takes; over the real port.
class TestWork : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_hall = std::make_unique<PeopleHall>(); }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void aDeputyWorksUnderTheirOwnName()
    {
        const CaseId id = m_hall->accepted();
        ANSWERS(assign(id, u"hand1"_s), ErrorCode::None);
        ANSWERS(m_hall->step(u"hand2"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(arrange(u"head"_s, u"hand1"_s, u"hand2"_s, u"2026-09-22"_s, u"2026-09-23"_s),
                ErrorCode::None);
        ANSWERS(m_hall->step(u"hand2"_s, id, opinion()), ErrorCode::NotAllowed); // from tomorrow on
        m_hall->advance(u"2026-09-22T09:00"_s);
        ANSWERS(m_hall->step(u"hand3"_s, id, opinion()), ErrorCode::NotAllowed);
        ANSWERS(m_hall->step(u"hand2"_s, id, opinion()), ErrorCode::None); // the session of yesterday
        QCOMPARE(m_hall->details(id).opinions.back().personName, u"承办二"_s);
        QCOMPARE(m_hall->details(id).row.stage, Stage::Review);
    }

    void aDeputyEnds()
    {
        ANSWERS(arrange(u"head"_s, u"hand1"_s, u"hand2"_s, {}, u"2026-09-22"_s), ErrorCode::None);
        const auto standsFor = [this] {
            const auto session =
                m_hall->as(u"hand2"_s).login(u"hand2"_s, m_hall->book().passwordOf(u"hand2"_s));
            return session ? session->standsFor : std::vector<PersonId>{PersonId{-1}};
        };
        QCOMPARE(standsFor(), std::vector{m_hall->person(u"hand1"_s)});
        const auto page = m_hall->as(u"head"_s).call<DeputyPage>(ListDeputies{});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::size_t(1));
        QCOMPARE(page->rows.front().standInName, u"承办二"_s);
        QVERIFY(m_hall->as(u"headb"_s).call<DeputyPage>(ListDeputies{})->rows.empty());
        const CaseId id = m_hall->accepted();
        ANSWERS(assign(id, u"hand1"_s), ErrorCode::None);
        m_hall->advance(u"2026-09-23T00:00"_s);
        ANSWERS(m_hall->step(u"hand2"_s, id, opinion()), ErrorCode::NotAllowed);
        QVERIFY(standsFor().empty());
        QVERIFY(m_hall->as(u"head"_s).call<DeputyPage>(ListDeputies{})->rows.empty());
        ListDeputies earlier;
        earlier.since = day(u"2026-09-22"_s);
        QCOMPARE(m_hall->as(u"head"_s).call<DeputyPage>(earlier)->rows.size(), std::size_t(1));
    }

    void anArrangementIsTakenBack()
    {
        const CommandReply made =
            arrange(u"head"_s, u"hand1"_s, u"hand2"_s, u"2026-09-21"_s, u"2026-09-30"_s);
        ANSWERS(made, ErrorCode::None);
        ANSWERS(arrange(u"head"_s, u"hand1"_s, u"hand3"_s, u"2026-09-30"_s, u"2026-10-02"_s),
                ErrorCode::InvalidInput); // a day of it is covered
        const CaseId id = m_hall->accepted();
        ANSWERS(assign(id, u"hand1"_s), ErrorCode::None);
        SetDeputy cancel{made.subject, m_hall->person(u"hand1"_s), m_hall->person(u"hand2"_s),
                         {},           day(u"2026-09-30"_s),       true,
                         u"提前返岗"_s};
        ANSWERS(m_hall->ask(u"headb"_s, cancel), ErrorCode::NotFound);
        SetDeputy silent = cancel;
        silent.reason = u" "_s;
        QCOMPARE(m_hall->ask(u"head"_s, silent).number, u"reason"_s);
        ANSWERS(m_hall->ask(u"head"_s, cancel), ErrorCode::None);
        ANSWERS(m_hall->ask(u"head"_s, cancel), ErrorCode::InvalidInput);
        ANSWERS(m_hall->step(u"hand2"_s, id, opinion()), ErrorCode::NotAllowed);
        cancel.deputy = 9999;
        ANSWERS(m_hall->ask(u"head"_s, cancel), ErrorCode::NotFound);
    }

    void wrongDeputy_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("standIn");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("field");
        const QString none;
        QTest::newRow("yesterday") << u"head"_s << u"hand1"_s << u"hand2"_s << u"2026-09-20"_s
                                   << u"2026-09-22"_s << u"from"_s;
        QTest::newRow("backwards") << u"head"_s << u"hand1"_s << u"hand2"_s << u"2026-09-24"_s
                                   << u"2026-09-23"_s << u"until"_s;
        QTest::newRow("366 days") << u"head"_s << u"hand1"_s << u"hand2"_s << u"2026-09-21"_s
                                  << u"2027-09-21"_s << none;
        QTest::newRow("367 days") << u"head"_s << u"hand1"_s << u"hand2"_s << u"2026-09-21"_s
                                  << u"2027-09-22"_s << u"until"_s;
        QTest::newRow("oneself") << u"head"_s << u"hand1"_s << u"hand1"_s << none << u"2026-09-22"_s
                                 << u"standIn"_s;
        QTest::newRow("without a role of the absent one")
            << u"head"_s << u"hand1"_s << u"review1"_s << none << u"2026-09-22"_s << u"standIn"_s;
        QTest::newRow("of another office, by the head")
            << u"head"_s << u"hand1"_s << u"handb"_s << none << u"2026-09-22"_s << u"standIn"_s;
        QTest::newRow("for another office")
            << u"head"_s << u"handb"_s << u"hand1"_s << none << u"2026-09-22"_s << u"person"_s;
        QTest::newRow("of another office, by the system administrator")
            << u"sysadmin"_s << u"hand1"_s << u"handb"_s << none << u"2026-09-22"_s << none;
        QTest::newRow("by the unit") << u"unit"_s << u"hand1"_s << u"hand2"_s << none << u"2026-09-22"_s
                                     << none;
    }

    void wrongDeputy()
    {
        QFETCH(QString, sender);
        QFETCH(QString, person);
        QFETCH(QString, standIn);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, field);
        const CommandReply reply = arrange(sender, person, standIn, from, until);
        QCOMPARE(reply.code, field.isEmpty() ? ErrorCode::None : ErrorCode::InvalidInput);
        if (!field.isEmpty())
            QCOMPARE(reply.number, field);
    }

    void theWorkOfALeaverMovesAsOneAct()
    {
        std::vector<CaseId> cases;
        for (int i = 0; i < 4; ++i)
            cases.push_back(m_hall->accepted());
        for (const CaseId id : cases)
            ANSWERS(assign(id, u"hand1"_s), ErrorCode::None);
        ANSWERS(m_hall->step(u"hand1"_s, cases[3], opinion()), ErrorCode::None); // in Review: a pool
        ANSWERS(assign(cases[3], u"review1"_s), ErrorCode::None);
        QCOMPARE(m_hall->personOf(u"hand1"_s).openCases, 3);
        QVERIFY(m_hall->as(u"head"_s).call<SubscribeReply>(Subscribe{true, false, {}}));
        MoveWork move{m_hall->person(u"hand1"_s), m_hall->person(u"hand2"_s), {}};
        const CommandReply unexplained = m_hall->ask(u"head"_s, move);
        ANSWERS(unexplained, ErrorCode::InvalidInput);
        QCOMPARE(unexplained.number, u"reason"_s);
        move.reason = u"调离"_s;
        QCOMPARE(m_hall->ask(u"headb"_s, move).number, u"0/0"_s);
        MoveWork wrong = move;
        wrong.to = m_hall->person(u"review1"_s);
        QCOMPARE(m_hall->ask(u"head"_s, wrong).number, u"0/3"_s); // no reviewer handles
        wrong.to = move.from;
        QCOMPARE(m_hall->ask(u"head"_s, wrong).number, u"to"_s);
        wrong.to = {9999};
        QCOMPARE(m_hall->ask(u"head"_s, wrong).number, u"to"_s);
        wrong.from = {9999};
        QCOMPARE(m_hall->ask(u"head"_s, wrong).number, u"from"_s);
        m_hall->as(u"head"_s).feeds().clear();
        const qint64 before = m_hall->number(u"SELECT max(seq) FROM journal"_s);
        const CommandReply moved = m_hall->ask(u"head"_s, move);
        ANSWERS(moved, ErrorCode::None);
        QCOMPARE(moved.number, u"3/0"_s);
        QCOMPARE(m_hall->number(u"SELECT max(seq) FROM journal"_s), before + 1);
        std::set<CaseId> told;
        QVERIFY(m_hall->as(u"head"_s).waitUntil([&] {
            for (const Feed& feed : m_hall->as(u"head"_s).feeds()) {
                for (const CaseRow& row : feed.rows) {
                    if (row.assignee == move.to)
                        told.insert(row.id);
                }
            }
            return told.size() == 3;
        }));
        for (int i = 0; i < 3; ++i) {
            const CaseDetails details = m_hall->details(cases[std::size_t(i)]);
            QCOMPARE(details.row.assignee, move.to);
            QCOMPARE(details.steps.back().verb, MessageKind::MoveWork);
            QCOMPARE(details.steps.back().personName, u"局长"_s);
            QCOMPARE(details.steps.back().stage, Stage::Handling);
        }
        QCOMPARE(m_hall->details(cases[3]).row.assignee, m_hall->person(u"review1"_s));
        ANSWERS(m_hall->step(u"hand2"_s, cases[0], opinion()), ErrorCode::None);
        m_hall->server().kill9();
        QVERIFY(m_hall->server().start());
        m_hall->leave(u"officer"_s);
        m_hall->leave(u"head"_s);
        QCOMPARE(m_hall->details(cases[1]).row.assignee, move.to);
        QCOMPARE(m_hall->ask(u"head"_s, MoveWork{move.to, {}, u"退回"_s}).number, u"2/0"_s);
        QVERIFY(!m_hall->details(cases[1]).row.assignee.isValid());
    }

    /// How much lies with whom stands in the lists of those who see one of the two.
    void whoSeesThePeopleIsToldOfAMove()
    {
        ANSWERS(assign(m_hall->accepted(), u"hand1"_s), ErrorCode::None);
        for (const QString& login : {u"unit"_s, u"secadmin"_s, u"headb"_s})
            QVERIFY(m_hall->as(login).call<SubscribeReply>(Subscribe{false, false, {}}));
        const auto told = [this](const QString& login) {
            const auto& feeds = m_hall->as(login).feeds();
            return std::any_of(feeds.begin(), feeds.end(), [](const Feed& feed) { return feed.setUp; });
        };
        ANSWERS(m_hall->ask(u"head"_s,
                            MoveWork{m_hall->person(u"hand1"_s), m_hall->person(u"hand2"_s), u"调离"_s}),
                ErrorCode::None);
        for (const QString& login : {u"unit"_s, u"secadmin"_s})
            QVERIFY(m_hall->as(login).waitUntil([&] { return told(login); }));
        QVERIFY(m_hall->as(u"headb"_s).call<StatusReply>(Ping{}));
        QVERIFY(!told(u"headb"_s));
    }

    void aChangedMoveIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("back");
        QTest::newRow("the person") << u"UPDATE case_version SET assignee_id = %1 WHERE assignee_id = %2"_s
                                    << u"UPDATE case_version SET assignee_id = %2 WHERE assignee_id = %1"_s;
        QTest::newRow("the reason")
            << u"DROP TRIGGER record_version_is_insert_only_update;UPDATE record_version SET body = CAST(body || x'00' AS BLOB) WHERE verb = 80"_s
            << u"UPDATE record_version SET body = substr(body, 1, length(body) - 1) WHERE verb = 80"_s;
    }

    void aChangedMoveIsFound()
    {
        QFETCH(QString, change);
        QFETCH(QString, back);
        const QString other = QString::number(m_hall->person(u"hand3"_s).value);
        const PersonId to = m_hall->person(u"hand2"_s);
        ANSWERS(assign(m_hall->accepted(), u"hand1"_s), ErrorCode::None);
        ANSWERS(m_hall->ask(u"head"_s, MoveWork{m_hall->person(u"hand1"_s), to, u"调离"_s}), ErrorCode::None);
        QCOMPARE(m_hall->server().terminate(), 0);
        const auto run = [&](QString sql) {
            m_hall->execute(
                sql.replace(u"%1"_s, other).replace(u"%2"_s, QString::number(to.value)).split(u';'));
        };
        run(change);
        QVERIFY(!m_hall->server().verify().isClean());
        run(back);
    }

    /// Exactly two office hours: 09:30 to 11:30; over lunch no time passes.
    void unclaimedAfterTwoOfficeHours_data()
    {
        QTest::addColumn<QString>("takenIn");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("listed");
        QTest::newRow("one minute short") << u"2026-09-21T09:30"_s << u"2026-09-21T11:29"_s << false;
        QTest::newRow("two hours") << u"2026-09-21T09:30"_s << u"2026-09-21T11:30"_s << true;
        QTest::newRow("lunch does not count, short")
            << u"2026-09-21T11:00"_s << u"2026-09-21T14:29"_s << false;
        QTest::newRow("lunch does not count") << u"2026-09-21T11:00"_s << u"2026-09-21T14:30"_s << true;
        QTest::newRow("over a holiday, short") << u"2026-09-24T16:00"_s << u"2026-09-28T09:59"_s << false;
        QTest::newRow("over a holiday") << u"2026-09-24T16:00"_s << u"2026-09-28T10:00"_s << true;
    }

    void unclaimedAfterTwoOfficeHours()
    {
        QFETCH(QString, takenIn);
        QFETCH(QString, moment);
        m_hall->advance(takenIn);
        const CaseId id = m_hall->accepted();
        m_hall->advance(moment);
        QTEST(unclaimed(u"head"_s) == std::vector{id}, "listed");
        QVERIFY(unclaimed(u"headb"_s).empty());
    }

    void whatSomebodyTookIsNotListed()
    {
        const CaseId first = m_hall->accepted();
        const CaseId second = m_hall->accepted();
        ANSWERS(m_hall->step(u"hand1"_s, second, ClaimCase{}), ErrorCode::None);
        m_hall->advance(u"2026-09-21T15:00"_s);
        QCOMPARE(unclaimed(u"head"_s), std::vector{first});
        QCOMPARE(unclaimed(u"clerk"_s), std::vector{first});
        ANSWERS(m_hall->ask(u"head"_s, MoveWork{m_hall->person(u"hand1"_s), {}, u"调离"_s}), ErrorCode::None);
        QCOMPARE(unclaimed(u"head"_s), std::vector{first}); // put back a moment ago
        m_hall->advance(u"2026-09-21T17:00"_s);
        const std::vector both{first, second};
        QCOMPARE(unclaimed(u"head"_s), both);
        const auto page = m_hall->as(u"head"_s).call<UnclaimedPage>(ListUnclaimed{{}, 1});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), std::size_t(1));
        QCOMPARE(page->rows.front().openMinutes, 6 * 60);
        QCOMPARE(page->next, first);
        const auto rest = m_hall->as(u"head"_s).call<UnclaimedPage>(ListUnclaimed{page->next, 1});
        QCOMPARE(rest->rows.front().caseId, second);
        QCOMPARE(formatMoment(rest->rows.front().since), u"2026-09-21 15:00"_s);
        QCOMPARE(m_hall->as(u"head"_s).call<UnclaimedPage>(ListUnclaimed{{}, 0}).error().field, u"limit"_s);
    }

    void assignment_data()
    {
        QTest::addColumn<Assignment>("rule");
        QTest::addColumn<QStringList>("filed");
        QTest::addColumn<QString>("away");     ///< whose deputy is h3 today
        QTest::addColumn<QString>("disabled"); ///< whose account is
        QTest::addColumn<QString>("busy");     ///< who has two cases already
        QTest::addColumn<QStringList>("expected");
        const QStringList three{u"hand1"_s, u"hand2"_s, u"hand3"_s};
        const QString no;
        QTest::newRow("the pool") << Assignment::Pool << three << no << no << no << QStringList{no, no};
        QTest::newRow("the named one") << Assignment::Named << QStringList{u"hand2"_s} << no << no << no
                                       << QStringList{u"hand2"_s, u"hand2"_s};
        QTest::newRow("the named one is disabled") << Assignment::Named << QStringList{u"hand2"_s, u"hand1"_s}
                                                   << no << u"hand2"_s << no << QStringList{u"hand1"_s};
        QTest::newRow("nobody else is named")
            << Assignment::Named << QStringList{u"hand2"_s} << no << u"hand2"_s << no << QStringList{no};
        QTest::newRow("the named one is away") << Assignment::Named << QStringList{u"hand2"_s} << u"hand2"_s
                                               << no << no << QStringList{u"hand3"_s};
        QTest::newRow("the named one is not filed")
            << Assignment::Named << QStringList{u"newbie"_s} << no << no << no << QStringList{no};
        QTest::newRow("the named one is of another stage")
            << Assignment::Named << QStringList{u"review1"_s, u"hand1"_s} << no << no << no
            << QStringList{u"hand1"_s};
        QTest::newRow("in turn") << Assignment::Rota << three << no << no << no
                                 << QStringList{u"hand1"_s, u"hand2"_s, u"hand3"_s, u"hand1"_s};
        QTest::newRow("in turn, one disabled") << Assignment::Rota << three << no << u"hand2"_s << no
                                               << QStringList{u"hand1"_s, u"hand3"_s, u"hand1"_s, u"hand3"_s};
        QTest::newRow("in turn, one away")
            << Assignment::Rota << QStringList{u"hand1"_s, u"hand2"_s} << u"hand2"_s << no << no
            << QStringList{u"hand1"_s, u"hand3"_s, u"hand1"_s};
        QTest::newRow("in turn, the stand-in is disabled")
            << Assignment::Rota << QStringList{u"hand1"_s, u"hand2"_s} << u"hand2"_s << u"hand3"_s << no
            << QStringList{u"hand1"_s, u"hand1"_s};
        QTest::newRow("in turn, everybody of the department")
            << Assignment::Rota << QStringList{} << no << no << no
            << QStringList{u"hand1"_s, u"hand2"_s, u"hand3"_s, u"hand1"_s};
        QTest::newRow("the least loaded")
            << Assignment::LeastLoad << three << no << no << u"hand1"_s
            << QStringList{u"hand2"_s, u"hand3"_s, u"hand2"_s, u"hand3"_s, u"hand1"_s};
        QTest::newRow("the least loaded is away")
            << Assignment::LeastLoad << QStringList{u"hand1"_s, u"hand2"_s} << u"hand2"_s << no << u"hand1"_s
            << QStringList{u"hand3"_s};
    }

    void assignment()
    {
        QFETCH(Assignment, rule);
        QFETCH(QStringList, filed);
        QFETCH(QString, away);
        QFETCH(QString, disabled);
        QFETCH(QString, busy);
        QFETCH(QStringList, expected);
        for (int i = 0; i < 2 && !busy.isEmpty(); ++i)
            ANSWERS(assign(m_hall->accepted(), busy), ErrorCode::None);
        if (!away.isEmpty())
            ANSWERS(arrange(u"head"_s, away, u"hand3"_s, {}, u"2026-09-25"_s), ErrorCode::None);
        if (!disabled.isEmpty())
            ANSWERS(disable(disabled), ErrorCode::None);
        m_hall->setRule(Stage::Handling, rule, filed);
        QStringList got;
        for (qsizetype i = 0; i < expected.size(); ++i)
            got << loginOf(m_hall->details(m_hall->accepted()).row.assignee);
        QCOMPARE(got, expected);
    }

private:
    CommandReply assign(CaseId id, const QString& login)
    {
        AssignCase command;
        command.person = m_hall->person(login);
        return m_hall->step(u"head"_s, id, command);
    }

    CommandReply arrange(const QString& sender, const QString& person, const QString& standIn,
                         const QString& from, const QString& until)
    {
        return m_hall->ask(sender, SetDeputy{0, m_hall->person(person), m_hall->person(standIn), day(from),
                                             day(until), false});
    }

    CommandReply disable(const QString& login)
    {
        const AccountEntry entry = m_hall->account(login);
        return m_hall->ask(u"secadmin"_s, SetAccount{entry.account, m_hall->person(login), login, entry.role,
                                                     entry.roles, entry.department, entry.window, true});
    }

    std::vector<CaseId> unclaimed(const QString& login)
    {
        const auto page = m_hall->as(login).call<UnclaimedPage>(ListUnclaimed{});
        std::vector<CaseId> ids;
        for (const UnclaimedEntry& row : page ? page->rows : std::vector<UnclaimedEntry>{})
            ids.push_back(row.caseId);
        return ids;
    }

    QString loginOf(PersonId id)
    {
        for (const PersonEntry& person : m_hall->people()) {
            if (person.id == id)
                return person.accounts.front().login;
        }
        return {};
    }

    std::unique_ptr<PeopleHall> m_hall;
};

QTEST_GUILESS_MAIN(TestWork)
#include "tst_work.moc"
