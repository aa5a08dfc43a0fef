// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPagedPaintDevice;
class QTextDocument;

namespace duban {

/// What stands at the foot of every page.
struct PageFoot
{
    QString left; ///< who printed what, and when
};

/// Paints a document on pages: A4 unless the device says otherwise, with a foot that counts them.
/// @param device is asked for its resolution and page; pages it cannot make are not painted
/// @return number of pages; 0 when the device takes none
int printPages(const QTextDocument& document, const PageFoot& foot, QPagedPaintDevice& device);

} // namespace duban
