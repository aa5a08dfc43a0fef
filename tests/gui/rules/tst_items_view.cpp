// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/ItemsView.h"
#include "tests/gui/rules/RulesFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

struct ItemsDesk : RulesFixture
{
    explicit ItemsDesk(Role role) : RulesFixture(role), view({link, replica})
    {
        view.resize(1180, 690);
        view.show();
        tellPlanned({});
    }

    VariantBasics* basics() const { return view.editor()->basics(); }

    void write(const QString& field, const QString& text) const
    {
        if (auto* line = basics()->findChild<QLineEdit*>(field))
            line->setText(text);
        if (auto* box = basics()->findChild<QPlainTextEdit*>(field))
            box->setPlainText(text);
    }

    /// Fills in the least an item needs.
    void writeItem() const
    {
        write(u"itemName"_s, u"占道许可"_s);
        write(u"name"_s, u"新办"_s);
        write(u"legalBasis"_s, u"《城市道路管理条例》第三十一条"_s);
        basics()->kind()->setCurrentIndex(0);
        basics()->promised()->setLimit(Limit::workingDays(7));
        basics()->statutory()->setLimit(Limit::workingDays(20));
    }

    static VariantEntry proposal(qint64 id, VariantId replaces)
    {
        VariantEntry entry = toEntry(permit());
        entry.id = {id};
        entry.status = VariantStatus::Proposed;
        entry.replaces = replaces;
        entry.promisedLimit = Limit::workingDays(8);
        entry.materials.pop_back();
        return entry;
    }

    ItemsView view;
};

} // namespace

/// Items as their unit and the supervision office work on them, against answers in every order.
class tst_items_view : public QObject
{
    Q_OBJECT

private slots:

    void a_unit_sees_its_own_items_alone()
    {
        ItemsDesk desk(Role::UnitAdmin);
        QCOMPARE(desk.view.table()->rowCount(), 1);
        QCOMPARE(desk.view.table()->item(0, 0)->text(), u"施工许可证核发"_s);
        QVERIFY(!desk.view.departments()->isVisible());
        ItemsDesk officer(Role::SupervisionOfficer);
        QCOMPARE(officer.view.table()->rowCount(), 2);
        QVERIFY(!officer.view.newButton()->isVisible());
        officer.view.departments()->setCurrentIndex(officer.view.departments()->findData(qint64(6)));
        QCOMPARE(officer.view.table()->rowCount(), 1);
        officer.view.setFilter(u"施工"_s);
        QCOMPARE(officer.view.table()->rowCount(), 0);
    }

