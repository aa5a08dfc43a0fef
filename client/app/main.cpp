// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/AdminWorkspace.h"
#include "client/app/FontsAhead.h"
#include "client/app/MainWindow.h"
#include "client/app/Options.h"
#include "client/app/Photographer.h"
#include "client/app/Translation.h"
#include "client/rules/RulesViews.h"
#include "client/supervision/LeaderWorkspace.h"
#include "client/supervision/SupervisionWorkspace.h"
#include "client/widget/Style.h"
#include "client/window/WindowWorkspace.h"
#include "common/base/Log.h"
#include "common/base/Program.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace duban;

namespace {

Workspaces workspaces()
{
    return {{Role::WindowClerk, windowWorkspace},   {Role::Handler, staffWorkspace},
            {Role::Reviewer, staffWorkspace},       {Role::Approver, staffWorkspace},
            {Role::DepartmentHead, staffWorkspace}, {Role::SupervisionOfficer, supervisionWorkspace},
            {Role::Leader, leaderWorkspace},        {Role::Secretary, secretaryWorkspace},
            {Role::SystemAdmin, adminWorkspace},    {Role::SecurityAdmin, securityWorkspace},
            {Role::Auditor, auditWorkspace},        {Role::UnitAdmin, unitWorkspace}};
}

/// Ends the program at the first paint of the window.
class PaintWatch : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); }); // how it ends is not measured
        return QObject::eventFilter(watched, event);
    }
};

QStringList argumentsOf(int count, char* values[])
{
    QStringList arguments;
    for (int i = 0; i < count; ++i)
        arguments << QString::fromLocal8Bit(values[i]);
    return arguments;
}

/// The size of the last run, unless this one is drawn larger or on a smaller screen.
QSize sizeOnScreen(const QSize& size, const QScreen& screen)
{
    return size.boundedTo(screen.availableSize());
}

/// What needs neither a display nor fonts to be answered.
bool asksAboutProgram(const QStringList& arguments)
{
    const QStringList words{u"-v"_s, u"--version"_s, u"-h"_s, u"--help"_s, u"--help-all"_s};
    return std::any_of(words.cbegin(), words.cend(),
                       [&arguments](const QString& word) { return arguments.contains(word); });
}

void obey(const Options& options, SessionFlow& flow, MainWindow& window)
{
    window.setFirstView(options.view);
    window.loginPage()->fill(options.server ? options.server->text() : QString(), options.login);
    if (options.server && options.pin)
        flow.trust(*options.server, *options.pin);
    if (options.password)
        window.loginPage()->logInWith(*options.password);
}

} // namespace

int main(int argc, char* argv[])
{
    beginProgram();
    QCoreApplication::setApplicationName(u"duban"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUBAN_VERSION));
    if (asksAboutProgram(argumentsOf(argc, argv))) {
        const QCoreApplication words(argc, argv);
        (void)parseOptions(QCoreApplication::arguments()); // answers and ends the program
    }
    FontsAhead fonts;
    installLogHandler();
    Settings settings;
    settings.runAtScale(scaleAsked(argumentsOf(argc, argv)).value_or(settings.scale()));
    applyScale(settings.scaleNow());
    QApplication app(argc, argv);
    const auto options = parseOptions(QApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "duban: --%s: %s\n", qPrintable(options.error().field),
                     qPrintable(options.error().detail));
        return 64;
    }
    applyLanguage(app, options->language.isEmpty() ? settings.language() : options->language);
    applyStyle(app, settings.scheme());

    Link link;
    Replica replica(link);
    SessionFlow flow(link, replica, settings);
    fonts.wait();
    MainWindow window({link, replica}, flow, settings, workspaces());
    window.resize(options->size.value_or(sizeOnScreen(settings.windowSize(), *window.screen())));
    if (options->untilPainted)
        window.installEventFilter(new PaintWatch(&window));
    window.show();
    obey(*options, flow, window);
    if (!options->screenshot.isEmpty())
        new Photographer(window, {link, replica}, options->screenshot, &window);
    return QApplication::exec();
}
