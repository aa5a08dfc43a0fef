// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "common/protocol/DeskReplies.h"
#include "common/protocol/DeskRequests.h"

namespace duban {

/// Asks the server for cases by words. The server looks at a number of cases and answers with those that fit:
/// where none did and there are older ones it is asked again, page after page, so that nobody takes an empty
/// page for the end. Only the newest question is answered.
class CaseQuery : public QObject
{
    Q_OBJECT

public:
    /// Empty pages read on by themselves; each is some thousand cases.
    static constexpr int MostPages = 20;

    explicit CaseQuery(Link& link, QObject* parent = nullptr) : QObject(parent), m_link(link) {}

    /// @param text  at most 200 characters, not blank
    /// @param limit most rows, 1 to 200
    void ask(const QString& text, int limit);

    /// Nobody waits for the answer any more.
    void drop() { ++m_asked; }

signals:
    /// The answer, or the last of its pages. Without rows but with `more`: not even the last one looked at
    /// had any.
    void found(const duban::FoundPage& page);
    /// Nothing among the newest cases; older ones are being looked at.
    void goesOn();
    void refused(const duban::Refusal& why);

private:
    void send(const SearchCases& question, int pages);

    Link& m_link;
    int m_asked = 0;
};

} // namespace duban
