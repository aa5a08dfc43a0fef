// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/LightMark.h"
#include "common/base/Result.h"

#include <QTextDocument>

class QPagedPaintDevice;

namespace duban {

/// A report on A4: the same pages on the screen, on paper and as PDF. Lengths are pixels at 96 dpi.
class ReportSheet
{
public:
    static constexpr QSizeF Paper{793.7, 1122.5}; ///< A4 upright
    static constexpr double Margin = 56.7;        ///< 15 mm

    ReportSheet();

    /// Sets what is written; every word of a citizen must be escaped in it. Sizes are given in px, so that
    /// the pages are the same at every resolution.
    /// @param footer stands at the left of the foot of every page, plain text
    void setContent(const QString& html, const QString& footer);

    int pageCount() const;

    /// Paints one page, paper and all, into the square from 0,0 to Paper.
    /// @param page 0 to pageCount() - 1
    void paintPage(QPainter& painter, int page) const;

    /// @param place on the page, as paintPage() paints it
    /// @return where the link there leads; empty where there is none. A link looks like any word: paper has
    /// none.
    QString linkAt(int page, const QPointF& place) const;

    /// Prints every page; the device must be set to A4.
    void print(QPagedPaintDevice& device) const;

    /// @return StoreFailed when the file cannot be written.
    Result<> writePdf(const QString& path) const;

private:
    QTextDocument m_text;
    QString m_footer;
};

/// @return a light as a picture in a report; the word stands beside it: colour alone is lost in grey prints.
QString lightPicture(LightMark mark);

} // namespace duban
