// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ChoiceBox.h"
#include "client/widget/FormField.h"
#include "client/window/IntakeDraft.h"

#include <QGridLayout>
#include <QPushButton>

namespace duban {

/// One more applicant, or the agent with what the written authority allows and its last day.
/// Source: 行政许可法 art. 29.
class PartyRow : public QWidget
{
    Q_OBJECT

public:
    explicit PartyRow(Party::Part part, QWidget* parent = nullptr);

    Party::Part part() const noexcept { return m_part; }

    /// @return what was typed. An end that is no day is left out; problem() says so.
    Party party() const;
    void setParty(const Party& party);

    /// Puts a number in that was read by a scanner.
    void takeNumber(Applicant::Kind kind, const QString& number);

    void setProblem(IntakeField field, const QString& problem);
    void clearProblems();

    /// @return true when the end of the authority is no day.
    bool isEndWrong() const;

    HintedLineEdit* idNumber() const noexcept { return m_id; }

    HintedLineEdit* name() const noexcept { return m_name; }

    HintedLineEdit* phone() const noexcept { return m_phone; }

    /// @return nullptr when this is no agent.
    HintedLineEdit* authority() const noexcept { return m_authority; }

    HintedLineEdit* until() const noexcept { return m_until; }

    QPushButton* removeButton() const noexcept { return m_remove; }

    QString problem() const { return m_problem->text(); }

    /// @return the widgets Enter walks through.
    QList<QWidget*> walk() const;

    QLineEdit* lineOf(IntakeField field) const;

signals:
    void changed();
    void removeWanted();

private:
    HintedLineEdit* addLine(const QString& what);
    void makeLayout();
    void nameFields();
    void check();

    Applicant::Kind kind() const { return Applicant::Kind(m_kind->currentData().toInt()); }

    Party::Part m_part;
    ChoiceBox* m_kind;
    HintedLineEdit* m_id;
    HintedLineEdit* m_name;
    HintedLineEdit* m_phone;
    HintedLineEdit* m_authority = nullptr;
    HintedLineEdit* m_until = nullptr;
    QPushButton* m_remove;
    QLabel* m_problem;
    QGridLayout* m_grid = nullptr;
};

} // namespace duban
