// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/LocalDay.h"

#include <QString>

#include <array>

namespace duban {

/// What paper it is (文书). Stored and sent: append only.
enum class DocumentKind : quint8 {
    Receipt = 1,          ///< 收件凭证: what was handed in
    AcceptanceNotice = 2, ///< 受理通知书, 行政许可法 art. 32 (5)
    RefusalNotice = 3,    ///< 不予受理通知书, art. 32 (1), (2)
    SupplementNotice = 4, ///< 补正材料一次性告知书, art. 32 (4)
    DeferredNotice = 5,   ///< 容缺受理告知书
    Undertaking = 6,      ///< 容缺受理承诺书: the applicant's word, no number and no seal
    ProcedureNotice = 7,  ///< 特别程序告知书, art. 45
    ExtensionNotice = 8,  ///< 延期告知书, art. 42
    PermitDecision = 9,   ///< 准予许可决定书, art. 38 (1)
    Denial = 10,          ///< 不予许可决定书 with reasons and remedies, art. 38 (2)
    DeliveryReceipt = 11, ///< 送达回证
    FeeBill = 12,         ///< 缴费通知单
    HandOverSheet = 13,   ///< 材料交接单: originals between window and office; no seal
};

inline constexpr std::array CaseDocuments{
    DocumentKind::Receipt,          DocumentKind::AcceptanceNotice, DocumentKind::RefusalNotice,
    DocumentKind::SupplementNotice, DocumentKind::DeferredNotice,   DocumentKind::Undertaking,
    DocumentKind::ProcedureNotice,  DocumentKind::ExtensionNotice,  DocumentKind::PermitDecision,
    DocumentKind::Denial,           DocumentKind::DeliveryReceipt,  DocumentKind::FeeBill,
    DocumentKind::HandOverSheet};

/// What a kind of document is.
struct DocumentTraits
{
    DocumentKind kind{};
    const char* file = "";       ///< its template as delivered: resources/document/<file>.txt
    const char16_t* word = u"";  ///< of its number; empty: it bears none
    bool redHead = false;        ///< 红头: bears the organ's name in red and a line below its number
    bool sealed = false;         ///< has a place for the organ's seal
    bool signedByReader = false; ///< somebody else puts a name under it
    bool slip = false;           ///< may come from a roll of 80 mm
};

/// @return null when there is no such kind.
const DocumentTraits* traitsOf(DocumentKind kind) noexcept;

/// @param organWord the organ's word (机关代字), for example 市监
/// @param serial from 1 on, of the organ, the kind and the year
/// @return the number as it is printed: 市监许准〔2026〕12号.
/// Source: GB/T 9704-2012, 7.2.5: the year in full between hexagonal brackets, the serial without 第 and
/// without leading zeros.
QString documentNumber(const QString& organWord, DocumentKind kind, int year, qint64 serial);

/// @return the day as documents write it: 2026年9月18日. Source: GB/T 9704-2012, 7.3.5.4: Arabic digits, the
/// year in full, no leading zeros.
QString documentDay(LocalDay day);

} // namespace duban
