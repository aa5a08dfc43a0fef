// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/DraftLine.h"
#include "client/template/TemplateEdit.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "common/document/DocumentTemplate.h"

#include <optional>

namespace duban {

/// The editor with what is to be said around it: which version, what is wrong and in which line, what is
/// overtaken, and what can be done. Knows nothing of a server.
class WordsCard : public Card
{
    Q_OBJECT

public:
    explicit WordsCard(QWidget* parent = nullptr);

    /// What a line below the editor is about.
    struct Finding
    {
        QString words;       ///< empty: nothing is wrong
        int line = 0;        ///< from 1 on; 0: the whole
        bool isFault = true; ///< else it is a warning: the words can be set all the same
    };

    /// What can be done with what stands there.
    struct Standing
    {
        bool changed = false;
        bool mayBeSet = false;
        bool known = false; ///< the server has told the words
    };

    /// Brings up the words of a kind; what was undone before is forgotten.
    void open(DocumentKind kind, const QString& words);
    void show(const Standing& standing);
    void show(const Finding& finding);
    /// Somebody set another version since the person began. @param words empty: nobody did
    void showOvertaken(const QString& words);

    TemplateEdit* edit() const noexcept { return m_edit; }

    DraftLine* draftLine() const noexcept { return m_draftLine; }

    QString finding() const { return m_finding->text(); }

    QPushButton* findButton() const noexcept { return m_find; }

    ActionButton* saveButton() const noexcept { return m_save; }

    QPushButton* discardButton() const noexcept { return m_discard; }

    QPushButton* historyButton() const noexcept { return m_history; }

    QPushButton* compareButton() const noexcept { return m_compare; }

    QPushButton* goOnButton() const noexcept { return m_goOn; }

    /// @return what is said about a newer version; empty: there is none.
    QString overtaken() const { return m_overtaken->isHidden() ? QString() : m_newer->text(); }

signals:
    /// The person wrote something.
    void written();

private:
    QWidget* makeOvertaken();
    QWidget* makeFinding();
    QLayout* makeFoot();

    TemplateEdit* m_edit;
    DraftLine* m_draftLine;
    QFrame* m_overtaken = nullptr;
    QLabel* m_newer;
    QPushButton* m_compare;
    QPushButton* m_goOn;
    QLabel* m_finding;
    QPushButton* m_find;
    QPushButton* m_history;
    QPushButton* m_discard;
    ActionButton* m_save;
    int m_line = 0; ///< of the finding
    bool m_filling = false;
};

} // namespace duban
