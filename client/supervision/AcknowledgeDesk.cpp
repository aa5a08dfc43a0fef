// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/AcknowledgeDesk.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/supervision/LightFilter.h"
#include "common/protocol/DeskRequests.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// One note for several lights: next time it may be other ones.
QString noteDraft(const std::vector<LightRow>& lights)
{
    return lights.size() == 1 ? u"takeup.%1"_s.arg(lights.front().id.value) : u"takeup.several"_s;
}

bool wasFaster(const Answer<CommandReply>& answer)
{
    return !answer &&
           (answer.error().code() == ErrorCode::Conflict || answer.error().code() == ErrorCode::WrongState);
}

} // namespace

AcknowledgeDesk::AcknowledgeDesk(const ViewContext& context, QWidget* page)
    : QObject(page), m_context(context), m_page(page), m_view(viewAround(page))
{
}

void AcknowledgeDesk::acknowledge(const std::vector<LightRow>& lights, const QString& note)
{
    send(lights, note, {});
}

void AcknowledgeDesk::send(const std::vector<LightRow>& lights, const QString& note, const QString& draft)
{
    const auto sent = std::make_shared<Sent>(Sent{draft});
    for (const LightRow& light : lights) {
        if (m_underWay.contains(light.id))
            continue;
        m_underWay.insert(light.id);
        ++sent->open;
        m_context.link.request<CommandReply>(AcknowledgeLight{light.caseId, light.id, note}, this,
                                             [this, light, sent](const Answer<CommandReply>& answer) {
                                                 takeAnswer(light, answer);
                                                 settle(*sent, answer);
                                             });
    }
    emit underWayChanged();
}

void AcknowledgeDesk::askNote(const std::vector<LightRow>& lights)
{
    if (m_dialog || lights.empty())
        return;
    const QString subject =
        lights.size() == 1 ? lights.front().caseNumber : tr("%n light(s)", nullptr, int(lights.size()));
    m_dialog = new FormDialog(tr("Take up"), subject, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_draft = noteDraft(lights);
    m_dialog->addHint(tr("Everybody who sees the light sees who took it up, when, and this note."));
    auto* note = m_dialog->addLine(u"note"_s, tr("Note"), FormDialog::Need::Optional);
    m_dialog->begin();
    m_dialog->keepAs(m_draft, {}, m_view);
    m_dialog->prepare(m_context);
    connect(m_dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    connect(m_dialog, &FormDialog::confirmed, this, [this, lights, note] {
        const QString words = note->text().trimmed();
        m_dialog->close();
        m_dialog.clear();
        send(lights, words, m_draft);
    });
    m_dialog->open();
}

bool AcknowledgeDesk::goOnWith(const QString& draft)
{
    if (m_dialog || !m_context.replica.me().may(Permission::AcknowledgeLight))
        return false;
    for (const LightRow& light : m_context.replica.lights()) {
        if (noteDraft({light}) == draft && needsEye(light) && !m_underWay.contains(light.id))
            askNote({light});
    }
    return !m_dialog.isNull();
}

void AcknowledgeDesk::takeAnswer(const LightRow& light, const Answer<CommandReply>& answer)
{
    m_underWay.remove(light.id);
    if (answer || wasFaster(answer))
        drop(noteDraft({light})); // whatever it was taken up with
    if (answer)
        emit noticed(tr("%1: you took the light up.", "case number").arg(light.caseNumber));
    else if (wasFaster(answer))
        emit noticed(answer.error().reply.byPerson.isEmpty()
                         ? tr("%1: somebody took the light up already.", "case number").arg(light.caseNumber)
                         : tr("%1: %2 took the light up already.", "case number, person")
                               .arg(light.caseNumber, answer.error().reply.byPerson));
    else
        emit noticed(
            tr("%1: %2", "case number, refusal").arg(light.caseNumber, wordsFor(answer.error()).line()));
    emit underWayChanged();
}

void AcknowledgeDesk::settle(Sent& sent, const Answer<CommandReply>& answer)
{
    sent.failed = sent.failed || !(answer || wasFaster(answer));
    if (--sent.open == 0 && !sent.failed)
        drop(sent.draft);
}

/// In a dialog that is open again somebody writes the next one.
void AcknowledgeDesk::drop(const QString& draft)
{
    const bool writes = m_dialog && m_draft == draft;
    if (m_context.drafts && !draft.isEmpty() && !writes)
        m_context.drafts->keep(draft, {});
}

} // namespace duban
