// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/PaperBatchDialog.h"

#include <QPointer>

namespace duban {

class CaseListView;

/// Lets several cases of a list be chosen and the same document be printed for each.
class PaperBatch : public QObject
{
    Q_OBJECT

public:
    /// Adds the button above the list and lets several rows be chosen; goes with the list.
    PaperBatch(const ViewContext& context, CaseListView& list);

    ActionButton* button() const noexcept { return m_button; }

    /// @return the dialog that is open; nullptr when there is none.
    PaperBatchDialog* dialog() const { return m_dialog; }

private:
    void showButton();
    void open();

    ViewContext m_context;
    CaseListView& m_list;
    ActionButton* m_button;
    QPointer<PaperBatchDialog> m_dialog;
};

} // namespace duban
