// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/document/SampleFacts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace duban;
using namespace duban::test;

namespace {

using Why = TemplateFault::Why;
using Form = DocumentBlock::Form;

QString written(const std::vector<DocumentBlock>& blocks)
{
    QStringList lines;
    for (const DocumentBlock& block : blocks)
        lines.append(u"%1 %2"_s.arg(QStringView(u"?#>.-=").at(qsizetype(block.form))).arg(block.text));
    return lines.join(u'\n') + u'\n';
}

tl::expected<DocumentTemplate, TemplateFault> parsed(DocumentKind kind, const QString& text)
{
    return DocumentTemplate::parse(kind, text);
}

/// What a receipt must say, to put something else behind it.
const QString Receipt = u"# 凭证\n{申请人}于{收件日期}提出{事项名称}\n- {已收材料}\n"_s;

} // namespace

class tst_document_template : public QObject
{
    Q_OBJECT
private slots:
    void factsAreInTheirOrder();
    void everyKindHasItsFacts_data();
    void everyKindHasItsFacts();
    void goldenDocuments_data();
    void goldenDocuments();
    void lawfulWords_data();
    void lawfulWords();
    void conditions_data();
    void conditions();
    void missingFactIsAnError();
    void listsAreNumbered();
    void faults_data();
    void faults();
    void lawWantsItSaid_data();
    void lawWantsItSaid();
    void numbers_data();
    void numbers();
    void words();
};

/// traitsOf(Fact) reads the list by place.
void tst_document_template::factsAreInTheirOrder()
{
    QSet<QString> names;
    for (std::size_t i = 0; i < allFacts().size(); ++i) {
        const FactTraits& traits = allFacts()[i];
        QCOMPARE(std::size_t(traits.fact), i);
        const QString name = QString::fromUtf16(traits.name);
        QVERIFY2(!name.isEmpty() && !names.contains(name), qPrintable(name));
        names.insert(name);
        QCOMPARE(factNamed(name), std::optional(traits.fact));
    }
    QVERIFY(!factNamed(u"申请"));
    QVERIFY(!factNamed(u""));
}

void tst_document_template::everyKindHasItsFacts_data()
{
    QTest::addColumn<DocumentKind>("kind");
    for (const DocumentKind kind : CaseDocuments)
        QTest::newRow(traitsOf(kind)->file) << kind;
}

void tst_document_template::everyKindHasItsFacts()
{
    QFETCH(const DocumentKind, kind);
    const std::vector<Fact>& may = factsOf(kind);
    const std::vector<Fact>& must = factsOf(kind, true);
    QVERIFY(!must.empty());
    for (const Fact fact : must)
        QVERIFY2(std::find(may.begin(), may.end(), fact) != may.end(),
                 qPrintable(QString::fromUtf16(traitsOf(fact).name)));
    QCOMPARE(QSet<Fact>(may.begin(), may.end()).size(), qsizetype(may.size()));
    const auto read = parsed(kind, DocumentTemplate::delivered(kind));
    QVERIFY2(read, read ? "" : qPrintable(u"line %1: %2"_s.arg(read.error().line).arg(read.error().word)));
}

void tst_document_template::goldenDocuments_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<bool>("permit");
    for (const DocumentKind kind : CaseDocuments) {
        QTest::newRow(traitsOf(kind)->file) << kind << true;
        QTest::addRow("%s-other", traitsOf(kind)->file) << kind << false;
    }
}

/// Every kind, for a permit and for something that is none, as a reader gets it.
void tst_document_template::goldenDocuments()
{
    QFETCH(const DocumentKind, kind);
    QFETCH(const bool, permit);
    DocumentFacts facts = permitFacts();
    if (!permit)
        facts.remove(Fact::IsPermit);
    const auto blocks = parsed(kind, DocumentTemplate::delivered(kind)).value().compose(facts);
    QVERIFY2(blocks, blocks ? "" : qPrintable(blocks.error().field));
    const QByteArray is = written(*blocks).toUtf8();
    QFile golden(QStringLiteral(DUBAN_DOCUMENTS "/%1.txt").arg(QString::fromLatin1(QTest::currentDataTag())));
    if (qEnvironmentVariable("DUBAN_GOLDEN") == u"write") {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(is);
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(is), QString::fromUtf8(golden.readAll()));
    QVERIFY2(permit || !is.contains("行政许可法"), "a law of permits rules something that is none");
}

