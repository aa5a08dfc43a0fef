// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/views/ViewDesk.h"

#include "client/admin/AdminWorkspace.h"
#include "client/rules/RulesViews.h"
#include "client/supervision/LeaderWorkspace.h"
#include "client/supervision/SupervisionWorkspace.h"
#include "client/widget/Style.h"
#include "client/window/WindowWorkspace.h"

#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

Workspaces everyWorkspace()
{
    return {{Role::WindowClerk, windowWorkspace},   {Role::Handler, staffWorkspace},
            {Role::Reviewer, staffWorkspace},       {Role::Approver, staffWorkspace},
            {Role::DepartmentHead, staffWorkspace}, {Role::SupervisionOfficer, supervisionWorkspace},
            {Role::Leader, leaderWorkspace},        {Role::Secretary, secretaryWorkspace},
            {Role::SystemAdmin, adminWorkspace},    {Role::SecurityAdmin, securityWorkspace},
            {Role::Auditor, auditWorkspace},        {Role::UnitAdmin, unitWorkspace}};
}

Pace quickPace()
{
    using std::chrono::milliseconds;
    return {milliseconds(50), milliseconds(400), milliseconds(200), milliseconds(8000)};
}

ServerOptions optionsFor(const QString& folder, const QString& replayFrom)
{
    ServerOptions options;
    options.dataDir = folder + u"/data"_s;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.settings = {u"rate.session_per_second=100000"_s, u"rate.session_burst=100000"_s,
                        u"rate.address_per_second=100000"_s, u"rate.address_burst=100000"_s};
    options.replayFrom = replayFrom;
    options.mayCopy = true;
    return options;
}

} // namespace

ViewDesk::ViewDesk(const QString& settingsFile, const Printers* printers)
    : settings(settingsFile), link(quickPace()), replica(link), flow(link, replica, settings),
      window({link, replica, nullptr, nullptr, nullptr, printers}, flow, settings, everyWorkspace())
{
    window.resize(1366, 768);
    window.show();
}

void ViewDesk::logIn(const TestServer& server, const QString& login, const QString& password, quint16 port)
{
    QFile authority(server.address().caFile);
    if (!authority.open(QIODevice::ReadOnly))
        return;
    const Endpoint at{u"127.0.0.1"_s, port ? port : server.port()};
    flow.trust(at, {authority.readAll(), QByteArray::fromHex(server.address().pin)});
    flow.logIn(at, login, Secret(password));
}

bool ViewDesk::isAtWork() const
{
    const WorkFrame* frame = window.frame();
    return link.isLoggedIn() && replica.isComplete() && frame && frame->isVisible() &&
           !replica.variants().empty();
}

void ViewDesk::type(const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    if (QWidget* focus = QApplication::focusWidget())
        QApplication::sendEvent(focus, &event);
}

ViewHall::ViewHall(const QString& replayFrom) : m_server(optionsFor(m_folder.path(), replayFrom)) {}

bool ViewHall::start()
{
    const auto started = m_server.start();
    if (!started)
        qWarning().noquote() << started.error().detail;
    return started.has_value();
}

QString ViewHall::passwordOf(const QString& login)
{
    if (!member(login))
        return {};
    const auto book = m_server.passwords();
    return book ? QString::fromUtf8(book->passwordOf(login).reveal()) : QString();
}

TestClient* ViewHall::member(const QString& login)
{
    if (m_members.contains(login) && m_members[login]->isOpen())
        return m_members[login].get();
    auto book = m_server.passwords();
    auto client = std::make_shared<TestClient>(m_server.address(), u"preparation"_s);
    if (!book)
        return nullptr;
    const auto signedIn = client->signIn(login, *book);
    if (!signedIn)
        return nullptr;
    m_windows[login] = signedIn->window;
    m_members[login] = client;
    return client.get();
}

bool ViewHall::moveClock(const QString& wallTime)
{
    const auto to = parseMoment(wallTime);
    TestClient* keeper = member(u"sysadmin"_s);
    return to && keeper && keeper->run(AdvanceClock{*to}).has_value();
}

CaseId ViewHall::takeIn(const QString& clerk, const QString& itemName, const QString& applicant)
{
    TestClient* client = member(clerk);
    if (!client)
        return {};
    if (m_catalogue.variants.empty()) {
        if (auto catalogue = client->call<CatalogueReply>(GetCatalogue{}))
            m_catalogue = *catalogue;
    }
    SubmitCase request;
    request.applicantName = applicant;
    for (const VariantEntry& variant : m_catalogue.variants) {
        if (!variant.itemName.contains(itemName) || request.variant.isValid())
            continue;
        request.variant = variant.id;
        for (const MaterialEntry& material : variant.materials)
            request.materials.push_back({material.id, true});
    }
    const auto reply = client->run(request);
    return reply ? CaseId{reply->subject} : CaseId{};
}

bool ViewHall::accept(const QString& clerk, CaseId id)
{
    TestClient* client = member(clerk);
    if (!client)
        return false;
    const auto details = client->call<CaseDetails>(GetCase{id});
    return details && client->run(AcceptCase{id, details->row.revision, {}}).has_value();
}

} // namespace duban
