// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Result.h"

using namespace Qt::StringLiterals;

namespace duban {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None:
        return u"None"_s;
    case ErrorCode::NotAllowed:
        return u"NotAllowed"_s;
    case ErrorCode::NotFound:
        return u"NotFound"_s;
    case ErrorCode::Conflict:
        return u"Conflict"_s;
    case ErrorCode::InvalidInput:
        return u"InvalidInput"_s;
    case ErrorCode::StoreFailed:
        return u"StoreFailed"_s;
    case ErrorCode::Busy:
        return u"Busy"_s;
    case ErrorCode::NotLoggedIn:
        return u"NotLoggedIn"_s;
    case ErrorCode::SessionExpired:
        return u"SessionExpired"_s;
    case ErrorCode::WrongCredentials:
        return u"WrongCredentials"_s;
    case ErrorCode::PasswordChangeRequired:
        return u"PasswordChangeRequired"_s;
    case ErrorCode::TooManyAttempts:
        return u"TooManyAttempts"_s;
    case ErrorCode::RequestIdReused:
        return u"RequestIdReused"_s;
    case ErrorCode::UnknownMessage:
        return u"UnknownMessage"_s;
    case ErrorCode::MalformedFrame:
        return u"MalformedFrame"_s;
    case ErrorCode::FrameTooLarge:
        return u"FrameTooLarge"_s;
    case ErrorCode::RateLimited:
        return u"RateLimited"_s;
    case ErrorCode::WrongState:
        return u"WrongState"_s;
    case ErrorCode::PasswordTooWeak:
        return u"PasswordTooWeak"_s;
    case ErrorCode::VersionMismatch:
        return u"VersionMismatch"_s;
    case ErrorCode::PasswordExpired:
        return u"PasswordExpired"_s;
    case ErrorCode::AddressRefused:
        return u"AddressRefused"_s;
    }
    return u"Code%1"_s.arg(int(code));
}

} // namespace duban
