// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transfer/FileSender.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace duban {

namespace {

constexpr int PartsUnderWay = 2;
constexpr int MostRestarts = 2;

} // namespace

FileSender::FileSender(Link& link, const QString& path, AttachFile as, QObject* parent)
    : QObject(parent), m_link(link), m_path(path), m_as(std::move(as))
{
    if (m_as.name.isEmpty())
        m_as.name = QFileInfo(path).fileName();
    m_bytes = QFileInfo(path).size();
}

FileSender::FileSender(Link& link, const QString& path, QObject* parent)
    : FileSender(link, path, AttachFile{}, parent)
{
}

void FileSender::start()
{
    if (isWorking() || isOver())
        return;
    ++m_run;
    m_fault = Fault::None;
    m_restarts = 0;
    m_reader = std::make_unique<FileReader>(m_path);
    connect(m_reader.get(), &FileReader::looked, this, &FileSender::taken);
    connect(m_reader.get(), &FileReader::part, this, &FileSender::sendPart);
    connect(m_reader.get(), &FileReader::failed, this,
            [this](const QString& why) { fail(Fault::Unreadable, why); });
    turn(State::Looking);
    m_reader->look();
}

void FileSender::stop()
{
    if (isOver())
        return;
    ++m_run;
    m_reader.reset();
    turn(State::Stopped);
}

void FileSender::turn(State state)
{
    m_state = state;
    emit changed();
}

void FileSender::fail(Fault fault, const QString& why)
{
    ++m_run;
    m_fault = fault;
    m_why = why;
    // The reader may be the one who said so.
    if (m_reader)
        m_reader.release()->deleteLater();
    turn(State::Failed);
}

void FileSender::refuse(const Refusal& refusal)
{
    m_refusal = refusal;
    fail(Fault::Refused);
}

void FileSender::taken(const ReadFile& file)
{
    if (m_state != State::Looking)
        return;
    m_bytes = file.bytes;
    m_as.sha256 = file.sha256;
    if (file.bytes == 0)
        return fail(Fault::Empty);
    if (file.type == FileType::Unknown)
        return fail(Fault::WrongType);
    turn(State::Sending);
    if (m_state == State::Sending) // whoever was told may have stopped it
        begin();
}

void FileSender::begin()
{
    m_link.request<FileProgress>(BeginFile{m_as.sha256, m_bytes}, this,
                                 [this, run = m_run](const Answer<FileProgress>& answer) {
                                     if (run != m_run)
                                         return;
                                     if (!answer)
                                         return refuse(answer.error());
                                     if (answer->whole)
                                         return attach();
                                     goOn(answer->received);
                                 });
}

/// Sends from here on. All of it may be there without having been looked at: the last part is sent again.
void FileSender::goOn(qint64 from)
{
    m_sent = std::clamp<qint64>(from, 0, m_bytes);
    m_next = m_sent < m_bytes ? m_sent : std::max<qint64>(0, m_bytes - FilePartBytes);
    m_under = 0;
    emit changed();
    fill();
}

void FileSender::fill()
{
    while (m_state == State::Sending && m_under < PartsUnderWay && m_next < m_bytes) {
        ++m_under;
        m_reader->read(std::exchange(m_next, m_next + FilePartBytes));
    }
}

void FileSender::sendPart(qint64 offset, const std::vector<QByteArray>& pieces)
{
    if (m_state != State::Sending)
        return;
    if (pieces.empty())
        return fail(Fault::Changes); // it became shorter
    m_link.request<FileProgress>(SendFilePart{m_as.sha256, m_bytes, offset, pieces}, this,
                                 [this, run = m_run](const Answer<FileProgress>& answer) {
                                     if (run != m_run || m_state != State::Sending)
                                         return;
                                     if (!answer)
                                         return refuse(answer.error());
                                     takeProgress(*answer);
                                 });
}

void FileSender::takeProgress(const FileProgress& progress)
{
    --m_under;
    if (progress.whole)
        return attach();
    const bool lost = progress.received < m_sent; // what came was not what was announced
    m_sent = progress.received;
    emit changed();
    if (m_state != State::Sending)
        return;
    if (lost && ++m_restarts > MostRestarts)
        return fail(Fault::Changes);
    if (m_under > 0)
        return lost ? void(m_next = m_bytes) : fill();
    if (m_sent < m_next || m_next >= m_bytes)
        return goOn(m_sent); // a part was lost on the way, or sent ahead of another
    fill();
}

void FileSender::attach()
{
    ++m_run;
    m_sent = m_bytes;
    if (!m_as.caseId.isValid()) {
        // The reader may be the one who said so.
        if (m_reader)
            m_reader.release()->deleteLater();
        return turn(State::Done);
    }
    turn(State::Attaching);
    m_link.request<CommandReply>(m_as, this, [this, run = m_run](const Answer<CommandReply>& answer) {
        if (run != m_run)
            return;
        if (!answer)
            return refuse(answer.error());
        m_attachment = AttachmentId{answer->subject};
        m_reader.reset();
        turn(State::Done);
    });
}

} // namespace duban
