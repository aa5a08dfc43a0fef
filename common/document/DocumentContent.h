// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentTemplate.h"

namespace duban {

/// A document as its reader gets it, before it is laid out.
struct DocumentContent
{
    DocumentKind kind{};
    QString organ;                     ///< whose document it is; signs it
    QString number;                    ///< documentNumber(); empty for a kind without
    LocalDay day{};                    ///< 成文日期
    std::vector<DocumentBlock> blocks; ///< of DocumentTemplate::compose()

    friend bool operator==(const DocumentContent&, const DocumentContent&) = default;
};

} // namespace duban
