// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translation.h"
#include "client/widget/Style.h"
#include "tests/gui/photos/ConsolePhotos.h"
#include "tests/gui/photos/DeskPhotos.h"
#include "tests/gui/photos/Photos.h"
#include "tests/gui/photos/Scene.h"

#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duban;

/// duban-photos FOLDER [light|dark] [steps|admin|desks|consoles] [zh_CN|en]: starts a server, plays some
/// weeks of work, photographs every view, in Chinese unless told otherwise; with `steps` only the way of a
/// case, with `admin` only the calendar, with `desks` or `consoles` only what needs no server. Exit code 0:
/// nothing to complain of, 1: findings were printed, 2: the hall did not work.
int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString folder = words.value(1, u"photos"_s);
    QDir().mkpath(folder);
    applyLanguage(app, words.value(4, u"zh_CN"_s));
    applyStyle(app, words.value(2) == u"dark"_s ? Scheme::Dark : Scheme::Light);
    const QString part = words.value(3);
    if (part == u"desks"_s)
        return photographDesks(folder).isEmpty() ? 0 : 1;
    if (part == u"consoles"_s)
        return photographConsoles(folder).isEmpty() ? 0 : 1;
    ViewHall hall(u"2026-11-02T08:30:00"_s);
    if (!hall.start() || !playScene(hall)) {
        std::fprintf(stderr, "%s\n", qPrintable(hall.server().logTail()));
        return 2;
    }
    Photos photos(hall, folder);
    const QStringList findings =
        part == u"steps"_s   ? photos.takeSteps()
        : part == u"admin"_s ? photos.takeAdmin()
                             : photos.takeAll() + photographDesks(folder) + photographConsoles(folder);
    for (const QString& finding : findings)
        std::printf("%s\n", qPrintable(finding));
    return findings.isEmpty() ? 0 : 1;
}
