// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString type; ///< empty when it is finished
    QStringList forms;
};

QStringList readForms(QXmlStreamReader& xml)
{
    QStringList forms;
    QString plain;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)
            break;
        if (token == QXmlStreamReader::StartElement && xml.name() == u"numerusform"_s)
            forms << xml.readElementText();
        else if (token == QXmlStreamReader::Characters)
            plain += xml.text();
    }
    return forms.isEmpty() ? QStringList{plain} : forms;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            messages.append({context, {}, {}, {}});
        } else if (xml.name() == u"source"_s) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            messages.last().type = xml.attributes().value(u"type"_s).toString();
            messages.last().forms = readForms(xml);
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%(L?\\d{1,2}|n)"_s);
    QSet<QString> found;
    auto it = pattern.globalMatch(text);
    while (it.hasNext())
        found.insert(it.next().captured());
    return found;
}

QString sourcePath(const QString& name)
{
    return QStringLiteral(DUBAN_SOURCE_DIR "/translations/%1").arg(name);
}

QByteArray describe(const Message& message)
{
    return u"%1: %2"_s.arg(message.context, message.source).toUtf8();
}

} // namespace

/// The Chinese words of the client are complete: every text of the sources, finished, with its placeholders.
class tst_translations : public QObject
{
    Q_OBJECT

private slots:

    void every_text_is_translated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Chinese") << u"duban_zh_CN.ts"_s << QStringList();
        QTest::newRow("English plurals") << u"duban_en.ts"_s << QStringList{u"-pluralonly"_s};
    }

    /// Collects the texts of the sources anew, so that one nobody collected is found too.
    void every_text_is_translated()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(sourcePath(file), copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(DUBAN_LUPDATE),
                      QStringList{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                                  u"-recursive"_s, u"-source-language"_s, u"en"_s, u"-I"_s,
                                  QStringLiteral(DUBAN_SOURCE_DIR)} +
                          options + QStringList{QStringLiteral(DUBAN_SOURCE_DIR "/client"), u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> messages = readMessages(copy);
        QVERIFY(!messages.isEmpty());
        QByteArrayList missing;
        for (const Message& message : messages) {
            const bool empty = message.forms.contains(QString());
            if (!message.type.isEmpty() || empty)
                missing << describe(message);
        }
        QVERIFY2(missing.isEmpty(), missing.join("\n").constData());
    }

    void placeholders_are_kept()
    {
        const QList<Message> messages = readMessages(sourcePath(u"duban_zh_CN.ts"_s));
        for (const Message& message : messages) {
            for (const QString& form : message.forms) {
                auto wanted = placeholders(message.source);
                const auto found = placeholders(form);
                QVERIFY2((found - wanted).isEmpty(), describe(message).constData());
                wanted.remove(u"%n"_s);
                QVERIFY2((wanted - found).isEmpty(), describe(message).constData());
            }
        }
    }

    /// Names of keys stay as they are.
    void words_that_are_seen_are_Chinese()
    {
        static const QRegularExpression han(u"\\p{Han}"_s);
        static const QRegularExpression letters(u"[A-Za-z]{2}"_s);
        const QList<Message> messages = readMessages(sourcePath(u"duban_zh_CN.ts"_s));
        for (const Message& message : messages) {
            if (!QString(message.source).remove(u"Alt+"_s).contains(letters))
                continue;
            for (const QString& form : message.forms)
                QVERIFY2(form.contains(han), describe(message).constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_translations)
#include "tst_translations.moc"
