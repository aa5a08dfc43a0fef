// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/unplug/ClientSources.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duban {

ClientSources::ClientSources()
{
    QDirIterator files(QStringLiteral(DUBAN_SOURCE_DIR "/client"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            m_texts.insert(files.fileName(), QString::fromUtf8(file.readAll()));
    }
}

QSet<QString> ClientSources::dialogClasses() const
{
    static const QRegularExpression derived(u"class (\\w+)(?: final)? : public (\\w+)"_s);
    QSet<QString> known{u"QDialog"_s};
    for (qsizetype before = 0; before != known.size();) {
        before = known.size();
        for (const QString& text : m_texts) {
            auto matches = derived.globalMatch(text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                if (known.contains(match.captured(2)))
                    known.insert(match.captured(1));
            }
        }
    }
    known.remove(u"QDialog"_s);
    return known;
}

QMap<QString, int> ClientSources::madeOnTheSpot() const
{
    static const QRegularExpression begun(
        u"\\b(?:m_dialog->begin\\(\\);|dialog->begin\\(\\);|m_acts->begin\\()"_s);
    QMap<QString, int> made;
    for (auto file = m_texts.cbegin(); file != m_texts.cend(); ++file) {
        if (file.key() == u"ActDesk.cpp"_s) // begins what others make
            continue;
        auto matches = begun.globalMatch(file.value());
        while (matches.hasNext()) {
            matches.next();
            ++made[file.key()];
        }
    }
    return made;
}

QStringList ClientSources::steps() const
{
    static const QRegularExpression line(u"case Action::(\\w+):|return (\\w+)"_s);
    QStringList found;
    QStringList waiting;
    auto matches = line.globalMatch(m_texts.value(u"StepDialogs.cpp"_s));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!match.captured(1).isEmpty()) {
            waiting << match.captured(1);
            continue;
        }
        if (match.captured(2).startsWith(u"make"_s))
            found << waiting;
        waiting.clear();
    }
    return found;
}

QSet<QString> ClientSources::filesWith(const QString& pattern) const
{
    const QRegularExpression wanted(pattern);
    QSet<QString> found;
    for (auto file = m_texts.cbegin(); file != m_texts.cend(); ++file) {
        if (wanted.match(file.value()).hasMatch())
            found.insert(file.key());
    }
    return found;
}

QSet<QString> ClientSources::filesWithQtDialogs() const
{
    return filesWith(u"\\bQ(?:Message|Input|File|Print|PrintPreview|PageSetup|Color|Font|Progress|Error)"
                     "(?:Box|Dialog|Message)\\b(?!>)"_s);
}

QSet<QString> ClientSources::senders() const
{
    return filesWith(u"request<CommandReply>\\("_s);
}

QSet<QString> ClientSources::sendersWithoutDialog() const
{
    return senders() - filesWith(u"\\bm_dialog->await\\(|\\bdialog->await\\("_s);
}

QSet<QString> ClientSources::filesWithFields() const
{
    return filesWith(u"new (?:QLineEdit|QPlainTextEdit|QTextEdit|PhraseBox|OpinionBox|FormField)\\("_s);
}

} // namespace duban
