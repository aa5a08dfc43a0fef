// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Preferences.h"
#include "client/supervision/AlarmDialog.h"
#include "client/supervision/BoardView.h"
#include "tests/gui/desks/DeskSupport.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// Writes down what it is asked for and plays nothing.
class QuietLoudspeaker final : public Loudspeaker
{
public:
    using Asked = std::vector<std::pair<Tone, int>>;

    QuietLoudspeaker(Asked& asked, const bool& plugged) : m_asked(asked), m_plugged(plugged) {}

    bool play(const QUrl& tone, int volume) override
    {
        if (m_plugged)
            m_asked.emplace_back(tone == toneUrl(Tone::Red) ? Tone::Red : Tone::Yellow, volume);
        return m_plugged;
    }

private:
    Asked& m_asked;
    const bool& m_plugged;
};

/// The samples of a tone as it lies in the program. Empty: no WAV of one channel with 16 bits.
std::vector<qint16> samplesOf(Tone tone)
{
    QFile file(u':' + toneUrl(tone).path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray wav = file.readAll();
    constexpr qsizetype Header = 44;
    if (wav.size() < Header || !wav.startsWith("RIFF") || wav.mid(8, 8) != "WAVEfmt " ||
        wav.mid(36, 4) != "data" || qFromLittleEndian<quint16>(wav.constData() + 20) != 1 ||
        qFromLittleEndian<quint16>(wav.constData() + 22) != 1 ||
        qFromLittleEndian<quint32>(wav.constData() + 24) != 44100 ||
        qFromLittleEndian<quint16>(wav.constData() + 34) != 16)
        return {};
    std::vector<qint16> samples(std::size_t(wav.size() - Header) / 2);
    qFromLittleEndian<qint16>(wav.constData() + Header, qsizetype(samples.size()), samples.data());
    return samples;
}

/// How often the samples cross zero in a second: about twice the pitch.
double crossings(const std::vector<qint16>& samples)
{
    int found = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        found += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
    return found / (double(samples.size()) / 44100);
}

Feed feedOf(const std::vector<LightRow>& lights)
{
    Feed feed;
    feed.lights = lights;
    return feed;
}

/// The line stands again and what was missed is not remembered: the feed goes on, then the board comes.
void comeBack(StepDeskFixture& desk, const std::vector<LightRow>& told, const std::vector<LightRow>& board)
{
    desk.replica.refetch();
    emit desk.link.feedArrived(feedOf(told));
    giveLights(desk, board);
}

} // namespace

/// How lights sound at the console: which tone, how loud, for whom, and what stands in where nothing can
/// sound. No sound device is needed: what is asked of the loudspeaker is looked at.
class tst_alarm : public QObject
{
    Q_OBJECT

private slots:

