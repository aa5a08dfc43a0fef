// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PaperBatchDialog.h"

#include "client/app/ErrorWords.h"
#include "client/app/Settings.h"
#include "client/paper/PaperWords.h"
#include "client/widget/Card.h"
#include "common/access/DocumentActions.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int PaperBatchWidth = 720;
constexpr int PaperBatchHeight = 520;
constexpr int ResultColumn = 2;

} // namespace

PaperBatchDialog::PaperBatchDialog(const ViewContext& context, std::vector<CaseRow> rows, QWidget* parent)
    : QDialog(parent), m_context(context), m_kinds(new ChoiceBox(this)), m_printers(new ChoiceBox(this)),
      m_results(new FactTable({tr("Case number"), tr("Applicant"), tr("Result")}, ResultColumn, this)),
      m_remark(plainLabel({}, this)),
      m_confirm(new ActionButton({}, QKeySequence(Qt::Key_F10), Look::Main, this)),
      m_close(new ActionButton({}, {}, Look::Body, this))
{
    setWindowTitle(tr("Documents of several cases"));
    setWindowModality(Qt::WindowModal);
    resize(PaperBatchWidth, PaperBatchHeight);
    auto* title = plainLabel(tr("The same document for %n case(s)", nullptr, int(rows.size())), this);
    setLook(title, Look::Title);
    for (const DocumentKind kind : CaseDocuments)
        m_kinds->addItem(documentName(kind), int(kind));
    m_kinds->setCurrentIndex(m_kinds->findData(int(DocumentKind::AcceptanceNotice)));
    m_kinds->setAccessibleName(tr("Kind of document"));
    m_printers->addItems(pcPrinters().names());
    m_printers->setAccessibleName(tr("Printer"));
    m_results->setAccessibleName(tr("Cases and results"));
    for (CaseRow& row : rows) {
        m_results->addFacts({row.number, row.applicantName, {}});
        m_pieces.push_back({std::move(row), Outcome::Waiting, {}, {}});
    }
    m_results->wrapStretched();
    m_results->fitColumns();
    m_remark->setWordWrap(true);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(metrics::Space12);
    choices->addWidget(m_kinds, 1);
    choices->addWidget(m_printers, 1);
    auto* card = new Card({}, Card::Body::Full, this);
    card->body()->addWidget(m_results);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Space12);
    buttons->addWidget(m_remark, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space24, metrics::Space16, metrics::Space24, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(title);
    column->addLayout(choices);
    column->addWidget(card, 1);
    column->addLayout(buttons);
    const auto usual = [this] {
        const PaperPlace place = m_context.settings ? m_context.settings->paperPlace(kind()) : PaperPlace{};
        if (const int at = m_printers->findText(place.printer); at >= 0)
            m_printers->setCurrentIndex(at);
    };
    usual();
    connect(m_kinds, &QComboBox::currentIndexChanged, this, usual);
    connect(m_confirm, &QPushButton::clicked, this, &PaperBatchDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &PaperBatchDialog::reject);
    connect(&m_context.link, &Link::statusChanged, this, &PaperBatchDialog::showButtons);
    showButtons();
    m_kinds->setFocus();
}

const Printers& PaperBatchDialog::pcPrinters() const
{
    return m_context.printers ? *m_context.printers : Printers::ofThisPc();
}

int PaperBatchDialog::printed() const
{
    return int(std::count_if(m_pieces.begin(), m_pieces.end(),
                             [](const Piece& piece) { return piece.outcome == Outcome::Done; }));
}

void PaperBatchDialog::begin()
{
    if (m_underWay || m_printers->count() == 0)
        return;
    for (Piece& piece : m_pieces) {
        if (piece.outcome != Outcome::Done)
            piece.outcome = Outcome::Waiting;
    }
    m_underWay = true;
    next();
}

/// One at a time, so that the pages lie in the order of the list.
void PaperBatchDialog::next()
{
    const auto waiting = std::find_if(m_pieces.begin(), m_pieces.end(),
                                      [](const Piece& piece) { return piece.outcome == Outcome::Waiting; });
    m_underWay = waiting != m_pieces.end();
    if (m_underWay) {
        const auto at = std::size_t(waiting - m_pieces.begin());
        waiting->outcome = Outcome::UnderWay;
        m_results->item(int(at), ResultColumn)->setText(tr("under way…"));
        find(at);
    } else {
        emit noticed(
            tr("Documents of %1 of %n case(s) are printed.", nullptr, int(m_pieces.size())).arg(printed()));
    }
    showButtons();
    if (!m_underWay && !isVisible())
        deleteLater();
}

