// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Tokens.h"

#include <QGuiApplication>
#include <QPalette>

namespace duban {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    return {.ground = rgb(0xF4F6F9),
            .panel = rgb(0xFFFFFF),
            .raised = rgb(0xFFFFFF),
            .line = rgb(0xDDE3EA),
            .lineStrong = rgb(0xB8C2CE),
            .text = rgb(0x1B2430),
            .second = rgb(0x55616F),
            .faint = rgb(0x8592A0),
            .accent = rgb(0x1F5FBF),
            .onAccent = rgb(0xFFFFFF),
            .green = rgb(0x1E8E4E),
            .yellow = rgb(0xB87700),
            .red = rgb(0xC62828),
            .white = rgb(0x7A8794),
            .clear = QColor(0, 0, 0, 0)};
}

Tokens darkTokens()
{
    return {.ground = rgb(0x15191F),
            .panel = rgb(0x1C222B),
            .raised = rgb(0x242C37),
            .line = rgb(0x2E3845),
            .lineStrong = rgb(0x45525F),
            .text = rgb(0xE8EDF3),
            .second = rgb(0xA9B5C2),
            .faint = rgb(0x76838F),
            .accent = rgb(0x5B9BF0),
            .onAccent = rgb(0x0D1218),
            .green = rgb(0x4CC38A),
            .yellow = rgb(0xF2B84B),
            .red = rgb(0xFF6B66),
            .white = rgb(0x9AA7B4),
            .clear = QColor(0, 0, 0, 0)};
}

} // namespace

const Inks& inksOf(Scheme scheme) noexcept
{
    static const Inks light{rgb(0x197340), rgb(0x8A5900), rgb(0x55616F)};
    static const Tokens& bright = tokensOf(Scheme::Dark);
    static const Inks dark{bright.green, bright.yellow, bright.white};
    return scheme == Scheme::Dark ? dark : light;
}

QColor Tokens::fill(QColor colour)
{
    return faded(colour, 0.12);
}

QColor Tokens::faded(QColor colour, double part)
{
    colour.setAlphaF(float(part));
    return colour;
}

const Tokens& tokensOf(Scheme scheme) noexcept
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::Dark ? dark : light;
}

const PaperInks& paperInks() noexcept
{
    static const PaperInks inks{rgb(0x000000), rgb(0xD20000), rgb(0xFFFFFF)};
    return inks;
}

const Tokens& tokens()
{
    const bool dark = QGuiApplication::palette().color(QPalette::Window) == tokensOf(Scheme::Dark).ground;
    return tokensOf(dark ? Scheme::Dark : Scheme::Light);
}

} // namespace duban
