// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"

#include <QCryptographicHash>
#include <QObject>
#include <QTemporaryFile>

namespace duban {

/// Fetches one file of a case into a file that only this account can read and that goes with the fetcher: on
/// the PC nothing of a citizen's papers stays.
class FileFetcher : public QObject
{
    Q_OBJECT

public:
    FileFetcher(Link& link, CaseId id, AttachmentEntry file, QObject* parent = nullptr);

    void start();

    const AttachmentEntry& file() const noexcept { return m_entry; }

    /// @return where it lies once it is ready().
    QString path() const { return m_file.fileName(); }

    qint64 received() const noexcept { return m_received; }

    bool isReady() const noexcept { return m_ready; }

    /// Copies it where the person wants it. @return StoreFailed with the system's words.
    Result<> saveAs(const QString& path);

signals:
    void progressed(qint64 received);
    void ready();
    void refused(const duban::Refusal& why);
    /// It cannot be kept on this PC, or is not what its hash says.
    void failed(const QString& why);

private:
    void ask();
    void take(const FilePart& part);

    Link& m_link;
    CaseId m_case;
    AttachmentEntry m_entry;
    QTemporaryFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_received = 0;
    bool m_ready = false;
};

} // namespace duban
