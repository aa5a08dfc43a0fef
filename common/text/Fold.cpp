// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/Fold.h"

#include <algorithm>

namespace duban {

namespace {

/// Written in many ways, or left out, without meaning anything else.
bool isSilent(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'\u2019': // ’
    case u'\u00b7': // ·
    case u'\u2022': // •
    case u'\u2027': // ‧
    case u'\u30fb': // ・
        return true;
    default:
        return false;
    }
}

bool isPlainSmall(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x80 && u != u'\'' && !(u >= u'A' && u <= u'Z')) || (u >= 0x4e00 && u <= 0x9fff);
}

} // namespace

QString folded(const QString& text)
{
    // Nearly every name is its own form already; normalising costs many times this look.
    if (std::all_of(text.begin(), text.end(), isPlainSmall))
        return text;
    QString form = text.normalized(QString::NormalizationForm_KC).toLower();
    form.removeIf(isSilent);
    return form;
}

bool isHan(char32_t c) noexcept
{
    return (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff) || c == 0x3007; // 〇
}

} // namespace duban
