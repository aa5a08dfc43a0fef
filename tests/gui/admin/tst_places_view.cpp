// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/PlaceDialogs.h"
#include "client/admin/PlaceWords.h"
#include "client/admin/PlacesView.h"
#include "tests/gui/admin/SetUpFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A system administrator before the places.
struct PlacesDesk : SetUpFixture
{
    PlacesDesk() : SetUpFixture(Role::SystemAdmin), view({link, replica})
    {
        view.resize(1180, 680);
        view.show();
        static_cast<void>(QTest::qWaitForWindowActive(&view)); // keys go to the active window
        link.answer(MessageKind::ListPlanned, PlannedPage{});
    }

    FormDialog* dialog() const { return view.desk()->dialog(); }

    QLineEdit* line(const QString& field) const { return dialog()->findChild<QLineEdit*>(field); }

    ChoiceBox* choice(const QString& field) const { return dialog()->findChild<ChoiceBox*>(field); }

    PlacesView view;
};

PlannedEntry closing(const CatalogueReply& places)
{
    OrganisationEntry office = places.organisations[2];
    office.name = u"县水务局"_s;
    office.closed = true;
    PlannedEntry plan;
    plan.verb = MessageKind::SetOrganisation;
    plan.subject = office.id.value;
    plan.from = *parseDay(u"2026-12-01"_s);
    plan.title = office.name;
    plan.personName = u"赵琳"_s;
    plan.body = encode(SetOrganisation{office, plan.from});
    return plan;
}

} // namespace

/// Organisations, halls and windows, over a link without a server.
class tst_places_view : public QObject
{
    Q_OBJECT

private slots:

    void the_tree_shows_what_there_is()
    {
        PlacesDesk desk;
        PlaceTree* tree = desk.view.organisations();
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
        QCOMPARE(tree->shown(), 5);
        QCOMPARE(tree->fact(8, 4), PlacesView::tr("closed"));
        desk.view.showPage(PlacesView::Halls);
        QCOMPARE(desk.view.halls()->topLevelItem(0)->childCount(), 2);
        const auto chips = desk.view.findChildren<QAbstractButton*>();
        const QString counted =
            FilterBar::tr("%1  %2", "chip, count").arg(PlacesView::tr("Halls and windows")).arg(3);
        QVERIFY(std::any_of(chips.cbegin(), chips.cend(),
                            [&](const QAbstractButton* chip) { return chip->text() == counted; }));
        QVERIFY(desk.view.halls()->fact(2, 2).contains(u"09:00-12:00"_s));
    }

