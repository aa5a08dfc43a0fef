// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/access/FileDuty.h"
#include "tests/unit/domain/Cases.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

Q_DECLARE_METATYPE(duban::FilesDue)

namespace {

constexpr std::array AllRules{FilesDue::Never, FilesDue::Submission, FilesDue::Acceptance,
                              FilesDue::Decision};
constexpr std::array AllSteps{FilesDue::Submission, FilesDue::Acceptance, FilesDue::Decision};

ItemVariant ruled(FilesDue rule)
{
    ItemVariant variant = fullVariant();
    variant.filesDue = rule;
    return variant;
}

/// @return the papers of a set of bits: paper 1 is the lowest.
std::vector<MaterialId> papersOf(int bits)
{
    std::vector<MaterialId> papers;
    for (int paper = 0; paper < 3; ++paper) {
        if (bits & (1 << paper))
            papers.push_back({paper + 1});
    }
    return papers;
}

} // namespace

/// Which papers must be there as a file before which step (domain.md §7).
class TestFileDuty : public QObject
{
    Q_OBJECT

private slots:

    void aRuleHoldsFromItsStepOn_data()
    {
        QTest::addColumn<FilesDue>("rule");
        QTest::addColumn<QList<bool>>("asked"); // at submission, acceptance, decision
        QTest::newRow("files may follow") << FilesDue::Never << QList<bool>{false, false, false};
        QTest::newRow("at submission") << FilesDue::Submission << QList<bool>{true, true, true};
        QTest::newRow("at acceptance") << FilesDue::Acceptance << QList<bool>{false, true, true};
        QTest::newRow("before the decision") << FilesDue::Decision << QList<bool>{false, false, true};
    }

    void aRuleHoldsFromItsStepOn()
    {
        QFETCH(const FilesDue, rule);
        QFETCH(const QList<bool>, asked);
        for (qsizetype i = 0; i < asked.size(); ++i) {
            QCOMPARE(asksForFiles(rule, AllSteps[std::size_t(i)]), asked[i]);
            QCOMPARE(papersWithoutFile(ruled(rule), AllSteps[std::size_t(i)], {papersOf(7), {}}).empty(),
                     !asked[i]);
        }
    }

    /// Every rule, every step, every set of papers handed in and of papers with a file.
    void exactlyWhatIsThereWithoutAFile()
    {
        for (const FilesDue rule : AllRules) {
            for (const FilesDue step : AllSteps) {
                for (int present = 0; present < 8; ++present) {
                    for (int withFile = 0; withFile < 8; ++withFile) {
                        const auto missing =
                            papersWithoutFile(ruled(rule), step, {papersOf(present), papersOf(withFile)});
                        const bool asks = rule != FilesDue::Never && rule <= step;
                        QCOMPARE(missing, papersOf(asks ? present & ~withFile : 0));
                    }
                }
            }
        }
    }

    void aPaperOfAnotherItemIsNone()
    {
        const auto missing =
            papersWithoutFile(ruled(FilesDue::Submission), FilesDue::Submission, {{{99}, {1}}, {{98}}});
        QCOMPARE(missing, papersOf(1));
    }

    /// The clerk's acceptance and whatever decides now; nothing the law does by itself.
    void everyActionAndItsStep()
    {
        const ItemVariant variant = fullVariant();
        for (const Stage stage : {Stage::Acceptance, Stage::Handling, Stage::Review, Stage::Approval}) {
            const Case subject = caseIn(CaseState::Accepted, stage);
            for (const Action action : AllActions) {
                const bool decides = action == Action::Deny || action == Action::RecordDecision ||
                                     (action == Action::FinishStage && stage == Stage::Approval);
                const auto expected = action == Action::Accept ? std::optional(FilesDue::Acceptance)
                                      : decides                ? std::optional(FilesDue::Decision)
                                                               : std::nullopt;
                QCOMPARE(filesStepOf(action, subject, variant), expected);
            }
        }
    }

    /// Of several reviews in the stage that decides only the last one does.
    void theLastReviewDecides()
    {
        ItemVariant variant = fullVariant();
        std::erase_if(variant.flow, [](const StageRule& rule) { return rule.stage == Stage::Approval; });
        for (StageRule& rule : variant.flow)
            rule.reviews = rule.stage == Stage::Review ? 2 : 1;
        Case subject = caseIn(CaseState::Accepted, Stage::Review);
        QCOMPARE(filesStepOf(Action::FinishStage, subject, variant), std::nullopt);
        subject.reviewsDone = 1;
        QCOMPARE(filesStepOf(Action::FinishStage, subject, variant), std::optional(FilesDue::Decision));
    }

    void theFieldNamesThePapers()
    {
        const ItemVariant variant = fullVariant();
        const QStringList names = paperNames(variant, {{2}, {1}, {99}});
        QCOMPARE(names, QStringList({u"平面图"_s, u"申请书"_s}));
        QCOMPARE(filesField(names), u"files[平面图|申请书]"_s);
        QCOMPARE(papersInField(filesField(names)), names);
        QCOMPARE(papersInField(filesField({u"表[一]|二"_s})), QStringList({u"表/一//二"_s}));
        for (const QString& other : {u"files"_s, u"scan"_s, u"materials[1]"_s, u"files[a"_s, QString()})
            QVERIFY(papersInField(other).isEmpty());
    }

    /// Fifty papers with long names do not make an answer that is too long to be kept.
    void manyPapersAreCutShort()
    {
        for (qsizetype length = 1; length <= 200; ++length) {
            const QStringList many(50, QString(length, u'长'));
            const QString field = filesField(many);
            QVERIFY(field.toUtf8().size() <= 150);
            QVERIFY(papersInField(field).front().startsWith(u'长'));
            QVERIFY(papersInField(field).back().endsWith(u'…'));
        }
        const QString usual = u"建设用地规划许可证"_s;
        QCOMPARE(papersInField(filesField(QStringList(9, usual))),
                 QStringList({usual, usual, usual, usual, usual, u"…"_s}));
        QCOMPARE(papersInField(filesField(QStringList(5, usual))), QStringList(5, usual));
    }

    void theCatalogueRefusesAnUnknownRule()
    {
        QVERIFY(checkVariant(ruled(FilesDue::Decision)));
        const auto wrong = checkVariant(ruled(static_cast<FilesDue>(4)));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().field, u"filesDue"_s);
    }
};

QTEST_GUILESS_MAIN(TestFileDuty)

#include "tst_file_duty.moc"
