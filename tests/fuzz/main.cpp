// SPDX-License-Identifier: GPL-3.0-or-later
// One libFuzzer program: DUBAN_FUZZ_RUN is the target, DUBAN_FUZZ_SUBJECT what it judges.
#include "tests/fuzz/Fuzz.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using duban::test::Subject;
    try {
        duban::test::DUBAN_FUZZ_RUN(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)),
                                    Subject::DUBAN_FUZZ_SUBJECT);
    } catch (const duban::test::BrokenPromise& broken) {
        std::fprintf(stderr, "broken promise: %s\n", broken.what());
        std::abort();
    }
    return 0;
}
