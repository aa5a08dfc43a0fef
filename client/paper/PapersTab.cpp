// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PapersTab.h"

#include "client/model/DomainWords.h"
#include "client/paper/PaperWords.h"
#include "client/widget/Card.h"
#include "common/access/DocumentActions.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/Words.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int OffersInARow = 3;

} // namespace

PapersTab::PapersTab(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_table(new FactTable({tr("Document"), tr("Number"), tr("Issued"), tr("Standing")}, 3, this)),
      m_offers(new QWidget(this))
{
    m_table->setAccessibleName(tr("Documents"));
    auto* words = plainLabel(tr("Can be issued now"), m_offers);
    setLook(words, Look::Second);
    m_grid = new QGridLayout;
    m_grid->setSpacing(metrics::Space8);
    auto* offers = new QVBoxLayout(m_offers);
    offers->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space12);
    offers->setSpacing(metrics::Space8);
    offers->addWidget(words);
    offers->addLayout(m_grid);
    m_offers->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_offers);
    const auto chosen = [this](int row) {
        if (row >= 0 && row < count())
            open(m_papers[std::size_t(row)].id);
    };
    connect(m_table, &QTableWidget::cellActivated, this, [chosen](int row, int) { chosen(row); });
}

void PapersTab::show(const CaseDetails& details)
{
    if (m_row.id != details.row.id) {
        m_papers.clear();
        m_fetched = false;
    }
    m_row = details.row;
    refresh();
    fetch();
}

void PapersTab::fetch()
{
    m_context.link.request<DocumentPage>(ListDocuments{m_row.id}, this,
                                         [this, id = m_row.id](const Answer<DocumentPage>& answer) {
                                             if (answer && id == m_row.id)
                                                 take(*answer);
                                         });
}

void PapersTab::take(const DocumentPage& page)
{
    m_papers = page.rows;
    m_fetched = true;
    refresh();
}

void PapersTab::refresh()
{
    m_table->clearFacts();
    for (const DocumentEntry& paper : m_papers)
        m_table->addFacts({paper.title, paper.number,
                           u"%1  %2"_s.arg(momentText(paper.issuedAt), paper.issuedBy),
                           paperStanding(paper)});
    m_table->fitColumns();
    offer();
    emit counted(count());
}

std::vector<DocumentKind> PapersTab::offered() const
{
    std::vector<DocumentKind> kinds;
    const ItemVariant* variant = m_context.replica.variant(m_row.variant);
    if (!m_fetched || !variant)
        return kinds;
    for (const DocumentKind kind : CaseDocuments) {
        const auto obstacle = obstacleTo(kind, caseFromRow(m_row), m_context.replica.me(),
                                         m_context.replica.visibility(), *variant);
        const auto there =
            std::count_if(m_papers.begin(), m_papers.end(), [kind](const DocumentEntry& paper) {
                return paper.what == kind && !paper.voidedAt.isSet();
            });
        if (obstacle == DocumentObstacle::None && there < mostPapers(kind, caseFromRow(m_row)))
            kinds.push_back(kind);
    }
    return kinds;
}

/// A button for each paper that can be issued; the decision that a case waits for is the main one.
void PapersTab::offer()
{
    const auto kinds = offered();
    if (kinds == m_offered)
        return; // whoever stands on a button stays there
    m_offered = kinds;
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    int place = 0;
    for (const DocumentKind kind : kinds) {
        auto* button = new QPushButton(tr("%1…", "kind of paper").arg(documentName(kind)), m_offers);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("Issue: %1", "kind of paper").arg(documentName(kind)));
        setLook(button, isDecisionPaper(kind) ? Look::Main : Look::Body);
        m_grid->addWidget(button, place / OffersInARow, place % OffersInARow);
        connect(button, &QPushButton::clicked, this, [this, kind] { issue(kind); });
        m_buttons.insert(kind, button);
        ++place;
    }
    m_offers->setVisible(place > 0);
}

PaperDialog* PapersTab::makeDialog()
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new PaperDialog(m_context, m_row.id, m_row.revision, this);
    connect(m_dialog, &PaperDialog::noticed, this, &PapersTab::noticed);
    connect(m_dialog, &PaperDialog::changed, this, [this, id = m_row.id](Revision now) {
        if (id == m_row.id)
            fetch();
        emit changed(id, now);
    });
    return m_dialog;
}

PaperDialog* PapersTab::issue(DocumentKind kind)
{
    PaperDialog* dialog = makeDialog();
    const ItemVariant* variant = m_context.replica.variant(m_row.variant);
    dialog->draft(kind, variant ? variant->fees : std::vector<Fee>());
    dialog->open();
    return dialog;
}

PaperDialog* PapersTab::open(DocumentId id)
{
    PaperDialog* dialog = makeDialog();
    dialog->show(id);
    dialog->open();
    return dialog;
}

} // namespace duban
