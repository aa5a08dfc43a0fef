// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>

namespace duban {

/// The icons of the client: one family, 1.5 px line, drawn from tables on a grid of 24.
enum class IconName : quint8 {
    Intake,
    List,
    Board,
    Lights,
    Case,
    Search,
    Filter,
    Clock,
    Calendar,
    Person,
    Organisation,
    Paper,
    Check,
    Cross,
    Plus,
    Pause,
    Play,
    Back,
    Forward,
    Refresh,
    Warning,
    Cloud,
    CloudOff,
    Lock,
    Pen,
    Flag,
    Send,
    Help,
    Settings,
    LogOut,
    ChevronDown,
    ChevronRight,
    Inbox,
    Stamp,
    PersonCheck,
    Tag,
    PersonSwap,
};

/// @return the line of an icon on a grid of 24 by 24.
QPainterPath iconPath(IconName name);

/// @return an icon that takes the text colour of the scheme, paler when disabled, accent when selected.
QIcon icon(IconName name);

/// Paints an icon in one colour into a square.
void paintIcon(QPainter* painter, IconName name, const QRectF& into, const QColor& colour);

} // namespace duban
