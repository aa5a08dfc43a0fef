// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace duban {

/// A line above a view that says what happened and stays until it was read. Never a box to click away.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Done,      ///< what was asked for is done
        Warning,   ///< stays as long as it is so
        Attention, ///< somebody else changed something; stays until it was confirmed
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Says something; `text` is shown literally.
    void say(Kind kind, const QString& text);
    void clear();

    QString text() const { return m_text->text(); }

    /// @return true while something waits to be confirmed.
    bool needsConfirming() const { return !isHidden() && m_kind == Kind::Attention; }

    QPushButton* confirmButton() const noexcept { return m_confirm; }

signals:
    void confirmed();

private:
    Kind m_kind = Kind::Done;
    QLabel* m_text;
    QPushButton* m_confirm;
};

} // namespace duban
