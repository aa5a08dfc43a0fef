// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search/ManyCases.h"

#include <QDate>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int CasesADay = 1500;
constexpr int CasesAtOnce = 250'000; // their terms are sorted in memory

const QString Surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "沈姚卢姜崔钟谭陆汪范廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴单解仇"_s;
const QString Given =
    u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波宁鑫宇浩轩梓涵子怡欣诺一晨阳雨泽"
    "思佳慧琳雪梅春生永福德祥安康乐长重朝行良成东南西北山川林森峰岩松柏竹云天月星光辉"_s;
const QString Places = u"杭州宁波温州嘉兴湖州绍兴金华衢州舟山台州丽水余姚义乌永康长乐"_s;
const QStringList Trades{u"建筑工程"_s, u"餐饮管理"_s, u"信息科技"_s,
                         u"物流"_s,     u"医疗器械"_s, u"文化传媒"_s};

/// A statement of SQLite, without Qt between: millions of rows are written.
class Insert
{
public:
    Insert(sqlite3* db, const char* sql) { sqlite3_prepare_v2(db, sql, -1, &m_statement, nullptr); }

    ~Insert() { sqlite3_finalize(m_statement); }

    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    Insert& add(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_column, number);
        return *this;
    }

    Insert& add(const QString& text)
    {
        const QByteArray bytes = text.toUtf8();
        sqlite3_bind_text(m_statement, ++m_column, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        return *this;
    }

    bool run()
    {
        m_column = 0;
        const bool done = m_statement && sqlite3_step(m_statement) == SQLITE_DONE;
        sqlite3_reset(m_statement);
        return done;
    }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_column = 0;
};

bool execute(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

constexpr auto InsertCase =
    "INSERT INTO case_file(id, revision, changed_seq, number, query_code, variant_id, department_id, hall_id,"
    " window_id, channel, state, stage, taken_in_by, received_utc, recorded_utc, stage_entered_utc,"
    " applicant_name, provisional, light, worst_light)"
    " SELECT ?1, 1, 1, ?2, 'q', v.id, v.department_id, w.hall_id, w.id, 1, 3, 3,"
    " (SELECT min(id) FROM person), 1, 1, 1, ?3, 0, 1, 1"
    " FROM (SELECT id, department_id FROM item_variant ORDER BY id"
    "  LIMIT 1 OFFSET ?1 * 7 % (SELECT count(*) FROM item_variant)) v,"
    " (SELECT id, hall_id FROM service_window ORDER BY id"
    "  LIMIT 1 OFFSET ?1 % (SELECT count(*) FROM service_window)) w";

bool writeCases(sqlite3* db, const SearchKey& key, int cases)
{
    Invented invented(20260921);
    Insert file(db, InsertCase);
    Insert applicant(
        db,
        "INSERT INTO applicant(case_id, seq, kind, name, id_number, phone, remark) VALUES(?,1,?,?,?,?,'')");
    CaseTerms terms(db, key);
    for (int i = 1; i <= cases; ++i) {
        const QString number = bulkNumber(i);
        const Applicant who = invented.applicant();
        const bool written =
            file.add(i).add(number).add(who.name).run() &&
            applicant.add(i).add(int(who.kind)).add(who.name).add(who.idNumber).add(who.phone).run();
        if (!written || !terms.add(i, number, who))
            return false;
    }
    return terms.finish();
}

} // namespace

QString Invented::pick(const QString& from, int characters)
{
    const auto at = qsizetype(m_random.bounded(int(from.size()) / characters)) * characters;
    return from.mid(at, characters);
}

/// The third power of an even spread: the first ten are nearly half of all, as in the country.
QString Invented::surname()
{
    const double even = m_random.generateDouble();
    return Surnames.mid(qsizetype(even * even * even * double(Surnames.size())), 1);
}

QString Invented::digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + char16_t(m_random.bounded(10)));
    return text;
}

Applicant Invented::applicant()
{
    const QString phone = u"13"_s + digits(9);
    if (m_random.bounded(5) == 0) {
        QString name = pick(Places, 2); // one after the other: in a sum the order is the compiler's
        name += pick(Given, 1);
        name += pick(Given, 1);
        name += Trades[m_random.bounded(int(Trades.size()))] + u"有限公司"_s;
        return {Applicant::Kind::Organisation, name, u"91330106MA"_s + digits(8), phone};
    }
    QString name = surname();
    name += pick(Given, 1);
    if (m_random.bounded(3) > 0)
        name += pick(Given, 1);
    return {Applicant::Kind::Person, name, u"330106"_s + digits(12), phone};
}

QString bulkNumber(int n)
{
    const QDate day = QDate(2024, 1, 1).addDays(n / CasesADay);
    return u"BL-%1-%2"_s.arg(day.toString(u"yyyyMMdd"_s)).arg(n % CasesADay + 1, 5, 10, QChar(u'0'));
}

bool CaseTerms::add(qint64 caseId, const QString& number, const Applicant& who)
{
    for (const qint64 term : searchTerms(m_key, {number, {who}}))
        m_terms.push_back({term, caseId});
    return ++m_cases % CasesAtOnce != 0 || finish();
}

bool CaseTerms::finish()
{
    std::sort(m_terms.begin(), m_terms.end());
    Insert insert(m_db, "INSERT INTO case_term(term, case_id) VALUES(?, ?)");
    const bool done = std::all_of(m_terms.begin(), m_terms.end(),
                                  [&](const Term& t) { return insert.add(t.term).add(t.caseId).run(); });
    m_terms.clear();
    return done;
}

QString loadCases(const QString& databaseFile, const SearchKey& key, int cases)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(databaseFile.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> db(opened, sqlite3_close);
    // The index by case is made at the end, over rows that are sorted.
    const bool done = code == SQLITE_OK && execute(opened, "PRAGMA synchronous=OFF") &&
                      execute(opened, "PRAGMA cache_size=-400000") && execute(opened, "BEGIN") &&
                      execute(opened, "DROP INDEX case_term_case") && writeCases(opened, key, cases) &&
                      execute(opened, "CREATE INDEX case_term_case ON case_term(case_id)") &&
                      execute(opened, "COMMIT") && execute(opened, "PRAGMA wal_checkpoint(TRUNCATE)");
    return done ? QString() : QString::fromUtf8(sqlite3_errmsg(opened));
}

} // namespace duban::test
