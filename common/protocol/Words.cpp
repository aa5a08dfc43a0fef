// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Words.h"

namespace duban {

VariantEntry toEntry(const ItemVariant& variant)
{
    VariantEntry entry{variant.id,
                       variant.item,
                       variant.department,
                       variant.itemName,
                       variant.name,
                       variant.kind.name,
                       variant.promisedLimit,
                       variant.statutoryLimit,
                       variant.legalBasis,
                       {},
                       {},
                       variant.promisedBasis,
                       variant.immediate,
                       variant.joint,
                       variant.commitment,
                       variant.delegation,
                       {},
                       variant.duty,
                       variant.naming,
                       variant.status,
                       variant.from,
                       variant.until.value_or(LocalDay{}),
                       variant.replaces,
                       variant.mends};
    for (const StageRule& rule : variant.flow)
        entry.flow.push_back(
            {rule.stage, rule.limit, rule.assignment, rule.people, rule.reviews, rule.basis});
    for (const Material& m : variant.materials)
        entry.materials.push_back({m.id, m.name, m.form, m.need == Material::Need::Required, m.deferrable});
    for (const Fee& fee : variant.fees)
        entry.fees.push_back({fee.name, fee.standardFen, fee.unit, fee.basis});
    entry.filesDue = variant.filesDue;
    return entry;
}

namespace {

/// A limit of no days is none, whatever unit came with it.
Limit limitFrom(Limit sent)
{
    return sent.isSet() ? sent : Limit{};
}

} // namespace

ItemVariant fromEntry(const VariantEntry& entry, const std::vector<KindEntry>& kinds)
{
    ItemVariant variant;
    variant.id = entry.id;
    variant.item = entry.item;
    variant.department = entry.department;
    variant.itemName = entry.itemName;
    variant.name = entry.name;
    variant.kind.name = entry.kindName;
    for (const KindEntry& kind : kinds) {
        if (kind.name == entry.kindName)
            variant.kind = fromEntry(kind);
    }
    variant.promisedLimit = limitFrom(entry.promisedLimit);
    variant.statutoryLimit = limitFrom(entry.statutoryLimit);
    variant.legalBasis = entry.legalBasis;
    variant.promisedBasis = entry.promisedBasis;
    variant.immediate = entry.immediate;
    variant.joint = entry.joint;
    variant.commitment = entry.commitment;
    variant.delegation = entry.delegation;
    for (const StageEntry& stage : entry.flow)
        variant.flow.push_back({stage.stage, limitFrom(stage.limit), stage.assignment, stage.people,
                                stage.reviews, stage.basis});
    for (const MaterialEntry& m : entry.materials)
        variant.materials.push_back({m.id, m.name, m.form,
                                     m.required ? Material::Need::Required : Material::Need::Optional,
                                     m.deferrable});
    for (const FeeEntry& fee : entry.fees)
        variant.fees.push_back({fee.name, fee.standardFen, fee.unit, fee.basis});
    variant.duty = entry.duty;
    variant.naming = entry.naming;
    variant.status = entry.status;
    variant.from = entry.from;
    if (entry.until != LocalDay{})
        variant.until = entry.until;
    variant.replaces = entry.replaces;
    variant.mends = entry.mends;
    variant.filesDue = entry.filesDue;
    return variant;
}

KindEntry toEntry(const ItemKind& kind)
{
    return {kind.name,
            kind.acceptanceNotice,
            kind.supplement,
            kind.acceptancePaper,
            kind.delivery,
            kind.extensionCap,
            kind.jointExtensionCap,
            kind.extensionsAllowed,
            kind.deemsAcceptance,
            kind.legalBasis};
}

ItemKind fromEntry(const KindEntry& entry)
{
    return {entry.name,
            limitFrom(entry.acceptanceNotice),
            limitFrom(entry.supplement),
            limitFrom(entry.acceptancePaper),
            limitFrom(entry.delivery),
            limitFrom(entry.extensionCap),
            limitFrom(entry.jointExtensionCap),
            entry.extensionsAllowed,
            entry.deemsAcceptance,
            entry.legalBasis};
}

OpeningEntry toEntry(const OpeningRule& rule)
{
    OpeningEntry entry{rule.hours.morningOpen.count(),
                       rule.hours.morningClose.count(),
                       rule.hours.afternoonOpen.count(),
                       rule.hours.afternoonClose.count(),
                       rule.alsoOpenOn,
                       {}};
    for (const SpecialDay& day : rule.exceptions)
        entry.exceptions.push_back({day.day, day.kind == SpecialDay::Kind::MakeUpWorkday, day.name});
    return entry;
}

OpeningRule fromEntry(const OpeningEntry& entry)
{
    OpeningRule rule;
    rule.hours = {std::chrono::minutes(entry.morningOpen), std::chrono::minutes(entry.morningClose),
                  std::chrono::minutes(entry.afternoonOpen), std::chrono::minutes(entry.afternoonClose)};
    rule.alsoOpenOn = entry.alsoOpenOn;
    for (const SpecialDayEntry& day : entry.exceptions) {
        rule.exceptions.push_back(
            {day.day, day.makeUpWorkday ? SpecialDay::Kind::MakeUpWorkday : SpecialDay::Kind::Holiday,
             day.name});
    }
    return rule;
}

NoticeEntry toEntry(const CalendarNotice& notice)
{
    NoticeEntry entry{notice.year, {notice.papers.begin(), notice.papers.end()}, {}, notice.layer};
    for (const SpecialDay& day : notice.days)
        entry.days.push_back({day.day, day.kind == SpecialDay::Kind::MakeUpWorkday, day.name});
    return entry;
}

CalendarNotice fromEntry(const NoticeEntry& entry)
{
    CalendarNotice notice{entry.year, QStringList(entry.papers.begin(), entry.papers.end()), {}, entry.layer};
    for (const SpecialDayEntry& day : entry.days) {
        notice.days.push_back(
            {day.day, day.makeUpWorkday ? SpecialDay::Kind::MakeUpWorkday : SpecialDay::Kind::Holiday,
             day.name});
    }
    return notice;
}

DocumentBody toEntry(const DocumentContent& document)
{
    DocumentBody body{document.kind, document.organ, document.number, document.day, {}};
    for (const DocumentBlock& block : document.blocks)
        body.blocks.push_back({block.form, block.text});
    return body;
}

DocumentContent fromEntry(const DocumentBody& body)
{
    DocumentContent document{body.what, body.organ, body.number, body.day, {}};
    for (const BlockEntry& block : body.blocks)
        document.blocks.push_back({block.form, block.text});
    return document;
}

Case caseFromRow(const CaseRow& row)
{
    Case subject;
    subject.id = row.id;
    subject.revision = row.revision;
    subject.number = row.number;
    subject.variant = row.variant;
    subject.department = row.department;
    subject.window = row.window;
    subject.channel = row.channel;
    subject.state = row.state;
    subject.stage = row.stage;
    subject.takenInBy = row.takenInBy;
    subject.receivedAt = row.receivedAt;
    subject.acceptedAt = row.acceptedAt;
    subject.completedAt = row.completedAt;
    subject.stageEnteredAt = row.stageEnteredAt;
    subject.applicantName = row.applicantName;
    subject.hall = row.hall;
    subject.decision = row.decision;
    subject.accepted = row.accepted;
    subject.delivery = row.delivery;
    subject.pending = row.pending;
    subject.openProcedures = row.openProcedures;
    subject.extensions = row.extensions;
    subject.deferredMissing = row.deferredMissing;
    subject.paperOwed = row.paperOwed;
    subject.commitmentOpen = row.commitmentOpen;
    subject.assignee = row.assignee;
    subject.reviewsDone = row.reviewsDone;
    subject.lastReviewer = row.lastReviewer;
    subject.decisionPaper = row.decisionPaper;
    subject.moreSupplements = row.moreSupplements;
    return subject;
}

} // namespace duban
