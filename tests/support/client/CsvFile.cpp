// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/client/CsvFile.h"

#include <QFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Cuts a text into records.
class Cutter
{
public:
    explicit Cutter(const QString& text) : m_text(text) {}

    bool atEnd() const noexcept { return m_at >= m_text.size(); }

    Result<CsvRecord> next()
    {
        CsvRecord record{m_line, {}};
        for (;;) {
            auto field = nextField(int(record.fields.size()) + 1);
            if (!field)
                return tl::unexpected(field.error());
            record.fields << *field;
            if (atEnd())
                return record;
            if (m_text[m_at++] == u',')
                continue;
            ++m_line; // nextField stops at a comma, a line feed or the end
            return record;
        }
    }

private:
    Result<QString> nextField(int column)
    {
        if (!atEnd() && m_text[m_at] == u'"')
            return quotedField(column);
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at] != u',' && m_text[m_at] != u'\n')
            ++m_at;
        QString field = m_text.mid(from, m_at - from);
        if (field.endsWith(u'\r'))
            field.chop(1);
        return field;
    }

    Result<QString> quotedField(int column)
    {
        const int line = m_line;
        QString field;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                    return endOfQuoted(field, line, column);
                ++m_at;
            } else if (c == u'\n') {
                ++m_line;
            }
            field += c;
        }
        return invalid({}, u"line %1, column %2: the quote is not closed"_s.arg(line).arg(column));
    }

    Result<QString> endOfQuoted(const QString& field, int line, int column)
    {
        ++m_at;
        if (!atEnd() && m_text[m_at] == u'\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] != u',' && m_text[m_at] != u'\n')
            return invalid({}, u"line %1, column %2: text after the closing quote"_s.arg(line).arg(column));
        return field;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<CsvFile> CsvFile::parse(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return invalid({}, u"line 1: the file is not UTF-8"_s);
    Cutter cutter(text);
    CsvFile file;
    while (!cutter.atEnd()) {
        auto record = cutter.next();
        if (!record)
            return tl::unexpected(record.error());
        if (file.m_columns.isEmpty()) {
            for (const QString& name : std::as_const(record->fields)) {
                if (file.m_columns.contains(name))
                    return invalid({}, u"line 1: column '%1' is given twice"_s.arg(name));
                file.m_columns.insert(name, int(file.m_columns.size()));
            }
            continue;
        }
        if (record->fields.size() != file.m_columns.size())
            return invalid({}, u"line %1, column %2: %3 fields instead of %4"_s.arg(record->line)
                                   .arg(qMin(record->fields.size(), file.m_columns.size()) + 1)
                                   .arg(record->fields.size())
                                   .arg(file.m_columns.size()));
        file.m_records.push_back(std::move(*record));
    }
    if (file.m_columns.isEmpty())
        return invalid({}, u"line 1: the file is empty"_s);
    return file;
}

Result<CsvFile> CsvFile::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    return parse(file.readAll());
}

QString CsvFile::quoted(const QString& field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    QString text = field;
    return u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
}

} // namespace duban
