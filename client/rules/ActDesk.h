// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDialog.h"

#include <QPointer>

namespace duban {

/// A formal act with a dialog of its own: opened, sent, and only put aside while it is under way.
class ActDesk : public QObject
{
    Q_OBJECT

public:
    /// @return words for a refusal that the general ones do not fit; empty: the general ones do.
    using RefusalWords = std::function<QString(ErrorCode)>;

    /// @param context with the drafts and the phrases for the dialogs
    ActDesk(const ViewContext& context, QWidget* page)
        : QObject(page), m_context(context), m_link(context.link), m_page(page)
    {
    }

    /// @return a dialog to add fields to; nullptr when one is open or under way, which comes back instead.
    /// @param draft what is written in it is kept as
    FormDialog* begin(const QString& title, const QString& subject, const QString& draft);

    /// Shows the dialog of begin(), which has every field now.
    void open();

    /// Sends the act of the open dialog. @param done what is said once the server has done it
    template <Fielded Command>
    void send(const Command& command, const QString& done, const RefusalWords& words = {})
    {
        m_dialog->await(m_link);
        m_link.request<CommandReply>(command, this, [this, done, words](const Answer<CommandReply>& answer) {
            takeAnswer(answer, done, words);
        });
    }

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_dialog; }

signals:
    /// The server has done it; `words` say so.
    void done(const QString& words);

private:
    void takeAnswer(const Answer<CommandReply>& answer, const QString& done, const RefusalWords& words);

    ViewContext m_context;
    Link& m_link;
    QWidget* m_page;
    QPointer<FormDialog> m_dialog;
};

} // namespace duban
