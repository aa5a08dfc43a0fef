// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ErrorWords.h"
#include "client/department/CaseSheet.h"
#include "client/department/LightTrustWatch.h"
#include "client/step/FileHindrance.h"
#include "tests/gui/step/StepDeskFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

AttachmentEntry fileOf(FileAbout about, qint64 id = 0)
{
    AttachmentEntry file;
    file.id = {1};
    file.about = about;
    file.aboutId = id;
    return file;
}

AttachmentEntry takenOut(AttachmentEntry file)
{
    file.voidedAt = {1};
    return file;
}

} // namespace

/// What a person is told before a step that waits for files is sent, and what when the server refuses it.
class tst_file_hindrance : public QObject
{
    Q_OBJECT

private slots:

    void a_step_says_which_papers_lack_their_file()
    {
        StepDeskFixture desk(Role::WindowClerk);
        desk.variant.filesDue = FilesDue::Acceptance;
        const CaseDetails waits = desk.details(CaseState::Submitted, Stage::Acceptance, {22});
        const auto why = [&](Action action, const std::vector<AttachmentEntry>& files) {
            return fileHindranceOf(action, waits, desk.variant, files);
        };
        QVERIFY(why(Action::Accept, {}).contains(u"申请表"_s));
        QVERIFY(why(Action::Accept, {}).contains(u"委托书"_s));
        QVERIFY(!why(Action::Accept, {}).contains(u"验资报告"_s)); // was not handed in
        QVERIFY(why(Action::Refuse, {}).isEmpty());
        QVERIFY(why(Action::AskSupplement, {}).isEmpty());
        const auto form = fileOf(FileAbout::Material, 21);
        const auto proxy = fileOf(FileAbout::Material, 23);
        QVERIFY(!why(Action::Accept, {form, fileOf(FileAbout::Case)}).contains(u"申请表"_s));
        QVERIFY(why(Action::Accept, {form, takenOut(proxy)}).contains(u"委托书"_s));
        QVERIFY(why(Action::Accept, {form, proxy}).isEmpty());
        desk.variant.filesDue = FilesDue::Decision;
        QVERIFY(why(Action::Accept, {}).isEmpty());
    }

    void whatever_decides_waits_for_them()
    {
        StepDeskFixture desk(Role::Approver);
        desk.variant.filesDue = FilesDue::Decision;
        for (const Stage stage : {Stage::Handling, Stage::Approval}) {
            const CaseDetails at = desk.details(CaseState::Accepted, stage);
            QCOMPARE(fileHindranceOf(Action::FinishStage, at, desk.variant, {}).isEmpty(),
                     stage == Stage::Handling);
        }
        const CaseDetails last = desk.details(CaseState::Accepted, Stage::Approval);
        QVERIFY(!fileHindranceOf(Action::Deny, last, desk.variant, {}).isEmpty());
        QVERIFY(!fileHindranceOf(Action::RecordDecision, last, desk.variant, {}).isEmpty());
        QVERIFY(fileHindranceOf(Action::SendBack, last, desk.variant, {}).isEmpty());
    }

    void completing_a_decision_on_paper_waits_for_its_scan()
    {
        StepDeskFixture desk(Role::WindowClerk);
        CaseDetails decided = desk.details(CaseState::Decided, Stage::Completion);
        QVERIFY(fileHindranceOf(Action::Complete, decided, desk.variant, {}).isEmpty());
        decided.row.decisionPaper = DecisionPaper::OnPaper;
        const auto why = [&](const std::vector<AttachmentEntry>& files) {
            return fileHindranceOf(Action::Complete, decided, desk.variant, files);
        };
        QVERIFY(!why({}).isEmpty());
        QVERIFY(!why({fileOf(FileAbout::Case), takenOut(fileOf(FileAbout::PaperDecision))}).isEmpty());
        QVERIFY(why({fileOf(FileAbout::PaperDecision)}).isEmpty());
    }

    /// On the page: possible until the files are known, then greyed with the reason, then possible again.
    void the_page_greys_the_step_once_it_knows_the_files()
    {
        StepDeskFixture desk(Role::WindowClerk);
        desk.variant.filesDue = FilesDue::Acceptance;
        CatalogueReply catalogue;
        catalogue.variants = {toEntry(desk.variant)};
        catalogue.kinds = {toEntry(desk.variant.kind)};
        desk.replica.renewCatalogue();
        QVERIFY(desk.link.answer(MessageKind::GetCatalogue, catalogue));
        const LightTrustWatch watch(desk.link, desk.replica);
        CaseSheet sheet({desk.link, desk.replica}, watch);
        sheet.resize(1100, 700);
        sheet.show();
        const CaseDetails details = desk.details(CaseState::Submitted, Stage::Acceptance);
        sheet.open(details.row.id);
        QVERIFY(desk.link.answer(MessageKind::GetCase, details));
        QVERIFY(sheet.actions()->button(Action::Accept)->isEnabled());
        while (desk.link.answer(MessageKind::ListAttachments, AttachmentPage{})) {
        }
        QVERIFY(!sheet.actions()->button(Action::Accept)->isEnabled());
        QVERIFY(sheet.actions()->reason(Action::Accept).contains(u"申请表"_s));
        sheet.reload(); // F5: somebody else attached them
        QVERIFY(desk.link.answer(MessageKind::GetCase, details));
        AttachmentPage page;
        for (const qint64 paper : {21, 22, 23})
            page.rows.push_back(fileOf(FileAbout::Material, paper));
        while (desk.link.answer(MessageKind::ListAttachments, page)) {
        }
        QVERIFY(sheet.actions()->button(Action::Accept)->isEnabled());
    }

    void a_refusal_is_told_in_words_that_name_the_papers()
    {
        Refusal refusal = Refusal::of(ErrorCode::InvalidInput);
        refusal.reply.number = u"files[申请表.甲|图纸]"_s;
        QVERIFY(wordsFor(refusal).line().contains(u"申请表.甲"_s));
        QVERIFY(wordsFor(refusal).line().contains(u"图纸"_s));
        refusal.reply.number = u"scan"_s;
        QVERIFY(!wordsFor(refusal).line().contains(u"'scan'"_s));
        QVERIFY(!wordsFor(refusal).line().contains(u"field"_s));
    }
};

QTEST_MAIN(tst_file_hindrance)
#include "tst_file_hindrance.moc"
