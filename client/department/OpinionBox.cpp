// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/OpinionBox.h"

namespace duban {

OpinionBox::OpinionBox(QWidget* parent) : PhraseBox(parent)
{
    setAccessibleName(tr("Opinion"));
    setPlaceholderText(tr("Write your opinion. / opens the stock phrases."));
}

QString OpinionBox::opinion() const
{
    const QString text = toPlainText().trimmed();
    return text == u'/' ? QString() : text;
}

bool OpinionBox::isFit() const
{
    const QString text = opinion();
    return !text.isEmpty() && text.size() <= MaxLength;
}

} // namespace duban
