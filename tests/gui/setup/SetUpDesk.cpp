// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/setup/SetUpDesk.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

ServerOptions emptyOptions(const QString& folder)
{
    ServerOptions options;
    options.dataDir = folder + u"/data"_s;
    options.settings = {u"first.centre=青川县政务服务中心"_s, u"first.centre_short=政务中心"_s,
                        u"rate.session_per_second=100000"_s,  u"rate.session_burst=100000"_s,
                        u"rate.address_per_second=100000"_s,  u"rate.address_burst=100000"_s};
    return options;
}

template <class W>
W* shown(const ViewDesk& desk, const QString& name)
{
    auto* widget = desk.window.findChild<W*>(name);
    return widget && widget->isVisible() ? widget : nullptr;
}

void typeInto(QLineEdit* line, const QString& text)
{
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, text);
}

bool changeByHand(const ViewDesk& desk, const QString& old, const QString& chosen)
{
    typeInto(shown<QLineEdit>(desk, u"passwordOld"_s), old);
    typeInto(shown<QLineEdit>(desk, u"passwordNew"_s), chosen);
    typeInto(shown<QLineEdit>(desk, u"passwordAgain"_s), chosen);
    auto* go = shown<QPushButton>(desk, u"passwordGo"_s);
    if (!go || !go->isEnabled())
        return false;
    QTest::mouseClick(go, Qt::LeftButton);
    return true;
}

} // namespace

bool soon(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

EmptyHall::EmptyHall() : m_server(emptyOptions(m_folder.path())) {}

bool EmptyHall::start()
{
    const auto started = m_server.start();
    if (!started)
        qWarning().noquote() << started.error().detail;
    return started.has_value();
}

QString EmptyHall::passwordOf(const QString& login) const
{
    if (m_passwords.contains(login))
        return m_passwords.value(login);
    const auto book = PasswordBook::load(m_server.firstPasswordsFile());
    return book ? QString::fromUtf8(book->passwordOf(login).reveal()) : QString();
}

bool enterByHand(EmptyHall& hall, ViewDesk& desk, const QString& login)
{
    QFile authority(hall.server().address().caFile);
    if (!authority.open(QIODevice::ReadOnly))
        return false;
    const Endpoint at{u"127.0.0.1"_s, hall.server().port()};
    desk.flow.trust(at, {authority.readAll(), QByteArray::fromHex(hall.server().address().pin)});
    typeInto(shown<QLineEdit>(desk, u"loginServer"_s), at.text());
    typeInto(shown<QLineEdit>(desk, u"loginName"_s), login);
    typeInto(shown<QLineEdit>(desk, u"loginPassword"_s), hall.passwordOf(login));
    QTest::mouseClick(shown<QPushButton>(desk, u"loginGo"_s), Qt::LeftButton);
    const auto isAtWork = [&desk] {
        return desk.link.isLoggedIn() && desk.replica.isComplete() && desk.window.frame()->isVisible();
    };
    if (!soon([&] { return isAtWork() || shown<QLineEdit>(desk, u"passwordOld"_s); }))
        return false;
    if (shown<QLineEdit>(desk, u"passwordOld"_s)) {
        const QString chosen = QString::fromUtf8(PasswordBook::makePassword().reveal());
        if (!changeByHand(desk, hall.passwordOf(login), chosen))
            return false;
        hall.note(login, chosen);
    }
    return soon(isAtWork);
}

/// A window of an active one counts as active to qWaitForWindowActive(), though it gets no shortcuts.
bool hasKeys(QWidget* dialog)
{
    dialog->activateWindow();
    return soon([dialog] { return dialog->isActiveWindow(); });
}

bool fillIn(FormDesk& desk, const QList<std::pair<QString, QString>>& fields)
{
    if (!desk.dialog() || !hasKeys(desk.dialog()))
        return false;
    for (const auto& [name, value] : fields) {
        auto* input = desk.dialog()->findChild<QWidget*>(name);
        if (!input)
            return false;
        if (auto* line = qobject_cast<QLineEdit*>(input)) {
            line->setText(value);
        } else if (auto* choice = qobject_cast<QComboBox*>(input)) {
            const int at = choice->findText(value, Qt::MatchContains);
            if (at < 0)
                return false;
            choice->setCurrentIndex(at);
        } else if (auto* tick = qobject_cast<TickBox*>(input)) {
            tick->setChecked(value == u"yes"_s);
        }
    }
    return true;
}

QString confirm(FormDesk& desk)
{
    FormDialog* dialog = desk.dialog();
    if (!dialog || !dialog->confirmButton()->isEnabled())
        return dialog ? dialog->remark() : u"no dialog"_s;
    if (!hasKeys(dialog))
        return u"the dialog does not get the keys"_s;
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    if (!soon([&] { return !desk.dialog() || !desk.dialog()->isHeld(); }))
        return u"no answer"_s;
    return desk.dialog() ? desk.dialog()->remark() : QString();
}

qint64 keyOf(const PlaceTree& tree, const QString& name)
{
    for (qint64 key = -50; key <= 50; ++key) {
        if (tree.fact(key, 0) == name)
            return key;
    }
    return 0;
}

} // namespace duban