/// The one that holds is printed; where there is none it is issued first.
void PaperBatchDialog::find(std::size_t at)
{
    if (m_pieces[at].paper.isValid()) // it was on its way to the printer and did not come out
        return print(at, m_pieces[at].paper);
    m_context.link.request<DocumentPage>(
        ListDocuments{m_pieces[at].row.id}, this, [this, at](const Answer<DocumentPage>& answer) {
            if (!answer)
                return settle(at, Outcome::Failed, wordsFor(answer.error()).line());
            const auto held =
                std::find_if(answer->rows.begin(), answer->rows.end(), [this](const auto& paper) {
                    return paper.what == kind() && !paper.voidedAt.isSet();
                });
            if (held == answer->rows.end())
                return issue(at);
            if (held->printed > 0)
                return settle(at, Outcome::Done, tr("was printed before: %1", "number").arg(held->number));
            print(at, held->id);
        });
}

void PaperBatchDialog::issue(std::size_t at)
{
    const CaseRow* row = m_context.replica.findCase(m_pieces[at].row.id);
    const ItemVariant* variant = row ? m_context.replica.variant(row->variant) : nullptr;
    const bool may =
        variant && obstacleTo(kind(), caseFromRow(*row), m_context.replica.me(),
                              m_context.replica.visibility(), *variant) == DocumentObstacle::None;
    if (!may)
        return settle(at, Outcome::Failed,
                      tr("the case gives no ground for it, or it is another's to issue"));
    m_context.link.request<CommandReply>(IssueDocument{row->id, row->revision, kind(), {}}, this,
                                         [this, at](const Answer<CommandReply>& answer) {
                                             answer ? print(at, DocumentId{answer->subject})
                                                    : settle(at, Outcome::Failed,
                                                             wordsFor(answer.error()).line());
                                         });
}

void PaperBatchDialog::print(std::size_t at, DocumentId paper)
{
    const CaseId id = m_pieces[at].row.id;
    m_pieces[at].paper = paper;
    m_context.link.request<DocumentReply>(
        GetDocument{id, paper}, this, [this, at, id, paper](const Answer<DocumentReply>& content) {
            if (!content)
                return settle(at, Outcome::Failed, wordsFor(content.error()).line());
            m_context.link.request<CommandReply>(
                NotePrint{id, paper, PrintWay::Printer}, this,
                [this, at, content = *content](const Answer<CommandReply>& answer) {
                    answer ? put(at, content, int(answer->subject))
                           : settle(at, Outcome::Failed, wordsFor(answer.error()).line());
                });
        });
}

void PaperBatchDialog::put(std::size_t at, const DocumentReply& paper, int ordinal)
{
    const bool slip =
        traitsOf(kind())->slip && m_context.settings && m_context.settings->paperPlace(kind()).slip;
    const PaperPrint print =
        printOf(paper, slip ? PaperForm::Slip : PaperForm::A4, ordinal, m_context.replica.legalNow());
    const auto device = pcPrinters().open(m_printers->currentText(), print.pageSize(), print.title());
    const bool printed = device && printPaper(*device, print, DocumentFaces::installed());
    settle(at, printed ? Outcome::Done : Outcome::Failed,
           printed ? tr("printed: %1", "number").arg(print.title())
                   : tr("issued, but the printer took no page"));
}

void PaperBatchDialog::settle(std::size_t at, Outcome outcome, const QString& words)
{
    m_pieces[at].outcome = outcome;
    m_pieces[at].words = words;
    QTableWidgetItem* item = m_results->item(int(at), ResultColumn);
    item->setText(words);
    item->setToolTip(words.toHtmlEscaped());
    m_results->fitColumns();
    m_results->scrollToItem(item);
    next();
}

void PaperBatchDialog::callOff()
{
    for (std::size_t at = 0; at < m_pieces.size(); ++at) {
        if (m_pieces[at].outcome != Outcome::Waiting)
            continue;
        m_pieces[at].outcome = Outcome::CalledOff;
        m_results->item(int(at), ResultColumn)->setText(tr("called off"));
    }
    showButtons();
}

/// The first Esc calls off what has not begun; the window goes once nothing is under way.
void PaperBatchDialog::reject()
{
    if (m_underWay)
        return callOff();
    QDialog::reject();
    deleteLater();
}

void PaperBatchDialog::showButtons()
{
    const int left = int(m_pieces.size()) - printed();
    m_kinds->setEnabled(!m_underWay && printed() == 0);
    m_printers->setEnabled(!m_underWay);
    m_confirm->setText(tr("Issue and print %n", "documents", left));
    m_confirm->setEnabled(!m_underWay && left > 0 && m_printers->count() > 0);
    m_close->setText(m_underWay ? tr("Call the rest off") : tr("Close"));
    QString remark;
    if (m_underWay)
        remark = m_context.link.isLoggedIn() ? tr("%1 of %2 printed…").arg(printed()).arg(m_pieces.size())
                                             : tr("The connection is lost. It goes on once it is back.");
    else if (m_printers->count() == 0)
        remark = tr("No printer is installed on this PC.");
    m_remark->setText(remark);
    setLook(m_remark, Look::Small);
}

} // namespace duban
