// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/Casting.h"

#include "tests/support/replay/StepPlan.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

/// What the log can tell of: it knows no counter, no promise, no second review, no paper that follows.
bool isPlain(const VariantEntry& variant)
{
    const auto reviewedAgain = [](const StageEntry& stage) { return stage.reviews > 1; };
    const auto follows = [](const MaterialEntry& material) { return material.deferrable; };
    return !variant.immediate && !variant.joint && !variant.commitment &&
           variant.filesDue == FilesDue::Never &&
           std::none_of(variant.flow.begin(), variant.flow.end(), reviewedAgain) &&
           std::none_of(variant.materials.begin(), variant.materials.end(), follows);
}

/// @return the organisations that have plain items, by id.
std::vector<OrganisationId> deciding(const CatalogueReply& hall)
{
    std::set<OrganisationId> ids;
    for (const VariantEntry& variant : hall.variants) {
        if (isPlain(variant))
            ids.insert(variant.department);
    }
    return {ids.begin(), ids.end()};
}

template <class T>
const T& chosen(const std::vector<T>& from, quint64 hash)
{
    return from[std::size_t(hash % from.size())];
}

/// @return the windows of a department; those that serve all where it has none of its own.
std::vector<WindowId> windowsOf(const CatalogueReply& hall, OrganisationId department)
{
    std::vector<WindowId> own;
    std::vector<WindowId> open;
    for (const WindowEntry& window : hall.windows) {
        if (window.department == department)
            own.push_back(window.id);
        else if (!window.department.isValid())
            open.push_back(window.id);
    }
    return own.empty() ? open : own;
}

} // namespace

quint64 stableHash(QStringView salt, QStringView text) noexcept
{
    quint64 hash = 0xcbf29ce484222325;
    const QByteArray bytes = salt.toUtf8() + '\0' + text.toUtf8();
    for (const char byte : bytes) {
        hash ^= quint8(byte);
        hash *= 0x100000001b3;
    }
    return hash ^ (hash >> 32); // the low bits alone depend on little of the text
}

Result<Casting> Casting::cast(const PermitLog& log, const CatalogueReply& hall,
                              const std::vector<Player>& players)
{
    Casting casting;
    for (std::size_t i = 0; i < players.size(); ++i) {
        if (players[i].role == Role::WindowClerk)
            casting.m_clerks[players[i].window].push_back(i);
        else if (players[i].role == Role::Handler)
            casting.m_handlers[players[i].department].push_back(i);
    }
    const std::vector<OrganisationId> departments = deciding(hall);
    if (departments.empty())
        return fail(ErrorCode::NotFound, u"the hall has no items"_s);
    for (const LogCase& subject : log.cases) {
        const auto rank = std::find(log.responsibles.begin(), log.responsibles.end(), subject.responsible) -
                          log.responsibles.begin();
        const auto made = casting.castCase(subject, chosen(departments, quint64(rank)), hall);
        if (!made)
            return tl::unexpected(made.error());
        casting.m_cases.push_back(*made);
    }
    return casting;
}

Result<CaseCast> Casting::castCase(const LogCase& subject, OrganisationId department,
                                   const CatalogueReply& hall) const
{
    std::vector<const VariantEntry*> variants;
    for (const VariantEntry& variant : hall.variants) {
        if (variant.department == department && isPlain(variant))
            variants.push_back(&variant);
    }
    const std::vector<WindowId> windows = windowsOf(hall, department);
    if (windows.empty())
        return fail(ErrorCode::NotFound, u"no window serves organisation %1"_s.arg(department.value));
    const WindowId window = chosen(windows, stableHash(u"window", subject.name));
    if (!m_clerks.contains(window) || !m_handlers.contains(department))
        return fail(
            ErrorCode::NotFound,
            u"nobody works at window %1 or in organisation %2"_s.arg(window.value).arg(department.value));
    return CaseCast{chosen(variants, stableHash(u"item", subject.name)), department, window};
}

std::size_t Casting::playerFor(std::size_t caseIndex, Stage stage, const QString& worker) const
{
    const CaseCast& cast = m_cases[caseIndex];
    return isWindowStage(stage)
               ? chosen(*m_clerks.constFind(cast.window), stableHash(u"clerk", worker))
               : chosen(*m_handlers.constFind(cast.department), stableHash(u"handler", worker));
}

std::vector<std::size_t> Casting::needed(const PermitLog& log) const
{
    std::set<std::size_t> players;
    for (const LogStep& step : log.steps) {
        players.insert(playerFor(step.caseIndex, Stage::Application, step.worker));
        players.insert(playerFor(step.caseIndex, Stage::Handling, step.worker));
    }
    return {players.begin(), players.end()};
}

} // namespace duban::replay
