// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Variants.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using Change = std::function<void(ItemVariant&)>;
using Row = std::function<void(const char*, const QString&, const Change&)>;

constexpr Limit workingDays(int n)
{
    return Limit::workingDays(n);
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Limit)

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:

    void variant_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const Row row = [](const char* name, const QString& field, const Change& change) {
            QTest::newRow(name) << change << field;
        };
        goodOnes(row);
        wrongLimits(row);
        wrongKinds(row);
        wrongFlows(row);
        reviewsAndFees(row);
    }

    void variant()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        ItemVariant variant = fullVariant();
        change(variant);
        const auto checked = checkVariant(variant);
        QCOMPARE(checked.has_value(), field.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
            QCOMPARE(checked.error().field, field);
        }
    }

    void theFlowOfAVariant()
    {
        const ItemVariant full = fullVariant();
        QCOMPARE(full.stageAfter(Stage::Application), Stage::Acceptance);
        QCOMPARE(full.stageAfter(Stage::Acceptance), Stage::Handling);
        QCOMPARE(full.stageAfter(Stage::Approval), Stage::Completion);
        QCOMPARE(full.stageAfter(Stage::Completion), Stage::Completion);
        QVERIFY(full.limitOf(Stage::Review) == workingDays(4));
        QVERIFY(!full.limitOf(Stage::Application).isSet());
        const ItemVariant some = variantWithoutReview();
        QCOMPARE(some.stageAfter(Stage::Handling), Stage::Approval);
        QCOMPARE(some.stageAfter(Stage::Review), Stage::Approval);
        QVERIFY(!some.limitOf(Stage::Review).isSet());
        QVERIFY(!some.has(Stage::Review) && some.has(Stage::Approval));
        QCOMPARE(ItemVariant{}.stageAfter(Stage::Application), Stage::Completion);
    }

    void theStageThatDecides_data()
    {
        QTest::addColumn<ItemVariant>("variant");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<bool>("decides");
        QTest::newRow("the approval of a whole flow") << fullVariant() << Stage::Approval << true;
        QTest::newRow("the review before it") << fullVariant() << Stage::Review << false;
        QTest::newRow("the acceptance") << fullVariant() << Stage::Acceptance << false;
        QTest::newRow("the approval without a review") << variantWithoutReview() << Stage::Approval << true;
        QTest::newRow("the handling without a review") << variantWithoutReview() << Stage::Handling << false;
        QTest::newRow("the only stage there is") << shortVariant() << Stage::Handling << true;
    }

    void theStageThatDecides()
    {
        QFETCH(ItemVariant, variant);
        QFETCH(Stage, stage);
        QTEST(variant.decidesIn(stage), "decides");
    }

    /// 行政许可法 art. 32, 42, 44 and domain.md §2, the table of clocks.
    void whatTheLawSaysOfPermits_data()
    {
        QTest::addColumn<Limit>("limit");
        QTest::addColumn<int>("days");
        const ItemKind kind = permitKind();
        QTest::newRow("five working days to accept, refuse or ask (art. 32)") << kind.acceptanceNotice << 5;
        QTest::newRow("thirty for a supplement, by default") << kind.supplement << 30;
        QTest::newRow("five for the paper of an acceptance by supplement") << kind.acceptancePaper << 5;
        QTest::newRow("ten to deliver (art. 44)") << kind.delivery << 10;
        QTest::newRow("an extension of ten (art. 42)") << kind.extensionCap << 10;
        QTest::newRow("a joint extension of fifteen (art. 42)") << kind.jointExtensionCap << 15;
    }

    void whatTheLawSaysOfPermits()
    {
        QFETCH(Limit, limit);
        QFETCH(int, days);
        QVERIFY(limit == workingDays(days));
    }

    void permitsAreExtendedOnceAndAcceptedBySilence()
    {
        const ItemKind kind = permitKind();
        QCOMPARE(kind.name, u"行政许可"_s);
        QCOMPARE(kind.extensionsAllowed, 1);
        QVERIFY(kind.deemsAcceptance);
        QVERIFY(kind.legalBasis.contains(u"行政许可法"_s));
    }

    /// domain.md §2: the permit's limits are the defaults of that kind only.
    void aKindNobodyFilledInHasNoLimitAtAll()
    {
        const ItemKind kind;
        for (const Limit& limit : {kind.acceptanceNotice, kind.supplement, kind.acceptancePaper,
                                   kind.delivery, kind.extensionCap, kind.jointExtensionCap})
            QVERIFY(!limit.isSet());
        QVERIFY(!kind.deemsAcceptance);
    }

    void whoseExtensionHowLong()
    {
        QVERIFY(fullVariant().extensionCap() == workingDays(10));
        QVERIFY(jointVariant().extensionCap() == workingDays(15));
        QVERIFY(!serviceVariant().extensionCap().isSet());
    }

    void theDaysOnWhichAVariantIsOffered_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("offered");
        const auto today = LocalDay{std::chrono::days{20717}};
        const auto tomorrow = today + std::chrono::days{1};
        const auto row = [](const char* name, bool offered, const Change& change) {
            QTest::newRow(name) << change << offered;
        };
        row("always was", true, [](ItemVariant&) {});
        row("from today on", true, [=](ItemVariant& v) { v.from = today; });
        row("from tomorrow on", false, [=](ItemVariant& v) { v.from = tomorrow; });
        row("not from tomorrow on", true, [=](ItemVariant& v) { v.until = tomorrow; });
        row("not from today on", false, [=](ItemVariant& v) { v.until = today; });
        row("proposed", false, [](ItemVariant& v) { v.status = VariantStatus::Proposed; });
        row("rejected", false, [](ItemVariant& v) { v.status = VariantStatus::Rejected; });
    }

    void theDaysOnWhichAVariantIsOffered()
    {
        QFETCH(Change, change);
        ItemVariant variant = fullVariant();
        change(variant);
        QTEST(variant.isOffered(LocalDay{std::chrono::days{20717}}), "offered");
    }

    void howManyReviews()
    {
        QCOMPARE(fullVariant().reviewsIn(Stage::Review), 1);
        QCOMPARE(reviewedVariant(3).reviewsIn(Stage::Review), 3);
        QCOMPARE(reviewedVariant(3).reviewsIn(Stage::Handling), 1);
        QCOMPARE(variantWithoutReview().reviewsIn(Stage::Review), 1);
    }

