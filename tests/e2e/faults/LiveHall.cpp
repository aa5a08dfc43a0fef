// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/LiveHall.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

ServerOptions serverOptions(const HallOptions& hall)
{
    ServerOptions options;
    options.dataDir = hall.dataDir;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.program = hall.program;
    options.replayFrom = hall.replayFrom;
    options.environment = hall.environment;
    options.settings = withoutRateLimits() + hall.settings;
    return options;
}

} // namespace

LiveHall::LiveHall(const HallOptions& options) : m_server(serverOptions(options)) {}

QString LiveHall::open(const QStringList& logins)
{
    if (const auto started = m_server.start(); !started)
        return started.error().detail;
    const auto book = prepareAccounts(m_server, logins);
    if (!book)
        return book.error().detail;
    m_crew = std::make_unique<Crew>(logins, *book);
    const QString problem = m_crew->login(m_server.address());
    return problem.isEmpty() ? chooseVariant() : problem;
}

int LiveHall::handler() const
{
    for (int i = 0; i < m_crew->size(); ++i) {
        if (m_crew->member(i).session.role == Role::Handler)
            return i;
    }
    return 0;
}

QString LiveHall::chooseVariant()
{
    const Member& member = m_crew->member(handler());
    const auto catalogue = member.wire->fetch<CatalogueReply>(GetCatalogue{});
    if (!catalogue)
        return u"no catalogue"_s;
    for (const VariantEntry& variant : catalogue->variants) {
        if (variant.department == member.session.department && variant.flow.size() > m_variant.flow.size())
            m_variant = variant;
    }
    return m_variant.id.isValid() ? QString() : u"the department of %1 has no item"_s.arg(member.login);
}

CaseBook LiveHall::fetchCases(const Ledger& ledger, std::size_t first)
{
    QSet<qint64> ids;
    for (const CaseId id : ledger.casesTouchedSince(first))
        ids << id.value;
    for (const CaseId id : m_crew->list(handler(), m_newest))
        ids << id.value;
    QList<CaseId> wanted;
    for (const qint64 id : std::as_const(ids))
        wanted << CaseId{id};
    const CaseBook book = m_crew->fetch(handler(), wanted);
    for (const CaseDetails& details : book)
        m_newest = std::max(m_newest, details.row.id);
    return book;
}

QString LiveHall::clockFinding(const Ledger& ledger)
{
    LegalTime acknowledged;
    for (const LedgerEntry& entry : ledger.entries()) {
        if (entry.kind == MessageKind::AdvanceClock && entry.isDone())
            acknowledged = std::max(acknowledged, entry.clockTo);
    }
    if (!acknowledged.isSet())
        return {};
    const auto status = m_crew->member(handler()).wire->fetch<StatusReply>(GetStatus{});
    if (status && status->engine.legalNow >= acknowledged)
        return {};
    return u"the legal clock stands at %1, %2 was acknowledged"_s.arg(status ? status->engine.legalNow.ms : 0)
        .arg(acknowledged.ms);
}

QStringList LiveHall::verifyFindings()
{
    const VerifyResult result = m_server.verify();
    m_lightsVerified = result.report.value(u"lights"_s).toInteger();
    if (result.isClean())
        return {};
    return {
        u"verify ended with %1: %2"_s.arg(result.exitCode).arg(QString::fromUtf8(result.output.left(2000)))};
}

} // namespace duban::test
