// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentFacts.h"

#include <tl/expected.hpp>

namespace duban {

/// One block of a document, from top to bottom.
struct DocumentBlock
{
    /// Stored and sent: append only.
    enum class Form : quint8 {
        Title = 1,
        Addressee = 2, ///< 主送: to the left edge, with a colon
        Text = 3,      ///< a paragraph, its first line two characters in
        Item = 4,      ///< one of a numbered list; its number is part of the text
        Sign = 5,      ///< a line with room for a name and a day
    };

    Form form = Form::Text;
    QString text;

    friend bool operator==(const DocumentBlock&, const DocumentBlock&) = default;
};

/// What is wrong with a template, for whoever edits it.
struct TemplateFault
{
    enum class Why : quint8 {
        NoTitle,     ///< the first lines are no title, or each title has a condition
        LateTitle,   ///< a title behind the one that always stands, or behind other lines
        UnknownFact, ///< no fact has this name
        ForeignFact, ///< a document of this kind does not know it
        ListInText,  ///< a list stands in a line that is not repeated
        TwoLists,    ///< one line repeats two lists
        OpenBrace,   ///< a brace without its other half
        MissingFact, ///< the law wants it said and no line does
        EmptyLine,   ///< a mark without a text behind it
        TooLong,     ///< more than MaxLines lines or MaxLength characters
        ControlCharacter,
    };

    Why why = Why::NoTitle;
    int line = 0; ///< from 1 on; 0: the whole
    QString word; ///< the name at fault, where there is one

    friend bool operator==(const TemplateFault&, const TemplateFault&) = default;
};

/// The words of a kind of document, with gaps for facts: data that an administrator edits.
///
/// One block a line; empty lines are nothing. `#` begins the title, `>` the addressee, `-` a numbered item,
/// `=` a line to sign; every other line is a paragraph. `{name}` is the fact of that name. Before all of that
/// stand the conditions of the line: `?{name}` when the fact is known, `!{name}` when it is not. Of several
/// titles the first whose conditions hold is the document's. A line that names an unknown fact is an error of
/// the document, never a gap in it. An item with a list is repeated once for each entry, and numbered on.
class DocumentTemplate
{
public:
    static constexpr int MaxLines = 200;
    static constexpr int MaxLength = 20'000; ///< characters

    /// Reads a template and holds it against what the law wants said (factsOf(kind, true)).
    static tl::expected<DocumentTemplate, TemplateFault> parse(DocumentKind kind, const QString& text);

    /// @return the template of the product; it always parses (tst_document_template).
    static QString delivered(DocumentKind kind);

    DocumentKind kind() const noexcept { return m_kind; }

    /// Puts the facts in.
    /// @return InvalidInput whose field is the name of the fact that is missing.
    Result<std::vector<DocumentBlock>> compose(const DocumentFacts& facts) const;

private:
    struct Piece
    {
        QString text;             ///< as it stands
        std::optional<Fact> fact; ///< or this instead
    };

    struct Condition
    {
        Fact fact{};
        bool known = true; ///< or else unknown
    };

    struct Line
    {
        DocumentBlock::Form form = DocumentBlock::Form::Text;
        std::vector<Condition> conditions;
        std::optional<Fact> list; ///< repeated for each entry
        std::vector<Piece> pieces;
    };

    class Reader;

    static Result<DocumentBlock> blockOf(const Line& line, const DocumentFacts& facts, qsizetype entry);

    explicit DocumentTemplate(DocumentKind kind) : m_kind(kind) {}

    DocumentKind m_kind;
    std::vector<Line> m_lines;
};

} // namespace duban
