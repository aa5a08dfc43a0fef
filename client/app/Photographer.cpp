// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Photographer.h"

#include "common/base/Log.h"

#include <QPixmap>

namespace duban {

Photographer::Photographer(QWidget& window, const ViewContext& context, QString file, QObject* parent,
                           std::chrono::milliseconds quiet, std::chrono::milliseconds patience)
    : QObject(parent), m_window(window), m_context(context), m_file(std::move(file)), m_patience(patience)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &Photographer::grab);
    connect(&context.replica, &Replica::reset, this, &Photographer::disturb);
    connect(&context.replica, &Replica::caseChanged, this, &Photographer::disturb);
    connect(&context.replica, &Replica::countersChanged, this, &Photographer::disturb);
    connect(&context.replica, &Replica::boardReplaced, this, &Photographer::disturb);
    connect(&context.link, &Link::statusChanged, this, &Photographer::disturb);
    m_quiet.start();
}

/// Connecting, logging in, or logged in and not everything here.
bool Photographer::isOnTheWay() const
{
    const LinkState state = m_context.link.status().state;
    return state == LinkState::Connecting || state == LinkState::Connected ||
           (state == LinkState::LoggedIn && !m_context.replica.isComplete());
}

void Photographer::disturb()
{
    if (m_quiet.isActive() && !m_patience.hasExpired())
        m_quiet.start();
}

void Photographer::grab()
{
    if (isOnTheWay() && !m_patience.hasExpired())
        return m_quiet.start();
    if (!m_window.grab().save(m_file))
        qCWarning(logApp).noquote() << "cannot write" << m_file;
    emit grabbed(m_file);
}

} // namespace duban
