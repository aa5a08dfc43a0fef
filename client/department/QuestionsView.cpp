// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/QuestionsView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

enum QuestionChip { OpenQuestions, AllQuestions };

constexpr int ReadingHeight = 150;

bool isOpenQuestion(const QuestionRow& row)
{
    return !row.question.answeredAt.isSet();
}

} // namespace

QuestionsView::QuestionsView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_desk(new FormDesk(context, this)),
      m_notice(new NoticeBar(this)), m_bar(new FilterBar(tr("Case number, department or words"), this)),
      m_table(new FactTable(
          {tr("Case number"), tr("Question"), tr("Item"), tr("Asked by"), tr("Asked on"), tr("State")}, 1,
          this)),
      m_reading(plainLabel({}, this)), m_stack(new QStackedWidget(this)),
      m_further(new QPushButton(tr("Read earlier ones"), this)),
      m_answer(new ActionButton(tr("Answer…"), QKeySequence(Qt::Key_F4), Look::Main, this))
{
    m_bar->addChip(OpenQuestions, tr("To be answered"));
    m_bar->addChip(AllQuestions, tr("All"));
    m_bar->addLead(m_answer);
    m_table->setAccessibleName(tr("Questions to us"));
    m_stack->addWidget(makeList());
    m_stack->addWidget(new EmptyState(IconName::Help, tr("No question waits for you"),
                                      tr("What other sections ask yours about a case stands here; the answer "
                                         "goes back into that case."),
                                      m_stack));
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_stack);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    m_further->setAutoDefault(false);
    setLook(m_further, Look::Link);
    m_further->hide();
    column->addWidget(card, 1);
    column->addWidget(m_further, 0, Qt::AlignLeft);
    connect(m_bar, &FilterBar::chipChosen, this, &QuestionsView::showRows);
    connect(m_bar, &FilterBar::textChanged, this, &QuestionsView::showRows);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &QuestionsView::showChosen);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, [this] { openAnswer(); });
    connect(m_answer, &QPushButton::clicked, this, [this] { openAnswer(); });
    connect(&m_replica, &Replica::catalogueChanged, this, &QuestionsView::showRows);
    connect(&m_replica, &Replica::questionsChanged, this, &QuestionsView::fetchAnew);
    connect(m_further, &QPushButton::clicked, this, &QuestionsView::readOn);
    connect(m_desk, &FormDesk::refused, this, &QuestionsView::fetchAnew);
    showRows();
    fetch();
}

QWidget* QuestionsView::makeList()
{
    auto* list = new QWidget(m_stack);
    auto* reading = new QScrollArea(list);
    auto* body = new QWidget(reading);
    body->setProperty("scrollBody", true);
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    lines->addWidget(m_reading);
    lines->addStretch();
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reading->setWidget(body);
    reading->setWidgetResizable(true);
    reading->setFixedHeight(ReadingHeight);
    reading->setAccessibleName(tr("The question in full"));
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(horizontalLine(list));
    column->addWidget(reading);
    return list;
}

void QuestionsView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    fetch();
}

void QuestionsView::setFilter(const QString& text)
{
    m_bar->search()->setText(text);
}

void QuestionsView::fetch()
{
    if (!m_underWay)
        ask({});
}

/// Something has changed: an answer under way may be older.
void QuestionsView::fetchAnew()
{
    m_askAgain = m_underWay;
    fetch();
}

/// The page behind the last row that is here.
void QuestionsView::readOn()
{
    if (m_underWay || m_rows.empty())
        return;
    ListQuestions query;
    query.after = m_rows.back().question.id;
    query.afterAnswered = m_rows.back().question.answeredAt;
    ask(query);
}

void QuestionsView::ask(const ListQuestions& query)
{
    m_underWay = true;
    m_further->setEnabled(false);
    m_link.request<QuestionPage>(query, this,
                                 [this, further = query.after.isValid()](const Answer<QuestionPage>& answer) {
                                     m_underWay = false;
                                     m_further->setEnabled(true);
                                     if (std::exchange(m_askAgain, false))
                                         return fetch();
                                     if (answer)
                                         return take(*answer, further);
                                     m_notice->say(NoticeBar::Kind::Warning, wordsFor(answer.error()).line());
                                 });
}

