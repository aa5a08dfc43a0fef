// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/FactWords.h"

#include "client/model/DomainWords.h"
#include "client/model/EventWords.h"
#include "client/model/LimitWords.h"
#include "client/widget/Countdown.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct FactWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::FactWords)
};

QString joined(const QStringList& names)
{
    return names.join(FactWords::tr(", ", "between papers"));
}

QString paperName(MaterialId id, const CaseDetails& details, const Replica& replica)
{
    if (const ItemVariant* variant = replica.variant(details.row.variant)) {
        for (const Material& material : variant->materials) {
            if (material.id == id)
                return material.name;
        }
    }
    return FactWords::tr("paper %1").arg(id.value);
}

QString paperNames(const QString& ids, const CaseDetails& details, const Replica& replica)
{
    QStringList names;
    for (const QString& id : ids.split(u',', Qt::SkipEmptyParts))
        names << paperName({id.toLongLong()}, details, replica);
    return joined(names);
}

/// Sentences one after the other; empty ones are left out.
QString sentences(const QStringList& parts)
{
    QString all;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            all = all.isEmpty() ? part : FactWords::tr("%1 %2", "two sentences").arg(all, part);
    }
    return all;
}

QString receivedText(const FactEntry& fact)
{
    return sentences({FactWords::tr("Received on %1, entered late.").arg(formatMoment({fact.number})),
                      FactWords::tr("Witness: %1.").arg(fact.personName),
                      fact.text.isEmpty() ? QString() : FactWords::tr("Evidence: %1.").arg(fact.text),
                      fact.detail.isEmpty() ? QString() : FactWords::tr("Why: %1.").arg(fact.detail)});
}

QString procedureEndText(const FactEntry& fact, const CaseDetails& details)
{
    for (const ProcedureEntry& entry : details.procedures) {
        if (entry.id.value == fact.number)
            return FactWords::tr("%1 ended: %2", "kind, result")
                .arg(procedureName(entry.procedure), fact.text);
    }
    return FactWords::tr("Result: %1").arg(fact.text);
}

QString answerText(const FactEntry& fact)
{
    const QString what = requestName(RequestKind(fact.number));
    const auto granted = parseLimit(fact.text);
    if (fact.text.isEmpty() || !granted)
        return FactWords::tr("%1 turned down", "what").arg(what);
    return FactWords::tr("%1 by %2 granted", "what, length").arg(what, limitText(*granted));
}

QString visitText(const FactEntry& fact)
{
    const QString when = formatMoment({fact.number});
    const QString found = fact.what == CaseFact::Kind::Visit
                              ? FactWords::tr("agrees with the application")
                              : FactWords::tr("does not agree with the application");
    return FactWords::tr("%1, %2, with %3, %4: %5", "when, where, second officer, whether it agrees, notes")
        .arg(when, fact.detail, fact.personName, found, fact.text);
}

QString refusalText(const FactEntry& fact)
{
    const QString why = refusalName(RefusalKind(fact.number));
    return fact.text.isEmpty() ? why : FactWords::tr("%1: %2", "why, the right organ").arg(why, fact.text);
}

QString remedyText(const FactEntry& fact)
{
    const QString remedy = FactWords::tr("Remedy: %1").arg(fact.text);
    const QString ground = denialName(DenialGround(fact.number)); // none of a decision on paper
    return ground.isEmpty() ? remedy : ground + u'\n' + remedy;
}

QString requestText(const RequestEntry& request)
{
    QStringList parts;
    if (request.request == RequestKind::Procedure)
        parts << procedureName(request.procedure);
    if (request.length.isSet())
        parts << limitText(request.length);
    if (request.late)
        parts << FactWords::tr("asked for after the limit had ended");
    if (request.answer == CaseRequest::Answer::Open)
        parts << FactWords::tr("waits for an answer");
    return parts.join(u"  ·  "_s);
}

/// @return true when the step is the one that made this kind of request.
bool asks(MessageKind verb, RequestKind kind)
{
    switch (kind) {
    case RequestKind::Extension:
        return verb == MessageKind::AskExtension;
    case RequestKind::Procedure:
        return verb == MessageKind::AskProcedure;
    case RequestKind::Void:
        return verb == MessageKind::AskVoid;
    case RequestKind::Supplement:
        return verb == MessageKind::AskSupplementAgain;
    }
    return false;
}

/// @return the question or the answer that a step wrote; empty when it wrote another one.
QString questionText(const StepEntry& step, const QuestionEntry& question, const Replica& replica)
{
    const bool asked = step.verb == MessageKind::AskSection && question.askedAt == step.at;
    const bool answered = step.verb == MessageKind::AnswerSection && question.answeredAt == step.at;
    if (!asked && !answered)
        return {};
    return FactWords::tr("%1: %2", "section, question or answer")
        .arg(replica.departmentName(question.section), asked ? question.text : question.answer);
}

/// Steps that never carry a text of their own.
bool isSilent(MessageKind verb)
{
    return verb == MessageKind::GiveLight || verb == MessageKind::SubmitCase ||
           verb == MessageKind::ClaimCase || verb == MessageKind::DeliverCase ||
           verb == MessageKind::DeemAccepted;
}

/// The texts of a case, each given to the step it was written with: the same person at the same moment, and
/// at the stage the case stood in before it.
class Texts
{
public:
    explicit Texts(const CaseDetails& details) : m_left(details.opinions.begin(), details.opinions.end()) {}

