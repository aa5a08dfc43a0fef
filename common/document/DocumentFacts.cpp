// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/DocumentFacts.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const std::vector<FactTraits> Facts{
    {Fact::CaseNumber, u"办件编号"},
    {Fact::QueryCode, u"查询码"},
    {Fact::Applicant, u"申请人"},
    {Fact::ApplicantId, u"申请人证件"},
    {Fact::Agent, u"代理人"},
    {Fact::Item, u"事项名称"},
    {Fact::Variant, u"业务情形"},
    {Fact::Organ, u"机关"},
    {Fact::Hall, u"大厅"},
    {Fact::Window, u"窗口"},
    {Fact::Clerk, u"经办人"},
    {Fact::IsPermit, u"属于行政许可"},
    {Fact::KindBasis, u"程序依据"},
    {Fact::ItemBasis, u"事项依据"},
    {Fact::StatutoryLimit, u"法定期限"},
    {Fact::PromisedLimit, u"承诺期限"},
    {Fact::AnswerLimit, u"受理期限"},
    {Fact::ReceivedDay, u"收件日期"},
    {Fact::AcceptedDay, u"受理日期"},
    {Fact::DecidedDay, u"决定日期"},
    {Fact::PromisedDay, u"承诺办结日期"},
    {Fact::StatutoryDay, u"法定办结日期"},
    {Fact::IssuedDay, u"制作日期"},
    {Fact::Materials, u"已收材料", true},
    {Fact::Missing, u"补正材料", true},
    {Fact::SupplyDay, u"补正截止日期"},
    {Fact::Deferred, u"容缺材料", true},
    {Fact::Originals, u"交接原件", true},
    {Fact::RefusalGround, u"不予受理情形"},
    {Fact::RightOrgan, u"有权机关"},
    {Fact::DenialGround, u"不予许可情形"},
    {Fact::Reason, u"理由"},
    {Fact::Procedure, u"特别程序"},
    {Fact::ProcedureLength, u"特别程序期限"},
    {Fact::Extension, u"延长期限"},
    {Fact::NewDay, u"延长后日期"},
    {Fact::Decision, u"决定内容"},
    {Fact::Remedy, u"救济途径"},
    {Fact::DecisionNumber, u"决定文号"},
    {Fact::DeliveryWay, u"送达方式"},
    {Fact::Receiver, u"受送达人"},
    {Fact::Papers, u"送达文书", true},
    {Fact::Fees, u"收费明细", true},
    {Fact::FeeTotal, u"收费合计"},
};

/// What every document of a case may say.
const std::vector<Fact> OfEveryCase{
    Fact::CaseNumber,    Fact::QueryCode,    Fact::Applicant,   Fact::ApplicantId, Fact::Agent,
    Fact::Item,          Fact::Variant,      Fact::Organ,       Fact::Hall,        Fact::Window,
    Fact::Clerk,         Fact::IsPermit,     Fact::KindBasis,   Fact::ItemBasis,   Fact::StatutoryLimit,
    Fact::PromisedLimit, Fact::AnswerLimit,  Fact::ReceivedDay, Fact::AcceptedDay, Fact::DecidedDay,
    Fact::PromisedDay,   Fact::StatutoryDay, Fact::IssuedDay,   Fact::Materials,
};

struct KindFacts
{
    DocumentKind kind;
    std::vector<Fact> own;      ///< beside those of every case
    std::vector<Fact> required; ///< what the law wants said
};

const std::vector<KindFacts> OfKinds{
    {DocumentKind::Receipt, {}, {Fact::Applicant, Fact::Item, Fact::Materials, Fact::ReceivedDay}},
    {DocumentKind::AcceptanceNotice, {Fact::Deferred}, {Fact::Applicant, Fact::Item, Fact::AcceptedDay}},
    {DocumentKind::RefusalNotice,
     {Fact::RefusalGround, Fact::RightOrgan, Fact::Reason, Fact::Remedy},
     {Fact::Applicant, Fact::Item, Fact::RefusalGround, Fact::RightOrgan, Fact::Reason, Fact::Remedy}},
    {DocumentKind::SupplementNotice,
     {Fact::Missing, Fact::SupplyDay, Fact::Reason},
     {Fact::Applicant, Fact::Item, Fact::Missing}},
    {DocumentKind::DeferredNotice, {Fact::Deferred}, {Fact::Applicant, Fact::Item, Fact::Deferred}},
    {DocumentKind::Undertaking, {Fact::Deferred}, {Fact::Applicant, Fact::Item, Fact::Deferred}},
    {DocumentKind::ProcedureNotice,
     {Fact::Procedure, Fact::ProcedureLength, Fact::Reason},
     {Fact::Applicant, Fact::Item, Fact::Procedure, Fact::ProcedureLength}},
    {DocumentKind::ExtensionNotice,
     {Fact::Extension, Fact::NewDay, Fact::Reason},
     {Fact::Applicant, Fact::Item, Fact::Extension, Fact::Reason}},
    {DocumentKind::PermitDecision, {Fact::Decision, Fact::Remedy}, {Fact::Applicant, Fact::Item}},
    {DocumentKind::Denial,
     {Fact::DenialGround, Fact::Reason, Fact::Remedy},
     {Fact::Applicant, Fact::Item, Fact::Reason, Fact::Remedy}},
    {DocumentKind::DeliveryReceipt,
     {Fact::Papers, Fact::DeliveryWay, Fact::Receiver, Fact::DecisionNumber},
     {Fact::Applicant, Fact::Papers}},
    {DocumentKind::FeeBill,
     {Fact::Fees, Fact::FeeTotal},
     {Fact::Applicant, Fact::Item, Fact::Fees, Fact::FeeTotal}},
    {DocumentKind::HandOverSheet, {Fact::Originals, Fact::Receiver}, {Fact::CaseNumber, Fact::Originals}},
};

} // namespace

