// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Stage.h"

#include <QListWidget>
#include <QPlainTextEdit>

namespace duban {

/// Where an opinion is written. A slash opens the stock phrases of the stage; Enter or Tab takes one.
class OpinionBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Longest opinion the server takes, in characters.
    static constexpr int MaxLength = 2000;

    explicit OpinionBox(QWidget* parent = nullptr);

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

private:
    void offerPhrases();
    void placePhrases();
    void takePhrase(const QString& phrase);
    int slashPosition() const;

    QListWidget* m_phrases;
    QStringList m_stock;
};

/// @return the stock phrases of a stage, translated.
QStringList stockPhrases(Stage stage);

} // namespace duban
