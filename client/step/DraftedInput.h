// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace duban {

/// An input of ours that holds more than Qt's widgets in it show, and takes part in the draft of its dialog.
class DraftedInput
{
public:
    virtual ~DraftedInput() = default;

    /// @return everything it holds, as one text; equal texts mean the same.
    virtual QString drafted() const = 0;

    /// Holds again what drafted() gave; a text that it never gave changes nothing.
    virtual void putBack(const QString& drafted) = 0;
};

} // namespace duban