    void the_state_follows_the_day_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<ItemStanding>("standing");
        QTest::newRow("always was") << QString() << QString() << ItemStanding::Offered;
        QTest::newRow("from today") << u"2026-11-23"_s << QString() << ItemStanding::Offered;
        QTest::newRow("from tomorrow") << u"2026-11-24"_s << QString() << ItemStanding::Coming;
        QTest::newRow("ends tomorrow") << QString() << u"2026-11-24"_s << ItemStanding::Offered;
        QTest::newRow("ended today") << QString() << u"2026-11-23"_s << ItemStanding::Ended;
    }

    void the_state_follows_the_day()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        ItemVariant variant = RulesFixture::permit();
        if (!from.isEmpty())
            variant.from = *parseDay(from);
        if (!until.isEmpty())
            variant.until = *parseDay(until);
        const LocalDay today = *parseDay(u"2026-11-23"_s);
        QTEST(standingOf(variant, today), "standing");
        QVERIFY(!standingText(variant, today).isEmpty());
    }

    void a_new_item_is_proposed_once_it_is_right()
    {
        ItemsDesk desk(Role::UnitAdmin);
        desk.view.newButton()->click();
        QVERIFY(desk.view.editor()->isVisible());
        QVERIFY(!desk.view.editor()->proposeButton()->isEnabled());
        QVERIFY2(desk.basics()->row(u"itemName"_s)->said().isEmpty(), "nobody has been there yet");
        desk.view.editor()->wrongButton()->click();
        QVERIFY(!desk.basics()->row(u"itemName"_s)->said().isEmpty());
        desk.writeItem();
        QVERIFY2(desk.view.editor()->problems().empty(),
                 desk.view.editor()->problems().empty()
                     ? ""
                     : qPrintable(desk.view.editor()->problems().front().field));
        QVERIFY(desk.view.editor()->proposeButton()->isEnabled());
        QCOMPARE(desk.view.editor()->entry().filesDue, FilesDue::Never);
        desk.basics()->filesDue()->setCurrentIndex(2);
        desk.basics()->promised()->setLimit(Limit::workingDays(21));
        QVERIFY(!desk.view.editor()->proposeButton()->isEnabled());
        QVERIFY(!desk.basics()->row(u"promisedLimit"_s)->said().isEmpty());
        desk.basics()->promised()->setLimit(Limit::workingDays(7));
        desk.view.editor()->proposeButton()->click();
        QVERIFY(!desk.view.editor()->proposeButton()->isEnabled());
        const auto sent = desk.link.asked<ProposeVariant>().variant;
        QCOMPARE(sent.itemName, u"占道许可"_s);
        QCOMPARE(sent.department, OrganisationId{5});
        QVERIFY(!sent.item.isValid());
        QCOMPARE(sent.flow.size(), std::size_t(6));
        QCOMPARE(sent.filesDue, FilesDue::Acceptance);
        desk.accept(MessageKind::ProposeVariant, 44);
        QVERIFY(desk.view.table()->isVisible());
        QVERIFY(desk.view.notice()->text().contains(u"占道许可"_s));
        QVERIFY(!desk.view.draftButton()->isVisible());
        QCOMPARE(desk.link.waiting(MessageKind::ListPlanned), 1);
    }

    void what_was_turned_down_comes_back_with_its_reason_and_is_mended()
    {
        ItemsDesk desk(Role::UnitAdmin);
        VariantEntry rejected = ItemsDesk::proposal(40, {});
        rejected.item = {9};
        rejected.itemName = u"占道许可"_s;
        rejected.status = VariantStatus::Rejected;
        rejected.proposedByName = u"赵琳"_s;
        rejected.proposedOn = *parseDay(u"2026-11-18"_s);
        rejected.rejectedByName = u"陈明"_s;
        rejected.rejectedOn = *parseDay(u"2026-11-20"_s);
        rejected.rejection = u"依据不足"_s;
        emit desk.replica.setUpChanged();
        desk.tellPlanned(PlannedPage{{}, {rejected}});
        QCOMPARE(desk.view.count(), std::optional(1));
        desk.view.openVariant({40});
        QVERIFY(desk.view.sheet()->story().contains(u"赵琳"_s));
        QVERIFY(desk.view.sheet()->story().contains(u"2026-11-18"_s));
        QVERIFY(desk.view.sheet()->story().contains(u"依据不足"_s));
        QVERIFY(!desk.view.sheet()->versionButton()->isVisible());
        desk.view.sheet()->mendButton()->click();
        QVERIFY(desk.view.editor()->isVisible());
        QVERIFY(desk.view.editor()->hasDraft());
        desk.write(u"legalBasis"_s, u"《城市道路管理条例》第三十一条"_s);
        desk.view.editor()->proposeButton()->click();
        const auto sent = desk.link.asked<ProposeVariant>().variant;
        QCOMPARE(sent.mends, VariantId{40});
        QVERIFY2(!sent.item.isValid(), "the item was never offered: it is a new one still");
        QCOMPARE(sent.itemName, u"占道许可"_s);
        desk.accept(MessageKind::ProposeVariant, 41);
        desk.tellPlanned(PlannedPage{});
        QCOMPARE(desk.view.count(), std::optional<int>());
        ItemsDesk officer(Role::SupervisionOfficer);
        emit officer.replica.setUpChanged();
        officer.tellPlanned(PlannedPage{{}, {rejected}});
        officer.view.openVariant({40});
        QVERIFY2(!officer.view.sheet()->mendButton()->isVisible(), "the unit mends what is the unit's");
        QVERIFY(!officer.view.sheet()->releaseButton()->isVisible());
    }

    void a_stage_with_a_limit_has_a_legal_basis()
    {
        ItemsDesk desk(Role::UnitAdmin);
        desk.view.newButton()->click();
        desk.writeItem();
        const FlowEditor::StageRow* handling = desk.view.editor()->flow()->row(Stage::Handling);
        QVERIFY(handling);
        QVERIFY2(!handling->basis->isEnabled(), "there is no limit that it could be of");
        handling->limit->setLimit(Limit::workingDays(3));
        QVERIFY(handling->basis->isEnabled());
        handling->basis->setText(u"行政许可法第三十四条"_s);
        const VariantEntry entry = desk.view.editor()->entry();
        for (const StageEntry& stage : entry.flow)
            QCOMPARE(stage.basis, stage.stage == Stage::Handling ? u"行政许可法第三十四条"_s : QString());
        const auto lines = linesOf(fromEntry(entry, {}), desk.replica, {});
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const VariantLine& line) {
            return line.value.contains(u"行政许可法第三十四条"_s);
        }));
    }

    void what_is_written_stays_when_the_page_is_left_or_refused()
    {
        ItemsDesk desk(Role::UnitAdmin);
        desk.view.newButton()->click();
        desk.writeItem();
        QVERIFY(desk.view.stepBack());
        QVERIFY(desk.view.draftButton()->isVisible());
        QVERIFY(desk.view.draftButton()->text().contains(u"占道许可"_s));
        desk.replica.renewCatalogue();
        desk.tellCatalogue(); // whatever comes meanwhile
        desk.view.newButton()->click();
        QCOMPARE(desk.view.editor()->entry().itemName, u"占道许可"_s);
        desk.view.editor()->proposeButton()->click();
        desk.refuse(MessageKind::ProposeVariant, ErrorCode::InvalidInput, u"legalBasis"_s);
        QVERIFY(!desk.basics()->row(u"legalBasis"_s)->said().isEmpty());
        QCOMPARE(desk.view.editor()->entry().itemName, u"占道许可"_s);
        desk.write(u"legalBasis"_s, u"《城市道路管理条例》"_s);
        QVERIFY(desk.view.editor()->proposeButton()->isEnabled());
        desk.view.editor()->discardButton()->click();
        QVERIFY(desk.view.table()->isVisible());
        QVERIFY(!desk.view.draftButton()->isVisible());
    }

    void another_version_keeps_what_the_last_one_says()
    {
        ItemsDesk desk(Role::UnitAdmin);
        desk.view.table()->selectRow(0);
        desk.view.versionButton()->click();
        desk.tellPeople();
        const VariantEntry entry = desk.view.editor()->entry();
        QCOMPARE(entry.replaces, VariantId{11});
        QCOMPARE(entry.item, ItemId{3});
        QCOMPARE(entry.materials.size(), std::size_t(2));
        QVERIFY(entry.materials[1].deferrable);
        QCOMPARE(entry.fees[0].standardFen, 1250);
        QCOMPARE(entry.flow[2].limit, Limit::workingDays(3));
        QVERIFY(!desk.basics()->item()->isEnabled());
        QVERIFY2(!desk.view.editor()->hasDraft(), "nothing was written yet");
        desk.basics()->filesDue()->setCurrentIndex(1);
        QVERIFY(desk.view.editor()->hasDraft());
        desk.basics()->filesDue()->setCurrentIndex(0);
        QVERIFY(!desk.view.editor()->hasDraft());
        desk.view.editor()->duty()->setPlainText(u"不得收取费用。"_s);
        QVERIFY(desk.view.editor()->hasDraft());
    }

    void people_are_filed_for_a_stage()
    {
        ItemsDesk desk(Role::UnitAdmin);
        desk.view.table()->selectRow(0);
        desk.view.versionButton()->click();
        desk.tellPeople();
        const auto* row = desk.view.editor()->flow()->row(Stage::Handling);
        row->assignment->setCurrentIndex(row->assignment->findData(int(Assignment::Rota)));
        QVERIFY(!row->said->text().isEmpty());
        QVERIFY(!desk.view.editor()->proposeButton()->isEnabled());
        row->people->click();
        QCOMPARE(row->people->menu()->actions().size(), 3);
        row->people->menu()->actions().at(1)->trigger();
        row->people->click();
        row->people->menu()->actions().at(0)->trigger();
        row->people->menu()->close();
        QCOMPARE(row->people->chosen(), (std::vector<PersonId>{{32}, {31}}));
        QVERIFY(row->said->text().isEmpty());
        QVERIFY(desk.view.editor()->proposeButton()->isEnabled());
    }

    void an_officer_compares_and_releases()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.refresh();
        desk.tellPlanned({{}, {ItemsDesk::proposal(44, {11})}});
        QCOMPARE(desk.view.count(), std::optional(1));
        desk.view.openVariant({44});
        desk.tellPeople();
        auto* sheet = desk.view.sheet();
        QCOMPARE(sheet->table()->changes(), 2);
        sheet->changesButton()->click();
        int shown = 0;
        for (int row = 0; row < sheet->table()->rowCount(); ++row)
            shown += sheet->table()->isRowHidden(row) ? 0 : 1;
        QCOMPARE(shown, 2);
        QVERIFY(!sheet->retireButton()->isVisible() && !sheet->versionButton()->isVisible());
        sheet->releaseButton()->click();
        FormDialog* dialog = sheet->acts()->dialog();
        QVERIFY(dialog);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        dialog->findChild<QLineEdit*>(u"examiner"_s)->setText(u"李法制"_s);
        dialog->findChild<QLineEdit*>(u"examinerPaper"_s)->setText(u"法审〔2026〕7号"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<ReleaseVariant>().examinerPaper, u"法审〔2026〕7号"_s);
        desk.refuse(MessageKind::ReleaseVariant, ErrorCode::NotAllowed);
        QVERIFY(!dialog->remark().isEmpty());
        dialog->confirmButton()->click();
        desk.accept(MessageKind::ReleaseVariant, 44);
        QVERIFY(!sheet->acts()->dialog());
        QVERIFY(desk.view.table()->isVisible());
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 1);
    }

    void a_proposal_that_was_turned_down_is_gone()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.refresh();
        desk.tellPlanned({{}, {ItemsDesk::proposal(44, {})}});
        desk.view.openVariant({44});
        auto* sheet = desk.view.sheet();
        sheet->rejectButton()->click();
        FormDialog* dialog = sheet->acts()->dialog();
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"依据不足。"_s);
        dialog->confirmButton()->click();
        QCOMPARE(desk.link.asked<RejectVariant>().reason, u"依据不足。"_s);
        desk.accept(MessageKind::RejectVariant, 44);
        desk.tellPlanned({});
        QCOMPARE(desk.view.table()->rowCount(), 2);
        QCOMPARE(desk.view.count(), std::optional<int>());
    }

    /// The list of proposals and the catalogue come apart: between them nobody knows the variant.
    void what_another_officer_released_stays_on_the_screen()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.refresh();
        desk.tellPlanned({{}, {ItemsDesk::proposal(44, {})}});
        desk.view.openVariant({44});
        const VariantSheet* sheet = desk.view.sheet();
        for (int again = 0; again < 2; ++again) {
            desk.view.refresh();
            desk.tellPlanned({});
            QCOMPARE(sheet->opened(), VariantId{44});
            QVERIFY(!sheet->releaseButton()->isVisible());
        }
        ItemVariant released = RulesFixture::permit();
        released.id = {44};
        released.name = u"延期"_s;
        desk.tellCatalogue({released});
        QCOMPARE(sheet->opened(), VariantId{44});
        QVERIFY(sheet->retireButton()->isVisible());
    }

    /// What was asked before the release, and the calendar, say nothing of it.
    void an_older_catalogue_does_not_close_what_was_released()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.refresh();
        desk.tellPlanned({{}, {ItemsDesk::proposal(44, {})}});
        desk.view.openVariant({44});
        Feed feed;
        feed.catalogue = true;
        emit desk.link.feedArrived(feed);
        desk.view.refresh();
        desk.tellPlanned({});
        desk.link.answer(MessageKind::GetCalendar, CalendarReply{});
        QCOMPARE(desk.view.sheet()->opened(), VariantId{44});
        desk.tellCatalogue();
        QCOMPARE(desk.view.sheet()->opened(), VariantId{44});
        QVERIFY(desk.view.sheet()->isVisible());
        desk.link.answer(MessageKind::GetCalendar, CalendarReply{});
        QCOMPARE(desk.view.sheet()->opened(), VariantId{44});
        ItemVariant released = RulesFixture::permit();
        released.id = {44};
        desk.tellCatalogue({released});
        QVERIFY(desk.view.sheet()->retireButton()->isVisible());
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 0);
    }

    void what_nobody_knows_any_more_is_left()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.refresh();
        desk.tellPlanned({{}, {ItemsDesk::proposal(44, {})}});
        desk.view.openVariant({44});
        desk.view.refresh();
        desk.tellPlanned({});
        desk.tellCatalogue();
        QVERIFY(!desk.view.sheet()->opened().isValid());
        QVERIFY(desk.view.table()->isVisible());
    }

    void an_item_is_ended_with_a_reason()
    {
        ItemsDesk desk(Role::SupervisionOfficer);
        desk.view.openVariant({11});
        auto* sheet = desk.view.sheet();
        QVERIFY(!sheet->releaseButton()->isVisible());
        sheet->retireButton()->click();
        FormDialog* dialog = sheet->acts()->dialog();
        dialog->findChild<QDateEdit*>(u"from"_s)->setDate(QDate(2026, 12, 31));
        dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"法律修订。"_s);
        dialog->confirmButton()->click();
        const auto sent = desk.link.asked<RetireVariant>();
        QCOMPARE(formatDay(sent.from), u"2026-12-31"_s);
        QCOMPARE(sent.variant, VariantId{11});
    }
};

QTEST_MAIN(tst_items_view)
#include "tst_items_view.moc"
