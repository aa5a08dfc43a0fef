// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/PageColumn.h"

#include "client/widget/Style.h"
#include "client/widget/Tokens.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace duban {

namespace {

constexpr int SheetGap = metrics::Space16;

} // namespace

PageColumn::PageColumn(QWidget* parent) : QWidget(parent)
{
    setProperty("scrollBody", true);
}

void PageColumn::setSource(Source source)
{
    m_source = std::move(source);
    m_places.clear();
}

void PageColumn::arrange(const QSize& room, double zoom)
{
    const double width = std::max(1, room.width() - 2 * SheetGap);
    double widest = width;
    std::vector<QSizeF> sizes;
    for (const QSizeF& natural : m_source.sizes) {
        const double scale = zoom == FitWidth ? std::min(m_source.mostFit, width / natural.width()) : zoom;
        sizes.push_back(QSizeF((natural * scale).toSize()).expandedTo({1, 1}));
        widest = std::max(widest, sizes.back().width());
    }
    m_places.clear();
    double top = SheetGap;
    for (const QSizeF& size : sizes) {
        m_places.emplace_back(QPointF(SheetGap + std::floor((widest - size.width()) / 2), top), size);
        top += size.height() + SheetGap;
    }
    resize(int(widest) + 2 * SheetGap, std::max(int(top), room.height()));
    update();
}

double PageColumn::scaleOf(int page) const
{
    const auto index = std::size_t(page);
    return index < m_places.size() ? m_places[index].width() / m_source.sizes[index].width() : 1;
}

PageSpan PageColumn::pagesIn(double top, double bottom) const
{
    const auto first = std::find_if(m_places.begin(), m_places.end(),
                                    [top](const QRectF& place) { return place.bottom() > top; });
    const auto behind =
        std::find_if(first, m_places.end(), [bottom](const QRectF& place) { return place.top() >= bottom; });
    return {int(first - m_places.begin()), int(behind - m_places.begin()) - 1};
}

void PageColumn::renew(int page)
{
    if (std::size_t(page) < m_places.size())
        update(placeOf(page).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void PageColumn::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect part = event->rect();
    const PageSpan pages = pagesIn(part.top(), part.bottom() + 1.0);
    for (int page = pages.first; page <= pages.last; ++page)
        paintPage(painter, page);
}

/// Paper is white, whatever the scheme.
void PageColumn::paintPage(QPainter& painter, int page) const
{
    constexpr double Edge = 0.5;
    const QRectF place = placeOf(page);
    const Tokens& paper = tokensOf(Scheme::Light);
    painter.fillRect(place, paper.panel);
    if (const QImage image = m_source.image(page); !image.isNull()) {
        painter.drawImage(place, image);
    } else {
        painter.setPen(paper.second);
        painter.setFont(fontOf(metrics::FontBody));
        const QRectF words = place.adjusted(metrics::Space12, metrics::Space24, -metrics::Space12, 0);
        painter.drawText(words, Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_source.words(page));
    }
    const QWidget* const area = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    const bool hasKeys = area && area->hasFocus(); // the scroll area takes the keys
    painter.setPen(hasKeys ? QPen(tokens().accent, 2) : QPen(tokens().lineStrong, 1));
    painter.drawRect(place.adjusted(-Edge, -Edge, Edge, Edge));
}

} // namespace duban
