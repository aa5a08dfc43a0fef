// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace duban {

/// A figure with its word that opens what it counts.
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    /// @param key shown beside the word; who listens to it is somebody else's business. May be empty
    FigureTile(const QString& word, const QString& key, QWidget* parent = nullptr);

    /// @param urgent paints the figure as a red light
    enum class Tone : quint8 { Plain, Urgent };
    void setFigure(int figure, Tone tone = Tone::Plain);

    int figure() const noexcept { return m_figure; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_word;
    QString m_key;
    int m_figure = 0;
    Tone m_tone = Tone::Plain;
};

} // namespace duban
