// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/LiveClient.h"

#include "client/network/ServerPin.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Workspaces typingOnly()
{
    const WorkspaceFactory typing = [](const ViewContext&, QWidget* parent) {
        return std::vector<View*>{new TypingView(parent)};
    };
    return {{Role::WindowClerk, typing}};
}

ServerOptions optionsFor(const QString& folder, QStringList settings)
{
    ServerOptions options;
    options.dataDir = folder + u"/data"_s;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.settings = std::move(settings);
    return options;
}

} // namespace

Pace LiveClient::quickPace()
{
    using std::chrono::milliseconds;
    return {milliseconds(50), milliseconds(400), milliseconds(200), milliseconds(5000)};
}

LiveClient::LiveClient(const QString& settingsFile)
    : settings(settingsFile), link(quickPace()), replica(link), flow(link, replica, settings),
      window({link, replica}, flow, settings, typingOnly())
{
    window.resize(1366, 768);
    window.show();
}

void LiveClient::logIn(const Endpoint& server, const QString& login, const QString& password)
{
    find<QLineEdit>(u"loginServer"_s)->setText(server.text());
    find<QLineEdit>(u"loginName"_s)->setText(login);
    auto* line = find<QLineEdit>(u"loginPassword"_s);
    line->clear();
    QTest::keyClicks(line, password);
    QTest::mouseClick(find<QPushButton>(u"loginGo"_s), Qt::LeftButton);
}

QString LiveClient::shown(const QString& name) const
{
    const auto* label = find<QLabel>(name);
    return label && label->isVisible() ? label->text() : QString();
}

LiveHall::LiveHall(QStringList settings) : m_server(optionsFor(m_folder.path(), std::move(settings))) {}

ServerPin LiveHall::pin() const
{
    QFile authority(m_server.address().caFile);
    if (!authority.open(QIODevice::ReadOnly))
        return {};
    return {authority.readAll(), QByteArray::fromHex(m_server.address().pin)};
}

void LiveHall::trust(LiveClient& client, quint16 port) const
{
    client.settings.setPin({u"127.0.0.1"_s, port}, pin());
}

QString LiveHall::oneTimePasswordOf(const QString& login) const
{
    const auto book = PasswordBook::load(m_server.firstPasswordsFile());
    return book ? QString::fromUtf8(book->passwordOf(login).reveal()) : QString();
}

QString LiveHall::passwordOf(const QString& login)
{
    auto book = m_server.passwords();
    TestClient client(m_server.address(), u"preparation"_s);
    if (!book || !client.signIn(login, *book))
        return {};
    return QString::fromUtf8(book->passwordOf(login).reveal());
}

} // namespace duban
