// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

namespace duban {

/// Makes the views of a system administrator: places, duties, deputies, the calendar, who is logged in, and
/// how the server is.
std::vector<View*> adminWorkspace(const ViewContext& context, QWidget* parent);

/// Makes the views of a security administrator: accounts, who is logged in, and how the server is.
std::vector<View*> securityWorkspace(const ViewContext& context, QWidget* parent);

/// Makes the views of an auditor: who is logged in, and how the server is.
std::vector<View*> auditWorkspace(const ViewContext& context, QWidget* parent);

/// Makes the views of a unit administrator: the people of the own unit and who stands at its windows.
std::vector<View*> unitWorkspace(const ViewContext& context, QWidget* parent);

/// Makes the views of the people of a department (departmentWorkspace), and for whoever arranges who stands
/// where and who stands in - the head - the duties and deputies of the own people.
std::vector<View*> staffWorkspace(const ViewContext& context, QWidget* parent);

} // namespace duban
