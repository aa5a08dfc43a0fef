// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/DocumentKind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::array Traits{
    DocumentTraits{DocumentKind::Receipt, "receipt", u"收", false, true, false, true},
    DocumentTraits{DocumentKind::AcceptanceNotice, "acceptance", u"受", false, true, false},
    DocumentTraits{DocumentKind::RefusalNotice, "refusal", u"不受", true, true, false},
    DocumentTraits{DocumentKind::SupplementNotice, "supplement", u"补", false, true, false},
    DocumentTraits{DocumentKind::DeferredNotice, "deferred", u"容", false, true, false},
    DocumentTraits{DocumentKind::Undertaking, "undertaking", u"", false, false, true},
    DocumentTraits{DocumentKind::ProcedureNotice, "procedure", u"特", false, true, false},
    DocumentTraits{DocumentKind::ExtensionNotice, "extension", u"延", false, true, false},
    DocumentTraits{DocumentKind::PermitDecision, "permit", u"许准", true, true, false},
    DocumentTraits{DocumentKind::Denial, "denial", u"许否", true, true, false},
    DocumentTraits{DocumentKind::DeliveryReceipt, "delivery", u"达", false, true, true},
    DocumentTraits{DocumentKind::FeeBill, "fees", u"费", false, true, false},
    DocumentTraits{DocumentKind::HandOverSheet, "handover", u"交", false, false, true},
};
static_assert(Traits.size() == CaseDocuments.size());

} // namespace

const DocumentTraits* traitsOf(DocumentKind kind) noexcept
{
    const auto found = std::find_if(Traits.begin(), Traits.end(),
                                    [kind](const DocumentTraits& traits) { return traits.kind == kind; });
    return found == Traits.end() ? nullptr : &*found;
}

QString documentNumber(const QString& organWord, DocumentKind kind, int year, qint64 serial)
{
    const DocumentTraits* traits = traitsOf(kind);
    const QString word = traits ? QString::fromUtf16(traits->word) : QString();
    return u"%1%2〔%3〕%4号"_s.arg(organWord, word).arg(year).arg(serial);
}

QString documentDay(LocalDay day)
{
    const QDate date = toQDate(day);
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace duban
