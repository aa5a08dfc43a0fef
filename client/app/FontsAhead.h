// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace duban {

/// Reads what fonts there are beside the start of Qt: a third of what the login window would wait for. Where
/// the system keeps no such configuration (Windows) there is nothing to read.
class FontsAhead
{
public:
    /// Begins in a thread of its own; first thing of the program.
    FontsAhead();

    /// Waits for the end; before the first text is measured, or the fonts would be read twice.
    void wait();

private:
    std::jthread m_reader;
};

} // namespace duban
