// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/replay/PermitLog.h"

#include "tests/support/client/CsvFile.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace duban::replay {

namespace {

constexpr int OffsetSeconds = 8 * 3600;

struct ChannelName
{
    QStringView inLog;
    Channel channel;
};

constexpr std::array ChannelNames{
    ChannelName{u"Desk", Channel::Counter},    ChannelName{u"Internet", Channel::Internet},
    ChannelName{u"Post", Channel::Post},       ChannelName{u"e-mail", Channel::Email},
    ChannelName{u"Intern", Channel::Internal},
};

std::optional<Channel> channelFor(const QString& name)
{
    const auto found = std::find_if(ChannelNames.begin(), ChannelNames.end(),
                                    [&name](const ChannelName& c) { return c.inLog == name; });
    return found == ChannelNames.end() ? std::nullopt : std::optional(found->channel);
}

tl::unexpected<Error> badRow(int line, const QString& column, const QString& what)
{
    return invalid(column, u"line %1, column %2: %3"_s.arg(line).arg(column, what));
}

const QString CaseColumn = u"case:concept:name"_s;
const QString ChannelColumn = u"case:channel"_s;
const QString ResponsibleColumn = u"case:responsible"_s;
const QString ActivityColumn = u"concept:name"_s;
const QString TransitionColumn = u"lifecycle:transition"_s;
const QString WorkerColumn = u"org:resource"_s;
const QString TimeColumn = u"time:timestamp"_s;

/// Turns checked rows into cases and steps.
class Reader
{
public:
    Reader(const CsvFile& file, int limitCases) : m_file(file), m_limit(limitCases) {}

    Result<PermitLog> read()
    {
        for (const QString& name : {CaseColumn, ChannelColumn, ResponsibleColumn, ActivityColumn,
                                    TransitionColumn, WorkerColumn, TimeColumn}) {
            if (m_file.column(name) < 0)
                return badRow(1, name, u"the column is missing"_s);
        }
        for (const CsvRecord& record : m_file.records()) {
            if (auto taken = takeRow(record); !taken)
                return tl::unexpected(taken.error());
        }
        std::stable_sort(m_log.steps.begin(), m_log.steps.end(),
                         [](const LogStep& a, const LogStep& b) { return a.at < b.at; });
        if (auto checked = giveStepsToCases(); !checked)
            return tl::unexpected(checked.error());
        return std::move(m_log);
    }

private:
    QString field(const CsvRecord& record, const QString& column) const
    {
        return record.fields[m_file.column(column)];
    }

    Result<> takeRow(const CsvRecord& record)
    {
        const auto subject = caseOf(record);
        if (!subject)
            return tl::unexpected(subject.error());
        LogStep step{
            record.line, *subject, field(record, ActivityColumn), nullptr, field(record, WorkerColumn), {}};
        step.rule = stepRuleFor(step.activity);
        if (!step.rule)
            return badRow(record.line, ActivityColumn, u"unknown activity '%1'"_s.arg(step.activity));
        if (field(record, TransitionColumn) != u"complete"_s)
            return badRow(record.line, TransitionColumn, u"only 'complete' is known"_s);
        if (step.worker.isEmpty())
            return badRow(record.line, WorkerColumn, u"empty"_s);
        const auto at = parseLogMoment(field(record, TimeColumn));
        if (!at)
            return badRow(record.line, TimeColumn, at.error().detail);
        step.at = *at;
        if (m_limit == 0 || *subject < std::size_t(m_limit))
            m_log.steps.push_back(std::move(step));
        return {};
    }

    Result<std::size_t> caseOf(const CsvRecord& record)
    {
        const QString name = field(record, CaseColumn);
        if (name.isEmpty())
            return badRow(record.line, CaseColumn, u"empty"_s);
        const QString responsible = field(record, ResponsibleColumn);
        if (responsible.isEmpty())
            return badRow(record.line, ResponsibleColumn, u"empty"_s);
        const QString channelName = field(record, ChannelColumn);
        const auto channel = channelFor(channelName);
        if (!channel)
            return badRow(record.line, ChannelColumn, u"unknown channel '%1'"_s.arg(channelName));
        const auto known = m_caseIndex.constFind(name);
        if (known == m_caseIndex.cend())
            return addCase({name, *channel, responsible, {}});
        const LogCase& before = m_log.cases[*known];
        if (before.channel != *channel)
            return badRow(record.line, ChannelColumn, u"another one than in the case's first row"_s);
        if (before.responsible != responsible)
            return badRow(record.line, ResponsibleColumn, u"another one than in the case's first row"_s);
        return *known;
    }

    std::size_t addCase(LogCase subject)
    {
        const std::size_t index = m_log.cases.size();
        m_caseIndex.insert(subject.name, index);
        if (std::find(m_log.responsibles.begin(), m_log.responsibles.end(), subject.responsible) ==
            m_log.responsibles.end())
            m_log.responsibles.push_back(subject.responsible);
        m_log.cases.push_back(std::move(subject));
        return index;
    }

    Result<> giveStepsToCases()
    {
        if (m_limit > 0 && m_log.cases.size() > std::size_t(m_limit))
            m_log.cases.resize(std::size_t(m_limit));
        for (std::size_t i = 0; i < m_log.steps.size(); ++i) {
            const LogStep& step = m_log.steps[i];
            auto& steps = m_log.cases[step.caseIndex].steps;
            if (steps.empty() != (step.rule->effect == Effect::Submit))
                return badRow(step.line, ActivityColumn,
                              steps.empty() ? u"the case does not begin with its receipt"_s
                                            : u"the case has its receipt twice"_s);
            steps.push_back(i);
        }
        return {};
    }

    const CsvFile& m_file;
    int m_limit;
    QHash<QString, std::size_t> m_caseIndex;
    PermitLog m_log;
};

} // namespace

Result<LegalTime> parseLogMoment(const QString& text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2})(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?$"_s);
    const auto match = form.match(text);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), u"HH:mm:ss"_s);
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return invalid(TimeColumn, u"'%1' is not a moment"_s.arg(text));
    const QString fraction = match.captured(3).mid(1, 3).leftJustified(3, u'0');
    const QDateTime wall(date, time.addMSecs(fraction.toInt()), Qt::OffsetFromUTC, OffsetSeconds);
    return LegalTime{wall.toMSecsSinceEpoch()};
}

Result<PermitLog> PermitLog::parse(const QByteArray& csv, int limitCases)
{
    const auto file = CsvFile::parse(csv);
    if (!file)
        return tl::unexpected(file.error());
    return Reader(*file, limitCases).read();
}

} // namespace duban::replay
