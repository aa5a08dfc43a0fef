// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace duban::house {

/// One source file; `path` is relative to the repository, with slashes.
struct Source
{
    QString path;
    QString text;
};

/// C++ without comments, line numbers kept.
QString withoutComments(const QString& code);

/// C++ without comments and without the content of string and character literals, line numbers kept.
QString bareCode(const QString& code);

/// Each rule returns one sentence per finding, "path:line: what"; empty when the file is in order.

/// Layers: base <- calendar <- domain <- supervision, assessment, statistics, access, document <- protocol
/// <- server/* | client/*; base <- text <- server/* | client/*. common may include the standard library,
/// tl::expected and Qt Core, nothing else.
/// @param qtHeaders the folder that holds QtCore/, to tell Qt Core's headers from others
/// Source: design.md §1.
QStringList includeFindings(const Source& source, const QString& qtHeaders);

/// Words that have no place in this part of the tree: clocks, timers, SQL and QObject in common, string
/// connects, QDataStream, raw CBOR, ignored TLS errors, fixed waits and skips in tests.
/// Source: style.md §2, reliability.md §1, platform.md §5.
QStringList wordFindings(const Source& source);

/// Files of more than 500 lines. Source: style.md §1.
QStringList sizeFindings(const Source& source);

/// Headers and sources whose first line is not the SPDX line.
QStringList licenceFindings(const Source& source);

} // namespace duban::house
