// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace duban {

/// Highest protocol version this program speaks; it also serves the one before.
inline constexpr int ProtocolVersion = 1;

/// TCP port of the server. One port, TLS 1.3 only.
inline constexpr quint16 DefaultPort = 7460;

/// Kinds of messages. They are the wire format: append only, never renumber.
/// 1-99 requests of a client, 100-199 answers, 200 and up: sent by the server without being asked.
enum class MessageKind : quint16 {
    Hello = 1,
    Login = 2,
    ResumeSession = 3,
    Logout = 4,
    ChangePassword = 5,
    Ping = 6,
    SubmitCase = 10,
    AcceptCase = 11,
    FinishStage = 12,
    CompleteCase = 13,
    AddOpinion = 14,
    AdvanceClock = 20,
    GiveLight = 21,   ///< of the server to itself; refused from the wire
    LoadHall = 22,    ///< of the server to itself; refused from the wire
    FailedLogin = 23, ///< journal only
    StartReplay = 24, ///< journal only: first entry of a database whose legal clock is replayed
    GetCatalogue = 30,
    GetCalendar = 31,
    GetCase = 32,
    ListCases = 33,
    ListLights = 34,
    GetBoard = 35,
    GetStatus = 36,
    Subscribe = 37,

    CommandReply = 100,
    HelloReply = 101,
    LoginReply = 102,
    Catalogue = 130,
    Calendar = 131,
    CaseDetails = 132,
    CasePage = 133,
    LightPage = 134,
    Board = 135,
    Status = 136,
    SubscribeReply = 137,

    Feed = 200,
};

} // namespace duban
