// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/AnnulmentDesk.h"

#include "client/model/DomainWords.h"
#include "client/widget/LightMark.h"
#include "common/protocol/WatchRequests.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString AskedDraft = u"annulment."_s;
const QString AnsweredDraft = u"annulment.answer."_s;

/// @return nothing when it is no whole number behind the beginning.
std::optional<LightId> lightOf(const QString& draft, const QString& beginning)
{
    bool number = false;
    const qint64 id = draft.startsWith(beginning) ? draft.mid(beginning.size()).toLongLong(&number) : 0;
    return number ? std::optional(LightId{id}) : std::nullopt;
}

} // namespace

AnnulmentDesk::AnnulmentDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_context(context), m_link(context.link), m_page(page)
{
}

FormDialog* AnnulmentDesk::open(const QString& title, const LightRow& light)
{
    const QString subject = u"%1  ·  %2  ·  %3  ·  %4"_s.arg(
        lightWord(markOf(light.level)), light.caseNumber, clockName(light.clock), momentText(light.moment));
    m_dialog = new FormDialog(title, subject, m_page);
    connect(m_dialog, &QDialog::rejected, this, [this] {
        // While it is under way the dialog is only put aside.
        if (m_dialog && !m_dialog->isHeld()) {
            m_dialog->deleteLater();
            m_dialog.clear();
        }
    });
    return m_dialog;
}

void AnnulmentDesk::ask(const LightRow& light)
{
    if (m_dialog)
        return m_dialog->open();
    FormDialog* dialog = open(tr("Ask for annulment"), light);
    dialog->addHint(tr("The light counts until another officer agrees; it stays on record either way."));
    auto* reason = dialog->addText(u"reason"_s, tr("Reason"), FormDialog::Need::Required);
    dialog->begin();
    dialog->keepAs(AskedDraft + QString::number(light.id.value));
    dialog->prepare(m_context);
    connect(dialog, &FormDialog::confirmed, this, [this, light, reason] {
        send(AskAnnulment{light.caseId, light.id, reason->toPlainText().trimmed()},
             tr("%1: annulment asked for.", "case number").arg(light.caseNumber));
    });
    dialog->open();
}

void AnnulmentDesk::judge(const LightRow& light)
{
    if (m_dialog)
        return m_dialog->open();
    FormDialog* dialog = open(tr("Answer the request for annulment"), light);
    dialog->addHint(tr("Reason given: %1").arg(light.annulReason));
    auto* answer = dialog->addChoice(u"accept"_s, tr("Your word"));
    answer->addItem(tr("The light is annulled"), true);
    answer->addItem(tr("The light stands"), false);
    answer->setCurrentIndex(-1);
    auto* reason = dialog->addText(u"reason"_s, tr("Reason"), FormDialog::Need::Required);
    const auto agrees = [answer] { return answer->currentData().toBool(); };
    const auto show = [dialog, agrees] { dialog->showField(u"reason"_s, !agrees()); };
    connect(answer, &QComboBox::currentIndexChanged, dialog, [dialog, show] {
        show();
        dialog->refresh();
    });
    dialog->begin();
    dialog->keepAs(AnsweredDraft + QString::number(light.id.value));
    dialog->prepare(m_context);
    connect(dialog, &FormDialog::confirmed, this, [this, light, reason, agrees] {
        const QString why = agrees() ? QString() : reason->toPlainText().trimmed();
        send(AnnulLight{light.caseId, light.id, agrees(), why},
             agrees() ? tr("%1: the light is annulled.", "case number").arg(light.caseNumber)
                      : tr("%1: the light stands.", "case number").arg(light.caseNumber));
    });
    dialog->open();
}

bool AnnulmentDesk::goOnWith(const QString& draft)
{
    const auto asked = lightOf(draft, AskedDraft);
    const auto answered = lightOf(draft, AnsweredDraft);
    const Actor& me = m_context.replica.me();
    if ((!asked && !answered) || m_dialog || !me.may(Permission::AnnulLight))
        return false;
    for (const LightRow& light : m_context.replica.lights()) {
        if (asked == light.id && light.standing == LightStanding::Stands)
            ask(light);
        else if (answered == light.id && light.standing == LightStanding::AnnulmentAsked &&
                 light.askedBy != me.person)
            judge(light);
    }
    return !m_dialog.isNull();
}

template <Fielded Command>
void AnnulmentDesk::send(const Command& command, const QString& done)
{
    m_dialog->await(m_link);
    m_link.request<CommandReply>(
        command, this, [this, done](const Answer<CommandReply>& answer) { takeAnswer(answer, done); });
}

void AnnulmentDesk::takeAnswer(const Answer<CommandReply>& answer, const QString& done)
{
    if (answer) {
        m_dialog->finish();
        m_dialog.clear();
        return emit noticed(done);
    }
    const ErrorCode code = answer.error().code();
    if (code == ErrorCode::NotAllowed)
        m_dialog->complain(answer.error(), tr("Nobody judges the own case, the own department or what they "
                                              "asked for themselves."));
    else if (code == ErrorCode::WrongState)
        m_dialog->complain(answer.error(),
                           tr("The light was taken back or asked for already. Refresh with F5."));
    else
        m_dialog->complain(answer.error());
    m_dialog->open();
}

} // namespace duban
