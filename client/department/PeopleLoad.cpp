// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/PeopleLoad.h"

#include "client/widget/LightMark.h"
#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QCoreApplication>
#include <QPainter>

#include <tuple>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct PeopleLoad
{
    Q_DECLARE_TR_FUNCTIONS(duban::PeopleLoad)
};

constexpr int FirstLoadRole = Qt::UserRole + 10; ///< red; then yellow, green, white
constexpr int LoadStep = 46;
constexpr std::array LoadMarks{LightMark::Red, LightMark::Yellow, LightMark::Green, LightMark::White};

std::array<int, 4> figuresOf(const PersonLoad& load)
{
    return {load.red, load.yellow, load.green, load.white};
}

} // namespace

QHash<PersonId, PersonLoad> loadsOf(const QHash<CaseId, CaseRow>& cases)
{
    QHash<PersonId, PersonLoad> loads;
    for (const CaseRow& row : cases) {
        if (row.state != CaseState::Accepted || !row.assignee.isValid())
            continue;
        PersonLoad& load = loads[row.assignee];
        switch (row.light) {
        case Light::Red:
            ++load.red;
            break;
        case Light::Yellow:
            ++load.yellow;
            break;
        case Light::Green:
            ++load.green;
            break;
        case Light::White:
            ++load.white;
            break;
        }
    }
    return loads;
}

bool isHeavier(const PersonLoad& a, const PersonLoad& b) noexcept
{
    return std::tuple(a.red, a.yellow, a.total()) > std::tuple(b.red, b.yellow, b.total());
}

QString loadText(const PersonLoad& load)
{
    QStringList words;
    const auto figures = figuresOf(load);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i] > 0)
            words << PeopleLoad::tr("%1 %2", "light, cases").arg(lightWord(LoadMarks[i])).arg(figures[i]);
    }
    return words.join(PeopleLoad::tr(", ", "between lights"));
}

void LoadDelegate::put(QAbstractItemModel& model, const QModelIndex& index, const PersonLoad& load)
{
    const auto figures = figuresOf(load);
    for (std::size_t i = 0; i < figures.size(); ++i)
        model.setData(index, figures[i], FirstLoadRole + int(i));
    model.setData(index, loadText(load), Qt::AccessibleTextRole);
    model.setData(index, loadText(load), Qt::ToolTipRole);
}

std::optional<Light> LoadDelegate::lightAt(const QModelIndex& index, const QRect& cell, const QPoint& place)
{
    constexpr std::array Lights{Light::Red, Light::Yellow, Light::Green, Light::White};
    const int at = place.x() - cell.left() - metrics::Space12;
    const int step = at / LoadStep;
    if (!cell.contains(place) || at < 0 || step >= int(Lights.size()) ||
        index.data(FirstLoadRole + step).toInt() == 0)
        return std::nullopt;
    return Lights[std::size_t(step)];
}

void LoadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setFont(option.font);
    paintRowGround(painter, option, index);
    QRect place = option.rect.adjusted(metrics::Space12, 0, 0, -1);
    for (std::size_t i = 0; i < LoadMarks.size(); ++i) {
        const int figure = index.data(FirstLoadRole + int(i)).toInt();
        if (figure > 0) {
            paintLight(painter, LoadMarks[i], QRectF(place.left(), place.top(), 14, place.height()));
            painter->setPen(tokens().text);
            painter->drawText(place.adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              QString::number(figure));
        }
        place.adjust(LoadStep, 0, 0, 0);
    }
    painter->restore();
}

QSize LoadDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {LoadStep * int(LoadMarks.size()) + metrics::Space12, metrics::Row};
}

} // namespace duban
