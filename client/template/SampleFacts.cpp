// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/SampleFacts.h"

#include "common/document/DocumentContent.h"
#include "common/document/IssuedDocument.h"
#include "common/domain/CaseNumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

// The words are those of official papers: Chinese, whatever language the program speaks.

const QString SampleOrgan = u"县市场监督管理局"_s;
const QString SampleOrganWord = u"市监"_s;
const QString SampleCaseNumber = u"20261009-000042"_s;
const QString SampleQueryCode = u"8K3M-27QT"_s;
const QString SampleCheckCode = u"K7M2-Q9TD"_s;
constexpr int SampleSerial = 12;

LocalDay sampleDay(int month, int day)
{
    return fromQDate(QDate(2026, month, day));
}

/// What is the same in both cases: who, where, when.
DocumentFacts placesAndDays()
{
    const auto on = [](int month, int day) { return QStringList{documentDay(sampleDay(month, day))}; };
    return {
        {Fact::CaseNumber, {SampleCaseNumber}},
        {Fact::QueryCode, {SampleQueryCode}},
        {Fact::Applicant, {u"青禾餐饮管理有限公司"_s}},
        {Fact::ApplicantId, {u"9143**********2X7K"_s}},
        {Fact::Agent, {u"李素云"_s}},
        {Fact::Organ, {SampleOrgan}},
        {Fact::Hall, {u"县政务服务中心"_s}},
        {Fact::Window, {u"5号窗口"_s}},
        {Fact::Clerk, {u"周晓岚"_s}},
        {Fact::AnswerLimit, {u"5个工作日"_s}},
        {Fact::ReceivedDay, on(10, 9)},
        {Fact::AcceptedDay, on(10, 12)},
        {Fact::DecidedDay, on(10, 23)},
        {Fact::PromisedDay, on(10, 26)},
        {Fact::StatutoryDay, on(11, 9)},
        {Fact::IssuedDay, on(10, 23)},
        {Fact::SupplyDay, on(10, 30)},
        {Fact::NewDay, on(11, 9)},
        {Fact::Extension, {u"10个工作日"_s}},
        {Fact::Procedure, {u"检验"_s}},
        {Fact::ProcedureLength, {u"15个工作日"_s}},
        {Fact::DeliveryWay, {u"当面交付"_s}},
        {Fact::Receiver, {u"李素云"_s}},
        {Fact::DecisionNumber, {u"市监许准〔2026〕12号"_s}},
    };
}

/// Lists of papers and amounts.
void addLists(DocumentFacts& facts)
{
    facts[Fact::Materials] = {u"申请表（原件 1）"_s, u"主体资格证明（复印件 1）"_s,
                              u"经营场所使用证明（复印件 1）"_s};
    facts[Fact::Missing] = {u"经营场所布局图（复印件 1）"_s, u"从业人员健康证明（复印件 1）"_s};
    facts[Fact::Deferred] = {u"设备布局和操作流程说明（复印件 1），期限至2026年10月30日"_s};
    facts[Fact::Originals] = {u"申请表（原件 1）"_s, u"授权委托书（原件 1）"_s};
    facts[Fact::Papers] = {u"准予行政许可决定书（市监许准〔2026〕12号）1份"_s};
    const Fee fee{u"证照工本费"_s, 500, u"本"_s, u"发改价格〔2019〕8号"_s};
    constexpr qint64 Copies = 2000; // thousandths
    facts[Fact::Fees] = {documentFee(fee, Copies)};
    facts[Fact::FeeTotal] = {documentAmount(feeAmount(fee.standardFen, Copies))};
}

void addPermit(DocumentFacts& facts)
{
    facts[Fact::Item] = {u"食品经营许可"_s};
    facts[Fact::Variant] = {u"新办"_s};
    facts[Fact::IsPermit] = {u"行政许可"_s};
    facts[Fact::KindBasis] = {u"《中华人民共和国行政许可法》"_s};
    facts[Fact::ItemBasis] = {u"《中华人民共和国食品安全法》第三十五条"_s};
    facts[Fact::StatutoryLimit] = {u"20个工作日"_s};
    facts[Fact::PromisedLimit] = {u"10个工作日"_s};
    facts[Fact::RefusalGround] = {u"申请事项依法不属于本机关职权范围"_s};
    facts[Fact::RightOrgan] = {u"县行政审批局"_s};
    facts[Fact::DenialGround] = {documentGround(DenialGround::Conditions)};
    facts[Fact::Decision] = {u"准予从事热食类食品制售，有效期五年。"_s};
}

void addOther(DocumentFacts& facts)
{
    facts[Fact::Item] = {u"股权出质登记"_s};
    facts[Fact::Variant] = {u"设立登记"_s};
    facts[Fact::KindBasis] = {u"《县政务服务事项管理办法》"_s};
    facts[Fact::ItemBasis] = {u"《股权出质登记办法》第三条"_s};
    facts[Fact::StatutoryLimit] = {u"20个工作日"_s};
    facts[Fact::PromisedLimit] = {u"3个工作日"_s};
    facts[Fact::RefusalGround] = {u"申请不符合法律、法规规定的申请条件"_s};
    facts[Fact::RightOrgan] = {u"县行政审批局"_s};
    facts[Fact::DenialGround] = {documentGround(DenialGround::Falsehood)};
    facts[Fact::Decision] = {u"准予登记。"_s};
}

QString sampleReason(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::RefusalNotice:
        return u"经营场所不在本机关管辖区域内。"_s;
    case DocumentKind::SupplementNotice:
        return u"复印件须加盖公章并注明与原件一致。"_s;
    case DocumentKind::ProcedureNotice:
        return u"经营场所须现场检验。"_s;
    case DocumentKind::ExtensionNotice:
        return u"现场检验结论存在争议，需要复核。"_s;
    case DocumentKind::Denial:
        return u"经营场所布局不符合食品安全要求，经整改仍未达到。"_s;
    default:
        return {};
    }
}

