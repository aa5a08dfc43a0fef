// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace duban {

/// Tells whether a text of a citizen or clerk can be stored and printed: no control characters but line
/// breaks and tabs, no unpaired surrogates, no direction overrides (U+202A..202E, U+2066..2069), which can
/// make a name read as another one.
bool isPlainText(const QString& text);

/// A URL fit for a log: user name and password are replaced by "***".
QString loggableUrl(const QString& url);

/// Appends `bytes` with its length in front (u32, big-endian), so that two fields never run together.
void appendLengthPrefixed(QByteArray& to, const QByteArray& bytes);

/// Appends a number as 8 bytes, big-endian, length-prefixed like every other field.
void appendLengthPrefixed(QByteArray& to, qint64 number);

} // namespace duban
