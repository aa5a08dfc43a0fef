// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/TimelineTab.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/LightBadge.h"
#include "client/widget/Style.h"

namespace duban {

namespace {

constexpr int TimeWidth = 128;
constexpr int MarkWidth = 18;

/// A light as its shape alone; the words stand beside it.
class Mark final : public QWidget
{
public:
    Mark(std::optional<Light> light, QWidget* parent) : QWidget(parent), m_light(light)
    {
        setFixedWidth(MarkWidth);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF place(0, 2, 14, 16);
        if (m_light)
            return paintLight(&painter, markOf(*m_light), place);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().lineStrong);
        painter.drawEllipse(place.center(), 3, 3);
    }

private:
    std::optional<Light> m_light;
};

QWidget* rowOf(const TimelineEntry& entry, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* time = plainLabel(formatMoment(entry.at), row);
    auto* what = plainLabel(entry.what, row);
    auto* who = plainLabel(entry.who, row);
    setLook(time, Look::Small);
    setLook(who, Look::Small);
    time->setFixedWidth(TimeWidth);
    time->setAlignment(Qt::AlignTop);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::Space12);
    head->addWidget(what);
    head->addWidget(who);
    head->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    for (const QString& line : entry.more) {
        auto* more = plainLabel(line, row);
        setLook(more, Look::Small);
        more->setWordWrap(true);
        more->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(more);
    }
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    line->setSpacing(metrics::Space8);
    line->addWidget(time);
    line->addWidget(new Mark(entry.light, row));
    line->addLayout(words, 1);
    return row;
}

} // namespace

TimelineTab::TimelineTab(const Replica& replica, QWidget* parent) : QScrollArea(parent), m_replica(replica)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("History"));
}

void TimelineTab::show(const CaseDetails& details)
{
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto entries = timelineOf(details, m_replica);
    for (const TimelineEntry& entry : entries) {
        column->addWidget(rowOf(entry, list));
        column->addWidget(horizontalLine(list));
    }
    column->addStretch(1); // the rows keep their height
    setWidget(list);
    m_count = int(entries.size());
}

} // namespace duban
