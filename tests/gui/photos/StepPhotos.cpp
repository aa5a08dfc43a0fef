// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/StepPhotos.h"

#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/step/PaperList.h"

#include <QApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Shoot = std::function<void(ViewDesk&, const QString&)>;

/// One person at one desk with one case open.
class Worker
{
public:
    Worker(ViewHall& hall, const QString& login, const QString& view, const Shoot& shoot,
           QStringList& findings)
        : m_desk(hall.path(login + u"-steps.ini"_s)), m_shoot(shoot), m_findings(findings), m_login(login)
    {
        m_desk.logIn(hall.server(), login, hall.passwordOf(login));
        if (!wait([this] { return m_desk.isAtWork(); }))
            complain(u"never got to work"_s);
        m_desk.window.frame()->showView(view);
        m_list = m_desk.view<CaseListView>();
    }

    void open(CaseId id)
    {
        m_list->openCase(id);
        if (!wait([this] { return m_list->sheet()->isLoaded(); }))
            complain(u"the case never came"_s);
    }

    /// Says that what another hand did to the case was seen.
    void confirm()
    {
        NoticeBar* notice = m_list->sheet()->notice();
        if (!wait([notice] { return notice->needsConfirming(); }))
            return complain(u"nobody was at the case"_s);
        notice->confirmButton()->click();
    }

    /// Presses an action, fills its dialog in, photographs it and confirms.
    void act(Action action, const std::function<void(StepDialog&)>& fill, const QString& photo)
    {
        const Revision before = m_list->sheet()->details().row.revision;
        ActionButton* button = m_list->sheet()->actions()->button(action);
        if (!wait([button] { return button->isEnabled(); }))
            return complain(u"%1: %2"_s.arg(photo, m_list->sheet()->actions()->reason(action)));
        button->click();
        if (StepDialog* dialog = m_list->sheet()->dialog()) {
            fill(*dialog);
            m_shoot(m_desk, photo);
            if (!dialog->request())
                complain(u"%1: %2"_s.arg(photo, dialog->remark()));
            dialog->confirmButton()->click();
        }
        if (!wait([&] { return m_list->sheet()->details().row.revision > before; }))
            complain(u"%1 was not taken: %2"_s.arg(photo, m_list->sheet()->notice()->text()));
    }

    /// Opens the dialog of a document, photographs it before and after it was issued.
    void issue(DocumentKind kind, const QString& photo)
    {
        PapersTab* papers = m_list->sheet()->tabs()->papers();
        if (!wait([&] { return papers->button(kind) != nullptr; }))
            return complain(photo + u" cannot be issued"_s);
        papers->button(kind)->click();
        PaperDialog* dialog = papers->dialog();
        if (!wait([dialog] { return dialog->issueButton()->isEnabled(); }))
            complain(photo + u": no draft"_s);
        m_shoot(m_desk, photo + u"-draft"_s);
        dialog->issue(PaperDialog::Then::Show);
        if (!wait([dialog] { return dialog->voidButton()->isVisible(); }))
            complain(u"%1: %2"_s.arg(photo, dialog->said()));
        m_shoot(m_desk, photo + u"-issued"_s);
        dialog->close();
        if (!wait([&] { return papers->button(kind) == nullptr; }))
            complain(photo + u" is still offered"_s);
    }

    /// Attaches a scan, and a file that is not taken; photographs the tab and the scan.
    void attach(const QString& photo)
    {
        QTemporaryDir folder;
        const QString scan = folder.filePath(u"建设工程施工合同（扫描件）.pdf"_s);
        {
            QPdfWriter pdf(scan);
            QPainter painter(&pdf);
            painter.setFont(QFont(QApplication::font().family(), 22));
            painter.drawText(QRect(600, 800, 7600, 900), Qt::AlignCenter, u"建设工程施工合同"_s);
        }
        QFile program(folder.filePath(u"电子签章插件.exe"_s));
        if (!program.open(QIODevice::WriteOnly) || program.write("MZ") != 2)
            complain(u"no file to attach"_s);
        program.close();
        FilesTab* files = m_list->sheet()->tabs()->files();
        files->about()->setCurrentIndex(1);
        files->send({scan, program.fileName()});
        if (!wait([&] { return files->count() == 1 && files->strip()->count() == 1; }))
            complain(photo + u" was not attached"_s);
        shoot(photo, 2);
        if (files->files().empty())
            return;
        FileDialog* dialog = files->open(files->files().front().id);
        if (!wait([dialog] { return dialog->preview()->state() == FilePreview::State::Showing; }))
            complain(photo + u": no preview"_s);
        m_shoot(m_desk, photo + u"-preview"_s);
        dialog->takeOutButton()->click();
        m_shoot(m_desk, photo + u"-take-out"_s);
        if (FormDialog* form = dialog->form())
            form->close();
        dialog->close();
    }

    void write(const QString& opinion) { m_list->sheet()->actions()->opinion()->setPlainText(opinion); }

    void shoot(const QString& name, int tab)
    {
        m_list->sheet()->tabs()->setCurrentIndex(tab);
        m_shoot(m_desk, name);
    }

