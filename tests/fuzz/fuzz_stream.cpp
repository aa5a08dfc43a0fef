// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    duban::test::fuzzStream(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
