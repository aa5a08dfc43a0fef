// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/GridTypesetter.h"

#include <QStringList>

namespace duban {

/// The families an official document is set in. Source: GB/T 9704-2012, 7.2.4 and 7.3: 小标宋 for the organ's
/// name and the title, 仿宋 for the text, 宋体 for the page's number.
struct DocumentFaces
{
    QString title;
    QString body;
    QString number;
    QStringList missing; ///< Chinese names of faces that are not installed; another stands in for them

    const QString& of(Face face) const noexcept { return face == Face::Body ? body : title; }

    /// @param installed families of this machine
    /// @return the best of them. A stand-in is always named in `missing`: a legal document whose face was
    /// swapped
    ///         is not printed without a word.
    static DocumentFaces choose(const QStringList& installed);

    /// @return choose() with the families of this machine. Needs a QGuiApplication.
    static DocumentFaces installed();
};

} // namespace duban
