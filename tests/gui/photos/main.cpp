// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translation.h"
#include "client/widget/Style.h"
#include "tests/gui/photos/ConsolePhotos.h"
#include "tests/gui/photos/DeskPhotos.h"
#include "tests/gui/photos/ListPhotos.h"
#include "tests/gui/photos/Photos.h"
#include "tests/gui/photos/Scene.h"
#include "tests/gui/photos/WindowPhotos.h"

#include <QDir>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using Alone = std::function<QStringList(const QString& folder)>;
using InHall = QStringList (Photos::*)();

/// Parts that need no server.
const std::map<QString, Alone> WithoutServer{
    {u"consoles"_s, photographConsoles},
    {u"desks"_s, photographDesks},
    {u"lists"_s, photographLists},
    {u"window"_s, photographWindowDesk},
};

/// Parts that are photographed in a hall at work.
const std::map<QString, InHall> AtWork{
    {u"steps"_s, &Photos::takeSteps},
    {u"admin"_s, &Photos::takeAdmin},
    {u"setup"_s, &Photos::takeSetUp},
    {u"rules"_s, &Photos::takeRules},
};

int tell(const QStringList& findings)
{
    for (const QString& finding : findings)
        std::printf("%s\n", qPrintable(finding));
    return findings.isEmpty() ? 0 : 1;
}

} // namespace

/// duban-photos FOLDER [light|dark] [PART|all] [zh_CN|en]: starts a server, plays some weeks of work and
/// photographs every view, in Chinese unless told. PART: steps (the way of a case), admin (the calendar),
/// setup (places, people, accounts), rules (items, kinds, light policies, radar); without a server:
/// consoles, desks, lists, window. Exit code 0: nothing to complain of, 1: findings were printed, 2: the hall
/// did not work.
int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString folder = words.value(1, u"photos"_s);
    QDir().mkpath(folder);
    applyLanguage(app, words.value(4, u"zh_CN"_s));
    applyStyle(app, words.value(2) == u"dark"_s ? Scheme::Dark : Scheme::Light);
    const QString part = words.value(3, u"all"_s);
    if (const auto alone = WithoutServer.find(part); alone != WithoutServer.end())
        return tell(alone->second(folder));
    ViewHall hall(u"2026-11-02T08:30:00"_s);
    if (!hall.start() || (part != u"setup"_s && !playScene(hall))) {
        std::fprintf(stderr, "%s\n", qPrintable(hall.server().logTail()));
        return 2;
    }
    Photos photos(hall, folder);
    if (const auto one = AtWork.find(part); one != AtWork.end())
        return tell((photos.*one->second)());
    QStringList findings = photos.takeAll();
    for (const auto& [name, alone] : WithoutServer)
        findings += alone(folder);
    return tell(findings);
}
