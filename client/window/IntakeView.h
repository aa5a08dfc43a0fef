// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/NoticeBar.h"
#include "client/widget/Icon.h"
#include "client/window/CounterDesk.h"
#include "client/window/GuidePanel.h"
#include "client/window/IntakeForm.h"
#include "client/window/ReceiptPanel.h"

#include <QStackedWidget>

namespace duban {

/// Where a clerk takes cases in: the form, then the receipt number; the guide beside it. Several applications
/// can wait for the connection at once while the next one is typed.
class IntakeView : public View
{
    Q_OBJECT

public:
    explicit IntakeView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("intake"); }

    QString title() const override { return tr("Intake"); }

    QIcon icon() const override { return duban::icon(IconName::Intake); }

    std::optional<int> count() const override { return m_shownCount; }

    IntakeForm* form() const noexcept { return m_form; }

    ReceiptPanel* receipt() const noexcept { return m_receipt; }

    NoticeBar* notice() const noexcept { return m_notice; }

    bool showsReceipt() const { return m_stack->currentWidget() == m_receipt; }

    CounterDesk* counter() const noexcept { return m_counter; }

    void refresh() override { m_counter->fetch(); }

    bool stepBack() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void submit(Submission::Aim aim);
    void follow(Submission* submission);
    void ended(Submission* submission);
    void showRefused(const Submission& submission);
    void nextCase(IntakeForm::Keep keep);
    void reopenRefused();
    void recount();

    Link& m_link;
    Replica& m_replica;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    IntakeForm* m_form;
    ReceiptPanel* m_receipt;
    GuidePanel* m_guide;
    CounterDesk* m_counter;
    Submission* m_current = nullptr;        ///< whose receipt is shown
    std::vector<IntakeDraft> m_refused;     ///< come back to be corrected
    std::optional<IntakeDraft> m_laidAside; ///< was in the form when a refused one was reopened
    std::optional<int> m_shownCount;
};

} // namespace duban