private:
    static void reviewsAndFees(const Row& row)
    {
        const auto fee = [](qint64 fen) { return Fee{u"工本费"_s, fen, u"件"_s, u"收费标准"_s}; };
        row("two reviews", {}, [](ItemVariant& v) { v.flow[3].reviews = 2; });
        row("five reviews that decide", {}, [](ItemVariant& v) { v = decidedByReviews(5); });
        row("six reviews", u"flow"_s, [](ItemVariant& v) { v.flow[3].reviews = 6; });
        row("no review in the stage of review", u"flow"_s, [](ItemVariant& v) { v.flow[3].reviews = 0; });
        row("handled twice", u"flow"_s, [](ItemVariant& v) { v.flow[2].reviews = 2; });
        row("approved twice", u"flow"_s, [](ItemVariant& v) { v.flow[4].reviews = 2; });
        row("the second set of names", {}, [](ItemVariant& v) { v.naming = StageNaming::Review; });
        row("names nobody knows", u"naming"_s, [](ItemVariant& v) { v.naming = StageNaming(3); });
        row("a unit of time nobody knows", u"promisedLimit"_s, [](ItemVariant& v) {
            v.promisedLimit = {5, LimitUnit(9)};
        });
        row("a stage's unit of time nobody knows", u"flow"_s, [](ItemVariant& v) {
            v.flow[3].limit = {5, LimitUnit(9)};
        });
        row("a fee", {}, [=](ItemVariant& v) { v.fees = {fee(500)}; });
        row("a fee of nothing", {}, [=](ItemVariant& v) { v.fees = {fee(0)}; });
        row("a fee below nothing", u"fees"_s, [=](ItemVariant& v) { v.fees = {fee(-1)}; });
        row("a fee without a name", u"fees"_s, [=](ItemVariant& v) {
            v.fees = {fee(500)};
            v.fees[0].name = u" "_s;
        });
        row("a fee without the paper that sets it", u"fees"_s, [=](ItemVariant& v) {
            v.fees = {fee(500)};
            v.fees[0].basis.clear();
        });
    }

    static void goodOnes(const Row& row)
    {
        row("all six stages", {}, [](ItemVariant&) {});
        row("one stage between acceptance and completion", {}, [](ItemVariant& v) { v = shortVariant(); });
        row("no review", {}, [](ItemVariant& v) { v = variantWithoutReview(); });
        row("done at the counter", {}, [](ItemVariant& v) { v = immediateVariant(); });
        row("a joint case", {}, [](ItemVariant& v) { v = jointVariant(); });
        row("a service without any limit", {}, [](ItemVariant& v) { v = serviceVariant(); });
        row("promised as long as the law allows", {},
            [](ItemVariant& v) { v.promisedLimit = workingDays(20); });
        row("promised where no law names a limit", {}, [](ItemVariant& v) { v.statutoryLimit = {}; });
        row("the longest limits", {},
            [](ItemVariant& v) { v.promisedLimit = v.statutoryLimit = workingDays(1000); });
        row("the shortest limits", {},
            [](ItemVariant& v) { v.promisedLimit = v.statutoryLimit = workingDays(1); });
        row("promised in hours, the law speaks of days", {},
            [](ItemVariant& v) { v.promisedLimit = Limit::officeHours(4); });
        row("promised in days, the law speaks of months", {},
            [](ItemVariant& v) { v.statutoryLimit = Limit::months(2); });
        row("a stage in office hours", {}, [](ItemVariant& v) { v.flow[2].limit = Limit::officeHours(2); });
    }

    static void wrongLimits(const Row& row)
    {
        row("a promised limit of nothing", u"promisedLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = workingDays(0); });
        row("a negative promised limit", u"promisedLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = workingDays(-1); });
        row("a promised limit of years", u"promisedLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = v.statutoryLimit = workingDays(1001); });
        row("nothing promised though the law names a limit", u"promisedLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = {}; });
        row("promised longer than the law allows", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = workingDays(21); });
        row("promised longer in another unit", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = Limit::months(1); });
        row("a statutory limit of nothing", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.statutoryLimit = workingDays(0); });
        row("a statutory limit of years", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.statutoryLimit = workingDays(1001); });
        row("a negative stage limit", u"flow"_s, [](ItemVariant& v) { v.flow[3].limit = workingDays(-1); });
        row("a stage limit of nothing", u"flow"_s, [](ItemVariant& v) { v.flow[3].limit = workingDays(0); });
        row("a stage limit of years", u"flow"_s, [](ItemVariant& v) { v.flow[5].limit = workingDays(1001); });
    }

    static void wrongKinds(const Row& row)
    {
        row("no name", u"itemName"_s, [](ItemVariant& v) { v.itemName.clear(); });
        row("a blank name", u"itemName"_s, [](ItemVariant& v) { v.itemName = u"  "_s; });
        row("no kind", u"kind"_s, [](ItemVariant& v) { v.kind = {}; });
        row("a blank kind", u"kind"_s, [](ItemVariant& v) { v.kind.name = u" "_s; });
        row("a kind with a notice of nothing", u"kind"_s,
            [](ItemVariant& v) { v.kind.acceptanceNotice = workingDays(0); });
        row("a kind with a negative supplement", u"kind"_s,
            [](ItemVariant& v) { v.kind.supplement = workingDays(-30); });
        row("a kind with a paper of years", u"kind"_s,
            [](ItemVariant& v) { v.kind.acceptancePaper = workingDays(1001); });
        row("a kind with a delivery of years", u"kind"_s,
            [](ItemVariant& v) { v.kind.delivery = workingDays(1001); });
        row("a kind with an extension of nothing", u"kind"_s,
            [](ItemVariant& v) { v.kind.extensionCap = workingDays(0); });
        row("a kind with a joint extension of years", u"kind"_s,
            [](ItemVariant& v) { v.kind.jointExtensionCap = workingDays(1001); });
        row("a kind extendable minus once", u"kind"_s, [](ItemVariant& v) { v.kind.extensionsAllowed = -1; });
    }

    static void wrongFlows(const Row& row)
    {
        row("no flow", u"flow"_s, [](ItemVariant& v) { v.flow.clear(); });
        row("nothing between acceptance and completion", u"flow"_s,
            [](ItemVariant& v) { v.flow.erase(v.flow.begin() + 2, v.flow.end() - 1); });
        row("does not begin with the application", u"flow"_s,
            [](ItemVariant& v) { v.flow.erase(v.flow.begin()); });
        row("no acceptance", u"flow"_s, [](ItemVariant& v) { v.flow.erase(v.flow.begin() + 1); });
        row("no completion", u"flow"_s, [](ItemVariant& v) { v.flow.pop_back(); });
        row("out of order", u"flow"_s, [](ItemVariant& v) { std::swap(v.flow[2], v.flow[3]); });
        row("a stage twice", u"flow"_s, [](ItemVariant& v) { v.flow.insert(v.flow.begin() + 3, v.flow[2]); });
        row("a stage that is none", u"flow"_s, [](ItemVariant& v) { v.flow[2].stage = Stage(0); });
        row("a stage of a later program", u"flow"_s, [](ItemVariant& v) { v.flow[4].stage = Stage(9); });
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
