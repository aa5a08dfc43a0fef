// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/FlowEditor.h"

#include "client/model/DomainWords.h"
#include "client/model/LimitWords.h"
#include "client/rules/VariantLines.h"
#include "client/rules/VariantProblems.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"
#include "common/access/CaseActions.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int MostReviews = 5;

enum StageColumn { NameColumn, LimitColumn, BasisColumn, ReviewsColumn, AssignmentColumn, PeopleColumn };

constexpr int BasisWidth = 190;

QString shapeOf(const FlowTemplate& shape)
{
    return QString(shape.key).section(u'/', 0, 0);
}

bool isShaped(const std::vector<StageEntry>& flow, bool immediate, const FlowTemplate& shape)
{
    return immediate == shape.immediate &&
           std::equal(flow.begin(), flow.end(), shape.flow.begin(), shape.flow.end(),
                      [](const StageEntry& a, const StageRule& b) {
                          return a.stage == b.stage && a.reviews == b.reviews;
                      });
}

/// @return the shape of a shipped flow that this one has; empty when it has one of its own.
QString shapeOf(const std::vector<StageEntry>& flow, bool immediate)
{
    for (const FlowTemplate& shape : flowTemplates()) {
        if (isShaped(flow, immediate, shape))
            return shapeOf(shape);
    }
    return {};
}

} // namespace

QString flowShapeName(const QString& shape)
{
    if (shape == u"full")
        return FlowEditor::tr("All six stages");
    if (shape == u"short")
        return FlowEditor::tr("Short: handling and approval");
    if (shape == u"immediate")
        return FlowEditor::tr("At the counter, ended by handling");
    if (shape == u"immediate-approval")
        return FlowEditor::tr("At the counter, ended by approval");
    if (shape == u"two-reviews")
        return FlowEditor::tr("Two reviews, then approval");
    if (shape == u"three-reviews")
        return FlowEditor::tr("Three reviews, then approval");
    if (shape == u"two-reviews-decide")
        return FlowEditor::tr("Two reviews, the last decides");
    if (shape == u"three-reviews-decide")
        return FlowEditor::tr("Three reviews, the last decides");
    return FlowEditor::tr("A flow of its own");
}

FlowEditor::FlowEditor(QWidget* parent)
    : QWidget(parent), m_shape(new ChoiceBox(this)), m_naming(new ChoiceBox(this)),
      m_track(new StageTrack(this)), m_said(plainLabel({}, this)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"flow"_s);
    m_shape->setAccessibleName(tr("Flow"));
    m_naming->setAccessibleName(tr("Names of the stages"));
    for (const FlowTemplate& shape : flowTemplates()) {
        if (m_shape->findData(shapeOf(shape)) < 0)
            m_shape->addItem(flowShapeName(shapeOf(shape)), shapeOf(shape));
    }
    for (const StageNaming naming : {StageNaming::Handling, StageNaming::Review})
        m_naming->addItem(u"%1 · %2 · %3"_s.arg(stageName(Stage::Handling, naming),
                                                stageName(Stage::Review, naming),
                                                stageName(Stage::Approval, naming)),
                          int(naming));
    for (QWidget* part : {static_cast<QWidget*>(m_shape), static_cast<QWidget*>(m_naming)})
        guardWheel(part);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    auto* names = plainLabel(tr("Names"), this);
    setLook(names, Look::Second);
    row->addWidget(m_shape);
    row->addSpacing(metrics::Space12);
    row->addWidget(names);
    row->addWidget(m_naming);
    row->addStretch();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::Space8);
    m_column->addLayout(row);
    m_column->addWidget(m_track);
    m_column->addWidget(m_said);
    setLook(m_said, Look::Problem);
    m_said->hide();
    connect(m_shape, &QComboBox::currentIndexChanged, this, &FlowEditor::chooseShape);
    connect(m_naming, &QComboBox::currentIndexChanged, this, [this] {
        for (const StageRow& stage : m_rows)
            stage.name->setText(stageName(stage.stage, namingSet()));
        renew();
    });
}

