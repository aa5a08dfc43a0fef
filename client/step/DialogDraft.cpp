// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/DialogDraft.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct KeptText
{
    QString field;
    QString text;
    DUBAN_FIELDS(visit(1, self.field); visit(2, self.text);)
};

/// Append only.
struct KeptTexts
{
    std::vector<KeptText> texts;
    DUBAN_FIELDS(visit(1, self.texts);)
};

/// Parts of Qt's own widgets have names of their own.
bool isField(const QWidget* widget)
{
    return !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s);
}

} // namespace

DialogDraft::DialogDraft(QDialog& dialog, DraftStore& store, QString name)
    : QObject(&dialog), m_dialog(dialog), m_store(store), m_name(std::move(name))
{
    if (const auto kept = m_store.find(m_name))
        putBack(kept->bytes);
    for (const QLineEdit* line : dialog.findChildren<QLineEdit*>())
        connect(line, &QLineEdit::textEdited, this, &DialogDraft::keep);
    for (const QPlainTextEdit* box : dialog.findChildren<QPlainTextEdit*>())
        connect(box, &QPlainTextEdit::textChanged, this, &DialogDraft::keep);
}

void DialogDraft::putBack(const QByteArray& bytes)
{
    const auto kept = decode<KeptTexts>(bytes);
    if (!kept)
        return;
    for (const KeptText& one : kept->texts) {
        if (auto* line = m_dialog.findChild<QLineEdit*>(one.field))
            line->setText(one.text);
        else if (auto* box = m_dialog.findChild<QPlainTextEdit*>(one.field))
            box->setPlainText(one.text);
    }
}

QHash<QString, QString> DialogDraft::texts() const
{
    QHash<QString, QString> texts;
    for (const QLineEdit* line : m_dialog.findChildren<QLineEdit*>()) {
        if (isField(line) && !line->text().isEmpty())
            texts.insert(line->objectName(), line->text());
    }
    for (const QPlainTextEdit* box : m_dialog.findChildren<QPlainTextEdit*>()) {
        if (isField(box) && !box->toPlainText().isEmpty())
            texts.insert(box->objectName(), box->toPlainText());
    }
    return texts;
}

void DialogDraft::keep()
{
    if (m_settled)
        return;
    KeptTexts kept;
    const auto now = texts();
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        kept.texts.push_back({it.key(), it.value()});
    m_store.keep(m_name, kept.texts.empty() ? QByteArray() : encode(kept));
}

void DialogDraft::settle()
{
    m_settled = true;
    m_store.keep(m_name, {});
}

} // namespace duban
