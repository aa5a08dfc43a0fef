// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <random>

namespace duban::test {

/// What no honest client sends, without end and the same for the same seed: noise, good messages with some
/// bytes changed, dropped or doubled, and good messages whose values are others. About half of it is no
/// message any more, the rest has to be refused by the rules behind the decoder, or answered.
class HostileFrames
{
public:
    explicit HostileFrames(quint64 seed);

    /// @return the content of a frame, without its length.
    QByteArray next();

    /// @return a frame of `content`, with its length in front.
    static QByteArray framed(const QByteArray& content);

private:
    std::size_t below(qsizetype size);

    char byte() { return char(below(256)); }

    void spoil(QByteArray& bytes, qsizetype at);
    QByteArray withOtherValues(const QByteArray& good);

    std::mt19937_64 m_random;
    QByteArrayList m_good;
};

} // namespace duban::test
