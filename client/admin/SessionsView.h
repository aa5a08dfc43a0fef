// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/RecordView.h"
#include "client/widget/Icon.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"

namespace duban {

/// Who is logged in, where and since when. A security administrator ends a session with a reason.
class SessionsView : public RecordView
{
    Q_OBJECT

public:
    explicit SessionsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("sessions"); }

    QString title() const override { return tr("Sessions"); }

    QIcon icon() const override { return duban::icon(IconName::Lock); }

    ActionButton* endButton() const noexcept { return m_end; }

protected:
    void fetch() override;
    std::vector<Row> rows() const override;
    void showActs() override;
    bool openDraft(const QString& draft) override;

private:
    const SessionRow* chosenSession() const;
    QString placeOf(const SessionRow& session) const;
    void end();

    ActionButton* m_end;
    std::vector<SessionRow> m_sessions;
    QTimer m_again; ///< sessions come and go without a word
};

/// Why somebody's session is ended.
class EndSessionDialog : public FormDialog
{
    Q_OBJECT

public:
    EndSessionDialog(const SessionRow& session, QWidget* parent = nullptr);

    /// @return nothing while the reason is missing.
    std::optional<EndSession> request() const;

private:
    SessionId m_session;
    QLineEdit* m_reason;
};

} // namespace duban
