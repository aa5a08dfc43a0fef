// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDialog.h"

#include <QPointer>

namespace duban {

/// Taking a light back: one officer asks with a reason, another one agrees or lets it stand. The light stays
/// as a fact. Source: domain.md §3.
class AnnulmentDesk : public QObject
{
    Q_OBJECT

public:
    /// @param context with the drafts and the phrases for the dialogs
    AnnulmentDesk(const ViewContext& context, QWidget* page);

    /// Opens the dialog in which an annulment is asked for; one that is open or under way comes back instead.
    void ask(const LightRow& light);
    /// Opens the dialog in which an annulment that was asked for is answered.
    void judge(const LightRow& light);

    /// Opens the dialog of what was written and not sent, while its light is here and still waits for that.
    /// @param draft name under which it is kept
    /// @return false when it is another's, or nothing is to be said about the light any more
    bool goOnWith(const QString& draft);

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_dialog; }

signals:
    void noticed(const QString& text);

private:
    FormDialog* open(const QString& title, const LightRow& light);
    template <Fielded Command>
    void send(const Command& command, const QString& done);
    void takeAnswer(const Answer<CommandReply>& answer, const QString& done);

    ViewContext m_context;
    Link& m_link;
    QWidget* m_page;
    QPointer<FormDialog> m_dialog;
};

} // namespace duban
