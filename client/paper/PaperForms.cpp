// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PaperForms.h"

#include "client/paper/PaperWords.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString subjectOf(const DocumentEntry& paper)
{
    return paper.number.isEmpty() ? paper.title : u"%1  ·  %2"_s.arg(paper.title, paper.number);
}

} // namespace

VoidPaperDialog::VoidPaperDialog(CaseId id, const DocumentEntry& paper, QWidget* parent)
    : FormDialog(tr("Void the document"), subjectOf(paper), parent), m_case(id), m_paper(paper.id)
{
    addHint(paper.number.isEmpty()
                ? tr("It stays to be read, marked as voided; another one may then be issued.")
                : tr("Its number is never given again; it stays to be read, marked as voided. Another one "
                     "may then be issued."));
    m_reason = addText(u"reason"_s, tr("Why"), Need::Required);
    explain(ErrorCode::WrongState, tr("The case was completed with this paper: it holds."));
    explain(ErrorCode::Conflict, tr("It was voided already."));
    begin();
    keepAs(u"voidPaper.%1"_s.arg(paper.id.value), id);
}

std::optional<VoidDocument> VoidPaperDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return VoidDocument{m_case, m_paper, m_reason->toPlainText().trimmed()};
}

SealPaperDialog::SealPaperDialog(CaseId id, const DocumentEntry& paper, const QString& usual, QWidget* parent)
    : FormDialog(tr("Record the seal"), subjectOf(paper), parent), m_case(id), m_paper(paper.id)
{
    addHint(tr("Who sealed it and when is recorded with it; it stands in the history of the case."));
    m_seal = addLine(u"seal"_s, tr("Which seal"));
    m_seal->setText(usual);
    explain(ErrorCode::Conflict, tr("It was sealed or voided already."));
    begin();
    keepAs(u"sealPaper.%1"_s.arg(paper.id.value), id);
}

std::optional<NoteSeal> SealPaperDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return NoteSeal{m_case, m_paper, m_seal->text().trimmed()};
}

} // namespace duban
