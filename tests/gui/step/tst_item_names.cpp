// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/model/CaseTableModel.h"
#include "client/model/DomainWords.h"
#include "client/model/EventWords.h"
#include "client/window/ItemCard.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

const LocalDay Monday = *parseDay(u"2026-11-23"_s); // the fixture's legal day

Feed feedOf(const CaseRow& row)
{
    Feed feed;
    feed.head = row.seq;
    feed.rows = {row};
    return feed;
}

/// Gives the desk another catalogue, as F5 does.
void teach(StepDeskFixture& desk, const std::vector<ItemVariant>& variants)
{
    desk.replica.refetch();
    CatalogueReply catalogue;
    catalogue.organisations = {{{5}, {}, u"县住建局"_s, u"住建局"_s, {}, {}}};
    for (const ItemVariant& variant : variants)
        catalogue.variants.push_back(toEntry(variant));
    catalogue.kinds = {toEntry(permitKind())};
    QVERIFY(desk.link.answer(MessageKind::GetCatalogue, catalogue));
    QVERIFY(desk.link.answer(MessageKind::GetCalendar, CalendarReply{}));
}

ItemVariant variantOf(qint64 id, const QString& name)
{
    ItemVariant made = StepDeskFixture::permit();
    made.id = {id};
    made.itemName = name;
    return made;
}

QStringList listed(const ItemCard& card)
{
    QStringList names;
    const QAbstractItemModel* list = card.search()->completer()->model();
    for (int i = 0; i < list->rowCount(); ++i)
        names << list->index(i, 0).data().toString().section(u" · "_s, 0, 0);
    return names;
}

} // namespace

/// What a variant's dates and names do to what people see.
class tst_item_names : public QObject
{
    Q_OBJECT

private slots:

    void both_sets_of_names()
    {
        const auto second = StageNaming::Review;
        QCOMPARE(stageName(Stage::Handling, StageNaming::Handling), stageName(Stage::Handling));
        for (const Stage stage : {Stage::Application, Stage::Acceptance, Stage::Completion})
            QCOMPARE(stageName(stage, second), stageName(stage));
        QCOMPARE(stageName(Stage::Handling, second), u"First examination"_s);
        QCOMPARE(stageName(Stage::Review, second), u"Re-examination"_s);
        QCOMPARE(stageName(Stage::Approval, second), u"Decision"_s);
        QCOMPARE(standingName(CaseState::Accepted, Stage::Review, second), u"Re-examination"_s);
        QCOMPARE(standingName(CaseState::Decided, Stage::Completion, second), stateName(CaseState::Decided));
        StepEntry step;
        step.verb = MessageKind::FinishStage;
        step.stage = Stage::Approval;
        QVERIFY(eventWords(step, second).endsWith(u"Decision"_s));
        QVERIFY(eventWords(step).endsWith(u"Approval"_s));
    }

    void a_case_is_shown_with_its_own_names()
    {
        StepDeskFixture desk(Role::Handler);
        ItemVariant named = variantOf(11, u"两审许可"_s);
        named.naming = StageNaming::Review;
        teach(desk, {named});
        QCOMPARE(desk.replica.namingOf({11}), StageNaming::Review);
        QCOMPARE(desk.replica.namingOf({404}), StageNaming::Handling);
        CaseTableModel model(desk.replica);
        CaseRow row = desk.details(CaseState::Accepted, Stage::Review).row;
        row.seq = {7};
        emit desk.link.feedArrived(feedOf(row));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, int(CaseColumn::Stage)).data().toString(), u"Re-examination"_s);
    }

    /// The window offers what is offered on the legal day; older cases still find their item.
    void only_what_is_offered_is_listed()
    {
        StepDeskFixture desk(Role::WindowClerk);
        ItemVariant ended = variantOf(21, u"旧许可"_s);
        ended.until = Monday;
        ItemVariant ending = variantOf(22, u"现许可"_s);
        ending.until = Monday + std::chrono::days(1);
        ItemVariant coming = variantOf(23, u"新许可"_s);
        coming.from = Monday + std::chrono::days(1);
        teach(desk, {ended, ending, coming});
        const ItemCard card(desk.replica);
        QCOMPARE(listed(card), QStringList{desk.replica.itemName({22})});
        QVERIFY(desk.replica.variant({21}));
        Feed midnight;
        midnight.engine.legalNow = *parseMoment(u"2026-11-24T00:00"_s);
        midnight.engine.replayed = true;
        emit desk.link.feedArrived(midnight);
        QCOMPARE(listed(card), QStringList{desk.replica.itemName({23})});
    }

    /// A case of an item that was released since the login: its names are asked for, once.
    void an_unknown_item_is_asked_for()
    {
        StepDeskFixture desk(Role::Handler);
        CaseRow row = desk.details(CaseState::Accepted, Stage::Handling).row;
        row.seq = {7};
        emit desk.link.feedArrived(feedOf(row));
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 0);
        row.id = {101};
        row.variant = {77};
        row.seq = {8};
        emit desk.link.feedArrived(feedOf(row));
        row.seq = {9};
        emit desk.link.feedArrived(feedOf(row));
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 1);
        CatalogueReply catalogue;
        catalogue.variants = {toEntry(variantOf(77, u"新许可"_s))};
        QVERIFY(desk.link.answer(MessageKind::GetCatalogue, catalogue));
        QVERIFY(desk.replica.itemName({77}).startsWith(u"新许可"_s));
        row.seq = {10};
        emit desk.link.feedArrived(feedOf(row));
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 0);
    }
};

QTEST_MAIN(tst_item_names)
#include "tst_item_names.moc"
