// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"
#include "tests/server/watch/WatchHall.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using K = DocumentKind;

constexpr K Receipt = K::Receipt;

/// The delivered words of a receipt with another last line.
QString newWords(const QString& last = u"咨询电话：12345。"_s)
{
    return DocumentTemplate::delivered(Receipt).trimmed() + u'\n' + last;
}

} // namespace

/// The words of papers as data, at the real server: versions, what was issued before, faults, forgery.
class TestTemplates : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_hall = std::make_unique<WatchHall>(u"2026-09-21T09:30"_s);
        m_case = m_hall->submit(Permit, {u"图纸"_s});
    }

    void cleanup()
    {
        const VerifyResult verified = m_hall->server().verify();
        QVERIFY2(verified.isClean(), verified.output.constData());
        m_hall.reset();
    }

    void theDeliveredWordsAreTheFirst()
    {
        for (const K kind : CaseDocuments) {
            const TemplatePage page = list(kind);
            QCOMPARE(page.what, kind);
            QCOMPARE(page.rows.size(), std::size_t(1));
            QCOMPARE(page.rows[0].version, 0);
            QCOMPARE(page.rows[0].text, DocumentTemplate::delivered(kind));
            QVERIFY(page.rows[0].setBy.isEmpty());
        }
        ANSWERS(issue(), ErrorCode::None);
        QCOMPARE(paper().templateVersion, 0);
    }

    void versionsAreKept()
    {
        const CommandReply first = set(0, newWords(), u"加上咨询电话"_s);
        ANSWERS(first, ErrorCode::None);
        QCOMPARE(first.subject, 1);
        m_hall->advance(u"2026-09-21T10:00"_s);
        QCOMPARE(set(1, newWords(u"监督电话：12388。"_s), u"换成监督电话"_s).subject, 2);
        QCOMPARE(m_hall
                     ->ask(u"sysadmin"_s,
                           SetTemplate{K::FeeBill, 0,
                                       DocumentTemplate::delivered(K::FeeBill) + u"请在十日内缴纳。"_s,
                                       u"写明期限"_s})
                     .subject,
                 1); // each kind counts for itself
        m_hall->restart();
        const TemplatePage page = list(Receipt);
        QCOMPARE(page.rows.size(), std::size_t(3));
        QCOMPARE(page.rows[0].version, 2);
        QCOMPARE(page.rows[0].text, newWords(u"监督电话：12388。"_s));
        QCOMPARE(page.rows[0].reason, u"换成监督电话"_s);
        QCOMPARE(formatMoment(page.rows[0].setAt), u"2026-09-21 10:00"_s);
        QVERIFY(!page.rows[0].setBy.isEmpty());
        QCOMPARE(page.rows[1].version, 1);
        QCOMPARE(page.rows[1].text, newWords());
        QCOMPARE(page.rows[2].version, 0);
        QCOMPARE(page.rows[2].text, DocumentTemplate::delivered(Receipt));
    }

    /// The heart of it: a paper stays what it was, its check code too.
    void whatWasIssuedStays()
    {
        ANSWERS(issue(), ErrorCode::None);
        const DocumentId old = paper().id;
        const QByteArray before = encode(document(old));
        ANSWERS(set(0, newWords()), ErrorCode::None);
        QCOMPARE(encode(document(old)), before);
        const CaseId first = m_case;
        m_case = m_hall->submit(Permit);
        const auto draft = m_hall->fetch<DocumentReply>(u"clerk"_s, DraftDocument{m_case, Receipt, {}});
        QCOMPARE(draft.entry.templateVersion, 1);
        ANSWERS(issue(), ErrorCode::None);
        QCOMPARE(paper().templateVersion, 1);
        const DocumentReply issued = document(paper().id);
        QCOMPARE(issued.body.blocks.back().text, u"咨询电话：12345。"_s);
        QCOMPARE(issued.body.blocks.size(), draft.body.blocks.size());
        m_hall->restart();
        m_case = first;
        QCOMPARE(encode(document(old)), before);
        QCOMPARE(paper().templateVersion, 0);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const QString good = DocumentTemplate::delivered(Receipt).trimmed();
        const int next = int(good.count(u'\n')) + 2;
        const QString there = u"text[%1]"_s.arg(next);
        QTest::newRow("nothing at all") << QString() << u"text"_s;
        QTest::newRow("no title") << good.mid(2) << u"text[1]"_s;
        QTest::newRow("a second title") << good + u"\n# 又一个"_s << there;
        QTest::newRow("a fact that there is not") << good + u"\n{没有}"_s << there;
        QTest::newRow("a fact of another paper") << good + u"\n{收费合计}"_s << there;
        QTest::newRow("a list in a paragraph") << good + u"\n{已收材料}"_s << there;
        QTest::newRow("half a brace") << good + u"\n{申请人"_s << there;
        QTest::newRow("a mark alone") << good + u"\n-"_s << there;
        QTest::newRow("what the law wants said")
            << QString(good).replace(u"- {已收材料}"_s, u"- 材料"_s) << u"text"_s;
        QTest::newRow("too many lines") << good + QString(200, u'\n') << u"text"_s;
        QTest::newRow("too long") << good + QString(20'000, u'字') << u"text"_s;
        QTest::newRow("a tab") << good + u"\n\t字"_s << u"text"_s;
        QTest::newRow("text that runs backwards") << good + u"\n\u202e字"_s << u"text"_s;
        QTest::newRow("nothing new") << good << u"text"_s;
    }

    void faults()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        NAMES(set(0, text), field);
        QCOMPARE(list(Receipt).rows.size(), std::size_t(1));
    }

    void otherFields()
    {
        NAMES(m_hall->ask(u"sysadmin"_s, SetTemplate{K(0), 0, newWords(), u"理由"_s}), u"document"_s);
        NAMES(m_hall->ask(u"sysadmin"_s, SetTemplate{K(99), 0, newWords(), u"理由"_s}), u"document"_s);
        NAMES(set(0, newWords(), u" "_s), u"reason"_s);
        NAMES(set(0, newWords(), QString(2001, u'字')), u"reason"_s);
        const auto none = m_hall->as(u"sysadmin"_s).call<TemplatePage>(ListTemplates{K(99)});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::InvalidInput);
    }

    /// Whoever comes second is told who came first, and nothing is overwritten.
    void twoHands()
    {
        ANSWERS(set(0, newWords()), ErrorCode::None);
        const CommandReply late = set(0, newWords(u"另一句。"_s));
        ANSWERS(late, ErrorCode::Conflict);
        QCOMPARE(late.byPerson, list(Receipt).rows[0].setBy);
        QCOMPARE(formatMoment(late.at), u"2026-09-21 09:30"_s);
        ANSWERS(set(2, newWords(u"另一句。"_s)), ErrorCode::Conflict);
        ANSWERS(set(-1, newWords(u"另一句。"_s)), ErrorCode::Conflict);
        NAMES(set(1, newWords()), u"text"_s); // what holds already
        ANSWERS(set(1, DocumentTemplate::delivered(Receipt), u"恢复原文"_s), ErrorCode::None);
        QCOMPARE(list(Receipt).rows.size(), std::size_t(3));
    }

    void nobodyElse()
    {
        for (const QString& login : {u"clerk"_s, u"handler"_s, u"approver"_s, u"head"_s, u"officer"_s,
                                     u"leader"_s, u"secretary"_s}) {
            ANSWERS(m_hall->ask(login, SetTemplate{Receipt, 0, newWords(), u"理由"_s}),
                    ErrorCode::NotAllowed);
            const auto seen = m_hall->as(login).call<TemplatePage>(ListTemplates{Receipt});
            QVERIFY(!seen);
            QCOMPARE(seen.error().code, ErrorCode::NotAllowed);
        }
    }

    /// A frame has an end; the newest versions and the delivered words are always there.
    void manyLongVersions()
    {
        constexpr int Versions = 18;
        const QString good = DocumentTemplate::delivered(Receipt).trimmed();
        for (int version = 0; version < Versions; ++version) {
            const QString filler(19'000 - good.size(), QChar(u'一' + version));
            ANSWERS(set(version, good + u'\n' + filler), ErrorCode::None);
        }
        const TemplatePage page = list(Receipt);
        QCOMPARE(page.rows.front().version, Versions);
        QCOMPARE(page.rows.back().version, 0);
        QVERIFY(page.rows.size() > 10);
        QVERIFY(page.rows.size() < Versions);
    }

    /// Words that a later program cannot read: papers go out with the delivered ones.
    void wordsNobodyCanReadAnyMore()
    {
        ANSWERS(set(0, newWords()), ErrorCode::None);
        m_hall->server().kill9();
        QCOMPARE(m_hall->tamper({u"DROP TRIGGER document_template_is_frozen"_s,
                                 u"UPDATE document_template SET text = '# 收件凭证'"_s}),
                 QString());
        QVERIFY(!m_hall->server().verify().isClean()); // it is a forgery here
        m_hall->restart();
        ANSWERS(issue(), ErrorCode::None);
        QCOMPARE(paper().templateVersion, 0);
        QVERIFY(document(paper().id).body.blocks.size() > 3);
        QCOMPARE(list(Receipt).rows[0].text, u"# 收件凭证"_s); // the administrator sees what is wrong
        m_hall->server().kill9();
        QCOMPARE(m_hall->tamper({u"UPDATE document_template SET text = '%1'"_s.arg(newWords())}), QString());
    }

    /// The triggers refuse what people do by mistake; whoever takes them away is found.
    void verifyFindsForgery()
    {
        const QString free = u"DROP TRIGGER document_template_is_frozen"_s;
        const QString drop = u"DROP TRIGGER document_template_is_kept"_s;
        const QList<QStringList> forgeries{
            {free, u"UPDATE document_template SET text = text || '。' WHERE version = 1"_s},
            {free, u"UPDATE document_template SET reason = 'x' WHERE version = 1"_s},
            {free, u"UPDATE document_template SET person_id = (SELECT max(id) FROM person)"_s},
            {free, u"UPDATE document_template SET at_utc = at_utc + 1"_s},
            {free, u"UPDATE document_template SET version = 3 WHERE version = 2"_s},
            {free, u"UPDATE document_template SET kind = 2"_s},
            {drop, u"DELETE FROM document_template WHERE version = 1"_s},
            {drop, u"DELETE FROM document_template WHERE version = 2"_s},
            {u"INSERT INTO document_template SELECT 2, 1, seq, text, person_id, at_utc, reason"
             " FROM document_template WHERE version = 1"_s},
            {u"DROP TRIGGER record_version_is_insert_only_update"_s,
             u"UPDATE record_version SET body = x'a0' WHERE verb = 339"_s},
            {u"DROP TRIGGER document_is_frozen"_s, u"UPDATE document SET template = 0"_s},
            {u"DROP TRIGGER document_is_frozen"_s, u"UPDATE document SET template = 2"_s}};
        ANSWERS(set(0, newWords()), ErrorCode::None);
        ANSWERS(issue(), ErrorCode::None);
        ANSWERS(set(1, newWords(u"监督电话：12388。"_s)), ErrorCode::None);
        m_hall->server().kill9();
        QVERIFY(!m_hall->tamper({u"UPDATE document_template SET text = 'x'"_s}).isEmpty());
        QVERIFY(!m_hall->tamper({u"DELETE FROM document_template"_s}).isEmpty());
        const QDir data(m_hall->server().dataDir());
        const QTemporaryDir whole;
        for (const QString& file : data.entryList(QDir::Files))
            QVERIFY(QFile::copy(data.filePath(file), whole.filePath(file)));
        for (const QStringList& statements : forgeries) {
            QCOMPARE(m_hall->tamper(statements), QString());
            QVERIFY2(!m_hall->server().verify().isClean(), qPrintable(statements.join(u"; "_s)));
            for (const QString& file : data.entryList(QDir::Files))
                QVERIFY(QFile::remove(data.filePath(file)));
            for (const QString& file : QDir(whole.path()).entryList(QDir::Files))
                QVERIFY(QFile::copy(whole.filePath(file), data.filePath(file)));
            const VerifyResult again = m_hall->server().verify();
            QVERIFY2(again.isClean(), again.output.constData());
        }
    }

private:
    CommandReply set(int expected, const QString& text, const QString& reason = u"统一用语"_s)
    {
        return m_hall->ask(u"sysadmin"_s, SetTemplate{Receipt, expected, text, reason});
    }

    TemplatePage list(K kind) { return m_hall->fetch<TemplatePage>(u"sysadmin"_s, ListTemplates{kind}); }

    CommandReply issue()
    {
        return m_hall->ask(u"clerk"_s, IssueDocument{m_case, m_hall->revisionOf(m_case), Receipt, {}});
    }

    /// @return the newest paper of the case.
    DocumentEntry paper()
    {
        const auto page = m_hall->fetch<DocumentPage>(u"clerk"_s, ListDocuments{m_case});
        return page.rows.empty() ? DocumentEntry{} : page.rows.back();
    }

    DocumentReply document(DocumentId id)
    {
        return m_hall->fetch<DocumentReply>(u"clerk"_s, GetDocument{m_case, id});
    }

    std::unique_ptr<WatchHall> m_hall;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
