// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDialog.h"

#include <QPointer>

namespace duban {

/// Opens the dialogs of a page, one at a time, and sends what they collect. What the server does not take is
/// told in the dialog, with everything typed still there; while the connection is lost it waits. What is
/// written in a dialog and not sent is kept as its draft.
class FormDesk : public QObject
{
    Q_OBJECT

public:
    /// Called with the server's answer once the act was done.
    using Done = std::function<void(const CommandReply& reply)>;

    /// @param context with the drafts and the phrases for the dialogs
    FormDesk(const ViewContext& context, QWidget* page);

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_dialog; }

    /// Shows the dialog that is open or under way again. @return false when there is none.
    bool reopen();

    /// Opens a dialog and, when it is confirmed, sends what its request() gives. Call reopen() before.
    /// @param stage whose phrases are offered, see FormDialog::prepare()
    template <class Dialog>
    void open(Dialog* dialog, Done done, Stage stage = Stage::Handling)
    {
        adopt(dialog);
        dialog->prepare(m_context, stage);
        connect(dialog, &FormDialog::confirmed, this, [this, dialog, done = std::move(done)] {
            if (const auto request = dialog->request())
                send(*request, done);
        });
        dialog->open();
    }

signals:
    /// The server did not take it; the dialog says why and stands there again.
    void refused(const duban::Refusal& why);

private:
    template <Fielded Message>
    void send(const Message& message, const Done& done)
    {
        m_dialog->await(m_context.link);
        m_context.link.request<CommandReply>(message, this, [this, done](const Answer<CommandReply>& answer) {
            if (takeAnswer(answer))
                done(*answer);
        });
    }

    void adopt(FormDialog* dialog);
    bool takeAnswer(const Answer<CommandReply>& answer);

    ViewContext m_context;
    QPointer<FormDialog> m_dialog;
};

} // namespace duban
