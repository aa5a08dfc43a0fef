// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/document/CaseWords.h"

#include "server/store/DocumentStore.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString PermitKind = permitKind().name;

/// The remedies of everybody who is refused something, where the author of the decision named none.
/// Source: 行政复议法 (2023) art. 20: 60 days; 行政诉讼法 art. 46: six months.
const QString DefaultRemedy =
    u"如不服本决定，可以自收到本文书之日起60日内依法申请行政复议，或者自收到本文书之日起"
    "6个月内依法向人民法院提起行政诉讼。"_s;

/// @return the steps whose words are the reason that a document gives.
std::vector<MessageKind> reasonsOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::RefusalNotice:
        return {MessageKind::RefuseCase};
    case DocumentKind::ProcedureNotice:
        return {MessageKind::OpenProcedure};
    case DocumentKind::ExtensionNotice:
        return {MessageKind::GrantExtension, MessageKind::GrantJointExtension};
    case DocumentKind::Denial:
        return {MessageKind::DenyCase, MessageKind::RecordDecision};
    default:
        return {};
    }
}

/// Collects what one case says, part by part.
class Collector
{
public:
    Collector(DocumentKind kind, const LoadedCase& subject, const AuthorWords& author, const ReadTx& tx,
              const CommandContext& context)
        : m_kind(kind), m_subject(subject), m_variant(*subject.variant), m_text(author.text.trimmed()),
          m_quantities(author.quantities), m_tx(tx), m_context(context)
    {
    }

