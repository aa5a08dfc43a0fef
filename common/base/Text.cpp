// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Text.h"

#include <QUrl>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace duban {

bool isPlainText(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t u = c.unicode();
        if (u < 0x20 && u != u'\n' && u != u'\t')
            return false;
        if ((u >= 0x7f && u <= 0x9f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069))
            return false;
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
        } else if (c.isLowSurrogate()) {
            return false;
        }
    }
    return true;
}

QString loggableUrl(const QString& url)
{
    QUrl parsed(url);
    // Without a host nobody knows which part is the password.
    if (!parsed.isValid() || (parsed.host().isEmpty() && url.contains(u'@')))
        return u"(not a valid URL)"_s;
    if (!parsed.userInfo().isEmpty())
        parsed.setUserInfo(u"***"_s);
    return parsed.toString();
}

void appendLengthPrefixed(QByteArray& to, const QByteArray& bytes)
{
    const quint32 length = qToBigEndian(quint32(bytes.size()));
    to.append(reinterpret_cast<const char*>(&length), sizeof length);
    to.append(bytes);
}

void appendLengthPrefixed(QByteArray& to, qint64 number)
{
    const qint64 big = qToBigEndian(number);
    appendLengthPrefixed(to, QByteArray(reinterpret_cast<const char*>(&big), sizeof big));
}

} // namespace duban
