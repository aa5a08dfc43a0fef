// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/AcknowledgeDesk.h"

#include "client/app/ErrorWords.h"
#include "common/protocol/DeskRequests.h"

using namespace Qt::StringLiterals;

namespace duban {

AcknowledgeDesk::AcknowledgeDesk(Link& link, const Replica& replica, QWidget* page)
    : QObject(page), m_link(link), m_replica(replica), m_page(page)
{
}

void AcknowledgeDesk::acknowledge(const std::vector<LightRow>& lights, const QString& note)
{
    for (const LightRow& light : lights) {
        if (m_underWay.contains(light.id))
            continue;
        m_underWay.insert(light.id);
        m_link.request<CommandReply>(
            AcknowledgeLight{light.caseId, light.id, note}, this,
            [this, light](const Answer<CommandReply>& answer) { takeAnswer(light, answer); });
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
    m_dialog->addHint(tr("Everybody who sees the light sees who took it up, when, and this note."));
    auto* note = m_dialog->addLine(u"note"_s, tr("Note"), FormDialog::Need::Optional);
    m_dialog->begin();
    connect(m_dialog, &FormDialog::confirmed, this, [this, lights, note] {
        acknowledge(lights, note->text().trimmed());
        m_dialog->close();
    });
    m_dialog->open();
}

void AcknowledgeDesk::takeAnswer(const LightRow& light, const Answer<CommandReply>& answer)
{
    m_underWay.remove(light.id);
    if (answer)
        emit noticed(tr("%1: you took the light up.", "case number").arg(light.caseNumber));
    else if (answer.error().code() == ErrorCode::Conflict || answer.error().code() == ErrorCode::WrongState)
        emit noticed(answer.error().reply.byPerson.isEmpty()
                         ? tr("%1: somebody took the light up already.", "case number").arg(light.caseNumber)
                         : tr("%1: %2 took the light up already.", "case number, person")
                               .arg(light.caseNumber, answer.error().reply.byPerson));
    else
        emit noticed(
            tr("%1: %2", "case number, refusal").arg(light.caseNumber, wordsFor(answer.error()).line()));
    emit underWayChanged();
}

} // namespace duban
