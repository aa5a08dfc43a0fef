// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/ItemsView.h"
#include "client/rules/PoliciesView.h"
#include "client/rules/RulesViews.h"
#include "client/window/IntakeView.h"
#include "client/window/WindowWorkspace.h"
#include "tests/gui/app/CuttingProxy.h"
#include "tests/gui/app/LiveClient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

Workspaces rulesWorkspaces()
{
    const auto viewsOf = [](Role role) -> WorkspaceFactory {
        return
            [role](const ViewContext& context, QWidget* parent) { return rulesViews(context, parent, role); };
    };
    return {{Role::WindowClerk, windowWorkspace},
            {Role::UnitAdmin, viewsOf(Role::UnitAdmin)},
            {Role::SupervisionOfficer, viewsOf(Role::SupervisionOfficer)}};
}

/// The whole client with the views of the rules and of the counter.
struct RulesDesk
{
    explicit RulesDesk(const QString& settingsFile)
        : settings(settingsFile), link(LiveClient::quickPace()), replica(link), flow(link, replica, settings),
          window({link, replica}, flow, settings, rulesWorkspaces())
    {
        window.resize(1366, 768);
        window.show();
    }

    bool isAtWork() const
    {
        return link.isLoggedIn() && replica.isComplete() && window.frame() && window.frame()->isVisible() &&
               !replica.variants().empty();
    }

    Settings settings;
    Link link;
    Replica replica;
    SessionFlow flow;
    MainWindow window;
};

} // namespace

/// Rules that change hands against a real server over TLS: a unit proposes, an officer releases, the counter
/// offers; one officer proposes a light policy, another one puts it in force.
class tst_rules_live : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_hall.server().start());
        for (const QString& login : {u"unitadmin"_s, u"officer01"_s, u"officer02"_s, u"clerk01"_s}) {
            m_passwords[login] = m_hall.passwordOf(login);
            QVERIFY2(!m_passwords[login].isEmpty(), qPrintable(login));
        }
    }

    void an_item_is_proposed_over_a_lost_connection_released_and_offered()
    {
        propose();
        RulesDesk officer(m_hall.path(u"officer.ini"_s));
        auto* items = enter<ItemsView>(officer, u"officer01"_s, u"items"_s);
        QVERIFY(items);
        SOON_VERIFY(items->items()->proposals() == 1);
        const VariantId id = items->items()->variants().front().id;
        items->openVariant(id);
        items->sheet()->releaseButton()->click();
        FormDialog* dialog = items->sheet()->acts()->dialog();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"examiner"_s)->setText(u"法制机构 赵琳"_s);
        dialog->findChild<QLineEdit*>(u"examinerPaper"_s)->setText(u"法审〔2026〕7号"_s);
        dialog->confirmButton()->click();
        SOON_VERIFY(officer.replica.variant(id));
        QCOMPARE(officer.replica.variant(id)->itemName, u"临时占用城市道路许可"_s);
        RulesDesk clerk(m_hall.path(u"clerk.ini"_s));
        auto* intake = enter<IntakeView>(clerk, u"clerk01"_s, u"intake"_s);
        QVERIFY(intake);
        auto* item = intake->form()->item();
        item->search()->setText(u"临时占用城市道路许可"_s);
        QTest::keyClick(item->search(), Qt::Key_Return);
        SOON_VERIFY(item->chosen() == id);
    }

    void a_policy_takes_two_officers()
    {
        RulesDesk first(m_hall.path(u"first.ini"_s));
        auto* view = enter<PoliciesView>(first, u"officer01"_s, u"policies"_s);
        QVERIFY(view);
        SOON_VERIFY(view->table()->rowCount() == 1);
        view->newButton()->click();
        view->editor()->presets()->setCurrentIndex(2);
        view->editor()->from()->setDate(toQDate(dayOf(first.replica.legalNow())));
        view->editor()->reason()->setPlainText(u"全市统一使用黄牌、红牌。"_s);
        view->editor()->proposeButton()->click();
        SOON_VERIFY(view->table()->rowCount() == 2);
        view->table()->selectRow(0);
        SOON_VERIFY(view->activateButton()->isVisible());
        QVERIFY2(!view->activateButton()->isEnabled(), "nobody puts in force what they proposed");
        QVERIFY(!view->obstacle().isEmpty());
        RulesDesk second(m_hall.path(u"second.ini"_s));
        auto* other = enter<PoliciesView>(second, u"officer02"_s, u"policies"_s);
        QVERIFY(other);
        SOON_VERIFY(other->table()->rowCount() == 2);
        other->table()->selectRow(0);
        QVERIFY(other->activateButton()->isEnabled());
        other->activateButton()->click();
        other->acts()->dialog()->confirmButton()->click();
        SOON_VERIFY(!other->count());
        view->refresh();
        SOON_VERIFY(!view->count());
        QVERIFY(!view->activateButton()->isVisible());
    }

    void the_record_verifies()
    {
        const VerifyResult result = m_hall.server().verify();
        QVERIFY2(result.isClean(), result.output.constData());
    }

private:
    /// Writes an item at the unit's desk; the connection is lost before it is proposed.
    void propose()
    {
        CuttingProxy proxy(m_hall.server().port());
        RulesDesk desk(m_hall.path(u"unit.ini"_s));
        auto* view = enter<ItemsView>(desk, u"unitadmin"_s, u"items"_s, proxy.port());
        QVERIFY(view);
        view->newButton()->click();
        VariantEditor* editor = view->editor();
        const auto line = [editor](const QString& field) {
            return editor->basics()->findChild<QLineEdit*>(field);
        };
        line(u"itemName"_s)->setText(u"临时占用城市道路许可"_s);
        line(u"name"_s)->setText(u"新办"_s);
        auto* kind = editor->basics()->kind();
        kind->setCurrentIndex(kind->findData(u"行政许可"_s));
        editor->basics()->promised()->setLimit(Limit::workingDays(5));
        editor->basics()->statutory()->setLimit(Limit::workingDays(20));
        proxy.cut();
        SOON_VERIFY(!desk.link.isLoggedIn());
        editor->basics()
            ->findChild<QPlainTextEdit*>(u"legalBasis"_s)
            ->setPlainText(u"《城市道路管理条例》第三十一条"_s);
        editor->materials()->addButton()->click();
        qobject_cast<QLineEdit*>(editor->materials()->input(0, u"name"_s))->setText(u"占道方案"_s);
        qobject_cast<QLineEdit*>(editor->materials()->input(0, u"form"_s))->setText(u"原件 1"_s);
        QVERIFY(editor->proposeButton()->isEnabled());
        editor->proposeButton()->click();
        QVERIFY(editor->isHeld());
        proxy.mend();
        SOON_VERIFY(view->items()->proposals() == 1);
        QVERIFY(!editor->hasDraft());
    }

    template <class V>
    V* enter(RulesDesk& desk, const QString& login, const QString& name, quint16 port = 0)
    {
        const Endpoint at{u"127.0.0.1"_s, port ? port : m_hall.server().port()};
        desk.flow.trust(at, m_hall.pin());
        desk.flow.logIn(at, login, Secret(m_passwords[login]));
        if (!QTest::qWaitFor([&] { return desk.isAtWork(); }, 30'000))
            return nullptr;
        desk.window.frame()->showView(name);
        return qobject_cast<V*>(desk.window.frame()->currentView());
    }

    LiveHall m_hall;
    QHash<QString, QString> m_passwords;
};

QTEST_MAIN(tst_rules_live)
#include "tst_rules_live.moc"
