// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/FieldRow.h"
#include "client/rules/ItemRegister.h"
#include "client/step/DayField.h"
#include "client/widget/ActionButton.h"

#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>

class QVBoxLayout;

namespace duban {

/// What a variant is and how long it may take: item, department, kind, limits, beginning.
class VariantBasics : public QWidget
{
    Q_OBJECT

public:
    /// @param items whose departments and items there are; outlives this
    VariantBasics(const ItemRegister& items, const Replica& replica, QWidget* parent = nullptr);

    /// Shows a variant that is being written. One that replaces another keeps its item and department.
    void show(const VariantEntry& entry);
    void write(VariantEntry& entry) const;

    void setProblems(const FieldProblems& problems);
    void tell();

    /// @return the row of a field by the server's name; nullptr when it is none of these.
    FieldRow* row(const QString& field) const { return m_rows.value(field); }

    OrganisationId department() const { return {m_department->currentData().toLongLong()}; }

    LimitChoice* promised() const noexcept { return m_promised; }

    LimitChoice* statutory() const noexcept { return m_statutory; }

    ChoiceBox* kind() const noexcept { return m_kind; }

    ChoiceBox* item() const noexcept { return m_item; }

    ChoiceBox* filesDue() const noexcept { return m_filesDue; }

signals:
    void changed();
    /// Other people, other items.
    void departmentChanged();

private:
    QWidget* makeItem();
    QWidget* makeLimits();
    FieldRow* addRow(const QString& field, const QString& label, QWidget* input, QVBoxLayout* into);
    QLineEdit* addLine(const QString& field, const QString& label, QVBoxLayout* into);
    QPlainTextEdit* addText(const QString& field, const QString& label, QVBoxLayout* into);
    QWidget* makeBeginning();
    void fillDepartments(OrganisationId chosen);
    void fillItems(ItemId chosen);
    void fillKinds(const QString& chosen);
    void followItem();

    const ItemRegister& m_items;
    const Replica& m_replica;
    QHash<QString, FieldRow*> m_rows;
    ChoiceBox* m_item;
    QLineEdit* m_itemName = nullptr;
    QLineEdit* m_name = nullptr;
    ChoiceBox* m_department;
    ChoiceBox* m_kind;
    TickBox* m_joint;
    TickBox* m_commitment;
    ChoiceBox* m_filesDue;
    QLineEdit* m_delegation = nullptr;
    LimitChoice* m_promised;
    LimitChoice* m_statutory;
    QPlainTextEdit* m_promisedBasis = nullptr;
    QPlainTextEdit* m_legalBasis = nullptr;
    ChoiceBox* m_when;
    DayField* m_from;
    bool m_replaces = false; ///< another version of a variant
};

} // namespace duban
