// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/SearchKey.h"

#include "common/base/Log.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace duban {

static_assert(SearchKey::Size == crypto_shorthash_KEYBYTES);

namespace {

Result<QByteArray> makeSecret(const QString& path)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::StoreFailed, u"libsodium does not start"_s);
    QByteArray secret(SearchKey::Size, Qt::Uninitialized);
    randombytes_buf(secret.data(), std::size_t(secret.size()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(secret) != secret.size() || !file.commit())
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(path, file.errorString()));
    return secret;
}

} // namespace

SearchKey::SearchKey(const QByteArray& secret)
{
    std::memcpy(m_secret.data(), secret.constData(), m_secret.size());
}

Result<SearchKey> SearchKey::loadOrMake(const QString& path)
{
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(path, file.errorString()));
        const QByteArray secret = file.readAll();
        if (secret.size() == Size)
            return SearchKey(secret);
        qCWarning(logStore).noquote() << path << "holds no key of the search; a new one is made";
    }
    const auto made = makeSecret(path);
    if (!made)
        return tl::unexpected(made.error());
    return SearchKey(*made);
}

qint64 SearchKey::term(TermKind kind, const QString& text) const
{
    const QByteArray bytes = char(kind) + text.toUtf8();
    std::array<unsigned char, crypto_shorthash_BYTES> hash;
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(bytes.constData()),
                     static_cast<unsigned long long>(bytes.size()), m_secret.data());
    qint64 number = 0;
    static_assert(sizeof number == crypto_shorthash_BYTES);
    std::memcpy(&number, hash.data(), sizeof number);
    return number;
}

QString SearchKey::fingerprint() const
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash;
    static constexpr std::array<unsigned char, 6> purpose{'s', 'e', 'a', 'r', 'c', 'h'};
    crypto_generichash(hash.data(), hash.size(), purpose.data(), purpose.size(), m_secret.data(),
                       m_secret.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())).toHex());
}

} // namespace duban
