// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/OwnDaysField.h"

#include "client/widget/Countdown.h"
#include "common/calendar/WorkCalendar.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int OwnDaysHeight = 94; // the head and two days
constexpr QChar OpenMark = u'+';
constexpr QChar ClosedMark = u'-';
constexpr qsizetype MarkPlace = 10; // behind the day

} // namespace

OwnDaysField::OwnDaysField(LocalDay today, QWidget* parent)
    : QWidget(parent), m_list(new FactTable({tr("Day"), tr("Hall"), tr("Name")}, 2, this)),
      m_day(new DayField(WorkCalendar::firstDay(), WorkCalendar::lastDay(), this)),
      m_kind(new ChoiceBox(this)), m_name(new QLineEdit(this)), m_add(new QPushButton(tr("Add"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    m_list->setAccessibleName(tr("Days of its own"));
    m_list->setFixedHeight(OwnDaysHeight);
    m_day->setDate(toQDate(today));
    m_day->setAccessibleName(tr("Day"));
    m_day->setObjectName(u"ownDay"_s);
    m_kind->setObjectName(u"ownKind"_s);
    m_name->setObjectName(u"ownName"_s);
    m_kind->setAccessibleName(tr("Open or closed"));
    m_kind->addItem(tr("closed"), int(SpecialDay::Kind::Holiday));
    m_kind->addItem(tr("open"), int(SpecialDay::Kind::MakeUpWorkday));
    m_name->setAccessibleName(tr("Name of the day"));
    m_name->setPlaceholderText(tr("Reason"));
    m_name->setMaxLength(MaxName);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space8);
    row->addWidget(m_day);
    row->addWidget(m_kind);
    row->addWidget(m_name, 1);
    for (QPushButton* button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space4);
    column->addWidget(m_list);
    column->addLayout(row);
    setFocusProxy(m_day);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_add, &QPushButton::clicked, this, &OwnDaysField::add);
    connect(m_remove, &QPushButton::clicked, this, &OwnDaysField::remove);
    connect(m_list, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_list->selectionModel()->hasSelection()); });
    m_remove->setEnabled(false);
}

void OwnDaysField::setDays(std::vector<SpecialDay> days)
{
    m_days = std::move(days);
    std::sort(m_days.begin(), m_days.end(),
              [](const SpecialDay& a, const SpecialDay& b) { return a.day < b.day; });
    showDays({});
}

/// '2026-11-30-盘点', a day a line: its name goes over no line.
QString OwnDaysField::drafted() const
{
    QStringList lines;
    for (const SpecialDay& day : m_days)
        lines << formatDay(day.day) + (day.kind == SpecialDay::Kind::Holiday ? ClosedMark : OpenMark) +
                     day.name;
    return lines.join(u'\n');
}

void OwnDaysField::putBack(const QString& drafted)
{
    std::vector<SpecialDay> days;
    for (const QString& line : drafted.split(u'\n', Qt::SkipEmptyParts)) {
        const auto day = parseDay(line.left(MarkPlace));
        if (!day || line.size() <= MarkPlace)
            return;
        days.push_back(
            {*day, line[MarkPlace] == OpenMark ? SpecialDay::Kind::MakeUpWorkday : SpecialDay::Kind::Holiday,
             line.mid(MarkPlace + 1)});
    }
    setDays(std::move(days));
    emit changed();
}

/// A day that is there already is said anew.
void OwnDaysField::add()
{
    const SpecialDay made{m_day->day(), SpecialDay::Kind(m_kind->currentData().toInt()),
                          m_name->text().trimmed()};
    std::erase_if(m_days, [&made](const SpecialDay& day) { return day.day == made.day; });
    m_days.push_back(made);
    m_name->clear();
    setDays(std::move(m_days));
    showDays(made.day);
    emit changed();
}

void OwnDaysField::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_days.size()))
        return;
    m_days.erase(m_days.begin() + row);
    showDays({});
    emit changed();
}

void OwnDaysField::showDays(LocalDay chosen)
{
    m_list->clearFacts();
    for (const SpecialDay& day : m_days) {
        m_list->addFacts(
            {dayText(day.day), day.kind == SpecialDay::Kind::Holiday ? tr("closed") : tr("open"), day.name});
        if (day.day == chosen)
            m_list->selectRow(m_list->rowCount() - 1);
    }
    m_list->fitColumns();
    m_remove->setEnabled(m_list->selectionModel()->hasSelection());
}

} // namespace duban
