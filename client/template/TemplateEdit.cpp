// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplateEdit.h"

#include "client/widget/Style.h"
#include "common/document/DocumentFacts.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int LeastDigits = 2; ///< the text does not move when the tenth line is written

QString bracedName(Fact fact)
{
    return u'{' + QString::fromUtf16(traitsOf(fact).name) + u'}';
}

} // namespace

/// The numbers beside the lines.
class TemplateEdit::Numbers : public QWidget
{
public:
    explicit Numbers(TemplateEdit* edit) : QWidget(edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintNumbers(event); }

private:
    TemplateEdit* m_edit;
};

TemplateEdit::TemplateEdit(QWidget* parent)
    : QPlainTextEdit(parent), m_marks(new TemplateMarks(document())), m_numbers(new Numbers(this))
{
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    placeNumbers();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TemplateEdit::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this] { m_numbers->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        m_numbers->update();
    });
}

void TemplateEdit::replaceAll(const QString& text)
{
    QTextCursor all(document());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.insertText(text);
    all.endEditBlock();
    all.movePosition(QTextCursor::Start);
    setTextCursor(all);
}

void TemplateEdit::insertFact(Fact fact)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const QString line = cursor.block().text();
    if (traitsOf(fact).list && !line.contains(u'-')) {
        // A list is repeated line by line: in the middle of a paragraph it would be a fault.
        if (!line.trimmed().isEmpty()) {
            cursor.movePosition(QTextCursor::EndOfBlock);
            cursor.insertBlock();
        }
        cursor.insertText(u"- "_s);
    }
    cursor.insertText(bracedName(fact));
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void TemplateEdit::insertCondition(Fact fact)
{
    QTextCursor cursor(textCursor().block());
    cursor.insertText(u'?' + bracedName(fact) + u' ');
    ensureCursorVisible();
}

void TemplateEdit::setFaultLine(int line)
{
    if (m_fault == line)
        return;
    m_fault = line;
    viewport()->update();
    m_numbers->update();
}

void TemplateEdit::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1)));
    centerCursor();
    setFocus();
}

void TemplateEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_marks->rehighlight();
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

/// What is pasted out of other programs brings tabs, and ends of lines of its own kind.
void TemplateEdit::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\t', u' ').remove(QChar(0xfeff));
    if (!text.isEmpty())
        insertPlainText(text);
}

void TemplateEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
        emit factsWanted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TemplateEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

int TemplateEdit::numbersWidth() const
{
    const int digits = std::max(LeastDigits, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + metrics::Space16;
}

void TemplateEdit::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect text = viewport()->geometry();
    m_numbers->setGeometry(text.left() - numbersWidth(), text.top(), numbersWidth(), text.height());
}

void TemplateEdit::paintGround(QPainter& painter, int line, const QColor& colour) const
{
    const QTextBlock block = line > 0 ? document()->findBlockByNumber(line - 1) : QTextBlock();
    if (!block.isValid())
        return;
    QRectF ground = blockBoundingGeometry(block).translated(contentOffset());
    ground.setLeft(0);
    ground.setRight(viewport()->width());
    painter.fillRect(ground, colour);
}

void TemplateEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        if (currentLine() != m_fault)
            paintGround(painter, currentLine(), tokens().ground);
        paintGround(painter, m_fault, Tokens::fill(tokens().red));
    }
    QPlainTextEdit::paintEvent(event);
}

void TemplateEdit::paintNumbers(QPaintEvent* event)
{
    QPainter painter(m_numbers);
    painter.setFont(font());
    const int right = m_numbers->width() - metrics::Space8;
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= event->rect().bottom()) {
        const int line = block.blockNumber() + 1;
        painter.setPen(line == m_fault         ? tokens().red
                       : line == currentLine() ? tokens().text
                                               : tokens().second);
        painter.drawText(QRectF(0, place.top(), right, fontMetrics().height()), Qt::AlignRight,
                         QString::number(line));
        block = block.next();
        place = blockBoundingGeometry(block).translated(contentOffset());
    }
}

} // namespace duban
