// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/window/IntakeDraft.h"

#include <QScrollArea>

namespace duban {

/// The papers of an item: ticked when they were looked at. A required one that is missing says so.
class MaterialsForm : public Card
{
    Q_OBJECT

public:
    explicit MaterialsForm(QWidget* parent = nullptr);

    /// Shows the papers of a variant, none ticked; nullptr: no item yet.
    void showVariant(const ItemVariant* variant);

    std::vector<MaterialCheck> checks() const;
    void setChecks(const std::vector<MaterialCheck>& checks);

    /// Ticks every paper, or takes every tick away when all are ticked.
    void tickAll();

    QList<QWidget*> walk() const;

signals:
    void changed();

private:
    struct Row
    {
        MaterialId material;
        Material::Need need;
        TickBox* box;
        QLabel* state;
    };

    QWidget* makeRow(const Material& material, QWidget* parent);
    void refresh();

    QScrollArea* m_area;
    std::vector<Row> m_rows;
};

} // namespace duban
