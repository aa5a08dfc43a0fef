// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>

#include <span>
#include <stdexcept>

namespace duban::test {

/// What a decoder promises does not hold for the bytes it was given.
class BrokenPromise : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// @throws BrokenPromise with `what` unless `promise` holds.
inline void require(bool promise, const char* what)
{
    if (!promise)
        throw BrokenPromise(what);
}

/// @throws BrokenPromise unless the error says what is wrong and where.
inline void requireNamed(const Error& error)
{
    require(error.code == ErrorCode::InvalidInput && !error.field.isEmpty() && !error.detail.isEmpty(),
            "a refusal names what is wrong");
}

/// Whether a target judges what a decoder gave, or that with a fault put in, which it must find: the control
/// of every target.
enum class Subject { AsItIs, Sabotaged };

/// One way of reading bytes that come from outside, with what it promises.
struct FuzzTarget
{
    const char* name;
    const char* corpus; ///< its folder below tests/fuzz
    /// @throws BrokenPromise; ends the program where a sanitizer finds something.
    void (*run)(const QByteArray& bytes, Subject subject);
};

/// A byte stream as a server reads it: frames, then every type of message each of them could be.
void fuzzStream(const QByteArray& stream, Subject subject);

/// The commands of one connection: each decoded as what it says it is, its fields checked by the rules that
/// need no database, and the whole list written and read again.
void fuzzCommands(const QByteArray& stream, Subject subject);

/// A notice of holidays, a hall's hours, and days, moments, limits, budgets, numbers and names out of the
/// same bytes.
void fuzzNotice(const QByteArray& bytes, Subject subject);

/// A CSV file, and a log of permits.
void fuzzCsv(const QByteArray& bytes, Subject subject);

/// The server's configuration file.
void fuzzConfiguration(const QByteArray& bytes, Subject subject);

/// The JSON files that a server takes: the set-up of a hall, and the manifest of a backup, whose own hash is
/// made to fit so that its fields are reached.
void fuzzFiles(const QByteArray& bytes, Subject subject);

/// Every target, for the test that runs the corpora.
std::span<const FuzzTarget> fuzzTargets();

} // namespace duban::test
