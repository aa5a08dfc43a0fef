// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Options.h"

#include "client/app/Scale.h"
#include "common/base/Program.h"

#include <QCommandLineParser>
#include <QFile>

#ifdef Q_OS_WIN
#include <cstdio>
#endif

using namespace Qt::StringLiterals;

namespace duban {

namespace {

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"Client of the Duban supervision system"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"server"_s, u"Server to log in to."_s, u"HOST:PORT"_s},
        {u"pin"_s, u"SHA-256 of the server's key, in hexadecimal; needs --ca."_s, u"HEX"_s},
        {u"ca"_s, u"Certificate of the server's authority (PEM)."_s, u"FILE"_s},
        {u"login"_s, u"Login name."_s, u"NAME"_s},
        {u"password-file"_s, u"File with the password: logs in without typing."_s, u"FILE"_s},
        {u"language"_s, u"zh_CN or en."_s, u"LANGUAGE"_s},
        {u"scale"_s, u"How large everything is drawn, this time: 100, 125, 150, 175 or 200 per cent."_s,
         u"PERCENT"_s},
        {u"size"_s, u"Size of the window."_s, u"WxH"_s},
        {u"view"_s, u"View to show after login."_s, u"NAME"_s},
        {u"until-painted"_s, u"Ends once the window is painted: for measuring the start."_s},
        {u"screenshot"_s, u"Grabs the window into a PNG file once it has settled, and goes on."_s, u"FILE"_s},
    });
}

Result<QByteArray> readFile(const QString& option, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(option, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<ServerPin> readPin(const QCommandLineParser& parser)
{
    const auto authority = readFile(u"ca"_s, parser.value(u"ca"_s));
    if (!authority)
        return tl::unexpected(authority.error());
    const ServerPin pin{*authority, QByteArray::fromHex(parser.value(u"pin"_s).toLatin1())};
    if (!pin.isComplete())
        return invalid(u"pin"_s, u"not 64 hexadecimal digits"_s);
    return pin;
}

Result<QSize> readSize(const QString& text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < SmallestWindow.width() || size.height() < SmallestWindow.height())
        return invalid(
            u"size"_s,
            u"not WxH with at least %1x%2"_s.arg(SmallestWindow.width()).arg(SmallestWindow.height()));
    return size;
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
#ifdef Q_OS_WIN
    if (_fileno(stdout) < 0)       // started by a double click: nobody would see words on a stream,
        parser.process(arguments); // and Qt shows its box
#endif
    processArguments(parser, arguments);
    Options options;
    options.login = parser.value(u"login"_s);
    options.language = parser.value(u"language"_s);
    options.view = parser.value(u"view"_s);
    options.untilPainted = parser.isSet(u"until-painted"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (parser.isSet(u"server"_s)) {
        const auto address = Endpoint::parse(parser.value(u"server"_s));
        if (!address)
            return tl::unexpected(address.error());
        options.server = *address;
    }
    if (parser.isSet(u"pin"_s) || parser.isSet(u"ca"_s)) {
        const auto pin = readPin(parser);
        if (!pin)
            return tl::unexpected(pin.error());
        options.pin = *pin;
    }
    if (parser.isSet(u"password-file"_s)) {
        const auto password = readFile(u"password-file"_s, parser.value(u"password-file"_s));
        if (!password)
            return tl::unexpected(password.error());
        options.password = Secret(password->trimmed());
    }
    if (parser.isSet(u"scale"_s)) {
        options.scale = scaleAsked(arguments);
        if (!options.scale)
            return invalid(u"scale"_s, u"none of 100, 125, 150, 175, 200"_s);
    }
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return tl::unexpected(size.error());
        options.size = *size;
    }
    return options;
}

} // namespace duban
