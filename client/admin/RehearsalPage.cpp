// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/RehearsalPage.h"

#include "client/app/ErrorWords.h"
#include "client/app/View.h"
#include "client/widget/Countdown.h"
#include "client/widget/RowGround.h"
#include "client/widget/RowHeader.h"
#include "client/widget/Style.h"
#include "common/base/Text.h"
#include "common/protocol/CalendarRequests.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int ReasonHeight = 56;
constexpr qsizetype MaxReason = 2000;

/// Paints plain words, with the picture of the light before them where there is one.
class RehearsalDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        QRect words = option.rect.adjusted(metrics::Space12, 0, -metrics::Space4, -1);
        const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
        if (!picture.isNull()) {
            painter->drawPixmap(words.left(), words.center().y() - picture.height() / 2 + 1, picture);
            words.adjust(picture.width() + metrics::Space8, 0, 0, 0);
        }
        painter->setPen(index.column() == RehearsalModel::BeforeColumn ? tokens().second : tokens().text);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

/// Figures of pages add up.
void add(RehearsalCount& to, const RehearsalCount& page)
{
    to.looked += page.looked;
    to.moved += page.moved;
    to.yellowFalls += page.yellowFalls;
    to.redFalls += page.redFalls;
    to.yellowComes += page.yellowComes;
    to.redComes += page.redComes;
    to.confirmed += page.confirmed;
}

} // namespace

RehearsalPage::RehearsalPage(Link& link, Replica& replica, CalendarDesk& desk, DraftStore* drafts,
                             QWidget* parent)
    : QWidget(parent), m_link(link), m_replica(replica), m_desk(desk),
      m_model(new RehearsalModel(replica, this)), m_notice(new NoticeBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(makeHead());
    column->addWidget(makeTable(), 1);
    column->addWidget(makeAct());
    if (drafts)
        keepReason(*drafts);
    connect(&desk, &CalendarDesk::draftsChanged, this, &RehearsalPage::forget);
    connect(&desk, &CalendarDesk::changed, this, &RehearsalPage::refresh);
    connect(&replica, &Replica::engineChanged, this, &RehearsalPage::refresh);
    refresh();
}

QWidget* RehearsalPage::makeHead()
{
    auto* head = new QWidget(this);
    m_drafts = plainLabel({}, head);
    m_said = plainLabel({}, head);
    m_progress = new QProgressBar(head);
    m_rehearse = new ActionButton(tr("Rehearse"), QKeySequence(Qt::Key_F4), Look::Body, head);
    m_cancel = new QPushButton(tr("Stop"), head);
    m_cancel->setAutoDefault(false);
    m_drafts->setWordWrap(true);
    m_said->setWordWrap(true);
    setLook(m_said, Look::Second);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Deadlines looked at"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_drafts);
    words->addWidget(m_said);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addLayout(words, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_rehearse);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_progress);
    connect(m_rehearse, &QPushButton::clicked, this, &RehearsalPage::rehearse);
    connect(m_cancel, &QPushButton::clicked, this, &RehearsalPage::cancel);
    return head;
}

QWidget* RehearsalPage::makeTable()
{
    auto* card = new Card({}, Card::Body::Full, this);
    m_table = new QTableView(card);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RehearsalDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Deadlines that would move"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(fontOf(metrics::FontTable));
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    RowHeader::install(*m_table, metrics::Row);
    QHeaderView* heads = m_table->horizontalHeader();
    heads->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    heads->setHighlightSections(false);
    heads->setSectionResizeMode(QHeaderView::Stretch);
    heads->setSectionResizeMode(RehearsalModel::CertaintyColumn, QHeaderView::ResizeToContents);
    m_empty = new EmptyState(IconName::Calendar, {}, {}, card);
    m_stack = new QStackedWidget(card);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    card->body()->addWidget(m_stack);
    return card;
}

