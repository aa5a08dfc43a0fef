// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QWidget>

#include <functional>

class QPainter;

namespace duban {

/// Pages one below the other as they will be printed, as wide as there is room.
class PagePile : public QWidget
{
    Q_OBJECT

public:
    /// What is shown. Everything it holds lives as long as the pile.
    struct Source
    {
        QSizeF paper; ///< of one page, in the units of paint()
        std::function<int()> count;
        std::function<void(QPainter& painter, int page)> paint; ///< into the square from 0,0 to `paper`
        std::function<QString(int page, const QPointF& place)> linkAt{}; ///< empty: there are no links
    };

    explicit PagePile(Source source, QWidget* parent = nullptr);

    /// Something else is shown from now on.
    void setSource(Source source);
    /// What is shown has changed.
    void renew();

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void linkPressed(const QString& link);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString linkUnder(const QPointF& place) const;
    double pageWidth(int width) const;
    double pageHeight(int width) const;

    Source m_source;
};

} // namespace duban
