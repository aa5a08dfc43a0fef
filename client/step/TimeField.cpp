// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/TimeField.h"

#include "client/widget/Tokens.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int TimeFieldWidth = 76;

} // namespace

TimeField::TimeField(QWidget* parent) : QTimeEdit(parent)
{
    setDisplayFormat(u"HH:mm"_s);
    setButtonSymbols(NoButtons);
    setFixedSize(TimeFieldWidth, metrics::FieldHeight);
}

TimeOfDay TimeField::timeOfDay() const
{
    return TimeOfDay(time().hour() * 60 + time().minute());
}

void TimeField::setTimeOfDay(TimeOfDay time)
{
    const int minutes = int(time.count());
    setTime(QTime(minutes / 60 % 24, minutes % 60));
}

MomentField::MomentField(LocalDay first, LocalDay last, QWidget* parent)
    : QWidget(parent), m_day(new DayField(first, last, this)), m_time(new TimeField(this))
{
    m_day->setObjectName(u"day"_s);
    m_time->setObjectName(u"time"_s);
    m_day->setAccessibleName(tr("Day"));
    m_time->setAccessibleName(tr("Time"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_day);
    row->addWidget(m_time);
    row->addStretch();
    setFocusProxy(m_day);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_day, &QDateEdit::dateChanged, this, &MomentField::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentField::changed);
}

LegalTime MomentField::moment() const
{
    return momentOf(m_day->day(), m_time->timeOfDay());
}

void MomentField::setMoment(LegalTime moment)
{
    const LocalDay day = dayOf(moment);
    m_day->setDate(toQDate(day));
    m_time->setTimeOfDay(
        std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds((moment - momentOf(day, {})))));
}

} // namespace duban
