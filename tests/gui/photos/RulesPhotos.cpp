// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/RulesPhotos.h"

#include "client/department/CaseSheet.h"
#include "client/rules/FindingsView.h"
#include "client/rules/ItemsView.h"
#include "client/rules/KindsView.h"
#include "client/rules/PoliciesView.h"

#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Shoot = std::function<void(ViewDesk&, const QString&)>;

bool wait(const std::function<bool()>& done)
{
    return QTest::qWaitFor(done, 20'000);
}

template <class V>
V* enter(ViewHall& hall, ViewDesk& desk, const QString& login, const QString& view)
{
    desk.logIn(hall.server(), login, hall.passwordOf(login));
    if (!wait([&] { return desk.isAtWork(); }))
        return nullptr;
    desk.window.frame()->showView(view);
    return desk.view<V>();
}

void scrollTo(ItemsView& view, QWidget* part)
{
    auto* area = view.editor()->findChild<QScrollArea*>();
    area->verticalScrollBar()->setValue(part->mapTo(area->widget(), QPoint(0, 0)).y() - 48);
}

QLineEdit* line(const ItemsView& view, const QString& field)
{
    return view.editor()->basics()->findChild<QLineEdit*>(field);
}

void writeVersion(ItemsView& view)
{
    VariantEditor* editor = view.editor();
    editor->basics()->promised()->setLimit(Limit::workingDays(4));
    const auto* row = editor->flow()->row(Stage::Handling);
    row->limit->setLimit(Limit::workingDays(1));
    row->assignment->setCurrentIndex(row->assignment->findData(int(Assignment::Rota)));
    row->people->click();
    for (QAction* action : row->people->menu()->actions().mid(0, 2))
        action->trigger();
    row->people->menu()->close();
    editor->materials()->removeLine(editor->materials()->count() - 1);
    editor->materials()->addButton()->click();
    const int last = editor->materials()->count() - 1;
    qobject_cast<QLineEdit*>(editor->materials()->input(last, u"name"_s))->setText(u"农民工工资专户证明"_s);
    qobject_cast<QLineEdit*>(editor->materials()->input(last, u"form"_s))->setText(u"复印件 1"_s);
}

QStringList photographUnit(ViewHall& hall, const Shoot& shoot)
{
    ViewDesk desk(hall.path(u"photo-unit.ini"_s));
    auto* view = enter<ItemsView>(hall, desk, u"unitadmin"_s, u"items"_s);
    if (!view)
        return {u"unitadmin never got to work"_s};
    QStringList findings;
    wait([&] { return view->table()->rowCount() > 0; });
    shoot(desk, u"rules-items-unit"_s);
    view->newButton()->click();
    line(*view, u"itemName"_s)->setText(u"临时占用城市道路许可"_s);
    shoot(desk, u"rules-item-new"_s);
    view->editor()->basics()->promised()->setLimit(Limit::workingDays(25));
    view->editor()->basics()->statutory()->setLimit(Limit::workingDays(20));
    view->editor()->fees()->addButton()->click();
    view->editor()->wrongButton()->click();
    shoot(desk, u"rules-item-wrong"_s);
    scrollTo(*view, view->editor()->fees());
    shoot(desk, u"rules-item-wrong-fees"_s);
    view->editor()->discardButton()->click();
    view->setFilter(u"施工许可"_s);
    wait([&] { return view->table()->rowCount() > 0; });
    view->versionButton()->click();
    wait([&] {
        view->editor()->flow()->row(Stage::Handling)->people->click();
        QMenu* menu = view->editor()->flow()->row(Stage::Handling)->people->menu();
        const auto count = menu->actions().size();
        menu->close();
        return count > 2;
    });
    writeVersion(*view);
    scrollTo(*view, view->editor()->flow());
    shoot(desk, u"rules-item-stages"_s);
    scrollTo(*view, view->editor()->materials());
    shoot(desk, u"rules-item-papers"_s);
    if (!view->editor()->proposeButton()->isEnabled())
        findings << u"the new version cannot be proposed"_s;
    view->editor()->proposeButton()->click();
    if (!wait([&] { return view->items()->proposals() == 1; }))
        findings << u"nothing was proposed"_s;
    view->setFilter({});
    shoot(desk, u"rules-items-proposed"_s);
    return findings;
}

QStringList photographRelease(ViewHall& hall, const Shoot& shoot)
{
    ViewDesk desk(hall.path(u"photo-release.ini"_s));
    auto* view = enter<ItemsView>(hall, desk, u"officer01"_s, u"items"_s);
    if (!view)
        return {u"officer01 never got to the items"_s};
    view->refresh(); // the window is shown with the first picture only
    if (!wait([&] { return view->items()->proposals() == 1; }))
        return {u"the proposal never came"_s};
    shoot(desk, u"rules-items-officer"_s);
    view->openVariant(view->items()->variants().front().id);
    wait([&] { return view->sheet()->table()->changes() > 0; });
    shoot(desk, u"rules-item-compare"_s);
    view->sheet()->changesButton()->click();
    shoot(desk, u"rules-item-changes"_s);
    view->sheet()->releaseButton()->click();
    shoot(desk, u"rules-item-release"_s);
    view->sheet()->acts()->dialog()->reject();
    view->goTo(view->items()->variants().back().id.value);
    view->openVariant(view->items()->variants().back().id);
    shoot(desk, u"rules-item-read"_s);
    desk.window.frame()->showView(u"kinds"_s);
    auto* kinds = desk.view<KindsView>();
    kinds->limit(u"acceptanceNotice"_s)->setLimit({});
    kinds->table()->setFocus();
    shoot(desk, u"rules-kinds"_s);
    kinds->discardButton()->click();
    desk.window.frame()->showView(u"findings"_s);
    auto* radar = desk.view<FindingsView>();
    wait([&] { return radar->table()->rowCount() > 0; });
    shoot(desk, u"rules-radar"_s);
    return {};
}

QStringList photographPolicies(ViewHall& hall, const Shoot& shoot)
{
    ViewDesk desk(hall.path(u"photo-policy.ini"_s));
    auto* view = enter<PoliciesView>(hall, desk, u"officer01"_s, u"policies"_s);
    if (!view || !wait([&] { return view->table()->rowCount() > 0; }))
        return {u"officer01 never got to the policies"_s};
    shoot(desk, u"rules-policies"_s);
    view->newButton()->click();
    view->editor()->presets()->setCurrentIndex(1);
    shoot(desk, u"rules-policy-new"_s);
    view->editor()->presets()->setCurrentIndex(2);
    view->editor()->reason()->setPlainText(u"全市统一使用黄牌、红牌。"_s);
    view->editor()->proposeButton()->click();
    if (!wait([&] { return view->table()->rowCount() > 1; }))
        return {u"no policy was proposed"_s};
    view->table()->selectRow(0);
    shoot(desk, u"rules-policy-own"_s);
    ViewDesk other(hall.path(u"photo-policy2.ini"_s));
    auto* second = enter<PoliciesView>(hall, other, u"officer02"_s, u"policies"_s);
    if (!second || !wait([&] { return second->table()->rowCount() > 1; }))
        return {u"officer02 never got to the policies"_s};
    second->table()->selectRow(0);
    second->activateButton()->click();
    shoot(other, u"rules-policy-activate"_s);
    return {};
}

} // namespace

QStringList photographRules(ViewHall& hall, const Shoot& shoot)
{
    QStringList findings = photographUnit(hall, shoot); // first: what it proposes is released then
    findings += photographRelease(hall, shoot);
    findings += photographPolicies(hall, shoot);
    return findings;
}

} // namespace duban
