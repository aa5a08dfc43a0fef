// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/PagePile.h"

#include "client/widget/Tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace duban {

namespace {

constexpr double MostWidth = 860; ///< wider pages are harder to read, not easier
constexpr int PageGap = metrics::Space16;

} // namespace

PagePile::PagePile(Source source, QWidget* parent) : QWidget(parent), m_source(std::move(source))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setProperty("scrollBody", true);
}

void PagePile::setSource(Source source)
{
    m_source = std::move(source);
    renew();
}

void PagePile::renew()
{
    updateGeometry();
    update();
}

double PagePile::pageWidth(int width) const
{
    return std::min(MostWidth, width - 2.0 * PageGap);
}

double PagePile::pageHeight(int width) const
{
    return pageWidth(width) * m_source.paper.height() / m_source.paper.width();
}

int PagePile::heightForWidth(int width) const
{
    return int(m_source.count() * (pageHeight(width) + PageGap)) + PageGap;
}

QSize PagePile::sizeHint() const
{
    return {int(MostWidth), heightForWidth(int(MostWidth))};
}

QString PagePile::linkUnder(const QPointF& place) const
{
    if (!m_source.linkAt)
        return {};
    const double scale = pageWidth(width()) / m_source.paper.width();
    const double step = pageHeight(width()) + PageGap;
    const int page = int((place.y() - PageGap) / step);
    const QPointF origin((width() - pageWidth(width())) / 2, PageGap + page * step);
    return m_source.linkAt(page, (place - origin) / scale);
}

void PagePile::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(linkUnder(event->position()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    QWidget::mouseMoveEvent(event);
}

void PagePile::mouseReleaseEvent(QMouseEvent* event)
{
    const QString link = event->button() == Qt::LeftButton ? linkUnder(event->position()) : QString();
    if (link.isEmpty())
        return QWidget::mouseReleaseEvent(event);
    emit linkPressed(link);
}

void PagePile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const double scale = pageWidth(width()) / m_source.paper.width();
    for (int page = 0; page < m_source.count(); ++page) {
        painter.save();
        painter.translate((width() - pageWidth(width())) / 2,
                          PageGap + page * (pageHeight(width()) + PageGap));
        painter.scale(scale, scale);
        painter.save(); // whatever it does to the painter
        m_source.paint(painter, page);
        painter.restore();
        QPen edge(tokens().lineStrong);
        edge.setCosmetic(true);
        painter.setPen(edge);
        painter.drawRect(QRectF({}, m_source.paper));
        painter.restore();
    }
}

} // namespace duban
