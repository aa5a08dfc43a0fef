// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/LimitField.h"
#include "client/supervision/Forecast.h"
#include "client/widget/Countdown.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Ledger.h"
#include "client/widget/LightBadge.h"
#include "client/widget/Style.h"
#include "client/widget/TimeLedger.h"
#include "client/window/IntakeDraft.h"

#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace duban;

/// The parts of the views that need no server.
class tst_view_parts : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        std::vector<CalendarNotice> notices;
        for (const int year : {2025, 2026}) {
            QFile file(QStringLiteral(DUBAN_SOURCE_DIR "/resources/calendar/%1.json").arg(year));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto notice = parseNotice(file.readAll());
            QVERIFY(notice);
            notices.push_back(*notice);
        }
        const auto built = WorkCalendar::build(notices);
        QVERIFY(built);
        m_calendar = std::make_unique<WorkCalendar>(*built);
    }

    void countdown_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a whole day and two hours")
            << u"2026-11-23T15:00"_s << u"2026-11-25T00:00"_s << u"1 d 2 h left"_s;
        QTest::newRow("the lunch break does not count")
            << u"2026-11-23T11:00"_s << u"2026-11-24T00:00"_s << u"4 h left"_s;
        QTest::newRow("the last minutes")
            << u"2026-11-23T16:40"_s << u"2026-11-24T00:00"_s << u"20 min left"_s;
        QTest::newRow("after closing on the due day")
            << u"2026-11-23T18:00"_s << u"2026-11-24T00:00"_s << u"due today"_s;
        QTest::newRow("a weekend does not count")
            << u"2026-11-21T12:00"_s << u"2026-11-24T00:00"_s << u"1 d left"_s;
        QTest::newRow("the moment itself is over")
            << u"2026-11-24T00:00"_s << u"2026-11-24T00:00"_s << u"just over"_s;
        QTest::newRow("hours over") << u"2026-11-24T12:00"_s << u"2026-11-24T00:00"_s << u"3 h over"_s;
        QTest::newRow("two days over") << u"2026-11-25T18:00"_s << u"2026-11-24T00:00"_s << u"2 d over"_s;
        QTest::newRow("the national holiday does not count")
            << u"2026-09-30T18:00"_s << u"2026-10-09T00:00"_s << u"1 d left"_s;
    }

    void countdown()
    {
        QFETCH(QString, now);
        QFETCH(QString, due);
        QTEST(countdownText(*m_calendar, *parseMoment(now), *parseMoment(due)), "expected");
    }

    void midnight_is_written_as_the_end_of_the_day_it_ends()
    {
        const LegalTime now = *parseMoment(u"2026-11-20T09:00"_s);
        QCOMPARE(shortDueText(*parseMoment(u"2026-11-24T00:00"_s), now), u"11-23 24:00"_s);
        QCOMPARE(shortDueText(*parseMoment(u"2027-01-01T00:00"_s), now), u"12-31 24:00"_s);
        QCOMPARE(shortDueText(*parseMoment(u"2027-01-05T00:00"_s), now), u"2027-01-04 24:00"_s);
        QCOMPARE(dueMomentText(*parseMoment(u"2026-11-24T00:00"_s)), u"2026-11-23 Mon 24:00"_s);
        QCOMPARE(dueMomentText(*parseMoment(u"2026-11-23T17:00"_s)), u"2026-11-23 Mon 17:00"_s);
    }

    void the_ledger_names_holidays_make_up_workdays_and_pauses()
    {
        const OpeningCalendar hours = *OpeningCalendar::build(*m_calendar);
        const TimeRules rules{*m_calendar, hours};
        TimeLedger shown;
        shown.setBudget(rules, *parseMoment(u"2026-09-18T10:00"_s), {Limit::workingDays(5), {}, {}}, {});
        QCOMPARE(formatDay(shown.days().back().day), u"2026-09-24"_s);
        QVERIFY(ledgerSummary(shown.days()).contains(u"1 make-up"_s));
        const LocalDay due = shown.days().back().day;
        QVERIFY(ledgerDayText(shown.days().back(), due).contains(u"5"_s));
        const Pause pause{*parseDay(u"2026-09-28"_s), *parseDay(u"2026-10-12"_s)};
        shown.setBudget(rules, *parseMoment(u"2026-09-21T10:00"_s),
                        {Limit::workingDays(20), {Limit::workingDays(10)}, {pause}}, {});
        QCOMPARE(formatDay(shown.days().back().day), u"2026-11-17"_s);
        const QString summary = ledgerSummary(shown.days());
        QVERIFY2(summary.contains(u"国庆"_s) && summary.contains(u"6 paused"_s), qPrintable(summary));
        shown.setBudget(rules, *parseMoment(u"2026-09-21T10:00"_s), {}, {});
        QVERIFY(shown.days().empty());
    }

    void the_forecast_counts_open_cases_by_working_day()
    {
        QHash<CaseId, CaseRow> cases;
        const auto add = [&cases](qint64 id, qint64 department, const QString& due) {
            CaseRow row;
            row.id = {id};
            row.department = {department};
            row.state = CaseState::Accepted;
            row.dueAt = *parseMoment(due);
            cases.insert(row.id, row);
        };
        add(1, 1, u"2026-11-24T00:00"_s);
        add(2, 1, u"2026-11-25T00:00"_s);
        add(3, 2, u"2026-11-25T00:00"_s);
        add(4, 2, u"2026-11-20T00:00"_s);
        const auto table = forecastOf(cases, *m_calendar, *parseMoment(u"2026-11-23T10:00"_s));
        QCOMPARE(table.days.size(), std::size_t(20));
        QCOMPARE(formatDay(table.days.front()), u"2026-11-23"_s);
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows.front().department, OrganisationId{1});
        QCOMPARE(table.rows.front().total, 2);
        QCOMPARE(table.rows.back().due[1], 1);
        QCOMPARE(table.rows.back().total, 1);
    }

    void the_draft_names_what_is_wrong_in_the_order_of_the_form()
    {
        IntakeDraft draft;
        draft.applicant.idNumber = u"110105"_s;
        draft.applicant.phone = u"1380013800"_s;
        const auto problems = problemsOf(draft, fromQDate(QDate(2026, 11, 23)));
        QCOMPARE(problems.size(), std::size_t(4));
        QVERIFY(problems[0].field == IntakeField::Item);
        QVERIFY(problems[1].field == IntakeField::IdNumber);
        QVERIFY(problems[2].field == IntakeField::Name);
        QVERIFY(problems[3].field == IntakeField::Phone);
        QVERIFY(idProblem(Applicant::Kind::Person, u"11010519491231002X"_s).isEmpty());
        QVERIFY(!idProblem(Applicant::Kind::Person, u"110105194912310021"_s).isEmpty());
    }

    void every_light_has_a_shape_of_its_own()
    {
        QList<QImage> shapes;
        for (const auto mark :
             {LightMark::Green, LightMark::Yellow, LightMark::Red, LightMark::White, LightMark::Unknown}) {
            QImage image(24, 24, QImage::Format_Grayscale8);
            image.fill(255);
            QPainter painter(&image);
            paintLight(&painter, mark, QRectF(0, 0, 24, 24));
            painter.end();
            for (int i = 0; i < int(image.sizeInBytes()); ++i)
                image.bits()[i] = image.constBits()[i] < 250 ? 0 : 255;
            QVERIFY2(!shapes.contains(image), qPrintable(lightWord(mark)));
            shapes << image;
        }
    }

    void paper_is_light_whatever_the_look()
    {
        const QPalette before = QApplication::palette();
        QPalette night = before;
        night.setColor(QPalette::Window, tokensOf(Scheme::Dark).ground);
        QApplication::setPalette(night);
        QCOMPARE(lightColour(LightMark::Red), tokensOf(Scheme::Dark).red);
        QCOMPARE(lightColour(LightMark::Red, Scheme::Light), tokensOf(Scheme::Light).red);
        QApplication::setPalette(before);
    }

    void a_field_of_parts_is_marked_wrong_at_its_parts()
    {
        LimitField limit({LimitUnit::WorkingDay});
        setWrong(&limit, true);
        auto* count = limit.findChild<QSpinBox*>(u"count"_s);
        QVERIFY(count->property("wrong").toBool());
        setWrong(&limit, false);
        QVERIFY(!count->property("wrong").toBool());
    }

    void the_cross_of_a_search_line_goes_with_its_words()
    {
        FilterBar bar(u"Number or person"_s);
        bar.resize(900, 40);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(bar.search()->width() >= 300);
        bar.search()->setText(u"x"_s);
        const auto inside = bar.search()->findChildren<QToolButton*>();
        const auto found = std::find_if(inside.begin(), inside.end(), [](const QToolButton* button) {
            return button->accessibleName() == FilterBar::tr("Clear");
        });
        QVERIFY(found != inside.end());
        const QToolButton* cross = *found;
        QTRY_VERIFY(cross->property("opacity").toReal() > 0.99);
        bar.search()->clear();
        QTRY_VERIFY(cross->property("opacity").toReal() < 0.01);
    }

    void no_colour_is_named_outside_the_tokens()
    {
        static const QRegularExpression named(
            u"#[0-9A-Fa-f]{6}\\b|\\bQt::(red|green|blue|white|black|gray|yellow)\\b|\\bqRgba?\\("_s);
        for (const QString& folder : {u"client"_s, u"resources/style"_s}) {
            QDirIterator files(QStringLiteral(DUBAN_SOURCE_DIR "/") + folder,
                               {u"*.h"_s, u"*.cpp"_s, u"*.qss"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (!file.fileName().contains(u"Tokens."_s))
                    QVERIFY2(!QString::fromUtf8(file.readAll()).contains(named), qPrintable(file.fileName()));
            }
        }
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QVERIFY(!styleSheetFor(scheme).contains(u'@'));
    }

private:
    std::unique_ptr<WorkCalendar> m_calendar;
};

QTEST_MAIN(tst_view_parts)
#include "tst_view_parts.moc"
