// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace duban::test {

/// @return a PDF of these objects, which are numbered from 1 on; the first is its catalogue.
QByteArray pdfOf(const QByteArrayList& objects, const QByteArray& trailer = {});

/// @return a stream object; `content` is packed so many times.
QByteArray streamOf(QByteArray content, int packed, const QByteArray& entries = {});

/// @return a PDF of that many pages of A4, written by Qt, each with a line of text and a thick frame.
QByteArray writtenPdf(int pages);

/// @return many pages that share one content. @param box of each: "0 0 595 842"
QByteArray pagesOf(int pages, const QByteArray& box, const QByteArray& more = {});

/// @return one page that runs, opens, fetches and brings along whatever PDF can. @param victim a file it
/// would make
QByteArray activePdf(const QString& victim);

QByteArray pagesInALoop();
QByteArray withPassword();
/// Few bytes that become hundreds of millions of a path.
QByteArray pathBomb();
/// An image of 60000 by 60000 points.
QByteArray imageBomb();
/// A form that draws itself.
QByteArray formInALoop();
/// A pattern of so many tiles that drawing it takes for ever.
QByteArray endlessPattern();

} // namespace duban::test
