// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Card.h"
#include "client/widget/ChoiceBox.h"
#include "client/widget/FormField.h"
#include "client/window/IntakeDraft.h"

#include <QButtonGroup>

namespace duban {

/// Who applies: person or organisation, number, name, phone, how the papers came, remark. Checks while
/// typing.
class ApplicantForm : public Card
{
    Q_OBJECT

public:
    explicit ApplicantForm(QWidget* parent = nullptr);

    /// Puts what was typed into a draft.
    void writeTo(IntakeDraft& draft) const;
    void readFrom(const IntakeDraft& draft);
    void setProblem(IntakeField field, const QString& problem);
    void clearProblems();

    void chooseKind(Applicant::Kind kind);

    Applicant::Kind kind() const;

    FormField* idNumber() const noexcept { return m_id; }

    FormField* name() const noexcept { return m_name; }

    FormField* phone() const noexcept { return m_phone; }

    FormField* remark() const noexcept { return m_remark; }

    /// @return the widgets Enter walks through, in the order of reading.
    QList<QWidget*> walk() const;

signals:
    void changed();

private:
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
};

} // namespace duban