void FlowEditor::show(const VariantEntry& entry)
{
    const QSignalBlocker quiet(this);
    m_immediate = entry.immediate;
    const QSignalBlocker still(m_naming);
    m_naming->setCurrentIndex(std::max(0, m_naming->findData(int(entry.naming))));
    build(entry.flow);
    followShape();
}

void FlowEditor::write(VariantEntry& entry) const
{
    entry.flow = flow();
    entry.naming = namingSet();
    entry.immediate = m_immediate;
}

std::vector<StageEntry> FlowEditor::flow() const
{
    std::vector<StageEntry> all;
    for (const StageRow& row : m_rows) {
        StageEntry entry;
        entry.stage = row.stage;
        entry.limit = row.limit->limit();
        // Kept while there is no limit, in case it comes back; only what is of a limit is proposed.
        entry.basis = entry.limit.isSet() ? row.basis->text().trimmed() : QString();
        entry.reviews = row.reviews ? row.reviews->value() : 1;
        if (row.assignment) {
            entry.assignment = Assignment(row.assignment->currentData().toInt());
            entry.people = row.people->chosen();
        }
        all.push_back(std::move(entry));
    }
    return all;
}

/// Stages that both flows have keep their limits and people.
void FlowEditor::chooseShape()
{
    const FlowTemplate* shape = flowTemplate(m_shape->currentData().toString() + u"/handling"_s);
    if (!shape)
        return;
    const std::vector<StageEntry> before = flow();
    std::vector<StageEntry> after;
    for (const StageRule& rule : shape->flow) {
        const auto kept = std::find_if(before.begin(), before.end(),
                                       [&](const StageEntry& entry) { return entry.stage == rule.stage; });
        after.push_back(kept == before.end() ? StageEntry{} : *kept);
        after.back().stage = rule.stage;
        after.back().reviews = rule.reviews;
        if (kept == before.end())
            after.back().limit = {};
    }
    m_immediate = shape->immediate;
    build(after);
    followShape();
    emit changed();
}

void FlowEditor::build(const std::vector<StageEntry>& flow)
{
    delete m_table;
    m_rows.clear();
    m_table = new QWidget(this);
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::Space12);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(PeopleColumn, 1);
    const QStringList heads{tr("Stage"),   tr("Limit of its own"), tr("Basis of the limit"),
                            tr("Reviews"), tr("Goes to"),          tr("People filed for it")};
    for (int column = 0; column < int(heads.size()); ++column) {
        auto* head = plainLabel(heads[column], m_table);
        setLook(head, Look::Small);
        grid->addWidget(head, 0, column);
    }
    for (std::size_t i = 0; i < flow.size(); ++i)
        addStage(flow[i], 1 + 2 * int(i));
    m_column->insertWidget(m_column->indexOf(m_said), m_table);
    if (m_candidates)
        setCandidates(m_candidates);
    showTrack();
    setProblems(m_problems);
}

void FlowEditor::addStage(const StageEntry& entry, int line)
{
    auto* grid = static_cast<QGridLayout*>(m_table->layout());
    StageRow row;
    row.stage = entry.stage;
    row.name = plainLabel(stageName(entry.stage, namingSet()), m_table);
    row.name->setMinimumWidth(72);
    row.limit = new LimitChoice(m_table);
    row.limit->setLimit(entry.limit);
    row.said = plainLabel({}, m_table);
    row.said->setFixedHeight(18);
    setLook(row.said, Look::Problem);
    grid->addWidget(row.name, line, NameColumn);
    grid->addWidget(row.limit, line, LimitColumn);
    grid->addWidget(row.said, line + 1, LimitColumn, 1, 5);
    row.basis = new QLineEdit(entry.basis, m_table);
    row.basis->setFixedSize(BasisWidth, metrics::FieldHeight);
    row.basis->setMaxLength(int(MaxRuleLine));
    row.basis->setPlaceholderText(tr("Law and article"));
    row.basis->setAccessibleName(tr("Basis of the limit of %1").arg(row.name->text()));
    row.basis->setEnabled(entry.limit.isSet());
    grid->addWidget(row.basis, line, BasisColumn);
    connect(row.basis, &QLineEdit::textChanged, this, &FlowEditor::renew);
    connect(row.limit, &LimitChoice::changed, this, [this, limit = row.limit, basis = row.basis] {
        basis->setEnabled(limit->limit().isSet());
        renew();
    });
    if (entry.stage == Stage::Review) {
        row.reviews = new QSpinBox(m_table);
        row.reviews->setRange(1, MostReviews);
        row.reviews->setValue(entry.reviews);
        row.reviews->setFixedSize(60, metrics::FieldHeight);
        row.reviews->setButtonSymbols(QAbstractSpinBox::NoButtons);
        row.reviews->setAccessibleName(tr("How many reviews"));
        guardWheel(row.reviews);
        grid->addWidget(row.reviews, line, ReviewsColumn);
        connect(row.reviews, &QSpinBox::valueChanged, this, [this] {
            followShape();
            renew();
        });
    }
    addWorkers(row, entry, line);
    m_rows.push_back(row);
}

