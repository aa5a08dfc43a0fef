// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/UpkeepCard.h"
#include "client/app/VerifyCard.h"

#include <QLabel>
#include <QTimer>

#include <array>

namespace duban {

/// How the server is: for the roles that see no business content.
class ServerStatusView : public View
{
    Q_OBJECT

public:
    explicit ServerStatusView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("status"); }

    QString title() const override { return tr("Server"); }

    QIcon icon() const override;

    /// What an administrator has to see to.
    std::optional<int> count() const override;

    bool isCountUrgent() const override { return true; }

    /// @return nullptr for who does not keep the server.
    UpkeepCard* upkeep() const noexcept { return m_upkeep; }

    /// @return nullptr for who may not check the records.
    VerifyCard* verification() const noexcept { return m_verify; }

    void refresh() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Fact { Version, Clock, Sweep, Lag, Lights, Head, Sessions, Calendar, Moving, FactCount };

    QLayout* makeKeeping();
    void showStatus(const StatusReply& status);

    ViewContext m_context;
    std::array<QLabel*, FactCount> m_facts{};
    UpkeepCard* m_upkeep = nullptr;
    VerifyCard* m_verify = nullptr;
    QTimer m_again;
};

} // namespace duban
