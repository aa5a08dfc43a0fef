// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace duban {

/// The two looks of the client.
enum class Scheme : quint8 { Light, Dark };

/// Every colour of the client. Nothing else names one.
struct Tokens
{
    QColor ground; ///< of the window
    QColor panel;  ///< of cards
    QColor raised; ///< of pop-ups
    QColor line;
    QColor lineStrong;
    QColor text;
    QColor second;
    QColor faint; ///< decoration only: too pale for words that must be read
    QColor accent;
    QColor onAccent;
    QColor green; ///< lights only, never decoration
    QColor yellow;
    QColor red;
    QColor white;
    QColor clear; ///< nothing at all

    /// @return the same colour at 12 %, for fills behind words of that colour.
    static QColor fill(QColor colour);
    /// @return the colour at `part` of its strength, 0 to 1.
    static QColor faded(QColor colour, double part);
};

/// @return the colours of a scheme.
const Tokens& tokensOf(Scheme scheme) noexcept;

/// The colours of lights as words have to be: dark enough to be read on every ground of their scheme
/// (contrast of 4.5 and more), where the lights themselves are bright.
struct Inks
{
    QColor green;
    QColor yellow;
    QColor white;
};

/// @return the inks of a scheme.
const Inks& inksOf(Scheme scheme) noexcept;

/// What official documents are printed in, whatever the scheme. Source: GB/T 9704-2012, 5.2.2 and 7.2.4:
/// black, the organ's name and the line below its number red.
struct PaperInks
{
    QColor black;
    QColor red;
    QColor white; ///< the paper, where a picture is clear
};

/// @return the inks of paper.
const PaperInks& paperInks() noexcept;

/// @return the colours of the scheme the application was given by applyStyle().
const Tokens& tokens();

/// Steps of spacing, sizes of type and of parts, all in one place. Pixels at 100 %, points for type.
namespace metrics {

inline constexpr int Space4 = 4;
inline constexpr int Space8 = 8;
inline constexpr int Space12 = 12;
inline constexpr int Space16 = 16;
inline constexpr int Space24 = 24;
inline constexpr int Corner = 6;
inline constexpr int Row = 30;
inline constexpr int DenseRow = 26;
inline constexpr int FieldHeight = 33;
inline constexpr int IconSmall = 16;
inline constexpr int IconMedium = 20;
inline constexpr int IconLarge = 24;
inline constexpr double IconLine = 1.5;
inline constexpr double FontSmall = 8.5;
inline constexpr double FontTable = 9;
inline constexpr double FontBody = 10;
inline constexpr double FontTitle = 13;
inline constexpr double FontCounter = 20;
inline constexpr int FlashMs = 150; ///< no motion lasts longer

} // namespace metrics

} // namespace duban
