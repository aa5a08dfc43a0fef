// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CaseDelegate.h"

#include "client/department/LightTrustWatch.h"
#include "client/model/CaseTableModel.h"
#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/RowGround.h"
#include "client/widget/Tokens.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace duban {

namespace {

constexpr int CountedShape = 14; ///< side of the shape of a light that was counted

bool runs(const QModelIndex& index)
{
    return !isClosed(CaseState(index.data(StateRole).toInt())) && index.data(DueRole).toLongLong() != 0;
}

bool isPaused(const QModelIndex& index)
{
    return Light(index.data(LightRole).toInt()) == Light::White;
}

LegalTime dueOf(const QModelIndex& index)
{
    return {index.data(DueRole).toLongLong()};
}

} // namespace

CaseDelegate::CaseDelegate(const Replica& replica, const LightTrustWatch& watch, QObject* parent)
    : QStyledItemDelegate(parent), m_replica(replica), m_watch(watch)
{
}

const OfficeHours& CaseDelegate::hoursOf(const QModelIndex& index) const
{
    return m_replica.opening({index.data(HallRole).toLongLong()}).hours();
}

QString CaseDelegate::textOf(const QModelIndex& index) const
{
    const auto column = CaseColumn(index.column());
    if (runs(index)) {
        if (column == CaseColumn::Remaining && isPaused(index))
            return tr("stands still");
        if (column == CaseColumn::Remaining)
            return countdownText(m_replica.calendar(), m_replica.legalNow(), dueOf(index), hoursOf(index));
        if (column == CaseColumn::Due)
            return shortDueText(dueOf(index), m_replica.legalNow());
    }
    if (column == CaseColumn::Received)
        return shortMomentText({index.data(MomentRole).toLongLong()});
    QString text = index.data(Qt::DisplayRole).toString();
    text.replace(u'\n', u' ');
    return text;
}

QString CaseDelegate::tipOf(const QModelIndex& index) const
{
    const auto column = CaseColumn(index.column());
    const bool aboutDue = column <= CaseColumn::Remaining || column == CaseColumn::Due;
    if (!aboutDue || !runs(index) || !dueOf(index).isSet())
        return textOf(index);
    if (isPaused(index))
        return tr("A special procedure runs: its working days do not count.");
    const QString clock = clockName(ClockKind(index.data(ClockKindRole).toInt()));
    const QString due = dueMomentText(dueOf(index));
    if (index.data(ProvisionalRole).toBool())
        return tr("%1 ends %2. Provisional: the holidays of that year are not published yet.")
            .arg(clock, due);
    return tr("%1 ends %2.").arg(clock, due);
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const auto column = CaseColumn(index.column());
    painter->save();
    painter->setFont(option.font);
    paintRowGround(painter, option, index);
    QRect words = option.rect.adjusted(metrics::Space12, 0, -metrics::Space4, -1);
    const LightMark mark = markOf(Light(index.data(LightRole).toInt()), m_watch.trust());
    if (column == CaseColumn::Light) {
        if (runs(index))
            paintLightBadge(painter, mark, words);
        painter->restore();
        return;
    }
    if (const QVariant level = index.data(CountedLightRole);
        column == CaseColumn::Counted && level.isValid()) {
        paintLight(painter, markOf(Light(level.toInt())),
                   QRectF(words.left(), words.top(), CountedShape, words.height()));
        words.setLeft(words.left() + CountedShape + metrics::Space8);
    }
    const bool second = column == CaseColumn::Received || column == CaseColumn::Department;
    painter->setPen(second ? t.second : t.text);
    if (column == CaseColumn::Remaining && runs(index) &&
        (mark == LightMark::Red || mark == LightMark::Yellow))
        painter->setPen(lightInk(mark));
    // The variants of an item differ at the end, in their brackets.
    const auto where = column == CaseColumn::Item ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(textOf(index), where, words.width()));
    painter->restore();
}

bool CaseDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), tipOf(index).toHtmlEscaped(), view);
    return true;
}

} // namespace duban
