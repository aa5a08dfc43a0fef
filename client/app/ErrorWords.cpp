// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ErrorWords.h"

#include "client/app/FieldWords.h"
#include "common/access/FileDuty.h"
#include "common/calendar/LocalDay.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duban::ErrorWords)
};

QString waitText(int seconds)
{
    if (seconds >= 120)
        return Words::tr("%n minute(s)", nullptr, (seconds + 59) / 60);
    return Words::tr("%n second(s)", nullptr, std::max(1, seconds));
}

ErrorWords conflictWords(const CommandReply& reply)
{
    const QString title = Words::tr("Somebody else was faster.");
    if (reply.byPerson.isEmpty())
        return {title, Words::tr("The case has changed meanwhile. Look at it as it is now and decide anew.")};
    return {title, Words::tr("%1 changed this case at %2. Look at it as it is now and decide anew.")
                       .arg(reply.byPerson, formatMoment(reply.at))};
}

ErrorWords inputWords(const CommandReply& reply)
{
    const QString title = Words::tr("Something entered is not right.");
    if (reply.number.isEmpty())
        return {title, Words::tr("Please check what you entered and send it again.")};
    if (const QStringList papers = papersInField(reply.number); !papers.isEmpty())
        return {Words::tr("Files are missing."),
                Words::tr("The item asks for a file of each paper, and there is none of: %1. Attach them to "
                          "the case, then do it again.")
                    .arg(papers.join(Words::tr(", ", "between papers")))};
    if (reply.number == u"scan")
        return {Words::tr("The scan of the decision is missing."),
                Words::tr("This case was decided on paper. Attach the scan on the tab Files as 'the decision "
                          "on paper', then complete the case.")};
    return {title,
            Words::tr("The server does not accept the field '%1'. Please correct it and send it again.")
                .arg(fieldWord(reply.number))};
}

} // namespace

QString ErrorWords::line() const
{
    return text.isEmpty() ? title : Words::tr("%1 %2").arg(title, text);
}

ErrorWords wordsFor(const Refusal& refusal)
{
    const CommandReply& reply = refusal.reply;
    switch (reply.code) {
    case ErrorCode::None:
        return {Words::tr("Done."), {}};
    case ErrorCode::NotAllowed:
        return {Words::tr("Your role does not do this."),
                Words::tr("Another role is responsible. If that is wrong, ask the security administrator.")};
    case ErrorCode::NotFound:
        return {Words::tr("It is not there."),
                Words::tr("It does not exist or belongs to another window or department. Refresh with F5.")};
    case ErrorCode::Conflict:
        return conflictWords(reply);
    case ErrorCode::InvalidInput:
        return inputWords(reply);
    case ErrorCode::StoreFailed:
        return {
            Words::tr("The server could not store it."),
            Words::tr("Nothing was changed. Its disk may be full: tell the system administrator, then send "
                      "it again.")};
    case ErrorCode::Busy:
        return {Words::tr("The server is busy."),
                Words::tr("Nothing was changed. Try again in %1.").arg(waitText(reply.waitSeconds))};
    case ErrorCode::NotLoggedIn:
        return {Words::tr("You are not logged in."), Words::tr("Log in to go on.")};
    case ErrorCode::SessionExpired:
        return {Words::tr("Your session has ended."),
                Words::tr("It was not used for a while or was ended for you. Log in to go on; what you were "
                          "writing is still there.")};
    case ErrorCode::WrongCredentials:
        return {
            Words::tr("Login name or password is wrong."),
            Words::tr("Check both, and whether Caps Lock is on. After several failures the login is locked "
                      "for a while.")};
    case ErrorCode::PasswordChangeRequired:
        return {Words::tr("The one-time password must be changed first."),
                Words::tr("Choose a password of your own; until then nothing else is possible.")};
    case ErrorCode::TooManyAttempts:
        return {Words::tr("Too many failed logins."),
                Words::tr("This login is locked for %1. Wait, or ask the security administrator.")
                    .arg(waitText(reply.waitSeconds))};
    case ErrorCode::RequestIdReused:
        return {Words::tr("The request was not carried out."),
                Words::tr("The server has seen its number with another content. Refresh with F5, look at the "
                          "case and send it again.")};
    case ErrorCode::UnknownMessage:
        return {
            Words::tr("The server does not know this request."),
            Words::tr("The two programs are of different versions. Ask the system administrator to update.")};
    case ErrorCode::MalformedFrame:
        return {Words::tr("The message was damaged."),
                Words::tr("Nothing was changed. If it happens again, tell the system administrator.")};
    case ErrorCode::FrameTooLarge:
        return {Words::tr("The message is too large."),
                Words::tr("Nothing was changed. Shorten the text and send it again.")};
    case ErrorCode::RateLimited:
        return {Words::tr("Too many requests in a short time."),
                Words::tr("Nothing was changed. Try again in %1.").arg(waitText(reply.waitSeconds))};
    case ErrorCode::WrongState:
        return {Words::tr("The case does not stand where this is possible."),
                Words::tr("It has moved on meanwhile. Refresh with F5 and look at it as it is now.")};
    case ErrorCode::PasswordTooWeak:
        return {Words::tr("The new password is too weak."),
                Words::tr("It needs at least 10 characters of three kinds (a-z, A-Z, 0-9, others), must not "
                          "contain the login name and must not be the old one.")};
    case ErrorCode::VersionMismatch:
        return {Words::tr("This program is too old or too new for the server."),
                Words::tr("They have no protocol in common. Ask the system administrator to update it.")};
    case ErrorCode::PasswordExpired:
        return {Words::tr("The one-time password has expired."),
                Words::tr("It was not used within 7 days. Ask the security administrator for a new one.")};
    case ErrorCode::AddressRefused:
        return {Words::tr("The server refuses this computer for the moment."),
                Words::tr(
                    "Too many connections or failures came from its address. It is tried again by itself.")};
    }
    return {Words::tr("The server refused the request."),
            Words::tr("It gave a reason this program does not know (%1). Ask the system administrator.")
                .arg(int(reply.code))};
}

} // namespace duban
