// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/PhraseBook.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

namespace duban {

/// Where a text of several lines is written: opinion, reason, note, answer. A slash opens the person's
/// phrases, or the stock ones; Enter or Tab takes one, Esc closes them, the last entry leads to the list of
/// them.
class PhraseBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PhraseBox(QWidget* parent = nullptr);
    ~PhraseBox() override;

    /// Offers the person's own phrases from now on; the book must outlive the box. nullptr: the stock ones.
    void followPhrases(Preferences* likes);

    /// @return true once the person's own phrases are followed.
    bool hasOwnPhrases() const noexcept { return m_likes != nullptr; }

    /// Opens the list of phrases to be changed; does nothing before followPhrases().
    void editPhrases();

    /// Offers the phrases of a stage; of reasons they are the same at each.
    void setStage(Stage stage) { m_stage = stage; }

    /// Offers the phrases of a use. Opinion at first.
    void setUse(PhraseUse use) { m_use = use; }

    QListWidget* phraseList() const noexcept { return m_phrases; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void offerPhrases();
    void placePhrases();
    void takePhrase(const QString& phrase);
    void takeItem(const QListWidgetItem* item);
    int slashPosition() const;

    QPointer<QListWidget> m_phrases; ///< lies over the window while it is offered: the box may be low
    Preferences* m_likes = nullptr;
    PhraseUse m_use = PhraseUse::Opinion;
    Stage m_stage = Stage::Handling;
};

} // namespace duban
