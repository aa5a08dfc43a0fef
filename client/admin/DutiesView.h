// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PeopleBook.h"
#include "client/department/RecordView.h"
#include "client/widget/Icon.h"

namespace duban {

/// Who stands at which window and when (窗口值守), for whom, and what is over.
class DutiesView : public RecordView
{
    Q_OBJECT

public:
    explicit DutiesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("duties"); }

    QString title() const override { return tr("Duties"); }

    QIcon icon() const override { return duban::icon(IconName::Clock); }

    ActionButton* addButton() const noexcept { return m_add; }

    ActionButton* changeButton() const noexcept { return m_change; }

    ActionButton* endButton() const noexcept { return m_end; }

protected:
    void fetch() override;
    std::vector<Row> rows() const override;
    void showActs() override;

    void openChosen() override { change(); }

private:
    const DutyEntry* chosenDuty() const;
    bool isOver(const DutyEntry& duty) const;
    void add();
    void change();
    void end();
    FormDesk::Done told(const QString& done);

    PeopleBook* m_people;
    ActionButton* m_add;
    ActionButton* m_change;
    ActionButton* m_end;
    std::vector<DutyEntry> m_duties;
};

} // namespace duban
