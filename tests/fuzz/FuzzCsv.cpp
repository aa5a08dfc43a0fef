// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "tests/support/client/CsvFile.h"
#include "tests/support/replay/PermitLog.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

/// @return the line that a complaint names; 0: none.
int lineIn(const Error& error)
{
    static const QRegularExpression form(u"\\Aline ([0-9]+)[,:] "_s);
    return form.match(error.detail).captured(1).toInt();
}

void requireLine(const Error& error, const QByteArray& bytes)
{
    const int line = lineIn(error);
    require(error.code == ErrorCode::InvalidInput && line >= 1, "a complaint names its line");
    require(line <= bytes.count('\n') + 1, "the line is one of the file");
}

/// The control leaves out what a quote in a field needs.
QString writtenField(const QString& field, Subject subject)
{
    return subject == Subject::AsItIs ? CsvFile::quoted(field)
           : field.contains(u',')     ? u'"' + field + u'"'
                                      : field;
}

QByteArray written(const std::vector<CsvRecord>& records, Subject subject)
{
    QStringList header;
    for (qsizetype i = 0; i < records.front().fields.size(); ++i)
        header << u"c%1"_s.arg(i);
    QString text = header.join(u',') + u'\n';
    for (const CsvRecord& record : records) {
        QStringList fields;
        for (const QString& field : record.fields)
            fields << writtenField(field, subject);
        text += fields.join(u',') + u'\n';
    }
    return text.toUtf8();
}

void asFile(const QByteArray& bytes, Subject subject)
{
    const auto file = CsvFile::parse(bytes);
    if (!file)
        return requireLine(file.error(), bytes);
    if (file->records().empty())
        return;
    const auto again = CsvFile::parse(written(file->records(), subject));
    require(again.has_value(), "records that were read can be written and read");
    require(std::ranges::equal(again->records(), file->records(), {}, &CsvRecord::fields, &CsvRecord::fields),
            "records are read as they were written");
    int before = 1;
    for (const CsvRecord& record : file->records()) {
        require(record.line > before && record.line <= bytes.count('\n') + 1, "records know their lines");
        before = record.line;
    }
}

void asLog(const QByteArray& bytes)
{
    const auto log = replay::PermitLog::parse(bytes);
    if (!log)
        return requireLine(log.error(), bytes);
    require(std::ranges::is_sorted(log->steps, {}, &replay::LogStep::at), "steps are in the order of time");
    std::size_t given = 0;
    for (const replay::LogCase& subject : log->cases) {
        require(!subject.steps.empty() &&
                    log->steps[subject.steps.front()].rule->effect == replay::Effect::Submit,
                "a case begins with its receipt");
        given += subject.steps.size();
    }
    require(given == log->steps.size(), "every step belongs to one case");
}

} // namespace

void fuzzCsv(const QByteArray& bytes, Subject subject)
{
    asFile(bytes, subject);
    asLog(bytes);
}

} // namespace duban::test
