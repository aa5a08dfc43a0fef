// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Settings.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString pinKey(const Endpoint& address)
{
    const QByteArray name = address.text().toUtf8().toBase64(QByteArray::Base64UrlEncoding);
    return u"pins/%1"_s.arg(QString::fromLatin1(name));
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                           u"Duban"_s, u"client"_s)
                             : std::make_unique<QSettings>(file, QSettings::IniFormat)),
      m_draftFolder((file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                    : QFileInfo(file).absolutePath()) +
                    u"/drafts"_s)
{
}

QString Settings::draftFolder() const
{
    return m_draftFolder;
}

QString Settings::server() const
{
    return m_store->value(u"server"_s).toString();
}

void Settings::setServer(const QString& address)
{
    m_store->setValue(u"server"_s, address);
}

QString Settings::login() const
{
    return m_store->value(u"login"_s).toString();
}

void Settings::setLogin(const QString& login)
{
    m_store->setValue(u"login"_s, login);
}

QString Settings::language() const
{
    return m_store->value(u"language"_s, u"zh_CN"_s).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_store->setValue(u"language"_s, language);
}

Scheme Settings::scheme() const
{
    return m_store->value(u"scheme"_s).toString() == u"dark"_s ? Scheme::Dark : Scheme::Light;
}

void Settings::setScheme(Scheme scheme)
{
    m_store->setValue(u"scheme"_s, scheme == Scheme::Dark ? u"dark"_s : u"light"_s);
}

int Settings::scale() const
{
    const int percent = m_store->value(u"scale"_s).toInt();
    return isScale(percent) ? percent : UsualScale;
}

void Settings::setScale(int percent)
{
    m_store->setValue(u"scale"_s, percent);
    m_store->sync(); // read by the next start, which may come at once
}

QSize Settings::windowSize() const
{
    return m_store->value(u"windowSize"_s, QSize(1366, 768)).toSize();
}

void Settings::setWindowSize(const QSize& size)
{
    m_store->setValue(u"windowSize"_s, size);
}

std::optional<PanelPlace> Settings::panelPlace(const QString& panel) const
{
    const QString key = u"panels/%1"_s.arg(panel);
    if (!m_store->contains(key + u"/screen"_s))
        return std::nullopt;
    return PanelPlace{
        m_store->value(key + u"/torn"_s).toBool(), m_store->value(key + u"/screen"_s).toString(),
        m_store->value(key + u"/geometry"_s).toRect(), m_store->value(key + u"/filled"_s).toBool()};
}

void Settings::setPanelPlace(const QString& panel, const PanelPlace& place)
{
    const QString key = u"panels/%1"_s.arg(panel);
    m_store->setValue(key + u"/torn"_s, place.torn);
    m_store->setValue(key + u"/screen"_s, place.screen);
    m_store->setValue(key + u"/geometry"_s, place.geometry);
    m_store->setValue(key + u"/filled"_s, place.filled);
}

PaperPlace Settings::paperPlace(DocumentKind kind) const
{
    const QString key = u"papers/%1"_s.arg(int(kind));
    return {m_store->value(key + u"/printer"_s).toString(), m_store->value(key + u"/slip"_s).toBool()};
}

void Settings::setPaperPlace(DocumentKind kind, const PaperPlace& place)
{
    const QString key = u"papers/%1"_s.arg(int(kind));
    m_store->setValue(key + u"/printer"_s, place.printer);
    m_store->setValue(key + u"/slip"_s, place.slip);
}

QString Settings::usualSeal() const
{
    return m_store->value(u"papers/seal"_s).toString();
}

void Settings::setUsualSeal(const QString& seal)
{
    m_store->setValue(u"papers/seal"_s, seal);
}

QString Settings::sealProgram() const
{
    return m_store->value(u"papers/sealProgram"_s).toString();
}

void Settings::setSealProgram(const QString& path)
{
    m_store->setValue(u"papers/sealProgram"_s, path);
}

std::optional<ServerPin> Settings::pin(const Endpoint& address) const
{
    const QString key = pinKey(address);
    const ServerPin pin{m_store->value(key + u"/authority"_s).toByteArray(),
                        QByteArray::fromHex(m_store->value(key + u"/key"_s).toByteArray())};
    return pin.isComplete() ? std::optional(pin) : std::nullopt;
}

void Settings::setPin(const Endpoint& address, const ServerPin& pin)
{
    const QString key = pinKey(address);
    m_store->setValue(key + u"/authority"_s, pin.authorityPem);
    m_store->setValue(key + u"/key"_s, pin.keyHash.toHex());
    m_store->sync();
}

} // namespace duban
