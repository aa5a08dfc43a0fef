// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPointer>
#include <QRegion>
#include <QWidget>

#include <memory>
#include <vector>

namespace duban {

/// A run of words as a widget painted it, in logical pixels of its window.
struct PaintedText
{
    QString text;
    QRectF box;       ///< advance by ink height
    qreal base = 0;   ///< y of the line it stands on
    qreal points = 0; ///< size of the type
    QColor ink;
    QRectF clip; ///< beyond it nothing is seen; null: the painter did not clip
    QPointer<QWidget> widget;
};

/// A paper that keeps the words written on it and nothing else: what a window really says, whoever painted
/// it.
class TextRecorder : public QPaintDevice, public QPaintEngine
{
public:
    explicit TextRecorder(QSize size) : QPaintEngine(AllFeatures), m_size(size) {}

    /// @return every run of words a window paints, those of scripts side by side joined.
    static std::vector<PaintedText> read(QWidget& window);

    QPaintEngine* paintEngine() const override { return const_cast<TextRecorder*>(this); }

    bool begin(QPaintDevice*) override { return true; }

    bool end() override { return true; }

    void updateState(const QPaintEngineState& now) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;

    Type type() const override { return User; }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}

    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}

    void drawPath(const QPainterPath&) override {}

    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}

    void drawRects(const QRectF*, int) override {}

    void drawLines(const QLineF*, int) override {}

    void drawEllipse(const QRectF&) override {}

    void drawPoints(const QPointF*, int) override {}

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    friend class PaintingWidget;

    QSize m_size;
    QTransform m_transform;
    QColor m_ink;
    qreal m_opacity = 1;
    QRectF m_clip;
    QWidget* m_painting = nullptr;
    std::vector<PaintedText> m_texts;
};

} // namespace duban
