// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"
#include "common/document/DocumentTemplate.h"

namespace duban {

/// Which case a preview is made of.
enum class SampleCase : quint8 {
    Permit, ///< an administrative permit of which everything is known
    Other,  ///< an item of another kind of which everything is known
    Bare,   ///< the same, and nothing is known that a case may be without
};

/// @return what a made-up case says in a paper of this kind. Nobody of it exists.
DocumentFacts sampleFacts(DocumentKind kind, SampleCase sample);

/// @return the facts that no paper of this kind is issued without: what every case has, what its step asks
///         for, what the law wants said.
std::vector<Fact> certainFacts(DocumentKind kind);

/// @return facts without which no paper of this kind could be issued with these words, though cases may be
///         without: a line names them and has no condition.
std::vector<Fact> daringFacts(const DocumentTemplate& words);

/// @return a paper of the made-up case, ready to be drawn; its number and its codes are examples too.
/// @param blocks what its words say
PaperPrint samplePaper(DocumentKind kind, std::vector<DocumentBlock> blocks);

} // namespace duban
