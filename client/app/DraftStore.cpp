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
    QString name; ///< since the person is told of it; earlier files have none
    QString what;
    QString subject;
    QString view;
    qint64 caseId = 0;
    DUBAN_FIELDS(visit(1, self.at); visit(2, self.bytes); visit(3, self.name); visit(4, self.what);
                 visit(5, self.subject); visit(6, self.view); visit(7, self.caseId);)
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

/// @return what a file holds; nothing when it is another account's, or no draft at all.
std::optional<DraftPage> pageIn(const QString& path, const QByteArray& key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestDraft)
        return std::nullopt;
    const auto plain = decrypted(file.readAll(), key);
    const auto page = plain ? decode<DraftPage>(*plain) : Result<DraftPage>(fail(ErrorCode::NotFound, {}));
    return page && !page->bytes.isEmpty() ? std::optional(*page) : std::nullopt;
}

DraftStore::About aboutOf(const DraftPage& page)
{
    return {page.what, page.subject, page.view, CaseId{page.caseId}};
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

void DraftStore::keep(const QString& name, const QByteArray& bytes, const About& about)
{
    const auto known = find(name);
    if (known ? known->bytes == bytes && known->about == about : bytes.isEmpty())
        return;
    // Another word about the same draft makes it no younger.
    const bool same = known && known->bytes == bytes;
    m_drafts.insert(name, {bytes, same ? known->at : localTimeOf(m_clock.now()), about});
    m_unwritten.insert(name);
    // Not started anew by the next key: somebody who never stops typing is written down too.
    if (!m_later.isActive())
        m_later.start();
    if (bytes.isEmpty())
        emit settled(name);
}

std::vector<DraftStore::Kept> DraftStore::kept() const
{
    std::vector<Kept> found;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it) {
        if (!it->bytes.isEmpty() && !it->about.what.isEmpty())
            found.push_back({it.key(), it->about, it->at});
    }
    const auto files =
        isReady() ? QDir(m_folder).entryInfoList({u"*.draft"_s}, QDir::Files) : QFileInfoList();
    for (const QFileInfo& file : files) {
        if (auto one = keptIn(file.filePath()))
            found.push_back(*std::move(one));
    }
    std::sort(found.begin(), found.end(), [](const Kept& a, const Kept& b) { return a.at > b.at; });
    return found;
}

/// What this run knows of a name counts, not the file that is still behind it.
std::optional<DraftStore::Kept> DraftStore::keptIn(const QString& path) const
{
    const auto page = pageIn(path, m_key.reveal());
    if (!page || page->name.isEmpty() || page->what.isEmpty() || m_drafts.contains(page->name))
        return std::nullopt;
    return Kept{page->name, aboutOf(*page), QDateTime::fromMSecsSinceEpoch(page->at)};
}

std::optional<DraftStore::Draft> DraftStore::throwAway(const QString& name)
{
    auto thrown = find(name);
    if (!thrown)
        return std::nullopt;
    keep(name, {});
    emit replaced(name);
    return thrown;
}

bool DraftStore::bringBack(const QString& name, const Draft& draft)
{
    if (find(name))
        return false;
    m_drafts.insert(name, draft);
    m_unwritten.insert(name);
    if (!m_later.isActive())
        m_later.start();
    emit replaced(name);
    return true;
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
    const About& about = draft.about;
    file.write(encrypted(encode(DraftPage{draft.at.toMSecsSinceEpoch(), draft.bytes, name, about.what,
                                          about.subject, about.view, about.caseId.value}),
                         m_key.reveal()));
    return file.commit();
}

std::optional<DraftStore::Draft> DraftStore::read(const QString& name) const
{
    const auto page = pageIn(fileOf(name), m_key.reveal());
    if (!page)
        return std::nullopt;
    return Draft{page->bytes, QDateTime::fromMSecsSinceEpoch(page->at), aboutOf(*page)};
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
