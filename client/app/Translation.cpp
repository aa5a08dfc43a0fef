// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace duban {

namespace {

void install(QCoreApplication& app, const QString& name, const QString& elsewhere = {})
{
    auto* translator = new QTranslator(&app);
    if (translator->load(name, u":/i18n"_s) || (!elsewhere.isEmpty() && translator->load(name, elsewhere)))
        app.installTranslator(translator);
    else
        delete translator;
}

} // namespace

void applyLanguage(QCoreApplication& app, const QString& language)
{
    initTranslationResources();
    QLocale::setDefault(QLocale(language));
    install(app, u"qtbase_%1.qm"_s.arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, u"duban_%1.qm"_s.arg(language));
}

} // namespace duban
