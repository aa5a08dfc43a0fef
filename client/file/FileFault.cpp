// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/file/FileFault.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct FaultName
{
    FileFault fault;
    QLatin1StringView name;
    ErrorCode code;
};

constexpr std::array FaultNames{
    FaultName{FileFault::Unreadable, "unreadable"_L1, ErrorCode::NotFound},
    FaultName{FileFault::Empty, "empty"_L1, ErrorCode::InvalidInput},
    FaultName{FileFault::Foreign, "foreign"_L1, ErrorCode::InvalidInput},
    FaultName{FileFault::Damaged, "damaged"_L1, ErrorCode::InvalidInput},
    FaultName{FileFault::Locked, "locked"_L1, ErrorCode::NotAllowed},
    FaultName{FileFault::TooLarge, "too large"_L1, ErrorCode::InvalidInput},
    FaultName{FileFault::NoReader, "no reader"_L1, ErrorCode::NotFound},
    FaultName{FileFault::NoProgram, "no program"_L1, ErrorCode::NotFound},
    FaultName{FileFault::TookTooLong, "took too long"_L1, ErrorCode::InvalidInput},
    FaultName{FileFault::BrokeOff, "broke off"_L1, ErrorCode::InvalidInput},
};

} // namespace

tl::unexpected<Error> fileError(FileFault fault, const QString& detail)
{
    const FaultName& known = FaultNames.at(std::size_t(fault));
    return tl::unexpected<Error>(Error{known.code, detail, known.name});
}

FileFault faultOf(const Error& error)
{
    const auto known = std::find_if(FaultNames.begin(), FaultNames.end(),
                                    [&error](const FaultName& one) { return error.field == one.name; });
    return known == FaultNames.end() ? FileFault::Damaged : known->fault;
}

} // namespace duban
