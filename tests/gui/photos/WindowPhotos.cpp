// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/WindowPhotos.h"

#include "client/window/IntakeView.h"
#include "client/window/StartView.h"
#include "common/protocol/FileReplies.h"
#include "tests/gui/window/WindowDesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A clerk's desk at ten on a Monday.
struct PhotoDesk : WindowDesk
{
    PhotoDesk()
        : drafts(link, folder.path()), intake({link, replica, &drafts}),
          start({link, replica}, *intake.counter(), *intake.shelf())
    {
    }

    CaseRow due(qint64 id, const QString& name, const QString& when, Light light) const
    {
        CaseRow made = row(id, CaseState::Submitted, name);
        made.dueAt = *parseMoment(when);
        made.dueClock = ClockKind::AcceptanceNotice;
        made.light = light;
        return made;
    }

    CaseRow today(qint64 id, const QString& name, CaseState state, const QString& time) const
    {
        CaseRow made = row(id, state, name);
        made.receivedAt = *parseMoment(u"2026-11-23T"_s + time);
        made.stage = Stage::Handling;
        return made;
    }

    void fill()
    {
        CaseRow owed = row(21, CaseState::Accepted, u"宏达建设集团有限公司"_s);
        owed.paperOwed = true;
        tell({due(11, u"欣悦餐饮服务部"_s, u"2026-11-28T00:00"_s, Light::Green),
              due(12, u"远大建筑工程有限公司"_s, u"2026-11-24T00:00"_s, Light::Yellow),
              due(13, u"李秀英"_s, u"2026-11-21T00:00"_s, Light::Red), owed,
              row(22, CaseState::SupplementAsked, u"张敏"_s), row(23, CaseState::Decided, u"王建国"_s),
              row(24, CaseState::Completed, u"刘洋"_s), row(25, CaseState::ReadyForCollection, u"赵玉兰"_s),
              today(31, u"恒通物流有限公司"_s, CaseState::Accepted, u"09:12"_s),
              today(32, u"陈志强"_s, CaseState::Submitted, u"09:40"_s)});
        CounterEntry away;
        away.at = *parseMoment(u"2026-11-23T09:30"_s);
        away.window = {3};
        away.outcome = CounterOutcome::TurnedAway;
        away.applicantName = u"周建军"_s;
        away.note = u"缺：验资报告"_s;
        while (link.answer(MessageKind::ListCounter, CounterPage{{away}, false})) {
        }
        IntakeDraft parked;
        parked.variant = {11};
        parked.applicant.name = u"新城幼儿园"_s;
        const FormRow form{
            {9}, intake.shelf()->titleOf(parked), parked.toBytes(), *parseMoment(u"2026-11-20T16:48"_s)};
        const FormRow other{{8},
                            u"绿源环保科技有限公司 · 施工许可证核发"_s,
                            parked.toBytes(),
                            *parseMoment(u"2026-11-20T11:02"_s)};
        while (link.answer(MessageKind::ListForms, FormPage{{form, other}, false})) {
        }
    }

    QTemporaryDir folder;
    DraftStore drafts;
    IntakeView intake;
    StartView start;
};

void photographStart(Camera& camera)
{
    PhotoDesk desk;
    desk.start.show();
    camera.shoot(desk.start, u"window-start-empty"_s, nullptr, Camera::Part::View);
    desk.fill();
    static_cast<void>(QTest::qWaitFor([&] { return desk.start.notices()->rowCount() > 0; }));
    camera.shoot(desk.start, u"window-start"_s, nullptr, Camera::Part::View);
    desk.start.find()->setText(u"建"_s);
    static_cast<void>(QTest::qWaitFor([&] { return desk.link.waiting(MessageKind::SearchCases) > 0; }));
    FoundPage found;
    for (const CaseRow& row : desk.replica.cases())
        found.rows.push_back({row, FoundBy::Name});
    std::sort(found.rows.begin(), found.rows.end(),
              [](const FoundRow& a, const FoundRow& b) { return a.row.id > b.row.id; });
    desk.link.answer(MessageKind::SearchCases, found);
    camera.shoot(desk.start, u"window-found"_s, nullptr, Camera::Part::View);
    desk.start.find()->clear();
    desk.standAt({});
    static_cast<void>(QTest::qWaitFor([&] { return desk.start.dutyText().size() > 60; }));
    camera.shoot(desk.start, u"window-start-no-duty"_s, nullptr, Camera::Part::View);
}

