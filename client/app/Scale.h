// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QStringList>

#include <array>
#include <optional>

namespace duban {

/// How large everything is drawn, in per cent of what the system asks for; chosen for a PC and obeyed from
/// the next start on.
inline constexpr std::array Scales{100, 125, 150, 175, 200};
inline constexpr int UsualScale = 100;

/// Smallest window that can be worked in, in pixels at 100 %.
inline constexpr QSize SmallestWindow{800, 500};

bool isScale(int percent);

/// Reads `--scale` before there is an application that could.
/// @return nothing when it is not given or is none of Scales; parseOptions() then says so
std::optional<int> scaleAsked(const QStringList& arguments);

/// Puts our scale on top of the one of the system: 150 % on a screen that the user draws at 1.25 is 1.875.
/// @param system what QT_SCALE_FACTOR holds; empty or no number above 0: 1
/// @return what it has to hold
QByteArray scaleFactor(int percent, const QByteArray& system);

/// Tells Qt the scale. Only before the QApplication is made; later it has no effect.
void applyScale(int percent);

/// @param available room on the screen in pixels of the present run
/// @param now the scale of the present run
/// @return true when SmallestWindow still finds room at `percent`; always at 100 %
bool fitsScreen(const QSize& available, int now, int percent);

} // namespace duban
