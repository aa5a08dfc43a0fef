// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/paper/ElectronicSeal.h"
#include "client/paper/FeeRows.h"
#include "client/paper/PaperView.h"
#include "client/step/FormDesk.h"
#include "common/protocol/DocumentReplies.h"

#include <QDialog>
#include <QTimer>

namespace duban {

/// One paper of a case: first as it would be issued now, then as it was issued, with its printing, its seal
/// and its end. What is printed is journalled before it goes to the printer.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    PaperDialog(const ViewContext& context, CaseId id, Revision seen, QWidget* parent = nullptr);

    /// Shows how a paper would look.
    /// @param fees of the case's item, for a bill
    void draft(DocumentKind kind, const std::vector<Fee>& fees = {});
    /// Shows one that was issued.
    void show(DocumentId id);

    /// What happens once it was issued.
    enum class Then : quint8 { Show, Print };
    void issue(Then then);
    /// Prints at the printer that is chosen for this kind of paper.
    void print();
    /// Writes the PDF and says what came of it.
    void savePdf(const QString& path);

    PaperView* view() const noexcept { return m_view; }

    ActionButton* issueButton() const noexcept { return m_issue; }

    QPushButton* issueOnlyButton() const noexcept { return m_issueOnly; }

    ActionButton* printButton() const noexcept { return m_print; }

    QPushButton* voidButton() const noexcept { return m_void; }

    QPushButton* sealButton() const noexcept { return m_seal; }

    /// Has the electronic seal put on it, by the program of this PC.
    QPushButton* electronicButton() const noexcept { return m_sealByProgram; }

    QPlainTextEdit* text() const noexcept { return m_text; }

    FeeRows* fees() const noexcept { return m_fees; }

    ChoiceBox* printers() const noexcept { return m_printers; }

    TickBox* slip() const noexcept { return m_slip; }

    FormDialog* form() const { return m_desk->dialog(); }

    /// @return what the last act came to, or why it could not be done.
    QString said() const { return m_said->text(); }

    const DocumentEntry& paper() const noexcept { return m_paper.entry; }

    bool isIssued() const noexcept { return m_paper.entry.id.isValid(); }

signals:
    /// A paper was issued, printed, sealed or voided: what is shown of the case is not what it was.
    /// @param now the revision that this led to
    void changed(duban::Revision now);
    /// What became of an act that went on after the dialog was left.
    void noticed(const QString& text);

protected:
    void reject() override;

private:
    QWidget* makeSide();
    void makePrinting(QVBoxLayout* column);
    void setKind(DocumentKind kind);
    void fetchDraft();
    QString draftName() const;
    void keepText(const QString& text);
    std::vector<qint64> quantities() const;
    void fetch(Then then);
    void take(const Answer<DocumentReply>& answer);
    void arrange();
    void setBusy(bool busy);
    void tellWaiting();
    void say(const QString& words, Look look = Look::Good);
    void complain(const Refusal& why);
    QString wordsOf(const Refusal& why) const;
    void askFile();
    void askVoid();
    void askSeal();
    void followTyping();
    void followSeal();
    void rememberPlace();
    /// Has the printing journalled; then it is printed.
    void note(PrintWay way, const std::function<Result<>(const PaperPrint&)>& printing, const QString& done);
    PaperPrint printing(int ordinal) const;
    const Printers& pcPrinters() const;

    ViewContext m_context;
    CaseId m_case;
    Revision m_seen;
    DocumentKind m_kind{};
    DocumentReply m_paper;
    bool m_busy = false;
    bool m_leaves = false; ///< goes as soon as nothing is under way
    PaperView* m_view;
    FormDesk* m_desk;
    ElectronicSeal* m_electronic;
    QTimer m_typing; ///< the draft follows what is typed when the typing rests
    QLabel* m_title = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_standing = nullptr;
    QLabel* m_said = nullptr;
    QLabel* m_textLabel = nullptr;
    PhraseBox* m_text = nullptr;
    FeeRows* m_fees = nullptr; ///< of a bill
    ActionButton* m_issue = nullptr;
    QPushButton* m_issueOnly = nullptr;
    QWidget* m_printing = nullptr;
    ChoiceBox* m_printers = nullptr;
    TickBox* m_slip = nullptr;
    ActionButton* m_print = nullptr;
    QPushButton* m_pdf = nullptr;
    QPushButton* m_seal = nullptr;
    QPushButton* m_sealByProgram = nullptr;
    QPushButton* m_void = nullptr;
};

} // namespace duban
