// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/Variants.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using Change = std::function<void(ItemVariant&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:

    void variant_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const QString& field, const Change& change) {
            QTest::newRow(name) << change << field;
        };
        row("all six stages", {}, [](ItemVariant&) {});
        row("one stage between acceptance and completion", {}, [](ItemVariant& v) { v = shortVariant(); });
        row("no review", {}, [](ItemVariant& v) { v = variantWithoutReview(); });
        row("promised as long as the law allows", {}, [](ItemVariant& v) { v.promisedLimit = {20}; });
        row("the longest limits", {}, [](ItemVariant& v) { v.promisedLimit = v.statutoryLimit = {1000}; });
        row("no name", u"itemName"_s, [](ItemVariant& v) { v.itemName.clear(); });
        row("a blank name", u"itemName"_s, [](ItemVariant& v) { v.itemName = u"  "_s; });
        row("no promised limit", u"promisedLimit"_s, [](ItemVariant& v) { v.promisedLimit = {0}; });
        row("a negative promised limit", u"promisedLimit"_s, [](ItemVariant& v) { v.promisedLimit = {-1}; });
        row("a promised limit of years", u"promisedLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = v.statutoryLimit = {1001}; });
        row("promised longer than the law allows", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.promisedLimit = {21}; });
        row("no statutory limit", u"statutoryLimit"_s, [](ItemVariant& v) { v.statutoryLimit = {0}; });
        row("a statutory limit of years", u"statutoryLimit"_s,
            [](ItemVariant& v) { v.statutoryLimit = {1001}; });
        row("no flow", u"flow"_s, [](ItemVariant& v) { v.flow.clear(); });
        row("nothing between acceptance and completion", u"flow"_s,
            [](ItemVariant& v) { v.flow.erase(v.flow.begin() + 2, v.flow.end() - 1); });
        row("does not begin with the application", u"flow"_s,
            [](ItemVariant& v) { v.flow.erase(v.flow.begin()); });
        row("no acceptance", u"flow"_s, [](ItemVariant& v) { v.flow.erase(v.flow.begin() + 1); });
        row("no completion", u"flow"_s, [](ItemVariant& v) { v.flow.pop_back(); });
        row("out of order", u"flow"_s, [](ItemVariant& v) { std::swap(v.flow[2], v.flow[3]); });
        row("a stage twice", u"flow"_s, [](ItemVariant& v) { v.flow.insert(v.flow.begin() + 3, v.flow[2]); });
        row("a negative stage limit", u"flow"_s, [](ItemVariant& v) { v.flow[3].limit = {-1}; });
        row("a stage that is none", u"flow"_s, [](ItemVariant& v) { v.flow[2].stage = Stage(0); });
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
        QCOMPARE(full.stageAfter(Stage::Acceptance), Stage::Handling);
        QCOMPARE(full.stageAfter(Stage::Approval), Stage::Completion);
        QCOMPARE(full.stageAfter(Stage::Completion), Stage::Completion);
        QCOMPARE(full.limitOf(Stage::Review).count, 4);
        const ItemVariant some = variantWithoutReview();
        QCOMPARE(some.stageAfter(Stage::Handling), Stage::Approval);
        QCOMPARE(some.stageAfter(Stage::Review), Stage::Approval);
        QCOMPARE(some.limitOf(Stage::Review).count, 0);
        QVERIFY(!some.has(Stage::Review) && some.has(Stage::Approval));
        QCOMPARE(ItemVariant{}.stageAfter(Stage::Application), Stage::Completion);
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
