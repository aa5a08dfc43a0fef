// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"
#include "common/base/Instant.h"
#include "common/base/Result.h"
#include "common/base/Secret.h"
#include "common/calendar/WorkCalendar.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

#include <concepts>
#include <type_traits>
#include <vector>

namespace duban {

/// Bounds of everything that comes off the wire.
struct CborBounds
{
    int depth = 8;
    qsizetype string = 64 * 1024;
    qsizetype array = 10'000;
};

/// The only door through which bytes become CBOR: checks depth, lengths, integer keys given once, no trailing
/// bytes, and only then builds the map.
/// @return MalformedFrame telling what is wrong.
Result<QCborMap> decodeMap(const QByteArray& bytes, CborBounds bounds = {});

/// A struct with a static fields(self, visit).
template <class T>
concept Fielded = requires(T& t)
{
    T::fields(t, [](int, auto&) {});
};

/// Writes a struct as a CBOR map by its fields().
class Encoder
{
public:
    explicit Encoder(QCborStreamWriter& to) : m_to(to) {}

    template <class T>
    void operator()(int key, const T& value)
    {
        m_to.append(key);
        write(value);
    }

    template <Fielded T>
    void write(const T& value)
    {
        m_to.startMap();
        T::fields(value, *this);
        m_to.endMap();
    }

    template <class T>
    void write(const std::vector<T>& values)
    {
        m_to.startArray(quint64(values.size()));
        for (const T& value : values)
            write(value);
        m_to.endArray();
    }
    template <class T>
    requires std::is_enum_v<T>

    void write(T value) { m_to.append(qint64(value)); }

    template <std::integral T>
    void write(T value)
    {
        if constexpr (std::same_as<T, bool>)
            m_to.append(value);
        else
            m_to.append(qint64(value));
    }

    template <class Tag>
    void write(const Id<Tag>& id)
    {
        m_to.append(id.value);
    }

    template <class Tag>
    void write(const Instant<Tag>& t)
    {
        m_to.append(t.ms);
    }

    void write(const Revision& r) { m_to.append(r.value); }

    void write(const JournalSeq& s) { m_to.append(s.value); }

    void write(const CalendarVersion& v) { m_to.append(v.value); }

    void write(const WorkingDays& d) { m_to.append(qint64(d.count)); }

    void write(LocalDay day) { m_to.append(qint64(day.time_since_epoch().count())); }

    void write(const QString& text) { m_to.append(text); }

    void write(const QByteArray& bytes) { m_to.append(bytes); }

    void write(const Secret& secret) { m_to.append(secret.reveal()); }

private:
    QCborStreamWriter& m_to;
};

/// Reads a struct from a checked map by its fields(). A missing key leaves the default; a value of another
/// type is an error that names the key.
class Decoder
{
public:
    explicit Decoder(const QCborMap& from) : m_from(from) {}

    template <class T>
    void operator()(int key, T& value)
    {
        const QCborValue found = m_from.value(key);
        if (!found.isUndefined() && !read(found, value) && m_badKey < 0)
            m_badKey = key;
    }

    /// Key of the first value of a wrong type, or -1.
    int badKey() const noexcept { return m_badKey; }

    template <Fielded T>
    static bool read(const QCborValue& from, T& value)
    {
        if (!from.isMap())
            return false;
        const QCborMap map = from.toMap();
        Decoder inner(map);
        T::fields(value, inner);
        return inner.badKey() < 0;
    }

    template <class T>
    static bool read(const QCborValue& from, std::vector<T>& values)
    {
        if (!from.isArray())
            return false;
        const QCborArray array = from.toArray();
        values.clear();
        values.reserve(std::size_t(array.size()));
        for (const QCborValue& entry : array) {
            if (!read(entry, values.emplace_back()))
                return false;
        }
        return true;
    }
    template <class T>
    requires std::is_enum_v<T>

    static bool read(const QCborValue& from, T& value)
    {
        std::underlying_type_t<T> number{};
        if (!read(from, number))
            return false;
        value = static_cast<T>(number);
        return true;
    }

    template <std::integral T>
    static bool read(const QCborValue& from, T& value)
    {
        if constexpr (std::same_as<T, bool>) {
            value = from.toBool();
            return from.isBool();
        } else {
            const qint64 number = from.toInteger();
            value = static_cast<T>(number);
            return from.isInteger() && std::in_range<T>(number);
        }
    }

    template <class Tag>
    static bool read(const QCborValue& from, Id<Tag>& id)
    {
        return read(from, id.value);
    }

    template <class Tag>
    static bool read(const QCborValue& from, Instant<Tag>& t)
    {
        return read(from, t.ms);
    }

    static bool read(const QCborValue& from, Revision& r) { return read(from, r.value); }

    static bool read(const QCborValue& from, JournalSeq& s) { return read(from, s.value); }

    static bool read(const QCborValue& from, CalendarVersion& v) { return read(from, v.value); }

    static bool read(const QCborValue& from, WorkingDays& d) { return read(from, d.count); }

    static bool read(const QCborValue& from, LocalDay& day);
    static bool read(const QCborValue& from, QString& text);
    static bool read(const QCborValue& from, QByteArray& bytes);
    static bool read(const QCborValue& from, Secret& secret);

private:
    const QCborMap& m_from;
    int m_badKey = -1;
};

/// @return the message as a CBOR map.
template <Fielded T>
QByteArray encode(const T& message)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    Encoder(writer).write(message);
    return bytes;
}

/// @return MalformedFrame naming the key whose value has a wrong type.
template <Fielded T>
Result<T> decodeFrom(const QCborMap& map)
{
    T message;
    Decoder decoder(map);
    T::fields(message, decoder);
    if (decoder.badKey() >= 0)
        return fail(ErrorCode::MalformedFrame,
                    QStringLiteral("key %1 has a wrong type").arg(decoder.badKey()));
    return message;
}

/// Both steps at once, for tests and stored messages.
template <Fielded T>
Result<T> decode(const QByteArray& bytes)
{
    const auto map = decodeMap(bytes);
    if (!map)
        return tl::unexpected(map.error());
    return decodeFrom<T>(*map);
}

} // namespace duban
