// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "common/base/Text.h"
#include "common/calendar/CalendarNotice.h"
#include "common/domain/Party.h"
#include "common/protocol/CalendarRequests.h"
#include "common/protocol/Requests.h"
#include "common/protocol/WatchRequests.h"
#include "common/supervision/LightPolicies.h"
#include "tests/protocol/Messages.h"

#include <algorithm>

namespace duban::test {

namespace {

/// A command as a connection takes it.
struct Taken
{
    MessageKind kind{};
    RequestId id;
    QByteArray body; ///< of a known kind as it is written; of an unknown one empty

    friend bool operator==(const Taken&, const Taken&) = default;
};

void check(const SubmitCase& command)
{
    std::vector<Party> parties;
    for (const PartyEntry& entry : command.parties)
        parties.push_back({entry.part,
                           {entry.kind, entry.name, entry.idNumber, entry.phone},
                           entry.authority,
                           entry.authorityUntil});
    const LocalDay today{std::chrono::days(20'000)};
    const auto good = checkParties(parties, today);
    if (!good)
        return requireNamed(good.error());
    require(parties.size() <= Party::Most, "parties are not too many");
    require(std::ranges::count(parties, Party::Part::Agent, &Party::part) <= 1, "there is one agent at most");
    for (const Party& party : parties)
        require(isPlainText(party.who.name) && isPlainText(party.authority), "a party's texts are plain");
}

void check(const ImportCalendar& command)
{
    const auto notice = parseNotice(command.notice.toUtf8());
    if (!notice)
        return requireNamed(notice.error());
    require(notice->year >= 1992 && notice->year <= 2099, "a year is in its range");
}

void check(const ProposePolicy& command)
{
    std::vector<ClockPolicy> lines;
    for (const PolicyLine& line : command.lines)
        lines.push_back(
            {line.clock, line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter});
    const auto good = checkPolicy(lines);
    if (!good)
        return requireNamed(good.error());
    for (const ClockPolicy& line : lines) {
        for (const int days : {line.yellowDays, line.yellowDaysFrom10, line.yellowDaysFrom20, line.redAfter})
            require(days >= 0 && days <= MaxPolicyDays, "a number of a policy is in its range");
    }
}

template <class Command>
void checkAs(const Frame& frame)
{
    if (frame.kind != Command::kind)
        return;
    if (const auto command = decodeFrom<Command>(frame.body))
        check(*command);
}

const Message* requestOf(MessageKind kind)
{
    const auto all = messages();
    const auto found = std::ranges::find_if(
        all, [kind](const Message& m) { return m.kind == kind && m.way == Message::Way::Request; });
    return found == all.end() ? nullptr : &*found;
}

/// What a connection takes until it is closed: by a length that is not allowed, by what is no frame, or by a
/// body that is not what its kind says.
std::vector<Taken> takenFrom(const QByteArray& stream)
{
    FrameReader reader;
    reader.append(stream);
    std::vector<Taken> taken;
    for (;;) {
        const auto bytes = reader.next(MaxFrame);
        if (!bytes || !*bytes)
            return taken;
        const auto frame = decodeFrame(**bytes);
        if (!frame)
            return taken;
        QByteArray body;
        if (const Message* message = requestOf(frame->kind)) {
            const auto written = message->recoded(frame->body);
            if (!written)
                return taken;
            body = *written;
        }
        checkAs<SubmitCase>(*frame);
        checkAs<ImportCalendar>(*frame);
        checkAs<ProposePolicy>(*frame);
        taken.push_back({frame->kind, frame->id, body});
    }
}

} // namespace

void fuzzCommands(const QByteArray& stream, Subject subject)
{
    const std::vector<Taken> taken = takenFrom(stream);
    QByteArray again;
    for (const Taken& command : taken)
        again += encodeFrame(command.kind, command.id,
                             command.body.isEmpty() ? QByteArray("\xa0", 1) : command.body);
    if (subject == Subject::Sabotaged)
        again.chop(1);
    require(takenFrom(again) == taken, "commands are read as they were written");
}

} // namespace duban::test
