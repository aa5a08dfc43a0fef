// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faults/Crew.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban::test {

namespace {

constexpr int PipelinedReads = 16;

QString device(const Member& member)
{
    return u"pc-"_s + member.login;
}

} // namespace

Crew::Crew(const QStringList& logins, const PasswordBook& book)
{
    for (const QString& login : logins) {
        auto member = std::make_unique<Member>();
        member->login = login;
        member->password = book.passwordOf(login);
        member->client = qint64(QRandomGenerator::global()->generate64() >> 1);
        m_members.push_back(std::move(member));
    }
}

QString Crew::connectAll(const ServerAddress& address)
{
    for (const auto& member : m_members) {
        member->wire = std::make_unique<Wire>(address);
        member->wire->open();
    }
    for (const auto& member : m_members) {
        if (!member->wire->waitUp())
            return u"%1 cannot connect: %2"_s.arg(member->login, member->wire->closeReason());
        if (!member->wire->fetch<HelloReply>(Hello{}))
            return u"%1 got no HelloReply"_s.arg(member->login);
    }
    return {};
}

template <Fielded T>
QString Crew::openSession(Member& member, const T& request)
{
    const auto answer = member.wire->waitAnswer(member.wire->send(request));
    if (!answer)
        return u"%1 got no answer to its login"_s.arg(member.login);
    if (answer->frame.kind != MessageKind::LoginReply)
        return u"%1 got %2"_s.arg(member.login, errorCodeName(Wire::codeOf(answer->frame)));
    const auto reply = decodeFrom<LoginReply>(answer->frame.body);
    if (!reply || reply->mustChangePassword)
        return u"%1 got no usable session"_s.arg(member.login);
    member.session = *reply;
    member.token = reply->token;
    return {};
}

QString Crew::login(const ServerAddress& address)
{
    QString problem = connectAll(address);
    for (const auto& member : m_members) {
        if (problem.isEmpty())
            problem = openSession(*member, Login{member->login, member->password, device(*member)});
    }
    return problem;
}

QString Crew::resume(const ServerAddress& address)
{
    QString problem = connectAll(address);
    for (const auto& member : m_members) {
        if (problem.isEmpty())
            problem = openSession(*member, ResumeSession{member->token, device(*member)});
    }
    return problem;
}

void Crew::resend(LedgerEntry& entry)
{
    ++entry.sent;
    member(entry.actor).wire->send(entry.frame);
}

CaseBook Crew::fetch(int reader, const QList<CaseId>& ids)
{
    CaseBook book;
    Wire& wire = *member(reader).wire;
    for (qsizetype from = 0; from < ids.size(); from += PipelinedReads) {
        QList<RequestId> sent;
        for (const CaseId id : ids.mid(from, PipelinedReads))
            sent << wire.send(GetCase{id});
        for (const RequestId id : sent) {
            const auto answer = wire.waitAnswer(id);
            if (!answer || answer->frame.kind != MessageKind::CaseDetails)
                continue;
            if (const auto details = decodeFrom<CaseDetails>(answer->frame.body))
                book.insert(details->row.id.value, *details);
        }
    }
    return book;
}

QList<CaseId> Crew::list(int reader, CaseId after)
{
    QList<CaseId> found;
    bool more = true;
    while (more) {
        ListCases request;
        request.after = found.isEmpty() ? after : found.last();
        request.which = ListCases::Which::All;
        const auto page = member(reader).wire->fetch<CasePage>(request);
        more = page && page->more && !page->rows.empty();
        if (page) {
            for (const CaseRow& row : page->rows)
                found << row.id;
        }
    }
    return found;
}

bool Crew::allClosed() const
{
    return std::all_of(m_members.begin(), m_members.end(),
                       [](const auto& member) { return member->wire && member->wire->isClosed(); });
}

} // namespace duban::test
