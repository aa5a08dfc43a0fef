// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"

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
    void refresh() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Fact { Version, Clock, Sweep, Lag, Lights, Head, Sessions, Calendar, Moving, FactCount };

    void showStatus(const StatusReply& status);

    ViewContext m_context;
    std::array<QLabel*, FactCount> m_facts{};
    QTimer m_again;
};

} // namespace duban
