// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "common/base/Text.h"
#include "common/calendar/WorkCalendar.h"
#include "common/domain/Applicant.h"
#include "common/domain/CaseNumber.h"
#include "tests/protocol/Messages.h"

namespace duban::test {

namespace {

void require(bool promise, const char* what)
{
    if (!promise)
        qFatal("broken promise: %s", what);
}

/// A message that a decoder takes can be written, and what is written is read back as the same.
void decodeAsEverything(const QCborMap& body)
{
    for (const Message& message : messages()) {
        const auto once = message.recoded(body);
        if (!once) {
            require(once.error().code == ErrorCode::MalformedFrame, message.name);
            continue;
        }
        const auto map = decodeMap(*once);
        require(map.has_value(), message.name);
        const auto twice = message.recoded(*map);
        require(twice && *twice == *once, message.name);
    }
}

void fuzzFrame(const QByteArray& bytes)
{
    const auto frame = decodeFrame(bytes);
    if (!frame) {
        require(frame.error().code == ErrorCode::MalformedFrame, "a bad frame has one code");
        return;
    }
    decodeAsEverything(frame->body);
}

QByteArrayList framesOf(const QByteArray& stream, qsizetype step)
{
    FrameReader reader;
    QByteArrayList frames;
    for (qsizetype at = 0; at < stream.size(); at += step) {
        reader.append(stream.mid(at, step));
        while (true) {
            const auto next = reader.next(MaxFrameBeforeLogin);
            if (!next)
                return frames;
            if (!*next)
                break;
            frames << **next;
        }
    }
    return frames;
}

} // namespace

void fuzzStream(const QByteArray& stream)
{
    const QByteArrayList frames = framesOf(stream, stream.size() + 1);
    require(frames == framesOf(stream, 7), "frames do not depend on how their bytes arrive");
    for (const QByteArray& frame : frames)
        fuzzFrame(frame);
    fuzzFrame(stream.mid(4)); // a wrong length must not keep the rest from being tried
}

void fuzzNotice(const QByteArray& bytes)
{
    if (const auto notice = parseNotice(bytes)) {
        const auto calendar = WorkCalendar::build({*notice});
        require(calendar.has_value(), "a notice that was read makes a calendar");
        for (const SpecialDay& special : notice->days)
            require(calendar->isWorkingDay(special.day) == (special.kind == SpecialDay::Kind::MakeUpWorkday),
                    "a named day is what it is named");
    }
    const QString text = QString::fromUtf8(bytes);
    if (const auto day = parseDay(text))
        require(formatDay(*day) == text, "a day is written as it was read");
    if (const auto moment = parseMoment(text))
        require(parseMoment(formatMoment(*moment)).has_value(), "a moment that was written can be read");
    if (const auto number = CaseNumber::parse(text))
        require(number->text() == text, "a case number is kept as it was read");
    for (const auto kind : {Applicant::Kind::Person, Applicant::Kind::Organisation}) {
        if (checkApplicant({kind, text, text, text}))
            require(isPlainText(text), "a name is plain text");
    }
    loggableUrl(text);
    maskedId(text);
}

} // namespace duban::test
