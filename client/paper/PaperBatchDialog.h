// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/print/Printers.h"
#include "client/widget/ActionButton.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/FactTable.h"
#include "common/protocol/DocumentReplies.h"

#include <QDialog>
#include <QLabel>

namespace duban {

/// The same kind of document for several cases: issued where it was not, and printed one after the other
/// without a further question. What was not begun can be called off; what failed can be tried again. A lost
/// connection only makes it wait.
class PaperBatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// Most cases at once.
    static constexpr std::size_t Most = 200;

    PaperBatchDialog(const ViewContext& context, std::vector<CaseRow> rows, QWidget* parent = nullptr);

    ChoiceBox* kinds() const noexcept { return m_kinds; }

    ChoiceBox* printers() const noexcept { return m_printers; }

    FactTable* results() const noexcept { return m_results; }

    ActionButton* confirmButton() const noexcept { return m_confirm; }

    ActionButton* closeButton() const noexcept { return m_close; }

    QString remark() const { return m_remark->text(); }

    /// @return how many are done: printed now or before.
    int printed() const;

signals:
    /// It is over or called off: what came of it, in words.
    void noticed(const QString& text);

protected:
    void reject() override;

private:
    enum class Outcome : quint8 { Waiting, UnderWay, Done, Failed, CalledOff };

    struct Piece
    {
        CaseRow row;
        Outcome outcome = Outcome::Waiting;
        QString words;    ///< what came of it
        DocumentId paper; ///< what was to be printed; not set: not known yet
    };

    DocumentKind kind() const { return DocumentKind(m_kinds->currentData().toInt()); }

    void begin();
    void next();
    void find(std::size_t at);
    void issue(std::size_t at);
    void print(std::size_t at, DocumentId paper);
    void put(std::size_t at, const DocumentReply& paper, int ordinal);
    void settle(std::size_t at, Outcome outcome, const QString& words);
    void callOff();
    void showButtons();
    const Printers& pcPrinters() const;

    ViewContext m_context;
    std::vector<Piece> m_pieces;
    bool m_underWay = false;
    ChoiceBox* m_kinds;
    ChoiceBox* m_printers;
    FactTable* m_results;
    QLabel* m_remark;
    ActionButton* m_confirm;
    ActionButton* m_close;
};

} // namespace duban
