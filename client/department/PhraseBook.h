// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"

#include <QStringList>

namespace duban {

class Preferences;

/// Name under which a person's own phrases are kept.
inline constexpr char PhrasesPreference[] = "phrases";

/// Most phrases a person keeps, and the longest, in characters.
inline constexpr int MaxPhrases = 40;
inline constexpr int MaxPhraseLength = 300;

/// @return the six stock phrases of a stage, translated; those of the stage first.
QStringList stockPhrases(Stage stage);

/// @return the person's own phrases where there are any, else the stock ones of the stage.
QStringList phrasesFor(Stage stage, const Preferences& likes);

/// Keeps phrases as the person's own; none: the stock ones hold again.
void keepPhrases(const QStringList& phrases, Preferences& likes);

/// Reads what a person typed: a phrase a line, blank lines left out.
QStringList phrasesFrom(const QString& lines);

} // namespace duban