void tst_document_template::lawfulWords_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("article");
    QTest::newRow("acceptance, art. 32 (5)") << DocumentKind::AcceptanceNotice << u"第三十二条第一款第五项"_s;
    QTest::newRow("refusal, art. 32") << DocumentKind::RefusalNotice << u"第三十二条第一款"_s;
    QTest::newRow("supplement, art. 32 (4)") << DocumentKind::SupplementNotice << u"第三十二条第一款第四项"_s;
    QTest::newRow("silence accepts, art. 32 (4)") << DocumentKind::Receipt << u"即为受理"_s;
    QTest::newRow("procedure, art. 45") << DocumentKind::ProcedureNotice << u"第四十五条"_s;
    QTest::newRow("extension, art. 42") << DocumentKind::ExtensionNotice << u"第四十二条"_s;
    QTest::newRow("permit, art. 38 (1)") << DocumentKind::PermitDecision << u"第三十八条第一款"_s;
    QTest::newRow("denial, art. 38 (2)") << DocumentKind::Denial << u"第三十八条第二款"_s;
    QTest::newRow("denial says where to appeal") << DocumentKind::Denial << u"行政复议"_s;
    QTest::newRow("refusal says where to sue") << DocumentKind::RefusalNotice << u"行政诉讼"_s;
    QTest::newRow("fees, nothing beside them") << DocumentKind::FeeBill << u"不收取其他费用"_s;
}

void tst_document_template::lawfulWords()
{
    QFETCH(const DocumentKind, kind);
    QFETCH(const QString, article);
    const auto blocks = parsed(kind, DocumentTemplate::delivered(kind)).value().compose(permitFacts());
    QVERIFY(blocks);
    QVERIFY2(written(*blocks).contains(article), qPrintable(written(*blocks)));
}

void tst_document_template::conditions_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("stands");
    QTest::newRow("with, known") << u"?{代理人} 由{代理人}代理"_s << true << u"由李敏代理"_s;
    QTest::newRow("with, unknown") << u"?{代理人} 由{代理人}代理"_s << false << QString();
    QTest::newRow("without, known") << u"!{代理人} 本人申请"_s << true << QString();
    QTest::newRow("without, unknown") << u"!{代理人} 本人申请"_s << false << u"本人申请"_s;
    QTest::newRow("two, one fails") << u"?{窗口}!{代理人} 在{窗口}"_s << true << QString();
    QTest::newRow("two hold") << u"?{窗口}!{代理人} 在{窗口}"_s << false << u"在3号窗口"_s;
}

void tst_document_template::conditions()
{
    QFETCH(const QString, line);
    QFETCH(const bool, known);
    QFETCH(const QString, stands);
    DocumentFacts facts = permitFacts();
    if (!known)
        facts[Fact::Agent] = {QString()}; // as if nobody had written it
    const auto blocks = parsed(DocumentKind::Receipt, Receipt + line).value().compose(facts);
    QVERIFY(blocks);
    const bool there = std::any_of(blocks->begin(), blocks->end(),
                                   [&](const DocumentBlock& block) { return block.text == stands; });
    QCOMPARE(there, !stands.isEmpty());
    QCOMPARE(blocks->size(), std::size_t(stands.isEmpty() ? 4 : 5));
}

/// A gap in a legal document is worse than none.
void tst_document_template::missingFactIsAnError()
{
    for (const DocumentKind kind : CaseDocuments) {
        const DocumentTemplate read = parsed(kind, DocumentTemplate::delivered(kind)).value();
        for (const Fact fact : factsOf(kind, true)) {
            if (fact == Fact::RightOrgan)
                continue; // named where another organ is the right one
            DocumentFacts facts = permitFacts();
            facts.remove(fact);
            const auto blocks = read.compose(facts);
            QVERIFY2(!blocks, traitsOf(kind)->file);
            QCOMPARE(blocks.error().code, ErrorCode::InvalidInput);
            QCOMPARE(blocks.error().field, QString::fromUtf16(traitsOf(fact).name));
        }
    }
}

