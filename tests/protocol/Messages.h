// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Frame.h"

#include <span>

namespace duban::test {

/// A piece of an encoded sample: "4[0].2" is key 2 of the first entry of the list under key 4.
struct Piece
{
    QString path;
    QByteArray bytes;
};

/// What the tests and the fuzzer do with every type of message, without knowing the type.
struct Message
{
    enum class Way { Request, Reply };

    const char* name;
    MessageKind kind;
    Way way;
    QByteArray (*sample)();                              ///< body with every field filled
    QByteArray (*defaults)();                            ///< body as a new struct has it
    QList<Piece> (*pieces)();                            ///< the sample, cut at every key and list entry
    Result<QByteArray> (*recoded)(const QCborMap& body); ///< decoded into the struct and encoded again
};

/// Every message of Requests.h and Replies.h.
std::span<const Message> messages();

/// A frame with the length in front that carries the sample.
QByteArray sampleFrame(const Message& message);

} // namespace duban::test
