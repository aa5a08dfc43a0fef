// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/Scene.h"

#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Clerks = 34;
constexpr int ClerksADay = 13;

const std::array Days{u"2026-11-02"_s, u"2026-11-04"_s, u"2026-11-06"_s, u"2026-11-10"_s, u"2026-11-12"_s,
                      u"2026-11-16"_s, u"2026-11-18"_s, u"2026-11-19"_s, u"2026-11-20"_s, u"2026-11-23"_s};

const std::array Names{u"远大建筑工程有限公司"_s,
                       u"李秀英"_s,
                       u"王建国"_s,
                       u"恒通物流有限公司"_s,
                       u"张敏"_s,
                       u"欣悦餐饮服务部"_s,
                       u"陈志强"_s,
                       u"绿源环保科技有限公司"_s,
                       u"刘洋"_s,
                       u"赵玉兰"_s,
                       u"新城幼儿园"_s,
                       u"周建军"_s};

QString clerkLogin(int number)
{
    return u"clerk%1"_s.arg(number, 2, 10, QChar(u'0'));
}

/// The department a window serves; not valid when it serves all.
OrganisationId servedAt(const CatalogueReply& catalogue, WindowId id)
{
    for (const WindowEntry& window : catalogue.windows) {
        if (window.id == id)
            return window.department;
    }
    return {};
}

const VariantEntry* pick(const std::vector<VariantEntry>& variants, OrganisationId department, int turn)
{
    std::vector<const VariantEntry*> own;
    for (const VariantEntry& variant : variants) {
        if (!department.isValid() || variant.department == department)
            own.push_back(&variant);
    }
    return own.empty() ? nullptr : own[std::size_t(turn) % own.size()];
}

bool takeOne(TestClient& clerk, const VariantEntry& variant, int turn)
{
    SubmitCase request;
    request.variant = variant.id;
    request.applicantName = Names[std::size_t(turn) % Names.size()];
    request.applicantKind =
        request.applicantName.size() > 3 ? Applicant::Kind::Organisation : Applicant::Kind::Person;
    request.applicantPhone = u"13800138000"_s;
    for (const MaterialEntry& material : variant.materials)
        request.materials.push_back({material.id, material.required || turn % 2 == 0});
    const auto reply = clerk.run(request);
    if (!reply) {
        qWarning().noquote() << "take in:" << reply.error().detail << reply.error().field;
        return false;
    }
    if (turn % 9 == 8)
        return true; // stays to be accepted
    return clerk.run(AcceptCase{{reply->subject}, reply->revision, {}}).has_value();
}

bool takeInDay(ViewHall& hall, const CatalogueReply& catalogue, int day)
{
    bool good = true;
    for (int n = 0; n < ClerksADay; ++n) {
        const int i = (day * 11 + n * 5) % Clerks;
        TestClient* clerk = hall.member(clerkLogin(i + 1));
        if (!clerk)
            return false;
        const OrganisationId department = servedAt(catalogue, hall.windowOf(clerkLogin(i + 1)));
        if (const VariantEntry* variant = pick(catalogue.variants, department, day + i))
            good = takeOne(*clerk, *variant, day * 5 + i) && good;
    }
    return good;
}

/// A handler works off a part of what lies on the table.
void workOff(ViewHall& hall, const QString& handler, const QString& opinion)
{
    TestClient* client = hall.member(handler);
    if (!client)
        return;
    const auto page = client->call<CasePage>(ListCases{});
    if (!page)
        return;
    int turn = 0;
    for (const CaseRow& row : page->rows) {
        if (row.state == CaseState::Accepted && ++turn % 3 != 0)
            static_cast<void>(client->run(FinishStage{row.id, row.revision, opinion}));
    }
}

} // namespace

bool playScene(ViewHall& hall)
{
    TestClient* first = hall.member(SceneClerk);
    if (!first)
        return false;
    const auto catalogue = first->call<CatalogueReply>(GetCatalogue{});
    if (!catalogue)
        return false;
    bool good = true;
    for (int day = 0; day < int(Days.size()); ++day) {
        good = hall.moveClock(Days[std::size_t(day)] + u"T09:12:00"_s) && good;
        good = takeInDay(hall, *catalogue, day) && good;
        good = hall.moveClock(Days[std::size_t(day)] + u"T14:40:00"_s) && good;
        for (const QString& department : {u"zj"_s, u"sj"_s, u"ga"_s, u"mz"_s, u"rs"_s, u"hb"_s})
            workOff(hall, department + u"01"_s, u"材料齐全、符合法定形式，拟同意。"_s);
        if (day % 2 == 1) {
            for (const QString& department : {u"zj"_s, u"sj"_s, u"ga"_s})
                workOff(hall, department + u"02"_s, u"情况属实，同意报批。"_s);
        }
    }
    return good;
}

} // namespace duban
