// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/SetTemplateDialog.h"

#include "client/paper/PaperWords.h"

using namespace Qt::StringLiterals;

namespace duban {

SetTemplateDialog::SetTemplateDialog(SetTemplate wanted, int changes, QWidget* parent)
    : FormDialog(tr("Set the words"),
                 tr("%1, version %2").arg(documentName(wanted.document)).arg(wanted.expected + 1), parent),
      m_wanted(std::move(wanted))
{
    addHint(tr("%n line(s) differ from the words in force.", nullptr, changes));
    addHint(
        tr("From now on papers of this kind are made from these words. Papers issued earlier stay as they "
           "are, and every version can be read for ever."));
    m_reason = addText(u"reason"_s, tr("Reason"), Need::Required);
    explain(ErrorCode::Conflict,
            tr("Somebody set another version meanwhile. Close this: what you wrote stays in the editor, and "
               "you can compare the two there."));
    explain(u"text"_s, tr("The server cannot read these words. Close this and look at them again; the two "
                          "programs may be of different versions."));
    begin();
    keepAs(draftName(m_wanted.document));
}

QString SetTemplateDialog::draftName(DocumentKind kind)
{
    const DocumentTraits* traits = traitsOf(kind);
    return u"setTemplate.%1"_s.arg(QString::fromLatin1(traits ? traits->file : ""));
}

std::optional<SetTemplate> SetTemplateDialog::request() const
{
    if (!isRight())
        return std::nullopt;
    SetTemplate request = m_wanted;
    request.reason = m_reason->toPlainText().trimmed();
    return request;
}

} // namespace duban
