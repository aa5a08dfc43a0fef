// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/VariantEditor.h"

#include "client/app/ErrorWords.h"
#include "client/rules/VariantProblems.h"
#include "client/step/People.h"
#include "client/widget/Card.h"
#include "client/widget/Icon.h"
#include "client/widget/Style.h"
#include "common/access/CaseActions.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int DutyHeight = 110;

using Part = EntryRows::Column;

std::vector<EntryRows::Line> linesOf(const std::vector<MaterialEntry>& materials)
{
    std::vector<EntryRows::Line> lines;
    for (const MaterialEntry& m : materials)
        lines.push_back({{m.name, m.form}, {m.required, m.deferrable}});
    return lines;
}

std::vector<EntryRows::Line> linesOf(const std::vector<FeeEntry>& fees)
{
    std::vector<EntryRows::Line> lines;
    for (const FeeEntry& fee : fees)
        lines.push_back(
            {{fee.name, fee.standardFen < 0 ? QString() : yuanText(fee.standardFen), fee.unit, fee.basis},
             {}});
    return lines;
}

QString sayingOf(const VariantEntry& entry)
{
    // As it goes over the wire: equal bytes say the same.
    return QString::fromLatin1(encode(entry).toHex());
}

} // namespace

VariantEditor::VariantEditor(Link& link, Replica& replica, const ItemRegister& items, PeopleBook& people,
                             QWidget* parent)
    : QWidget(parent), m_link(link), m_replica(replica), m_people(people),
      m_basics(new VariantBasics(items, replica, this)), m_flow(new FlowEditor(this)),
      m_materials(new EntryRows(u"materials"_s,
                                {Part{u"name"_s, tr("Paper"), Part::Kind::Text, 5},
                                 Part{u"form"_s, tr("Form, for example: original 1"), Part::Kind::Text, 3},
                                 Part{u"required"_s, tr("Required"), Part::Kind::Tick},
                                 Part{u"deferrable"_s, tr("May follow"), Part::Kind::Tick}},
                                tr("Add a paper"), this)),
      m_fees(new EntryRows(u"fees"_s,
                           {Part{u"name"_s, tr("Fee"), Part::Kind::Text, 3},
                            Part{u"standardFen"_s, tr("Yuan"), Part::Kind::Text, 1},
                            Part{u"unit"_s, tr("Per"), Part::Kind::Text, 1},
                            Part{u"basis"_s, tr("Paper that sets it"), Part::Kind::Text, 4}},
                           tr("Add a fee"), this)),
      m_duty(new QPlainTextEdit(this)), m_title(plainLabel({}, this)), m_follows(plainLabel({}, this)),
      m_rejection(new NoticeBar(this)), m_remark(plainLabel({}, this)), m_area(new QScrollArea(this)),
      m_showWrong(new QPushButton(tr("Show them"), this)),
      m_discard(new QPushButton(tr("Discard the draft"), this)),
      m_propose(new ActionButton(tr("Propose"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this))
{
    m_materials->setFresh({{}, {true, false}});
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(makePage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space8);
    column->addWidget(makeTop());
    column->addWidget(m_rejection);
    column->addWidget(m_area, 1);
    column->addWidget(makeFoot());
    connect(m_basics, &VariantBasics::changed, this, &VariantEditor::review);
    connect(m_basics, &VariantBasics::departmentChanged, this, &VariantEditor::offerPeople);
    connect(m_flow, &FlowEditor::changed, this, &VariantEditor::review);
    connect(m_materials, &EntryRows::changed, this, &VariantEditor::review);
    connect(m_fees, &EntryRows::changed, this, &VariantEditor::review);
    connect(m_duty, &QPlainTextEdit::textChanged, this, &VariantEditor::review);
    connect(&m_people, &PeopleBook::fetched, this, &VariantEditor::offerPeople);
    connect(&m_link, &Link::statusChanged, this, [this] { hold(m_held); });
}

QWidget* VariantEditor::makeTop()
{
    auto* top = new QWidget(this);
    auto* back = new QPushButton(duban::icon(IconName::Back), tr("Back to the list"), top);
    back->setAutoDefault(false);
    setLook(back, Look::Flat);
    setLook(m_title, Look::Title);
    setLook(m_follows, Look::Second);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_follows, 1);
    connect(back, &QPushButton::clicked, this, &VariantEditor::left);
    return top;
}