/// How far a case is at least when such a paper is made of it.
enum class Reached : quint8 { Received, Accepted, Decided };

Reached reachedBy(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt:
    case DocumentKind::RefusalNotice:
    case DocumentKind::SupplementNotice:
        return Reached::Received;
    case DocumentKind::AcceptanceNotice:
    case DocumentKind::DeferredNotice:
    case DocumentKind::Undertaking:
    case DocumentKind::ProcedureNotice:
    case DocumentKind::ExtensionNotice:
    case DocumentKind::FeeBill:
    case DocumentKind::HandOverSheet:
        return Reached::Accepted;
    case DocumentKind::PermitDecision:
    case DocumentKind::Denial:
    case DocumentKind::DeliveryReceipt:
        return Reached::Decided;
    }
    return Reached::Received;
}

/// A fact that is not known goes, and what is known only together with it: a limit and its last day.
void forget(DocumentFacts& facts, Fact fact)
{
    static constexpr std::array<std::pair<Fact, Fact>, 2> Together{
        {{Fact::StatutoryLimit, Fact::StatutoryDay}, {Fact::PromisedLimit, Fact::PromisedDay}}};
    for (const auto& [limit, day] : Together) {
        if (fact == limit || (fact == day && facts.contains(day))) {
            facts.remove(limit);
            facts.remove(day);
        }
    }
    facts.remove(fact);
}

/// What comes later than such a paper is not known in it.
void forgetWhatIsToCome(DocumentFacts& facts, DocumentKind kind)
{
    if (reachedBy(kind) < Reached::Accepted) {
        for (const Fact fact : {Fact::AcceptedDay, Fact::PromisedDay, Fact::StatutoryDay})
            facts.remove(fact);
    }
    if (reachedBy(kind) < Reached::Decided)
        facts.remove(Fact::DecidedDay);
}

const QString SampleRemedy =
    u"如不服本决定，可以自收到本文书之日起60日内依法申请行政复议，或者自收到本文书之日起"
    "6个月内依法向人民法院提起行政诉讼。"_s;

} // namespace

DocumentFacts sampleFacts(DocumentKind kind, SampleCase sample)
{
    DocumentFacts facts = placesAndDays();
    addLists(facts);
    sample == SampleCase::Permit ? addPermit(facts) : addOther(facts);
    if (const QString reason = sampleReason(kind); !reason.isEmpty())
        facts[Fact::Reason] = {reason};
    facts[Fact::Remedy] = {SampleRemedy};
    const std::vector<Fact> known = sample == SampleCase::Bare ? certainFacts(kind) : factsOf(kind);
    for (const Fact fact : facts.keys()) {
        if (std::find(known.begin(), known.end(), fact) == known.end())
            facts.remove(fact);
    }
    forgetWhatIsToCome(facts, kind);
    return facts;
}

std::vector<Fact> certainFacts(DocumentKind kind)
{
    std::vector<Fact> certain{Fact::CaseNumber, Fact::QueryCode, Fact::Applicant,   Fact::Item,
                              Fact::Variant,    Fact::Organ,     Fact::Hall,        Fact::Window,
                              Fact::Clerk,      Fact::KindBasis, Fact::ReceivedDay, Fact::IssuedDay};
    const auto add = [&certain](Fact fact) {
        if (std::find(certain.begin(), certain.end(), fact) == certain.end())
            certain.push_back(fact);
    };
    for (const Fact fact : factsOf(kind, true)) {
        if (fact != Fact::RightOrgan) // only of what belongs to another organ
            add(fact);
    }
    if (reachedBy(kind) >= Reached::Accepted)
        add(Fact::AcceptedDay);
    if (reachedBy(kind) >= Reached::Decided)
        add(Fact::DecidedDay);
    if (kind == DocumentKind::PermitDecision)
        add(Fact::Remedy); // where nobody wrote one, the law's own
    if (kind == DocumentKind::Denial)
        add(Fact::DenialGround);
    return certain;
}

std::vector<Fact> daringFacts(const DocumentTemplate& words)
{
    const DocumentKind kind = words.kind();
    const std::vector<Fact> certain = certainFacts(kind);
    std::vector<Fact> daring;
    for (const Fact fact : factsOf(kind)) {
        if (std::find(certain.begin(), certain.end(), fact) != certain.end())
            continue;
        for (const SampleCase sample : {SampleCase::Permit, SampleCase::Other}) {
            DocumentFacts without = sampleFacts(kind, sample);
            forget(without, fact);
            const auto made = words.compose(without);
            if (made || made.error().field != QString::fromUtf16(traitsOf(fact).name))
                continue;
            daring.push_back(fact);
            break;
        }
    }
    return daring;
}

PaperPrint samplePaper(DocumentKind kind, std::vector<DocumentBlock> blocks)
{
    const LocalDay day = sampleDay(10, 23);
    const DocumentTraits* traits = traitsOf(kind);
    const bool numbered = traits && *traits->word;
    const DocumentContent document{
        kind, SampleOrgan,
        numbered ? documentNumber(SampleOrganWord, kind, toQDate(day).year(), SampleSerial) : QString(), day,
        std::move(blocks)};
    return {document,
            {caseCode(SampleCaseNumber, SampleQueryCode),
             documentFoot(SampleCaseNumber, SampleCheckCode, 1, LegalTime{})},
            PaperForm::A4};
}

} // namespace duban
