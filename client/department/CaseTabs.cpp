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

enum Tab {
    MaterialsTab,
    PapersTabIndex,
    FilesTabIndex,
    OpinionsTab,
    LedgerTabIndex,
    HistoryTab,
    PartiesTabIndex
};

QWidget* writtenRow(const QString& person, const QString& placeAndTime, const QString& written,
                    QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* who = plainLabel(person, row);
    auto* where = plainLabel(placeAndTime, row);
    auto* text = plainLabel(written, row);
    setLook(who, Look::Section);
    setLook(where, Look::Small);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setVisible(!written.isEmpty());
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

QWidget* opinionRow(const OpinionEntry& opinion, StageNaming naming, QWidget* parent)
{
    const QString where = u"%1  ·  %2"_s.arg(stageName(opinion.stage, naming), formatMoment(opinion.at));
    return writtenRow(opinion.personName, where, opinion.text, parent);
}

/// A question to another section, and below it the answer.
void addQuestion(const QuestionEntry& question, const Replica& replica, QVBoxLayout* column, QWidget* list)
{
    const QString section = replica.departmentName(question.section);
    const QString asked =
        CaseTabs::tr("asks %1  ·  %2", "section, moment").arg(section, formatMoment(question.askedAt));
    column->addWidget(writtenRow(question.askedBy, asked, question.text, list));
    const bool answered = question.answeredAt.isSet();
    const QString who = answered ? question.answeredBy : section;
    const QString when = answered ? CaseTabs::tr("answers for %1  ·  %2", "section, moment")
                                        .arg(section, formatMoment(question.answeredAt))
                                  : CaseTabs::tr("has not answered yet");
    QWidget* answer = writtenRow(who, when, question.answer, list);
    QMargins margins = answer->layout()->contentsMargins();
    margins.setLeft(margins.left() + metrics::Space24);
    margins.setTop(0);
    answer->layout()->setContentsMargins(margins);
    column->addWidget(answer);
    column->addWidget(horizontalLine(list));
}

/// Where a paper is: here, missing, asked for, brought later, or promised for a day.
QString paperStateText(const MaterialState& state)
{
    if (state.suppliedAt.isSet())
        return CaseTabs::tr("brought on %1", "day").arg(momentText(state.suppliedAt).left(10));
    if (state.deferredUntil != LocalDay{})
        return CaseTabs::tr("follows by %1", "day").arg(dayText(state.deferredUntil));
    if (state.asked)
        return CaseTabs::tr("asked for as a supplement");
    return state.present ? CaseTabs::tr("present") : CaseTabs::tr("missing");
}

} // namespace

CaseTabs::CaseTabs(const ViewContext& context, QWidget* parent)
    : QTabWidget(parent), m_replica(context.replica),
      m_materials(new FactTable({tr("Paper"), tr("Form"), tr("Need"), tr("Checked")}, 0, this)),
      m_papers(new PapersTab(context, this)), m_files(new FilesTab(context, this)),
      m_opinions(new QScrollArea(this)), m_ledger(new LedgerTab(context.replica, this)),
      m_history(new TimelineTab(context.replica, this)), m_parties(new PartiesTab(context, this))
{
    setDocumentMode(true);
    m_opinions->setWidgetResizable(true);
    m_opinions->setAccessibleName(tr("Opinions"));
    m_materials->setAccessibleName(tr("Materials"));
    addTab(m_materials, tr("Materials"));
    addTab(m_papers, tr("Documents"));
    addTab(m_files, tr("Files"));
    addTab(m_opinions, tr("Opinions"));
    addTab(m_ledger, tr("Time ledger"));
    addTab(m_history, tr("History"));
    addTab(m_parties, tr("Applicant"));
    connect(m_papers, &PapersTab::counted, this, [this](int papers) {
        setTabText(PapersTabIndex, tr("Documents %1").arg(papers));
        m_files->setPapers(m_papers->papers());
    });
    connect(m_files, &FilesTab::counted, this,
            [this](int files) { setTabText(FilesTabIndex, tr("Files %1").arg(files)); });
}

void CaseTabs::show(const CaseDetails& details)
{
    showMaterials(details);
    showOpinions(details);
    m_files->show(details);
    m_papers->show(details);
    m_ledger->show(details);
    m_history->show(details);
    m_parties->show(details);
    setTabText(HistoryTab, tr("History %1").arg(m_history->count()));
    setTabText(PartiesTabIndex,
               m_parties->count() > 1 ? tr("Applicant %1").arg(m_parties->count()) : tr("Applicant"));
}

void CaseTabs::showMaterials(const CaseDetails& details)
{
    m_materials->clearFacts();
    const ItemVariant* variant = m_replica.variant(details.row.variant);
    int present = 0;
    for (const MaterialState& state : details.materials) {
        present += state.present || state.suppliedAt.isSet() ? 1 : 0;
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
        facts[3] = paperStateText(state);
        m_materials->addFacts(facts);
    }
    m_materials->fitColumns();
    setTabText(MaterialsTab, tr("Materials %1/%2").arg(present).arg(details.materials.size()));
}

void CaseTabs::showOpinions(const CaseDetails& details)
{
    auto* list = new QWidget;
    const StageNaming naming = m_replica.namingOf(details.row.variant);
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
        column->addWidget(opinionRow(remark, naming, list));
        column->addWidget(horizontalLine(list));
    }
    for (const OpinionEntry& opinion : details.opinions) {
        column->addWidget(opinionRow(opinion, naming, list));
        column->addWidget(horizontalLine(list));
    }
    for (const QuestionEntry& question : details.questions)
        addQuestion(question, m_replica, column, list);
    if (column->isEmpty())
        column->addWidget(new EmptyState(IconName::Pen, tr("No opinion yet"),
                                         tr("What the handlers write at each stage stands here."), list));
    column->addStretch();
    m_opinions->setWidget(list);
    setTabText(OpinionsTab, tr("Opinions %1").arg(details.opinions.size() + details.questions.size()));
}

} // namespace duban
