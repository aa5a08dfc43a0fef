// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseTabs.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/EmptyState.h"
#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

enum Tab { MaterialsTab, OpinionsTab, LedgerTabIndex, HistoryTab };

QWidget* opinionRow(const OpinionEntry& opinion, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* who = plainLabel(opinion.personName, row);
    auto* where = plainLabel(u"%1  ·  %2"_s.arg(stageName(opinion.stage), formatMoment(opinion.at)), row);
    auto* text = plainLabel(opinion.text, row);
    setLook(who, Look::Section);
    setLook(where, Look::Small);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->addWidget(who);
    head->addWidget(where);
    head->addStretch();
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space4);
    column->addLayout(head);
    column->addWidget(text);
    return row;
}

/// The history speaks with the words of the event stream.
EventRow eventOf(const StepEntry& step)
{
    EventRow event;
    event.verb = step.verb;
    event.personName = step.personName;
    event.stage = step.stage;
    event.at = step.at;
    event.level = step.level;
    return event;
}

} // namespace

CaseTabs::CaseTabs(const Replica& replica, QWidget* parent)
    : QTabWidget(parent), m_replica(replica),
      m_materials(new FactTable({tr("Paper"), tr("Form"), tr("Need"), tr("Checked")}, 0, this)),
      m_opinions(new QScrollArea(this)), m_ledger(new LedgerTab(replica, this)),
      m_history(new FactTable({tr("When"), tr("Who"), tr("What happened"), tr("Stage")}, 2, this))
{
    setDocumentMode(true);
    m_opinions->setWidgetResizable(true);
    m_opinions->setAccessibleName(tr("Opinions"));
    m_materials->setAccessibleName(tr("Materials"));
    m_history->setAccessibleName(tr("History"));
    addTab(m_materials, tr("Materials"));
    addTab(m_opinions, tr("Opinions"));
    addTab(m_ledger, tr("Time ledger"));
    addTab(m_history, tr("History"));
}

void CaseTabs::show(const CaseDetails& details)
{
    showMaterials(details);
    showOpinions(details);
    m_ledger->show(details);
    showHistory(details);
}

void CaseTabs::showMaterials(const CaseDetails& details)
{
    m_materials->clearFacts();
    const ItemVariant* variant = m_replica.variant(details.row.variant);
    int present = 0;
    for (const MaterialState& state : details.materials) {
        present += state.present ? 1 : 0;
        QStringList facts{tr("Paper %1").arg(state.material.value), {}, {}, {}};
        if (variant) {
            for (const Material& material : variant->materials) {
                if (material.id == state.material)
                    facts = {material.name,
                             material.form,
                             material.need == Material::Need::Required ? tr("required") : tr("optional"),
                             {}};
            }
        }
        facts[3] = state.present ? tr("present") : tr("missing");
        m_materials->addFacts(facts);
    }
    m_materials->fitColumns();
    setTabText(MaterialsTab, tr("Materials %1/%2").arg(present).arg(details.materials.size()));
}

void CaseTabs::showOpinions(const CaseDetails& details)
{
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!details.remark.isEmpty()) {
        OpinionEntry remark;
        remark.stage = Stage::Application;
        remark.personName = details.takenInByName;
        remark.text = details.remark;
        remark.at = details.recordedAt;
        column->addWidget(opinionRow(remark, list));
        column->addWidget(horizontalLine(list));
    }
    for (const OpinionEntry& opinion : details.opinions) {
        column->addWidget(opinionRow(opinion, list));
        column->addWidget(horizontalLine(list));
    }
    if (column->isEmpty())
        column->addWidget(new EmptyState(IconName::Pen, tr("No opinion yet"),
                                         tr("What the handlers write at each stage stands here."), list));
    column->addStretch();
    m_opinions->setWidget(list);
    setTabText(OpinionsTab, tr("Opinions %1").arg(details.opinions.size()));
}

void CaseTabs::showHistory(const CaseDetails& details)
{
    m_history->clearFacts();
    for (auto step = details.steps.rbegin(); step != details.steps.rend(); ++step) {
        const bool light = step->verb == MessageKind::GiveLight;
        m_history->addFacts({formatMoment(step->at),
                             step->personName.isEmpty() ? tr("System") : step->personName,
                             eventWords(eventOf(*step)), stageName(step->stage)},
                            light ? std::optional(markOf(step->level)) : std::nullopt);
    }
    m_history->fitColumns();
    setTabText(HistoryTab, tr("History %1").arg(details.steps.size()));
}

} // namespace duban
