// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/OpinionBox.h"

#include "client/widget/Style.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTextBlock>

namespace duban {

namespace {

struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(duban::Phrases)
};

} // namespace

QStringList stockPhrases(Stage stage)
{
    QStringList phrases;
    switch (stage) {
    case Stage::Handling:
        phrases << Phrases::tr(
                       "The materials are complete and in the legal form. Proposed to grant; for review.")
                << Phrases::tr("Checked on site; the conditions are met. Proposed to grant.");
        break;
    case Stage::Review:
        phrases << Phrases::tr("Reviewed; the facts are clear and the basis is right. Agreed; for approval.")
                << Phrases::tr("Reviewed; the handler's opinion is agreed with.");
        break;
    case Stage::Approval:
        phrases << Phrases::tr("Granted.") << Phrases::tr("Granted; to be published within the legal time.");
        break;
    case Stage::Application:
    case Stage::Acceptance:
    case Stage::Completion:
        break;
    }
    phrases << Phrases::tr("The applicant was told by phone.")
            << Phrases::tr("Waiting for the opinion of another department.");
    return phrases;
}

OpinionBox::OpinionBox(QWidget* parent) : QPlainTextEdit(parent), m_phrases(new QListWidget(this))
{
    setAccessibleName(tr("Opinion"));
    setPlaceholderText(tr("Write your opinion. / opens the stock phrases."));
    setTabChangesFocus(true);
    m_phrases->setProperty("popup", true);
    m_phrases->setFocusPolicy(Qt::NoFocus);
    m_phrases->setAccessibleName(tr("Stock phrases"));
    m_phrases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_phrases->setTextElideMode(Qt::ElideRight);
    m_phrases->hide();
    setStage(Stage::Handling);
    connect(this, &QPlainTextEdit::textChanged, this, &OpinionBox::offerPhrases);
    connect(m_phrases, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { takePhrase(item->text()); });
}

void OpinionBox::setStage(Stage stage)
{
    m_stock = stockPhrases(stage);
}

bool OpinionBox::isFit() const
{
    const QString text = opinion();
    return !text.isEmpty() && text.size() <= MaxLength;
}

int OpinionBox::slashPosition() const
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    const qsizetype slash = line.lastIndexOf(u'/');
    if (slash < 0)
        return -1;
    const bool atStart = slash == 0 || line[slash - 1].isSpace() || line[slash - 1].isPunct();
    return atStart ? textCursor().block().position() + int(slash) : -1;
}

void OpinionBox::offerPhrases()
{
    const int slash = slashPosition();
    m_phrases->clear();
    if (slash >= 0) {
        const QString typed = toPlainText().mid(slash + 1, textCursor().position() - slash - 1);
        for (const QString& phrase : m_stock) {
            if (phrase.contains(typed, Qt::CaseInsensitive))
                m_phrases->addItem(phrase);
        }
    }
    m_phrases->setVisible(m_phrases->count() > 0);
    if (m_phrases->count() > 0)
        placePhrases();
}

void OpinionBox::placePhrases()
{
    m_phrases->setCurrentRow(0);
    const int rowHeight = std::max(metrics::DenseRow, m_phrases->sizeHintForRow(0));
    const int room = height() - cursorRect().bottom() - metrics::Space12;
    const int wanted = rowHeight * m_phrases->count() + metrics::Space12;
    m_phrases->setGeometry(metrics::Space8, cursorRect().bottom() + metrics::Space8,
                           width() - 2 * metrics::Space8, std::min(wanted, std::max(room, 2 * rowHeight)));
    m_phrases->raise();
}

void OpinionBox::takePhrase(const QString& phrase)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(slashPosition(), QTextCursor::KeepAnchor);
    m_phrases->hide();
    cursor.insertText(phrase);
    setTextCursor(cursor);
    m_phrases->hide();
}

void OpinionBox::keyPressEvent(QKeyEvent* event)
{
    if (m_phrases->isVisible() && event->modifiers() == Qt::NoModifier) {
        const int row = m_phrases->currentRow();
        switch (event->key()) {
        case Qt::Key_Down:
            m_phrases->setCurrentRow(std::min(row + 1, m_phrases->count() - 1));
            return;
        case Qt::Key_Up:
            m_phrases->setCurrentRow(std::max(row - 1, 0));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            if (m_phrases->currentItem())
                takePhrase(m_phrases->currentItem()->text());
            return;
        case Qt::Key_Escape:
            m_phrases->hide();
            return;
        default:
            break;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

void OpinionBox::focusOutEvent(QFocusEvent* event)
{
    m_phrases->hide();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace duban
