// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/GridTypesetter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Form = DocumentBlock::Form;

constexpr double Indent = 2;
constexpr double TitleColumns = 22.0 * 25.4 / 72.0 / sheet::ColumnMm; // 2号: 22 pt
constexpr double MarkRow = 1;                                         ///< top of the organ's name
constexpr double NumberRow = 4;                                       ///< two rows below the name
constexpr double RedLineRow = 5.4;                                    ///< 4 mm below the number
constexpr double TitleBelowLine = 7;                                  ///< two rows below the line
constexpr double DateRight = 4;      ///< columns right of a sealed document's day
constexpr double SealRows = 2.05;    ///< half of a seal of 42 mm
constexpr int SignatureRows = 6;     ///< below the text: a gap, organ, day and the rest of the seal
constexpr int KeepWithSignature = 2; ///< rows of text on the page of the signature

bool closes(QChar c)
{
    static const QString marks = u"，。；：！？、）》〉】」』〕”’％…—·,.;:!?)]}%"_s;
    return marks.contains(c);
}

bool opens(QChar c)
{
    static const QString marks = u"（《〈【「『〔“‘([{"_s;
    return marks.contains(c);
}

bool isNarrow(QChar c)
{
    return c.unicode() < 0x80;
}

/// A character, or a figure or word that is not broken.
std::vector<QString> unitsOf(const QString& text)
{
    std::vector<QString> units;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (text[i].isHighSurrogate() && end < text.size())
            ++end;
        const auto joins = [&](qsizetype at) {
            const QChar c = text[at];
            return isNarrow(c) && (c.isLetterOrNumber() || u".,-/:%"_s.contains(c));
        };
        if (isNarrow(text[i]) && text[i].isLetterOrNumber()) {
            while (end < text.size() && joins(end))
                ++end;
        }
        units.push_back(text.mid(i, end - i));
        i = end;
    }
    return units;
}

/// Rows of one block, from the left edge of the text area.
struct Row
{
    QString text;
    double column = 0;
    Face face = Face::Body;
};

class Composer
{
public:
    explicit Composer(const DocumentContent& document) : m_document(document) { begin(); }

    std::vector<Sheet> compose()
    {
        for (const DocumentBlock& block : m_document.blocks)
            add(block);
        sign();
        for (std::size_t i = 0; i < m_sheets.size(); ++i)
            m_sheets[i].number = int(i) + 1;
        return std::move(m_sheets);
    }

private:
    const DocumentTraits* traits() const { return traitsOf(m_document.kind); }

    bool redHead() const { return traits() && traits()->redHead; }

    void begin()
    {
        m_sheets.emplace_back();
        m_row = 0;
        if (redHead()) {
            const double columns = columnsOf(m_document.organ);
            const double pitch = std::min(2.2, (sheet::Columns - 2) / std::max(columns, 1.0));
            put(MarkRow, (sheet::Columns - columns * pitch) / 2, {m_document.organ, 0, Face::Mark}, pitch);
            centre(NumberRow, m_document.number);
            m_sheets.back().redLine = RedLineRow;
            m_row = TitleBelowLine;
        }
    }

    void put(double row, double column, const Row& line, double pitch = 1)
    {
        m_sheets.back().texts.push_back({row, column, pitch, line.face, line.text});
    }

    void centre(double row, const QString& text)
    {
        if (!text.isEmpty())
            put(row, (sheet::Columns - columnsOf(text)) / 2, {text, 0, Face::Body});
    }

    /// The next row of text, on the next page when this one is full.
    void line(const Row& row)
    {
        if (m_row + 1 > sheet::Rows) {
            m_sheets.emplace_back();
            m_row = 0;
        }
        put(m_row, row.column, row);
        m_row += 1;
    }

    void add(const DocumentBlock& block)
    {
        switch (block.form) {
        case Form::Title:
            return title(block.text);
        case Form::Addressee:
            return paragraph(block.text, 0);
        case Form::Text:
        case Form::Item:
            return paragraph(block.text, Indent);
        case Form::Sign:
            return signLine(block.text);
        }
    }

    /// Lines of a title are centred and of nearly one length; a word is not torn for it. 7.3.1.
    void title(const QString& text)
    {
        const double most = std::floor(sheet::Columns / TitleColumns);
        const double whole = columnsOf(text);
        const double lines = std::ceil(whole / most);
        const double each = std::min(most, std::ceil(whole / std::max(lines, 1.0)));
        for (const QString& part : breakLines(text, 0, each)) {
            put(m_row, (sheet::Columns - columnsOf(part) * TitleColumns) / 2, {part, 0, Face::Title},
                TitleColumns);
            m_row += 1;
        }
        if (!redHead() && !m_document.number.isEmpty()) {
            m_row += 0.5;
            centre(m_row, m_document.number);
            m_row += 1.5;
        } else {
            m_row += 1;
        }
        m_row = std::ceil(m_row); // text stands on the rows of the grid
    }

