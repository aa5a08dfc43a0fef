// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDialog.h"

#include <QPointer>
#include <QSet>

namespace duban {

/// Taking lights up: an officer says that they have seen them and look after them; once each, by whoever
/// comes first. Who and when is told to everybody. A note is kept until each light it goes with was taken up,
/// by whomever. Source: domain.md §3.
class AcknowledgeDesk : public QObject
{
    Q_OBJECT

public:
    /// @param page in its view already: it may stand in a window of its own later
    AcknowledgeDesk(const ViewContext& context, QWidget* page);

    /// Takes lights up; those under way already are left alone.
    void acknowledge(const std::vector<LightRow>& lights, const QString& note = {});
    /// Asks for a note first.
    void askNote(const std::vector<LightRow>& lights);

    /// Opens the note that was written for one light and not sent, while nobody took the light up.
    /// @param draft name under which it is kept
    /// @return false when it is another's, of several lights, or the light waits for nobody any more
    bool goOnWith(const QString& draft);

    const QSet<LightId>& underWay() const noexcept { return m_underWay; }

    /// @return the dialog that is open; nullptr when there is none.
    FormDialog* dialog() const { return m_dialog; }

signals:
    void underWayChanged();
    void noticed(const QString& text);

private:
    /// A note on its way, with every light it was written for.
    struct Sent
    {
        QString draft;
        int open = 0;        ///< not answered yet
        bool failed = false; ///< one of them was neither taken up nor by somebody else
    };

    void send(const std::vector<LightRow>& lights, const QString& note, const QString& draft);
    void takeAnswer(const LightRow& light, const Answer<CommandReply>& answer);
    void settle(Sent& sent, const Answer<CommandReply>& answer);
    void drop(const QString& draft);

    ViewContext m_context;
    QWidget* m_page;
    QString m_view; ///< name of the view of the page
    QSet<LightId> m_underWay;
    QPointer<FormDialog> m_dialog;
    QString m_draft; ///< of the dialog that is open
};

} // namespace duban
