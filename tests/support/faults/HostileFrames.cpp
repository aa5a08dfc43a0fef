// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/HostileFrames.h"

#include "common/protocol/Frame.h"
#include "common/protocol/Requests.h"

#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

QByteArrayList goodFrames()
{
    const RequestId id{7, 7};
    SubmitCase submit;
    submit.variant = VariantId{1};
    submit.applicantName = u"张三"_s;
    submit.materials = {{MaterialId{1}, true}, {MaterialId{2}, false}};
    return {encodeFrame(id, Hello{ProtocolVersion, {u"a"_s, u"b"_s}, u"1"_s}),
            encodeFrame(id, Ping{}),
            encodeFrame(id, submit),
            encodeFrame(id, AcceptCase{CaseId{1}, Revision{1}, u"好"_s}),
            encodeFrame(id, AddOpinion{CaseId{1}, Stage::Handling, u"意见"_s}),
            encodeFrame(id, GetCase{CaseId{1}}),
            encodeFrame(id, ListCases{}),
            encodeFrame(id, Subscribe{true, true, JournalSeq{5}})};
}

} // namespace

HostileFrames::HostileFrames(quint64 seed) : m_random(seed), m_good(goodFrames()) {}

QByteArray HostileFrames::framed(const QByteArray& content)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(content.size()), bytes.data());
    return bytes + content;
}

std::size_t HostileFrames::below(qsizetype size)
{
    return std::uniform_int_distribution<std::size_t>(0, std::size_t(size) - 1)(m_random);
}

void HostileFrames::spoil(QByteArray& bytes, qsizetype at)
{
    switch (below(4)) {
    case 0:
        bytes[at] = byte();
        return;
    case 1:
        bytes[at] = char(bytes[at] ^ (1 << below(8)));
        return;
    case 2:
        bytes.remove(at, 1);
        return;
    default:
        bytes.insert(at, bytes.mid(at, 5));
    }
}

/// A frame of the same kind under another request id, numbers and texts of its body exchanged.
QByteArray HostileFrames::withOtherValues(const QByteArray& good)
{
    static constexpr std::array<qint64, 10> numbers{0,
                                                    -1,
                                                    1,
                                                    2,
                                                    255,
                                                    65'536,
                                                    -77,
                                                    1'000,
                                                    std::numeric_limits<qint64>::max(),
                                                    std::numeric_limits<qint64>::min()};
    const auto frame = decodeFrame(good);
    if (!frame)
        return good;
    QCborMap body = frame->body;
    for (auto entry : body) {
        if (below(2) == 0)
            continue;
        if (entry.second.isInteger())
            entry.second = numbers[below(qsizetype(numbers.size()))];
        else if (entry.second.isString())
            entry.second = QString(qsizetype(below(3000)), QChar(char16_t(below(0xd800))));
    }
    const RequestId id{numbers[below(qsizetype(numbers.size()))], qint64(below(1'000'000))};
    return encodeFrame(frame->kind, id, body.toCborValue().toCbor()).mid(4);
}

QByteArray HostileFrames::next()
{
    if (below(5) == 0) {
        QByteArray noise(qsizetype(below(200)) + 1, '\0');
        for (char& c : noise)
            c = byte();
        return noise;
    }
    QByteArray bytes = m_good[qsizetype(below(m_good.size()))].mid(4);
    if (below(2) == 0)
        return withOtherValues(bytes);
    const bool gentle = below(2) == 0; // one byte of the body: often still a message, but not a good one
    for (std::size_t changes = gentle ? 1 : below(4) + 1; changes > 0 && !bytes.isEmpty(); --changes)
        spoil(bytes, gentle ? bytes.size() - 1 - qsizetype(below(std::min<qsizetype>(8, bytes.size())))
                            : qsizetype(below(bytes.size())));
    return bytes;
}

} // namespace duban::test
