// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DraftStore.h"

#include "common/base/Log.h"
#include "common/protocol/DeskRequests.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype LargestDraft = 4 * 1024 * 1024;
constexpr QByteArrayView DraftMark{"DUBAN-DRAFT-1\n"};

/// What a file holds once it is decrypted.
struct DraftPage
{
    qint64 at = 0; ///< ms since 1970, UTC
    QByteArray bytes;
    DUBAN_FIELDS(visit(1, self.at); visit(2, self.bytes);)
};

const unsigned char* plainBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* rawBytes(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray encrypted(const QByteArray& plain, const QByteArray& key)
{
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    QByteArray cipher(plain.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(rawBytes(cipher), plainBytes(plain), quint64(plain.size()), plainBytes(nonce),
                          plainBytes(key));
    return DraftMark.toByteArray() + nonce + cipher;
}

std::optional<QByteArray> decrypted(const QByteArray& file, const QByteArray& key)
{
    constexpr auto head = DraftMark.size() + qsizetype(crypto_secretbox_NONCEBYTES);
    constexpr auto mac = qsizetype(crypto_secretbox_MACBYTES);
    if (!file.startsWith(DraftMark) || file.size() < head + mac)
        return std::nullopt;
    const QByteArray nonce = file.mid(DraftMark.size(), qsizetype(crypto_secretbox_NONCEBYTES));
    const QByteArray cipher = file.mid(head);
    QByteArray plain(cipher.size() - mac, '\0');
    if (crypto_secretbox_open_easy(rawBytes(plain), plainBytes(cipher), quint64(cipher.size()),
                                   plainBytes(nonce), plainBytes(key)) != 0)
        return std::nullopt;
    return plain;
}

} // namespace

DraftStore::DraftStore(Link& link, QString folder, const SystemClock& clock, QObject* parent)
    : QObject(parent), m_link(link), m_folder(std::move(folder)), m_clock(clock)
{
    m_later.setSingleShot(true);
    m_later.setInterval(WriteDelay);
    connect(&m_later, &QTimer::timeout, this, &DraftStore::flush);
    if (sodium_init() < 0)
        qCWarning(logApp) << "no random numbers: drafts are not written";
}

DraftStore::~DraftStore()
{
    flush();
}

void DraftStore::begin()
{
    if (isReady())
        return;
    m_link.request<PreferencePage>(ListPreferences{}, this,
                                   [this, attempt = ++m_attempt](const Answer<PreferencePage>& answer) {
                                       if (attempt == m_attempt)
                                           takeKey(answer);
                                   });
}

void DraftStore::takeKey(const Answer<PreferencePage>& answer)
{
    if (!answer) {
        qCInfo(logApp) << "no key for drafts, they are kept in memory: code" << int(answer.error().code());
        return;
    }
    const auto known = std::find_if(answer->rows.begin(), answer->rows.end(), [](const PreferenceRow& row) {
        return row.name == QLatin1StringView(KeyPreference);
    });
    if (known == answer->rows.end() || known->value.size() != qsizetype(crypto_secretbox_KEYBYTES))
        return makeKey();
    useKey(known->value);
}

/// Another PC may do the same at this moment: what the server kept in the end is the key.
void DraftStore::makeKey()
{
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    crypto_secretbox_keygen(rawBytes(key));
    m_link.request<CommandReply>(SetPreference{QString::fromLatin1(KeyPreference), key}, this,
                                 [this, attempt = m_attempt](const Answer<CommandReply>& answer) {
                                     if (attempt == m_attempt && answer)
                                         begin();
                                 });
}

void DraftStore::useKey(const QByteArray& key)
{
    m_key = Secret(key);
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        m_unwritten.insert(it.key());
    removeOld();
    emit ready();
    if (!m_unwritten.isEmpty())
        m_later.start();
}

void DraftStore::end()
{
    ++m_attempt;
    flush();
    m_later.stop();
    m_key = {};
    m_drafts.clear();
    m_unwritten.clear();
}

void DraftStore::keep(const QString& name, const QByteArray& bytes)
{
    if (const auto known = m_drafts.constFind(name); known != m_drafts.cend() && known->bytes == bytes)
        return;
    if (bytes.isEmpty() && !find(name))
        return;
    m_drafts.insert(name, {bytes, localTimeOf(m_clock.now())});
    m_unwritten.insert(name);
    // Not started anew by the next key: somebody who never stops typing is written down too.
    if (!m_later.isActive())
        m_later.start();
}

std::optional<DraftStore::Draft> DraftStore::find(const QString& name) const
{
    if (const auto known = m_drafts.constFind(name); known != m_drafts.cend())
        return known->bytes.isEmpty() ? std::nullopt : std::optional(*known);
    return isReady() ? read(name) : std::nullopt;
}

std::optional<DraftStore::Draft> DraftStore::findEarlier(const QString& name) const
{
    return isReady() ? read(name) : std::nullopt;
}

void DraftStore::flush()
{
    if (!isReady())
        return;
    bool written = true;
    for (const QString& name : std::exchange(m_unwritten, {})) {
        if (write(name))
            continue;
        written = false;
        m_unwritten.insert(name); // tried again with the next key press
    }
    if (!written && !m_failing)
        emit failed(m_folder);
    m_failing = !written;
}

/// Neither account nor name can be read from the name of a file.
QString DraftStore::fileOf(const QString& name) const
{
    const QByteArray plain = name.toUtf8();
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(rawBytes(hash), std::size_t(hash.size()), plainBytes(plain), quint64(plain.size()),
                       plainBytes(m_key.reveal()), std::size_t(m_key.reveal().size()));
    return u"%1/%2.draft"_s.arg(m_folder, QString::fromLatin1(hash.left(16).toHex()));
}

bool DraftStore::write(const QString& name) const
{
    const Draft draft = m_drafts.value(name);
    const QString path = fileOf(name);
    if (draft.bytes.isEmpty())
        return !QFile::exists(path) || QFile::remove(path);
    if (!QDir().mkpath(m_folder))
        return false;
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile::setPermissions(m_folder, own | QFileDevice::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(own);
    file.write(encrypted(encode(DraftPage{draft.at.toMSecsSinceEpoch(), draft.bytes}), m_key.reveal()));
    return file.commit();
}

std::optional<DraftStore::Draft> DraftStore::read(const QString& name) const
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestDraft)
        return std::nullopt;
    const auto plain = decrypted(file.readAll(), m_key.reveal());
    const auto page = plain ? decode<DraftPage>(*plain) : Result<DraftPage>(fail(ErrorCode::NotFound, {}));
    if (!page || page->bytes.isEmpty())
        return std::nullopt;
    return Draft{page->bytes, QDateTime::fromMSecsSinceEpoch(page->at)};
}

/// Of every account: their names tell nobody whose they are.
void DraftStore::removeOld() const
{
    const QDateTime limit = localTimeOf(m_clock.now()).addDays(-KeptDays);
    const auto files = QDir(m_folder).entryInfoList({u"*.draft"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

} // namespace duban
