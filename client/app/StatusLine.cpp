// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/StatusLine.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/ElidedLabel.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

StatusLine::StatusLine(Link& link, Replica& replica, QWidget* parent)
    : QFrame(parent), m_replica(replica), m_happened(new ElidedLabel({}, this)),
      m_waiting(plainLabel({}, this)), m_moving(plainLabel({}, this)), m_calendar(plainLabel({}, this))
{
    setFixedHeight(metrics::DenseRow + 2);
    m_happened->setObjectName(u"happened"_s);
    m_waiting->setObjectName(u"waiting"_s);
    m_moving->setObjectName(u"moving"_s);
    setLook(m_happened, Look::Small);
    setLook(m_waiting, Look::Warning);
    setLook(m_moving, Look::Warning);
    setLook(m_calendar, Look::Small);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, 1, metrics::Space16, 0);
    row->setSpacing(metrics::Space24);
    row->addWidget(m_happened, 1);
    row->addWidget(m_waiting);
    row->addWidget(m_moving);
    row->addWidget(m_calendar);
    connect(&link, &Link::waitingChanged, this, [this](int commands) {
        m_waiting->setText(commands > 0 ? tr("%n waiting to be sent", nullptr, commands) : QString());
    });
    connect(&replica, &Replica::catalogueChanged, this, &StatusLine::showCalendar);
    connect(&replica, &Replica::reset, this, &StatusLine::showCalendar);
    connect(&replica, &Replica::engineChanged, this, &StatusLine::showMoving);
}

void StatusLine::notice(const QString& text)
{
    const QString time = momentText(m_replica.legalNow()).mid(11);
    m_happened->setText(time.isEmpty() ? text : tr("%1 %2").arg(time, text));
    m_happened->setToolTip(text.toHtmlEscaped());
}

void StatusLine::showMoving()
{
    const int left = m_replica.engine().toMove;
    m_moving->setText(left > 0 ? tr("%n due moment(s) still follow the new calendar", nullptr, left)
                               : QString());
}

void StatusLine::showCalendar()
{
    const int last = m_replica.calendar().lastPublishedYear();
    m_calendar->setText(last == 0 ? QString()
                                  : tr("Limits count working days · holidays published up to %1, later days "
                                       "provisional")
                                        .arg(last));
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().line);
}

} // namespace duban
