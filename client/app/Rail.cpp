// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Rail.h"

#include "client/widget/Style.h"

#include <QLocale>
#include <QPainter>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int RailWidth = 152;
constexpr int WidestRail = 208;
constexpr int EntryHeight = 34;

} // namespace

RailEntry::RailEntry(const View& view, int position, QWidget* parent) : QAbstractButton(parent), m_view(view)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setObjectName(u"rail-%1"_s.arg(view.name()));
    setToolTip(u"%1 (Ctrl+%2)"_s.arg(view.title().toHtmlEscaped()).arg(position + 1));
    connect(&view, &View::countChanged, this, &RailEntry::describe);
    describe();
}

void RailEntry::describe()
{
    setText(m_view.title());
    update();
}

QSize RailEntry::sizeHint() const
{
    const QFontMetrics bold(fontOf(metrics::FontBody, QFont::DemiBold));
    const int words = bold.horizontalAdvance(text()) + bold.horizontalAdvance(u"000"_s);
    return {words + metrics::IconMedium + 4 * metrics::Space8, EntryHeight};
}

void RailEntry::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? Tokens::fill(t.accent) : t.ground);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(box, metrics::Corner, metrics::Corner);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(box, metrics::Corner, metrics::Corner);
    }
    QRect inner = rect().adjusted(metrics::Space8, 0, -metrics::Space8, 0);
    const QIcon sign = m_view.icon();
    if (!sign.isNull()) {
        const QRect at(inner.left(), (height() - metrics::IconMedium) / 2, metrics::IconMedium,
                       metrics::IconMedium);
        sign.paint(&painter, at, Qt::AlignCenter, isChecked() ? QIcon::Selected : QIcon::Normal);
        inner.setLeft(at.right() + metrics::Space8);
    }
    painter.setFont(fontOf(metrics::FontBody));
    if (const auto count = m_view.count()) {
        painter.setPen(m_view.isCountUrgent() && *count > 0 ? t.red : isChecked() ? t.accent : t.second);
        const QString figure = QLocale().toString(*count);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, figure);
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(figure) - metrics::Space8);
    }
    painter.setFont(fontOf(metrics::FontBody, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(t.text);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

Rail::Rail(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setFixedWidth(RailWidth);
    m_column->setContentsMargins(metrics::Space8, metrics::Space12, metrics::Space8, metrics::Space8);
    m_column->setSpacing(2);
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    for (int position = 0; position < MaxEntries; ++position) {
        auto* shortcut = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + position)), this);
        m_keys.append(shortcut);
        connect(shortcut, &QShortcut::activated, this, [this, position] {
            if (m_group->button(position))
                emit chosen(position);
        });
    }
}

void Rail::setViews(const std::vector<View*>& views)
{
    const QList<QAbstractButton*> old = m_group->buttons();
    for (QAbstractButton* entry : old) {
        m_group->removeButton(entry);
        delete entry;
    }
    for (int position = 0; position < MaxEntries; ++position)
        m_keys[position]->setWhatsThis(position < int(views.size()) ? views[std::size_t(position)]->title()
                                                                    : QString());
    int wide = RailWidth;
    for (int position = 0; position < int(views.size()) && position < MaxEntries; ++position) {
        auto* entry = new RailEntry(*views[std::size_t(position)], position, this);
        m_group->addButton(entry, position);
        m_column->insertWidget(position, entry);
        wide = std::max(wide, entry->sizeHint().width() + 2 * metrics::Space8);
    }
    setFixedWidth(std::min(wide, WidestRail));
}

void Rail::choose(int position)
{
    if (QAbstractButton* entry = m_group->button(position))
        entry->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens().line);
}

} // namespace duban
