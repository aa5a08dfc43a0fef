// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/EventStream.h"

#include "client/widget/EmptyWords.h"
#include "client/widget/Icon.h"
#include "client/widget/RowGround.h"
#include "client/widget/RowHeader.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace duban {

namespace {

constexpr int MarkWidth = 34;
constexpr int TimeWidth = 48;

IconName iconOf(MessageKind verb)
{
    switch (verb) {
    case MessageKind::SubmitCase:
        return IconName::Inbox;
    case MessageKind::AcceptCase:
        return IconName::Stamp;
    case MessageKind::FinishStage:
        return IconName::Forward;
    case MessageKind::CompleteCase:
        return IconName::Check;
    case MessageKind::AddOpinion:
        return IconName::Pen;
    default:
        return IconName::Case;
    }
}

/// A number as long as one gets, with its room.
int numberWidth(const QFontMetrics& font)
{
    return font.horizontalAdvance(QStringLiteral("BL-20881128-000000")) + metrics::Space12 + metrics::Space12;
}

class StreamDelegate final : public QStyledItemDelegate
{
public:
    StreamDelegate(const StreamFilter& filter, const LightTrustWatch& watch, QObject* parent)
        : QStyledItemDelegate(parent), m_filter(filter), m_watch(watch)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const EventRow* event = m_filter.eventAt(index);
        if (!event)
            return;
        const Tokens& t = tokens();
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        const QRect cell = option.rect.adjusted(metrics::Space12, 0, -metrics::Space4, -1);
        if (index.column() == EventModel::LightColumn) {
            paintMark(painter, *event, cell);
        } else {
            painter->setPen(index.column() == EventModel::WhatColumn ? t.text : t.second);
            painter->drawText(
                cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        }
        painter->restore();
    }

private:
    void paintMark(QPainter* painter, const EventRow& event, const QRect& cell) const
    {
        const QRectF square(cell.left(), cell.center().y() - 7, 15, 15);
        if (event.verb == MessageKind::GiveLight)
            paintLight(painter, markOf(event.level, m_watch.trust()), square);
        else
            paintIcon(painter, iconOf(event.verb), square, tokens().faint);
    }

    const StreamFilter& m_filter;
    const LightTrustWatch& m_watch;
};

} // namespace

StreamFilter::StreamFilter(EventModel& source, QObject* parent)
    : QSortFilterProxyModel(parent), m_events(source)
{
    setSourceModel(&source);
}

void StreamFilter::holdAfter(JournalSeq last)
{
    m_last = last;
    invalidateFilter();
}

const EventRow* StreamFilter::eventAt(const QModelIndex& index) const
{
    return m_events.eventAt(mapToSource(index));
}

bool StreamFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const EventRow* event = m_events.eventAt(m_events.index(row, 0, parent));
    return event && (m_last.value == 0 || event->seq <= m_last);
}

EventStream::EventStream(Replica& replica, const LightTrustWatch& watch, QWidget* parent)
    : QTableView(parent), m_model(new EventModel(replica, this)), m_filter(new StreamFilter(*m_model, this))
{
    setModel(m_filter);
    setItemDelegate(new StreamDelegate(*m_filter, watch, this));
    setFont(fontOf(metrics::FontTable));
    setAccessibleName(tr("Event stream"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    RowHeader::install(*this, metrics::Row);
    showWhenEmpty(*this, tr("What happens with the cases from now on stands here, the newest on top."));
    connect(this, &QTableView::doubleClicked, this, &EventStream::choose);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] { emit heldChanged(m_filter->held()); });
}

void EventStream::setPaused(bool paused)
{
    const EventRow* newest = m_model->eventAt(m_model->index(0, 0));
    m_filter->holdAfter(paused && newest ? newest->seq : JournalSeq{});
    emit heldChanged(m_filter->held());
}

void EventStream::choose(const QModelIndex& index)
{
    if (const EventRow* event = m_filter->eventAt(index); event && event->caseId.isValid())
        emit caseChosen(event->caseId);
}

void EventStream::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose(currentIndex());
    QTableView::keyPressEvent(event);
}

void EventStream::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    setColumnWidth(EventModel::LightColumn, MarkWidth);
    setColumnWidth(EventModel::TimeColumn, TimeWidth);
    const int number = numberWidth(QFontMetrics(font()));
    setColumnWidth(EventModel::NumberColumn, number);
    setColumnWidth(EventModel::WhatColumn,
                   std::max(80, viewport()->width() - MarkWidth - TimeWidth - number));
}

} // namespace duban
