// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Crew.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr std::size_t LoginsAtATime = 8;
constexpr qint64 SilenceMs = 9'000;

const QString Device = u"replay"_s;

/// The file names roles by their number.
bool isRole(const QString& text, Role role)
{
    return text == QString::number(int(role));
}

/// @return who is to be logged in: officers and the system administrator first, because a console that shows
///         the replay waits for their passwords; nobody who has no part in it.
QStringList inOrderOfNeed(const PasswordBook& book, Crew::Heads heads)
{
    QStringList first;
    QStringList rest;
    const QStringList logins = book.logins();
    for (const QString& login : logins) {
        const QString role = book.roleOf(login);
        if (isRole(role, Role::SupervisionOfficer) || isRole(role, Role::SystemAdmin))
            first << login;
        else if (isRole(role, Role::WindowClerk) || isRole(role, Role::Handler) ||
                 (heads == Crew::Heads::Come && isRole(role, Role::DepartmentHead)))
            rest << login;
    }
    return first + rest;
}

} // namespace

void pauseFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(time);
    loop.exec();
}

Result<> Crew::signIn(Heads heads)
{
    m_sinceSignsOfLife.start();
    std::vector<Arrival> arrivals;
    const QStringList logins = inOrderOfNeed(m_book, heads);
    for (const QString& login : logins) {
        arrivals.push_back({login, std::make_unique<Member>(m_address), {}, {}, {}});
        if (arrivals.size() < LoginsAtATime)
            continue;
        if (auto done = signInTogether(std::exchange(arrivals, {})); !done)
            return done;
    }
    if (auto done = signInTogether(std::move(arrivals)); !done)
        return done;
    if (!m_officer || !m_administrator)
        return fail(ErrorCode::NotFound,
                    u"no password of a supervision officer or of the system administrator"_s);
    return {};
}

Result<> Crew::signInTogether(std::vector<Arrival> arrivals)
{
    for (const auto phase : {&Crew::sendLogin, &Crew::takeSession, &Crew::takeChange, &Crew::place}) {
        for (Arrival& who : arrivals) {
            if (auto done = (this->*phase)(who); !done) {
                done.error().detail.prepend(u"logging in %1: "_s.arg(who.login));
                return done;
            }
        }
    }
    if (auto kept = m_book.keep(); !kept)
        return kept;
    return keepAlive();
}

Result<> Crew::sendLogin(Arrival& who)
{
    if (auto opened = who.member->client.open(); !opened)
        return opened;
    if (auto greeted = who.member->client.hello(); !greeted)
        return tl::unexpected(greeted.error());
    who.pending = who.member->client.send(Login{who.login, m_book.passwordOf(who.login), Device});
    return {};
}

Result<> Crew::takeSession(Arrival& who)
{
    TestClient& client = who.member->client;
    auto session = client.takeReply<LoginReply>(who.pending);
    if (!session && session.error().code == ErrorCode::Busy)
        session = callPatiently<LoginReply>(client, Login{who.login, m_book.passwordOf(who.login), Device});
    if (!session)
        return tl::unexpected(session.error());
    who.session = std::move(*session);
    who.pending = {};
    if (who.session.mustChangePassword) {
        who.freshPassword = PasswordBook::makePassword();
        who.pending = client.send(ChangePassword{m_book.passwordOf(who.login), who.freshPassword});
    }
    return {};
}

Result<> Crew::takeChange(Arrival& who)
{
    if (who.freshPassword.isEmpty())
        return {};
    const auto changed = who.member->client.takeReply<CommandReply>(who.pending);
    if (!changed || changed->code != ErrorCode::None)
        return tl::unexpected(changed ? TestClient::refusalOf(*changed) : changed.error());
    m_book.change(who.login, who.freshPassword);
    return {};
}

Result<> Crew::place(Arrival& who)
{
    switch (who.session.role) {
    case Role::WindowClerk:
    case Role::Handler:
        m_players.push_back({who.login, who.session.role, who.session.department, who.session.window});
        m_playerClients.push_back(std::move(who.member));
        break;
    case Role::SupervisionOfficer:
        if (!m_officer)
            m_officer = std::move(who.member);
        break;
    case Role::SystemAdmin:
        if (!m_administrator)
            m_administrator = std::move(who.member);
        break;
    case Role::DepartmentHead:
        m_heads.insert_or_assign(who.session.department, std::move(who.member));
        break;
    case Role::SecurityAdmin:
    case Role::Auditor:
    case Role::System:
    case Role::Reviewer:
    case Role::Approver:
    case Role::MatterOfficer:
    case Role::Leader:
    case Role::Secretary:
    case Role::UnitAdmin:
        break;
    }
    return {};
}

TestClient& Crew::headOf(OrganisationId department)
{
    const auto found = m_heads.find(department);
    if (found == m_heads.end())
        qFatal("organisation %lld has no head here", qlonglong(department.value));
    return used(*found->second);
}

void Crew::keepOnly(const std::vector<std::size_t>& positions)
{
    for (std::size_t i = 0; i < m_playerClients.size(); ++i) {
        if (!std::binary_search(positions.begin(), positions.end(), i))
            m_playerClients[i].reset();
    }
}

Result<> Crew::keepAlive()
{
    if (m_sinceSignsOfLife.elapsed() < SilenceMs / 3)
        return {};
    m_sinceSignsOfLife.start();
    std::vector<Member*> everybody{m_officer.get(), m_administrator.get()};
    for (const auto& member : m_playerClients)
        everybody.push_back(member.get());
    for (const auto& [department, head] : m_heads)
        everybody.push_back(head.get());
    std::vector<std::pair<TestClient*, RequestId>>
        asked; // all at once: a hundred round trips can take too long
    for (Member* member : everybody) {
        if (!member || member->silentFor.elapsed() < SilenceMs)
            continue;
        TestClient& client = used(*member);
        asked.emplace_back(&client, client.send(Ping{}));
    }
    for (const auto& [client, request] : asked) {
        if (auto status = client->takeReply<StatusReply>(request); !status)
            return tl::unexpected(status.error());
    }
    return {};
}

} // namespace duban::replay
