// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transfer/FileReader.h"

#include <QCryptographicHash>
#include <QFile>

namespace duban {

FileReader::FileReader(const QString& path, QObject* parent)
    : QObject(parent), m_path(path), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

FileReader::~FileReader()
{
    m_stop->store(true);
    m_thread.quit();
    m_thread.wait();
}

template <class Work>
void FileReader::inThread(Work work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void FileReader::look()
{
    inThread([this, path = m_path, stop = m_stop] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return emit failed(file.errorString());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        ReadFile found;
        while (!stop->load() && !file.atEnd()) {
            const QByteArray piece = file.read(FilePartBytes);
            if (file.error() != QFile::NoError)
                return emit failed(file.errorString());
            hash.addData(piece);
            found.bytes += piece.size();
        }
        found.sha256 = hash.result();
        found.type = typeOf(file);
        if (!stop->load())
            emit looked(found);
    });
}

void FileReader::read(qint64 offset)
{
    inThread([this, offset, path = m_path] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
            return emit failed(file.errorString());
        std::vector<QByteArray> pieces;
        for (int i = 0; i < FilePiecesAtOnce && !file.atEnd(); ++i) {
            pieces.push_back(file.read(FilePiece));
            if (file.error() != QFile::NoError || pieces.back().isEmpty())
                return emit failed(file.errorString());
        }
        emit part(offset, pieces);
    });
}

} // namespace duban
