// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/document/DocumentTemplate.h"

namespace duban {

/// @return what is wrong with the words of a paper and what to do about it, for whoever writes them. The line
///         is not part of it.
QString faultWords(const TemplateFault& fault);

/// @return the same for a line of a list: the line in front.
QString faultLine(const TemplateFault& fault);

} // namespace duban
