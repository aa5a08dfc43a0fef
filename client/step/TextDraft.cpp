// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/TextDraft.h"

namespace duban {

TextDraft::TextDraft(QPlainTextEdit& text, DraftStore& store, QString name, DraftStore::About about,
                     QWidget* parent)
    : QObject(parent), m_text(text), m_store(store), m_name(std::move(name)), m_about(std::move(about)),
      m_line(new DraftLine(parent))
{
    connect(&text, &QPlainTextEdit::textChanged, this, &TextDraft::keep);
    connect(&store, &DraftStore::ready, this, &TextDraft::putBack);
    connect(&store, &DraftStore::replaced, this, &TextDraft::follow);
    connect(m_line, &DraftLine::anewWanted, &text, &QPlainTextEdit::clear);
    putBack();
}

void TextDraft::putBack()
{
    const auto kept = m_settled || !m_text.toPlainText().isEmpty() ? std::nullopt : m_store.find(m_name);
    if (!kept)
        return;
    m_text.setPlainText(QString::fromUtf8(kept->bytes));
    m_line->say(kept->at);
}

void TextDraft::keep()
{
    if (!m_settled)
        m_store.keep(m_name, m_text.toPlainText().trimmed().toUtf8(), m_about);
}

/// What is under way stays as it was sent.
void TextDraft::follow(const QString& name)
{
    if (name != m_name || m_settled || m_text.isReadOnly())
        return;
    if (m_store.find(m_name))
        return putBack();
    m_line->hide();
    m_text.clear();
}

void TextDraft::settle()
{
    m_settled = true;
    m_store.keep(m_name, {});
}

} // namespace duban
