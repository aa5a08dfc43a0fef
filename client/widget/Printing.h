// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <QTextDocument>

#include <functional>
#include <memory>

class QPagedPaintDevice;

namespace duban {

/// What stands at the foot of every page.
struct PageFoot
{
    QString left; ///< who printed what, and when
};

/// What is printed: parts that each begin a page and are made one after the other, so that a list of any
/// length takes neither the time nor the memory of one document.
struct Printout
{
    QString title;
    bool landscape = false;
    int parts = 0; ///< 0: there is nothing to print
    /// Makes a part, 0 and up. What it is made from is as it was when the printout was asked for.
    std::function<std::unique_ptr<QTextDocument>(int part)> part{};

    /// @return one that is this document; nothing to print for nullptr.
    static Printout of(std::unique_ptr<QTextDocument> document);
};

/// Paints documents on the pages of a device, each beginning a page, with a foot that counts them.
class PagePainter
{
public:
    /// What the foot says: 'Page 2 of 5' of the only document, or 'Page 2' while more may come.
    enum class Count : quint8 { Whole, SoFar };

    /// @param device is asked for its resolution and page; outlives the painter
    PagePainter(QPagedPaintDevice& device, PageFoot foot, Count count);

    /// @return false when the device takes no further page; pages it cannot make are not painted.
    bool paint(const QTextDocument& document);

    /// @return number of pages painted so far.
    int pages() const noexcept { return m_pages; }

private:
    QPagedPaintDevice& m_device;
    PageFoot m_foot;
    Count m_count;
    QPainter m_painter;
    bool m_begun = false;
    int m_pages = 0;
};

/// Paints a document on pages: A4 unless the device says otherwise, with a foot that counts them.
/// @param device is asked for its resolution and page; pages it cannot make are not painted
/// @return number of pages; 0 when the device takes none
int printPages(const QTextDocument& document, const PageFoot& foot, QPagedPaintDevice& device);

} // namespace duban