const std::vector<FactTraits>& allFacts()
{
    return Facts;
}

const FactTraits& traitsOf(Fact fact)
{
    return Facts[std::size_t(fact)]; // tst_document reads the two in one order
}

std::optional<Fact> factNamed(QStringView name)
{
    const auto found = std::find_if(Facts.begin(), Facts.end(), [name](const FactTraits& traits) {
        return name == QStringView(traits.name);
    });
    return found == Facts.end() ? std::nullopt : std::optional(found->fact);
}

const std::vector<Fact>& factsOf(DocumentKind kind, bool required)
{
    static const QHash<quint8, std::vector<Fact>> allowed = [] {
        QHash<quint8, std::vector<Fact>> all;
        for (const KindFacts& facts : OfKinds) {
            std::vector<Fact> both = OfEveryCase;
            both.insert(both.end(), facts.own.begin(), facts.own.end());
            all.insert(quint8(facts.kind), both);
        }
        return all;
    }();
    static const std::vector<Fact> none;
    const auto own = std::find_if(OfKinds.begin(), OfKinds.end(),
                                  [kind](const KindFacts& facts) { return facts.kind == kind; });
    if (own == OfKinds.end())
        return none;
    return required ? own->required : *allowed.constFind(quint8(kind));
}

QString documentLimit(Limit limit)
{
    if (!limit.isSet())
        return {};
    switch (limit.unit) {
    case LimitUnit::WorkingDay:
        return u"%1个工作日"_s.arg(limit.count);
    case LimitUnit::CalendarDay:
        return u"%1日"_s.arg(limit.count);
    case LimitUnit::Month:
        return u"%1个月"_s.arg(limit.count);
    case LimitUnit::OfficeHour:
        return u"%1个工作小时"_s.arg(limit.count);
    case LimitUnit::None:
        break;
    }
    return {};
}

QString documentGround(RefusalKind why)
{
    switch (why) {
    case RefusalKind::NotNeeded:
        return u"申请事项依法不需要取得行政许可"_s;
    case RefusalKind::NotOurs:
        return u"申请事项依法不属于本机关职权范围"_s;
    case RefusalKind::Unlawful:
        return u"申请不符合法律、法规规定的申请条件"_s;
    }
    return {};
}

QString documentGround(DenialGround why)
{
    switch (why) {
    case DenialGround::Conditions:
        return u"申请不符合法定条件、标准"_s;
    case DenialGround::Falsehood:
        return u"申请人隐瞒有关情况或者提供虚假材料"_s;
    case DenialGround::NotPassed:
        return u"依法进行的考试、考核或者检验、检测、检疫结果不合格"_s;
    case DenialGround::NoneLeft:
        return u"依法可以准予的数量已满"_s;
    case DenialGround::OtherLaw:
        return u"有法律、法规规定不得准予的其他情形"_s;
    }
    return {};
}

QString documentProcedure(ProcedureKind kind)
{
    switch (kind) {
    case ProcedureKind::Hearing:
        return u"听证"_s;
    case ProcedureKind::Tender:
        return u"招标"_s;
    case ProcedureKind::Auction:
        return u"拍卖"_s;
    case ProcedureKind::Inspection:
        return u"检验"_s;
    case ProcedureKind::Testing:
        return u"检测"_s;
    case ProcedureKind::Quarantine:
        return u"检疫"_s;
    case ProcedureKind::Appraisal:
        return u"鉴定"_s;
    case ProcedureKind::ExpertReview:
        return u"专家评审"_s;
    }
    return {};
}

QString documentDelivery(DeliveryWay way)
{
    switch (way) {
    case DeliveryWay::HandedOver:
        return u"当面交付"_s;
    case DeliveryWay::Posted:
        return u"邮寄"_s;
    case DeliveryWay::Told:
        return u"通知领取"_s;
    case DeliveryWay::NotYet:
        break;
    }
    return {};
}

QString documentAmount(qint64 fen)
{
    return u"%1.%2元"_s.arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0'));
}

qint64 feeAmount(qint64 standardFen, qint64 thousandths)
{
    // In two parts: the whole product would not fit.
    return standardFen * (thousandths / 1000) + (standardFen * (thousandths % 1000) + 500) / 1000;
}

QString documentQuantity(qint64 thousandths)
{
    QString words = u"%1.%2"_s.arg(thousandths / 1000).arg(thousandths % 1000, 3, 10, QChar(u'0'));
    while (words.endsWith(u'0'))
        words.chop(1);
    if (words.endsWith(u'.'))
        words.chop(1);
    return words;
}

QString documentFee(const Fee& fee, qint64 thousandths)
{
    return u"%1：%2×%3%4＝%5（依据：%6）"_s.arg(
        fee.name, documentAmount(fee.standardFen), documentQuantity(thousandths), fee.unit,
        documentAmount(feeAmount(fee.standardFen, thousandths)), fee.basis);
}

} // namespace duban
