// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/ScanWatch.h"

#include "common/domain/Applicant.h"
#include "common/domain/CaseNumber.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace duban {

namespace {

constexpr qsizetype LongestScan = 64;

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// A key that writes a character; scanners hold Shift for capitals and nothing else.
bool isCharacter(const QKeyEvent& key)
{
    const auto others = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return others == Qt::NoModifier && key.text().size() == 1 && key.text().front().isPrint();
}

} // namespace

std::optional<ScannedKind> scannedKindOf(const QString& text)
{
    if (!caseNumberIn(text).isEmpty())
        return ScannedKind::CaseNumber;
    if (isIdNumber(text))
        return ScannedKind::IdNumber;
    // A number of a person can be a credit code by chance, never the other way round: it was asked first.
    return isCreditCode(text) ? std::optional(ScannedKind::CreditCode) : std::nullopt;
}

ScanWatch::ScanWatch(QWidget* form) : QObject(form), m_form(form)
{
    // Before the fields see the key: the form's own walk by Enter would take the last one.
    qApp->installEventFilter(this);
}

/// The field a key goes to: also when the list of an open completer gets it first.
QWidget* ScanWatch::fieldOf(QObject* watched) const
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget && widget == QApplication::activePopupWidget() && widget->focusProxy())
        widget = widget->focusProxy();
    return widget && widget == QApplication::focusWidget() && m_form->isAncestorOf(widget) ? widget : nullptr;
}

bool ScanWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    QWidget* at = fieldOf(watched);
    if (!at)
        return false;
    const auto& key = *static_cast<const QKeyEvent*>(event);
    if (isEnter(key))
        return takeEnter(key, at);
    takeKey(key, at);
    return false;
}

void ScanWatch::takeKey(const QKeyEvent& key, QWidget* at)
{
    if (key.key() == Qt::Key_Shift)
        return;
    const bool goesOn = m_at == at && isSoon(key);
    if (!isCharacter(key)) {
        m_burst.clear();
        return m_sinceKey.invalidate();
    }
    if (!goesOn) {
        m_burst.clear();
        remember(at);
    }
    if (m_burst.size() < LongestScan)
        m_burst += key.text();
    m_sinceKey.start();
    m_stamp = key.timestamp();
}

/// By when the keys were pressed, as the window system says it, and not by when a busy PC comes to them.
bool ScanWatch::isSoon(const QKeyEvent& key) const
{
    if (!m_sinceKey.isValid())
        return false;
    if (key.timestamp() != 0 && m_stamp != 0)
        return key.timestamp() - m_stamp <= quint64(LongestGap.count());
    return !m_sinceKey.hasExpired(LongestGap.count());
}

bool ScanWatch::takeEnter(const QKeyEvent& key, QWidget* at)
{
    const QString text = std::exchange(m_burst, {}).toUpper();
    const bool inTime = m_at == at && isSoon(key);
    m_sinceKey.invalidate();
    const auto kind = inTime ? scannedKindOf(text) : std::nullopt;
    if (!kind)
        return false;
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->hide();
    restore();
    emit scanned(*kind, *kind == ScannedKind::CaseNumber ? caseNumberIn(text) : text, at);
    return true;
}

void ScanWatch::remember(QWidget* at)
{
    m_at = at;
    if (const auto* line = qobject_cast<const QLineEdit*>(at))
        m_before = line->text();
    else if (const auto* choice = qobject_cast<const QComboBox*>(at))
        m_before = choice->currentIndex();
    else
        m_before = {};
}

void ScanWatch::restore()
{
    if (auto* line = qobject_cast<QLineEdit*>(m_at.data()))
        line->setText(m_before.toString());
    else if (auto* choice = qobject_cast<QComboBox*>(m_at.data()))
        choice->setCurrentIndex(m_before.toInt());
}

} // namespace duban
