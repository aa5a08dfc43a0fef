// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AdminWorkspace.h"

#include "client/admin/CalendarView.h"
#include "client/app/ServerStatusView.h"

namespace duban {

std::vector<View*> adminWorkspace(const ViewContext& context, QWidget* parent)
{
    return {new CalendarView(context, parent), new ServerStatusView(context, parent)};
}

} // namespace duban
