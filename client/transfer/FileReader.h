// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/Attachment.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace duban {

/// What a file on this PC is.
struct ReadFile
{
    QByteArray sha256;
    qint64 bytes = 0;
    FileType type{};
};

/// Reads one file of this PC in a thread of its own: a slow stick or a share of another PC keeps nobody
/// waiting. What was asked for last comes last; nothing comes after the reader is gone.
class FileReader : public QObject
{
    Q_OBJECT

public:
    explicit FileReader(const QString& path, QObject* parent = nullptr);
    ~FileReader() override;

    /// Reads all of it for its hash: looked().
    void look();
    /// Reads up to FilePartBytes: part().
    void read(qint64 offset);

signals:
    void looked(const duban::ReadFile& file);
    void part(qint64 offset, const std::vector<QByteArray>& pieces);
    /// @param why in the system's words
    void failed(const QString& why);

private:
    template <class Work>
    void inThread(Work work);

    QString m_path;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QThread m_thread;
    QObject* m_worker; ///< lives in m_thread
};

} // namespace duban
