// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"
#include "common/protocol/Words.h"
#include "server/command/TextChecks.h"
#include "server/command/admin/RecordPlans.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxBasis = 2000;
constexpr int MaxCount = 1000;
constexpr int MaxExtensions = 10;

bool isInRange(Limit limit)
{
    if (limit.unit > LimitUnit::OfficeHour)
        return false;
    return !limit.isSet() ? limit.count == 0 || limit.unit == LimitUnit::None : limit.count <= MaxCount;
}

Result<> checkLimits(const KindEntry& kind)
{
    struct Named
    {
        QString field;
        Limit limit;
    };

    const std::array<Named, 6> limits{Named{u"acceptanceNotice"_s, kind.acceptanceNotice},
                                      Named{u"supplement"_s, kind.supplement},
                                      Named{u"acceptancePaper"_s, kind.acceptancePaper},
                                      Named{u"delivery"_s, kind.delivery},
                                      Named{u"extensionCap"_s, kind.extensionCap},
                                      Named{u"jointExtensionCap"_s, kind.jointExtensionCap}};
    for (const Named& named : limits) {
        if (!isInRange(named.limit))
            return invalid(named.field, u"none, or 1 to %1 of a unit"_s.arg(MaxCount));
    }
    return {};
}

} // namespace

Result<RecordPlan> planOf(const SetKind& command, const RecordContext&)
{
    const KindEntry& e = command.itemKind;
    if (e.name.trimmed().isEmpty() || e.name.size() > MaxLine || !isPlainText(e.name))
        return invalid(u"name"_s, u"1 to 200 characters, no control characters"_s);
    if (const auto good = checkLimits(e); !good)
        return tl::unexpected(good.error());
    if (e.extensionsAllowed < 0 || e.extensionsAllowed > MaxExtensions)
        return invalid(u"extensionsAllowed"_s, u"0 to %1"_s.arg(MaxExtensions));
    if (e.legalBasis.trimmed().isEmpty() || e.legalBasis.size() > MaxBasis || !isPlainText(e.legalBasis))
        return invalid(u"legalBasis"_s, u"must be written, at most 2000 characters"_s);
    if (e.deemsAcceptance && !e.acceptanceNotice.isSet())
        return invalid(u"acceptanceNotice"_s, u"silence accepts only after a limit"_s);
    ItemKind kind = fromEntry(e);
    kind.name = kind.name.trimmed();
    return RecordPlan{0, [kind](WriteTx& tx, JournalSeq) -> Result<qint64> {
                          const auto done = CatalogueStore::setKind(tx, kind);
                          return done ? Result<qint64>(0) : tl::unexpected(done.error());
                      }};
}

} // namespace duban
