// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ReminderBar.h"

#include "client/widget/Card.h"
#include "client/widget/IconMark.h"
#include "client/widget/Style.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duban {

ReminderBar::ReminderBar(const Replica& replica, QWidget* parent)
    : QFrame(parent), m_replica(replica), m_words(plainLabel({}, this))
{
    setObjectName(u"reminderBar"_s);
    m_words->setObjectName(u"reminderBarWords"_s);
    setProperty("notice", u"yellow"_s);
    setStyleSheet(u"QFrame#reminderBar { border-left: none; border-right: none; border-radius: 0; }"_s);
    auto* sign = new IconMark(IconName::Calendar, metrics::IconMedium, this);
    auto* show = new QPushButton(tr("Open the calendar"), this);
    show->setAutoDefault(false);
    setLook(show, Look::Link);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    row->setSpacing(metrics::Space12);
    row->addWidget(sign);
    row->addWidget(m_words);
    row->addWidget(show);
    row->addStretch();
    connect(show, &QPushButton::clicked, this, &ReminderBar::calendarWanted);
    connect(&replica, &Replica::engineChanged, this, &ReminderBar::showMissing);
    connect(&replica, &Replica::reset, this, &ReminderBar::showMissing);
    showMissing();
}

void ReminderBar::showMissing()
{
    const int year = m_replica.missingNotice();
    m_words->setText(
        tr("The holiday notice of %1 is not in force yet: limits that end in %1 are provisional.").arg(year));
    setVisible(year > 0 && m_replica.me().may(Permission::ManageCalendar));
}

} // namespace duban
