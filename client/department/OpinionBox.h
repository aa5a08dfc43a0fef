// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PhraseBook.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

namespace duban {

/// Where an opinion is written. A slash opens the person's phrases, or the stock ones of the stage; Enter or
/// Tab takes one, the last entry leads to the list of them.
class OpinionBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Longest opinion the server takes, in characters.
    static constexpr int MaxLength = 2000;

    explicit OpinionBox(QWidget* parent = nullptr);
    ~OpinionBox() override;

    /// Offers the person's own phrases from now on; the book must outlive the box.
    void followPhrases(Preferences* likes);

    /// @return true once the person's own phrases are followed.
    bool hasOwnPhrases() const noexcept { return m_likes != nullptr; }

    /// Opens the list of phrases to be changed; does nothing before followPhrases().
    void editPhrases();

    /// Offers the phrases of a stage.
    void setStage(Stage stage);

    /// @return what was written, without blanks at the ends.
    QString opinion() const { return toPlainText().trimmed(); }

    /// @return true when there is something to send and it is not too long.
    bool isFit() const;

    QListWidget* phraseList() const noexcept { return m_phrases; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
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
    Stage m_stage = Stage::Handling;
};

} // namespace duban
