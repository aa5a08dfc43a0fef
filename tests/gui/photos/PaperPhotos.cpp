// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/PaperPhotos.h"

#include "client/department/CaseListView.h"
#include "client/department/CaseSheet.h"
#include "client/department/PaperBatch.h"
#include "client/model/CaseTableModel.h"
#include "tests/gui/papers/FolderPrinter.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

using Shoot = std::function<void(ViewDesk&, const QString&)>;

/// The clerk and the list of the window.
class PaperDesk
{
public:
    PaperDesk(ViewHall& hall, const Shoot& shoot, QStringList& findings)
        : m_printer(hall.path(u"."_s)), m_desk(hall.path(u"papers.ini"_s), &m_printer), m_shoot(shoot),
          m_findings(findings)
    {
        m_desk.logIn(hall.server(), u"clerk01"_s, hall.passwordOf(u"clerk01"_s));
        await([this] { return m_desk.isAtWork(); }, u"work"_s);
        m_desk.window.frame()->showView(u"window"_s);
        m_list = m_desk.view<CaseListView>();
    }

    PapersTab* papersOf(CaseId id)
    {
        m_list->openCase(id);
        await([this] { return m_list->sheet()->isLoaded(); }, u"the case"_s);
        m_list->sheet()->tabs()->showPapers();
        return m_list->sheet()->tabs()->papers();
    }

    PaperDialog* draft(PapersTab& papers, DocumentKind kind)
    {
        await([&] { return papers.button(kind) != nullptr; }, u"offered"_s);
        PaperDialog* dialog = papers.issue(kind);
        if (kind == DocumentKind::FeeBill)
            dialog->fees()->line(0)->setText(u"12.5"_s);
        await([dialog] { return dialog->issueButton()->isEnabled(); }, u"a draft"_s);
        return dialog;
    }

    /// On a PC with a program for seals, which refuses.
    void seal(PapersTab& papers, DocumentKind kind, const QString& program)
    {
        QFile script(program);
        if (!script.open(QIODevice::WriteOnly) ||
            script.write("#!/bin/sh\necho 请插入电子印章密钥盘 >&2\nexit 3\n") < 0 ||
            !script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            m_findings << u"papers: no program for seals"_s;
        script.close();
        m_desk.settings.setSealProgram(program);
        PaperDialog* dialog = draft(papers, kind);
        dialog->issue(PaperDialog::Then::Show);
        await([dialog] { return dialog->electronicButton()->isVisible(); }, u"the electronic seal"_s);
        dialog->electronicButton()->click();
        await([dialog] { return !dialog->said().isEmpty() && dialog->electronicButton()->isEnabled(); },
              u"a refusal"_s);
        shoot(u"papers-05-seal-refused"_s);
        dialog->close();
    }

    void batch(const std::vector<CaseId>& ids)
    {
        m_list->stepBack();
        const auto* model = qobject_cast<const CaseTableModel*>(m_list->table()->model());
        m_list->table()->clearSelection();
        for (const CaseId id : ids) {
            await([&] { return model->indexOf(id).isValid(); }, u"a row"_s);
            m_list->table()->selectionModel()->select(model->indexOf(id), QItemSelectionModel::Select |
                                                                              QItemSelectionModel::Rows);
        }
        auto* batch = m_list->findChild<PaperBatch*>();
        await([batch] { return batch->button()->isEnabled(); }, u"several chosen"_s);
        batch->button()->click();
        shoot(u"papers-03-batch"_s);
        batch->dialog()->confirmButton()->click();
        await([&] { return batch->dialog()->printed() == int(ids.size()); }, u"all printed"_s);
        shoot(u"papers-04-batch-printed"_s);
        batch->dialog()->closeButton()->click();
    }

    void shoot(const QString& name) { m_shoot(m_desk, name); }

private:
    void await(const std::function<bool()>& done, const QString& what)
    {
        if (!QTest::qWaitFor(done, 15'000))
            m_findings << u"papers: no sign of %1"_s.arg(what);
    }

    FolderPrinter m_printer;
    ViewDesk m_desk;
    const Shoot& m_shoot;
    QStringList& m_findings;
    CaseListView* m_list = nullptr;
};

} // namespace

QStringList photographPapers(ViewHall& hall, const Shoot& shoot)
{
    QStringList findings;
    const CaseId digging = hall.takeIn(u"clerk01"_s, u"城市道路挖掘"_s, u"宏达市政工程有限公司"_s);
    std::vector<CaseId> several;
    for (const QString& applicant : {u"长河建设有限公司"_s, u"星城建材有限公司"_s}) {
        several.push_back(hall.takeIn(u"clerk01"_s, u"施工许可证核发"_s, applicant));
        hall.accept(u"clerk01"_s, several.back());
    }
    hall.accept(u"clerk01"_s, digging);
    PaperDesk desk(hall, shoot, findings);
    PapersTab* papers = desk.papersOf(digging);
    PaperDialog* bill = desk.draft(*papers, DocumentKind::FeeBill);
    desk.shoot(u"papers-01-bill"_s);
    bill->close();
    PaperDialog* receipt = desk.draft(*papers, DocumentKind::Receipt);
    receipt->slip()->click();
    desk.shoot(u"papers-02-roll"_s);
    receipt->close();
    desk.seal(*papers, DocumentKind::AcceptanceNotice, hall.path(u"seal.sh"_s));
    desk.batch(several);
    return findings;
}

} // namespace duban
