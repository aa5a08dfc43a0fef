// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AdminWorkspace.h"

#include "client/admin/AccountsView.h"
#include "client/admin/ArrangementsView.h"
#include "client/admin/CalendarView.h"
#include "client/admin/PlacesView.h"
#include "client/admin/SessionsView.h"
#include "client/admin/UnitPeopleView.h"
#include "client/app/ServerStatusView.h"
#include "client/department/DepartmentWorkspace.h"
#include "client/rules/RulesViews.h"
#include "client/template/TemplatesView.h"

namespace duban {

std::vector<View*> adminWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new PlacesView(context, parent),      new DutiesView(context, parent),
            new DeputiesView(context, parent),    new CalendarView(context, parent),
            new TemplatesView(context, parent),   new SessionsView(context, parent),
            new ServerStatusView(context, parent)};
}

std::vector<View*> securityWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new AccountsView(context, parent), new SessionsView(context, parent),
            new ServerStatusView(context, parent)};
}

std::vector<View*> auditWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new SessionsView(context, parent), new ServerStatusView(context, parent)};
}

std::vector<View*> unitWorkspace(const ViewContext& context, QWidget* parent)
{
    std::vector<View*> views{new UnitPeopleView(context, parent), new ArrangementsView(context, parent)};
    for (View* view : rulesViews(context, parent, Role::UnitAdmin))
        views.push_back(view);
    return views;
}

std::vector<View*> staffWorkspace(const ViewContext& context, QWidget* parent)
{
    std::vector<View*> views = departmentWorkspace(context, parent);
    if (context.replica.me().may(Permission::ManageDuty))
        views.push_back(new ArrangementsView(context, parent));
    return views;
}

} // namespace duban