QWidget* RehearsalPage::makeAct()
{
    auto* act = new QWidget(this);
    m_approval = new QWidget(act);
    const QString answers = tr("Answers for the reds");
    m_approver =
        new FormField(answers, fontMetrics().horizontalAdvance(answers) + metrics::Space4, m_approval);
    m_approver->line()->setPlaceholderText(tr("Login name of a supervision officer"));
    m_reason = new QPlainTextEdit(m_approval);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(ReasonHeight);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why these red lights are taken back"));
    auto* label = plainLabel(tr("Reason"), m_approval);
    label->setBuddy(m_reason);
    label->setContentsMargins(0, metrics::Space8, 0, 0);
    setLook(label, Look::Second);
    m_reasonProblem = plainLabel({}, m_approval);
    setLook(m_reasonProblem, Look::Problem);
    auto* reason = new QVBoxLayout;
    reason->setSpacing(1);
    reason->addWidget(m_reason);
    reason->addWidget(m_reasonProblem);
    m_approvalColumn = new QVBoxLayout(m_approval);
    m_approvalColumn->setContentsMargins(0, 0, 0, 0);
    m_approvalColumn->setSpacing(metrics::Space8);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::Space16);
    m_approvalColumn->addLayout(fields);
    fields->addWidget(m_approver, 2, Qt::AlignTop);
    fields->addWidget(label, 0, Qt::AlignTop);
    fields->addLayout(reason, 3);
    m_why = plainLabel({}, act);
    m_why->setWordWrap(true);
    setLook(m_why, Look::Warning);
    m_activate =
        new ActionButton(tr("Bring into force"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, act);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_why, 1);
    row->addWidget(m_activate);
    auto* column = new QVBoxLayout(act);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_approval);
    column->addLayout(row);
    connect(m_activate, &QPushButton::clicked, this, &RehearsalPage::activate);
    connect(m_approver->line(), &QLineEdit::textChanged, this, [this] {
        m_approver->setProblem({});
        refresh();
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        m_reasonProblem->clear();
        refresh();
    });
    return act;
}

QString RehearsalPage::draftName()
{
    return u"calendar.activation"_s;
}

void RehearsalPage::keepReason(DraftStore& drafts)
{
    m_draft = new TextDraft(*m_reason, drafts, draftName(), {tr("Bring into force"), {}, viewAround(this)},
                            m_approval);
    m_approvalColumn->insertWidget(0, m_draft->line());
}

void RehearsalPage::rehearse()
{
    if (m_running || m_activating)
        return;
    forget();
    m_notice->clear();
    m_running = true;
    ask({});
    refresh();
}

void RehearsalPage::cancel()
{
    if (!m_running)
        return;
    ++m_attempt;
    m_running = false;
    refresh();
}

/// Something else lies ready than was rehearsed.
void RehearsalPage::forget()
{
    ++m_attempt;
    m_running = m_complete = false;
    m_count = {};
    m_token.clear();
    m_open = 0;
    m_model->clear();
    refresh();
}

void RehearsalPage::ask(DeadlineId after)
{
    m_link.request<Rehearsal>(RehearseCalendar{after}, this,
                              [this, attempt = m_attempt](const Answer<Rehearsal>& answer) {
                                  if (attempt != m_attempt)
                                      return;
                                  if (answer)
                                      return take(*answer);
                                  m_running = false;
                                  refuse(answer.error());
                              });
}

void RehearsalPage::take(const Rehearsal& page)
{
    if (!m_token.isEmpty() && page.token != m_token) {
        forget();
        return m_notice->say(NoticeBar::Kind::Warning,
                             tr("Something else lies ready meanwhile. Rehearse again."));
    }
    m_token = page.token;
    m_open = std::max(m_open, page.open);
    add(m_count, page.count);
    m_model->append(page.rows);
    if (page.next.isValid()) {
        ask(page.next);
    } else {
        m_running = false;
        m_complete = !m_token.isEmpty();
    }
    refresh();
}

void RehearsalPage::activate()
{
    if (m_activating || !whyNot().isEmpty())
        return;
    m_activating = true;
    m_notice->clear();
    const bool approval = m_count.redFalls > 0;
    const ActivateCalendar message{m_token, approval ? m_approver->text() : QString(),
                                   approval ? m_reason->toPlainText().trimmed() : QString()};
    m_link.request<CommandReply>(message, this,
                                 [this](const Answer<CommandReply>& answer) { takeActivation(answer); });
    refresh();
}

void RehearsalPage::takeActivation(const Answer<CommandReply>& answer)
{
    m_activating = false;
    if (!answer)
        return refuse(answer.error());
    m_approver->line()->clear();
    m_reason->clear(); // what was kept goes with it
    if (m_draft)
        m_draft->line()->hide();
    const QString done = tr("Calendar version %1 is in force. The due moments follow.").arg(answer->subject);
    m_desk.draftsCameIntoForce();
    m_notice->say(NoticeBar::Kind::Done, done);
    emit noticed(done);
    emit activated();
    refresh();
}

