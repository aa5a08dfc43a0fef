// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/Fold.h"
#include "common/text/Pinyin.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;

/// Names are read in more ways than words are: each must be found by every one of them.
class TestPinyin : public QObject
{
    Q_OBJECT

private slots:

    void readings_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("readings");
        QTest::newRow("one reading") << u"张"_s << QStringList{u"zhang"_s};
        QTest::newRow("growing or long") << u"长"_s << QStringList{u"chang"_s, u"zhang"_s};
        QTest::newRow("the name Zeng, else ceng") << u"曾"_s << QStringList{u"ceng"_s, u"zeng"_s};
        QTest::newRow("the name Shan") << u"单"_s << QStringList{u"chan"_s, u"dan"_s, u"shan"_s};
        QTest::newRow("the name Xie") << u"解"_s << QStringList{u"jie"_s, u"xie"_s};
        QTest::newRow("the name Qiu") << u"仇"_s << QStringList{u"chou"_s, u"qiu"_s};
        QTest::newRow("the name Ou") << u"区"_s << QStringList{u"ou"_s, u"qu"_s};
        QTest::newRow("the name Zha") << u"查"_s << QStringList{u"cha"_s, u"zha"_s};
        QTest::newRow("the name Piao") << u"朴"_s << QStringList{u"piao"_s, u"po"_s, u"pu"_s};
        QTest::newRow("the first of Moqi") << u"万"_s << QStringList{u"mo"_s, u"wan"_s};
        QTest::newRow("the first of Yuchi") << u"尉"_s << QStringList{u"wei"_s, u"yu"_s};
        QTest::newRow("u with a diaeresis") << u"吕"_s << QStringList{u"lv"_s};
        QTest::newRow("traditional") << u"張"_s << QStringList{u"zhang"_s};
        QTest::newRow("beyond the basic plane") << u"𬀩"_s << QStringList{u"wei"_s};
        QTest::newRow("a latin letter") << u"a"_s << QStringList{};
        QTest::newRow("a mark") << u"（"_s << QStringList{};
    }

    void readings()
    {
        QFETCH(QString, character);
        QStringList found;
        for (const QLatin1StringView reading : readingsOf(character.toUcs4().first()))
            found += reading;
        QTEST(found, "readings");
    }

    void initials_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("initials");
        QTest::newRow("plain") << u"张三"_s << QStringList{u"zs"_s};
        QTest::newRow("two of two") << u"曾长"_s << QStringList{u"cc"_s, u"cz"_s, u"zc"_s, u"zz"_s};
        QTest::newRow("readings that begin alike count once") << u"那"_s << QStringList{u"n"_s};
        QTest::newRow("latin and digits stay") << u"3m公司"_s << QStringList{u"3mgs"_s};
        QTest::newRow("marks are left out") << u"张（三）"_s << QStringList{u"zs"_s};
        QTest::newRow("nothing to type") << u"（ ）"_s << QStringList{};
        QTest::newRow("empty") << QString() << QStringList{};
    }

    void initials()
    {
        QFETCH(QString, text);
        QTEST(initialsOf(text), "initials");
    }

    void initialsAreBounded() { QCOMPARE_EQ(initialsOf(QString(60, u'长'), 64).size(), 64); }

    void fits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<bool>("expected");
        const auto add = [](const char* name, const QString& text, const QString& letters, bool expected) {
            QTest::newRow(name) << text << letters << expected;
        };
        add("initials", u"张三丰"_s, u"zsf"_s, true);
        add("initials in the middle", u"杭州张三丰商店"_s, u"zsf"_s, true);
        add("initials of neighbours only", u"张三丰"_s, u"zf"_s, false);
        add("in the wrong order", u"张三"_s, u"sz"_s, false);
        add("whole syllables", u"张三"_s, u"zhangsan"_s, true);
        add("syllable and initial", u"张三"_s, u"zhangs"_s, true);
        add("initial and syllable", u"张三"_s, u"zsan"_s, true);
        add("double initials", u"张双"_s, u"zhsh"_s, true);
        add("the last one half typed", u"张三丰"_s, u"zhangsanfe"_s, true);
        add("one in the middle half typed", u"张三丰"_s, u"zhasanfeng"_s, false);
        add("capital letters", u"张三"_s, u"ZS"_s, true);
        add("an apostrophe", u"西安"_s, u"xi'an"_s, true);
        add("xian is one syllable too", u"先生"_s, u"xian"_s, true);
        add("and two", u"西安"_s, u"xian"_s, true);
        add("the other reading", u"曾国藩"_s, u"zgf"_s, true);
        add("and the usual one", u"曾国藩"_s, u"cgf"_s, true);
        add("of a whole syllable", u"单雄信"_s, u"shanxiongxin"_s, true);
        add("with v", u"吕布"_s, u"lvbu"_s, true);
        add("with u", u"吕布"_s, u"lubu"_s, true);
        add("with the diaeresis", u"吕布"_s, u"lübu"_s, true);
        add("over a mark", u"张三（北京）店"_s, u"sbj"_s, true);
        add("latin in the name", u"3m公司"_s, u"3mgs"_s, true);
        add("a rare character has its letter", u"王𬀩"_s, u"ww"_s, true);
        add("longer than the text", u"张三"_s, u"zsf"_s, false);
        add("empty", u"张三"_s, QString(), false);
        add("chinese is no pinyin", u"张三"_s, u"张"_s, false);
        add("in an empty text", QString(), u"z"_s, false);
        add("longer than anything", QString(100, u'张'), QString(61, u'z'), false);
        add("as long as may be", QString(100, u'张'), QString(60, u'z'), true);
    }

    void fits()
    {
        QFETCH(QString, text);
        QFETCH(QString, letters);
        QTEST(fitsPinyin(text, letters), "expected");
    }

    void first()
    {
        QVERIFY(PinyinQuery(u"z"_s).fitsFirst(u"（曾）某"_s));
        QVERIFY(PinyinQuery(u"c"_s).fitsFirst(u"曾某"_s));
        QVERIFY(!PinyinQuery(u"m"_s).fitsFirst(u"曾某"_s));
    }

    void folded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a name stays") << u"张三"_s << u"张三"_s;
        QTest::newRow("full width") << u"ＢＬ－０１（店）"_s << u"bl-01(店)"_s;
        QTest::newRow("capitals") << u"John SMITH"_s << u"john smith"_s;
        QTest::newRow("the dot of a foreign name") << u"阿依·古丽"_s << u"阿依古丽"_s;
        QTest::newRow("another dot") << u"阿依•古丽"_s << u"阿依古丽"_s;
        QTest::newRow("apostrophe") << u"O'Neill"_s << u"oneill"_s;
    }

    void folded()
    {
        QFETCH(QString, text);
        QTEST(duban::folded(text), "expected");
    }

    /// A list of 20 000 rows is filtered at every key press. The bound is for a build without optimisation on
    /// a busy machine.
    void isFast()
    {
        QStringList names;
        for (int i = 0; i < 20'000; ++i)
            names += u"杭州%1长乐曾记餐饮有限公司"_s.arg(i);
        const PinyinQuery query(u"zengjicy"_s);
        QElapsedTimer timer;
        timer.start();
        const auto count =
            std::count_if(names.begin(), names.end(), [&](const QString& name) { return query.fits(name); });
        QCOMPARE_EQ(count, 20'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        qInfo("20 000 names in %lld ms", timer.elapsed());
    }
};

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
