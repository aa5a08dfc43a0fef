// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

namespace duban {

/// One thing that happened, said over the view: closes by itself, an error only when it was seen.
class Toast : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Notice,   ///< what just happened
        Undoable, ///< the same, and it can be taken back
        Failure,  ///< stays until the person closes it
    };

    Toast(Kind kind, const QString& text, QWidget* parent);

    Kind kind() const noexcept { return m_kind; }

    QString text() const { return m_words->text(); }

    /// What the button that takes it back does; shows the button.
    void offerUndo(const std::function<void()>& undo);

    /// Takes it back, when that is offered.
    void undo();

    /// Begins to count down, unless it is a failure.
    void begin();

signals:
    void closed();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Kind m_kind;
    QLabel* m_words;
    QTimer m_life;
    std::function<void()> m_undo;
};

/// The toasts of a window, at the lower left of what they belong to and above the row of acts at its foot,
/// so that they cover nothing that is pressed; the newest lowest, at most four, what does not fit waits.
/// Never takes the focus; a screen reader is told of each.
class ToastStack : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MaxShown = 4;

    /// @param over   what the toasts lie on
    /// @param within the part of it they stay in
    ToastStack(QWidget* over, QWidget* within);

    /// Says something; a notice that stands there in the same words makes room for the new one.
    void say(Toast::Kind kind, const QString& text, const std::function<void()>& undo = {});

    /// Takes the newest thing back that can be. @return false when there is none.
    bool undoNewest();

    /// Another person sits here: nothing of the one before stays.
    void clear();

    /// @return what is on the screen, oldest first.
    std::vector<Toast*> shown() const { return m_shown; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Waiting
    {
        Toast::Kind kind;
        QString text;
        std::function<void()> undo;
    };

    void show(const Waiting& what);
    void drop(Toast* toast);
    void takeOff(std::vector<Toast*>::iterator toast);
    void makeRoom();
    void place();

    QWidget* m_over;
    QWidget* m_within;
    std::vector<Toast*> m_shown;
    std::deque<Waiting> m_waiting;
};

} // namespace duban
