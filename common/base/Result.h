// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

#include <utility>

namespace duban {

/// Codes travel on the wire and into the journal: append only, never renumber.
enum class ErrorCode : quint16 {
    None = 0,                    ///< the request was carried out
    NotAllowed = 1,              ///< the role may never do this
    NotFound = 2,                ///< does not exist, or lies outside the sender's scope
    Conflict = 3,                ///< somebody else was faster; the reply names who and when
    InvalidInput = 4,            ///< a field is wrong; the reply names it
    StoreFailed = 5,             ///< disk full or I/O error; nothing was changed
    Busy = 6,                    ///< the queue is full; send again later
    NotLoggedIn = 7,             ///< this message needs a session
    SessionExpired = 8,          ///< the session ended (idle, absolute limit or revoked); log in again
    WrongCredentials = 9,        ///< login name or password is wrong
    PasswordChangeRequired = 10, ///< nothing else is possible before the first change of password
    TooManyAttempts = 11,        ///< login locked for a while; the reply says how long
    RequestIdReused = 12,        ///< the same request id came with another body
    UnknownMessage = 13,         ///< the server does not know this kind of message
    MalformedFrame = 14,         ///< the bytes are not a valid message; the connection is closed
    FrameTooLarge = 15,          ///< longer than allowed; the connection is closed
    RateLimited = 16,            ///< too many requests in a short time
    WrongState = 17,             ///< the case does not stand where this action is possible
    PasswordTooWeak = 18,        ///< the new password does not satisfy the policy
    VersionMismatch = 19,        ///< the two programs have no protocol version in common
    PasswordExpired = 20,        ///< a one-time password was not used within its 7 days
    AddressRefused = 21,         ///< too many connections or failures from this address
};

/// What went wrong. `code` is for programs, `detail` (English) for the log; the client shows its own words.
struct Error
{
    ErrorCode code = ErrorCode::None;
    QString detail;
    QString field; ///< for InvalidInput: the field at fault as named in the message struct, else empty
};

/// `tl::expected` (Debian: libexpected-dev, header only) until the standard one is in every compiler we use.
template <class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail), {}});
}

/// InvalidInput that names the field at fault.
[[nodiscard]] inline tl::unexpected<Error> invalid(QString field, QString detail)
{
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, std::move(detail), std::move(field)});
}

/// Stable English name of a code, for logs and tests.
QString errorCodeName(ErrorCode code);

} // namespace duban
