// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Card.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/FormField.h"
#include "client/window/PartyList.h"

#include <QButtonGroup>

namespace duban {

/// Who applies: person or organisation, number, name, phone, how the papers came, remark; further applicants
/// and an agent below. Checks while typing.
class ApplicantForm : public Card
{
    Q_OBJECT

public:
    explicit ApplicantForm(QWidget* parent = nullptr);

    /// Puts what was typed into a draft.
    void writeTo(IntakeDraft& draft) const;
    void readFrom(const IntakeDraft& draft);
    void setProblem(const IntakeProblem& problem);
    void clearProblems();

    /// Puts a number where it belongs that a scanner read while `at` had the focus: into that party's row,
    /// else to the first applicant while nobody's number stands there, else to the first row without one.
    /// Nobody waits for it: an organisation gets an agent, a person another applicant.
    /// @return the line it stands in now; nullptr when no more parties are possible
    QLineEdit* takeNumber(Applicant::Kind kind, const QString& number, const QWidget* at);

    void chooseKind(Applicant::Kind kind);

    Applicant::Kind kind() const;

    FormField* idNumber() const noexcept { return m_id; }

    FormField* name() const noexcept { return m_name; }

    FormField* phone() const noexcept { return m_phone; }

    FormField* remark() const noexcept { return m_remark; }

    PartyList* parties() const noexcept { return m_parties; }

    QLineEdit* lineOf(const IntakeProblem& problem) const;

    /// @return the widgets Enter walks through, in the order of reading.
    QList<QWidget*> walk() const;

signals:
    void changed();
    /// A party came or went: Enter walks another way.
    void walkChanged();

private:
    QWidget* makeAdders();
    QWidget* makeKind();
    QWidget* makeChannel();
    void checkId();
    void checkPhone();
    void nameFields();
    FormField* fieldOf(IntakeField field) const;

    QButtonGroup* m_kind;
    ChoiceBox* m_channel;
    FormField* m_id;
    FormField* m_name;
    FormField* m_phone;
    FormField* m_remark;
    PartyList* m_parties;
};

} // namespace duban
