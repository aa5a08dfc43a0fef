// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/LiveBench.h"

using namespace Qt::StringLiterals;

namespace duban::test {

LiveBench::LiveBench(const BenchOptions& options, int cases,
                     const std::function<void(const QString&)>& prepared, const QStringList& environment)
    : m_hall(bulkHall(options.data, cases)), m_dir(options.data + u"/run-XXXXXX"_s)
{
    if (!m_dir.isValid())
        stop(m_dir.errorString());
    const QString folder = m_dir.filePath(u"data"_s);
    m_hall.copyTo(folder);
    ServerOptions server = benchServer(folder);
    server.environment = environment;
    m_server = std::make_unique<TestServer>(server);
    if (prepared)
        prepared(folder + u"/duban.db"_s);
    need(m_server->start(), "the server");
    connectAnew();
}

void LiveBench::connectAnew()
{
    m_tls = std::make_unique<TlsClients>(m_server->address().caFile);
    m_crowd = std::make_unique<Crowd>(*m_tls);
}

int LiveBench::enter(const QStringList& logins, int count)
{
    const auto book = need(m_server->passwords(), "passwords");
    return m_crowd->enter(m_server->port(), logins, book, count);
}

void LiveBench::disconnect()
{
    m_crowd.reset();
    m_tls.reset();
}

double LiveBench::restart()
{
    disconnect();
    m_server->terminate();
    const double since = steadySeconds();
    need(m_server->start(), "the server");
    connectAnew();
    return steadySeconds() - since;
}

} // namespace duban::test
