// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ErrorWords.h"
#include "client/app/History.h"
#include "client/app/PasswordPolicy.h"
#include "client/app/Settings.h"
#include "client/network/Pace.h"
#include "client/network/WaitingRequests.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;
using std::chrono::milliseconds;

/// The parts of the client that need neither server nor window.
class tst_client_parts : public QObject
{
    Q_OBJECT

private slots:

    void endpoint_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("host alone takes the default port") << u"hall"_s << u"hall"_s << int(DefaultPort);
        QTest::newRow("host and port") << u" 10.0.0.5:8000 "_s << u"10.0.0.5"_s << 8000;
        QTest::newRow("bare IPv6") << u"::1"_s << u"::1"_s << int(DefaultPort);
        QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"::1"_s << int(DefaultPort);
        QTest::newRow("IPv6 and port") << u"[fe80::1]:99"_s << u"fe80::1"_s << 99;
        QTest::newRow("nothing") << u""_s << u""_s << 0;
        QTest::newRow("no host") << u":80"_s << u""_s << 0;
        QTest::newRow("port 0") << u"hall:0"_s << u""_s << 0;
        QTest::newRow("port too high") << u"hall:65536"_s << u""_s << 0;
        QTest::newRow("port in words") << u"hall:eighty"_s << u""_s << 0;
        QTest::newRow("bracket left open") << u"[::1"_s << u""_s << 0;
        QTest::newRow("two words") << u"my hall"_s << u""_s << 0;
    }

    void endpoint()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto read = Endpoint::parse(typed);
        QCOMPARE(read.has_value(), port != 0);
        if (!read)
            return;
        QCOMPARE(read->host, host);
        QCOMPARE(int(read->port), port);
        QCOMPARE(Endpoint::parse(read->text()), *read);
    }

    void waits_grow_with_full_jitter_between_half_a_second_and_eight()
    {
        const Pace pace;
        QCOMPARE(waitBeforeTry(pace, 0, 0.0), milliseconds(500));
        QCOMPARE(waitBeforeTry(pace, 0, 0.999999), milliseconds(999));
        QCOMPARE(waitBeforeTry(pace, 1, 0.999999), milliseconds(1999));
        QCOMPARE(waitBeforeTry(pace, 10, 0.0), milliseconds(500));
        QCOMPARE(waitBeforeTry(pace, 10, 0.5), milliseconds(4250));
        QVERIFY(waitBeforeTry(pace, 1'000'000, 0.999999) <= milliseconds(8000));
    }

    void password_data()
    {
        QTest::addColumn<QString>("candidate");
        QTest::addColumn<bool>("good");
        QTest::newRow("ten characters of three kinds") << u"abcdEFGH12"_s << true;
        QTest::newRow("nine characters") << u"abcdEFG12"_s << false;
        QTest::newRow("two kinds") << u"abcdefgh12"_s << false;
        QTest::newRow("Chinese counts as other") << u"政务督办abcdef1"_s << true;
        QTest::newRow("holds the login name") << u"Clerk01-abcdef"_s << false;
        QTest::newRow("the old one") << u"Old-Password-1"_s << false;
        QTest::newRow("nothing") << u""_s << false;
    }

    void password()
    {
        QFETCH(QString, candidate);
        QFETCH(bool, good);
        QCOMPARE(checkPassword(candidate, u"clerk01"_s, u"Old-Password-1"_s).isGood(), good);
    }

    void history_goes_back_and_forward()
    {
        History history;
        QVERIFY(!history.back());
        history.visit({0, {}});
        history.visit({1, {}});
        history.visit({1, 42});
        history.visit({1, 42});
        QCOMPARE(history.back(), std::optional(Place{1, {}}));
        QCOMPARE(history.back(), std::optional(Place{0, {}}));
        QVERIFY(!history.back());
        QCOMPARE(history.forward(), std::optional(Place{1, {}}));
        history.visit({2, {}});
        QVERIFY(!history.forward());
        QCOMPARE(history.back(), std::optional(Place{1, {}}));
    }

    void settings_keep_pins_by_server_and_survive()
    {
        QTemporaryDir folder;
        const ServerPin pin{
            QByteArrayLiteral("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n"),
            QByteArray(32, 'k')};
        {
            Settings settings(folder.filePath(u"client.ini"_s));
            settings.setPin({u"hall"_s, 7460}, pin);
            settings.setServer(u"hall:7460"_s);
        }
        const Settings again(folder.filePath(u"client.ini"_s));
        QCOMPARE(again.pin({u"hall"_s, 7460}), std::optional(pin));
        QVERIFY(!again.pin({u"hall"_s, 7461}));
        QCOMPARE(again.server(), u"hall:7460"_s);
        QCOMPARE(again.language(), u"zh_CN"_s);
    }

    void every_error_has_words_of_its_own()
    {
        QSet<QString> titles;
        for (int code = 0; code <= int(ErrorCode::AddressRefused); ++code) {
            const ErrorWords words = wordsFor(Refusal::of(ErrorCode(code)));
            QVERIFY2(!words.title.isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(code == 0 || !words.text.isEmpty(), qPrintable(words.title));
            titles.insert(words.title);
        }
        QCOMPARE(titles.size(), int(ErrorCode::AddressRefused) + 1);
        CommandReply conflict;
        conflict.code = ErrorCode::Conflict;
        conflict.byPerson = u"王敏"_s;
        conflict.at = {1'763'800'000'000};
        QVERIFY(wordsFor({conflict}).text.contains(u"王敏"_s));
        QVERIFY(!wordsFor(Refusal::of(ErrorCode(999))).title.isEmpty());
    }

    void waiting_requests_are_taken_once_and_in_order()
    {
        WaitingRequests waiting;
        waiting.add({{7, 2}, MessageKind::GetCase, "b", {}});
        waiting.add({{7, 1}, MessageKind::SubmitCase, "a", {}});
        QCOMPARE(waiting.commands(), 1);
        QCOMPARE(waiting.begin()->second.frame, QByteArray("a"));
        QVERIFY(!waiting.take({8, 1}));
        QVERIFY(waiting.take({7, 1}));
        QVERIFY(!waiting.take({7, 1}));
        QCOMPARE(waiting.commands(), 0);
    }

    void what_a_person_would_miss_counts_as_waiting_data()
    {
        QTest::addColumn<MessageKind>("kind");
        QTest::addColumn<bool>("counts");
        QTest::newRow("a denial") << MessageKind::DenyCase << true;
        QTest::newRow("a delivery") << MessageKind::DeliverCase << true;
        QTest::newRow("a duty") << MessageKind::SetDuty << true;
        QTest::newRow("a site visit") << MessageKind::RecordVisit << true;
        QTest::newRow("a light taken up") << MessageKind::AcknowledgeLight << true;
        QTest::newRow("a parked form") << MessageKind::ParkForm << true;
        QTest::newRow("figures asked for") << MessageKind::GetFigures << false;
        QTest::newRow("cases of a figure") << MessageKind::ListFigureCases << false;
        QTest::newRow("a login") << MessageKind::Login << false;
        QTest::newRow("columns of a list, kept apart") << MessageKind::SetPreference << false;
    }

    void what_a_person_would_miss_counts_as_waiting()
    {
        QFETCH(MessageKind, kind);
        QFETCH(bool, counts);
        WaitingRequests waiting;
        waiting.add({{7, 1}, kind, "a", {}});
        QCOMPARE(waiting.commands(), counts ? 1 : 0);
    }
};

QTEST_MAIN(tst_client_parts)
#include "tst_client_parts.moc"
