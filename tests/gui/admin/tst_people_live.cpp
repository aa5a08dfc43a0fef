// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AccountsView.h"
#include "client/department/PeopleView.h"
#include "common/protocol/SetUpRequests.h"
#include "tests/gui/views/ViewDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

// A busy machine takes its time.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)

/// What one person changes of people and accounts stands in the lists of the others, which nobody refreshes;
/// against a real server over TLS.
class tst_people_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.start());
        m_head = m_hall.passwordOf(u"zjhead"_s);
        m_security = m_hall.passwordOf(u"secadmin"_s);
        QVERIFY(!m_head.isEmpty() && !m_security.isEmpty());
        QVERIFY(m_hall.moveClock(u"2026-11-23T09:30:00"_s));
    }

    void work_that_moves_is_seen_with_whom_it_lies_now()
    {
        const CaseId id = m_hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"要移交的"_s);
        QVERIFY(m_hall.accept(u"clerk01"_s, id));
        TestClient* other = m_hall.member(u"zjhead"_s); // the head, at another PC
        QVERIFY(other);
        const PersonId from = entryOf(*other, u"zj01"_s).id;
        const PersonId to = entryOf(*other, u"zj02"_s).id;
        const auto details = other->call<CaseDetails>(GetCase{id});
        QVERIFY(details && other->run(AssignCase{id, details->row.revision, from, {}}));
        ViewDesk desk(m_hall.path(u"head.ini"_s));
        desk.logIn(m_hall.server(), u"zjhead"_s, m_head);
        SOON_VERIFY(desk.isAtWork());
        desk.window.frame()->showView(u"people"_s);
        auto* view = desk.view<PeopleView>();
        QVERIFY(view);
        SOON_VERIFY(lineOf(*view->table(), u"住建承办 01"_s).contains(u"1"_s));
        QVERIFY(!lineOf(*view->table(), u"住建承办 02"_s).contains(u"1"_s));
        QVERIFY(other->run(MoveWork{from, to, u"调离。"_s}));
        SOON_VERIFY(lineOf(*view->table(), u"住建承办 02"_s).contains(u"1"_s));
        QVERIFY(!lineOf(*view->table(), u"住建承办 01"_s).contains(u"1"_s));
    }

    void a_one_time_password_is_seen_by_whoever_has_the_accounts_open()
    {
        TestClient* unit = m_hall.member(u"unitadmin"_s);
        TestClient* other = m_hall.member(u"secadmin"_s);
        QVERIFY(unit && other);
        SetPerson entered;
        entered.name = u"新来的"_s;
        entered.unit = entryOf(*unit, u"zj01"_s).unit;
        const auto person = unit->run(entered);
        QVERIFY(person);
        SetAccount made;
        made.person = {person->subject};
        made.login = u"newcomer"_s;
        made.role = Role::Handler;
        made.roles = RoleSet{Role::Handler}.bits();
        made.department = entered.unit;
        const auto account = other->run(made);
        QVERIFY(account);
        ViewDesk desk(m_hall.path(u"security.ini"_s));
        desk.logIn(m_hall.server(), u"secadmin"_s, m_security);
        SOON_VERIFY(desk.isAtWork() && desk.view<AccountsView>());
        auto* view = desk.view<AccountsView>();
        SOON_VERIFY(lineOf(*view->table(), u"newcomer"_s).contains(u"no password yet"_s));
        QVERIFY(other->run(IssuePassword{{account->subject}, Secret(u"Another-one-3"_s)}));
        SOON_VERIFY(lineOf(*view->table(), u"newcomer"_s).contains(u"in use"_s));
    }

private:
    /// @return what the row that names somebody says, cell by cell; empty: there is none.
    static QStringList lineOf(const QTableWidget& table, const QString& name)
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList line;
            for (int column = 0; column < table.columnCount(); ++column)
                line << (table.item(row, column) ? table.item(row, column)->text() : QString());
            if (line.contains(name))
                return line;
        }
        return {};
    }

    static PersonEntry entryOf(TestClient& client, const QString& login)
    {
        const auto page = client.call<PeoplePage>(ListPeople{});
        if (!page)
            return {};
        for (const PersonEntry& person : page->people) {
            for (const AccountEntry& account : person.accounts) {
                if (account.login == login)
                    return person;
            }
        }
        return {};
    }

    ViewHall m_hall{u"2026-11-23T09:00:00"_s};
    QString m_head;
    QString m_security;
};

QTEST_MAIN(tst_people_live)
#include "tst_people_live.moc"
