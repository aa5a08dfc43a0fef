// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Words.h"

#include <QCoreApplication>

namespace duban {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duban::Words)
};

} // namespace

QString actionWord(Action action)
{
    switch (action) {
    case Action::Submit:
        return Words::tr("Take in");
    case Action::Accept:
        return Words::tr("Accept");
    case Action::FinishStage:
        return Words::tr("Finish stage");
    case Action::Complete:
        return Words::tr("Complete");
    case Action::AddOpinion:
        return Words::tr("Write a note");
    }
    return {};
}

QString obstacleWord(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::WrongState:
        return Words::tr("The case does not stand where this is possible.");
    case Obstacle::NotYourRole:
        return Words::tr("Another role does this.");
    case Obstacle::NotYourPlace:
        return Words::tr("Another window or department does this.");
    case Obstacle::TookItIn:
        return Words::tr("You took this case in; nobody approves a case they took in.");
    }
    return {};
}

} // namespace duban
