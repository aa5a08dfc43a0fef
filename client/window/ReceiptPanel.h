// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/PaperDialog.h"
#include "client/replica/Replica.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/window/Submission.h"

#include <QPointer>

namespace duban {

/// What became of one application: the number for the receipt, big; while it waits, that it waits and why.
class ReceiptPanel : public Card
{
    Q_OBJECT

public:
    explicit ReceiptPanel(const ViewContext& context, QWidget* parent = nullptr);

    /// Follows a submission until the next one.
    void follow(const Submission& submission);

    /// @return the number as shown; empty before there is one.
    QString number() const { return m_number->text(); }

    QString queryCode() const { return m_code->text(); }

    QString state() const { return m_state->text(); }

    /// Opens the receipt, or the acceptance notice once the case is accepted, to be issued and printed.
    void openPaper(DocumentKind kind);

    /// @return the dialog of a document; nullptr when there is none.
    PaperDialog* paper() const { return m_paper; }

    ActionButton* receiptButton() const noexcept { return m_receipt; }

    ActionButton* noticeButton() const noexcept { return m_notice; }

signals:
    void nextWanted();
    void sameApplicantWanted();
    void noticed(const QString& text);

private:
    QLabel* addLine(const QString& what);
    void refresh();
    QString stateText() const;
    QString explanation() const;
    static QString takenInText(const ItemVariant* variant);
    QString dueText(const ItemVariant& variant, LegalTime accepted) const;

    ViewContext m_context;
    Link& m_link;
    Replica& m_replica;
    const Submission* m_submission = nullptr;
    QLabel* m_picture;
    QLabel* m_state;
    QLabel* m_explanation;
    QLabel* m_number;
    QLabel* m_code;
    QLabel* m_applicant;
    QLabel* m_item;
    QLabel* m_due;
    QWidget* m_facts;
    ActionButton* m_receipt;
    ActionButton* m_notice;
    QPointer<PaperDialog> m_paper;
};

} // namespace duban
