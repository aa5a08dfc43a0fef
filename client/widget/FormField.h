// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/Style.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace duban {

/// A line to type in with a word at its right end: a key, or what the check says.
class HintedLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit HintedLineEdit(QWidget* parent = nullptr);

    /// Shows `text` inside the line at the right; what is typed never runs under it.
    void setHint(const QString& text, Look look = Look::Faint);

    QString hint() const { return m_hint->text(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeHint();

    QLabel* m_hint;
};

/// A label, a line to type in and, below it, why it is wrong. The room below is always there: nothing jumps.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// @param label with a mnemonic (&), which leads to the line
    FormField(const QString& label, int labelWidth, QWidget* parent = nullptr);

    HintedLineEdit* line() const noexcept { return m_line; }

    QString text() const { return m_line->text().trimmed(); }

    void setLabel(const QString& label);
    /// Says why the content is wrong; empty: it is right.
    void setProblem(const QString& problem);

    QString problem() const { return m_problem->text(); }

private:
    QLabel* m_label;
    HintedLineEdit* m_line;
    QLabel* m_problem;
};

} // namespace duban
