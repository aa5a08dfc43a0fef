// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/VariantLines.h"

#include <QTableWidget>

namespace duban {

/// What a variant says, or two versions side by side with every line marked that differs. Text only.
class CompareTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit CompareTable(QWidget* parent = nullptr);

    /// Shows one version alone.
    void show(const std::vector<VariantLine>& lines);
    /// Shows two versions.
    void show(const std::vector<ComparedLine>& lines);
    /// Hides the lines that are the same in both.
    void setChangesOnly(bool only);

    /// @return how many lines differ.
    int changes() const noexcept { return m_changes; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addLine(const QStringList& cells, ComparedLine::Change change);
    void hideSame();
    void fitLabels();

    int m_changes = 0;
    bool m_changesOnly = false;
};

} // namespace duban
