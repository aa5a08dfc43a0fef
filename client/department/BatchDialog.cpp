// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/BatchDialog.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/step/StepDialogs.h"
#include "client/widget/Card.h"
#include "client/widget/Words.h"
#include "common/access/CaseActions.h"
#include "common/protocol/Words.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int BatchWidth = 680;
constexpr int BatchHeight = 560;
constexpr int BatchOpinionHeight = 110;
constexpr int ResultColumn = 2;

/// @return why this person cannot finish the stage of a case; empty when they can.
QString finishHindrance(const CaseRow& row, const Replica& replica)
{
    const ItemVariant* variant = replica.variant(row.variant);
    if (!variant)
        return BatchDialog::tr("The item is not known here.");
    const Obstacle obstacle =
        obstacleTo(Action::FinishStage, caseFromRow(row), replica.me(), replica.visibility(), *variant);
    return obstacle == Obstacle::None ? QString() : obstacleWord(Action::FinishStage, obstacle);
}

} // namespace

bool BatchDialog::mayFinish(const CaseRow& row, const Replica& replica)
{
    return finishHindrance(row, replica).isEmpty();
}

QString BatchDialog::hindrance(const std::vector<CaseRow>& rows, const Replica& replica)
{
    if (rows.size() < 2)
        return tr("Choose several cases with Ctrl or Shift.");
    if (rows.size() > Most)
        return tr("At most %1 cases at once.").arg(Most);
    for (const CaseRow& row : rows) {
        if (row.variant != rows.front().variant || row.stage != rows.front().stage ||
            row.state != rows.front().state)
            return tr("Only cases of the same item at the same stage go together.");
        if (const QString why = finishHindrance(row, replica); !why.isEmpty())
            return tr("%1: %2", "case number, why not").arg(row.number, why);
    }
    return {};
}

BatchDialog::BatchDialog(const ViewContext& context, std::vector<CaseRow> rows, QWidget* parent)
    : QDialog(parent), m_link(context.link), m_replica(context.replica), m_opinion(new OpinionBox(this)),
      m_results(new FactTable({tr("Case number"), tr("Applicant"), tr("Result")}, ResultColumn, this)),
      m_remark(plainLabel({}, this)),
      m_confirm(new ActionButton({}, QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this)),
      m_close(new ActionButton({}, {}, Look::Body, this))
{
    for (CaseRow& row : rows)
        m_pieces.push_back({std::move(row), Outcome::Waiting, {}});
    const CaseRow& first = m_pieces.front().row;
    setWindowTitle(tr("One opinion for several cases"));
    setWindowModality(Qt::WindowModal);
    resize(BatchWidth, BatchHeight);
    auto* title = plainLabel(headline(), this);
    auto* about = plainLabel(m_replica.itemName(first.variant), this);
    setLook(title, Look::Title);
    setLook(about, Look::Second);
    m_remark->setWordWrap(true);
    m_opinion->setStage(first.stage);
    m_opinion->followPhrases(context.preferences);
    m_opinion->setFixedHeight(BatchOpinionHeight);
    m_results->setAccessibleName(tr("Cases and results"));
    for (const Piece& piece : m_pieces)
        m_results->addFacts({piece.row.number, piece.row.applicantName, {}});
    m_results->wrapStretched();
    m_results->fitColumns();
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_results);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_remark, 1);
    row->addWidget(m_close);
    row->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space24, metrics::Space16, metrics::Space24, metrics::Space16);
    column->setSpacing(metrics::Space8);
    column->addWidget(title);
    column->addWidget(about);
    keepOpinion(context, column);
    column->addWidget(m_opinion);
    column->addWidget(card, 1);
    column->addLayout(row);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &BatchDialog::showButtons);
    connect(m_confirm, &QPushButton::clicked, this, &BatchDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &BatchDialog::reject);
    connect(&m_link, &Link::statusChanged, this, &BatchDialog::showButtons);
    showButtons();
    m_opinion->setFocus();
}

/// For the item and the stage: next time it may be other cases of them.
QString BatchDialog::draftName(const CaseRow& like)
{
    return u"batch.%1.%2"_s.arg(like.variant.value).arg(int(like.stage));
}

void BatchDialog::keepOpinion(const ViewContext& context, QVBoxLayout* above)
{
    if (!context.drafts)
        return;
    const CaseRow& first = m_pieces.front().row;
    m_draft = new TextDraft(*m_opinion, *context.drafts, draftName(first),
                            {windowTitle(), m_replica.itemName(first.variant), viewAround(this)}, this);
    above->addWidget(m_draft->line());
    connect(m_opinion, &QPlainTextEdit::textChanged, this,
            [this, drafts = context.drafts] { keepCases(*drafts); });
}

/// Nobody is told of it by itself.
void BatchDialog::keepCases(DraftStore& drafts) const
{
    const QString name = draftName(m_pieces.front().row);
    if (!drafts.find(name))
        return;
    QByteArrayList ids;
    for (const Piece& piece : m_pieces)
        ids << QByteArray::number(piece.row.id.value);
    drafts.keep(casesName(name), ids.join(','));
}