    void a_new_red_light_sounds_until_somebody_took_it_up()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        int heard = 0;
        RedAlarm alarm(
            desk.replica, nullptr, nullptr,
            [&heard](Tone tone, int volume) {
                heard += tone == Tone::Red && volume == Volume::Usual ? 1 : 0;
            },
            std::chrono::milliseconds(20));
        QCOMPARE(alarm.ringing(), 0);
        emit desk.link.feedArrived(feedOf({deskLight(3), deskLight(4)}));
        QCOMPARE(alarm.ringing(), 2);
        QCOMPARE(heard, 1); // several at a time sound as one
        QTRY_VERIFY(heard >= 3);
        LightRow third = deskLight(3);
        third.seenBy = u"李强"_s;
        emit desk.link.feedArrived(feedOf({third}));
        QCOMPARE(alarm.ringing(), 1);
        LightRow fourth = deskLight(4);
        fourth.seenBy = u"李强"_s;
        emit desk.link.feedArrived(feedOf({fourth}));
        QCOMPARE(alarm.ringing(), 0);
    }

    void what_was_given_while_the_line_was_down_sounds_as_one_and_never_twice()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        std::vector<Tone> heard;
        RedAlarm alarm(
            desk.replica, nullptr, nullptr, [&heard](Tone tone, int) { heard.push_back(tone); },
            std::chrono::hours(1));
        giveLights(desk, {deskLight(2), deskLight(1)}); // the login: they are old
        QCOMPARE(alarm.ringing(), 0);
        LightRow taken = deskLight(6);
        taken.seenBy = u"李强"_s;
        const std::vector<LightRow> all{deskLight(7, Light::Yellow),
                                        taken,
                                        deskLight(5),
                                        deskLight(4),
                                        deskLight(2),
                                        deskLight(1),
                                        deskLight(0)};
        comeBack(desk, {deskLight(5)}, all);
        QCOMPARE(heard, std::vector<Tone>{Tone::Red});
        QCOMPARE(alarm.ringing(), 2); // 5 came by the feed, 4 by the board, 0 is older than the login
        comeBack(desk, {}, all);
        QCOMPARE(heard.size(), std::size_t(1));
        QCOMPARE(alarm.ringing(), 2);
        std::vector<LightRow> quiet = all;
        for (LightRow& light : quiet)
            light.seenBy = u"李强"_s;
        comeBack(desk, {}, quiet);
        QCOMPARE(alarm.ringing(), 0);
        comeBack(desk, {}, all);
        QCOMPARE(alarm.ringing(), 0);
        QCOMPARE(heard.size(), std::size_t(1));
    }

    void a_board_that_is_ahead_of_the_feed_lets_its_light_sound()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        int heard = 0;
        RedAlarm alarm(desk.replica, nullptr, nullptr, [&heard](Tone, int) { ++heard; });
        giveLights(desk, {});
        desk.replica.refetch();
        giveLights(desk, {deskLight(3)});
        emit desk.link.feedArrived(feedOf({deskLight(3)}));
        QCOMPARE(heard, 1);
        QCOMPARE(alarm.ringing(), 1);
    }

    void the_first_board_of_another_person_is_silent()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {deskLight(1)});
        int heard = 0;
        RedAlarm alarm(desk.replica, nullptr, nullptr, [&heard](Tone, int) { ++heard; });
        LoginReply login;
        login.account = {77};
        login.role = Role::SupervisionOfficer;
        login.department = {5};
        desk.replica.begin(login);
        giveLights(desk, {deskLight(2), deskLight(1)});
        QCOMPARE(desk.replica.lights().size(), std::size_t(2));
        QCOMPARE(heard, 0);
    }

    void a_yellow_light_has_its_own_tone_once()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        std::vector<Tone> heard;
        RedAlarm alarm(desk.replica, nullptr, nullptr, [&heard](Tone tone, int) { heard.push_back(tone); });
        emit desk.link.feedArrived(feedOf({deskLight(1, Light::Yellow), deskLight(2, Light::Yellow)}));
        QCOMPARE(heard, std::vector<Tone>{Tone::Yellow});
        QCOMPARE(alarm.ringing(), 0);
        emit desk.link.feedArrived(feedOf({deskLight(3)}));
        emit desk.link.feedArrived(feedOf({deskLight(4, Light::Yellow)}));
        QCOMPARE(heard, (std::vector<Tone>{Tone::Yellow, Tone::Red}));
    }

    void a_yellow_light_is_silent_for_who_wants_it_so()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        Preferences likes(desk.link, std::chrono::milliseconds(0));
        likes.begin({3});
        desk.link.answer(MessageKind::ListPreferences, PreferencePage{{{u"board.yellow"_s, "silent"}}});
        std::vector<Tone> heard;
        RedAlarm alarm(desk.replica, &likes, nullptr, [&heard](Tone tone, int) { heard.push_back(tone); });
        QVERIFY(!alarm.hearsYellow());
        emit desk.link.feedArrived(feedOf({deskLight(1, Light::Yellow)}));
        QVERIFY(heard.empty());
        emit desk.link.feedArrived(feedOf({deskLight(2)}));
        QCOMPARE(heard, std::vector<Tone>{Tone::Red});
    }

    void a_muted_alarm_is_silent_and_stays_so_for_the_person()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        Preferences likes(desk.link, std::chrono::milliseconds(0));
        likes.begin({3});
        desk.link.answer(MessageKind::ListPreferences, PreferencePage{{{u"board.alarm"_s, "muted"}}});
        int heard = 0;
        RedAlarm alarm(desk.replica, &likes, nullptr, [&heard](Tone, int) { ++heard; });
        QVERIFY(alarm.isMuted());
        emit desk.link.feedArrived(feedOf({deskLight(3), deskLight(4, Light::Yellow)}));
        QCOMPARE(heard, 0);
        alarm.setMuted(false);
        likes.save();
        QCOMPARE(desk.link.asked<SetPreference>().name, u"board.alarm"_s);
        QVERIFY(desk.link.asked<SetPreference>().value.isEmpty());
        QVERIFY(!alarm.isMuted());
    }

    void the_volume_of_a_person_is_kept_and_obeyed_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<int>("volume");
        QTest::newRow("nothing kept") << QByteArray() << Volume::Usual;
        QTest::newRow("softly") << QByteArray("20") << 20;
        QTest::newRow("as loud as it goes") << QByteArray("100") << 100;
        QTest::newRow("never silent without the word for it") << QByteArray("0") << Volume::Least;
        QTest::newRow("never louder than it goes") << QByteArray("900") << Volume::Most;
        QTest::newRow("not a number") << QByteArray("loud") << Volume::Usual;
    }

    void the_volume_of_a_person_is_kept_and_obeyed()
    {
        QFETCH(QByteArray, kept);
        QFETCH(int, volume);
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        Preferences likes(desk.link, std::chrono::milliseconds(0));
        likes.begin({3});
        desk.link.answer(MessageKind::ListPreferences, PreferencePage{{{u"board.volume"_s, kept}}});
        int heard = 0;
        RedAlarm alarm(desk.replica, &likes, nullptr, [&heard](Tone, int loud) { heard = loud; });
        emit desk.link.feedArrived(feedOf({deskLight(3)}));
        QCOMPARE(heard, volume);
        const int other = volume == 40 ? 50 : 40;
        alarm.setVolume(other);
        likes.save();
        QCOMPARE(desk.link.asked<SetPreference>().name, u"board.volume"_s);
        QCOMPARE(desk.link.asked<SetPreference>().value, QByteArray::number(other));
    }

    void what_is_chosen_in_the_dialog_holds_at_once()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        std::vector<std::pair<Tone, int>> heard;
        RedAlarm alarm(desk.replica, nullptr, nullptr,
                       [&heard](Tone tone, int volume) { heard.emplace_back(tone, volume); });
        auto* dialog = new AlarmDialog(alarm);
        dialog->show();
        QVERIFY(!dialog->mute()->isChecked() && dialog->yellow()->isChecked());
        QTest::keyClick(dialog->volume(), Qt::Key_Home);
        QCOMPARE(alarm.volume(), Volume::Least);
        QTest::keyClick(dialog->volume(), Qt::Key_Right);
        QCOMPARE(alarm.volume(), Volume::Least + Volume::Step);
        dialog->yellow()->click();
        QVERIFY(!alarm.hearsYellow());
        dialog->mute()->click();
        QVERIFY(alarm.isMuted());
        dialog->tryButton(Tone::Red)->click();
        dialog->tryButton(Tone::Yellow)->click();
        QCOMPARE(heard, (std::vector<std::pair<Tone, int>>{{Tone::Red, 20}, {Tone::Yellow, 20}}));
        alarm.setMuted(false);
        QVERIFY(!dialog->mute()->isChecked());
        dialog->close();
    }

    void the_dialog_is_opened_from_the_board()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        BoardView board({desk.link, desk.replica});
        board.resize(1180, 700);
        board.show();
        QVERIFY(!board.lightsPanel()->soundDialog());
        board.lightsPanel()->soundButton()->click();
        AlarmDialog* dialog = board.lightsPanel()->soundDialog();
        QVERIFY(dialog && dialog->isVisible());
        dialog->mute()->click();
        QVERIFY(board.lightsPanel()->alarm()->isMuted());
        dialog->close();
        QTRY_VERIFY(!board.lightsPanel()->soundDialog());
    }

    void a_light_sounds_once_however_many_consoles_stand_open()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        BoardView board({desk.link, desk.replica});
        board.show();
        BoardView* other = board.addConsole();
        QVERIFY(other);
        QCOMPARE(other->lightsPanel()->alarm(), board.lightsPanel()->alarm());
        QCOMPARE(board.findChildren<RedAlarm*>().size() + other->findChildren<RedAlarm*>().size(), 1);
        other->lightsPanel()->muteButton()->click();
        QVERIFY(board.lightsPanel()->alarm()->isMuted());
        QCOMPARE(board.lightsPanel()->muteButton()->text(), other->lightsPanel()->muteButton()->text());
    }

    /// No PC rings on through the night because its officer went home.
    void what_sounds_falls_silent_with_the_session()
    {
        StepDeskFixture desk(Role::SupervisionOfficer);
        giveLights(desk, {});
        BoardView board({desk.link, desk.replica});
        RedAlarm* alarm = board.lightsPanel()->alarm();
        alarm->setMuted(true);
        emit desk.link.feedArrived(feedOf({deskLight(3)}));
        QCOMPARE(alarm->ringing(), 1);
        emit desk.link.sessionEnded(Refusal::of(ErrorCode::SessionExpired));
        QCOMPARE(alarm->ringing(), 0);
        emit desk.link.feedArrived(feedOf({deskLight(4)}));
        QCOMPARE(alarm->ringing(), 1);
    }

    void without_a_device_the_bell_rings_and_that_is_said_once()
    {
        QuietLoudspeaker::Asked asked;
        bool plugged = false;
        int bells = 0;
        ToneBox box(std::make_unique<QuietLoudspeaker>(asked, plugged), nullptr, [&bells] { ++bells; });
        QSignalSpy told(&box, &ToneBox::bellRung);
        box.play(Tone::Red, 70);
        box.play(Tone::Red, 70);
        QCOMPARE(bells, 2);
        QCOMPARE(told.count(), 1);
        QVERIFY(asked.empty());
        plugged = true;
        box.play(Tone::Yellow, 30);
        QCOMPARE(bells, 2);
        QCOMPARE(asked, (QuietLoudspeaker::Asked{{Tone::Yellow, 30}}));
        plugged = false;
        box.play(Tone::Red, 70);
        QCOMPARE(bells, 3);
        QCOMPARE(told.count(), 1);
    }

    void the_module_of_the_loudspeaker_is_where_the_client_looks_for_it()
    {
        // Without a sound device too: it is found, makes a loudspeaker, and only then says that nothing is
        // heard.
        QTest::failOnWarning(QRegularExpression(u"no tones"_s));
        const std::unique_ptr<Loudspeaker> loudspeaker = makeLoudspeaker();
        static_cast<void>(loudspeaker->play(toneUrl(Tone::Yellow), Volume::Least));
    }

    void the_tones_lie_in_the_program_and_cannot_be_taken_for_each_other()
    {
        const auto red = samplesOf(Tone::Red);
        const auto yellow = samplesOf(Tone::Yellow);
        for (const auto* samples : {&red, &yellow}) {
            QVERIFY(samples->size() > 44100 / 4 && samples->size() < 44100); // a quarter of a second to one
            const auto [low, high] = std::minmax_element(samples->begin(), samples->end());
            QVERIFY(*high > 16000 && *high < 32000 && *low < -8000 && *low > -32000);
            QVERIFY(std::abs(samples->front()) < 100 && std::abs(samples->back()) < 100); // no click
        }
        QVERIFY(crossings(red) > 1.3 * crossings(yellow));
    }
};

QTEST_MAIN(tst_alarm)

#include "tst_alarm.moc"