QWidget* VariantEditor::makePage()
{
    auto* page = new QWidget;
    page->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, metrics::Space8, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_basics);
    const auto addCard = [&](const QString& title, QWidget* body) {
        auto* card = new Card(title, Card::Body::Padded, page);
        card->body()->addWidget(body);
        column->addWidget(card);
        return card;
    };
    addCard(tr("Stages"), m_flow)->setHint(tr("A stage without a limit of its own counts in the whole"));
    addCard(tr("Papers"), m_materials)->setHint(tr("In the order in which the window asks for them"));
    addCard(tr("Fees"), m_fees)->setHint(tr("None: the item is free of charge"));
    m_duty->setFixedHeight(DutyHeight);
    m_duty->setTabChangesFocus(true);
    m_duty->setObjectName(u"duty"_s);
    m_dutyRow = new FieldRow(tr("Text"), m_duty, page, 56);
    addCard(tr("Duties"), m_dutyRow)
        ->setHint(tr("What the organ must do and may not do, where to complain; stands in the guide"));
    column->addStretch();
    return page;
}

QWidget* VariantEditor::makeFoot()
{
    auto* foot = new QWidget(this);
    m_discard->setAutoDefault(false);
    m_showWrong->setAutoDefault(false);
    setLook(m_showWrong, Look::Flat);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(m_remark);
    row->addWidget(m_showWrong);
    row->addStretch(1);
    row->addWidget(m_discard);
    row->addWidget(m_propose);
    connect(m_discard, &QPushButton::clicked, this, &VariantEditor::discard);
    connect(m_showWrong, &QPushButton::clicked, this, &VariantEditor::showWrong);
    connect(m_propose, &QPushButton::clicked, this, &VariantEditor::propose);
    return foot;
}

void VariantEditor::discard()
{
    if (m_held)
        return;
    m_begun = false;
    emit draftChanged();
    emit discarded();
}

void VariantEditor::begin(const VariantEntry& entry, const ItemVariant* replaced, const QString& rejection)
{
    m_begun = true;
    m_mends = entry.mends.isValid();
    showRejection(rejection);
    m_told.clear();
    m_refusal.clear();
    m_start = entry;
    m_basics->show(entry);
    m_flow->show(entry);
    m_materials->setLines(linesOf(entry.materials));
    m_fees->setLines(linesOf(entry.fees));
    m_duty->setPlainText(entry.duty);
    m_dutyRow->renew();
    m_title->setText(replaced ? tr("New version of %1").arg(fullName(*replaced)) : tr("New item or variant"));
    m_follows->setText(
        replaced ? tr("What is offered now ends the day this one begins; running cases keep their rules.")
                 : QString());
    m_start = this->entry();
    m_area->verticalScrollBar()->setValue(0);
    offerPeople();
    if (m_people.people().empty())
        m_people.fetch();
    hold(false);
    emit draftChanged();
}

void VariantEditor::resume(const VariantEntry& left, const ItemVariant* replaced)
{
    begin(left, replaced);
    m_start = {};
    m_start.replaces = left.replaces;
    m_start.mends = left.mends;
    emit draftChanged();
}

void VariantEditor::showRejection(const QString& why)
{
    if (why.isEmpty())
        m_rejection->clear();
    else
        m_rejection->say(NoticeBar::Kind::Warning, tr("It was turned down: %1", "reason").arg(why));
}

VariantEntry VariantEditor::entry() const
{
    VariantEntry made;
    made.status = VariantStatus::Proposed;
    made.replaces = m_start.replaces;
    made.mends = m_start.mends;
    m_basics->write(made);
    m_flow->write(made);
    for (const EntryRows::Line& line : m_materials->lines())
        made.materials.push_back({{}, line.texts[0], line.texts[1], line.ticks[0], line.ticks[1]});
    for (const EntryRows::Line& line : m_fees->lines())
        made.fees.push_back({line.texts[0], fenOf(line.texts[1]).value_or(-1), line.texts[2], line.texts[3]});
    made.duty = m_duty->toPlainText().trimmed();
    return made;
}

