// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/DepartmentTable.h"

#include "client/widget/EmptyWords.h"
#include "client/widget/RowGround.h"
#include "client/widget/RowHeader.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace duban {

namespace {

constexpr int FigureWidth = 40;
constexpr int InTimeWidth = 68;
constexpr int BarHeight = 8;

std::optional<LightMark> markOfColumn(int column)
{
    switch (column) {
    case CounterModel::GreenColumn:
        return LightMark::Green;
    case CounterModel::YellowColumn:
        return LightMark::Yellow;
    case CounterModel::RedColumn:
        return LightMark::Red;
    case CounterModel::WhiteColumn:
        return LightMark::White;
    default:
        return {};
    }
}

/// Figures to the right, a bar behind the open cases, red ones heavier.
class FigureDelegate final : public QStyledItemDelegate
{
public:
    FigureDelegate(const CounterModel& model, const LightTrustWatch& watch, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_watch(watch)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        const QRect cell = option.rect.adjusted(metrics::Space12, 0, -metrics::Space8, -1);
        const bool name = index.column() == CounterModel::DepartmentColumn;
        if (index.column() == CounterModel::OpenColumn)
            paintBar(painter, cell, index.data(NumberRole).toDouble());
        const auto mark = markOfColumn(index.column());
        const bool known = m_watch.trust() == LightTrust::Known;
        const bool lit = mark && *mark != LightMark::Green && known;
        painter->setPen(lit ? lightInk(*mark) : mark && !known ? t.second : t.text);
        painter->drawText(
            cell, Qt::AlignVCenter | (name ? Qt::AlignLeft : Qt::AlignRight),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        painter->restore();
    }

private:
    void paintBar(QPainter* painter, const QRect& cell, double open) const
    {
        const int figure = painter->fontMetrics().horizontalAdvance(QStringLiteral("0000")) + metrics::Space4;
        const double room = cell.width() - figure;
        const double wide = room * open / std::max(1, m_model.largestOpen());
        painter->setPen(Qt::NoPen);
        painter->setBrush(Tokens::faded(tokens().accent, 0.16));
        painter->drawRoundedRect(
            QRectF(cell.left() + room - wide, cell.center().y() - BarHeight / 2.0, wide, BarHeight), 2, 2);
    }

    const CounterModel& m_model;
    const LightTrustWatch& m_watch;
};

/// The heads of the light columns are the lights themselves.
class LightHeader final : public QHeaderView
{
public:
    LightHeader(const LightTrustWatch& watch, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent), m_watch(watch)
    {
        setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setHighlightSections(false);
        setSectionsClickable(false);
        setMinimumSectionSize(FigureWidth);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Tokens& t = tokens();
        painter->save();
        painter->fillRect(rect, t.panel);
        painter->setPen(t.line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const QRect cell = rect.adjusted(metrics::Space12, 0, -metrics::Space8, 0);
        if (const auto mark = markOfColumn(section)) {
            // Four hatches would not tell which column is which.
            const bool known = m_watch.trust() == LightTrust::Known;
            paintLight(painter, *mark, QRectF(cell.right() - 14, cell.top(), 14, cell.height()),
                       known ? lightColour(*mark) : t.faint);
        } else {
            const bool name = section == CounterModel::DepartmentColumn;
            painter->setFont(fontOf(metrics::FontTable));
            painter->setPen(t.second);
            painter->drawText(cell, Qt::AlignVCenter | (name ? Qt::AlignLeft : Qt::AlignRight),
                              painter->fontMetrics().elidedText(
                                  model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  Qt::ElideRight, cell.width()));
        }
        painter->restore();
    }

private:
    const LightTrustWatch& m_watch;
};

} // namespace

DepartmentTable::DepartmentTable(CounterModel& model, const LightTrustWatch& watch, QWidget* parent)
    : QTableView(parent), m_counters(model)
{
    setModel(&model);
    setHorizontalHeader(new LightHeader(watch, this));
    setItemDelegate(new FigureDelegate(model, watch, this));
    setFont(fontOf(metrics::FontTable));
    setAccessibleName(tr("Departments"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    RowHeader::install(*this, metrics::Row);
    showWhenEmpty(*this, tr("The departments stand here as soon as they have cases."));
    connect(this, &QTableView::doubleClicked, this, &DepartmentTable::choose);
    connect(&watch, &LightTrustWatch::changed, this, [this] {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    });
    connect(&model, &CounterModel::totalChanged, viewport(), qOverload<>(&QWidget::update));
}

void DepartmentTable::choose(const QModelIndex& index)
{
    if (const DepartmentCounters* row = m_counters.countersAt(index))
        emit figureChosen(row->department, index.column());
}

void DepartmentTable::enterEvent(QEnterEvent* event)
{
    m_counters.setOrder(CounterModel::Order::Frozen);
    QTableView::enterEvent(event);
}

void DepartmentTable::leaveEvent(QEvent* event)
{
    m_counters.setOrder(CounterModel::Order::Live);
    QTableView::leaveEvent(event);
}

void DepartmentTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void DepartmentTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose(currentIndex());
    QTableView::keyPressEvent(event);
}

void DepartmentTable::shareWidth()
{
    const int fixed = 4 * FigureWidth + InTimeWidth;
    const int left = std::max(160, viewport()->width() - fixed);
    for (int column = 0; column < CounterModel::ColumnCount; ++column)
        setColumnWidth(column, FigureWidth);
    const QString head =
        model()->headerData(CounterModel::DepartmentColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    const int least = QFontMetrics(fontOf(metrics::FontTable)).horizontalAdvance(head) + metrics::Space24;
    const int name = std::max(left * 52 / 100, least);
    setColumnWidth(CounterModel::DepartmentColumn, name);
    setColumnWidth(CounterModel::OpenColumn, left - name);
    setColumnWidth(CounterModel::InTimeColumn, InTimeWidth);
}

} // namespace duban
