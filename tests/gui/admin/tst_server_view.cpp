// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ServerStatusView.h"
#include "tests/gui/admin/SetUpFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

struct ServerDesk : SetUpFixture
{
    explicit ServerDesk(Role role) : SetUpFixture(role), view({link, replica})
    {
        view.resize(1180, 690);
        view.show();
    }

    void tell(const UpkeepState& state)
    {
        while (link.answer(MessageKind::GetUpkeep, UpkeepReply{state})) {
        }
    }

    static UpkeepState good()
    {
        UpkeepState state;
        state.lastBackup = {parseMoment(u"2026-11-23T02:00"_s)->ms};
        state.nextBackup = {parseMoment(u"2026-11-24T02:00"_s)->ms};
        state.backupBytes = 12'345'678;
        state.backups = 14;
        state.shelf = u"/srv/backup"_s;
        state.dataFree = 61;
        state.shelfFree = 83;
        return state;
    }

    QString text() const
    {
        QStringList all;
        for (const QLabel* label : view.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&view))
                all << label->text();
        }
        return all.join(u'\n');
    }

    ServerStatusView view;
};

} // namespace

/// The page of the server: how backups and disks are, one more backup, a check of all that is stored.
class tst_server_view : public QObject
{
    Q_OBJECT

private slots:

    void who_sees_what_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<bool>("verifies");
        QTest::newRow("system administrator") << Role::SystemAdmin << true << true;
        QTest::newRow("auditor") << Role::Auditor << false << true;
        QTest::newRow("security administrator") << Role::SecurityAdmin << false << false;
    }

    void who_sees_what()
    {
        QFETCH(Role, role);
        QFETCH(bool, keeps);
        QFETCH(bool, verifies);
        ServerDesk desk(role);
        QCOMPARE(desk.view.upkeep() != nullptr, keeps);
        QCOMPARE(desk.view.verification() != nullptr, verifies);
        QCOMPARE(desk.link.waiting(MessageKind::GetUpkeep) > 0, keeps);
    }

    void all_is_well()
    {
        ServerDesk desk(Role::SystemAdmin);
        desk.tell(ServerDesk::good());
        QVERIFY(!desk.view.upkeep()->alarmWords()->isVisible());
        QCOMPARE(desk.view.count(), std::optional<int>());
        const QString text = desk.text();
        for (const QString& fact :
             {u"2026-11-23 02:00"_s, u"2026-11-24 02:00"_s, u"14"_s, u"/srv/backup"_s, u"61"_s, u"83"_s})
            QVERIFY2(text.contains(fact), qPrintable(fact));
    }

    /// Each has words of its own, and the rail counts them.
    void what_is_wrong_is_said()
    {
        ServerDesk desk(Role::SystemAdmin);
        QSignalSpy counted(&desk.view, &View::countChanged);
        QSet<QString> said;
        for (int alarm = int(UpkeepAlarm::BackupsOff); alarm <= int(UpkeepAlarm::TimeSuspect); ++alarm) {
            UpkeepState state = ServerDesk::good();
            state.alarms = {UpkeepAlarm(alarm)};
            desk.view.upkeep()->refresh();
            desk.tell(state);
            QVERIFY(desk.view.upkeep()->alarmWords()->isVisible());
            QVERIFY(!desk.view.upkeep()->alarmWords()->text().isEmpty());
            said << desk.view.upkeep()->alarmWords()->text();
            QCOMPARE(desk.view.count(), std::optional<int>(1));
            QVERIFY(desk.view.isCountUrgent());
        }
        QCOMPARE(said.size(), qsizetype(9));
        QCOMPARE_GE(counted.size(), 9);
        UpkeepState failed = ServerDesk::good();
        failed.alarms = {UpkeepAlarm::BackupFailed};
        failed.failure = int(ErrorCode::StoreFailed);
        failed.failureText = u"/srv/backup has 3 MiB free, a backup needs 90"_s;
        desk.view.upkeep()->refresh();
        desk.tell(failed);
        QVERIFY(desk.view.upkeep()->alarmWords()->text().contains(failed.failureText));
        failed.sameDisk = true;
        desk.view.upkeep()->refresh();
        desk.tell(failed);
        QVERIFY(desk.text().contains(u"backup.folder"_s));
    }

    void one_more_is_asked_for()
    {
        ServerDesk desk(Role::SystemAdmin);
        desk.tell(ServerDesk::good());
        auto* button = desk.view.upkeep()->backupButton();
        QVERIFY(button->isEnabled());
        button->click();
        QVERIFY2(!button->isEnabled(), "not twice");
        QCOMPARE(desk.link.waiting(MessageKind::AskBackup), 1);
        desk.link.answer(MessageKind::AskBackup, CommandReply{});
        UpkeepState running = ServerDesk::good();
        running.running = true;
        desk.tell(running);
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(desk.link.waiting(MessageKind::GetUpkeep) > 0,
                                 30'000); // asks often meanwhile
        desk.tell(ServerDesk::good());
        QVERIFY(button->isEnabled());
        button->click();
        QSignalSpy failures(&desk.view, &View::failed);
        desk.refuse(MessageKind::AskBackup, ErrorCode::Busy);
        QCOMPARE(failures.size(), 1);
        QVERIFY(button->isEnabled());
    }

    void the_records_are_checked()
    {
        ServerDesk desk(Role::Auditor);
        auto* card = desk.view.verification();
        card->verifyButton()->click();
        QVERIFY(!card->verifyButton()->isEnabled() && !card->findings()->isVisible());
        desk.link.answer(MessageKind::VerifyRecords, VerifiedReply{1234567, 5, 6, 7, 8, 0, {}});
        QVERIFY(card->verifyButton()->isEnabled() && !card->findings()->isVisible());
        QVERIFY(card->words()->text().contains(u"567"_s));
        card->verifyButton()->click();
        desk.link.answer(MessageKind::VerifyRecords,
                         VerifiedReply{9, 5, 6, 7, 8, 2, {u"deadline 7"_s, u"light 3"_s}});
        QVERIFY(card->findings()->isVisible());
        QCOMPARE(card->findings()->toPlainText(), u"deadline 7\nlight 3"_s);
        card->verifyButton()->click();
        desk.refuse(MessageKind::VerifyRecords, ErrorCode::Busy);
        QVERIFY(!card->words()->text().isEmpty() && card->verifyButton()->isEnabled());
        QVERIFY(!card->findings()->isVisible());
    }
};

QTEST_MAIN(tst_server_view)
#include "tst_server_view.moc"