bool VariantEditor::hasDraft() const
{
    return m_begun && (m_held || m_mends || sayingOf(entry()) != sayingOf(m_start));
}

QString VariantEditor::draftName() const
{
    const VariantEntry now = entry();
    if (now.itemName.isEmpty())
        return tr("without a name yet");
    return now.name.isEmpty() ? now.itemName : tr("%1 (%2)", "item, variant").arg(now.itemName, now.name);
}

void VariantEditor::offerPeople()
{
    // Nobody is dropped from a stage before everybody is here.
    if (m_people.people().empty())
        return;
    const OrganisationId department = m_basics->department();
    const LocalDay today = dayOf(m_replica.legalNow());
    m_flow->setCandidates([this, department, today](Stage stage) {
        return candidatesFor(m_people.people(), department, roleOf(stage), {}, today);
    });
}

void VariantEditor::review()
{
    if (!m_begun)
        return;
    if (!m_held) {
        m_told.clear();
        m_refusal.clear();
    }
    hold(m_held);
    emit draftChanged();
}

void VariantEditor::hold(bool held)
{
    m_held = held;
    m_problems = problemsOf(entry(), m_replica.kinds(), dayOf(m_replica.legalNow()));
    FieldProblems said = m_problems;
    said.insert(said.end(), m_told.begin(), m_told.end());
    m_basics->setProblems(said);
    m_flow->setProblems(said);
    m_materials->setProblems(said);
    m_fees->setProblems(said);
    m_dutyRow->setProblem(problemOf(said, u"duty"_s));
    m_area->widget()->setEnabled(!held);
    m_discard->setEnabled(!held);
    m_showWrong->setVisible(!held && !said.empty());
    m_propose->setEnabled(!held && said.empty());
    setLook(m_remark, m_refusal.isEmpty() || held ? Look::Small : Look::Problem);
    if (held)
        m_remark->setText(m_link.isLoggedIn()
                              ? tr("Being sent…")
                              : tr("The connection is lost. It waits and is sent once it is back."));
    else if (!m_refusal.isEmpty())
        m_remark->setText(m_refusal);
    else if (!said.empty())
        m_remark->setText(
            tr("%n thing(s) to be put right before it can be proposed.", nullptr, int(said.size())));
    else
        m_remark->setText(tr("Nothing changes before another office has released it."));
}

void VariantEditor::tellAll()
{
    m_basics->tell();
    m_materials->tell();
    m_fees->tell();
    m_dutyRow->tell();
}

QWidget* VariantEditor::inputOf(const QString& field) const
{
    if (FieldRow* row = m_basics->row(field))
        return row;
    if (field == u"duty"_s)
        return m_duty;
    static const QRegularExpression line(u"^(materials|fees|flow)(?:\\[(\\d+)\\](?:\\.(\\w+))?)?\\z"_s);
    const auto match = line.match(field);
    if (match.captured(1) == u"flow")
        return m_flow;
    EntryRows* rows = match.captured(1) == u"fees" ? m_fees : m_materials;
    QWidget* input = rows->input(match.captured(2).toInt(), match.captured(3));
    return input ? input : rows->addButton();
}

void VariantEditor::showWrong()
{
    tellAll();
    const QString first = !m_problems.empty() ? m_problems.front().field
                          : !m_told.empty()   ? m_told.front().field
                                              : QString();
    if (QWidget* input = inputOf(first)) {
        input->setFocus();
        m_area->ensureWidgetVisible(input);
    }
}

void VariantEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier))
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

void VariantEditor::propose()
{
    ProposeVariant request{entry()};
    hold(true);
    m_link.request<CommandReply>(request, this,
                                 [this](const Answer<CommandReply>& answer) { takeAnswer(answer); });
}

void VariantEditor::takeAnswer(const Answer<CommandReply>& answer)
{
    if (answer) {
        const QString name = draftName();
        m_begun = false;
        hold(false);
        emit draftChanged();
        return emit proposed({answer->subject}, name);
    }
    const QString field = answer.error().field();
    m_refusal = wordsFor(answer.error()).line();
    if (!field.isEmpty())
        m_told = {{field, tr("The server does not take this. Please check it.")}};
    hold(false);
    tellAll();
}

} // namespace duban