    void what_was_written_and_not_sent_opens_again_where_it_belongs_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("subject"); // empty: nothing opens
        QTest::newRow("an organisation") << u"organisation.6"_s << u"县水利局"_s;
        QTest::newRow("a hall") << u"hall.2"_s << u"政务大厅"_s;
        QTest::newRow("a window") << u"window.3"_s << u"5 号窗口"_s;
        QTest::newRow("a place that is gone") << u"organisation.99"_s << QString();
        QTest::newRow("a new organisation, above which the person chooses")
            << u"organisation.0"_s << QString();
        QTest::newRow("something else") << u"duty.3"_s << QString();
    }

    void what_was_written_and_not_sent_opens_again_where_it_belongs()
    {
        QFETCH(QString, draft);
        QFETCH(QString, subject);
        PlacesDesk desk;
        QCOMPARE(desk.view.goOnWith(draft), !subject.isEmpty());
        QCOMPARE(desk.dialog() != nullptr, !subject.isEmpty());
        if (desk.dialog())
            QCOMPARE(desk.line(u"name"_s)->text(), subject);
    }

    void a_new_hall_opens_again_on_its_page()
    {
        PlacesDesk desk;
        QVERIFY(desk.view.goOnWith(u"hall.0"_s));
        QCOMPARE(desk.view.place().toInt(), int(PlacesView::Halls));
        QVERIFY(desk.dialog()->isVisible());
        QVERIFY2(!desk.view.goOnWith(u"hall.2"_s), "one dialog at a time");
    }

    void a_search_shows_what_fits_and_what_is_above_it()
    {
        PlacesDesk desk;
        desk.view.setFilter(u"审批"_s);
        PlaceTree* tree = desk.view.organisations();
        QCOMPARE(tree->shown(), 3);
        QVERIFY(!tree->choose(6));
        desk.view.setFilter({});
        QCOMPARE(tree->shown(), 5);
    }

    void what_is_chosen_and_folded_stays_so_over_a_refresh()
    {
        PlacesDesk desk;
        PlaceTree* tree = desk.view.organisations();
        QVERIFY(tree->choose(6));
        QTreeWidgetItem* office = tree->topLevelItem(0)->child(0);
        office->setExpanded(false);
        desk.replica.refetch();
        desk.tellCatalogue(SetUpFixture::places());
        QCOMPARE(tree->chosen(), 6);
        QVERIFY(!tree->topLevelItem(0)->child(0)->isExpanded());
        QVERIFY(tree->topLevelItem(0)->isExpanded());
    }

    void an_organisation_is_added_below_the_one_that_is_chosen()
    {
        PlacesDesk desk;
        desk.view.organisations()->choose(5);
        QTest::keyClick(&desk.view, Qt::Key_F2);
        QVERIFY(desk.dialog());
        QCOMPARE(desk.choice(u"parent"_s)->currentData().toLongLong(), 5);
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        desk.line(u"name"_s)->setText(u"质量安全股"_s);
        desk.line(u"shortName"_s)->setText(u"质量安全监督管理股"_s);
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        QVERIFY(!desk.dialog()->problem(u"shortName"_s).isEmpty());
        desk.line(u"shortName"_s)->setText(u"质安股"_s);
        desk.line(u"kindName"_s)->setText(u"科室"_s);
        desk.dialog()
            ->activateWindow(); // a window of an active one counts as active to qWaitForWindowActive()
        QTRY_VERIFY(desk.dialog()->isActiveWindow());
        QTest::keyClick(desk.line(u"kindName"_s), Qt::Key_Return);
        QCOMPARE(desk.link.waiting(MessageKind::SetOrganisation), 0);
        QTest::keyClick(desk.dialog(), Qt::Key_Return, Qt::ControlModifier);
        const auto sent = desk.link.asked<SetOrganisation>();
        QCOMPARE(sent.organisation.name, u"质量安全股"_s);
        QCOMPARE(sent.organisation.parent, OrganisationId{5});
        QVERIFY(!sent.organisation.id.isValid() && !sent.organisation.closed);
        QCOMPARE(sent.from, LocalDay{});
        QSignalSpy noticed(&desk.view, &View::noticed);
        desk.link.answer(MessageKind::SetOrganisation, CommandReply{});
        QVERIFY(!desk.dialog());
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(desk.link.waiting(MessageKind::GetCatalogue), 1);
        QCOMPARE(desk.link.waiting(MessageKind::ListPlanned), 1);
    }

    void a_change_from_a_later_day_waits_and_is_shown_with_its_day()
    {
        PlacesDesk desk;
        desk.view.organisations()->choose(6);
        desk.view.changeButton()->click();
        QCOMPARE(desk.line(u"name"_s)->text(), u"县水利局"_s);
        desk.line(u"name"_s)->setText(u"县水务局"_s);
        desk.dialog()->findChild<TickBox*>(u"closed"_s)->setChecked(true);
        static_cast<PlaceDialog*>(desk.dialog())->fromField()->setDate(QDate(2026, 12, 1));
        desk.dialog()->confirmButton()->click();
        const auto sent = desk.link.asked<SetOrganisation>();
        QCOMPARE(sent.organisation.id, OrganisationId{6});
        QVERIFY(sent.organisation.closed);
        QCOMPARE(formatDay(sent.from), u"2026-12-01"_s);
        desk.link.answer(MessageKind::SetOrganisation, CommandReply{});
        desk.link.answer(MessageKind::ListPlanned, PlannedPage{{closing(SetUpFixture::places())}, {}});
        const QString state = desk.view.organisations()->fact(6, 4);
        QVERIFY2(state.contains(u"2026-12-01"_s) && state.contains(u"县水务局"_s), qPrintable(state));
        desk.view.showPage(PlacesView::Planned);
        QCOMPARE(desk.view.planned()->rowCount(), 1);
        QVERIFY(!desk.view.addButton()->isVisible());
    }

    void a_planned_change_is_taken_back_with_a_reason()
    {
        PlacesDesk desk;
        PlannedEntry plan = closing(SetUpFixture::places());
        plan.plan = 71;
        plan.mine = true;
        PlannedEntry others = plan;
        others.plan = 72;
        others.mine = false;
        others.title = u"县教育局"_s;
        desk.replica.refetch();
        desk.link.answer(MessageKind::ListPlanned, PlannedPage{{plan}, {}, true}); // the first page
        QCOMPARE(desk.link.asked<ListPlanned>().after, 71);
        QCOMPARE(desk.link.asked<ListPlanned>().afterDay, plan.from);
        desk.link.answer(MessageKind::ListPlanned, PlannedPage{{others}, {}});
        QVERIFY(!desk.view.takeBackButton()->isVisible());
        desk.view.showPage(PlacesView::Planned);
        QCOMPARE(desk.view.planned()->rowCount(), 2);
        QVERIFY(desk.view.takeBackButton()->isEnabled());
        desk.view.planned()->selectRow(1);
        QVERIFY2(!desk.view.takeBackButton()->isEnabled(), "not the sender's kind of change");
        desk.view.planned()->selectRow(0);
        QTest::keyClick(&desk.view, Qt::Key_F7);
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        QVERIFY(!desk.dialog()->confirmButton()->isEnabled());
        desk.dialog()->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"计划有变"_s);
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<TakeBackChange>().plan, 71);
        QCOMPARE(desk.link.asked<TakeBackChange>().reason, u"计划有变"_s);
        CommandReply late;
        late.code = ErrorCode::WrongState;
        desk.link.answer(MessageKind::TakeBackChange, late);
        QVERIFY(!desk.dialog()->remark().isEmpty());
        desk.dialog()->confirmButton()->click();
        desk.link.answer(MessageKind::TakeBackChange, CommandReply{});
        QVERIFY(!desk.dialog());
        desk.link.answer(MessageKind::ListPlanned, PlannedPage{{others}, {}});
        QCOMPARE(desk.view.planned()->rowCount(), 1);
    }

    void what_others_plan_comes_by_the_feed_and_leaves_an_open_form_alone()
    {
        PlacesDesk desk;
        desk.view.organisations()->choose(6);
        desk.view.changeButton()->click();
        desk.line(u"name"_s)->setText(u"县水务"_s);
        Feed feed;
        feed.head = {5};
        feed.setUp = feed.catalogue = true;
        emit desk.link.feedArrived(feed);
        QCOMPARE(desk.link.waiting(MessageKind::ListPlanned), 1);
        desk.link.answer(MessageKind::ListPlanned, PlannedPage{{closing(SetUpFixture::places())}, {}});
        CatalogueReply told = SetUpFixture::places();
        told.organisations[2].name = u"县水利水务局"_s;
        QVERIFY(desk.link.answer(MessageKind::GetCatalogue, told));
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        QCOMPARE(desk.line(u"name"_s)->text(), u"县水务"_s);
        QVERIFY(desk.view.organisations()->fact(6, 4).contains(u"2026-12-01"_s));
    }

    void refusals_are_told_at_their_field_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<qint64>("key");
        QTest::addColumn<MessageKind>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("shownAt");
        const auto row = [](const char* name, int page, qint64 key, MessageKind kind, const QString& field,
                            const QString& shownAt = {}) {
            QTest::newRow(name) << page << key << kind << field << (shownAt.isEmpty() ? field : shownAt);
        };
        row("open cases lie there", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"closed"_s);
        row("a name", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"name"_s);
        row("a parent below itself", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"parent"_s);
        row("a day in the past", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"from"_s);
        row("a tier", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"tier"_s);
        row("a kind", PlacesView::Organisations, 5, MessageKind::SetOrganisation, u"kindName"_s);
        row("a hall that is not empty", PlacesView::Halls, 2, MessageKind::SetHall, u"closed"_s);
        row("a time of the day", PlacesView::Halls, 2, MessageKind::SetHall, u"hours.morningClose"_s,
            u"hours"_s);
        row("days of its own", PlacesView::Halls, 2, MessageKind::SetHall, u"exceptions"_s);
        row("a window with open cases", PlacesView::Halls, -3, MessageKind::SetWindow, u"closed"_s);
        row("another hall", PlacesView::Halls, -3, MessageKind::SetWindow, u"hall"_s);
        row("a closed department", PlacesView::Halls, -3, MessageKind::SetWindow, u"department"_s);
    }

    void refusals_are_told_at_their_field()
    {
        QFETCH(int, page);
        QFETCH(qint64, key);
        QFETCH(MessageKind, kind);
        QFETCH(QString, field);
        QFETCH(QString, shownAt);
        PlacesDesk desk;
        desk.view.showPage(PlacesView::Page(page));
        (page == PlacesView::Halls ? desk.view.halls() : desk.view.organisations())->choose(key);
        desk.view.changeButton()->click();
        QVERIFY(desk.dialog());
        if (auto* hall = qobject_cast<HallDialog*>(desk.dialog()))
            hall->ownHours()->setChecked(true);
        desk.dialog()->confirmButton()->click();
        QVERIFY(desk.dialog()->isHeld());
        desk.refuse(kind, field);
        QVERIFY(desk.dialog()->isVisible());
        QVERIFY(!desk.dialog()->problem(shownAt).isEmpty());
        QVERIFY(!desk.dialog()->remark().isEmpty());
        QVERIFY(desk.dialog()->confirmButton()->isEnabled());
    }

    void what_was_typed_stays_while_the_connection_is_lost()
    {
        PlacesDesk desk;
        desk.view.showPage(PlacesView::Halls);
        desk.view.addButton()->click();
        desk.line(u"name"_s)->setText(u"不动产分中心"_s);
        desk.dialog()->confirmButton()->click();
        QVERIFY(desk.dialog()->isHeld());
        desk.dialog()->reject();
        QVERIFY2(desk.dialog(), "put aside, not thrown away");
        desk.view.addButton()->click();
        QVERIFY(desk.dialog()->isVisible());
        QCOMPARE(desk.line(u"name"_s)->text(), u"不动产分中心"_s);
        QCOMPARE(desk.link.waiting(MessageKind::SetHall), 1);
        desk.link.answer(MessageKind::SetHall, CommandReply{});
        QVERIFY(!desk.dialog());
    }

    void a_hall_has_hours_of_its_own()
    {
        PlacesDesk desk;
        desk.view.showPage(PlacesView::Halls);
        desk.view.addButton()->click();
        auto* hall = qobject_cast<HallDialog*>(desk.dialog());
        QVERIFY(hall && !hall->hours()->isVisible());
        desk.line(u"name"_s)->setText(u"车管分中心"_s);
        hall->ownHours()->setChecked(true);
        QVERIFY(hall->hours()->isVisible());
        hall->hours()->time(1)->setTime(QTime(8, 0));
        QVERIFY2(!hall->confirmButton()->isEnabled(), "closes before it opens");
        hall->hours()->time(1)->setTime(QTime(12, 0));
        hall->weekend()->saturday()->setChecked(true);
        hall->ownDays()->day()->setDate(QDate(2026, 12, 31));
        hall->ownDays()->name()->setText(u"年终盘点"_s);
        hall->ownDays()->addButton()->click();
        QCOMPARE(hall->ownDays()->list()->rowCount(), 1);
        hall->ownDays()->day()->setDate(QDate(2026, 12, 30));
        hall->ownDays()->addButton()->click();
        hall->ownDays()->list()->selectRow(0);
        hall->ownDays()->removeButton()->click();
        hall->confirmButton()->click();
        const auto sent = desk.link.asked<SetHall>();
        QVERIFY(sent.hall.ownHours);
        QCOMPARE(sent.hall.opening.morningClose, qint64(12 * 60));
        QCOMPARE(sent.hall.opening.alsoOpenOn, quint8(0x20));
        QCOMPARE(sent.hall.opening.exceptions.size(), std::size_t(1));
        QCOMPARE(sent.hall.opening.exceptions[0].name, u"年终盘点"_s);
    }

    void a_window_is_added_to_the_hall_that_is_chosen()
    {
        PlacesDesk desk;
        desk.view.showPage(PlacesView::Halls);
        desk.view.halls()->choose(-3);
        desk.view.addWindowButton()->click();
        QCOMPARE(desk.choice(u"hall"_s)->currentData().toLongLong(), 2);
        QCOMPARE(desk.choice(u"department"_s)->findData(qint64(8)), -1);
        desk.line(u"name"_s)->setText(u"6 号窗口"_s);
        desk.dialog()->confirmButton()->click();
        QCOMPARE(desk.link.asked<SetWindow>().window.hall, HallId{2});
        QVERIFY(!desk.link.asked<SetWindow>().window.department.isValid());
    }

    void an_empty_catalogue_says_what_is_missing()
    {
        PlacesDesk desk;
        desk.replica.refetch();
        CatalogueReply empty;
        empty.organisations = {SetUpFixture::places().organisations[0]};
        desk.tellCatalogue(empty);
        QVERIFY(desk.view.notice()->isVisible());
        QVERIFY(desk.view.notice()->text().contains(PlacesView::tr("a hall")));
        desk.view.showPage(PlacesView::Halls);
        QVERIFY(!desk.view.halls()->isVisible());
        QVERIFY(!desk.view.addWindowButton()->isEnabled());
        QVERIFY(desk.view.addButton()->isEnabled());
    }
};

QTEST_MAIN(tst_places_view)
#include "tst_places_view.moc"
