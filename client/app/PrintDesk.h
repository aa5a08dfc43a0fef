// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Printing.h"

#include <QTextDocument>
#include <QWidget>

#include <memory>

namespace duban {

/// Asks for the printer, or the file, and prints. One document at a time.
class PrintDesk : public QObject
{
    Q_OBJECT

public:
    explicit PrintDesk(QWidget* window) : QObject(window), m_window(window) {}

    /// Opens the print dialog for a document; what comes of it is told by printed() or failed().
    void print(std::unique_ptr<QTextDocument> document, const PageFoot& foot);

signals:
    void printed(const QString& title, int pages);
    void failed(const QString& title);

private:
    QWidget* m_window;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace duban
