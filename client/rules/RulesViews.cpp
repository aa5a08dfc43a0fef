// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/RulesViews.h"

#include "client/rules/FindingsView.h"
#include "client/rules/ItemsView.h"
#include "client/rules/KindsView.h"
#include "client/rules/PoliciesView.h"

namespace duban {

std::vector<View*> rulesViews(const ViewContext& context, QWidget* parent, Role role)
{
    if (role == Role::UnitAdmin)
        return {new ItemsView(context, parent)};
    if (role != Role::SupervisionOfficer)
        return {};
    return {new ItemsView(context, parent), new KindsView(context, parent), new PoliciesView(context, parent),
            new FindingsView(context, parent)};
}

} // namespace duban
