// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/network/Link.h"

#include "client/network/ServerConnection.h"

#include <QRandomGenerator>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace duban {

Link::Link(const Pace& pace, QObject* parent)
    : QObject(parent), m_connection(new ServerConnection(pace, deviceName())),
      m_client(qint64(QRandomGenerator::system()->generate64() >> 2))
{
    m_thread.setObjectName(u"network"_s);
    m_connection->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_connection, &QObject::deleteLater);
    wire();
    m_thread.start();
}

Link::~Link()
{
    QMetaObject::invokeMethod(
        m_connection, [c = m_connection] { c->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Link::wire()
{
    connect(m_connection, &ServerConnection::statusChanged, this, [this](const LinkStatus& status) {
        m_status = status;
        if (status.state != LinkState::LoggedIn && status.state != LinkState::Connected)
            m_latency = {};
        emit statusChanged(status);
    });
    connect(m_connection, &ServerConnection::greeted, this, [this](const HelloReply& greeting) {
        m_greeting = greeting;
        emit greeted(greeting);
    });
    connect(m_connection, &ServerConnection::heartbeat, this,
            [this](const StatusReply& status, std::chrono::milliseconds latency) {
                m_latency = latency;
                emit heartbeat(status, latency);
            });
    connect(m_connection, &ServerConnection::waitingChanged, this, [this](int commands) {
        m_waitingCommands = commands;
        emit waitingChanged(commands);
    });
    connect(m_connection, &ServerConnection::resumed, this, &Link::resumed);
    connect(m_connection, &ServerConnection::sessionEnded, this, &Link::sessionEnded);
    connect(m_connection, &ServerConnection::feedArrived, this, &Link::feedArrived);
    connect(m_connection, &ServerConnection::delivered, this,
            [](const std::function<void()>& call) { call(); });
}

void Link::open(const Endpoint& address, const ServerPin& pin)
{
    QMetaObject::invokeMethod(m_connection, [c = m_connection, address, pin] { c->open(address, pin); });
}

void Link::close()
{
    QMetaObject::invokeMethod(m_connection, [c = m_connection] { c->close(); });
}

void Link::tryNow()
{
    QMetaObject::invokeMethod(m_connection, [c = m_connection] { c->tryNow(); });
}

QString Link::deviceName()
{
    return QSysInfo::machineHostName();
}

RequestId Link::nextId()
{
    return {m_client, ++m_counter};
}

void Link::send(Outgoing outgoing)
{
    QMetaObject::invokeMethod(m_connection,
                              [c = m_connection, outgoing = std::move(outgoing)] { c->send(outgoing); });
}

} // namespace duban
