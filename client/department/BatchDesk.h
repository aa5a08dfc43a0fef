// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/BatchDialog.h"

#include <QPointer>

namespace duban {

class CaseListView;

/// Lets several cases of a list be chosen and finished with one opinion.
class BatchDesk : public QObject
{
    Q_OBJECT

public:
    /// Adds the button to the list's bar and lets several rows be chosen; goes with the list.
    BatchDesk(const ViewContext& context, CaseListView& list);

    ActionButton* button() const noexcept { return m_button; }

    /// @return the dialog that is open; nullptr when there is none.
    BatchDialog* dialog() const { return m_dialog; }

    /// Opens the dialog in which an opinion was written and not sent, with those of its cases that are still
    /// at that stage and this person's to finish.
    /// @param draft name under which it is kept
    /// @return false when it is another's, or fewer than two of them are left
    bool goOnWith(const QString& draft);

private:
    void showButton();
    void open(const std::vector<CaseRow>& rows);
    std::vector<CaseRow> keptCases(const QString& draft) const;

    ViewContext m_context;
    CaseListView& m_list;
    ActionButton* m_button;
    QPointer<BatchDialog> m_dialog;
};

} // namespace duban