void photographIntake(Camera& camera)
{
    PhotoDesk desk;
    desk.drafts.begin();
    desk.giveKey(QByteArray(32, 'k'));
    desk.fill();
    desk.intake.show();
    auto* form = desk.intake.form();
    form->item()->choose({11});
    form->applicant()->chooseKind(Applicant::Kind::Organisation);
    form->applicant()->idNumber()->line()->setText(u"91350100M000100Y43"_s);
    form->applicant()->name()->line()->setText(u"远大建筑工程有限公司"_s);
    form->applicant()->phone()->line()->setText(u"13800138000"_s);
    form->materials()->tickAll();
    camera.shoot(desk.intake, u"window-intake-parked"_s, nullptr, Camera::Part::View);
    auto* parties = form->applicant()->parties();
    PartyRow* agent = parties->add(Party::Part::Agent);
    agent->idNumber()->setText(u"11010519491231002X"_s);
    agent->name()->setText(u"张敏"_s);
    agent->phone()->setText(u"1380013800"_s);
    agent->authority()->setText(u"代为递交材料、签收文书、领取结果"_s);
    agent->until()->setText(u"2026-12-31"_s);
    form->showProblems(form->problems());
    camera.shoot(desk.intake, u"window-intake-agent"_s, nullptr, Camera::Part::View);
    PartyRow* other = parties->add(Party::Part::Applicant);
    other->name()->setText(u"李秀英"_s);
    desk.intake.parked()->dropButton(0)->click();
    camera.shoot(desk.intake, u"window-intake-parties"_s, desk.intake.parked()->dropMenu(),
                 Camera::Part::View);
    desk.intake.parked()->dropMenu()->close();
    desk.standAt({});
    camera.shoot(desk.intake, u"window-intake-no-duty"_s, nullptr, Camera::Part::View);
    desk.drafts.flush();

    WindowDesk after;
    DraftStore drafts(after.link, desk.folder.path());
    IntakeView view({after.link, after.replica, &drafts});
    view.show();
    drafts.begin();
    after.giveKey(QByteArray(32, 'k'));
    camera.shoot(view, u"window-intake-offer"_s, nullptr, Camera::Part::View);
}

/// Files of papers where the item asks for them: there, on the way, not taken, missing.
void photographIntakeFiles(Camera& camera)
{
    PhotoDesk desk;
    desk.variant.filesDue = FilesDue::Submission;
    desk.standAt({3});
    desk.intake.show();
    auto* form = desk.intake.form();
    form->item()->choose({11});
    form->applicant()->chooseKind(Applicant::Kind::Organisation);
    form->applicant()->name()->line()->setText(u"远大建筑工程有限公司"_s);
    form->materials()->tickAll();
    camera.shoot(desk.intake, u"window-intake-files-missing"_s, nullptr, Camera::Part::View);
    const auto write = [&desk](const QString& name, const QByteArray& content) {
        QFile file(desk.folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    };
    const auto& papers = desk.variant.materials;
    const QByteArray pdf = "%PDF-1.7";
    form->materials()->addFiles(papers[0].id, {write(u"建筑工程施工许可证申请表.pdf"_s, pdf)});
    const auto soon = [](const std::function<bool()>& done) { static_cast<void>(QTest::qWaitFor(done)); };
    soon([&] { return desk.link.waiting(MessageKind::BeginFile) > 0; });
    FileProgress whole;
    whole.whole = true;
    desk.link.answer(MessageKind::BeginFile, whole);
    form->materials()->addFiles(papers[1].id, {write(u"验资报告（扫描件，共四十八页，含附表）.pdf"_s,
                                                     pdf + QByteArray(3'000'000, 'x')),
                                               write(u"电子签章插件.exe"_s, "MZ")});
    soon([&] { return desk.link.waiting(MessageKind::BeginFile) > 0; });
    FileProgress part;
    part.received = 1'300'000;
    desk.link.answer(MessageKind::BeginFile, part);
    camera.shoot(desk.intake, u"window-intake-files-on-the-way"_s, nullptr, Camera::Part::View);
    soon([&] { return desk.link.waiting(MessageKind::SendFilePart) > 0; });
    while (desk.link.answer(MessageKind::SendFilePart, whole)) {
    }
    soon([&] { return form->materials()->tally().stuck > 0; });
    camera.shoot(desk.intake, u"window-intake-files-not-taken"_s, nullptr, Camera::Part::View);
}

/// A dialog at the counter that was left half-way, opened again, with its phrases.
void photographDialogDraft(Camera& camera)
{
    PhotoDesk desk;
    desk.fill();
    desk.intake.show();
    CounterDesk* counter = desk.intake.counter();
    const CounterScene scene{{11}, u"施工许可证核发"_s, u"新城幼儿园"_s, {}};
    counter->record(CounterOutcome::CorrectedOnSpot, scene);
    counter->dialog()->findChild<QPlainTextEdit*>(u"note"_s)->setPlainText(u"申请表第三栏日期改正，"_s);
    counter->dialog()->reject();
    counter->record(CounterOutcome::CorrectedOnSpot, scene);
    camera.shoot(desk.intake, u"window-dialog-draft"_s, counter->dialog());
    auto* note = counter->dialog()->findChild<QPlainTextEdit*>(u"note"_s);
    note->moveCursor(QTextCursor::End);
    QTest::keyClicks(note, u"/"_s);
    camera.shoot(desk.intake, u"window-dialog-phrases"_s, counter->dialog());
    counter->dialog()->reject();
}

} // namespace

void photographWindowDesk(Camera& camera)
{
    photographStart(camera);
    photographIntake(camera);
    photographIntakeFiles(camera);
    photographDialogDraft(camera);
}

} // namespace duban
