// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/template/TemplateMarks.h"

#include <QPlainTextEdit>

namespace duban {

/// Where the words of a paper are written: numbered lines, the present one marked, the one with a fault
/// marked in another colour, marks and facts coloured. Tab goes on; Ctrl+Space asks for the list of facts.
class TemplateEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TemplateEdit(QWidget* parent = nullptr);

    void setKind(DocumentKind kind) { m_marks->setKind(kind); }

    /// Puts other words in the place of all, as one step that can be undone.
    void replaceAll(const QString& text);

    /// Writes a fact where the cursor is, in braces; a list gets a line of its own with its mark.
    void insertFact(Fact fact);

    /// Puts a condition before the present line: ?{name}.
    void insertCondition(Fact fact);

    /// Marks a line. @param line from 1 on; 0: none
    void setFaultLine(int line);

    int faultLine() const noexcept { return m_fault; }

    /// Brings the cursor to the begin of a line, and the line into view. @param line from 1 on
    void goToLine(int line);

    /// @return where the cursor is, from 1 on.
    int currentLine() const { return textCursor().blockNumber() + 1; }

signals:
    /// Ctrl+Space: the person wants to choose a fact.
    void factsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Numbers;

    int numbersWidth() const;
    void placeNumbers();
    void paintNumbers(QPaintEvent* event);
    /// Paints behind a line, however many rows it takes.
    void paintGround(QPainter& painter, int line, const QColor& colour) const;

    TemplateMarks* m_marks;
    QWidget* m_numbers;
    int m_fault = 0;
};

} // namespace duban
