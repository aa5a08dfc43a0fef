// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network/TlsIdentity.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

template <auto Free>
struct Freed
{
    template <class T>
    void operator()(T* p) const
    {
        Free(p);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr long Day = 24 * 3600;

struct Wanted
{
    const char* name;
    bool authority;
    long days;
};

bool addExtension(X509* to, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    const bool added = extension && X509_add_ext(to, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

Certificate makeCertificate(const Wanted& wanted, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey)
{
    Certificate certificate(X509_new());
    X509* c = certificate.get();
    X509_set_version(c, 2);
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return {};
    serial[0] &= 0x7f;
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(c));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(c), -Day);
    X509_gmtime_adj(X509_getm_notAfter(c), wanted.days * Day);
    X509_set_pubkey(c, key);
    X509_NAME* name = X509_get_subject_name(c);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(wanted.name),
                               -1, -1, 0);
    X509* by = issuer ? issuer : c;
    X509_set_issuer_name(c, X509_get_subject_name(by));
    bool good = wanted.authority ? addExtension(c, by, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                                       addExtension(c, by, NID_key_usage, "critical,keyCertSign,cRLSign")
                                 : addExtension(c, by, NID_basic_constraints, "critical,CA:FALSE") &&
                                       addExtension(c, by, NID_key_usage, "critical,digitalSignature") &&
                                       addExtension(c, by, NID_ext_key_usage, "serverAuth") &&
                                       addExtension(c, by, NID_subject_alt_name, "DNS:duban-server");
    good = good && addExtension(c, by, NID_subject_key_identifier, "hash");
    return good && X509_sign(c, issuerKey, EVP_sha256()) > 0 ? std::move(certificate) : Certificate();
}

QByteArray contents(BIO* bio)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

QByteArray pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

QByteArray pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

Result<> write(const QString& path, const QByteArray& bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions Everybody = OwnerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;

Result<> make(const QDir& folder)
{
    const Key caKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    if (!caKey || !key)
        return fail(ErrorCode::StoreFailed, u"OpenSSL cannot make a key"_s);
    const Certificate ca = makeCertificate({"Duban hall CA", true, 3650}, caKey.get(), nullptr, caKey.get());
    const Certificate own =
        ca ? makeCertificate({"duban-server", false, 730}, key.get(), ca.get(), caKey.get()) : Certificate();
    if (!own)
        return fail(ErrorCode::StoreFailed, u"OpenSSL cannot make a certificate"_s);

    // The certificate comes last: a start cut off in between makes all four anew.
    struct File
    {
        QString name;
        QByteArray bytes;
        QFileDevice::Permissions permissions;
    };

    for (const File& file :
         {File{u"ca.key"_s, pemOf(caKey.get()), OwnerOnly}, File{u"ca.pem"_s, pemOf(ca.get()), Everybody},
          File{u"server.key"_s, pemOf(key.get()), OwnerOnly},
          File{u"server.pem"_s, pemOf(own.get()) + pemOf(ca.get()), Everybody}}) {
        if (const auto done = write(folder.filePath(file.name), file.bytes, file.permissions); !done)
            return done;
    }
    return {};
}

} // namespace

Result<TlsIdentity> TlsIdentity::loadOrMake(const QString& path)
{
    // On Windows Qt may know the system's TLS as well, which does not take these keys.
    if (QSslSocket::activeBackend() != u"openssl"_s && !QSslSocket::setActiveBackend(u"openssl"_s))
        return fail(ErrorCode::StoreFailed, u"Qt finds no OpenSSL"_s);
    const QDir folder(path);
    if (!folder.exists() && !folder.mkpath(u"."_s))
        return fail(ErrorCode::StoreFailed, u"cannot make %1"_s.arg(path));
    if (!folder.exists(u"server.pem"_s)) {
        if (const auto made = make(folder); !made)
            return tl::unexpected(made.error());
    }
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(
        folder.filePath(u"server.pem"_s), QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    QFile keyFile(folder.filePath(u"server.key"_s));
    if (!keyFile.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreFailed, u"%1: %2"_s.arg(keyFile.fileName(), keyFile.errorString()));
    const QSslKey key(keyFile.readAll(), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    if (chain.isEmpty() || key.isNull())
        return fail(ErrorCode::StoreFailed, u"%1 holds no usable certificate and key"_s.arg(path));
    TlsIdentity identity;
    identity.configuration = QSslConfiguration::defaultConfiguration();
    identity.configuration.setProtocol(QSsl::TlsV1_3OrLater);
    identity.configuration.setLocalCertificateChain(chain);
    identity.configuration.setPrivateKey(key);
    identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    const QByteArray spki = chain.front().publicKey().toDer();
    identity.pin = QString::fromLatin1(QCryptographicHash::hash(spki, QCryptographicHash::Sha256).toHex());
    return identity;
}

} // namespace duban
