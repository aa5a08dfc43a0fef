// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/hostile/HostileHall.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

ServerOptions serverOptions(const QString& dataDir, const QStringList& settings)
{
    ServerOptions options;
    options.dataDir = dataDir;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.settings = QStringList{u"net.silence_seconds=30"_s} + settings; // what a hall has unless told
    return options;
}

} // namespace

HostileHall::HostileHall(const QStringList& settings)
    : m_server(serverOptions(m_dir.filePath(u"data"_s), settings))
{
}

QString HostileHall::open(const QStringList& logins)
{
    if (const auto started = m_server.start(); !started)
        return started.error().detail;
    auto book = prepareAccounts(m_server, QStringList{u"clerk01"_s} + logins);
    if (!book)
        return book.error().detail;
    m_book = *book;
    m_good = std::make_unique<GoodClient>(m_server.address());
    return m_good->begin(u"clerk01"_s, m_book.passwordOf(u"clerk01"_s));
}

QStringList HostileHall::close()
{
    if (!m_good)
        return {u"it never opened"_s};
    QStringList findings = m_good->end();
    qInfo("the good client: %d answers, median %lld ms, slowest %lld ms", m_good->answers(),
          m_good->medianMs(), m_good->slowestMs());
    const VerifyResult verified = m_server.verify();
    if (!verified.isClean())
        findings << u"verify: "_s + QString::fromUtf8(verified.output);
    if (const int code = m_server.terminate(); code != 0)
        findings << u"the server ended with %1: %2"_s.arg(code).arg(m_server.logTail());
    return findings;
}

std::unique_ptr<Wire> HostileHall::connect(const QString& from)
{
    auto wire = std::make_unique<Wire>(m_server.address());
    wire->comeFrom(from);
    wire->open();
    return wire->waitUp() && wire->fetch<HelloReply>(Hello{}) ? std::move(wire) : nullptr;
}

std::unique_ptr<Wire> HostileHall::enter(const QString& login, const QString& from)
{
    auto wire = connect(from);
    if (!wire)
        return nullptr;
    const auto session = wire->fetch<LoginReply>(Login{login, m_book.passwordOf(login), u"pc"_s});
    if (!session)
        return nullptr;
    m_session = *session;
    return wire;
}

} // namespace duban::test