    void shootList(const QString& name)
    {
        m_list->stepBack();
        m_shoot(m_desk, name);
    }

private:
    static bool wait(const std::function<bool()>& done) { return QTest::qWaitFor(done, 15'000); }

    void complain(const QString& what) { m_findings << u"%1: %2"_s.arg(m_login, what); }

    ViewDesk m_desk;
    const Shoot& m_shoot;
    QStringList& m_findings;
    QString m_login;
    CaseListView* m_list = nullptr;
};

std::function<void(StepDialog&)> text(const QString& field, const QString& words)
{
    return [=](StepDialog& dialog) { dialog.findChild<QPlainTextEdit*>(field)->setPlainText(words); };
}

CaseId takeInWithout(ViewHall& hall, const QString& paper)
{
    TestClient* clerk = hall.member(u"clerk01"_s);
    if (!clerk)
        return {};
    const auto catalogue = clerk->call<CatalogueReply>(GetCatalogue{});
    if (!catalogue)
        return {};
    SubmitCase request;
    request.applicantName = u"宏达建设集团有限公司"_s;
    request.applicantKind = Applicant::Kind::Organisation;
    request.applicantPhone = u"13800138000"_s;
    for (const VariantEntry& variant : catalogue->variants) {
        if (request.variant.isValid() || !variant.itemName.contains(u"施工许可证核发"_s))
            continue;
        request.variant = variant.id;
        for (const MaterialEntry& material : variant.materials)
            request.materials.push_back({material.id, !material.name.contains(paper)});
    }
    const auto reply = clerk->run(request);
    return reply ? CaseId{reply->subject} : CaseId{};
}

void supplement(ViewHall& hall, CaseId id, const Shoot& shoot, QStringList& findings)
{
    Worker clerk(hall, u"clerk01"_s, u"window"_s, shoot, findings);
    clerk.open(id);
    clerk.shoot(u"steps-01-submitted"_s, 0);
    clerk.act(Action::AskSupplement, text(u"note"_s, u"施工合同缺少双方签章页，请补齐后一并提交。"_s),
              u"steps-02-ask-supplement"_s);
    clerk.shoot(u"steps-03-supplement-asked"_s, 0);
    const auto second = [](StepDialog& dialog) {
        dialog.findChild<PaperList*>(u"missing"_s)->box(0)->setChecked(true);
        dialog.findChild<QPlainTextEdit*>(u"reason"_s)
            ->setPlainText(u"首次告知时未发现用地手续已过有效期。"_s);
    };
    clerk.act(Action::AskSupplementAgain, second, u"steps-03-second-supplement"_s);
    {
        Worker officer(hall, u"officer01"_s, u"cases"_s, shoot, findings);
        officer.open(id);
        officer.act(Action::ConsentSupplement, text(u"reason"_s, u"情况属实，同意再次告知，记入监察。"_s),
                    u"steps-03-consent"_s);
        officer.shoot(u"steps-03-consented"_s, 4);
    }
    clerk.shoot(u"steps-03-asked-again"_s, 0);
    clerk.confirm();
    clerk.act(
        Action::SupplyMaterials,
        [](StepDialog& dialog) {
            auto* papers = dialog.findChild<PaperList*>(u"supplied"_s);
            for (int i = 0; i < papers->count(); ++i)
                papers->box(i)->setChecked(true);
        },
        u"steps-04-supply"_s);
    clerk.act(Action::IssueAcceptance, text(u"note"_s, u"申请人当场签收。"_s), u"steps-05-issue"_s);
    clerk.issue(DocumentKind::Receipt, u"steps-05-receipt"_s);
    clerk.shoot(u"steps-05-documents"_s, 1);
    clerk.attach(u"steps-05-files"_s);
}

void procedure(ViewHall& hall, CaseId id, const Shoot& shoot, QStringList& findings)
{
    {
        Worker handler(hall, u"zj01"_s, u"todo"_s, shoot, findings);
        handler.open(id);
        handler.act(Action::Claim, {}, u"claim"_s);
        handler.act(Action::AskProcedure, text(u"reason"_s, u"须委托检测机构对主体结构进行检测。"_s),
                    u"steps-06-ask-procedure"_s);
        handler.act(Action::AskExtension, text(u"reason"_s, u"工程规模大，资料较多。"_s),
                    u"steps-07-ask-extension"_s);
        handler.shoot(u"steps-08-case"_s, 4);
    }
    Worker head(hall, u"zjhead"_s, u"requests"_s, shoot, findings);
    head.open(id);
    head.act(Action::OpenProcedure, text(u"reason"_s, u"同意检测，书面告知申请人。"_s),
             u"steps-09-open-procedure"_s);
    head.act(Action::GrantExtension, text(u"reason"_s, u"同意延长，告知申请人理由。"_s),
             u"steps-10-grant-extension"_s);
    head.shoot(u"steps-11-paused"_s, 4);
    head.shootList(u"steps-12-head-list"_s);
}

/// Looks at pages and dialogs that the two ways do not pass; confirms none.
struct Looker
{
    ViewHall& hall;
    CaseId id;
    const Shoot& shoot;
    QStringList& findings;

    void at(const QString& login, const QString& view, std::initializer_list<Action> actions) const
    {
        ViewDesk desk(hall.path(login + u"-other.ini"_s));
        desk.logIn(hall.server(), login, hall.passwordOf(login));
        if (!QTest::qWaitFor([&] { return desk.isAtWork(); }, 15'000))
            findings << login + u" never got to work"_s;
        desk.window.frame()->showView(view);
        auto* list = desk.view<CaseListView>();
        if (!QTest::qWaitFor([list] { return list->count().value_or(0) > 0; }, 15'000))
            findings << login + u": no cases"_s;
        shoot(desk, u"steps-29-%1"_s.arg(login));
        list->openCase(id);
        if (!QTest::qWaitFor([list] { return list->sheet()->isLoaded(); }, 15'000))
            findings << login + u": the case never came"_s;
        shoot(desk, u"steps-30-%1"_s.arg(login));
        for (const Action action : actions) {
            list->sheet()->actions()->button(action)->click();
            if (!list->sheet()->dialog()) {
                findings << u"%1: no dialog of action %2"_s.arg(login).arg(int(action));
                continue;
            }
            shoot(desk, u"steps-31-%1-%2"_s.arg(login).arg(int(action)));
            list->sheet()->dialog()->reject();
        }
    }
};

void decision(ViewHall& hall, CaseId id, bool denies, const Shoot& shoot, QStringList& findings)
{
    Worker handler(hall, u"zj01"_s, u"todo"_s, shoot, findings);
    handler.open(id);
    if (denies) {
        handler.act(Action::CloseProcedure, text(u"result"_s, u"检测报告已出具，主体结构不符合要求。"_s),
                    u"steps-13-close-procedure"_s);
    }
    for (int stage = 0; stage < 2; ++stage) {
        handler.write(u"情况属实，报请决定。"_s);
        handler.act(Action::FinishStage, {}, u"finish"_s);
    }
    if (denies) {
        handler.act(Action::Deny, text(u"reason"_s, u"主体结构检测不合格，不符合许可条件。"_s),
                    u"steps-14-deny"_s);
    } else {
        Looker{hall, id, shoot, findings}.at(u"secretary01"_s, u"decisions"_s, {Action::RecordDecision});
        handler.write(u"准予。"_s);
        handler.shoot(u"steps-15-grant"_s, 3);
        handler.act(Action::FinishStage, {}, u"grant"_s);
        handler.issue(DocumentKind::PermitDecision, u"steps-15-decision"_s);
    }
    handler.shoot(denies ? u"steps-16-denied"_s : u"steps-16-granted"_s, 4);
}

void delivery(ViewHall& hall, CaseId id, const Shoot& shoot, QStringList& findings)
{
    Worker clerk(hall, u"clerk01"_s, u"window"_s, shoot, findings);
    clerk.open(id);
    clerk.act(Action::Complete, {}, u"complete"_s);
    const auto told = [](StepDialog& dialog) {
        auto* way = dialog.findChild<ChoiceBox*>(u"way"_s);
        way->setCurrentIndex(way->findData(int(DeliveryWay::Told)));
        dialog.findChild<QLineEdit*>(u"to"_s)->setText(u"申请人经办人刘工，短信 13800138000"_s);
    };
    clerk.act(Action::Deliver, told, u"steps-17-told"_s);
    clerk.shoot(u"steps-18-ready"_s, 4);
    clerk.act(
        Action::Deliver,
        [](StepDialog& dialog) { dialog.findChild<QLineEdit*>(u"to"_s)->setText(u"刘工，凭身份证和回执"_s); },
        u"steps-19-deliver"_s);
    clerk.shoot(u"steps-20-delivered"_s, 5);
    clerk.shootList(u"steps-21-window-list"_s);
}

void others(ViewHall& hall, CaseId id, const Shoot& shoot, QStringList& findings)
{
    const Looker look{hall, id, shoot, findings};
    look.at(u"clerk01"_s, u"window"_s, {Action::Withdraw, Action::AskVoid});
    look.at(u"zjhead"_s, u"department"_s, {Action::Transfer, Action::Terminate});
    look.at(u"leader01"_s, u"cases"_s, {});
    look.at(u"officer01"_s, u"cases"_s, {});
}

} // namespace

QStringList photographSteps(ViewHall& hall, const Shoot& shoot)
{
    QStringList findings;
    const CaseId denied = takeInWithout(hall, u"施工合同"_s);
    supplement(hall, denied, shoot, findings);
    procedure(hall, denied, shoot, findings);
    others(hall, denied, shoot, findings);
    if (!hall.moveClock(u"2026-11-26T10:00:00"_s))
        findings << u"the clock does not move"_s;
    decision(hall, denied, true, shoot, findings);
    const CaseId granted = hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, u"长河建设有限公司"_s);
    hall.accept(u"clerk01"_s, granted);
    decision(hall, granted, false, shoot, findings);
    delivery(hall, granted, shoot, findings);
    return findings;
}

} // namespace duban
