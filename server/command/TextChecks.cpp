// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/command/TextChecks.h"

#include "common/base/Text.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxText = 2000;

} // namespace

Result<> checkText(const QString& text, const QString& field, TextNeed need)
{
    if (need == TextNeed::Required && text.trimmed().isEmpty())
        return invalid(field, u"must be written"_s);
    if (text.size() > MaxText || !isPlainText(text))
        return invalid(field, u"at most 2000 characters, no control characters"_s);
    return {};
}

Result<> checkLine(const QString& text, const QString& field)
{
    if (text.trimmed().isEmpty() || text.size() > MaxLine)
        return invalid(field, u"must be written, at most 200 characters"_s);
    return checkText(text, field, TextNeed::Required);
}

} // namespace duban
