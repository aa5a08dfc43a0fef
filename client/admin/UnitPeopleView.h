// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/StaffView.h"
#include "client/step/DayField.h"
#include "client/widget/Icon.h"

namespace duban {

/// The people of a unit: entered, changed, leaving on a day. Whether the supervision office has released them
/// stands beside them.
class UnitPeopleView : public StaffView
{
    Q_OBJECT

public:
    explicit UnitPeopleView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("people"); }

    QString title() const override { return tr("People"); }

    QIcon icon() const override { return duban::icon(IconName::Person); }

    ActionButton* addButton() const noexcept { return m_add; }

    ActionButton* changeButton() const noexcept { return m_change; }

protected:
    std::vector<Row> rows() const override;
    void showActs() override;

    void openChosen() override { change(); }

    bool openDraft(const QString& draft) override;

private:
    QString stateOf(const PersonEntry& person) const;
    void add();
    void change();

    ActionButton* m_add;
    ActionButton* m_change;
};

/// Enters or changes a person of the own unit.
class PersonDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param known nothing: a new one
    PersonDialog(const Replica& replica, const std::optional<PersonEntry>& known, QWidget* parent = nullptr);

    /// @return nothing while a field is wrong.
    std::optional<SetPerson> request() const;

    TickBox* leaves() const noexcept { return m_leaves; }

private:
    void addLeaving(const PersonEntry& known, LocalDay today);
    void showConsequences(const PersonEntry& known);

    PersonId m_id;
    QLineEdit* m_name = nullptr;
    ChoiceBox* m_unit = nullptr;
    QLineEdit* m_position = nullptr;
    QLineEdit* m_phone = nullptr;
    TickBox* m_leaves = nullptr;
    DayField* m_leftOn = nullptr;
    QLabel* m_consequences = nullptr;
};

} // namespace duban