void RehearsalPage::refuse(const Refusal& why)
{
    const QString field = why.field();
    if (why.code() == ErrorCode::Conflict) {
        forget();
        m_desk.fetchDrafts();
        m_notice->say(NoticeBar::Kind::Warning, tr("Something else lies ready meanwhile. Rehearse again."));
    } else if (why.code() == ErrorCode::WrongState) {
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("Nothing lies ready, or due moments still follow the change before. Try again when "
                         "they have."));
    } else if (field == QLatin1StringView("approver")) {
        m_count.redFalls = std::max(1, m_count.redFalls); // time went on since the rehearsal
        m_approver->setProblem(m_approver->text().isEmpty()
                                   ? tr("A red light falls away meanwhile: name who answers for it.")
                                   : tr("This must be a supervision officer, and another person than you."));
        refresh();
        m_approver->line()->setFocus();
        return;
    } else if (field == QLatin1StringView("reason")) {
        m_reasonProblem->setText(tr("The server does not take this. Please check it."));
        m_reason->setFocus();
    } else {
        m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line());
    }
    refresh();
}

QString RehearsalPage::countText() const
{
    QStringList parts{tr("%n deadline(s) move", nullptr, m_count.moved)};
    if (m_count.redFalls > 0)
        parts << tr("%n red light(s) taken back", nullptr, m_count.redFalls);
    if (m_count.yellowFalls > 0)
        parts << tr("%n yellow light(s) taken back", nullptr, m_count.yellowFalls);
    if (m_count.redComes > 0)
        parts << tr("%n red light(s) at once", nullptr, m_count.redComes);
    if (m_count.yellowComes > 0)
        parts << tr("%n yellow light(s) at once", nullptr, m_count.yellowComes);
    if (m_count.confirmed > 0)
        parts << tr("%n deadline(s) stay and are provisional no more", nullptr, m_count.confirmed);
    return parts.join(QStringLiteral("  ·  "));
}

/// @return why the calendar cannot come into force now; empty when it can.
QString RehearsalPage::whyNot() const
{
    if (m_activating)
        return m_link.isLoggedIn() ? tr("Being sent…")
                                   : tr("The connection is lost. It waits and is sent once it is back.");
    if (m_desk.drafts().empty())
        return tr("No notice lies ready.");
    if (m_replica.engine().toMove > 0)
        return tr("Due moments still follow the change before.");
    if (!m_complete)
        return tr("Rehearse first: nobody brings into force what they have not looked at.");
    if (m_count.redFalls == 0)
        return {};
    const QString reason = m_reason->toPlainText().trimmed();
    if (m_approver->text().isEmpty() || reason.isEmpty())
        return tr("Red lights fall away: name the supervision officer who answers for it, and the reason.");
    if (reason.size() > MaxReason)
        return tr("The reason has at most %1 characters.").arg(MaxReason);
    return isPlainText(reason) ? QString() : tr("There is a character in the reason that cannot be printed.");
}

void RehearsalPage::refresh()
{
    QStringList lying;
    for (const DraftEntry& draft : m_desk.drafts()) {
        const bool national = draft.notice.layer == CalendarNotice::Layer::National;
        lying << (national ? tr("national %1", "year").arg(draft.notice.year)
                           : tr("regional %1", "year").arg(draft.notice.year));
    }
    m_drafts->setText(lying.isEmpty() ? tr("No notice lies ready.")
                                      : tr("Lies ready: %1", "notices").arg(lying.join(tr(", "))));
    setLook(m_drafts, Look::Section);
    const bool any = m_running || m_complete || m_count.looked > 0;
    m_said->setText(m_running ? tr("%1 of %2 open deadlines looked at")
                                    .arg(groupedNumber(m_count.looked), groupedNumber(m_open))
                    : any ? (m_complete ? countText() : tr("Stopped: %1", "counts").arg(countText()))
                          : tr("A rehearsal shows every deadline that would move. Nothing changes by it."));
    m_progress->setVisible(m_running);
    m_progress->setRange(0, std::max(1, m_open));
    m_progress->setValue(m_count.looked);
    m_cancel->setVisible(m_running);
    m_rehearse->setEnabled(!m_running && !m_activating && !m_desk.drafts().empty() &&
                           m_replica.engine().toMove == 0);
    m_empty->setWords(m_complete ? tr("No deadline would move") : tr("Not rehearsed yet"),
                      m_complete ? tr("The notices that lie ready touch no running limit.")
                                 : tr("Lay a notice ready in the year, then rehearse it with F4."));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    // What was written before is seen until a rehearsal shows that nobody needs it.
    m_approval->setVisible(m_count.redFalls > 0 || (!m_complete && !m_reason->toPlainText().isEmpty()));
    m_approver->setEnabled(!m_activating);
    m_reason->setEnabled(!m_activating);
    const QString why = whyNot();
    m_why->setText(why == m_drafts->text() ? QString() : why); // it stands above already
    m_activate->setEnabled(why.isEmpty());
    m_activate->setAccessibleDescription(why);
}

} // namespace duban
