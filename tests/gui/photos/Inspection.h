// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/photos/TextRecorder.h"

#include <QStringList>

namespace duban {

class ViewRoom;

/// Looks at a window on the screen for what a person would stumble over: words cut off or over each other,
/// parts outside of what holds them, words of the other language, words too pale to be read, controls without
/// a name.
class Inspection
{
public:
    /// @param picture the window as it is seen now
    /// @param language zh_CN or en, as the window is shown
    Inspection(QWidget& window, const QPixmap& picture, QString language);

    /// @return what was found, a line each; empty when nothing was.
    QStringList findings();

private:
    void readWords();
    void judgePlace(const PaintedText& run);
    void judgeLanguage(const QString& text, const QString& where);
    void judgeContrast(const PaintedText& run);
    void judgeOverlaps();
    void judgeWidgets();
    void judgeRoom(const ViewRoom& room);
    void judgeChildren(const QWidget& parent);
    void judgeNames(const QWidget& widget);
    bool isCovered(const PaintedText& run) const;
    QColor groundOf(const PaintedText& run) const;
    void complain(const QString& what, const QString& text, const QWidget* widget);

    QWidget& m_window;
    QImage m_picture;
    QString m_language;
    std::vector<PaintedText> m_runs;
    QStringList m_findings;
};

/// @return words in a text that are not of a language, joined by blanks; empty when all are. Names, numbers,
///         keys and what was entered as data are no words of a language.
QString foreignWords(const QString& text, const QString& language);

/// @return the contrast of two opaque colours, 1 to 21. Source: WCAG 2.1, 1.4.3.
double contrastOf(const QColor& one, const QColor& other);

} // namespace duban
