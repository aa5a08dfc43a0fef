// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/ArrangementView.h"
#include "client/widget/Icon.h"

namespace duban {

/// Who stands at which window and when (窗口值守), for whom, and what is over.
class DutiesView : public ArrangementView
{
    Q_OBJECT

public:
    explicit DutiesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("duties"); }

    QString title() const override { return tr("Duties"); }

    QIcon icon() const override { return duban::icon(IconName::Clock); }

protected:
    void fetch() override;
    std::vector<Row> rows() const override;

    bool isChangeable() const override { return chosenDuty() != nullptr; }

    void add() override;
    void change() override;
    void end() override;
    QString endWord() const override;

private:
    const DutyEntry* chosenDuty() const;
    bool isOver(const DutyEntry& duty) const;

    std::vector<DutyEntry> m_duties;
};

} // namespace duban
