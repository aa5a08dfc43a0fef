// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban::test;

namespace {

void everyFileOf(const QString& folder)
{
    QTest::addColumn<QString>("path");
    const QDir dir(QStringLiteral(DUBAN_SOURCE_DIR "/") + folder);
    for (const QString& name : dir.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << dir.filePath(name);
}

} // namespace

/// Every input the fuzzer starts from or once stumbled over, in every build.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:

    void streams_data() { everyFileOf(u"tests/fuzz/corpus"_s); }

    void streams()
    {
        QFETCH(QString, path);
        fuzzStream(contentOf(path));
    }

    void notices_data() { everyFileOf(u"tests/fuzz/corpus-notice"_s); }

    void notices()
    {
        QFETCH(QString, path);
        fuzzNotice(contentOf(path));
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        return file.readAll();
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
