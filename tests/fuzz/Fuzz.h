// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace duban::test {

/// Reads a byte stream as a server does: frames, then every type of message each of them could be. Ends the
/// program when a decoder breaks a promise.
void fuzzStream(const QByteArray& stream);

/// Reads a notice of holidays, and days, moments, numbers and names out of the same bytes.
void fuzzNotice(const QByteArray& bytes);

} // namespace duban::test
