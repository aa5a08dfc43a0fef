// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translation.h"
#include "client/widget/Style.h"
#include "tests/gui/photos/ConsolePhotos.h"
#include "tests/gui/photos/DeskPhotos.h"
#include "tests/gui/photos/DialogPhotos.h"
#include "tests/gui/photos/ListPhotos.h"
#include "tests/gui/photos/Photos.h"
#include "tests/gui/photos/Scene.h"
#include "tests/gui/photos/WindowPhotos.h"

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

using Alone = void (*)(Camera&);
using InHall = void (Photos::*)();

/// Parts that need no server.
const std::map<QString, Alone> WithoutServer{
    {u"consoles"_s, photographConsoles}, {u"desks"_s, photographDesks},
    {u"dialogs"_s, photographDialogs},   {u"lists"_s, photographLists},
    {u"window"_s, photographWindowDesk},
};

/// Parts that are photographed in a hall at work.
const std::map<QString, InHall> AtWork{
    {u"entry"_s, &Photos::takeEntry}, {u"steps"_s, &Photos::takeSteps}, {u"admin"_s, &Photos::takeAdmin},
    {u"setup"_s, &Photos::takeSetUp}, {u"rules"_s, &Photos::takeRules}, {u"papers"_s, &Photos::takePapers},
};

/// What offscreen windows cannot do does not matter here.
QtMessageHandler g_usual = nullptr;

void withoutOffscreen(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(u"This plugin does not support"_s) && !text.contains(u"connection lost"_s))
        g_usual(type, context, text);
}

std::vector<QSize> sizesIn(const QString& text)
{
    std::vector<QSize> sizes;
    for (const QString& one : text.split(u',')) {
        const QStringList sides = one.split(u'x');
        if (const QSize size(sides.value(0).toInt(), sides.value(1).toInt()); !size.isEmpty())
            sizes.push_back(size);
    }
    return sizes;
}

int tell(const Camera& camera)
{
    QStringList findings = camera.findings();
    findings.removeDuplicates();
    for (const QString& finding : findings)
        std::printf("%s\n", qPrintable(finding));
    std::fprintf(stderr, "%d pictures, %d findings\n", camera.count(), int(findings.size()));
    return findings.isEmpty() ? 0 : 1;
}

bool isMissing(const QString& part)
{
    return part != u"all"_s && !WithoutServer.contains(part) && !AtWork.contains(part);
}

} // namespace

/// duban-photos FOLDER [light|dark] [PART|all] [zh_CN|en] [WxH,WxH...]: plays some weeks of work on a server,
/// photographs every view in every size and inspects each; in Chinese, 1366x768 and 1920x1080 unless told.
/// The scale is QT_SCALE_FACTOR's. PART: entry (to a session), steps (the way of a case), papers (bill, roll,
/// several at once), admin (the calendar), setup (places, people, accounts), rules (items, kinds, light
/// policies, radar); without a server: consoles, desks, dialogs, lists, window. Prints a line for every
/// finding: view, form, finding, tabs between them. Exit code 0: nothing to complain of, 1: findings were
/// printed, 2: the hall did not work, 64: wrong words.
int main(int argc, char* argv[])
{
    g_usual = qInstallMessageHandler(withoutOffscreen);
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    const QString scheme = words.value(2, u"light"_s);
    const QString part = words.value(3, u"all"_s);
    const PhotoForm form{words.value(4, u"zh_CN"_s), scheme,
                         sizesIn(words.value(5, u"1366x768,1920x1080"_s))};
    if (words.size() < 2 || isMissing(part) || form.sizes.empty()) {
        std::fprintf(stderr, "duban-photos FOLDER [light|dark] [PART|all] [zh_CN|en] [WxH,WxH...]\n");
        return 64;
    }
    applyLanguage(app, form.language);
    applyStyle(app, scheme == u"dark"_s ? Scheme::Dark : Scheme::Light);
    Camera camera(words[1], form);
    if (const auto alone = WithoutServer.find(part); alone != WithoutServer.end()) {
        alone->second(camera);
        return tell(camera);
    }
    ViewHall hall(u"2026-11-02T08:30:00"_s);
    if (!hall.start() || (part != u"setup"_s && part != u"entry"_s && !playScene(hall))) {
        std::fprintf(stderr, "%s\n", qPrintable(hall.server().logTail()));
        return 2;
    }
    Photos photos(hall, camera);
    if (const auto one = AtWork.find(part); one != AtWork.end()) {
        (photos.*one->second)();
        return tell(camera);
    }
    photos.takeAll();
    for (const auto& [name, alone] : WithoutServer)
        alone(camera);
    return tell(camera);
}
