// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"

#include <QStringList>

namespace duban {

class Preferences;

/// What a text is written for; each use has phrases of its own.
enum class PhraseUse : quint8 {
    Opinion, ///< opinions, notes and answers
    Reason,  ///< why something is asked for, granted or turned down
};

/// Names under which a person's own phrases are kept.
inline constexpr char PhrasesPreference[] = "phrases";
inline constexpr char ReasonsPreference[] = "phrases.reasons";

/// Most phrases a person keeps for a use, and the longest, in characters.
inline constexpr int MaxPhrases = 40;
inline constexpr int MaxPhraseLength = 300;

/// @return the six stock phrases of a use, translated; of opinions those of the stage first.
QStringList stockPhrases(PhraseUse use, Stage stage);

/// @return the person's own phrases of a use where there are any, else the stock ones.
QStringList phrasesFor(PhraseUse use, Stage stage, const Preferences& likes);

/// Keeps phrases as the person's own of a use; none: the stock ones hold again.
void keepPhrases(PhraseUse use, const QStringList& phrases, Preferences& likes);

/// Reads what a person typed: a phrase a line, blank lines left out.
QStringList phrasesFrom(const QString& lines);

} // namespace duban
