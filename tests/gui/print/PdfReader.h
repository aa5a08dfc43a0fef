// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>

#include <vector>

namespace duban::test {

/// A PDF as another program reads it (poppler, zbar), never as the one that wrote it.
struct PdfReader
{
    struct Word
    {
        int page = 0;
        QRectF mm; ///< from the page's upper left corner
        QString text;
    };

    QString asWritten;       ///< the text of all pages
    QString text;            ///< the same without blanks and line ends, radicals as the characters they are
    std::vector<Word> words; ///< with their places
    std::vector<QSizeF> pageMm; ///< size of each page
    QStringList fonts;          ///< embedded ones
    QStringList foreign;        ///< fonts that are not embedded
    QString title;              ///< of its metadata
    QStringList codes;          ///< what the QR codes of its first page say
    QString fault;              ///< why it could not be read; empty: it was

    /// Reads a file.
    static PdfReader read(const QString& file);
};

} // namespace duban::test
