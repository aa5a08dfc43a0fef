// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/LimitField.h"

#include <QLabel>
#include <QWidget>

#include <vector>

namespace duban {

/// What is wrong with one field of something that is being written.
struct FieldProblem
{
    QString field; ///< as the server names it: legalBasis, materials[2].name, flow[3]
    QString words; ///< why, for the person; never empty
};

using FieldProblems = std::vector<FieldProblem>;

/// @return why a field is wrong; empty when it is right.
QString problemOf(const FieldProblems& problems, const QString& field);

/// A number and its unit, or no limit at all: the number 0 stands for none.
class LimitChoice : public QWidget
{
    Q_OBJECT

public:
    explicit LimitChoice(QWidget* parent = nullptr);

    Limit limit() const;
    void setLimit(Limit limit);

    QSpinBox* count() const noexcept { return m_count; }

signals:
    void changed();

private:
    QSpinBox* m_count;
    ChoiceBox* m_unit;
};

/// A label, what is filled in, and below it why it is wrong: said once the person has been there. The room
/// below is always there: nothing jumps.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    static constexpr int LabelWidth = 112;

    /// @param input gets the label as its accessible name
    FieldRow(const QString& label, QWidget* input, QWidget* parent = nullptr, int labelWidth = LabelWidth);

    void setProblem(const QString& problem);
    /// Says what is wrong although nobody has been there.
    void tell();
    /// Forgets that somebody has been there: something else is being written.
    void renew();

    /// @return what is said.
    QString said() const { return m_said->text(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sayProblem();

    QWidget* m_input;
    QLabel* m_said;
    QString m_problem;
    bool m_touched = false;
};

/// The wheel scrolls the page and changes no number or choice that does not have the focus.
void guardWheel(QWidget* input);

} // namespace duban