/// Every open question is read, however many they are; of the answered ones a page, and more when asked for.
void QuestionsView::take(const QuestionPage& page, bool further)
{
    if (!further)
        m_rows.clear();
    m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
    m_more = page.more && !page.rows.empty();
    if (m_more && isOpenQuestion(m_rows.back()))
        return readOn();
    const int open = int(std::count_if(m_rows.begin(), m_rows.end(), isOpenQuestion));
    m_bar->setCount(OpenQuestions, open);
    m_bar->setCount(AllQuestions, m_more ? -1 : int(m_rows.size()));
    showRows();
    if (m_open == open)
        return;
    m_open = open;
    emit countChanged();
}

void QuestionsView::showRows()
{
    const QuestionRow* before = chosen();
    const QuestionId kept = before ? before->question.id : QuestionId{};
    const QString words = m_bar->search()->text().trimmed();
    m_shown.clear();
    m_table->clearFacts();
    for (const QuestionRow& row : m_rows) {
        const QStringList facts{
            row.caseNumber,
            row.question.text.simplified(),
            m_replica.itemName(row.variant),
            u"%1  ·  %2"_s.arg(row.question.askedBy, m_replica.departmentName(row.department)),
            shortMomentText(row.question.askedAt),
            isOpenQuestion(row) ? tr("open") : tr("answered by %1").arg(row.question.answeredBy)};
        const bool fits = m_bar->chosen() == AllQuestions || isOpenQuestion(row);
        if (!fits || !facts.join(u'\n').contains(words, Qt::CaseInsensitive))
            continue;
        m_shown.push_back(row);
        m_table->addFacts(facts);
        if (row.question.id == kept)
            m_table->selectRow(int(m_shown.size()) - 1);
    }
    m_table->fitColumns();
    if (!chosen() && !m_shown.empty())
        m_table->selectRow(0);
    m_further->setVisible(m_more && m_bar->chosen() == AllQuestions);
    m_stack->setCurrentIndex(m_shown.empty() ? 1 : 0);
    showChosen();
}

const QuestionRow* QuestionsView::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_shown.size()) ? &m_shown[std::size_t(row)] : nullptr;
}

void QuestionsView::showChosen()
{
    const QuestionRow* row = chosen();
    m_answer->setEnabled(row && isOpenQuestion(*row));
    if (!row)
        return m_reading->clear();
    QString text = row->question.text;
    if (!isOpenQuestion(*row))
        text += u"\n\n"_s +
                tr("%1 answered on %2:", "person, moment")
                    .arg(row->question.answeredBy, formatMoment(row->question.answeredAt)) +
                u'\n' + row->question.answer;
    m_reading->setText(text);
}

QString QuestionsView::subjectOf(const QuestionRow& row) const
{
    QStringList parts{row.caseNumber, m_replica.itemName(row.variant),
                      m_replica.departmentName(row.department)};
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

/// Open ones are all here, whatever the list is narrowed to.
bool QuestionsView::goOnWith(const QString& draft)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&draft](const QuestionRow& row) {
        return isOpenQuestion(row) && AnswerSectionDialog::draftName(row.question.id) == draft;
    });
    if (m_desk->dialog() || found == m_rows.end())
        return false;
    openAnswer(*found);
    return true;
}

void QuestionsView::openAnswer()
{
    const QuestionRow* row = chosen();
    if (!m_desk->reopen() && row && isOpenQuestion(*row))
        openAnswer(*row);
}

void QuestionsView::openAnswer(const QuestionRow& row)
{
    auto* dialog = new AnswerSectionDialog(row, subjectOf(row), this);
    for (const ErrorCode code : {ErrorCode::WrongState, ErrorCode::Conflict})
        dialog->explain(code, tr("Somebody of your section answered already. Refresh with F5."));
    m_desk->open(dialog, [this, number = row.caseNumber](const CommandReply&) {
        const QString done = tr("%1: your answer went to the case.", "case number").arg(number);
        m_notice->say(NoticeBar::Kind::Done, done);
        emit noticed(done);
        fetchAnew();
    });
}

} // namespace duban
