// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <compare>

namespace duban {

/// A moment in UTC, in milliseconds since 1970-01-01, read from one of the program's two clocks.
/// The tag keeps them apart: a legal moment may be replayed, a system moment never.
template <class Tag>
struct Instant
{
    qint64 ms = 0;

    bool isSet() const noexcept { return ms != 0; }

    friend auto operator<=>(const Instant&, const Instant&) = default;

    friend Instant operator+(Instant t, std::chrono::milliseconds d) noexcept { return {t.ms + d.count()}; }

    friend Instant operator-(Instant t, std::chrono::milliseconds d) noexcept { return {t.ms - d.count()}; }

    friend std::chrono::milliseconds operator-(Instant a, Instant b) noexcept
    {
        return std::chrono::milliseconds(a.ms - b.ms);
    }
};

using LegalTime = Instant<struct LegalTag>;   ///< deadlines, documents, events of cases
using SystemTime = Instant<struct SystemTag>; ///< sessions, certificates, rates, suspicion of clock steps

/// Where legal moments come from. Replayed for tests and demonstrations only.
class LegalClock
{
public:
    virtual ~LegalClock() = default;
    virtual LegalTime now() const = 0;
};

/// Where moments of the machine come from. Never replayed.
class SystemClock
{
public:
    virtual ~SystemClock() = default;
    virtual SystemTime now() const = 0;
};

} // namespace duban
