// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Frame.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace duban {

QByteArray encodeFrame(MessageKind kind, RequestId id, const QByteArray& encodedBody)
{
    QByteArray head;
    {
        QCborStreamWriter writer(&head);
        Encoder encoder(writer);
        encoder(0, qint64(kind));
        encoder(1, id);
        writer.append(2);
    }
    QByteArray bytes(4, '\0');
    bytes.append(char(0xa3)); // a map of three pairs
    bytes.append(head);
    bytes.append(encodedBody);
    qToBigEndian(quint32(bytes.size() - 4), bytes.data());
    return bytes;
}

Result<Frame> decodeFrame(const QByteArray& bytes)
{
    const auto map = decodeMap(bytes);
    if (!map)
        return tl::unexpected(map.error());
    Frame frame;
    qint64 kind = 0;
    if (!Decoder::read(map->value(0), kind) || kind < 0 || kind > 0xffff)
        return fail(ErrorCode::MalformedFrame, u"no kind"_s);
    frame.kind = MessageKind(kind);
    if (!Decoder::read(map->value(1), frame.id))
        return fail(ErrorCode::MalformedFrame, u"no request id"_s);
    if (!map->value(2).isMap())
        return fail(ErrorCode::MalformedFrame, u"no body"_s);
    frame.body = map->value(2).toMap();
    return frame;
}

Result<std::optional<QByteArray>> FrameReader::next(quint32 cap)
{
    if (buffered() < 4)
        return std::nullopt;
    const quint32 length = qFromBigEndian<quint32>(m_buffer.constData() + m_taken);
    if (length > cap)
        return fail(ErrorCode::FrameTooLarge, u"%1 bytes, %2 allowed"_s.arg(length).arg(cap));
    if (buffered() - 4 < qsizetype(length))
        return std::nullopt;
    const QByteArray frame = m_buffer.mid(m_taken + 4, length);
    m_taken += 4 + qsizetype(length);
    if (m_taken == m_buffer.size() || m_taken > 256 * 1024) {
        m_buffer.remove(0, m_taken);
        m_taken = 0;
    }
    return frame;
}

} // namespace duban
