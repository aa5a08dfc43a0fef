// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/HoursField.h"

#include "client/widget/Card.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr quint8 SaturdayBit = 0x20;
constexpr quint8 SundayBit = 0x40;

} // namespace

HoursField::HoursField(QWidget* parent) : QWidget(parent)
{
    const std::array names{tr("Opens in the morning"), tr("Closes in the morning"),
                           tr("Opens in the afternoon"), tr("Closes in the afternoon")};
    const std::array before{tr("Morning"), u"–"_s, tr("Afternoon"), u"–"_s};
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        m_times[i] = new TimeField(this);
        m_times[i]->setObjectName(u"time.%1"_s.arg(i));
        m_times[i]->setAccessibleName(names[i]);
        auto* word = plainLabel(before[i], this);
        setLook(word, Look::Second);
        if (i == 2)
            row->addSpacing(metrics::Space12);
        row->addWidget(word);
        row->addWidget(m_times[i]);
        connect(m_times[i], &QTimeEdit::timeChanged, this, &HoursField::changed);
    }
    row->addStretch();
    setFocusProxy(m_times[0]);
    setFocusPolicy(Qt::StrongFocus);
    setHours({});
}

OfficeHours HoursField::hours() const
{
    return {m_times[0]->timeOfDay(), m_times[1]->timeOfDay(), m_times[2]->timeOfDay(),
            m_times[3]->timeOfDay()};
}

void HoursField::setHours(const OfficeHours& hours)
{
    m_times[0]->setTimeOfDay(hours.morningOpen);
    m_times[1]->setTimeOfDay(hours.morningClose);
    m_times[2]->setTimeOfDay(hours.afternoonOpen);
    m_times[3]->setTimeOfDay(hours.afternoonClose);
}

QString HoursField::problem() const
{
    const OfficeHours h = hours();
    const bool inOrder = h.morningOpen <= h.morningClose && h.morningClose <= h.afternoonOpen &&
                         h.afternoonOpen <= h.afternoonClose;
    if (!inOrder)
        return tr("The times must follow each other.");
    const bool open = h.morningOpen < h.morningClose || h.afternoonOpen < h.afternoonClose;
    return open ? QString() : tr("The hall must be open for some time.");
}

WeekendField::WeekendField(QWidget* parent)
    : QWidget(parent), m_saturday(new TickBox(tr("Open on Saturdays too"), this)),
      m_sunday(new TickBox(tr("Open on Sundays too"), this))
{
    m_saturday->setObjectName(u"saturday"_s);
    m_sunday->setObjectName(u"sunday"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space16);
    row->addWidget(m_saturday);
    row->addWidget(m_sunday);
    row->addStretch();
    setFocusProxy(m_saturday);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_saturday, &TickBox::toggled, this, &WeekendField::changed);
    connect(m_sunday, &TickBox::toggled, this, &WeekendField::changed);
}

quint8 WeekendField::days() const
{
    return quint8(m_others | (m_saturday->isChecked() ? SaturdayBit : 0) |
                  (m_sunday->isChecked() ? SundayBit : 0));
}

void WeekendField::setDays(quint8 days)
{
    m_others = quint8(days & ~(SaturdayBit | SundayBit));
    m_saturday->setChecked((days & SaturdayBit) != 0);
    m_sunday->setChecked((days & SundayBit) != 0);
}

} // namespace duban
