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
                       variant.kind,
                       variant.promisedLimit,
                       variant.statutoryLimit,
                       variant.legalBasis,
                       {},
                       {}};
    for (const StageRule& rule : variant.flow)
        entry.flow.push_back({rule.stage, rule.limit});
    for (const Material& m : variant.materials)
        entry.materials.push_back({m.id, m.name, m.form, m.need == Material::Need::Required});
    return entry;
}

ItemVariant fromEntry(const VariantEntry& entry)
{
    ItemVariant variant{entry.id,
                        entry.item,
                        entry.department,
                        entry.itemName,
                        entry.name,
                        entry.kindName,
                        entry.promisedLimit,
                        entry.statutoryLimit,
                        entry.legalBasis,
                        {},
                        {}};
    for (const StageEntry& stage : entry.flow)
        variant.flow.push_back({stage.stage, stage.limit});
    for (const MaterialEntry& m : entry.materials)
        variant.materials.push_back(
            {m.id, m.name, m.form, m.required ? Material::Need::Required : Material::Need::Optional});
    return variant;
}

NoticeEntry toEntry(const CalendarNotice& notice)
{
    NoticeEntry entry{notice.year, {notice.papers.begin(), notice.papers.end()}, {}};
    for (const SpecialDay& day : notice.days)
        entry.days.push_back({day.day, day.kind == SpecialDay::Kind::MakeUpWorkday, day.name});
    return entry;
}

CalendarNotice fromEntry(const NoticeEntry& entry)
{
    CalendarNotice notice{entry.year, QStringList(entry.papers.begin(), entry.papers.end()), {}};
    for (const SpecialDayEntry& day : entry.days) {
        notice.days.push_back(
            {day.day, day.makeUpWorkday ? SpecialDay::Kind::MakeUpWorkday : SpecialDay::Kind::Holiday,
             day.name});
    }
    return notice;
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
    return subject;
}

} // namespace duban
