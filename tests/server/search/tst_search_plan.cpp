// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/Fold.h"
#include "server/app/DataFolder.h"
#include "server/app/FirstStart.h"
#include "server/command/search/CaseSearch.h"
#include "server/command/search/SearchPlan.h"
#include "tests/bench/search/ManyCases.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

/// Whichever lists a search walks and however they are narrowed, it finds what a look at every case finds.
class TestSearchPlan : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatALookAtEveryCaseFinds_data();
    void findsWhatALookAtEveryCaseFinds();
    void rareWordsLead();

private:
    QList<qint64> bySearch(const ReadTx& tx, const QString& text, int page);
    QList<qint64> byLooking(const ReadTx& tx, const QString& text);
    std::vector<SearchWord> wordsOf(const QString& text);

    QTemporaryDir m_dir;
    MachineClock m_machine;
    ServerLegalClock m_legal{m_machine};
    std::optional<SearchKey> m_key;
    std::shared_ptr<const Rules> m_rules;
    std::unique_ptr<Database> m_reader;
    Visibility m_clerk;
};

namespace {

constexpr int Cases = 4000;

} // namespace

void TestSearchPlan::initTestCase()
{
    StartOptions options;
    options.hallFile = QStringLiteral(DUBAN_SOURCE_DIR "/resources/demo/hall.json");
    auto folder = DataFolder::open(m_dir.path());
    QVERIFY(folder);
    auto key = SearchKey::loadOrMake((*folder)->searchKey());
    QVERIFY(key);
    m_key = *key;
    auto rules = prepareDatabase(**folder, options, *m_key, m_legal, m_machine);
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().detail));
    m_rules = *rules;
    QCOMPARE(loadCases((*folder)->database(), *m_key, Cases), QString());
    auto reader = Database::open((*folder)->database(), Database::Mode::Reader);
    QVERIFY(reader);
    m_reader = std::move(*reader);
    const ServiceWindow& window = m_rules->catalogue().windows.front();
    Actor clerk;
    clerk.role = Role::WindowClerk;
    clerk.window = window.id;
    clerk.hall = window.hall;
    m_clerk = Visibility::of(clerk, {});
}

std::vector<SearchWord> TestSearchPlan::wordsOf(const QString& text)
{
    std::vector<SearchWord> words;
    for (const QString& word : folded(text).split(u' ', Qt::SkipEmptyParts))
        words.emplace_back(word, *m_key, m_rules->catalogue());
    return words;
}

/// Page after page until there is no more.
QList<qint64> TestSearchPlan::bySearch(const ReadTx& tx, const QString& text, int page)
{
    const auto search = CaseSearch::of(text, *m_key, m_rules->catalogue());
    QList<qint64> ids;
    CaseId before;
    while (search) {
        const auto found = search->page(tx, m_clerk, before, page);
        if (!found || (found->more && found->cases.empty()))
            qFatal("%s: no page", qPrintable(text));
        for (const FoundCase& one : found->cases)
            ids += one.id.value;
        if (!found->more)
            break;
        before = found->cases.back().id;
    }
    return ids;
}

QList<qint64> TestSearchPlan::byLooking(const ReadTx& tx, const QString& text)
{
    const std::vector<SearchWord> words = wordsOf(text);
    const auto all = SearchStore::all(tx, {Cases + 1}, Cases);
    QList<qint64> ids;
    for (const Candidate& file : all.value_or(std::vector<Candidate>())) {
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const SearchWord& word) { return word.fits(file).has_value(); });
        if (fits && m_clerk.reaches(file.place))
            ids += file.id.value;
    }
    return ids;
}

void TestSearchPlan::findsWhatALookAtEveryCaseFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("some");
    const auto add = [](const char* name, const QString& text, bool some = true) {
        QTest::newRow(name) << text << some;
    };
    add("one character of many", u"王"_s);
    add("one character of few", u"仇"_s);
    add("a name of three characters", u"王建国"_s, false);
    add("two characters of a given name", u"建国"_s, false);
    add("four characters of a company", u"医疗器械"_s);
    add("two initials", u"wj"_s);
    add("three initials", u"wjg"_s);
    add("four initials", u"yycy"_s, false);
    add("initials of a company", u"ylqx"_s);
    add("a whole name in pinyin", u"wangming"_s);
    add("can be cut in many ways, and fits in a rare one", u"zhangfang"_s); // 州行芳: z hang fang
    add("three syllables", u"wangjianguo"_s, false);
    add("syllable and initials", u"wangjg"_s);
    add("a reading of its own", u"shanwei"_s, false);
    add("half a syllable", u"zhan"_s);
    add("one letter", u"w"_s);
    add("can be cut in many ways", u"xianganning"_s, false);
    add("item", u"许可"_s);
    add("name and item", u"张 经营"_s, false);
    add("initials and item", u"wj 登记"_s, false);
    add("name and day", u"王 0102"_s);
    add("initials and day", u"zs 0103"_s);
    add("day and the name behind it", u"0102 李"_s);
    add("name and end of the number", u"李 07"_s);
    add("two words of names", u"物流 宁波"_s);
    add("three words", u"wl 宁波 0101"_s);
    add("day, item and initials", u"0101 许可 w"_s);
    add("end of the number", u"0042"_s);
    add("a name nobody has", u"覃仇单"_s, false);
    add("characters that never stand together", u"王 仇覃"_s, false);
}

void TestSearchPlan::findsWhatALookAtEveryCaseFinds()
{
    QFETCH(QString, text);
    QFETCH(bool, some);
    const auto tx = ReadTx::begin(*m_reader);
    QVERIFY(tx);
    const QList<qint64> expected = byLooking(**tx, text);
    QVERIFY2(!some || !expected.isEmpty(), "the words fit nobody: the row shows nothing");
    QCOMPARE(bySearch(**tx, text, 50), expected);
    QCOMPARE(bySearch(**tx, text, 7), expected);
}

/// A company leads where nearly everybody has the surname, and the surname narrows its list.
void TestSearchPlan::rareWordsLead()
{
    const auto tx = ReadTx::begin(*m_reader);
    QVERIFY(tx);
    const auto surname = planFor(**tx, wordsOf(u"王"_s));
    const auto company = planFor(**tx, wordsOf(u"宁波"_s));
    const auto both = planFor(**tx, wordsOf(u"王 宁波"_s));
    QVERIFY(surname && company && both);
    QVERIFY(company->cases < surname->cases);
    QCOMPARE_EQ(both->terms.size(), 1u);
    QCOMPARE(both->terms.front().term, company->terms.front().term);
    QCOMPARE(both->terms.front().also, std::vector<qint64>{surname->terms.front().term});
    QCOMPARE(both->cases, company->cases);
    const auto nobody = planFor(**tx, wordsOf(u"王 仇单国"_s));
    QVERIFY(nobody && nobody->isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchPlan)
#include "tst_search_plan.moc"
