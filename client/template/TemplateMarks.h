// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentFacts.h"

#include <QSyntaxHighlighter>

namespace duban {

/// Colours the words of a paper as DocumentTemplate reads them: conditions and marks in front of a line,
/// facts in braces; a name that a paper of this kind does not know is underlined.
class TemplateMarks : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit TemplateMarks(QTextDocument* document) : QSyntaxHighlighter(document) {}

    void setKind(DocumentKind kind);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat factFormat(QStringView name, bool condition) const;
    /// Colours the conditions in front of a line. @return where they end.
    qsizetype markConditions(const QString& text);

    DocumentKind m_kind{};
};

} // namespace duban