    void paragraph(const QString& text, double indent)
    {
        double first = indent;
        for (const QString& part : breakLines(text, indent)) {
            line({part, first, Face::Body});
            first = 0;
        }
    }

    /// A gap, room for a name, and the day below.
    void signLine(const QString& text)
    {
        if (m_row + 3 > sheet::Rows)
            m_row = sheet::Rows;
        else
            m_row += 1;
        line({text, Indent, Face::Body});
        line({u"年　　月　　日"_s, sheet::Columns - 7 - DateRight, Face::Body});
    }

    /// Organ and day with the place of the seal over both. 7.3.5.2, 7.3.5.4: the day four columns from the
    /// right edge, the seal's upper edge not more than a row below the text, and no page without text.
    void sign()
    {
        if (!traits() || !traits()->sealed)
            return;
        if (m_row + SignatureRows > sheet::Rows)
            carryOver();
        const QString day = documentDay(m_document.day);
        const double wide = columnsOf(day);
        const double organ = columnsOf(m_document.organ);
        const double middle = std::min(sheet::Columns - DateRight - wide / 2, sheet::Columns - organ / 2);
        put(m_row + 2, middle - organ / 2, {m_document.organ, 0, Face::Body});
        put(m_row + 3, middle - wide / 2, {day, 0, Face::Body});
        m_sheets.back().sealRow = m_row + 3;
        m_sheets.back().sealColumn = middle;
        static_assert(3 - SealRows <= 1, "the seal begins within a row of the text");
        static_assert(3 + SealRows <= SignatureRows, "the seal ends on the page");
    }

    /// Takes the last rows of the text to a new page, which the signature then shares.
    void carryOver()
    {
        std::vector<PlacedText>& full = m_sheets.back().texts;
        std::vector<PlacedText> taken;
        const auto isBody = [](const PlacedText& text) { return text.face == Face::Body && text.pitch == 1; };
        while (int(taken.size()) < KeepWithSignature && full.size() > 1 && isBody(full.back())) {
            taken.insert(taken.begin(), full.back());
            full.pop_back();
        }
        m_sheets.emplace_back();
        m_row = 0;
        for (PlacedText& text : taken) {
            text.row = m_row;
            m_row += 1;
            m_sheets.back().texts.push_back(std::move(text));
        }
    }

    const DocumentContent& m_document;
    std::vector<Sheet> m_sheets;
    double m_row = 0;
};

} // namespace

double columnsOf(QStringView text)
{
    double columns = 0;
    for (const QChar c : text) {
        if (!c.isLowSurrogate())
            columns += isNarrow(c) ? 0.5 : 1;
    }
    return columns;
}

QStringList breakLines(const QString& paragraph, double indent, double columns)
{
    QStringList lines;
    std::vector<QString> line;
    double used = indent;
    const auto end = [&](std::size_t keep) {
        lines.append(QStringList(line.begin(), line.begin() + std::ptrdiff_t(keep)).join(QString()));
        line.erase(line.begin(), line.begin() + std::ptrdiff_t(keep));
        used = 0;
        for (const QString& unit : line)
            used += columnsOf(unit);
    };
    for (QString unit : unitsOf(paragraph)) {
        while (columnsOf(unit) > columns) { // longer than a line: broken where the line ends
            if (!line.empty())
                end(line.size());
            const auto fits = qsizetype(columns * 2);
            line.push_back(unit.first(fits));
            end(1);
            unit.remove(0, fits);
        }
        if (unit.isEmpty())
            continue;
        if (used + columnsOf(unit) > columns) {
            // What may not begin a line takes its neighbour along; what may not end one goes along too.
            std::size_t keep = line.size();
            bool mayBegin = !closes(unit.front());
            while (keep > 1 && (!mayBegin || opens(line[keep - 1].back()))) {
                --keep;
                mayBegin = !closes(line[keep].front());
            }
            end(keep);
        }
        line.push_back(unit);
        used += columnsOf(unit);
    }
    if (!line.empty())
        end(line.size());
    return lines;
}

std::vector<Sheet> typeset(const DocumentContent& document)
{
    return Composer(document).compose();
}

} // namespace duban
