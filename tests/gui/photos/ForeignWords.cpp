// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/photos/Inspection.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Everything that stands in the hall, in the calendars and in what is typed for the pictures: names of
/// people, units, items, stages. Whatever is painted from it is data, in the language it was entered in.
QString everyEnteredWord()
{
    QString all;
    for (const char* folder : {"resources/demo", "resources/calendar", "tests/gui", "tests/support",
                               "resources/document", "common/document", "client/template", "common/domain",
                               "common/calendar", "common/supervision", "server"}) {
        QDirIterator files(QStringLiteral(DUBAN_SOURCE_DIR "/") + QString::fromLatin1(folder),
                           {u"*.cpp"_s, u"*.h"_s, u"*.json"_s, u"*.txt"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += QString::fromUtf8(file.readAll());
        }
    }
    return all;
}

/// Chinese that is not data: in the English form the program said it.
QString chineseOfTheProgram(QString text)
{
    static const QRegularExpression number(u"\\p{Han}+〔\\d{4}〕\\d+号"_s); // of a document
    text.remove(number);
    static const QString entered = everyEnteredWord();
    static const QRegularExpression run(u"\\p{Han}+"_s);
    QStringList words;
    auto found = run.globalMatch(text);
    while (found.hasNext()) {
        const QString word = found.next().captured();
        if (!entered.contains(word) && word != u"中文"_s) // the language by its own name
            words << word;
    }
    return words.join(u' ');
}

/// Three Latin letters in a row are a word nobody translated, but for keys, addresses, numbers and logins.
QString englishOfTheProgram(QString text)
{
    static const QRegularExpression address(
        u"https?://\\S+|\\S+@\\S+|\\S+\\.(json|pdf|csv|exe)\\b|/[\\w/.-]+|backup\\.\\w+"_s);
    static const QRegularExpression key(
        u"\\b(Alt|Ctrl|Shift|Meta|Return|Enter|Delete|Del|Backspace|Space|Home|End|PgUp|PgDown|Left|Right|Up|"
        u"Down|Esc|Tab|Ins)\\b"_s);
    static const QRegularExpression code(u"\\b[A-Z0-9]{6,}\\b|\\b[A-Z0-9]{4}[-\u2011][A-Z0-9]{4}\\b"_s);
    static const QRegularExpression login(
        u"\\b([a-z]+\\d+|[a-z]{2}head|[a-z]{2}approver|sysadmin|secadmin|auditor|unitadmin|Duban|English|PDF|OFD|DWG|preparation)\\b|\\b[0-9A-F]{4}\\b"_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    for (const QRegularExpression& allowed : {address, key, code, login})
        text.remove(allowed);
    QStringList words;
    auto found = word.globalMatch(text);
    while (found.hasNext())
        words << found.next().captured();
    return words.join(u' ');
}

} // namespace

QString foreignWords(const QString& text, const QString& language)
{
    return language == u"en"_s ? chineseOfTheProgram(text) : englishOfTheProgram(text);
}

} // namespace duban
