// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "client/step/PhraseBook.h"

namespace duban {

class Preferences;

/// The person's own stock phrases of a use, a line each; kept at once, at every PC.
class PhrasesDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param stage whose stock phrases stand there when the person has none of their own
    PhrasesDialog(PhraseUse use, Stage stage, Preferences& likes, QWidget* parent = nullptr);

    QPlainTextEdit* lines() const noexcept { return m_lines; }

private:
    QPlainTextEdit* m_lines;
};

} // namespace duban
