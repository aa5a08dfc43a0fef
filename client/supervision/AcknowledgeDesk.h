// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Replica.h"
#include "client/step/FormDialog.h"

#include <QPointer>
#include <QSet>

namespace duban {

/// Taking lights up: an officer says that they have seen them and look after them; once each, by whoever
/// comes first. Who and when is told to everybody. Source: domain.md §3.
class AcknowledgeDesk : public QObject
{
    Q_OBJECT

public:
    AcknowledgeDesk(Link& link, const Replica& replica, QWidget* page);

    /// Takes lights up; those under way already are left alone.
    void acknowledge(const std::vector<LightRow>& lights, const QString& note = {});
    /// Asks for a note first.
    void askNote(const std::vector<LightRow>& lights);

    const QSet<LightId>& underWay() const noexcept { return m_underWay; }

    /// @return the dialog that is open; nullptr when there is none.
    FormDialog* dialog() const { return m_dialog; }

signals:
    void underWayChanged();
    void noticed(const QString& text);

private:
    void takeAnswer(const LightRow& light, const Answer<CommandReply>& answer);

    Link& m_link;
    const Replica& m_replica;
    QWidget* m_page;
    QSet<LightId> m_underWay;
    QPointer<FormDialog> m_dialog;
};

} // namespace duban
