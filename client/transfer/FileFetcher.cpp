// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transfer/FileFetcher.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duban {

FileFetcher::FileFetcher(Link& link, CaseId id, AttachmentEntry file, QObject* parent)
    : QObject(parent), m_link(link), m_case(id), m_entry(std::move(file)),
      m_file(QDir::tempPath() + u"/duban-XXXXXX"_s)
{
}

void FileFetcher::start()
{
    if (!m_file.open())
        return emit failed(m_file.errorString());
    ask();
}

void FileFetcher::ask()
{
    m_link.request<FilePart>(GetFilePart{m_case, m_entry.id, m_received}, this,
                             [this](const Answer<FilePart>& answer) {
                                 if (!answer)
                                     return emit refused(answer.error());
                                 take(*answer);
                             });
}

void FileFetcher::take(const FilePart& part)
{
    if (part.offset != m_received)
        return;
    for (const QByteArray& piece : part.pieces) {
        if (m_file.write(piece) != piece.size())
            return emit failed(m_file.errorString());
        m_hash.addData(piece);
        m_received += piece.size();
    }
    emit progressed(m_received);
    if (!part.pieces.empty() && m_received < m_entry.bytes)
        return ask();
    if (!m_file.flush())
        return emit failed(m_file.errorString());
    if (m_received != m_entry.bytes || m_hash.result() != m_entry.sha256)
        return emit failed(tr("The file is damaged on the server. Tell the system administrator."));
    m_ready = true;
    emit ready();
}

Result<> FileFetcher::saveAs(const QString& path)
{
    QSaveFile to(path);
    if (!to.open(QIODevice::WriteOnly) || !m_file.seek(0))
        return fail(ErrorCode::StoreFailed, to.errorString());
    while (!m_file.atEnd()) {
        const QByteArray piece = m_file.read(FilePartBytes);
        if (piece.isEmpty() || to.write(piece) != piece.size())
            return fail(ErrorCode::StoreFailed, to.errorString());
    }
    return to.commit() ? Result<>() : Result<>(fail(ErrorCode::StoreFailed, to.errorString()));
}

} // namespace duban
