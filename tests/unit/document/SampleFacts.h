// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentTemplate.h"

namespace duban::test {

inline LocalDay sampleDay(const QString& iso)
{
    const auto parsed = parseDay(iso);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    return *parsed;
}

/// A catering permit of a small company, with everything that can be said of it.
inline DocumentFacts permitFacts()
{
    return {
        {Fact::CaseNumber, {QStringLiteral(u"BL-20260921-00042")}},
        {Fact::QueryCode, {QStringLiteral(u"K7M2-Q9TD")}},
        {Fact::Applicant, {QStringLiteral(u"星城市雨花区好味来餐饮店")}},
        {Fact::ApplicantId, {QStringLiteral(u"统一社会信用代码 91430100MA4L0CTX2E")}},
        {Fact::Agent, {QStringLiteral(u"李敏")}},
        {Fact::Item, {QStringLiteral(u"食品经营许可")}},
        {Fact::Variant, {QStringLiteral(u"新办")}},
        {Fact::Organ, {QStringLiteral(u"星城市市场监督管理局")}},
        {Fact::Hall, {QStringLiteral(u"星城市政务服务中心")}},
        {Fact::Window, {QStringLiteral(u"3号窗口")}},
        {Fact::Clerk, {QStringLiteral(u"王芳")}},
        {Fact::IsPermit, {QStringLiteral(u"是")}},
        {Fact::KindBasis, {QStringLiteral(u"《中华人民共和国行政许可法》")}},
        {Fact::ItemBasis, {QStringLiteral(u"《中华人民共和国食品安全法》第三十五条")}},
        {Fact::StatutoryLimit, {documentLimit(Limit::workingDays(20))}},
        {Fact::PromisedLimit, {documentLimit(Limit::workingDays(10))}},
        {Fact::AnswerLimit, {documentLimit(Limit::workingDays(5))}},
        {Fact::ReceivedDay, {documentDay(sampleDay(QStringLiteral(u"2026-09-18")))}},
        {Fact::AcceptedDay, {documentDay(sampleDay(QStringLiteral(u"2026-09-21")))}},
        {Fact::DecidedDay, {documentDay(sampleDay(QStringLiteral(u"2026-10-09")))}},
        {Fact::PromisedDay, {documentDay(sampleDay(QStringLiteral(u"2026-10-12")))}},
        {Fact::StatutoryDay, {documentDay(sampleDay(QStringLiteral(u"2026-10-26")))}},
        {Fact::IssuedDay, {documentDay(sampleDay(QStringLiteral(u"2026-09-21")))}},
        {Fact::Materials,
         {QStringLiteral(u"食品经营许可申请书（原件1份）"), QStringLiteral(u"营业执照（复印件1份）")}},
        {Fact::Missing,
         {QStringLiteral(u"经营场所平面图（原件1份）"), QStringLiteral(u"食品安全管理制度（原件1份）")}},
        {Fact::SupplyDay, {documentDay(sampleDay(QStringLiteral(u"2026-11-06")))}},
        {Fact::Deferred, {QStringLiteral(u"健康证明（复印件1份），2026年9月30日前")}},
        {Fact::Originals, {QStringLiteral(u"食品经营许可申请书（原件1份）")}},
        {Fact::RefusalGround, {documentGround(RefusalKind::NotOurs)}},
        {Fact::DenialGround, {documentGround(DenialGround::Conditions)}},
        {Fact::RightOrgan, {QStringLiteral(u"星城市卫生健康委员会")}},
        {Fact::Reason, {QStringLiteral(u"经营场所的布局不符合《食品经营许可审查通则》的要求。")}},
        {Fact::Procedure, {documentProcedure(ProcedureKind::ExpertReview)}},
        {Fact::ProcedureLength, {documentLimit(Limit::workingDays(6))}},
        {Fact::Extension, {documentLimit(Limit::workingDays(10))}},
        {Fact::NewDay, {documentDay(sampleDay(QStringLiteral(u"2026-11-17")))}},
        {Fact::Decision, {QStringLiteral(u"经营项目：热食类食品制售。")}},
        {Fact::Remedy,
         {QStringLiteral(u"如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之"
                         u"日起6个月内依法向人民法院提起行政诉讼。")}},
        {Fact::DecisionNumber,
         {documentNumber(QStringLiteral(u"星市监"), DocumentKind::PermitDecision, 2026, 12)}},
        {Fact::DeliveryWay, {QStringLiteral(u"当面交付")}},
        {Fact::Receiver, {QStringLiteral(u"李敏")}},
        {Fact::Papers,
         {QStringLiteral(u"准予行政许可决定书（星市监许准〔2026〕12号）1份"),
          QStringLiteral(u"食品经营许可证1份")}},
        {Fact::Fees, {QStringLiteral(u"工本费：10.00元×1件＝10.00元（依据：某价费〔2020〕3号）")}},
        {Fact::FeeTotal, {documentAmount(1000)}},
    };
}

} // namespace duban::test
