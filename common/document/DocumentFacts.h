// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/calendar/Limit.h"
#include "common/document/DocumentKind.h"
#include "common/domain/Catalogue.h"
#include "common/domain/Stage.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace duban {

/// What a document can say: each has a Chinese name, by which a template names it in braces. Not stored and
/// not sent: what was issued holds the words.
enum class Fact : quint8 {
    CaseNumber,
    QueryCode,
    Applicant,
    ApplicantId, ///< of the applicant's paper
    Agent,
    Item,
    Variant,
    Organ,
    Hall,
    Window,
    Clerk,     ///< who took it in
    IsPermit,  ///< there when the kind of the item is 行政许可
    KindBasis, ///< what the law of the kind says
    ItemBasis, ///< law and article of the item
    StatutoryLimit,
    PromisedLimit,
    AnswerLimit, ///< to accept, refuse or ask for supplements
    ReceivedDay,
    AcceptedDay,
    DecidedDay,
    PromisedDay,  ///< last day of the promised limit
    StatutoryDay, ///< last day of the statutory limit
    IssuedDay,
    Materials, ///< every paper there, one each
    Missing,   ///< every paper that has to come, one each
    SupplyDay, ///< last day for the missing ones
    Deferred,  ///< every paper that may follow, with its day
    Originals, ///< every original that changes hands
    RefusalGround,
    RightOrgan,
    DenialGround,
    Reason, ///< as its author wrote it
    Procedure,
    ProcedureLength,
    Extension,
    NewDay, ///< last day after an extension
    Decision,
    Remedy, ///< where and until when to appeal, as its author wrote it
    DecisionNumber,
    DeliveryWay,
    Receiver,
    Papers, ///< every document that is delivered
    Fees,   ///< one a line, with the paper that sets it
    FeeTotal,
};

/// The words of each fact. One that is not known is absent; a list has one entry a line.
using DocumentFacts = QMap<Fact, QStringList>;

/// A fact as templates name it.
struct FactTraits
{
    Fact fact{};
    const char16_t* name = u"";
    bool list = false; ///< may only stand in a line of its own that is repeated
};

/// @return every fact, in the order a person looks for it.
const std::vector<FactTraits>& allFacts();
const FactTraits& traitsOf(Fact fact);
/// @return nothing when no fact has this name.
std::optional<Fact> factNamed(QStringView name);

/// @return what a document of this kind may say.
/// @param required true: only what the law wants said; a template without it is refused
const std::vector<Fact>& factsOf(DocumentKind kind, bool required = false);

/// @return a limit as documents write it: 20个工作日; empty when it is not set.
QString documentLimit(Limit limit);

/// @return why an application is not accepted, as a document says it. Source: 行政许可法 art. 32 (1), (2).
QString documentGround(RefusalKind why);

/// @return why an application is denied, as a document says it. Source: 行政许可法 art. 38, 54, 55, 57, 78.
QString documentGround(DenialGround why);

/// @return a special procedure as a document names it. Source: 行政许可法 art. 45.
QString documentProcedure(ProcedureKind kind);

/// @return how a result came to the applicant, as a document says it; empty: not yet.
QString documentDelivery(DeliveryWay way);

/// @return an amount as a document writes it: 1280.50元.
/// @param fen 1/100 yuan, >= 0
QString documentAmount(qint64 fen);

/// Most of a thing that a bill counts: a million, in thousandths.
inline constexpr qint64 MaxQuantity = 1'000'000'000;

/// @return what so much of a thing costs, to the nearest fen.
/// @param standardFen of one, 0 to 10^11
/// @param thousandths 0 to MaxQuantity
qint64 feeAmount(qint64 standardFen, qint64 thousandths);

/// @return a quantity as a document writes it: 120.5.
QString documentQuantity(qint64 thousandths);

/// @return a line of a bill: 修复费：120.00元×2.5平方米＝300.00元（依据：…）.
QString documentFee(const Fee& fee, qint64 thousandths);

} // namespace duban
