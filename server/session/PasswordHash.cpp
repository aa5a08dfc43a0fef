// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session/PasswordHash.h"

#include <QCryptographicHash>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr unsigned long long Passes = 2;
constexpr std::size_t Memory = DUBAN_PASSWORD_MEMORY * std::size_t(1024);

void initialise()
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
}

} // namespace

Result<QString> hashPassword(const Secret& password)
{
    initialise();
    char out[crypto_pwhash_STRBYTES];
    const QByteArray& bytes = password.reveal();
    if (crypto_pwhash_str_alg(out, bytes.constData(), quint64(bytes.size()), Passes, Memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::StoreFailed, u"not enough memory for a password hash"_s);
    return QString::fromLatin1(out);
}

bool passwordFits(const Secret& password, const QString& hash)
{
    initialise();
    static const QByteArray nobody =
        hashPassword(Secret(QByteArray("nobody has this password"))).value_or(u""_s).toLatin1();
    const QByteArray against = hash.isEmpty() ? nobody : hash.toLatin1();
    const QByteArray& bytes = password.reveal();
    const bool fits =
        crypto_pwhash_str_verify(against.constData(), bytes.constData(), quint64(bytes.size())) == 0;
    return fits && !hash.isEmpty();
}

QString makeOneTimePassword()
{
    initialise();
    static constexpr QLatin1StringView alphabet{"23456789abcdefghjkmnpqrstuvwxyz"};
    QString password;
    for (int i = 0; i < 12; ++i)
        password.append(QChar(alphabet[qsizetype(randombytes_uniform(quint32(alphabet.size())))]));
    return password;
}

QByteArray makeToken()
{
    initialise();
    QByteArray token(32, Qt::Uninitialized);
    randombytes_buf(token.data(), std::size_t(token.size()));
    return token;
}

QByteArray tokenHash(const QByteArray& token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

HashPool::HashPool(int limit) : m_limit(limit)
{
    m_pool.setMaxThreadCount(2);
}

HashPool::~HashPool()
{
    stop();
}

void HashPool::stop()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Result<> HashPool::submit(std::function<void()> work)
{
    if (m_waiting.load() >= m_limit)
        return fail(ErrorCode::Busy, u"too many logins at once"_s);
    ++m_waiting;
    m_pool.start([this, work = std::move(work)] {
        work();
        --m_waiting;
    });
    return {};
}

} // namespace duban
