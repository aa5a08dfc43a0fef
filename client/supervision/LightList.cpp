// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LightList.h"

#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LightHeight = 46;
constexpr int FlashHalves = 4; // twice on and off

class LightDelegate final : public QStyledItemDelegate
{
public:
    LightDelegate(LightList& list, const LightTrustWatch& watch)
        : QStyledItemDelegate(&list), m_list(list), m_watch(watch)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, LightHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const LightRow* light = m_list.filter()->lightAt(index);
        if (!light)
            return;
        const Tokens& t = tokens();
        const bool annulled = light->standing == LightStanding::Annulled;
        const LightMark mark = annulled ? LightMark::White : markOf(light->level, m_watch.trust());
        painter->save();
        if (m_list.isFlashing(light->id))
            painter->fillRect(option.rect, Tokens::faded(lightColour(mark), 0.3));
        paintRowGround(painter, option, index);
        const QRect row = option.rect.adjusted(metrics::Space12, 4, -metrics::Space12, -5);
        if (!annulled)
            paintLight(painter, mark, QRectF(row.left(), row.top(), 14, row.height()));
        else
            paintIcon(painter, IconName::Cross, QRectF(row.left(), row.center().y() - 7, 14, 14), t.second);
        const QString left = remaining(*light);
        painter->setFont(fontOf(metrics::FontTable));
        const int leftWidth = painter->fontMetrics().horizontalAdvance(left) + metrics::Space8;
        painter->setPen(light->standing == LightStanding::Stands && stands(*light) ? lightColour(mark)
                                                                                   : t.second);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, left);
        const QRect words = row.adjusted(24, 0, -leftWidth, 0);
        QFont struck = painter->font();
        struck.setStrikeOut(annulled);
        painter->setFont(struck);
        paintLine(painter, words, Qt::AlignTop, m_list.replica().itemName(light->variant),
                  annulled ? t.second : t.text);
        painter->setFont(fontOf(metrics::FontSmall));
        paintLine(painter, words, Qt::AlignBottom, place(*light), t.second);
        painter->restore();
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                   const QModelIndex& index) override
    {
        const LightRow* light = m_list.filter()->lightAt(index);
        if (!light || event->type() != QEvent::ToolTip)
            return false;
        const QString tip =
            LightList::tr("%1 since %2 (%3)", "light, moment, clock")
                .arg(lightWord(markOf(light->level)), formatMoment(light->moment), clockName(light->clock)) +
            annulmentText(*light);
        QToolTip::showText(event->globalPos(), tip.toHtmlEscaped(), view);
        return true;
    }

private:
    QString place(const LightRow& light) const
    {
        return u"%1 · %2 · %3"_s.arg(m_list.replica().departmentName(light.department), light.caseNumber,
                                     stageName(light.stage, m_list.replica().namingOf(light.variant)));
    }

    /// A light stands while its case still shows it; one whose clock has stopped since is history.
    bool stands(const LightRow& light) const
    {
        const CaseRow* row = m_list.replica().findCase(light.caseId);
        return row && !isClosed(row->state) && row->light == light.level;
    }

    static QString annulmentText(const LightRow& light)
    {
        if (light.standing == LightStanding::Stands)
            return {};
        const QString what = light.standing == LightStanding::Annulled
                                 ? LightList::tr("Annulled: the light counts no more.")
                                 : LightList::tr("Annulment asked for; another officer has to agree.");
        return u'\n' + (light.annulReason.isEmpty()
                            ? what
                            : LightList::tr("%1 Reason: %2", "what, reason").arg(what, light.annulReason));
    }

    QString remaining(const LightRow& light) const
    {
        if (light.standing == LightStanding::Annulled)
            return LightList::tr("annulled");
        if (light.standing == LightStanding::AnnulmentAsked)
            return LightList::tr("annulment asked");
        const CaseRow* row = m_list.replica().findCase(light.caseId);
        if (!row || isClosed(row->state))
            return row ? stateName(row->state) : LightList::tr("completed");
        if (!stands(light))
            return formatDay(dayOf(light.moment)).mid(5);
        const LegalTime from = light.level == Light::Red ? light.moment : row->dueAt;
        return countdownText(m_list.replica().calendar(), m_list.replica().legalNow(), from,
                             m_list.replica().opening(row->hall).hours());
    }

    static void paintLine(QPainter* painter, const QRect& words, Qt::Alignment where, const QString& text,
                          const QColor& colour)
    {
        painter->setPen(colour);
        painter->drawText(words, Qt::AlignLeft | where,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }

    LightList& m_list;
    const LightTrustWatch& m_watch;
};

} // namespace

LightFilter::LightFilter(LightModel& source, QObject* parent)
    : QSortFilterProxyModel(parent), m_lights(source)
{
    setSourceModel(&source);
}

void LightFilter::setLevel(std::optional<Light> level)
{
    m_level = level;
    invalidateFilter();
}

const LightRow* LightFilter::lightAt(const QModelIndex& index) const
{
    return m_lights.lightAt(mapToSource(index));
}

bool LightFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const LightRow* light = m_lights.lightAt(m_lights.index(row, 0, parent));
    return light && (!m_level || light->level == *m_level);
}

LightList::LightList(Replica& replica, const LightTrustWatch& watch, QWidget* parent)
    : QListView(parent), m_replica(replica), m_filter(new LightFilter(*new LightModel(replica, this), this))
{
    setModel(m_filter);
    setItemDelegate(new LightDelegate(*this, watch));
    setAccessibleName(tr("Lights"));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&replica, &Replica::lightArrived, this, &LightList::flash);
    connect(&replica, &Replica::clockTicked, viewport(), qOverload<>(&QWidget::update));
    connect(&watch, &LightTrustWatch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::doubleClicked, this, &LightList::choose);
    connect(&m_timer, &QTimer::timeout, this, &LightList::tick);
}

void LightList::choose(const QModelIndex& index)
{
    if (const LightRow* light = m_filter->lightAt(index))
        emit caseChosen(light->caseId);
}

void LightList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose(currentIndex());
    QListView::keyPressEvent(event);
}

QMenu* LightList::menuFor(const QModelIndex& index)
{
    auto* menu = new QMenu(this);
    const LightRow* found = m_filter->lightAt(index);
    if (!found)
        return menu;
    const LightRow light = *found;
    menu->addAction(tr("Open the case"), this, [this, light] { emit caseChosen(light.caseId); });
    if (!m_replica.me().may(Permission::AnnulLight))
        return menu;
    if (light.standing == LightStanding::Stands)
        menu->addAction(tr("Ask for annulment…"), this, [this, light] { emit annulmentWanted(light); });
    if (light.standing == LightStanding::AnnulmentAsked && light.askedBy != m_replica.me().person)
        menu->addAction(tr("Confirm annulment…"), this, [this, light] { emit judgementWanted(light); });
    return menu;
}

void LightList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu* menu = menuFor(index);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void LightList::flash(const LightRow& light)
{
    m_flashes.insert(light.id, FlashHalves - 1);
    if (!m_timer.isActive())
        m_timer.start(metrics::FlashMs);
    viewport()->update();
}

void LightList::tick()
{
    for (auto it = m_flashes.begin(); it != m_flashes.end();)
        it = --it.value() < 0 ? m_flashes.erase(it) : std::next(it);
    if (m_flashes.isEmpty())
        m_timer.stop();
    viewport()->update();
}

} // namespace duban
