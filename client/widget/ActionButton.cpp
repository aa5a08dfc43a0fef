// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/ActionButton.h"

#include "client/widget/Icon.h"

#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>

namespace duban {

namespace {

constexpr int BoxSide = 16;
constexpr int KeyPadding = 5;

QFont keyFont()
{
    return fontOf(metrics::FontSmall);
}

int keyWidth(const QString& key)
{
    return key.isEmpty() ? 0 : QFontMetrics(keyFont()).horizontalAdvance(key) + 2 * KeyPadding;
}

} // namespace

ActionButton::ActionButton(const QString& text, const QKeySequence& key, Look look, QWidget* parent)
    : QPushButton(text, parent), m_ownKey(key.toString(QKeySequence::NativeText)), m_keyText(m_ownKey)
{
    setLook(this, look);
    setMinimumHeight(38);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAutoDefault(false);
    if (!key.isEmpty()) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { click(); });
    }
}

void ActionButton::showKey(const QKeySequence& key)
{
    m_keyText = key.isEmpty() ? m_ownKey : key.toString(QKeySequence::NativeText);
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    const int key = m_keyText.isEmpty() ? 0 : keyWidth(m_keyText) + metrics::Space8;
    return {words + key + 2 * metrics::Space16 + 4, 38};
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const Tokens& t = tokens();
    const bool main = property("look").toString() == QLatin1StringView("main") && isEnabled();
    const int key = keyWidth(m_keyText);
    const int words = fontMetrics().horizontalAdvance(text());
    const int gap = key > 0 ? metrics::Space8 : 0;
    const int left = (width() - words - gap - key) / 2;
    painter.setPen(main ? t.onAccent : isEnabled() ? t.text : t.second);
    painter.setFont(font());
    painter.drawText(QRect(left, 0, words + 2, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (key == 0)
        return;
    const QRectF box(left + words + gap + 0.5, height() / 2.0 - 9.5, key, 18);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(main ? Tokens::faded(t.onAccent, 0.5) : t.lineStrong, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(keyFont());
    painter.setPen(main ? t.onAccent : t.second);
    painter.drawText(box, Qt::AlignCenter, m_keyText);
}

TickBox::TickBox(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize TickBox::sizeHint() const
{
    return {BoxSide + metrics::Space12 + fontMetrics().horizontalAdvance(text()) + metrics::Space8,
            metrics::Row};
}

void TickBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF box(2.5, height() / 2.0 - BoxSide / 2.0, BoxSide, BoxSide);
    const bool on = isChecked();
    painter.setPen(QPen(on || hasFocus() ? t.accent : t.lineStrong, hasFocus() ? 2 : metrics::IconLine));
    painter.setBrush(on ? t.accent : t.panel);
    painter.drawRoundedRect(box, 4, 4);
    if (on)
        paintIcon(&painter, IconName::Check, box.adjusted(2, 2, -2, -2), t.onAccent);
    if (hasFocus()) {
        painter.setPen(QPen(Tokens::faded(t.accent, 0.4), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5);
    }
    painter.setPen(isEnabled() ? t.text : t.second);
    const QRect words = rect().adjusted(BoxSide + metrics::Space12, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace duban
