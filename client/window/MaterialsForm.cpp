// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/MaterialsForm.h"

#include "client/widget/EmptyState.h"

namespace duban {

MaterialsForm::MaterialsForm(QWidget* parent)
    : Card(tr("Materials"), Body::Full, parent), m_area(new QScrollArea(this))
{
    auto* all = new ActionButton(tr("All present"), QKeySequence(Qt::ALT | Qt::Key_A), Look::Flat, this);
    all->setFocusPolicy(Qt::NoFocus);
    all->setFixedHeight(metrics::DenseRow);
    all->setMinimumHeight(metrics::DenseRow);
    addToHead(all);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_area);
    connect(all, &QPushButton::clicked, this, &MaterialsForm::tickAll);
    showVariant(nullptr);
}

void MaterialsForm::showVariant(const ItemVariant* variant)
{
    m_rows.clear();
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!variant)
        column->addWidget(new EmptyState(IconName::Paper, tr("The papers of the item appear here"),
                                         tr("Choose the item above; then tick what was brought."), list));
    else {
        for (const Material& material : variant->materials) {
            column->addWidget(makeRow(material, list));
            column->addWidget(horizontalLine(list));
        }
        if (variant->materials.empty())
            column->addWidget(new EmptyState(IconName::Check, tr("No papers are needed"),
                                             tr("The item asks for none; it can be accepted at once."),
                                             list));
    }
    column->addStretch();
    m_area->setWidget(list);
    refresh();
}

QWidget* MaterialsForm::makeRow(const Material& material, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* box = new TickBox(material.name, row);
    auto* form = plainLabel(material.form, row);
    auto* state = plainLabel({}, row);
    box->setToolTip(material.name.toHtmlEscaped());
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLook(form, Look::Second);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(metrics::Space16, 2, metrics::Space16, 1);
    line->setSpacing(metrics::Space16);
    line->addWidget(box, 6);
    line->addWidget(form, 2);
    line->addWidget(state, 2);
    m_rows.push_back({material.id, material.need, box, state});
    connect(box, &QAbstractButton::toggled, this, [this] {
        refresh();
        emit changed();
    });
    return row;
}

void MaterialsForm::refresh()
{
    int required = 0;
    int present = 0;
    for (const Row& row : m_rows) {
        const bool must = row.need == Material::Need::Required;
        const bool ticked = row.box->isChecked();
        required += must ? 1 : 0;
        present += must && ticked ? 1 : 0;
        row.state->setText(ticked ? tr("present") : must ? tr("missing, required") : tr("not required"));
        setLook(row.state, ticked ? Look::Good : must ? Look::Warning : Look::Small);
        row.box->setAccessibleDescription(row.state->text());
    }
    setHint(m_rows.empty() ? QString() : tr("%1 of %2 required papers are here").arg(present).arg(required));
}

std::vector<MaterialCheck> MaterialsForm::checks() const
{
    std::vector<MaterialCheck> checks;
    for (const Row& row : m_rows)
        checks.push_back({row.material, row.box->isChecked()});
    return checks;
}

void MaterialsForm::setChecks(const std::vector<MaterialCheck>& checks)
{
    for (const MaterialCheck& check : checks) {
        for (const Row& row : m_rows) {
            if (row.material == check.material)
                row.box->setChecked(check.present);
        }
    }
}

void MaterialsForm::tickAll()
{
    const bool all =
        std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.box->isChecked(); });
    for (const Row& row : m_rows)
        row.box->setChecked(!all);
}

QList<QWidget*> MaterialsForm::walk() const
{
    QList<QWidget*> boxes;
    for (const Row& row : m_rows)
        boxes << row.box;
    return boxes;
}

} // namespace duban
