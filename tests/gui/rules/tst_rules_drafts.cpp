// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DraftStore.h"
#include "client/rules/ItemsView.h"
#include "client/rules/KindsView.h"
#include "client/rules/PoliciesView.h"
#include "common/protocol/DeskReplies.h"
#include "tests/gui/rules/RulesFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

/// A run of the program on one PC: a view of the rules with the drafts of one account.
template <class V>
struct DraftedDesk : RulesFixture
{
    DraftedDesk(Role role, const QString& folder)
        : RulesFixture(role), drafts(link, folder), view({link, replica, &drafts})
    {
        view.resize(1180, 690);
        view.show();
        drafts.begin();
        link.answer(MessageKind::ListPreferences,
                    PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
        tellPlanned({});
    }

    DraftStore drafts;
    V view;
};

using ItemsDesk = DraftedDesk<ItemsView>;
using KindsDesk = DraftedDesk<KindsView>;
using PoliciesDesk = DraftedDesk<PoliciesView>;

template <class W>
W* input(const QWidget& view, const QString& field)
{
    return view.findChild<W*>(field);
}

} // namespace

/// Rules that were being written when the program ended go on where they stood.
class tst_rules_drafts : public QObject
{
    Q_OBJECT

private slots:

    void a_new_item_goes_on_after_a_crash()
    {
        const QTemporaryDir folder;
        VariantEntry written;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.newButton()->click();
            VariantBasics* basics = before.view.editor()->basics();
            input<QLineEdit>(*basics, u"itemName"_s)->setText(u"占道许可"_s);
            basics->promised()->setLimit(Limit::workingDays(7));
            basics->filesDue()->setCurrentIndex(3);
            before.view.editor()->materials()->setLines({{{u"申请表"_s, u"原件 1"_s}, {true, false}}});
            before.view.editor()->fees()->setLines({{{u"工本费"_s, u"不详"_s, u"件"_s, u"文件"_s}, {}}});
            input<QPlainTextEdit>(before.view, u"duty"_s)->setPlainText(u"不得另行收费"_s);
            written = before.view.editor()->entry();
        }
        ItemsDesk after(Role::UnitAdmin, folder.path());
        QVERIFY(after.view.draftButton()->isVisible());
        QVERIFY(after.view.draftButton()->text().contains(u"占道许可"_s));
        after.view.draftButton()->click();
        QCOMPARE(encode(after.view.editor()->entry()).toHex(), encode(written).toHex());
        QCOMPARE(written.filesDue, FilesDue::Decision);
        QCOMPARE(after.view.editor()->fees()->lines()[0].texts[1], QString());
        after.view.editor()->discardButton()->click();
        QVERIFY(!after.view.draftButton()->isVisible());
        after.drafts.flush();
        const ItemsDesk last(Role::UnitAdmin, folder.path());
        QVERIFY(!last.view.draftButton()->isVisible());
    }

    void another_version_goes_on_with_what_it_replaces_until_it_is_proposed()
    {
        const QTemporaryDir folder;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.versionButton()->click();
            before.view.editor()->basics()->promised()->setLimit(Limit::workingDays(8));
        }
        ItemsDesk after(Role::UnitAdmin, folder.path());
        after.view.draftButton()->click();
        const VariantEntry entry = after.view.editor()->entry();
        QCOMPARE(entry.replaces, VariantId{11});
        QCOMPARE(entry.promisedLimit, Limit::workingDays(8));
        after.tellPeople();
        QVERIFY2(after.view.editor()->proposeButton()->isEnabled(),
                 qPrintable(after.view.editor()->remark()));
        after.view.editor()->proposeButton()->click();
        after.accept(MessageKind::ProposeVariant, 40);
        after.drafts.flush();
        const ItemsDesk last(Role::UnitAdmin, folder.path());
        QVERIFY(!last.view.editor()->hasDraft());
    }

    void what_was_being_mended_goes_on_as_that()
    {
        VariantEntry rejected = toEntry(RulesFixture::permit());
        rejected.id = {40};
        rejected.name = u"延期"_s;
        rejected.status = VariantStatus::Rejected;
        rejected.rejection = u"依据不足"_s;
        const QTemporaryDir folder;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.refresh();
            before.tellPlanned({{}, {rejected}});
            before.view.openVariant({40});
            before.view.sheet()->mendButton()->click();
            before.view.editor()->basics()->promised()->setLimit(Limit::workingDays(8));
        }
        ItemsDesk after(Role::UnitAdmin, folder.path());
        after.view.draftButton()->click();
        QCOMPARE(after.view.editor()->entry().mends, VariantId{40});
        QCOMPARE(after.view.editor()->entry().promisedLimit, Limit::workingDays(8));
        after.view.refresh();
        after.tellPlanned({{}, {rejected}}); // here after the draft
        const auto* why = after.view.editor()->findChild<NoticeBar*>();
        QVERIFY(why && why->isVisible() && why->text().contains(u"依据不足"_s));
    }

    void a_new_item_does_not_push_away_what_waits_for_the_catalogue()
    {
        const QTemporaryDir folder;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.versionButton()->click();
            before.view.editor()->basics()->promised()->setLimit(Limit::workingDays(8));
        }
        ScriptedLink link;
        Replica replica(link);
        LoginReply login;
        login.account = {1};
        login.role = Role::UnitAdmin;
        login.roles = RoleSet{Role::UnitAdmin}.bits();
        login.department = {5};
        login.legalNow = *parseMoment(u"2026-11-23T10:00"_s);
        replica.begin(login); // the catalogue is on its way
        DraftStore drafts(link, folder.path());
        ItemsView view({link, replica, &drafts});
        view.show();
        drafts.begin();
        link.answer(MessageKind::ListPreferences,
                    PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
        QVERIFY(!view.editor()->hasDraft());
        view.newButton()->click();
        QVERIFY(view.notice()->isVisible());
        QVERIFY(!view.editor()->isVisible());
        CatalogueReply catalogue;
        catalogue.organisations = {{{5}, {}, u"县住建局"_s, u"住建局"_s, Tier::County, u"机关"_s, false}};
        catalogue.variants = {toEntry(RulesFixture::permit())};
        catalogue.kinds = {toEntry(permitKind())};
        link.answer(MessageKind::GetCatalogue, catalogue);
        QVERIFY(view.draftButton()->isVisible());
        view.newButton()->click();
        QCOMPARE(view.editor()->entry().replaces, VariantId{11});
        QCOMPARE(view.editor()->entry().promisedLimit, Limit::workingDays(8));
    }

    void words_about_an_item_that_is_gone_are_not_lost_with_it()
    {
        const QTemporaryDir folder;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.versionButton()->click();
            input<QPlainTextEdit>(before.view, u"duty"_s)->setPlainText(u"不得另行收费"_s);
        }
        RulesFixture fixture(Role::UnitAdmin);
        fixture.replica.renewCatalogue();
        CatalogueReply catalogue;
        catalogue.organisations = {{{5}, {}, u"县住建局"_s, u"住建局"_s, Tier::County, u"机关"_s, false}};
        fixture.link.answer(MessageKind::GetCatalogue, catalogue);
        DraftStore drafts(fixture.link, folder.path());
        ItemsView view({fixture.link, fixture.replica, &drafts});
        drafts.begin();
        fixture.link.answer(
            MessageKind::ListPreferences,
            PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
        QVERIFY(view.editor()->hasDraft());
        QCOMPARE(view.editor()->entry().duty, u"不得另行收费"_s);
    }

    void whoever_proposes_no_items_takes_up_none()
    {
        const QTemporaryDir folder;
        {
            ItemsDesk before(Role::UnitAdmin, folder.path());
            before.view.versionButton()->click();
            before.view.editor()->basics()->promised()->setLimit(Limit::workingDays(8));
        }
        const ItemsDesk officer(Role::SupervisionOfficer, folder.path());
        QVERIFY(!officer.view.editor()->hasDraft());
    }

    void a_kind_goes_on_after_a_crash_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one that is there") << u"公共服务"_s;
        QTest::newRow("a new one") << u"行政确认"_s;
    }

    void a_kind_goes_on_after_a_crash()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        {
            KindsDesk before(Role::SupervisionOfficer, folder.path());
            if (name == u"公共服务")
                before.view.table()->selectRow(1);
            else
                before.view.newButton()->click();
            input<QLineEdit>(before.view, u"name"_s)->setText(name);
            input<QPlainTextEdit>(before.view, u"legalBasis"_s)->setPlainText(u"新标准"_s);
            input<DayField>(before.view, u"from"_s)->setDate(QDate(2026, 12, 1));
            QVERIFY(before.view.isChanged());
        }
        KindsDesk after(Role::SupervisionOfficer, folder.path());
        QVERIFY(after.view.isChanged());
        QVERIFY(after.view.draftLine()->isVisible());
        QCOMPARE(after.view.request().itemKind.name, name);
        QCOMPARE(after.view.request().itemKind.legalBasis, u"新标准"_s);
        QCOMPARE(formatDay(after.view.request().from), u"2026-12-01"_s);
        after.view.draftLine()->anewButton()->click();
        QVERIFY(!after.view.isChanged());
        after.drafts.flush();
        const KindsDesk last(Role::SupervisionOfficer, folder.path());
        QVERIFY(!last.view.isChanged());
        QVERIFY(!last.view.draftLine()->isVisible());
    }

    void a_draft_that_says_what_holds_already_is_dropped()
    {
        const QTemporaryDir folder;
        {
            KindsDesk desk(Role::SupervisionOfficer, folder.path());
            desk.view.table()->selectRow(1);
            input<QPlainTextEdit>(desk.view, u"legalBasis"_s)->setPlainText(u"新标准"_s);
            desk.view.saveButton()->click(); // done, but the program ends before it hears of that
        }
        RulesFixture fixture(Role::SupervisionOfficer);
        ItemKind changed = RulesFixture::service();
        changed.legalBasis = u"新标准"_s;
        CatalogueReply catalogue;
        catalogue.kinds = {toEntry(permitKind()), toEntry(changed)};
        const auto tell = [&fixture, &catalogue] {
            fixture.replica.renewCatalogue();
            fixture.link.answer(MessageKind::GetCatalogue, catalogue);
        };
        tell();
        DraftStore drafts(fixture.link, folder.path());
        KindsView view({fixture.link, fixture.replica, &drafts});
        view.show();
        drafts.begin();
        fixture.link.answer(
            MessageKind::ListPreferences,
            PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
        QVERIFY(!view.isChanged());
        view.table()->selectRow(0);
        tell();
        QCOMPARE(view.table()->currentRow(), 0); // nobody is led back to it
    }

    void a_kind_that_was_set_leaves_no_draft()
    {
        const QTemporaryDir folder;
        {
            KindsDesk desk(Role::SupervisionOfficer, folder.path());
            desk.view.table()->selectRow(1);
            input<QPlainTextEdit>(desk.view, u"legalBasis"_s)->setPlainText(u"新标准"_s);
            desk.view.saveButton()->click();
            desk.accept(MessageKind::SetKind);
        }
        const KindsDesk after(Role::SupervisionOfficer, folder.path());
        QVERIFY(!after.view.isChanged());
    }

    void a_policy_goes_on_after_a_crash_until_it_is_proposed()
    {
        const QTemporaryDir folder;
        ProposePolicy written;
        {
            PoliciesDesk before(Role::SupervisionOfficer, folder.path());
            PolicyEditor* editor = before.view.editor();
            editor->nameLine()->setText(u"冬季政策"_s);
            editor->addButton()->click();
            editor->number(ClockKind{}, PolicyEditor::RedAfter)->setValue(2);
            editor->from()->setDate(QDate(2026, 12, 15));
            editor->reason()->setPlainText(u"写到一半"_s);
            written = editor->request();
        }
        PoliciesDesk after(Role::SupervisionOfficer, folder.path());
        PolicyEditor* editor = after.view.editor();
        QCOMPARE(encode(editor->request()).toHex(), encode(written).toHex());
        QVERIFY(!editor->draftLine()->isHidden());
        editor->proposeButton()->click();
        after.accept(MessageKind::ProposePolicy, 2);
        QVERIFY(editor->draftLine()->isHidden());
        after.drafts.flush();
        const PoliciesDesk last(Role::SupervisionOfficer, folder.path());
        QVERIFY(last.view.editor()->reason()->toPlainText().isEmpty());
        QVERIFY(last.view.editor()->draftLine()->isHidden());
    }

    void a_policy_can_be_begun_anew_and_its_reason_has_phrases()
    {
        const QTemporaryDir folder;
        {
            PoliciesDesk before(Role::SupervisionOfficer, folder.path());
            before.view.editor()->reason()->setPlainText(u"写到一半"_s);
        }
        PoliciesDesk after(Role::SupervisionOfficer, folder.path());
        PolicyEditor* editor = after.view.editor();
        QCOMPARE(editor->reason()->toPlainText(), u"写到一半"_s);
        after.view.newButton()->click();
        editor->draftLine()->anewButton()->click();
        QVERIFY(editor->reason()->toPlainText().isEmpty());
        QVERIFY(editor->draftLine()->isHidden());
        after.drafts.flush();
        QVERIFY(!after.drafts.find(u"policy"_s));
        QTest::keyClicks(editor->reason(), u"/"_s);
        QVERIFY(editor->reason()->phraseList()->isVisible());
        QCOMPARE(editor->reason()->phraseList()->item(0)->text(),
                 stockPhrases(PhraseUse::Reason, Stage::Handling).constFirst());
    }
};

QTEST_MAIN(tst_rules_drafts)
#include "tst_rules_drafts.moc"