    QString take(const StepEntry& step, Stage before)
    {
        const auto found = std::find_if(m_left.begin(), m_left.end(), [&](const OpinionEntry& opinion) {
            const bool stands = opinion.stage == before || step.verb == MessageKind::AddOpinion;
            return stands && opinion.at == step.at && opinion.personName == step.personName;
        });
        if (found == m_left.end() || isSilent(step.verb))
            return {};
        const QString text = found->text;
        m_left.erase(found);
        return text;
    }

private:
    std::vector<OpinionEntry> m_left;
};

/// The result lies ready and the applicant knows; it was handed to nobody yet.
bool isTold(const StepEntry& step, const CaseDetails& details)
{
    return step.verb == MessageKind::DeliverCase &&
           std::any_of(details.facts.begin(), details.facts.end(), [&step](const FactEntry& fact) {
               return fact.seq == step.seq && fact.what == CaseFact::Kind::Delivery &&
                      DeliveryWay(fact.number) == DeliveryWay::Told;
           });
}

/// What a step did beyond its name: facts by journal entry, the rest by its moment.
QStringList moreOf(const StepEntry& step, const CaseDetails& details, const Replica& replica)
{
    QStringList more;
    for (const FactEntry& fact : details.facts) {
        if (fact.seq == step.seq)
            more << factText(fact, details, replica);
    }
    for (const RequestEntry& request : details.requests) {
        if (asks(step.verb, request.request) && request.askedAt == step.at)
            more << requestText(request);
    }
    for (const ProcedureEntry& entry : details.procedures) {
        if (step.verb == MessageKind::OpenProcedure && entry.openedAt == step.at)
            more << FactWords::tr("%1, %2", "kind, length")
                        .arg(procedureName(entry.procedure), limitText(entry.length));
    }
    for (const QuestionEntry& question : details.questions)
        more << questionText(step, question, replica);
    more.removeAll(QString());
    more.removeDuplicates();
    return more;
}

} // namespace

QString factText(const FactEntry& fact, const CaseDetails& details, const Replica& replica)
{
    const QString papers = paperNames(fact.detail, details, replica);
    switch (fact.what) {
    case CaseFact::Kind::Received:
        return receivedText(fact);
    case CaseFact::Kind::Refusal:
        return refusalText(fact);
    case CaseFact::Kind::Supplement:
        return FactWords::tr("Asked for: %1", "papers").arg(papers);
    case CaseFact::Kind::SupplementAgain:
        return FactWords::tr("To be asked for as well: %1", "papers").arg(papers);
    case CaseFact::Kind::Supply:
        return fact.number == 1 ? FactWords::tr("Brought: %1. Everything is here.", "papers").arg(papers)
                                : FactWords::tr("Brought: %1", "papers").arg(papers);
    case CaseFact::Kind::Deferred:
        return FactWords::tr("%1 follows by %2", "paper, day")
            .arg(paperName({fact.number}, details, replica), dayText(fact.day));
    case CaseFact::Kind::ProcedureEnd:
        return procedureEndText(fact, details);
    case CaseFact::Kind::Delivery:
        return FactWords::tr("%1: %2", "how, to whom").arg(deliveryName(DeliveryWay(fact.number)), fact.text);
    case CaseFact::Kind::Remedy:
        return remedyText(fact);
    case CaseFact::Kind::PaperDecision:
        return FactWords::tr("%1 on paper %2 of %3, signed by %4", "decision, number, day, signer")
            .arg(decisionName(Decision(fact.number)), fact.detail, formatDay(fact.day), fact.text);
    case CaseFact::Kind::Commitment:
        return fact.number == 1 ? FactWords::tr("The promise was kept")
                                : FactWords::tr("The promise was not kept");
    case CaseFact::Kind::Transfer:
        return FactWords::tr("Until then with %1").arg(replica.departmentName({fact.number}));
    case CaseFact::Kind::ReceiptBack:
        return FactWords::tr("The receipt was taken back");
    case CaseFact::Kind::Answered:
        return answerText(fact);
    case CaseFact::Kind::Visit:
    case CaseFact::Kind::VisitDiffers:
        return visitText(fact);
    }
    return {};
}

std::vector<TimelineEntry> timelineOf(const CaseDetails& details, const Replica& replica)
{
    std::vector<TimelineEntry> entries;
    Texts texts(details);
    Stage before = Stage::Acceptance;
    const StageNaming naming = replica.namingOf(details.row.variant);
    for (const StepEntry& step : details.steps) {
        TimelineEntry entry{
            step.at, step.personName, eventWords(step, naming), step.stage, moreOf(step, details, replica),
            {}};
        const QString text = texts.take(step, before);
        const bool told = std::any_of(entry.more.cbegin(), entry.more.cend(),
                                      [&text](const QString& line) { return line.endsWith(text); });
        if (!told && !text.isEmpty())
            entry.more << text;
        if (entry.who.isEmpty())
            entry.who = FactWords::tr("System");
        if (isTold(step, details))
            entry.what = FactWords::tr("applicant told that the result is ready");
        if (step.verb == MessageKind::GiveLight)
            entry.light = step.level;
        before = step.stage;
        entries.push_back(std::move(entry));
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace duban
