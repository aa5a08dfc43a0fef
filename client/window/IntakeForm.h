// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/window/ApplicantForm.h"
#include "client/window/CounterDialog.h"
#include "client/window/ItemCard.h"
#include "client/window/MaterialsForm.h"
#include "client/window/ScanWatch.h"

#include <QMenu>

namespace duban {

/// The intake form: item, applicant, papers, and the bar that tells the due date and sends. It can be filled
/// in with the keyboard alone; Enter goes on and never sends. What a scanner reads goes where it belongs from
/// any of its fields.
class IntakeForm : public QWidget
{
    Q_OBJECT

public:
    /// @param files brings the files of papers to the server; outlives this
    IntakeForm(Replica& replica, IntakeFiles& files, QWidget* parent = nullptr);

    IntakeDraft draft() const;
    void load(const IntakeDraft& draft);
    /// Empties everything, or everything but the applicants and their agent.
    enum class Keep : quint8 { Nothing, Applicant };
    void clear(Keep keep = Keep::Nothing);

    /// @return what keeps the form from being sent, in the order of the form.
    std::vector<IntakeProblem> problems() const;

    /// Marks fields and puts the focus into the first one.
    void showProblems(const std::vector<IntakeProblem>& problems);

    ItemCard* item() const noexcept { return m_item; }

    ApplicantForm* applicant() const noexcept { return m_applicant; }

    MaterialsForm* materials() const noexcept { return m_materials; }

    ActionButton* acceptButton() const noexcept { return m_accept; }

    ActionButton* takeInButton() const noexcept { return m_takeIn; }

    /// @return why accepting is greyed; empty when it is not.
    QString whyNotAccept() const { return m_why->text(); }

    ActionButton* parkButton() const noexcept { return m_park; }

    ActionButton* counterButton() const noexcept { return m_counter; }

    /// @return the menu of outcomes that open no case.
    QMenu* counterMenu() const noexcept { return m_counterMenu; }

    /// @return what an outcome at the counter would be about now.
    CounterScene scene() const;

signals:
    void acceptWanted();
    /// Nothing is taken in: the outcome at the counter is recorded.
    void counterWanted(duban::CounterOutcome outcome);
    void takeInWanted();
    /// The form waits at the server; the next citizen is served.
    void parkWanted();
    /// A scanner read the receipt of a case.
    void caseScanned(const QString& number);
    /// A scanner read something, and it went where it belongs.
    void scanTaken(const QString& text);
    void draftChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    void showVariant();
    void refreshBar();
    QString dueText(const ItemVariant& variant) const;
    void showLedger();
    void makeCounterMenu();
    void showCounterMenu();
    void watchWalk();
    QList<QWidget*> walk() const;
    QWidget* widgetOf(const IntakeProblem& problem) const;
    void takeScan(ScannedKind kind, const QString& text, const QWidget* at);
    QString whyNotTakeIn(const ItemVariant* variant) const;
    QString whyNot(const ItemVariant* variant) const;
    QString lackOfFiles(const ItemVariant& variant, FilesDue step) const;
    void refreshDue(const ItemVariant* variant);

    Replica& m_replica;
    FormId m_parked; ///< the parked form that was taken up
    ItemCard* m_item;
    ApplicantForm* m_applicant;
    MaterialsForm* m_materials;
    QLabel* m_due = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_ledger = nullptr;
    ActionButton* m_counter = nullptr;
    QMenu* m_counterMenu = nullptr;
    ActionButton* m_park = nullptr;
    ActionButton* m_takeIn = nullptr;
    ActionButton* m_accept = nullptr;
};

} // namespace duban
