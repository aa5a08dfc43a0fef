// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/PaperDialog.h"
#include "client/widget/FactTable.h"

#include <QGridLayout>
#include <QPointer>

namespace duban {

/// The papers of one case (文书): those that were issued, and a button for each that can be issued now.
class PapersTab : public QWidget
{
    Q_OBJECT

public:
    explicit PapersTab(const ViewContext& context, QWidget* parent = nullptr);

    /// Shows the papers of a case; fetches them anew.
    void show(const CaseDetails& details);

    /// @return number of papers on the screen, voided ones too.
    int count() const noexcept { return int(m_papers.size()); }

    const std::vector<DocumentEntry>& papers() const noexcept { return m_papers; }

    /// @return kinds that this person can issue now.
    std::vector<DocumentKind> offered() const;

    /// @return the button that issues a kind; nullptr when it cannot be issued now.
    QPushButton* button(DocumentKind kind) const { return m_buttons.value(kind); }

    FactTable* table() const noexcept { return m_table; }

    /// Opens the dialog that issues a kind of paper.
    PaperDialog* issue(DocumentKind kind);
    /// Opens a paper that was issued.
    PaperDialog* open(DocumentId id);

    /// @return the dialog on the screen; nullptr when there is none.
    PaperDialog* dialog() const { return m_dialog; }

signals:
    void counted(int papers);
    /// Something was done with a paper of the case.
    void changed(duban::CaseId id, duban::Revision now);
    void noticed(const QString& text);

private:
    void fetch();
    void take(const DocumentPage& page);
    void refresh();
    void offer();
    PaperDialog* makeDialog();

    ViewContext m_context;
    CaseRow m_row;
    std::vector<DocumentEntry> m_papers;
    bool m_fetched = false; ///< the papers of this case are here
    FactTable* m_table;
    QWidget* m_offers;
    QGridLayout* m_grid = nullptr;
    std::vector<DocumentKind> m_offered; ///< kinds that have a button
    QHash<DocumentKind, QPushButton*> m_buttons;
    QPointer<PaperDialog> m_dialog;
};

} // namespace duban
