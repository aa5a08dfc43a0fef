// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Preferences.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"
#include "tests/gui/model/ScriptedLink.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

constexpr std::chrono::milliseconds Soon{5};
const AccountId Me{7};
const AccountId Other{8};
const QString Columns = u"list.todo.columns"_s;

PreferencePage page(const QByteArray& value)
{
    PreferencePage made;
    made.rows = {{Columns, value}};
    return made;
}

/// The likings of one account over a link without a server.
struct Desk
{
    Desk() : likings(link, Soon) { likings.begin(Me); }

    bool isAsked() const { return link.waiting(MessageKind::SetPreference) > 0; }

    bool answer(ErrorCode code = ErrorCode::None)
    {
        CommandReply reply;
        reply.code = code;
        return link.answer(MessageKind::SetPreference, reply);
    }

    ScriptedLink link;
    Preferences likings;
};

} // namespace

/// Nothing a person arranged is lost: offline, at once after the login, at the logout, at another PC.
class tst_preferences : public QObject
{
    Q_OBJECT

private slots:

    void what_the_server_keeps_is_there_after_the_login()
    {
        Desk desk;
        const QSignalSpy fetched(&desk.likings, &Preferences::fetched);
        QVERIFY(!desk.likings.isKnown());
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page("kept")));
        QVERIFY(desk.likings.isKnown());
        QCOMPARE(fetched.count(), 1);
        QCOMPARE(desk.likings.value(Columns), QByteArray("kept"));
        QVERIFY(desk.likings.value(u"list.todo.filters"_s).isEmpty());
    }

    void many_changes_are_sent_once_and_hold_at_once()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page("old")));
        desk.likings.set(Columns, "1");
        desk.likings.set(Columns, "2");
        desk.likings.set(Columns, "3");
        QCOMPARE(desk.likings.value(Columns), QByteArray("3"));
        QVERIFY(!desk.isAsked());
        QVERIFY(!desk.likings.isSaved());
        QTRY_COMPARE(desk.link.waiting(MessageKind::SetPreference), 1);
        QCOMPARE(desk.link.asked<SetPreference>().value, QByteArray("3"));
        QVERIFY(desk.answer());
        QVERIFY(desk.likings.isSaved());
    }

    void what_is_the_same_is_not_sent()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page("same")));
        desk.likings.set(Columns, "same");
        QVERIFY(desk.likings.isSaved());
    }

    void a_change_made_while_one_is_under_way_is_sent_after_it()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        desk.likings.set(Columns, "first");
        desk.likings.save();
        desk.likings.set(Columns, "second");
        desk.likings.save();
        QCOMPARE(desk.link.waiting(MessageKind::SetPreference), 1);
        const QSignalSpy saved(&desk.likings, &Preferences::saved);
        QVERIFY(desk.answer());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(desk.link.asked<SetPreference>().value, QByteArray("second"));
        QVERIFY(desk.answer());
        QCOMPARE(saved.count(), 1);
    }

    void what_was_changed_before_the_answer_came_wins_over_it()
    {
        Desk desk;
        desk.likings.set(Columns, "mine");
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page("theirs")));
        QCOMPARE(desk.likings.value(Columns), QByteArray("mine"));
        QTRY_VERIFY(desk.isAsked());
        QCOMPARE(desk.link.asked<SetPreference>().value, QByteArray("mine"));
    }

    void what_the_session_could_not_save_is_sent_in_the_next_one_of_the_same_account()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        desk.likings.set(Columns, "late");
        desk.likings.save();
        QVERIFY(desk.answer(ErrorCode::SessionExpired));
        QVERIFY(!desk.likings.isSaved());
        desk.likings.begin(Me);
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        QCOMPARE(desk.likings.value(Columns), QByteArray("late"));
        QCOMPARE(desk.link.asked<SetPreference>().value, QByteArray("late"));
    }

    void what_was_forgotten_with_the_connection_is_sent_again()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        desk.likings.set(Columns, "cut off");
        desk.likings.save();
        desk.likings.begin(Me);
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        QCOMPARE(desk.link.waiting(MessageKind::SetPreference), 2);
        QCOMPARE(desk.likings.value(Columns), QByteArray("cut off"));
    }

    void another_account_finds_nothing_of_the_one_before()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page("mine")));
        desk.likings.set(u"list.todo.filters"_s, "secret");
        desk.likings.begin(Other);
        QVERIFY(!desk.likings.isKnown());
        QVERIFY(desk.likings.value(Columns).isEmpty());
        QVERIFY(desk.likings.value(u"list.todo.filters"_s).isEmpty());
        QVERIFY(desk.likings.isSaved());
    }

    void a_refusal_is_told_but_an_older_server_is_none()
    {
        Desk desk;
        const QSignalSpy refused(&desk.likings, &Preferences::refused);
        CommandReply unknown;
        unknown.code = ErrorCode::UnknownMessage;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, unknown));
        QVERIFY(desk.likings.isKnown());
        desk.likings.set(Columns, "here only");
        desk.likings.save();
        QVERIFY(desk.answer(ErrorCode::UnknownMessage));
        QCOMPARE(refused.count(), 0);
        QCOMPARE(desk.likings.value(Columns), QByteArray("here only"));
        desk.likings.set(Columns, "too many");
        desk.likings.save();
        QVERIFY(desk.answer(ErrorCode::InvalidInput));
        QCOMPARE(refused.count(), 1);
        QVERIFY(desk.likings.isSaved());
    }

    void a_value_longer_than_the_server_takes_is_not_sent()
    {
        Desk desk;
        QVERIFY(desk.link.answer(MessageKind::ListPreferences, page({})));
        const QSignalSpy refused(&desk.likings, &Preferences::refused);
        desk.likings.set(Columns, QByteArray(Preferences::MaxValue + 1, 'x'));
        QCOMPARE(refused.count(), 1);
        QVERIFY(desk.likings.isSaved());
        desk.likings.set(Columns, QByteArray(Preferences::MaxValue, 'x'));
        QVERIFY(!desk.likings.isSaved());
    }
};

QTEST_MAIN(tst_preferences)
#include "tst_preferences.moc"
