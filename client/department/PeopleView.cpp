// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PeopleView.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/step/People.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LoadColumn = 1;
constexpr std::chrono::milliseconds LoadDelay{500};

QString rolesText(const PersonEntry& person)
{
    QStringList words;
    const RoleSet roles = rolesOf(person);
    for (const Role role : AllRoles) {
        if (roles.has(role))
            words << roleName(role);
    }
    return words.join(u" · "_s);
}

} // namespace

PeopleView::PeopleView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica),
      m_book(new PeopleBook(context.link, this)), m_notice(new NoticeBar(this)),
      m_bar(new FilterBar(tr("Name, position or role"), this)),
      m_table(new FactTable({tr("Name"), tr("Work by light"), tr("Open cases"), tr("Unit"), tr("Position"),
                             tr("Roles"), tr("Filing number"), tr("State")},
                            5, this)),
      m_move(new ActionButton(tr("Hand work over…"), QKeySequence(Qt::Key_F4), Look::Body, this))
{
    m_table->setAccessibleName(tr("People"));
    m_table->setItemDelegateForColumn(LoadColumn, new LoadDelegate(m_table));
    m_bar->addLead(m_move);
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(card, 1);
    connect(m_book, &PeopleBook::fetched, this, &PeopleView::showPeople);
    connect(m_book, &PeopleBook::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    connect(&m_replica, &Replica::catalogueChanged, this, &PeopleView::showPeople);
    connect(m_bar, &FilterBar::textChanged, this, &PeopleView::showPeople);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PeopleView::showButton);
    connect(m_move, &QPushButton::clicked, this, &PeopleView::openMove);
    followCases();
    showButton();
}

/// How much lies with whom changes with every step of a case.
void PeopleView::followCases()
{
    m_later.setSingleShot(true);
    m_later.setInterval(LoadDelay);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible() && loadsOf(m_replica.cases()) != m_loads)
            showPeople();
    });
    const auto later = [this] {
        if (!m_later.isActive())
            m_later.start();
    };
    connect(&m_replica, &Replica::caseChanged, this, later);
    connect(&m_replica, &Replica::caseGone, this, later);
    connect(&m_replica, &Replica::reset, this, later);
}

void PeopleView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_book->fetch();
}

void PeopleView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

QStringList PeopleView::factsOf(const PersonEntry& person) const
{
    QString state;
    if (hasLeft(person, dayOf(m_replica.legalNow())))
        state = tr("left on %1").arg(formatDay(person.leftOn));
    else if (person.filingNumber.isEmpty())
        state = tr("not filed yet");
    else if (person.leftOn != LocalDay{})
        state = tr("leaves on %1").arg(formatDay(person.leftOn));
    return {person.name,
            {},
            groupedNumber(person.openCases),
            m_replica.departmentName(person.unit),
            person.position,
            rolesText(person),
            person.filingNumber,
            state};
}

void PeopleView::showPeople()
{
    const PersonEntry* before = chosen();
    const PersonId kept = before ? before->id : PersonId{};
    m_shown.clear();
    m_table->clearFacts();
    m_loads = loadsOf(m_replica.cases());
    std::vector<PersonEntry> people = m_book->people();
    std::stable_sort(people.begin(), people.end(), [this](const PersonEntry& a, const PersonEntry& b) {
        return isHeavier(m_loads.value(a.id), m_loads.value(b.id));
    });
    for (const PersonEntry& person : people) {
        const QStringList facts = factsOf(person);
        if (!facts.join(u'\n').contains(m_bar->search()->text().trimmed(), Qt::CaseInsensitive))
            continue;
        m_shown.push_back(person);
        m_table->addFacts(facts);
        LoadDelegate::put(*m_table->model(), m_table->model()->index(m_table->rowCount() - 1, LoadColumn),
                          m_loads.value(person.id));
        if (person.id == kept)
            m_table->selectRow(int(m_shown.size()) - 1);
    }
    m_table->fitColumns();
    if (!chosen() && !m_shown.empty())
        m_table->selectRow(0);
    showButton();
}

const PersonEntry* PeopleView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_shown.size()) ? &m_shown[std::size_t(row)] : nullptr;
}

void PeopleView::showButton()
{
    const PersonEntry* person = chosen();
    m_move->setEnabled(person && person->openCases > 0);
}

void PeopleView::openMove()
{
    if (m_dialog)
        return m_dialog->open();
    const PersonEntry* person = chosen();
    if (!person)
        return;
    m_dialog = new MoveWorkDialog(*person, m_book->people(), dayOf(m_replica.legalNow()), this);
    connect(m_dialog, &FormDialog::confirmed, this, [this, name = person->name] { send(name); });
    // While it is under way the dialog is only put aside.
    connect(m_dialog, &QDialog::rejected, m_dialog, [dialog = m_dialog.data()] {
        if (!dialog->isHeld())
            dialog->deleteLater();
    });
    connect(m_dialog, &QDialog::rejected, this, [this] {
        if (m_dialog && !m_dialog->isHeld())
            m_dialog.clear();
    });
    m_dialog->open();
}

void PeopleView::send(const QString& name)
{
    const auto request = m_dialog->request();
    if (!request)
        return;
    m_dialog->await(m_link);
    m_link.request<CommandReply>(
        *request, this, [this, name](const Answer<CommandReply>& answer) { takeAnswer(name, answer); });
}

void PeopleView::takeAnswer(const QString& name, const Answer<CommandReply>& answer)
{
    if (!answer) {
        m_dialog->complain(answer.error());
        return m_dialog->open();
    }
    m_dialog->hide();
    m_dialog->deleteLater();
    m_dialog.clear();
    const QString done =
        tr("The work of %1 was handed over. What stays with them stands in the list.").arg(name);
    m_notice->say(NoticeBar::Kind::Done, done);
    emit noticed(done);
    m_book->fetch();
}

} // namespace duban