QString BatchDialog::headline() const
{
    const CaseRow& first = m_pieces.front().row;
    const QString stage = stageName(first.stage, m_replica.namingOf(first.variant));
    const ItemVariant* variant = m_replica.variant(first.variant);
    const bool grants = variant && decidesNow(caseFromRow(first), *variant);
    const int cases = int(m_pieces.size());
    return grants ? tr("%1 of %n case(s): this grants each of them", "stage", cases).arg(stage)
                  : tr("%1 of %n case(s) with one opinion", "stage", cases).arg(stage);
}

int BatchDialog::finished() const
{
    return int(std::count_if(m_pieces.begin(), m_pieces.end(),
                             [](const Piece& piece) { return piece.outcome == Outcome::Done; }));
}

/// The first time all of them, later what failed or was called off, each as it stands by then.
void BatchDialog::begin()
{
    if (m_underWay || !m_opinion->isFit())
        return;
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        Piece& piece = m_pieces[at];
        if (piece.outcome == Outcome::Done)
            continue;
        const CaseRow* now = m_replica.findCase(piece.row.id);
        const bool moved = !now || now->stage != piece.row.stage || now->state != piece.row.state;
        piece.words = moved ? tr("It is not at this stage any more.") : finishHindrance(*now, m_replica);
        // Who was told that somebody else was faster goes on with what the case is now; at first what was
        // seen counts.
        if (!moved && piece.outcome == Outcome::Failed)
            piece.row = *now;
        piece.outcome = piece.words.isEmpty() ? Outcome::Waiting : Outcome::Failed;
        show(at);
    }
    m_underWay = true;
    sendNext();
}

/// One at a time: what has not begun can still be called off.
void BatchDialog::sendNext()
{
    const auto next = std::find_if(m_pieces.begin(), m_pieces.end(),
                                   [](const Piece& piece) { return piece.outcome == Outcome::Waiting; });
    if (next == m_pieces.end())
        return end();
    next->outcome = Outcome::UnderWay;
    const auto at = std::size_t(next - m_pieces.begin());
    show(at);
    showButtons();
    m_link.request<CommandReply>(FinishStage{next->row.id, next->row.revision, m_opinion->opinion(), false},
                                 this,
                                 [this, at](const Answer<CommandReply>& answer) { takeAnswer(at, answer); });
}

void BatchDialog::takeAnswer(std::size_t at, const Answer<CommandReply>& answer)
{
    Piece& piece = m_pieces[at];
    piece.outcome = answer ? Outcome::Done : Outcome::Failed;
    piece.words = answer ? QString() : wordsFor(answer.error()).line();
    show(at);
    sendNext();
}

void BatchDialog::callOff()
{
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        if (m_pieces[at].outcome != Outcome::Waiting)
            continue;
        m_pieces[at].outcome = Outcome::CalledOff;
        show(at);
    }
    showButtons();
}

void BatchDialog::end()
{
    m_underWay = false;
    // What failed is tried again with the same opinion, perhaps tomorrow.
    if (m_draft && finished() == int(m_pieces.size()))
        m_draft->settle();
    showButtons();
    emit noticed(tr("%1 of %n case(s) finished.", nullptr, int(m_pieces.size())).arg(finished()));
    if (!isVisible())
        return deleteLater();
    (m_confirm->isEnabled() ? m_confirm : m_close)->setFocus();
}

/// The first Esc calls off what has not begun; the window goes once nothing is under way.
void BatchDialog::reject()
{
    if (m_underWay)
        return callOff();
    QDialog::reject();
    deleteLater();
}

void BatchDialog::show(std::size_t at)
{
    const Piece& piece = m_pieces[at];
    QString words;
    switch (piece.outcome) {
    case Outcome::Waiting:
        words = tr("waits its turn");
        break;
    case Outcome::UnderWay:
        words = tr("being sent…");
        break;
    case Outcome::Done:
        words = tr("finished");
        break;
    case Outcome::Failed:
        words = tr("not finished: %1", "why").arg(piece.words);
        break;
    case Outcome::CalledOff:
        words = tr("called off");
        break;
    }
    QTableWidgetItem* item = m_results->item(int(at), ResultColumn);
    item->setText(words);
    item->setToolTip(words.toHtmlEscaped());
    m_results->fitColumns();
    m_results->scrollToItem(item);
}

void BatchDialog::showButtons()
{
    const int left = int(m_pieces.size()) - finished();
    const bool begun = m_pieces.front().outcome != Outcome::Waiting || m_underWay;
    m_opinion->setReadOnly(m_underWay);
    m_confirm->setText(begun ? tr("Try %n more", "cases", left) : tr("Finish %n case(s)", nullptr, left));
    m_confirm->setEnabled(!m_underWay && left > 0 && m_opinion->isFit());
    m_close->setText(m_underWay ? tr("Call the rest off") : begun ? tr("Close") : tr("Cancel"));
    QString remark;
    if (m_underWay)
        remark = m_link.isLoggedIn() ? tr("%1 of %2 finished…").arg(finished()).arg(m_pieces.size())
                                     : tr("The connection is lost. It goes on once it is back.");
    else if (left == 0)
        remark = tr("All are finished.");
    else if (!m_opinion->isFit())
        remark = tr("Write the opinion first.");
    m_remark->setText(remark);
    setLook(m_remark, Look::Small);
}

} // namespace duban
