// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TextDiff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Change = ComparedLine::Change;

/// How many lines two texts have in common, in their order, from each pair of places on: at most 200 times
/// 200 (DocumentTemplate::MaxLines), so that the plain way is fast enough for every key press.
class CommonLines
{
public:
    CommonLines(const QStringList& before, const QStringList& after)
        : m_width(std::size_t(after.size()) + 1), m_length((std::size_t(before.size()) + 1) * m_width, 0)
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j)
                at(i, j) =
                    before[i] == after[j] ? of(i + 1, j + 1) + 1 : std::max(of(i + 1, j), of(i, j + 1));
        }
    }

    int of(qsizetype i, qsizetype j) const { return m_length[std::size_t(i) * m_width + std::size_t(j)]; }

private:
    int& at(qsizetype i, qsizetype j) { return m_length[std::size_t(i) * m_width + std::size_t(j)]; }

    std::size_t m_width;
    std::vector<int> m_length;
};

/// Lines that are gone and lines that are new at one place.
struct Block
{
    std::vector<qsizetype> gone;
    std::vector<qsizetype> fresh;
};

QString numberOf(qsizetype line)
{
    return QString::number(line + 1);
}

void settle(Block& block, const QStringList& before, const QStringList& after,
            std::vector<ComparedLine>& lines)
{
    const std::size_t both = std::min(block.gone.size(), block.fresh.size());
    for (std::size_t i = 0; i < both; ++i)
        lines.push_back(
            {numberOf(block.fresh[i]), before[block.gone[i]], after[block.fresh[i]], Change::Changed});
    for (std::size_t i = both; i < block.gone.size(); ++i)
        lines.push_back({numberOf(block.gone[i]), before[block.gone[i]], {}, Change::Removed});
    for (std::size_t i = both; i < block.fresh.size(); ++i)
        lines.push_back({numberOf(block.fresh[i]), {}, after[block.fresh[i]], Change::Added});
    block = {};
}

} // namespace

std::vector<ComparedLine> comparedTexts(const QString& before, const QString& after)
{
    const QStringList left = before.trimmed().split(u'\n');
    const QStringList right = after.trimmed().split(u'\n');
    const CommonLines common(left, right);
    std::vector<ComparedLine> lines;
    Block block;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() || j < right.size()) {
        const bool both = i < left.size() && j < right.size();
        if (both && left[i] == right[j]) {
            settle(block, left, right, lines);
            lines.push_back({numberOf(j), left[i], right[j], Change::Same});
            ++i;
            ++j;
        } else if (j >= right.size() || (both && common.of(i + 1, j) >= common.of(i, j + 1))) {
            block.gone.push_back(i++);
        } else {
            block.fresh.push_back(j++);
        }
    }
    settle(block, left, right, lines);
    return lines;
}

int countOfChanges(const std::vector<ComparedLine>& lines)
{
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const ComparedLine& line) { return line.change != Change::Same; }));
}

} // namespace duban
