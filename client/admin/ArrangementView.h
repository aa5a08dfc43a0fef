// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/StaffView.h"

namespace duban {

/// A list of what is arranged for people from a moment to another - duties, deputies: made, changed, ended.
class ArrangementView : public StaffView
{
    Q_OBJECT

public:
    ActionButton* addButton() const noexcept { return m_add; }

    ActionButton* changeButton() const noexcept { return m_change; }

    ActionButton* endButton() const noexcept { return m_end; }

protected:
    /// What the three acts are called.
    struct Acts
    {
        QString add;
        QString change;
        QString end;
    };

    /// @param drafts how the names of its drafts begin: 'duty'
    ArrangementView(const ViewContext& context, const Plan& plan, const Acts& acts, const QString& drafts,
                    QWidget* parent);

    /// @return true when the arrangement that is chosen can still be changed and ended.
    virtual bool isChangeable() const = 0;
    virtual void add() = 0;
    /// Called only while one that isChangeable() is chosen.
    virtual void change() = 0;
    /// Called only while one that isChangeable() is chosen.
    virtual void end() = 0;
    /// @return what ending the chosen one is called: one that has not begun is taken back.
    virtual QString endWord() const = 0;

    void showActs() override;
    void openChosen() override;
    bool openDraft(const QString& draft) override;

private:
    QString m_drafts;
    ActionButton* m_add;
    ActionButton* m_change;
    ActionButton* m_end;
};

} // namespace duban
