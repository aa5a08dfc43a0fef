// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Printing.h"

#include <QPagedPaintDevice>
#include <QPointer>
#include <QProgressDialog>
#include <QWidget>

namespace duban {

/// Asks for the printer, or the file, and prints. One print at a time; one of many parts shows how far it is
/// and can be stopped after any of them.
class PrintDesk : public QObject
{
    Q_OBJECT

public:
    explicit PrintDesk(QWidget* window) : QObject(window), m_window(window) {}

    /// Opens the print dialog; what comes of it is told by printed(), stopped() or failed().
    void print(Printout printout, const PageFoot& foot);

    /// Prints on a device that was chosen: a part each turn of the event loop, so that the program goes on.
    /// @param device lives until one of the signals
    void printOn(std::shared_ptr<QPagedPaintDevice> device, Printout printout, const PageFoot& foot);

    /// @return the dialog that shows how far it is; nullptr while nothing long is printed.
    QProgressDialog* progress() const { return m_progress; }

signals:
    void printed(const QString& title, int pages);
    /// The person stopped it after so many pages.
    void stopped(const QString& title, int pages);
    void failed(const QString& title);

private:
    void printPart();
    void showProgress();
    void finish(bool wasStopped);

    QWidget* m_window;
    std::shared_ptr<QPagedPaintDevice> m_device; ///< set: printing is under way
    std::unique_ptr<PagePainter> m_pages;
    QPointer<QProgressDialog> m_progress;
    Printout m_printout;
    int m_next = 0; ///< part
};

} // namespace duban
