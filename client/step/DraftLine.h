// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace duban {

/// Says above a form that what was left in it stands there again, and lets the person begin anew. Hidden
/// until there is something to say.
class DraftLine : public QFrame
{
    Q_OBJECT

public:
    explicit DraftLine(QWidget* parent = nullptr);

    /// Says since when it was kept. @param at by this PC's clock
    void say(const QDateTime& at);

    QString text() const { return m_text->text(); }

    QPushButton* anewButton() const noexcept { return m_anew; }

signals:
    /// What was put back is not wanted.
    void anewWanted();

private:
    QLabel* m_text;
    QPushButton* m_anew;
};

} // namespace duban
