// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/LightDelegate.h"

#include "client/model/DomainWords.h"
#include "client/supervision/LightList.h"
#include "client/widget/Countdown.h"
#include "client/widget/Icon.h"
#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LightHeight = 46;
constexpr int GroupHeight = 26;
constexpr int EyeWidth = 3;

QString annulmentText(const LightRow& light)
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

QString seenText(const LightRow& light)
{
    if (light.seenBy.isEmpty())
        return {};
    const QString who =
        LightList::tr("Taken up by %1 on %2", "person, moment").arg(light.seenBy, formatMoment(light.seenAt));
    return u'\n' + (light.seenNote.isEmpty()
                        ? who
                        : LightList::tr("%1: %2", "who and when, note").arg(who, light.seenNote));
}

void paintLine(QPainter* painter, const QRect& words, Qt::Alignment where, const QString& text,
               const QColor& colour)
{
    painter->setPen(colour);
    painter->drawText(words, Qt::AlignLeft | where,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
}

} // namespace

LightDelegate::LightDelegate(LightList& list, const LightTrustWatch& watch)
    : QStyledItemDelegate(&list), m_list(list), m_watch(watch)
{
}

QSize LightDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, LightHeight + (m_list.filter()->headAt(index).isEmpty() ? 0 : GroupHeight)};
}

void LightDelegate::paintHead(QPainter* painter, const QRect& band, const QString& head) const
{
    painter->fillRect(band, tokens().ground);
    painter->setFont(fontOf(metrics::FontSmall));
    paintLine(painter, band.adjusted(metrics::Space12, 0, -metrics::Space12, 0), Qt::AlignVCenter, head,
              tokens().second);
}

/// What is left, and below it who took the light up.
int LightDelegate::paintRight(QPainter* painter, const QRect& row, const LightRow& light) const
{
    const bool lit = light.standing == LightStanding::Stands && stands(light);
    const QString left = remaining(light);
    const QString eye = eyeText(light);
    painter->setFont(fontOf(metrics::FontTable));
    int width = painter->fontMetrics().horizontalAdvance(left);
    painter->setPen(lit ? lightInk(markOf(light.level, m_watch.trust())) : tokens().second);
    painter->drawText(row, Qt::AlignRight | (eye.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop), left);
    painter->setFont(fontOf(metrics::FontSmall));
    width = std::max(width, painter->fontMetrics().horizontalAdvance(eye));
    painter->setPen(tokens().second);
    painter->drawText(row, Qt::AlignRight | Qt::AlignBottom, eye);
    return width + metrics::Space8;
}

void LightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const LightRow* light = m_list.filter()->lightAt(index);
    if (!light)
        return;
    const Tokens& t = tokens();
    const bool annulled = light->standing == LightStanding::Annulled;
    const LightMark mark = annulled ? LightMark::White : markOf(light->level, m_watch.trust());
    painter->save();
    QStyleOptionViewItem body = option;
    if (const QString head = m_list.filter()->headAt(index); !head.isEmpty()) {
        paintHead(painter, QRect(option.rect.topLeft(), QSize(option.rect.width(), GroupHeight)), head);
        body.rect.adjust(0, GroupHeight, 0, 0);
    }
    if (m_list.isFlashing(light->id))
        painter->fillRect(body.rect, Tokens::faded(lightColour(mark), 0.3));
    paintRowGround(painter, body, index);
    if (needsEye(*light))
        painter->fillRect(QRect(body.rect.left(), body.rect.top() + 4, EyeWidth, body.rect.height() - 9),
                          lightColour(mark));
    const QRect row = body.rect.adjusted(metrics::Space12, 4, -metrics::Space12, -5);
    if (!annulled)
        paintLight(painter, markOf(light->level), QRectF(row.left(), row.top(), 14, row.height()),
                   lightColour(mark));
    else
        paintIcon(painter, IconName::Cross, QRectF(row.left(), row.center().y() - 7, 14, 14), t.second);
    const QRect words = row.adjusted(24, 0, -paintRight(painter, row, *light), 0);
    QFont struck = fontOf(metrics::FontTable);
    struck.setStrikeOut(annulled);
    painter->setFont(struck);
    paintLine(painter, words, Qt::AlignTop, m_list.replica().itemName(light->variant),
              annulled ? t.second : t.text);
    painter->setFont(fontOf(metrics::FontSmall));
    paintLine(painter, words, Qt::AlignBottom, place(*light), t.second);
    painter->restore();
}

bool LightDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                              const QModelIndex& index)
{
    const LightRow* light = m_list.filter()->lightAt(index);
    if (!light || event->type() != QEvent::ToolTip)
        return false;
    const QString tip =
        m_list.replica().itemName(light->variant) + u'\n' + place(*light) + u'\n' +
        LightList::tr("%1 since %2 (%3)", "light, moment, clock")
            .arg(lightWord(markOf(light->level)), formatMoment(light->moment), clockName(light->clock)) +
        seenText(*light) + annulmentText(*light);
    QToolTip::showText(event->globalPos(), tip.toHtmlEscaped(), view);
    return true;
}

QString LightDelegate::place(const LightRow& light) const
{
    return u"%1 · %2 · %3"_s.arg(m_list.replica().departmentName(light.department), light.caseNumber,
                                 stageName(light.stage, m_list.replica().namingOf(light.variant)));
}

/// A light stands while its case still shows it; one whose clock has stopped since is history.
bool LightDelegate::stands(const LightRow& light) const
{
    const CaseRow* row = m_list.replica().findCase(light.caseId);
    return row && !isClosed(row->state) && row->light == light.level;
}

QString LightDelegate::eyeText(const LightRow& light) const
{
    if (m_list.isUnderWay(light.id))
        return LightList::tr("being sent…");
    if (!light.seenBy.isEmpty())
        return LightList::tr("%1, %2", "who took it up, when")
            .arg(light.seenBy, dayOf(light.seenAt) == dayOf(m_list.replica().legalNow())
                                   ? timeText(light.seenAt)
                                   : shortMomentText(light.seenAt));
    return needsEye(light) ? LightList::tr("not taken up yet") : QString();
}

QString LightDelegate::remaining(const LightRow& light) const
{
    if (light.standing == LightStanding::Annulled)
        return LightList::tr("%1, annulled", "light").arg(lightWord(markOf(light.level)));
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

} // namespace duban
