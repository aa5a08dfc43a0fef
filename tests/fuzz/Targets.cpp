// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include <array>

namespace duban::test {

std::span<const FuzzTarget> fuzzTargets()
{
    static constexpr std::array Targets{
        FuzzTarget{"stream", "corpus", fuzzStream},
        FuzzTarget{"commands", "corpus-commands", fuzzCommands},
        FuzzTarget{"notice", "corpus-notice", fuzzNotice},
        FuzzTarget{"csv", "corpus-csv", fuzzCsv},
        FuzzTarget{"configuration", "corpus-configuration", fuzzConfiguration},
        FuzzTarget{"files", "corpus-files", fuzzFiles}};
    return Targets;
}

} // namespace duban::test
