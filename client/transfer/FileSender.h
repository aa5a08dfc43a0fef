// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/transfer/FileReader.h"
#include "common/protocol/FileReplies.h"
#include "common/protocol/FileRequests.h"

#include <QObject>

namespace duban {

/// Sends one file of this PC and makes it one of a case, or only brings it to the server for a case that is
/// not there yet. Parts travel two at a time, so that a step that is
/// sent beside waits for half a MiB at most. A line that is cut, a server that is killed or a session that
/// lapses costs what was on the way: it goes on where the server says.
class FileSender : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Waiting, ///< for start()
        Looking, ///< the file is read for its hash
        Sending,
        Attaching, ///< all of it is there
        Done,
        Stopped, ///< by stop(); start() goes on
        Failed,  ///< start() tries again
    };

    /// What keeps a file from being sent.
    enum class Fault : quint8 {
        None,
        Unreadable, ///< why() says what the system says
        Empty,
        WrongType, ///< of no type that is taken
        Changes,   ///< it was changed while it was sent
        Refused,   ///< refusal() says why
    };

    /// @param as what it becomes; its hash and, when empty, its name are filled in here
    FileSender(Link& link, const QString& path, AttachFile as, QObject* parent = nullptr);
    /// Brings the file only: Done once all of it is at the server.
    FileSender(Link& link, const QString& path, QObject* parent = nullptr);

    void start();
    /// Sends nothing more. What came stays with the server for a week.
    void stop();

    State state() const noexcept { return m_state; }

    Fault fault() const noexcept { return m_fault; }

    QString why() const { return m_why; }

    const Refusal& refusal() const noexcept { return m_refusal; }

    QString name() const { return m_as.name; }

    CaseId caseId() const noexcept { return m_as.caseId; }

    const QString& path() const noexcept { return m_path; }

    qint64 bytes() const noexcept { return m_bytes; }

    qint64 sent() const noexcept { return m_sent; }

    bool isOver() const noexcept { return m_state == State::Done; }

    bool isWorking() const noexcept
    {
        return m_state == State::Looking || m_state == State::Sending || m_state == State::Attaching;
    }

    /// The hash of the file once it was read.
    const QByteArray& sha256() const noexcept { return m_as.sha256; }

    /// The id of the attachment once it is Done; not set when it was only brought.
    AttachmentId attachment() const noexcept { return m_attachment; }

signals:
    /// State or progress are others.
    void changed();

private:
    void taken(const ReadFile& file);
    void begin();
    void goOn(qint64 from);
    void fill();
    void sendPart(qint64 offset, const std::vector<QByteArray>& pieces);
    void takeProgress(const FileProgress& progress);
    void attach();
    void fail(Fault fault, const QString& why = {});
    void refuse(const Refusal& refusal);
    void turn(State state);

    Link& m_link;
    QString m_path;
    AttachFile m_as;
    qint64 m_bytes = 0;
    qint64 m_sent = 0;  ///< the server has
    qint64 m_next = 0;  ///< the next part to read
    int m_under = 0;    ///< parts read or sent that have no answer yet
    int m_run = 0;      ///< answers of an older run are not listened to
    int m_restarts = 0; ///< how often it had to come from its beginning
    State m_state = State::Waiting;
    Fault m_fault = Fault::None;
    QString m_why;
    Refusal m_refusal;
    AttachmentId m_attachment;
    std::unique_ptr<FileReader> m_reader;
};

} // namespace duban
