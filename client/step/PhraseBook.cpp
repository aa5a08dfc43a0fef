// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/PhraseBook.h"

#include "client/app/Preferences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace duban {

namespace {

struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(duban::Phrases)
};

QString preferenceOf(PhraseUse use)
{
    return QString::fromLatin1(use == PhraseUse::Reason ? ReasonsPreference : PhrasesPreference);
}

QStringList stockReasons()
{
    return {Phrases::tr("A required paper is missing."),
            Phrases::tr("A paper is not in the legal form."),
            Phrases::tr("The conditions that the law sets are not met."),
            Phrases::tr("The applicant asked for it in writing."),
            Phrases::tr("The facts must still be checked on site."),
            Phrases::tr("The opinion of another department is awaited.")};
}

} // namespace

QStringList stockPhrases(PhraseUse use, Stage stage)
{
    if (use == PhraseUse::Reason)
        return stockReasons();
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
        phrases << Phrases::tr("The papers were handed over to the applicant.")
                << Phrases::tr("The applicant confirmed the contents.");
        break;
    }
    phrases << Phrases::tr("The materials were checked against the originals.")
            << Phrases::tr("The applicant was told by phone.")
            << Phrases::tr("Waiting for the opinion of another department.")
            << Phrases::tr("The case is of weight; proposed for joint discussion.");
    return phrases;
}

QStringList phrasesFor(PhraseUse use, Stage stage, const Preferences& likes)
{
    QStringList own;
    const QJsonArray kept = QJsonDocument::fromJson(likes.value(preferenceOf(use))).array();
    for (const QJsonValue& phrase : kept)
        own << phrase.toString();
    own.removeAll(QString());
    return own.isEmpty() ? stockPhrases(use, stage) : own;
}

void keepPhrases(PhraseUse use, const QStringList& phrases, Preferences& likes)
{
    const QJsonArray kept = QJsonArray::fromStringList(phrases);
    likes.set(preferenceOf(use),
              phrases.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

QStringList phrasesFrom(const QString& lines)
{
    QStringList phrases;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString phrase = line.simplified(); !phrase.isEmpty() && !phrases.contains(phrase))
            phrases << phrase;
    }
    return phrases;
}

} // namespace duban
