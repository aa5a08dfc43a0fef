// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Party.h"

#include "common/base/Text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype MaxAuthority = 200;

Result<> checkAgent(const Party& agent, LocalDay today)
{
    if (agent.authority.trimmed().isEmpty())
        return invalid(u"authority"_s, u"what the authority allows is missing"_s);
    if (agent.authority.size() > MaxAuthority || !isPlainText(agent.authority))
        return invalid(u"authority"_s, u"at most 200 characters, no control characters"_s);
    if (agent.authorityUntil != LocalDay{} && agent.authorityUntil < today)
        return invalid(u"authorityUntil"_s, u"the authority has ended"_s);
    return {};
}

Result<> checkParty(const Party& party, LocalDay today)
{
    if (auto checked = checkApplicant(party.who); !checked) {
        checked.error().field.remove(u"applicant."_s);
        return checked;
    }
    if (party.part == Party::Part::Agent)
        return checkAgent(party, today);
    if (party.part != Party::Part::Applicant)
        return invalid(u"part"_s, u"neither applicant nor agent"_s);
    if (!party.authority.isEmpty() || party.authorityUntil != LocalDay{})
        return invalid(u"authority"_s, u"only an agent has one"_s);
    return {};
}

} // namespace

Result<> checkParties(const std::vector<Party>& parties, LocalDay today)
{
    if (parties.size() > Party::Most)
        return invalid(u"parties"_s, u"at most %1"_s.arg(Party::Most));
    const auto isAgent = [](const Party& party) { return party.part == Party::Part::Agent; };
    if (std::count_if(parties.begin(), parties.end(), isAgent) > 1)
        return invalid(u"parties"_s, u"one agent at most"_s);
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (auto checked = checkParty(parties[i], today); !checked) {
            checked.error().field.prepend(u"parties[%1]."_s.arg(i));
            return checked;
        }
    }
    return {};
}

} // namespace duban
