// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/PasswordPolicy.h"
#include "client/app/SessionFlow.h"
#include "client/widget/FormField.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace duban {

/// Changes the own password: forced at the first login, later by choice. Shows the policy and ticks off what
/// the new password satisfies while it is typed.
class PasswordPage : public QWidget
{
    Q_OBJECT

public:
    enum class Reason { FirstLogin, Choice };

    explicit PasswordPage(SessionFlow& flow, QWidget* parent = nullptr);

    /// Empties the fields and says why the page is here.
    void begin(Reason reason);

signals:
    /// The person does not want to change it after all.
    void left();

private:
    void buildFields(QBoxLayout* into);
    void judge();
    void submit();
    void say(const QString& problem);
    void setBusy(bool busy);
    void tellWaiting();

    SessionFlow& m_flow;
    QLabel* m_why;
    FormField* m_old = nullptr;
    FormField* m_new = nullptr;
    FormField* m_again = nullptr;
    std::array<QLabel*, 4> m_marks{}; ///< whether the rule beside it is kept
    std::array<QLabel*, 4> m_rules{};
    QLabel* m_message;
    QLabel* m_waiting; ///< where the change is while it is not answered
    QPushButton* m_go;
    QPushButton* m_leave;
    bool m_busy = false;
};

} // namespace duban
