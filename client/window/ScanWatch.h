// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QVariant>

class QKeyEvent;

namespace duban {

/// What a scanner read.
enum class ScannedKind : quint8 {
    IdNumber,   ///< GB 11643: a person's identity card
    CreditCode, ///< GB 32100: an organisation's licence
    CaseNumber, ///< the receipt of a case
};

/// @return what a text that came in one burst is; nothing when its check does not hold.
std::optional<ScannedKind> scannedKindOf(const QString& text);

/// Tells a scanner that types like a keyboard from a person: a burst of keys that ends with Enter and is a
/// number whose check holds. What it wrote into the field that had the focus is taken out again.
class ScanWatch : public QObject
{
    Q_OBJECT

public:
    /// Longest time between two keys of one burst.
    static constexpr std::chrono::milliseconds LongestGap{60};

    /// @param form whose fields are watched
    explicit ScanWatch(QWidget* form);

signals:
    /// @param at the widget that had the focus
    void scanned(duban::ScannedKind kind, const QString& text, QWidget* at);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* fieldOf(QObject* watched) const;
    void takeKey(const QKeyEvent& key, QWidget* at);
    bool takeEnter(const QKeyEvent& key, QWidget* at);
    bool isSoon(const QKeyEvent& key) const;
    void remember(QWidget* at);
    void restore();

    QWidget* m_form;
    QString m_burst;
    QElapsedTimer m_sinceKey;
    quint64 m_stamp = 0;    ///< ms, of the key before, by the window system; 0: not known
    QPointer<QWidget> m_at; ///< had the focus when the burst began
    QVariant m_before;      ///< what the field held then
};

} // namespace duban
