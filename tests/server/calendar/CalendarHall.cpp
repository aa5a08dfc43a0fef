// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/calendar/CalendarHall.h"

#include "common/calendar/LocalDay.h"
#include "tests/support/faults/Wire.h"

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

ServerOptions optionsFor(const QTemporaryDir& dir, const QString& from)
{
    ServerOptions options;
    options.dataDir = dir.filePath(u"data"_s);
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    options.replayFrom = from;
    options.settings = withoutRateLimits();
    return options;
}

void add(RehearsalCount& to, const RehearsalCount& page)
{
    to.looked += page.looked;
    to.moved += page.moved;
    to.yellowFalls += page.yellowFalls;
    to.redFalls += page.redFalls;
    to.yellowComes += page.yellowComes;
    to.redComes += page.redComes;
    to.confirmed += page.confirmed;
}

} // namespace

CalendarHall::CalendarHall(const QString& from) : m_server(optionsFor(m_dir, from)) {}

void CalendarHall::kill()
{
    m_server.kill9();
    m_people.clear();
}

Result<> CalendarHall::restart()
{
    kill();
    return m_server.start();
}

TestClient& CalendarHall::as(const QString& login)
{
    auto& client = m_people[login];
    if (client)
        return *client;
    if (auto book = m_server.passwords())
        m_book = *book;
    client = std::make_unique<TestClient>(m_server.address());
    const auto session = client->signIn(login, m_book);
    if (!session)
        qFatal("%s: %s", qPrintable(login), qPrintable(session.error().detail));
    return *client;
}

Result<CommandReply> CalendarHall::advance(const QString& moment)
{
    const auto to = parseMoment(moment);
    return to ? as(u"sysadmin"_s).run(AdvanceClock{*to}) : tl::unexpected(to.error());
}

Result<CommandReply> CalendarHall::takeIn(int statutoryDays)
{
    TestClient& clerk = as(u"clerk01"_s);
    if (m_catalogue.variants.empty()) {
        const auto catalogue = clerk.call<CatalogueReply>(GetCatalogue{});
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        m_catalogue = *catalogue;
    }
    const OrganisationId department = m_catalogue.variants.front().department; // that of clerk01's window
    for (const VariantEntry& variant : m_catalogue.variants) {
        if (variant.department != department || variant.statutoryLimit.count != statutoryDays)
            continue;
        SubmitCase request;
        request.variant = variant.id;
        request.applicantName = u"申请人"_s;
        for (const MaterialEntry& material : variant.materials)
            request.materials.push_back({material.id, true});
        return clerk.run(request);
    }
    return fail(ErrorCode::NotFound, u"no variant of %1 days"_s.arg(statutoryDays));
}

Result<CommandReply> CalendarHall::accept(const CommandReply& taken)
{
    return as(u"clerk01"_s).run(AcceptCase{{taken.subject}, taken.revision, {}});
}

Result<CommandReply> CalendarHall::import(const Notice& notice)
{
    return as(u"sysadmin"_s).run(ImportCalendar{notice.text()});
}

Result<WholeRehearsal> CalendarHall::rehearse(int pageLimit)
{
    WholeRehearsal whole;
    RehearseCalendar ask{{}, pageLimit};
    while (true) {
        const auto page = as(u"sysadmin"_s).call<Rehearsal>(ask);
        if (!page)
            return tl::unexpected(page.error());
        if (whole.pages++ == 0)
            whole.first = *page;
        whole.rows.insert(whole.rows.end(), page->rows.begin(), page->rows.end());
        add(whole.count, page->count);
        if (!page->next.isValid())
            return whole;
        ask.after = page->next;
    }
}

Result<CommandReply> CalendarHall::activate(const QString& approver, const QString& reason)
{
    const auto rehearsed = rehearse();
    if (!rehearsed)
        return tl::unexpected(rehearsed.error());
    return as(u"sysadmin"_s).run(ActivateCalendar{rehearsed->first.token, approver, reason});
}

Result<StatusReply> CalendarHall::status()
{
    return as(u"sysadmin"_s).call<StatusReply>(GetStatus{});
}

bool CalendarHall::waitFollowed()
{
    return pumpUntil(
        [this] {
            const auto now = status();
            return now && now->engine.toMove == 0;
        },
        60'000);
}

std::vector<CaseDetails> CalendarHall::cases()
{
    std::vector<CaseDetails> all;
    TestClient& officer = as(u"officer01"_s);
    ListCases ask;
    while (true) {
        const auto page = officer.call<CasePage>(ask);
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        for (const CaseRow& row : page->rows) {
            const auto details = officer.call<CaseDetails>(GetCase{row.id});
            if (!details)
                qFatal("%s", qPrintable(details.error().detail));
            all.push_back(*details);
        }
        if (!page->more)
            return all;
        ask.after = page->rows.back().id;
    }
}

qint64 CalendarHall::number(const QString& sql)
{
    return m_server.number(sql);
}

QString CalendarHall::tamper(const QStringList& statements)
{
    return m_server.tamper(statements);
}

} // namespace duban::test
