// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recompute/StepLoad.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int Clerks = 10;

/// Notes on one case before the next is taken in: a day has no more than 99 999 case numbers.
constexpr int Notes = 9;

SubmitCase requestFor(const CatalogueReply& catalogue, const LoginReply& session)
{
    SubmitCase request;
    for (const WindowEntry& window : catalogue.windows) {
        if (window.id != session.window)
            continue;
        for (const VariantEntry& variant : catalogue.variants) {
            if (variant.department != window.department)
                continue;
            request.variant = variant.id;
            request.applicantName = u"申请人"_s;
            request.materials.clear();
            for (const MaterialEntry& material : variant.materials)
                request.materials.push_back({material.id, true});
        }
    }
    return request;
}

QString refusalOf(const Frame& frame)
{
    const auto reply = decodeFrom<CommandReply>(frame.body);
    return reply ? errorCodeName(reply->code) + u' ' + reply->number : u"a broken answer"_s;
}

} // namespace

Result<std::unique_ptr<StepLoad>> StepLoad::enter(const TestServer& server, int clients)
{
    QStringList logins;
    for (int i = 1; i <= Clerks; ++i)
        logins << u"clerk%1"_s.arg(i, 2, 10, QLatin1Char('0'));
    const auto book = prepareAccounts(server, logins);
    if (!book)
        return tl::unexpected(book.error());
    std::unique_ptr<StepLoad> load(new StepLoad);
    load->m_desks.resize(std::size_t(clients));
    for (std::size_t i = 0; i < load->m_desks.size(); ++i) {
        Desk& desk = load->m_desks[i];
        const QString login = logins[qsizetype(i) % Clerks];
        desk.wire = std::make_unique<Wire>(server.address());
        desk.wire->open();
        if (!desk.wire->waitUp() || !desk.wire->fetch<HelloReply>(Hello{}))
            return fail(ErrorCode::None, desk.wire->closeReason());
        const auto session = desk.wire->fetch<LoginReply>(Login{login, book->passwordOf(login), u"pc"_s});
        const auto catalogue = desk.wire->fetch<CatalogueReply>(GetCatalogue{});
        if (!session || !catalogue)
            return fail(ErrorCode::WrongCredentials, login);
        desk.request = requestFor(*catalogue, *session);
        desk.wire->onFrame = [load = load.get(), &desk](const Arrived& arrived) {
            if (arrived.frame.id != desk.asked)
                return true;
            if (Wire::codeOf(arrived.frame) != ErrorCode::None)
                qFatal("a step was refused: %s", qPrintable(refusalOf(arrived.frame)));
            if (const auto reply = decodeFrom<CommandReply>(arrived.frame.body); reply)
                desk.taken = CaseId{reply->subject};
            const auto took = std::chrono::steady_clock::now() - desk.since;
            load->m_took.push_back(std::chrono::duration<double, std::milli>(took).count());
            --load->m_waiting;
            if (load->m_working)
                load->ask(desk);
            return true;
        };
    }
    return load;
}

void StepLoad::ask(Desk& desk)
{
    ++m_waiting;
    desk.since = std::chrono::steady_clock::now();
    if (desk.taken.isValid() && desk.notes++ < Notes) {
        desk.asked = desk.wire->send(AddOpinion{desk.taken, Stage::Acceptance, u"已告知申请人"_s});
        return;
    }
    desk.notes = 0;
    desk.taken = {};
    desk.asked = desk.wire->send(desk.request);
}

std::vector<double> StepLoad::work(const std::function<bool()>& done)
{
    m_took.clear();
    m_working = true;
    for (Desk& desk : m_desks)
        ask(desk);
    constexpr int Longest = 600'000;
    pumpUntil(done, Longest);
    m_working = false;
    pumpUntil([this] { return m_waiting == 0; }, Longest);
    return std::move(m_took);
}

double StepLoad::p99(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * 0.99);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace duban::test
