// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/FieldRow.h"
#include "client/widget/ActionButton.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace duban {

/// A list that is written line by line: papers, fees. Lines are added, removed and moved, by button or key:
/// Alt+Up and Alt+Down move the line with the focus, Ctrl+Delete removes it.
class EntryRows : public QWidget
{
    Q_OBJECT

public:
    /// One thing a line holds.
    struct Column
    {
        enum class Kind : quint8 { Text, Tick };

        QString part;  ///< as the server names it: name, form; object name of the input
        QString title; ///< of a tick also its words
        Kind kind = Kind::Text;
        int stretch = 1;
    };

    /// What stands in one line: texts in the order of the columns of text, ticks in that of the ticks.
    struct Line
    {
        QStringList texts;
        QList<bool> ticks;
    };

    /// @param field as the server names the list: materials, fees
    EntryRows(QString field, std::vector<Column> columns, const QString& addWords, QWidget* parent = nullptr);

    std::vector<Line> lines() const;
    void setLines(const std::vector<Line>& lines);

    /// A line that is added begins with this.
    void setFresh(const Line& line) { m_fresh = line; }

    /// Says below each line what is wrong with it.
    void setProblems(const FieldProblems& problems);
    /// Says it although nobody has been there.
    void tell();

    QPushButton* addButton() const noexcept { return m_add; }

    int count() const { return int(m_rows.size()); }

    /// @return the input of a line and a part; nullptr when there is none.
    QWidget* input(int row, const QString& part) const;

    /// @return what is said below a line.
    QString said(int row) const { return m_rows[std::size_t(row)].said->text(); }

    void moveLine(int from, int to);
    void removeLine(int row);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        QWidget* box = nullptr;
        std::vector<QLineEdit*> texts;
        std::vector<TickBox*> ticks;
        QLabel* said = nullptr;
        bool touched = false;
    };

    QWidget* makeHead();
    void addLine(const Line& line);
    void addInputs(Row& row, const Line& line, QBoxLayout* into);
    void addTools(Row& row, QBoxLayout* into);
    int rowOf(const QObject* part) const;
    int rowOfBox(const QWidget* box) const;
    void showProblems();

    QString m_field;
    std::vector<Column> m_columns;
    Line m_fresh;
    std::vector<Row> m_rows;
    FieldProblems m_problems;
    QVBoxLayout* m_list;
    QWidget* m_head;
    QLabel* m_said; ///< what is wrong with the list as a whole
    QPushButton* m_add;
};

} // namespace duban