void tst_document_template::listsAreNumbered()
{
    const auto blocks =
        parsed(DocumentKind::Receipt, Receipt + u"- 另附{窗口}清单\n其他：\n- {已收材料}（复核）"_s)
            .value()
            .compose(permitFacts());
    QVERIFY(blocks);
    QStringList items;
    for (const DocumentBlock& block : *blocks) {
        if (block.form == Form::Item)
            items.append(block.text);
    }
    QCOMPARE(items, QStringList({u"1．食品经营许可申请书（原件1份）"_s, u"2．营业执照（复印件1份）"_s,
                                 u"3．另附3号窗口清单"_s, u"1．食品经营许可申请书（原件1份）（复核）"_s,
                                 u"2．营业执照（复印件1份）（复核）"_s}));
}

void tst_document_template::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TemplateFault::Why>("why");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString() << Why::NoTitle << 0 << QString();
    QTest::newRow("blank") << u" \n\n"_s << Why::NoTitle << 0 << QString();
    QTest::newRow("text first") << u"正文\n# 标题"_s << Why::NoTitle << 1 << QString();
    QTest::newRow("only a title that may fall away")
        << u"?{代理人} # 标题\n正文"_s << Why::NoTitle << 2 << QString();
    QTest::newRow("empty title") << u"#  "_s << Why::EmptyLine << 1 << QString();
    QTest::newRow("second title") << u"# 一\n\n# 二"_s << Why::LateTitle << 3 << QString();
    QTest::newRow("late title") << u"# 一\n正文\n?{代理人} # 二"_s << Why::LateTitle << 3 << QString();
    QTest::newRow("empty item") << Receipt + u"-"_s << Why::EmptyLine << 4 << QString();
    QTest::newRow("condition alone") << Receipt + u"?{代理人}"_s << Why::EmptyLine << 4 << QString();
    QTest::newRow("unknown fact") << Receipt + u"由{代理}代理"_s << Why::UnknownFact << 4 << u"代理"_s;
    QTest::newRow("empty name") << Receipt + u"由{}代理"_s << Why::UnknownFact << 4 << QString();
    QTest::newRow("unknown condition") << Receipt + u"!{代理} 本人"_s << Why::UnknownFact << 4 << u"代理"_s;
    QTest::newRow("of another kind") << Receipt + u"{救济途径}"_s << Why::ForeignFact << 4 << u"救济途径"_s;
    QTest::newRow("list in a paragraph")
        << Receipt + u"有{已收材料}"_s << Why::ListInText << 4 << u"已收材料"_s;
    QTest::newRow("list in a title") << u"# {已收材料}"_s << Why::ListInText << 1 << u"已收材料"_s;
    QTest::newRow("open brace") << Receipt + u"由{代理人代理"_s << Why::OpenBrace << 4 << QString();
    QTest::newRow("closed brace") << Receipt + u"由代理人}代理"_s << Why::OpenBrace << 4 << QString();
    QTest::newRow("open condition") << Receipt + u"?{代理人 代理"_s << Why::OpenBrace << 4 << QString();
    QTest::newRow("tab") << Receipt + u"一\t二"_s << Why::ControlCharacter << 0 << QString();
    QTest::newRow("too many lines") << Receipt + QString(DocumentTemplate::MaxLines, u'\n') << Why::TooLong
                                    << 0 << QString();
    QTest::newRow("too long") << Receipt + QString(DocumentTemplate::MaxLength, u'字') << Why::TooLong << 0
                              << QString();
    QTest::newRow("nothing of what the law wants")
        << u"# 凭证\n收到"_s << Why::MissingFact << 0 << u"申请人"_s;
}

void tst_document_template::faults()
{
    QFETCH(const QString, text);
    QFETCH(const Why, why);
    QFETCH(const int, line);
    QFETCH(const QString, word);
    const auto read = parsed(DocumentKind::Receipt, text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().why), int(why));
    QCOMPARE(read.error().line, line);
    QCOMPARE(read.error().word, word);
}

