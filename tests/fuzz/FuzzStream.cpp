// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"
#include "tests/protocol/Messages.h"

namespace duban::test {

namespace {

/// A message that a decoder takes can be written, and what is written is read back as the same.
void decodeAsEverything(const QCborMap& body, Subject subject)
{
    for (const Message& message : messages()) {
        const auto once = message.recoded(body);
        if (!once) {
            require(once.error().code == ErrorCode::MalformedFrame, message.name);
            continue;
        }
        const auto map = decodeMap(*once);
        require(map.has_value(), message.name);
        auto twice = message.recoded(*map);
        if (twice && subject == Subject::Sabotaged)
            twice->append('\0');
        require(twice && *twice == *once, message.name);
    }
}

void fuzzFrame(const QByteArray& bytes, Subject subject)
{
    const auto frame = decodeFrame(bytes);
    if (!frame) {
        require(frame.error().code == ErrorCode::MalformedFrame, "a bad frame has one code");
        return;
    }
    decodeAsEverything(frame->body, subject);
}

QByteArrayList framesOf(const QByteArray& stream, qsizetype step)
{
    FrameReader reader;
    QByteArrayList frames;
    for (qsizetype at = 0; at < stream.size(); at += step) {
        reader.append(stream.mid(at, step));
        while (true) {
            const auto next = reader.next(MaxFrameBeforeLogin);
            if (!next) {
                require(next.error().code == ErrorCode::FrameTooLarge, "a long frame has one code");
                return frames;
            }
            if (!*next)
                break;
            require((*next)->size() <= qsizetype(MaxFrameBeforeLogin), "no frame is longer than allowed");
            frames << **next;
        }
    }
    return frames;
}

} // namespace

void fuzzStream(const QByteArray& stream, Subject subject)
{
    const QByteArrayList frames = framesOf(stream, stream.size() + 1);
    require(frames == framesOf(stream, 7), "frames do not depend on how their bytes arrive");
    for (const QByteArray& frame : frames)
        fuzzFrame(frame, subject);
    fuzzFrame(stream.mid(4), subject); // a wrong length must not keep the rest from being tried
}

} // namespace duban::test
