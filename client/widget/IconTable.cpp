// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/IconTable.h"

namespace duban {

const char* iconStrokes(IconName name) noexcept
{
    switch (name) {
    case IconName::Intake:
        return "M 12 3 V 14 M 8 10 L 12 14 L 16 10 M 4 15 V 19 C 4 20 4.5 20.5 5.5 20.5 H 18.5 C 19.5 20.5 "
               "20 20 20 19 V 15";
    case IconName::List:
        return "M 9 6 H 20 M 9 12 H 20 M 9 18 H 20 M 4.5 6 H 5 M 4.5 12 H 5 M 4.5 18 H 5";
    case IconName::Board:
        return "R 3.5 4 17 6 1.5 R 3.5 13 7 7.5 1.5 R 13.5 13 7 7.5 1.5";
    case IconName::Lights:
        return "R 8 2.5 8 19 4 O 12 7 1.6 O 12 12 1.6 O 12 17 1.6";
    case IconName::Case:
        return "R 3.5 6.5 17 13.5 2 M 8.5 6.5 V 5 C 8.5 4 9 3.5 10 3.5 H 14 C 15 3.5 15.5 4 15.5 5 V 6.5 M "
               "3.5 12 H 20.5";
    case IconName::Search:
        return "O 10.5 10.5 6.5 M 15.5 15.5 L 20.5 20.5";
    case IconName::Filter:
        return "M 3.5 5 H 20.5 L 14 13 V 19.5 L 10 17.5 V 13 Z";
    case IconName::Clock:
        return "O 12 12 8.5 M 12 7 V 12 L 15.5 14";
    case IconName::Calendar:
        return "R 3.5 5 17 15.5 2 M 3.5 10 H 20.5 M 8 3 V 7 M 16 3 V 7";
    case IconName::Person:
        return "O 12 8 4 M 4.5 20.5 C 4.5 16 8 14 12 14 C 16 14 19.5 16 19.5 20.5";
    case IconName::Organisation:
        return "M 4 20.5 V 4 H 14 V 20.5 M 14 9.5 H 20 V 20.5 M 2.5 20.5 H 21.5 M 7.5 8 H 10.5 M 7.5 12 H "
               "10.5 M 7.5 16 H 10.5";
    case IconName::Paper:
        return "M 6 3 H 14 L 18.5 7.5 V 21 H 6 Z M 14 3 V 7.5 H 18.5 M 9 12 H 15.5 M 9 16 H 15.5";
    case IconName::Check:
        return "M 4.5 12.5 L 9.5 17.5 L 19.5 6.5";
    case IconName::Cross:
        return "M 6 6 L 18 18 M 18 6 L 6 18";
    case IconName::Plus:
        return "M 12 5 V 19 M 5 12 H 19";
    case IconName::Pause:
        return "M 9 5 V 19 M 15 5 V 19";
    case IconName::Play:
        return "M 7.5 5 L 19 12 L 7.5 19 Z";
    case IconName::Back:
        return "M 14.5 5.5 L 8 12 L 14.5 18.5";
    case IconName::Forward:
    case IconName::ChevronRight:
        return "M 9.5 5.5 L 16 12 L 9.5 18.5";
    case IconName::ChevronDown:
        return "M 5.5 9.5 L 12 16 L 18.5 9.5";
    case IconName::Refresh:
        return "M 20 12 C 20 16.5 16.5 20 12 20 C 7.5 20 4 16.5 4 12 C 4 7.5 7.5 4 12 4 C 15 4 17.5 5.5 19 8 "
               "M 19.5 3.5 V 8 H 15";
    case IconName::Warning:
        return "M 12 3.5 L 21.5 20 H 2.5 Z M 12 10 V 14.5 M 12 17.2 V 17.4";
    case IconName::Cloud:
        return "M 7 18.5 C 4.5 18.5 3 16.8 3 14.7 C 3 12.6 4.5 11 6.5 11 C 6.8 8 9 6 12 6 C 14.8 6 17 7.8 "
               "17.5 10.5 C 19.6 10.6 21 12.2 21 14.4 C 21 16.8 19.4 18.5 17 18.5 Z";
    case IconName::CloudOff:
        return "M 7 18.5 C 4.5 18.5 3 16.8 3 14.7 C 3 12.6 4.5 11 6.5 11 C 6.8 8 9 6 12 6 C 14.8 6 17 7.8 "
               "17.5 10.5 C 19.6 10.6 21 12.2 21 14.4 C 21 16.8 19.4 18.5 17 18.5 Z M 4 4 L 20 21";
    case IconName::Lock:
        return "R 5 10.5 14 10 2 M 8 10.5 V 8 C 8 5.5 9.5 4 12 4 C 14.5 4 16 5.5 16 8 V 10.5";
    case IconName::Pen:
        return "M 4 20 L 5 15.5 L 16 4.5 L 19.5 8 L 8.5 19 Z M 13.5 7 L 17 10.5";
    case IconName::Flag:
        return "M 5.5 21 V 4 H 18.5 L 15.5 8.5 L 18.5 13 H 5.5";
    case IconName::Send:
        return "M 4 12 L 20.5 4 L 16 20 L 11.5 13.5 Z M 11.5 13.5 L 20.5 4";
    case IconName::Help:
        return "O 12 12 8.5 M 9.5 9.8 C 9.5 8.3 10.5 7.5 12 7.5 C 13.5 7.5 14.5 8.4 14.5 9.7 C 14.5 11.6 12 "
               "11.8 12 13.6 M 12 16.4 V 16.6";
    case IconName::Settings:
        return "M 4 7 H 13 M 17 7 H 20 M 4 17 H 7 M 11 17 H 20 O 15 7 2 O 9 17 2";
    case IconName::LogOut:
        return "M 10 4 H 5.5 C 4.5 4 4 4.5 4 5.5 V 18.5 C 4 19.5 4.5 20 5.5 20 H 10 M 15 8 L 19.5 12 L 15 16 "
               "M 9 12 H 19";
    case IconName::Inbox:
        return "M 4 13 L 6.5 5 H 17.5 L 20 13 V 19.5 H 4 Z M 4 13 H 9 C 9 15 10 16 12 16 C 14 16 15 15 15 13 "
               "H 20";
    case IconName::Stamp:
        return "M 5 20.5 H 19 M 5 17 H 19 V 14.5 H 14 C 13.5 12 15.5 10 15.5 7 C 15.5 4.8 14 3.5 12 3.5 C 10 "
               "3.5 8.5 4.8 8.5 7 C 8.5 10 10.5 12 10 14.5 H 5 Z";
    case IconName::PersonCheck:
        return "O 9.5 7.5 3.8 M 2.5 20.5 C 2.5 16 5.5 13.8 9.5 13.8 C 11 13.8 12.3 14.1 13.4 14.7 M 14 18.2 "
               "L "
               "16.5 20.7 L 21.5 15";
    case IconName::Tag:
        return "M 4 5.5 C 4 4.5 4.5 4 5.5 4 H 12 L 20.5 12.5 L 12.5 20.5 L 4 12 Z O 8.4 8.4 1.4";
    case IconName::PersonSwap:
        return "O 9.5 7.5 3.8 M 2.5 20.5 C 2.5 16 5.5 13.8 9.5 13.8 M 13.5 15.5 H 21.5 L 18.8 12.8 M 21.5 "
               "19.5 H 13.5 L 16.2 22.2";
    }
    return "";
}

} // namespace duban
