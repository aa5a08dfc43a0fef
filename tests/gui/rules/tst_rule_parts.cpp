// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/EntryRows.h"
#include "client/rules/FindingWords.h"
#include "client/rules/FlowEditor.h"
#include "client/rules/PolicyWords.h"
#include "client/rules/VariantLines.h"
#include "client/rules/VariantProblems.h"
#include "tests/gui/rules/RulesFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using Change = std::function<void(VariantEntry&)>;

const LocalDay Today = *parseDay(u"2026-11-23"_s);

VariantEntry goodEntry()
{
    VariantEntry entry = toEntry(RulesFixture::permit());
    entry.id = {};
    return entry;
}

} // namespace

Q_DECLARE_METATYPE(Change)

/// The parts of the rules' views that need no window of their own: checks, comparison, lists, previews.
class tst_rule_parts : public QObject
{
    Q_OBJECT

private slots:

    void what_is_wrong_is_said_by_its_field_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const Change& change, const QString& field) {
            QTest::newRow(name) << change << field;
        };
        row("nothing", [](VariantEntry&) {}, {});
        row(
            "no item", [](VariantEntry& v) { v.itemName = u" "_s; }, u"itemName"_s);
        row(
            "variant of 201 characters", [](VariantEntry& v) { v.name = QString(201, u'新'); }, u"name"_s);
        row(
            "no department", [](VariantEntry& v) { v.department = {}; }, u"department"_s);
        row(
            "unknown kind", [](VariantEntry& v) { v.kindName = u"其他"_s; }, u"kindName"_s);
        row(
            "no legal basis", [](VariantEntry& v) { v.legalBasis.clear(); }, u"legalBasis"_s);
        row(
            "override of the direction", [](VariantEntry& v) { v.legalBasis = u"法\u202e"_s; },
            u"legalBasis"_s);
        row(
            "promised longer than the law's",
            [](VariantEntry& v) { v.promisedLimit = Limit::workingDays(21); }, u"promisedLimit"_s);
        row(
            "21 working days and one month",
            [](VariantEntry& v) {
                v.promisedLimit = Limit::workingDays(22);
                v.statutoryLimit = Limit::months(1);
            },
            u"promisedLimit"_s);
        row(
            "nothing promised", [](VariantEntry& v) { v.promisedLimit = {}; }, u"promisedLimit"_s);
        row(
            "yesterday", [](VariantEntry& v) { v.from = Today - std::chrono::days(1); }, u"from"_s);
        row(
            "in eleven years", [](VariantEntry& v) { v.from = Today + std::chrono::days(4000); }, u"from"_s);
        row(
            "in turn, but whose", [](VariantEntry& v) { v.flow[3].assignment = Assignment::Rota; },
            u"flow[3]"_s);
        row(
            "two reviews, one person",
            [](VariantEntry& v) {
                v.flow[3].reviews = 2;
                v.flow[3].people = {{31}};
            },
            u"flow[3]"_s);
        row(
            "paper without a form", [](VariantEntry& v) { v.materials[1].form.clear(); },
            u"materials[1].form"_s);
        row(
            "paper twice", [](VariantEntry& v) { v.materials[1].name = u" 申请表 "_s; },
            u"materials[1].name"_s);
        row(
            "51 papers",
            [](VariantEntry& v) {
                v.materials.clear();
                for (int i = 0; i < 51; ++i)
                    v.materials.push_back({{}, u"材料 %1"_s.arg(i), u"原件 1"_s, true, false});
            },
            u"materials"_s);
        row(
            "fee that is no amount", [](VariantEntry& v) { v.fees[0].standardFen = -1; },
            u"fees[0].standardFen"_s);
        row(
            "fee without a paper", [](VariantEntry& v) { v.fees[0].basis.clear(); }, u"fees[0].basis"_s);
        row(
            "duties of 20 001 characters", [](VariantEntry& v) { v.duty = QString(20'001, u'责'); },
            u"duty"_s);
        row(
            "a stage limit of 1 001 days",
            [](VariantEntry& v) { v.flow[2].limit = Limit::workingDays(1001); }, u"flow"_s);
    }

    void what_is_wrong_is_said_by_its_field()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        VariantEntry entry = goodEntry();
        change(entry);
        const FieldProblems problems = problemsOf(entry, {permitKind(), RulesFixture::service()}, Today);
        if (field.isEmpty()) {
            QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems.front().field));
            return;
        }
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().field, field);
        QVERIFY(!problems.front().words.isEmpty());
    }

    void yuan_and_fen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("whole") << u"25"_s << qint64(2500);
        QTest::newRow("one place") << u" 12.5 "_s << qint64(1250);
        QTest::newRow("two places") << u"0.05"_s << qint64(5);
        QTest::newRow("free") << u"0"_s << qint64(0);
        QTest::newRow("the most") << u"1000000000"_s << qint64(100'000'000'000);
        QTest::newRow("above the most") << u"1000000000.01"_s << qint64(-1);
        QTest::newRow("three places") << u"1.234"_s << qint64(-1);
        QTest::newRow("minus") << u"-1"_s << qint64(-1);
        QTest::newRow("empty") << u""_s << qint64(-1);
        QTest::newRow("words") << u"二十"_s << qint64(-1);
    }

    void yuan_and_fen()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        QCOMPARE(fenOf(text).value_or(-1), fen);
        if (fen >= 0)
            QCOMPARE(fenOf(yuanText(fen)).value_or(-1), fen);
    }

    void versions_are_compared_line_by_line()
    {
        const std::vector<VariantLine> before{{u"a"_s, u"1"_s}, {u"gone"_s, u"x"_s}, {u"b"_s, u"2"_s}};
        const std::vector<VariantLine> after{{u"a"_s, u"1"_s}, {u"b"_s, u"3"_s}, {u"new"_s, u"y"_s}};
        QStringList told;
        for (const ComparedLine& line : compared(before, after))
            told << u"%1 %2>%3 %4"_s.arg(line.label, line.before, line.after).arg(int(line.change));
        QCOMPARE(told, (QStringList{u"a 1>1 0"_s, u"gone x> 3"_s, u"b 2>3 1"_s, u"new >y 2"_s}));
        QVERIFY(compared({}, {}).empty());
        QCOMPARE(compared(before, {}).size(), std::size_t(3));
    }

    void no_line_of_a_variant_stands_twice()
    {
        const RulesFixture desk(Role::SupervisionOfficer);
        ItemVariant variant = RulesFixture::permit();
        variant.fees.push_back(variant.fees.front());
        QStringList labels;
        for (const VariantLine& line : linesOf(variant, desk.replica, {}))
            labels << line.label;
        QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
        ItemVariant changed = variant;
        changed.materials[0].need = Material::Need::Optional;
        changed.flow[2].limit = Limit::workingDays(2);
        changed.filesDue = FilesDue::Submission;
        int changes = 0;
        for (const ComparedLine& line :
             compared(linesOf(variant, desk.replica, {}), linesOf(changed, desk.replica, {})))
            changes += line.change == ComparedLine::Change::Same ? 0 : 1;
        QCOMPARE(changes, 3);
    }

    void papers_are_moved_and_removed_by_keys()
    {
        using Part = EntryRows::Column;
        EntryRows rows(u"materials"_s,
                       {Part{u"name"_s, u"名称"_s}, Part{u"form"_s, u"形式"_s},
                        Part{u"required"_s, u"必要"_s, Part::Kind::Tick}},
                       u"增加"_s);
        rows.setLines({{{u"一"_s, u"原件"_s}, {true}}, {{u"二"_s, u"原件"_s}, {false}}});
        rows.resize(800, 200);
        rows.show();
        QVERIFY(QTest::qWaitForWindowActive(&rows));
        rows.input(1, u"name"_s)->setFocus();
        QTest::keyClick(rows.input(1, u"name"_s), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rows.lines()[0].texts[0], u"二"_s);
        QVERIFY(!rows.lines()[0].ticks[0]);
        QVERIFY2(rows.input(0, u"name"_s)->hasFocus(), "the line keeps the focus on its way");
        QTest::keyClick(rows.input(0, u"name"_s), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rows.lines()[0].texts[0], u"二"_s);
        QTest::keyClick(rows.input(0, u"name"_s), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rows.lines()[1].texts[0], u"二"_s);
        rows.addButton()->click();
        QCOMPARE(rows.count(), 3);
        QVERIFY(rows.input(2, u"name"_s)->hasFocus());
        rows.setProblems({{u"materials[2].name"_s, u"空"_s}});
        QVERIFY2(rows.said(2).isEmpty(), "a line that is being written is not judged yet");
        QTest::keyClick(rows.input(2, u"name"_s), Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(rows.count(), 2);
        QVERIFY(rows.input(1, u"name"_s)->hasFocus());
    }

    void every_shipped_flow_can_be_chosen_with_both_sets_of_names()
    {
        FlowEditor flow;
        flow.show(goodEntry());
        QCOMPARE(flow.shape()->currentData().toString(), u"full"_s);
        QSet<QString> made;
        for (int shape = 0; shape < flow.shape()->count(); ++shape) {
            for (int naming = 0; naming < flow.naming()->count(); ++naming) {
                flow.shape()->setCurrentIndex(shape);
                flow.naming()->setCurrentIndex(naming);
                VariantEntry entry;
                flow.write(entry);
                for (const FlowTemplate& shipped : flowTemplates()) {
                    const bool same = std::equal(entry.flow.begin(), entry.flow.end(), shipped.flow.begin(),
                                                 shipped.flow.end(), [](const auto& a, const auto& b) {
                                                     return a.stage == b.stage && a.reviews == b.reviews;
                                                 });
                    if (same && entry.naming == shipped.naming && entry.immediate == shipped.immediate)
                        made << QString(shipped.key);
                }
            }
        }
        QCOMPARE(made.size(), qsizetype(flowTemplates().size()));
    }

    void stages_keep_their_limits_in_another_flow()
    {
        FlowEditor flow;
        flow.show(goodEntry());
        flow.shape()->setCurrentIndex(flow.shape()->findData(u"short"_s));
        QVERIFY(!flow.row(Stage::Review));
        QCOMPARE(flow.row(Stage::Handling)->limit->limit(), Limit::workingDays(3));
        QVERIFY2(!flow.row(Stage::Acceptance)->people, "nobody is filed for the window's stages");
        flow.shape()->setCurrentIndex(flow.shape()->findData(u"two-reviews"_s));
        QCOMPARE(flow.row(Stage::Review)->reviews->value(), 2);
        flow.row(Stage::Review)->reviews->setValue(4);
        QCOMPARE(flow.shape()->currentData().toString(), QString());
        flow.row(Stage::Review)->reviews->setValue(3);
        QCOMPARE(flow.shape()->currentData().toString(), u"three-reviews"_s);
    }

    void a_preview_is_what_the_lights_will_do()
    {
        const RulesFixture desk(Role::SupervisionOfficer);
        const LegalTime start = *parseMoment(u"2026-11-23T09:00"_s);
        const auto told = [&](const PolicyPreset& preset, int sample) {
            PolicyVersion version;
            version.dueRule = preset.dueRule;
            version.lines = preset.lines;
            const auto samples = samplesOf(version, ClockKind{}, desk.replica, start);
            const LightMoments& moments = samples[std::size_t(sample)].moments;
            return formatMoment(moments.yellowAt) + u" "_s + formatMoment(moments.redAt);
        };
        QCOMPARE(told(policyPresets()[0], 0), u"2026-11-27 09:00 2026-12-01 00:00"_s);
        QCOMPARE(told(policyPresets()[0], 1), u"2026-12-03 09:00 2026-12-08 00:00"_s);
        QCOMPARE(told(policyPresets()[1], 0), u"2026-11-26 09:00 2026-11-30 17:00"_s);
        QCOMPARE(told(policyPresets()[2], 0), u"2026-12-01 00:00 2026-12-04 00:00"_s);
    }

    void a_line_that_is_alone_is_for_every_clock()
    {
        QVERIFY(policyLineName({}, 1) != policyLineName({}, 2));
        QCOMPARE(policyLineName({}, 2), policyClockName({}));
        QCOMPARE(policyLineName(ClockKind::Stage, 1), policyClockName(ClockKind::Stage));
    }

    void every_finding_has_words_for_its_figure()
    {
        for (const FindingKind kind : AllFindings) {
            FindingEntry finding;
            finding.finding = kind;
            finding.figure = 3;
            finding.otherNumber = u"20261101-000009"_s;
            QVERIFY(!findingName(kind).isEmpty());
            QVERIFY(!findingFact(finding).isEmpty());
        }
        FindingEntry night;
        night.finding = FindingKind::OutOfHours;
        night.figure = 21 * 60 + 5;
        QVERIFY(findingFact(night).contains(u"21:05"_s));
    }
};

QTEST_MAIN(tst_rule_parts)
#include "tst_rule_parts.moc"
