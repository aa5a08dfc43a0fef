// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/document/DocumentTemplate.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Why = TemplateFault::Why;

bool isKnown(const DocumentFacts& facts, Fact fact)
{
    const auto found = facts.constFind(fact);
    return found != facts.cend() && !found->isEmpty() && !found->constFirst().isEmpty();
}

QString nameOf(Fact fact)
{
    return QString::fromUtf16(traitsOf(fact).name);
}

bool hasControlCharacter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' && c != u'\n'; });
}

} // namespace

/// Reads one template, line by line.
class DocumentTemplate::Reader
{
public:
    explicit Reader(DocumentKind kind) : m_read(kind) {}

    tl::expected<DocumentTemplate, TemplateFault> read(const QString& text)
    {
        const QStringList lines = text.split(u'\n');
        if (text.size() > MaxLength || lines.size() > MaxLines)
            return fault(Why::TooLong);
        if (hasControlCharacter(text))
            return fault(Why::ControlCharacter);
        for (const QString& line : lines) {
            ++m_line;
            if (line.trimmed().isEmpty())
                continue;
            if (const auto done = readLine(line.trimmed()); !done)
                return tl::unexpected(done.error());
        }
        m_line = 0;
        if (!m_titled)
            return fault(Why::NoTitle);
        for (const Fact fact : factsOf(m_read.m_kind, true)) {
            if (!says(fact))
                return fault(Why::MissingFact, nameOf(fact));
        }
        return std::move(m_read);
    }

private:
    tl::unexpected<TemplateFault> fault(Why why, const QString& word = {}) const
    {
        return tl::unexpected(TemplateFault{why, m_line, word});
    }

    tl::expected<Fact, TemplateFault> factOf(QStringView name) const
    {
        const auto fact = factNamed(name.trimmed());
        if (!fact)
            return fault(Why::UnknownFact, name.toString());
        const std::vector<Fact>& known = factsOf(m_read.m_kind);
        if (std::find(known.begin(), known.end(), *fact) == known.end())
            return fault(Why::ForeignFact, name.toString());
        return *fact;
    }

    tl::expected<void, TemplateFault> readLine(QStringView text)
    {
        Line line;
        while (text.startsWith(u"?{") || text.startsWith(u"!{")) {
            const qsizetype end = text.indexOf(u'}');
            if (end < 0)
                return fault(Why::OpenBrace);
            const auto fact = factOf(text.mid(2, end - 2));
            if (!fact)
                return tl::unexpected(fact.error());
            line.conditions.push_back({*fact, text.front() == u'?'});
            text = text.mid(end + 1).trimmed();
        }
        text = readForm(text, line);
        const bool title = line.form == DocumentBlock::Form::Title;
        if (!title && !m_titled)
            return fault(Why::NoTitle);
        if (title && m_titled)
            return fault(Why::LateTitle);
        if (text.isEmpty())
            return fault(Why::EmptyLine);
        m_titled = m_titled || line.conditions.empty();
        if (const auto done = readPieces(text, line); !done)
            return done;
        m_read.m_lines.push_back(std::move(line));
        return {};
    }

    static QStringView readForm(QStringView text, Line& line)
    {
        using Form = DocumentBlock::Form;
        static constexpr std::array<std::pair<char16_t, Form>, 4> Marks{
            {{u'#', Form::Title}, {u'>', Form::Addressee}, {u'-', Form::Item}, {u'=', Form::Sign}}};
        const auto mark = std::find_if(Marks.begin(), Marks.end(), [&](const auto& known) {
            return text.startsWith(QChar(known.first));
        });
        if (mark == Marks.end())
            return text;
        line.form = mark->second;
        return text.mid(1).trimmed();
    }

    tl::expected<void, TemplateFault> readPieces(QStringView text, Line& line)
    {
        while (!text.isEmpty()) {
            const qsizetype open = text.indexOf(u'{');
            const QStringView before = open < 0 ? text : text.first(open);
            if (before.contains(u'}'))
                return fault(Why::OpenBrace);
            if (!before.isEmpty())
                line.pieces.push_back({before.toString(), {}});
            if (open < 0)
                break;
            const qsizetype end = text.indexOf(u'}', open);
            if (end < 0)
                return fault(Why::OpenBrace);
            const QStringView name = text.mid(open + 1, end - open - 1);
            const auto fact = factOf(name);
            if (!fact)
                return tl::unexpected(fact.error());
            if (traitsOf(*fact).list) {
                if (line.form != DocumentBlock::Form::Item)
                    return fault(Why::ListInText, name.toString());
                if (line.list && *line.list != *fact)
                    return fault(Why::TwoLists, name.toString());
                line.list = *fact;
            }
            line.pieces.push_back({{}, *fact});
            text = text.mid(end + 1);
        }
        return {};
    }

    bool says(Fact fact) const
    {
        return std::any_of(m_read.m_lines.begin(), m_read.m_lines.end(), [fact](const Line& line) {
            return std::any_of(line.pieces.begin(), line.pieces.end(),
                               [fact](const Piece& piece) { return piece.fact == fact; });
        });
    }

    DocumentTemplate m_read;
    int m_line = 0;
    bool m_titled = false; ///< the title that always stands was read
};

tl::expected<DocumentTemplate, TemplateFault> DocumentTemplate::parse(DocumentKind kind, const QString& text)
{
    return Reader(kind).read(text);
}

QString DocumentTemplate::delivered(DocumentKind kind)
{
    const DocumentTraits* traits = traitsOf(kind);
    QFile file(u":/document/%1.txt"_s.arg(QString::fromLatin1(traits ? traits->file : "")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<DocumentBlock> DocumentTemplate::blockOf(const Line& line, const DocumentFacts& facts, qsizetype entry)
{
    DocumentBlock block{line.form, {}};
    for (const Piece& piece : line.pieces) {
        if (!piece.fact) {
            block.text += piece.text;
            continue;
        }
        if (!isKnown(facts, *piece.fact))
            return invalid(nameOf(*piece.fact), u"the document needs it and nobody said it"_s);
        block.text += facts.constFind(*piece.fact)->at(piece.fact == line.list ? entry : 0);
    }
    return block;
}

Result<std::vector<DocumentBlock>> DocumentTemplate::compose(const DocumentFacts& facts) const
{
    std::vector<DocumentBlock> blocks;
    int item = 0;
    for (const Line& line : m_lines) {
        const bool stands =
            std::all_of(line.conditions.begin(), line.conditions.end(), [&facts](const Condition& condition) {
                return isKnown(facts, condition.fact) == condition.known;
            });
        if (!stands || (line.form == DocumentBlock::Form::Title && !blocks.empty()))
            continue;
        const bool numbered = line.form == DocumentBlock::Form::Item;
        if (!numbered)
            item = 0; // another list begins anew
        const qsizetype times = line.list ? std::max<qsizetype>(facts.value(*line.list).size(), 1) : 1;
        for (qsizetype entry = 0; entry < times; ++entry) {
            auto block = blockOf(line, facts, entry);
            if (!block)
                return tl::unexpected(block.error());
            if (numbered)
                block->text.prepend(QString::number(++item) + u"．"_s);
            blocks.push_back(std::move(*block));
        }
    }
    return blocks;
}

} // namespace duban
