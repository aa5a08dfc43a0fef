// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace duban::test {

/// A TLS server that knows nothing but frames: what the same bytes cost without Duban. It answers each frame
/// that comes with `reply` bytes, and on the line `push N` of its standard input sends a frame of N bytes to
/// everybody, telling before in seconds of the steady clock: `pushing T`. Its port: `listening N`.
struct PeerOptions
{
    QString tls; ///< folder with server.pem and server.key
    int reply = 60;
};

/// OpenSSL and epoll. Runs until the standard input ends.
void runBarePeer(const PeerOptions& options);

/// QSslServer and QSslSocket, set up as the server's listener is. Runs until the standard input ends.
void runQtPeer(const PeerOptions& options);

/// @return a frame with its length in front, `size` bytes long after it.
QByteArray peerFrame(int size);

/// Cuts whole frames off `bytes`. @return how many there were.
int takeFrames(QByteArray& bytes);

/// What to do about a line of the standard input. @return the bytes to send; negative: nothing is to be sent.
int pushSize(const QByteArray& line);

/// Prints `word` and `value`, which the other side waits for.
void tell(const char* word, double value);

} // namespace duban::test