void tst_document_template::lawWantsItSaid_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QString>("without");
    QTest::newRow("supplement: all that is missing") << DocumentKind::SupplementNotice << u"{补正材料}"_s;
    QTest::newRow("refusal: the ground") << DocumentKind::RefusalNotice << u"{不予受理情形}"_s;
    QTest::newRow("refusal: the right organ") << DocumentKind::RefusalNotice << u"{有权机关}"_s;
    QTest::newRow("refusal: remedies") << DocumentKind::RefusalNotice << u"{救济途径}"_s;
    QTest::newRow("denial: reasons") << DocumentKind::Denial << u"{理由}"_s;
    QTest::newRow("denial: remedies") << DocumentKind::Denial << u"{救济途径}"_s;
    QTest::newRow("extension: reasons") << DocumentKind::ExtensionNotice << u"{理由}"_s;
    QTest::newRow("procedure: its length") << DocumentKind::ProcedureNotice << u"{特别程序期限}"_s;
}

/// An administrator may word it otherwise, never leave it out.
void tst_document_template::lawWantsItSaid()
{
    QFETCH(const DocumentKind, kind);
    QFETCH(const QString, without);
    QString text = DocumentTemplate::delivered(kind);
    text.replace(without, u"略"_s);
    text += u"?"_s + without + u" 见附件"_s; // a condition says nothing
    const auto read = parsed(kind, text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().why), int(Why::MissingFact));
    QCOMPARE(u'{' + read.error().word + u'}', without);
}

void tst_document_template::numbers_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<qint64>("serial");
    QTest::addColumn<QString>("number");
    QTest::newRow("first") << DocumentKind::AcceptanceNotice << qint64(1) << u"星市监受〔2026〕1号"_s;
    QTest::newRow("no leading zeros")
        << DocumentKind::PermitDecision << qint64(12) << u"星市监许准〔2026〕12号"_s;
    QTest::newRow("many") << DocumentKind::Denial << qint64(100'000) << u"星市监许否〔2026〕100000号"_s;
}

void tst_document_template::numbers()
{
    QFETCH(const DocumentKind, kind);
    QFETCH(const qint64, serial);
    QFETCH(const QString, number);
    QCOMPARE(documentNumber(u"星市监"_s, kind, 2026, serial), number);
}

void tst_document_template::words()
{
    QCOMPARE(documentDay(sampleDay(u"2026-01-05"_s)), u"2026年1月5日"_s);
    QCOMPARE(documentLimit(Limit::calendarDays(30)), u"30日"_s);
    QCOMPARE(documentLimit(Limit::months(2)), u"2个月"_s);
    QCOMPARE(documentLimit(Limit::officeHours(4)), u"4个工作小时"_s);
    QCOMPARE(documentLimit({}), QString());
    QCOMPARE(documentAmount(0), u"0.00元"_s);
    QCOMPARE(documentAmount(128'005), u"1280.05元"_s);
    QCOMPARE(feeAmount(333, 1'500), 500); // 499.5: to the nearest fen
    QCOMPARE(feeAmount(333, 1), 0);
    QCOMPARE(feeAmount(100'000'000'000, MaxQuantity), qint64(100'000'000'000) * 1'000'000);
    QCOMPARE(documentQuantity(0), u"0"_s);
    QCOMPARE(documentQuantity(120'000), u"120"_s);
    QCOMPARE(documentQuantity(120'500), u"120.5"_s);
    QCOMPARE(documentQuantity(1), u"0.001"_s);
    QCOMPARE(documentFee({u"修复费"_s, 12'000, u"平方米"_s, u"某条例"_s}, 2'500),
             u"修复费：120.00元×2.5平方米＝300.00元（依据：某条例）"_s);
    QSet<QString> series;
    for (const DocumentKind kind : CaseDocuments) {
        const QString word = QString::fromUtf16(traitsOf(kind)->word);
        QVERIFY2(word.isEmpty() || !series.contains(word), "two kinds would share a series");
        series.insert(word);
    }
    QVERIFY(!traitsOf(DocumentKind(200)));
    QVERIFY(factsOf(DocumentKind(200)).empty());
}

QTEST_APPLESS_MAIN(tst_document_template)
#include "tst_document_template.moc"
