// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Cbor.h"
#include "common/protocol/MessageKind.h"

#include <optional>

namespace duban {

/// Names one request for ever: a random number of the client program and a counter of it.
/// The same id sent again gets the same answer and has no second effect.
struct RequestId
{
    qint64 client = 0;
    qint64 counter = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit)
    {
        visit(1, self.client);
        visit(2, self.counter);
    }

    friend bool operator==(const RequestId&, const RequestId&) = default;

    friend size_t qHash(const RequestId& id, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, id.client, id.counter);
    }
};

/// Largest frame taken before and after login, in bytes, without the length.
inline constexpr quint32 MaxFrameBeforeLogin = 64 * 1024;
inline constexpr quint32 MaxFrame = 1024 * 1024;

/// One message as it travels: u32 big-endian length, then a CBOR map {0 kind, 1 request id, 2 body}.
struct Frame
{
    MessageKind kind{};
    RequestId id; ///< of the request that this is or answers; 0 for what nobody asked for
    QCborMap body;
};

/// @return a frame with its length in front around a body that is already encoded (a stored reply, a feed
///         frame shared by many sessions).
QByteArray encodeFrame(MessageKind kind, RequestId id, const QByteArray& encodedBody);

/// @return the message as a frame, ready for the socket.
template <Fielded T>
QByteArray encodeFrame(RequestId id, const T& message)
{
    return encodeFrame(T::kind, id, encode(message));
}

/// @return MalformedFrame when the bytes (without the length) are not a frame.
Result<Frame> decodeFrame(const QByteArray& bytes);

/// Cuts a byte stream into frames. Nothing is allocated for a length that is not allowed.
class FrameReader
{
public:
    void append(const QByteArray& bytes) { m_buffer.append(bytes); }

    /// @param cap largest length allowed now
    /// @return the next frame's bytes without the length; nothing while it is incomplete; FrameTooLarge.
    Result<std::optional<QByteArray>> next(quint32 cap);

    qsizetype buffered() const noexcept { return m_buffer.size() - m_taken; }

private:
    QByteArray m_buffer;
    qsizetype m_taken = 0;
};

} // namespace duban
