// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/FlowTemplates.h"
#include "tests/unit/domain/Variants.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// The flows that ship with the program (domain.md §1): both naming sets, fewer stages, several reviews.
class TestFlowTemplates : public QObject
{
    Q_OBJECT

private slots:

    void everyOneMakesAGoodVariant_data()
    {
        QTest::addColumn<QString>("key");
        for (const FlowTemplate& shape : flowTemplates())
            QTest::newRow(shape.key.latin1()) << QString(shape.key);
    }

    void everyOneMakesAGoodVariant()
    {
        QFETCH(QString, key);
        const FlowTemplate* shape = flowTemplate(key);
        QVERIFY(shape);
        const ItemVariant before = fullVariant();
        const ItemVariant variant = withFlow(before, *shape);
        const auto checked = checkVariant(variant);
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().detail));
        QCOMPARE(variant.naming, shape->naming);
        QCOMPARE(variant.immediate, shape->immediate);
        QCOMPARE(key.endsWith(u"/review"_s), shape->naming == StageNaming::Review);
        QCOMPARE(variant.itemName, before.itemName);
        QCOMPARE(variant.promisedLimit, before.promisedLimit);
        for (const StageRule& rule : variant.flow)
            QVERIFY2(!rule.limit.isSet() && rule.people.empty(), "the unit sets limits and people");
    }

    /// Each shape comes in both naming sets, and no key twice.
    void bothNamingSets()
    {
        QSet<QString> keys;
        for (const FlowTemplate& shape : flowTemplates()) {
            QVERIFY(!keys.contains(shape.key));
            keys.insert(shape.key);
            const QString other = QString(shape.key).section(u'/', 0, 0) +
                                  (shape.naming == StageNaming::Review ? u"/handling"_s : u"/review"_s);
            const FlowTemplate* twin = flowTemplate(other);
            QVERIFY2(twin, qPrintable(other));
            QCOMPARE(twin->flow, shape.flow);
            QVERIFY(twin->naming != shape.naming);
        }
    }

    void theShapes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QList<Stage>>("between");
        QTest::addColumn<int>("reviews");
        using S = Stage;
        QTest::newRow("all six stages")
            << u"full/handling"_s << QList{S::Handling, S::Review, S::Approval} << 1;
        QTest::newRow("short") << u"short/review"_s << QList{S::Handling, S::Approval} << 1;
        QTest::newRow("at the counter, by handling") << u"immediate/handling"_s << QList{S::Handling} << 1;
        QTest::newRow("at the counter, by approval")
            << u"immediate-approval/review"_s << QList{S::Approval} << 1;
        QTest::newRow("two reviews") << u"two-reviews/review"_s << QList{S::Handling, S::Review, S::Approval}
                                     << 2;
        QTest::newRow("decided by the third review")
            << u"three-reviews-decide/handling"_s << QList{S::Handling, S::Review} << 3;
    }

    void theShapes()
    {
        QFETCH(QString, key);
        QFETCH(QList<Stage>, between);
        QFETCH(int, reviews);
        const ItemVariant variant = withFlow(fullVariant(), *flowTemplate(key));
        QList<Stage> stages;
        for (const StageRule& rule : variant.flow)
            stages << rule.stage;
        QCOMPARE(stages, QList({Stage::Application, Stage::Acceptance}) + between + QList{Stage::Completion});
        QCOMPARE(variant.reviewsIn(Stage::Review), reviews);
        QVERIFY(variant.decidesIn(between.last()));
    }

    void anUnknownKey()
    {
        QVERIFY(!flowTemplate(u"full"_s));
        QVERIFY(!flowTemplate({}));
    }
};

QTEST_APPLESS_MAIN(TestFlowTemplates)
#include "tst_flow_templates.moc"