    Result<DocumentFacts> collect()
    {
        addCase();
        addLimits();
        addFees();
        for (const auto part : {&Collector::addPeople, &Collector::addDays, &Collector::addMaterials,
                                &Collector::addSteps, &Collector::addPapers}) {
            if (const auto done = (this->*part)(); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_facts);
    }

private:
    void say(Fact fact, const QString& words)
    {
        if (!words.trimmed().isEmpty())
            m_facts[fact] = {words.trimmed()};
    }

    void say(Fact fact, const QStringList& words)
    {
        if (!words.isEmpty())
            m_facts[fact] = words;
    }

    void sayDay(Fact fact, LegalTime moment)
    {
        if (moment.isSet())
            say(fact, documentDay(dayOf(moment)));
    }

    void addCase()
    {
        const Case& file = m_subject.file();
        const Rules& rules = m_context.rules;
        say(Fact::CaseNumber, file.number);
        say(Fact::QueryCode, file.queryCode);
        say(Fact::Item, m_variant.itemName);
        say(Fact::Variant, m_variant.name);
        if (const Organisation* organ = rules.organisation(file.department))
            say(Fact::Organ, organ->name);
        if (const Hall* hall = rules.hall(file.hall))
            say(Fact::Hall, hall->name);
        if (const ServiceWindow* window = rules.window(file.window))
            say(Fact::Window, window->name);
        if (m_variant.kind.name == PermitKind)
            say(Fact::IsPermit, PermitKind);
        say(Fact::KindBasis, m_variant.kind.legalBasis);
        say(Fact::ItemBasis, m_variant.legalBasis);
        sayDay(Fact::ReceivedDay, file.receivedAt);
        sayDay(Fact::AcceptedDay, file.acceptedAt);
        sayDay(Fact::DecidedDay, file.decidedAt);
        sayDay(Fact::IssuedDay, m_context.now);
        say(Fact::Decision, m_text);
    }

    void addLimits()
    {
        say(Fact::StatutoryLimit, documentLimit(m_variant.statutoryLimit));
        say(Fact::PromisedLimit, documentLimit(m_variant.promisedLimit));
        say(Fact::AnswerLimit, documentLimit(m_variant.kind.acceptanceNotice));
    }

    void addFees()
    {
        qint64 total = 0;
        QStringList lines;
        for (std::size_t i = 0; i < m_quantities.size(); ++i) {
            const Fee& fee = m_variant.fees.at(i);
            if (m_quantities[i] == 0)
                continue;
            lines.append(documentFee(fee, m_quantities[i]));
            total += feeAmount(fee.standardFen, m_quantities[i]);
        }
        say(Fact::Fees, lines);
        if (!lines.isEmpty())
            say(Fact::FeeTotal, documentAmount(total));
    }

    Result<> addPeople()
    {
        const auto intake = CaseStore::intake(m_tx, m_subject.file().id);
        const auto clerk = PersonStore::load(m_tx, m_subject.file().takenInBy);
        if (!intake || !clerk)
            return tl::unexpected(intake ? clerk.error() : intake.error());
        QStringList applicants{intake->applicant.name};
        for (const Party& party : intake->parties) {
            if (party.part == Party::Part::Applicant)
                applicants.append(party.who.name);
            else
                say(Fact::Agent, party.who.name);
        }
        say(Fact::Applicant, applicants.join(u'、'));
        say(Fact::ApplicantId, maskedId(intake->applicant.idNumber));
        say(Fact::Clerk, clerk->name);
        return {};
    }

    /// The last day of each clock as it stands now: 24:00 of it is its due moment.
    Result<> addDays()
    {
        const auto clocks = DeadlineStore::all(m_tx, m_subject.file().id);
        if (!clocks)
            return tl::unexpected(clocks.error());
        for (const Deadline& d : *clocks) {
            const QString day = documentDay(dayOf(LegalTime{d.dueAt.ms - 1}));
            if (d.clock == ClockKind::DecisionPromised)
                say(Fact::PromisedDay, day);
            else if (d.clock == ClockKind::DecisionStatutory)
                say(Fact::StatutoryDay, day);
            else if (d.clock == ClockKind::Supplement)
                say(Fact::SupplyDay, day);
        }
        if (m_subject.file().extensions > 0)
            say(Fact::NewDay, m_facts.value(Fact::PromisedDay, m_facts.value(Fact::StatutoryDay)));
        return {};
    }

    static QString wordsOf(const Material& material)
    {
        return material.form.isEmpty() ? material.name : u"%1（%2）"_s.arg(material.name, material.form);
    }

    Result<> addMaterials()
    {
        const auto states = CaseStore::materials(m_tx, m_subject.file().id);
        if (!states)
            return tl::unexpected(states.error());
        QStringList there;
        QStringList missing;
        QStringList deferred;
        QStringList originals;
        for (const Material& material : m_variant.materials) {
            const auto state = std::find_if(states->begin(), states->end(), [&](const MaterialState& s) {
                return s.material == material.id;
            });
            if (state == states->end())
                continue;
            const bool came = state->present || state->suppliedAt.isSet();
            if (came)
                there.append(wordsOf(material));
            if (came && material.form.contains(u"原件"_s))
                originals.append(wordsOf(material));
            if (state->asked && !state->suppliedAt.isSet())
                missing.append(wordsOf(material));
            if (state->deferredUntil != LocalDay{} && !state->suppliedAt.isSet())
                deferred.append(u"%1，期限至%2"_s.arg(wordsOf(material), documentDay(state->deferredUntil)));
        }
        say(Fact::Materials, there);
        say(Fact::Missing, missing);
        say(Fact::Deferred, deferred);
        say(Fact::Originals, originals);
        return {};
    }

    /// What the steps of the case said; of two that say the same the later one counts.
    Result<> addSteps()
    {
        const auto facts = CasePartStore::factEntries(m_tx, m_subject.file().id);
        const auto reason = CaseStore::writtenWith(m_tx, m_subject.file().id, reasonsOf(m_kind));
        if (!facts || !reason)
            return tl::unexpected(facts ? reason.error() : facts.error());
        say(Fact::Reason, *reason);
        say(Fact::Remedy, DefaultRemedy);
        say(Fact::DenialGround, documentGround(DenialGround::Conditions));
        for (const FactEntry& fact : *facts)
            addStep(fact);
        for (const SpecialProcedure& procedure : m_subject.procedures) {
            if (procedure.closedAt.isSet())
                continue;
            say(Fact::Procedure, documentProcedure(procedure.kind));
            say(Fact::ProcedureLength, documentLimit(procedure.length));
        }
        say(Fact::Reason, m_text);
        return {};
    }

    void addStep(const FactEntry& fact)
    {
        using Kind = CaseFact::Kind;
        switch (fact.what) {
        case Kind::Refusal:
            say(Fact::RefusalGround, documentGround(RefusalKind(fact.number)));
            say(Fact::RightOrgan, fact.text);
            break;
        case Kind::Supplement:
            if (m_kind == DocumentKind::SupplementNotice)
                say(Fact::Reason, fact.text);
            break;
        case Kind::Remedy:
            say(Fact::Remedy, fact.text);
            say(Fact::DenialGround, documentGround(DenialGround(fact.number)));
            break;
        case Kind::Delivery:
            say(Fact::DeliveryWay, documentDelivery(DeliveryWay(fact.number)));
            say(Fact::Receiver, fact.text);
            break;
        case Kind::PaperDecision:
            say(Fact::DecisionNumber, fact.detail);
            break;
        case Kind::Answered:
            if (RequestKind(fact.number) == RequestKind::Extension) {
                const auto granted = parseLimit(fact.text);
                say(Fact::Extension, granted ? documentLimit(*granted) : QString());
            }
            break;
        case Kind::Received:
        case Kind::Supply:
        case Kind::Deferred:
        case Kind::ProcedureEnd:
        case Kind::Commitment:
        case Kind::Transfer:
        case Kind::ReceiptBack:
        case Kind::Visit:
        case Kind::VisitDiffers:
        case Kind::SupplementAgain:
            break;
        }
    }

    /// Decisions that hold: what is delivered.
    Result<> addPapers()
    {
        const std::vector<Fact>& known = factsOf(m_kind);
        if (std::find(known.begin(), known.end(), Fact::Papers) == known.end())
            return {}; // it does not speak of other documents
        const auto papers = DocumentStore::entries(m_tx, m_subject.file().id);
        if (!papers)
            return tl::unexpected(papers.error());
        QStringList delivered;
        for (const DocumentEntry& paper : *papers) {
            const bool decision =
                paper.what == DocumentKind::PermitDecision || paper.what == DocumentKind::Denial;
            if (!decision || paper.voidedAt.isSet())
                continue;
            say(Fact::DecisionNumber, paper.number);
            delivered.append(u"%1（%2）1份"_s.arg(paper.title, paper.number));
        }
        say(Fact::Papers, delivered);
        return {};
    }

    DocumentKind m_kind;
    const LoadedCase& m_subject;
    const ItemVariant& m_variant;
    QString m_text;
    std::vector<qint64> m_quantities;
    const ReadTx& m_tx;
    const CommandContext& m_context;
    DocumentFacts m_facts;
};

} // namespace

Result<DocumentFacts> factsOfCase(DocumentKind kind, const LoadedCase& subject, const AuthorWords& author,
                                  const ReadTx& tx, const CommandContext& context)
{
    return Collector(kind, subject, author, tx, context).collect();
}

} // namespace duban
