// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Photographer.h"

#include "common/base/Log.h"

#include <QPixmap>

namespace duban {

Photographer::Photographer(QWidget& window, Replica& replica, QString file, QObject* parent,
                           std::chrono::milliseconds quiet, std::chrono::milliseconds patience)
    : QObject(parent), m_window(window), m_file(std::move(file)), m_patience(patience)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &Photographer::grab);
    connect(&replica, &Replica::reset, this, &Photographer::disturb);
    connect(&replica, &Replica::caseChanged, this, &Photographer::disturb);
    connect(&replica, &Replica::countersChanged, this, &Photographer::disturb);
    connect(&replica, &Replica::boardReplaced, this, &Photographer::disturb);
    m_quiet.start();
}

void Photographer::disturb()
{
    if (m_quiet.isActive() && !m_patience.hasExpired())
        m_quiet.start();
}

void Photographer::grab()
{
    if (!m_window.grab().save(m_file))
        qCWarning(logApp).noquote() << "cannot write" << m_file;
    emit grabbed(m_file);
}

} // namespace duban
