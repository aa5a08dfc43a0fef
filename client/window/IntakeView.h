// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"
#include "client/window/CounterDesk.h"
#include "client/window/DraftOffer.h"
#include "client/window/FormShelf.h"
#include "client/window/GuidePanel.h"
#include "client/window/IntakeForm.h"
#include "client/window/ParkedList.h"
#include "client/window/ReceiptPanel.h"

#include <QStackedWidget>

namespace duban {

/// Where a clerk takes cases in: the form, then the receipt number; the guide beside it. Several applications
/// can wait for the connection at once while the next one is typed; a half-filled form is parked at the
/// server, and what is being typed survives a crash.
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

    IntakeFiles* files() const noexcept { return m_files; }

    ReceiptPanel* receipt() const noexcept { return m_receipt; }

    NoticeBar* notice() const noexcept { return m_notice; }

    bool showsReceipt() const { return m_stack->currentWidget() == m_receipt; }

    CounterDesk* counter() const noexcept { return m_counter; }

    FormShelf* shelf() const noexcept { return m_shelf; }

    DraftOffer* offer() const noexcept { return m_offer; }

    ParkedList* parked() const noexcept { return m_parked; }

    /// Puts a parked form into the form again; what stands there is laid aside until it is done.
    void takeUp(FormId form);

    bool goOnWith(const QString& draft) override;

    void refresh() override;

    bool stepBack() override;
    void startNew() override;

signals:
    /// A scanner read the receipt of a case.
    void caseScanned(const QString& number);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Aside
    {
        IntakeDraft draft;
        int kept; ///< its number at the draft desk
    };

    void makeLayout();
    void connectForm();
    void connectDesks();
    void submit(Submission::Aim aim);
    void follow(Submission* submission);
    void park();
    void parked(const IntakeDraft& draft, const std::optional<Refusal>& why);
    void goOnWithLeft();
    void showOffer();
    void layAside();
    Aside aside(const IntakeDraft& draft);
    void bringBack(std::vector<Aside>& from);
    void watchDuty();
    void ended(Submission* submission);
    void showRefused(const Submission& submission);
    void sayFiles(const Refusal& refusal, const IntakeDraft& draft);
    void nextCase(IntakeForm::Keep keep);
    void reopenRefused();
    void recount();

    void forgetFiles(const IntakeDraft& draft);

    Link& m_link;
    Replica& m_replica;
    IntakeFiles* m_files;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    IntakeForm* m_form;
    ReceiptPanel* m_receipt;
    GuidePanel* m_guide;
    CounterDesk* m_counter;
    FormShelf* m_shelf;
    ParkedList* m_parked;
    DraftDesk* m_drafts;
    DraftOffer* m_offer;
    WindowId m_window;               ///< stood at when last looked
    Submission* m_current = nullptr; ///< whose receipt is shown
    std::vector<Aside> m_refused;    ///< come back to be corrected
    std::vector<Aside> m_laidAside;  ///< were in the form when another one was opened
    std::optional<int> m_shownCount;
};

} // namespace duban
