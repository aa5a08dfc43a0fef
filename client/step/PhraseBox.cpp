// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/PhraseBox.h"

#include "client/app/Preferences.h"
#include "client/step/PhrasesDialog.h"
#include "client/widget/Style.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace duban {

namespace {

constexpr int EditRole = Qt::UserRole + 1; ///< of the entry that leads to the list of phrases

} // namespace

PhraseBox::PhraseBox(QWidget* parent) : QPlainTextEdit(parent), m_phrases(new QListWidget(this))
{
    setPlaceholderText(tr("/ opens the stock phrases"));
    setTabChangesFocus(true);
    m_phrases->setProperty("popup", true);
    m_phrases->setFocusPolicy(Qt::NoFocus);
    m_phrases->setAccessibleName(tr("Stock phrases"));
    m_phrases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_phrases->setTextElideMode(Qt::ElideRight);
    m_phrases->hide();
    connect(this, &QPlainTextEdit::textChanged, this, &PhraseBox::offerPhrases);
    // Whoever leaves the slash wants no phrase any more.
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_phrases->isVisible())
            offerPhrases();
    });
    connect(m_phrases, &QListWidget::itemClicked, this, &PhraseBox::takeItem);
}

PhraseBox::~PhraseBox()
{
    delete m_phrases;
}

void PhraseBox::followPhrases(Preferences* likes)
{
    m_likes = likes;
}

void PhraseBox::editPhrases()
{
    if (!m_likes)
        return;
    auto* dialog = new PhrasesDialog(m_use, m_stage, *m_likes, window());
    connect(dialog, &QDialog::finished, this, [this] { setFocus(); });
    dialog->open();
}

int PhraseBox::slashPosition() const
{
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    const qsizetype slash = line.lastIndexOf(u'/');
    if (slash < 0)
        return -1;
    const bool atStart = slash == 0 || line[slash - 1].isSpace() || line[slash - 1].isPunct();
    return atStart ? textCursor().block().position() + int(slash) : -1;
}

void PhraseBox::offerPhrases()
{
    const int slash = slashPosition();
    m_phrases->clear();
    if (slash >= 0) {
        const QString typed = toPlainText().mid(slash + 1, textCursor().position() - slash - 1);
        const QStringList stock =
            m_likes ? phrasesFor(m_use, m_stage, *m_likes) : stockPhrases(m_use, m_stage);
        for (const QString& phrase : stock) {
            if (phrase.contains(typed, Qt::CaseInsensitive))
                m_phrases->addItem(phrase);
        }
        if (m_likes && m_phrases->count() + int(typed.isEmpty()) > 0) {
            auto* edit = new QListWidgetItem(tr("Change these phrases…"), m_phrases);
            edit->setData(EditRole, true);
        }
    }
    m_phrases->setVisible(m_phrases->count() > 0);
    if (m_phrases->count() > 0)
        placePhrases();
}

void PhraseBox::placePhrases()
{
    if (m_phrases->parentWidget() != window()) {
        m_phrases->setParent(window());
        m_phrases->show();
    }
    m_phrases->setCurrentRow(0);
    const int rowHeight = std::max(metrics::DenseRow, m_phrases->sizeHintForRow(0));
    const QPoint below = mapTo(window(), QPoint(metrics::Space8, cursorRect().bottom() + metrics::Space8));
    const int above = mapTo(window(), cursorRect().topLeft()).y() - metrics::Space8;
    const int wanted = rowHeight * m_phrases->count() + metrics::Space12;
    const int room = window()->height() - below.y() - metrics::Space8;
    // A box low in a dialog has more room over it than under it.
    const bool over = wanted > room && above > room;
    const int high = std::min(wanted, std::max(over ? above : room, 2 * rowHeight));
    const int words = m_phrases->sizeHintForColumn(0) + metrics::Space24;
    const int wide =
        std::min(std::max(words, width() - 2 * metrics::Space8), window()->width() - 2 * metrics::Space16);
    const int left = std::min(below.x(), window()->width() - wide - metrics::Space16);
    m_phrases->setGeometry(left, over ? above - high : below.y(), wide, high);
    m_phrases->raise();
}

void PhraseBox::takeItem(const QListWidgetItem* item)
{
    if (!item->data(EditRole).toBool())
        return takePhrase(item->text());
    takePhrase({});
    editPhrases();
}

void PhraseBox::takePhrase(const QString& phrase)
{
    const int slash = slashPosition();
    m_phrases->hide();
    if (slash < 0)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(slash, QTextCursor::KeepAnchor);
    cursor.insertText(phrase);
    setTextCursor(cursor);
    m_phrases->hide();
}

void PhraseBox::keyPressEvent(QKeyEvent* event)
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
                takeItem(m_phrases->currentItem());
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

/// Tab takes the phrase while the phrases are offered, else it goes on to the next field.
bool PhraseBox::focusNextPrevChild(bool next)
{
    return !(m_phrases && m_phrases->isVisible()) && QPlainTextEdit::focusNextPrevChild(next);
}

void PhraseBox::hideEvent(QHideEvent* event)
{
    if (m_phrases)
        m_phrases->hide();
    QPlainTextEdit::hideEvent(event);
}

void PhraseBox::focusOutEvent(QFocusEvent* event)
{
    if (m_phrases)
        m_phrases->hide();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace duban
