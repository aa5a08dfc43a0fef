// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/PhrasesDialog.h"

#include "client/app/Preferences.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int PhraseLinesHeight = 220;

QString phrasesProblem(const QStringList& phrases)
{
    if (phrases.size() > MaxPhrases)
        return PhrasesDialog::tr("At most %1 phrases, now there are %2.").arg(MaxPhrases).arg(phrases.size());
    for (const QString& phrase : phrases) {
        if (phrase.size() > MaxPhraseLength)
            return PhrasesDialog::tr("A phrase has at most %1 characters.").arg(MaxPhraseLength);
    }
    return {};
}

} // namespace

PhrasesDialog::PhrasesDialog(PhraseUse use, Stage stage, Preferences& likes, QWidget* parent)
    : FormDialog(tr("Keep the phrases"), tr("A phrase a line. They follow you to every PC."), parent),
      m_lines(new QPlainTextEdit(this))
{
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(PhraseLinesHeight);
    m_lines->setPlainText(phrasesFor(use, stage, likes).join(u'\n'));
    addField(u"phrases"_s, tr("Stock phrases"), m_lines,
             [this] { return phrasesProblem(phrasesFrom(m_lines->toPlainText())); });
    addHint(tr("Without any line the phrases that came with the program stand here again."));
    begin();
    connect(this, &FormDialog::confirmed, this, [this, use, &likes] {
        keepPhrases(use, phrasesFrom(m_lines->toPlainText()), likes);
        accept();
    });
    setAttribute(Qt::WA_DeleteOnClose);
}

} // namespace duban
