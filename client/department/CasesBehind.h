// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseListView.h"

namespace duban {

/// The cases that a figure of another view stands for, as they are now. Opened from there and left by its
/// button.
class CasesBehind : public CaseListView
{
    Q_OBJECT

public:
    using Fits = std::function<bool(const CaseRow&, const Replica&)>;

    /// @param back the words of the button that leads back
    CasesBehind(const ViewContext& context, const QString& back, QWidget* parent);

    /// Shows the open cases of a figure.
    /// @param words what the figure counts
    void showCases(const QString& words, Fits fits);

signals:
    void backWanted();

private:
    CasesBehind(const ViewContext& context, const QString& back, const std::shared_ptr<Fits>& fits,
                QWidget* parent);

    std::shared_ptr<Fits> m_fits;
};

} // namespace duban
