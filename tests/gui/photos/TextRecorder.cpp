// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/TextRecorder.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QScreen>

namespace duban {

/// Knows which widget paints just now: the last one that was asked to.
class PaintingWidget : public QObject
{
public:
    explicit PaintingWidget(TextRecorder& recorder) : m_recorder(recorder) { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            m_recorder.m_painting = static_cast<QWidget*>(watched);
        return false;
    }

private:
    TextRecorder& m_recorder;
};

std::vector<PaintedText> TextRecorder::read(QWidget& window)
{
    TextRecorder recorder(window.size());
    PaintingWidget painting(recorder);
    window.render(static_cast<QPaintDevice*>(&recorder), QPoint(), QRegion(),
                  QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return recorder.m_texts;
}

void TextRecorder::updateState(const QPaintEngineState& now)
{
    const DirtyFlags dirty = now.state();
    if (dirty & DirtyTransform)
        m_transform = now.transform();
    if (dirty & DirtyPen)
        m_ink = now.pen().color();
    if (dirty & DirtyOpacity)
        m_opacity = now.opacity();
    if (dirty & (DirtyClipRegion | DirtyClipPath | DirtyClipEnabled)) {
        // The painter knows its whole clip; the engine would have to combine every operation.
        const QPainter& its = *painter();
        m_clip = its.hasClipping() ? m_transform.mapRect(QRectF(its.clipBoundingRect())) : QRectF();
    }
}

void TextRecorder::drawTextItem(const QPointF& at, const QTextItem& item)
{
    QString text = item.text();
    if (text.trimmed().isEmpty() && m_texts.empty())
        return;
    const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(text).translated(at);
    const QRectF box(at.x(), ink.isEmpty() ? at.y() : ink.top(), item.width(), ink.height());
    PaintedText run;
    run.text = text;
    run.box = m_transform.mapRect(box);
    run.base = m_transform.map(at).y();
    run.points = item.font().pointSizeF();
    run.ink = m_ink;
    run.ink.setAlphaF(float(run.ink.alphaF() * m_opacity));
    run.clip = m_clip;
    run.widget = m_painting;
    if (!m_texts.empty()) {
        PaintedText& last = m_texts.back();
        if (last.widget == run.widget && std::abs(last.base - run.base) < 0.6 &&
            std::abs(last.box.right() - run.box.left()) < 1.5 && last.ink == run.ink &&
            qFuzzyCompare(last.points, run.points)) {
            last.text += run.text;
            last.box = ink.isEmpty() ? last.box.adjusted(0, 0, run.box.width(), 0) : last.box.united(run.box);
            return;
        }
    }
    if (!text.trimmed().isEmpty())
        m_texts.push_back(std::move(run));
}

int TextRecorder::metric(PaintDeviceMetric metric) const
{
    const QScreen& screen = *QGuiApplication::primaryScreen();
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return int(m_size.width() * 25.4 / screen.logicalDotsPerInchX());
    case PdmHeightMM:
        return int(m_size.height() * 25.4 / screen.logicalDotsPerInchY());
    case PdmDpiX:
    case PdmPhysicalDpiX:
        return int(screen.logicalDotsPerInchX());
    case PdmDpiY:
    case PdmPhysicalDpiY:
        return int(screen.logicalDotsPerInchY());
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 0;
    }
    return QPaintDevice::metric(metric);
}

} // namespace duban
