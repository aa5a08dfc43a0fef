// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/TakeOutDialog.h"

using namespace Qt::StringLiterals;

namespace duban {

TakeOutDialog::TakeOutDialog(CaseId id, const AttachmentEntry& file, QWidget* parent)
    : FormDialog(tr("Take the file out"), file.name, parent), m_case(id), m_file(file.id)
{
    addHint(tr("It stays to be read in the case, marked as taken out, with your name and reason."));
    m_reason = addText(u"reason"_s, tr("Why"), Need::Required);
    explain(ErrorCode::Conflict, tr("It was taken out already."));
    begin();
    keepAs(u"takeOut.%1"_s.arg(file.id.value), id);
}

std::optional<VoidAttachment> TakeOutDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    return VoidAttachment{m_case, m_file, m_reason->toPlainText().trimmed()};
}

} // namespace duban
