// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/file/PdfPages.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QWidget>

#include <functional>
#include <vector>

class QPainter;

namespace duban {

/// Pages of their own sizes one below the other, drawn as images that may come later than they are looked at.
class PageColumn : public QWidget
{
    Q_OBJECT

public:
    /// What is shown.
    struct Source
    {
        std::vector<QSizeF> sizes;              ///< of the pages at scale 1, in pixels of the screen's logic
        double mostFit = 1;                     ///< fitting to width makes no page larger than this scale
        std::function<QImage(int page)> image;  ///< null: it is not there (yet)
        std::function<QString(int page)> words; ///< said on a page without an image
    };

    static constexpr double FitWidth = 0;
    static constexpr double LeastZoom = 0.25;
    static constexpr double MostZoom = 4;

    explicit PageColumn(QWidget* parent = nullptr);

    void setSource(Source source);

    /// Gives itself the size that its pages need.
    /// @param room where it is shown; a page that fits leaves no scroll bar at the bottom
    /// @param zoom scale of all pages, LeastZoom to MostZoom; FitWidth: each as wide as there is room
    void arrange(const QSize& room, double zoom);

    /// @return the scale a page has now; 1 where there is none.
    double scaleOf(int page) const;

    QRectF placeOf(int page) const { return m_places.at(std::size_t(page)); }

    /// @return the pages of which something is between two heights.
    PageSpan pagesIn(double top, double bottom) const;

    /// A page has an image, or other words, by now.
    void renew(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPage(QPainter& painter, int page) const;

    Source m_source;
    std::vector<QRectF> m_places;
};

} // namespace duban
