// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/DeputiesView.h"
#include "client/admin/DutiesView.h"

#include <QStackedWidget>
#include <QTabBar>

namespace duban {

/// Duties and deputies of the own people of a head or a unit administrator, one behind the other: one entry
/// of the rail.
class ArrangementsView : public View
{
    Q_OBJECT

public:
    explicit ArrangementsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("arrangements"); }

    QString title() const override { return tr("Duties and deputies"); }

    QIcon icon() const override { return duban::icon(IconName::Clock); }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;
    void refresh() override;
    QVariant place() const override;
    void goTo(const QVariant& place) override;
    bool goOnWith(const QString& draft) override;

    QTabBar* tabs() const noexcept { return m_tabs; }

    DutiesView* duties() const noexcept { return m_duties; }

    DeputiesView* deputies() const noexcept { return m_deputies; }

private:
    void add(ArrangementView* list);

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    DutiesView* m_duties;
    DeputiesView* m_deputies;
};

} // namespace duban
