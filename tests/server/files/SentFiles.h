// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"
#include "tests/support/client/TestClient.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace duban::test {

inline QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A file that is a PDF as far as its begin goes; no two are alike.
inline QByteArray pdfOf(qsizetype size)
{
    static quint32 seed = 0;
    QRandomGenerator dice(++seed);
    QByteArray bytes(size, '\0');
    dice.generate(reinterpret_cast<quint32*>(bytes.data()),
                  reinterpret_cast<quint32*>(bytes.data()) + size / 4);
    return bytes.replace(0, 8, "%PDF-1.7");
}

/// The part of a file that begins at `offset`.
inline SendFilePart partOf(const QByteArray& file, qint64 offset)
{
    SendFilePart part{hashOf(file), file.size(), offset, {}};
    for (qint64 at = offset; at < std::min<qint64>(offset + FilePartBytes, file.size()); at += FilePiece)
        part.pieces.push_back(file.mid(at, std::min<qint64>(FilePiece, offset + FilePartBytes - at)));
    return part;
}

/// Sends a file whole; a refusal ends the test program.
inline void sendWhole(TestClient& client, const QByteArray& file)
{
    auto progress = client.call<FileProgress>(BeginFile{hashOf(file), file.size()});
    while (progress && !progress->whole)
        progress = client.call<FileProgress>(partOf(file, progress->received));
    if (!progress)
        qFatal("the file did not come: %s", qPrintable(progress.error().detail));
}

} // namespace duban::test