void FlowEditor::addWorkers(StageRow& row, const StageEntry& entry, int line)
{
    auto* grid = static_cast<QGridLayout*>(m_table->layout());
    if (roleOf(entry.stage) == Role::WindowClerk) {
        auto* window = plainLabel(tr("the window that took it in"), m_table);
        setLook(window, Look::Second);
        window->setFixedHeight(metrics::FieldHeight);
        grid->addWidget(window, line, AssignmentColumn, 1, 2);
        return;
    }
    row.assignment = new ChoiceBox(m_table);
    row.assignment->setAccessibleName(tr("Who gets a case that enters the stage"));
    for (const Assignment way :
         {Assignment::Pool, Assignment::Named, Assignment::Rota, Assignment::LeastLoad})
        row.assignment->addItem(assignmentName(way), int(way));
    row.assignment->setCurrentIndex(std::max(0, row.assignment->findData(int(entry.assignment))));
    guardWheel(row.assignment);
    row.people = new PeoplePick(m_table);
    row.people->choose(entry.people);
    grid->addWidget(row.assignment, line, AssignmentColumn);
    grid->addWidget(row.people, line, PeopleColumn);
    connect(row.assignment, &QComboBox::currentIndexChanged, this, &FlowEditor::renew);
    connect(row.people, &PeoplePick::changed, this, &FlowEditor::renew);
}

void FlowEditor::setCandidates(const Candidates& candidates)
{
    m_candidates = candidates;
    for (const StageRow& row : m_rows) {
        if (row.people)
            row.people->setCandidates(candidates(row.stage));
    }
}

/// The box shows the shape that the stages have, also when it was made by hand.
void FlowEditor::followShape()
{
    const QSignalBlocker quiet(m_shape);
    const QString shape = shapeOf(flow(), m_immediate);
    const int own = m_shape->findData(QString());
    if (shape.isEmpty() && own < 0)
        m_shape->addItem(flowShapeName({}), QString());
    else if (!shape.isEmpty() && own >= 0)
        m_shape->removeItem(own);
    m_shape->setCurrentIndex(m_shape->findData(shape));
}

void FlowEditor::showTrack()
{
    std::vector<StageStop> stops;
    for (const StageRow& row : m_rows) {
        const Limit limit = row.limit->limit();
        QString below = limit.isSet() ? limitText(limit) : QString();
        if (row.reviews && row.reviews->value() > 1)
            below = tr("%n review(s)", nullptr, row.reviews->value()) +
                    (below.isEmpty() ? QString() : u" · "_s + below);
        stops.push_back({row.stage, StageStop::State::Ahead, row.name->text(), below, {}});
    }
    m_track->setStops(std::move(stops));
}

void FlowEditor::renew()
{
    showTrack();
    emit changed();
}

void FlowEditor::setProblems(const FieldProblems& problems)
{
    m_problems = problems;
    m_said->setText(problemOf(problems, u"flow"_s));
    m_said->setVisible(!m_said->text().isEmpty());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].said->setText(problemOf(problems, u"flow[%1]"_s.arg(i)));
}

const FlowEditor::StageRow* FlowEditor::row(Stage stage) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [stage](const StageRow& row) { return row.stage == stage; });
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace duban
