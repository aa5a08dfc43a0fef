// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Cbor.h"

#include <QCborStreamReader>
#include <QSet>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qint64 MaxDay = 200'000; // year 2517; keeps date arithmetic far from its ends

/// Walks over a message without building anything, so that nothing of a bad message is ever used.
class Checker
{
public:
    Checker(const QByteArray& bytes, CborBounds bounds)
        : m_reader(bytes), m_size(bytes.size()), m_bounds(bounds)
    {
    }

    QString run()
    {
        if (!m_reader.isMap())
            return u"not a map"_s;
        if (!value(1))
            return m_problem.isEmpty() ? u"broken at byte %1"_s.arg(m_reader.currentOffset()) : m_problem;
        if (m_reader.currentOffset() != m_size)
            return u"trailing bytes"_s;
        return {};
    }

private:
    bool problem(const QString& text)
    {
        if (m_problem.isEmpty())
            m_problem = text;
        return false;
    }

    bool value(int depth)
    {
        if (m_reader.lastError() != QCborError::NoError)
            return false;
        switch (m_reader.type()) {
        case QCborStreamReader::UnsignedInteger:
            return m_reader.toUnsignedInteger() <= quint64(std::numeric_limits<qint64>::max())
                       ? m_reader.next()
                       : problem(u"integer out of range"_s);
        case QCborStreamReader::NegativeInteger:
            return quint64(m_reader.toNegativeInteger()) - 1 <= quint64(std::numeric_limits<qint64>::max())
                       ? m_reader.next()
                       : problem(u"integer out of range"_s);
        case QCborStreamReader::SimpleType:
            return m_reader.isBool() || m_reader.isNull() ? m_reader.next() : problem(u"simple type"_s);
        case QCborStreamReader::ByteArray:
        case QCborStreamReader::String:
            return string();
        case QCborStreamReader::Array:
            return depth <= m_bounds.depth ? array(depth) : problem(u"too deep"_s);
        case QCborStreamReader::Map:
            return depth <= m_bounds.depth ? map(depth) : problem(u"too deep"_s);
        default:
            return problem(u"type not in use"_s);
        }
    }

    bool string()
    {
        if (!m_reader.isLengthKnown())
            return problem(u"string of unknown length"_s);
        const quint64 length = m_reader.length();
        if (length > quint64(m_bounds.string) || qint64(length) > m_size - m_reader.currentOffset())
            return problem(u"string too long"_s);
        const bool isText = m_reader.isString();
        // Read to the end mark: only then has the reader checked the UTF-8 and stepped on.
        while (true) {
            const auto status = isText ? m_reader.readString().status : m_reader.readByteArray().status;
            if (status == QCborStreamReader::EndOfString)
                return true;
            if (status == QCborStreamReader::Error)
                return problem(u"broken string"_s);
        }
    }

    bool array(int depth)
    {
        if (m_reader.isLengthKnown() && m_reader.length() > quint64(m_bounds.array))
            return problem(u"array too long"_s);
        if (!m_reader.enterContainer())
            return false;
        for (qsizetype count = 0; m_reader.lastError() == QCborError::NoError && m_reader.hasNext();
             ++count) {
            if (count >= m_bounds.array)
                return problem(u"array too long"_s);
            if (!value(depth + 1))
                return false;
        }
        return m_reader.lastError() == QCborError::NoError && m_reader.leaveContainer();
    }

    bool map(int depth)
    {
        if (m_reader.isLengthKnown() && m_reader.length() > quint64(m_bounds.array))
            return problem(u"map too long"_s);
        if (!m_reader.enterContainer())
            return false;
        QSet<quint64> keys;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (keys.size() >= m_bounds.array)
                return problem(u"map too long"_s);
            if (!m_reader.isUnsignedInteger())
                return problem(u"a key is not a small integer"_s);
            const quint64 key = m_reader.toUnsignedInteger();
            if (key > 0xffff || keys.contains(key))
                return problem(u"a key is too large or given twice"_s);
            keys.insert(key);
            if (!m_reader.next() || !value(depth + 1))
                return false;
        }
        return m_reader.lastError() == QCborError::NoError && m_reader.leaveContainer();
    }

    QCborStreamReader m_reader;
    qint64 m_size;
    CborBounds m_bounds;
    QString m_problem;
};

} // namespace

Result<QCborMap> decodeMap(const QByteArray& bytes, CborBounds bounds)
{
    const QString problem = Checker(bytes, bounds).run();
    if (!problem.isEmpty())
        return fail(ErrorCode::MalformedFrame, problem);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    // QCborValue of Qt 6.4.2 crashes when used after an error, so the error is looked at first.
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(ErrorCode::MalformedFrame, error.errorString());
    return value.toMap();
}

bool Decoder::read(const QCborValue& from, LocalDay& day)
{
    const qint64 count = from.toInteger();
    if (!from.isInteger() || count < -MaxDay || count > MaxDay)
        return false;
    day = LocalDay{std::chrono::days(count)};
    return true;
}

bool Decoder::read(const QCborValue& from, QString& text)
{
    text = from.toString();
    return from.isString();
}

bool Decoder::read(const QCborValue& from, QByteArray& bytes)
{
    bytes = from.toByteArray();
    return from.isByteArray();
}

bool Decoder::read(const QCborValue& from, Secret& secret)
{
    secret = Secret(from.toByteArray());
    return from.isByteArray();
}

} // namespace duban
