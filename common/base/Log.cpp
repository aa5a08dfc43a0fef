// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Log.h"

#include <QMessageLogContext>

#include <cstdio>

namespace duban {

Q_LOGGING_CATEGORY(logApp, "duban.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logNetwork, "duban.network", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "duban.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "duban.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logSchedule, "duban.schedule", QtInfoMsg)

namespace {

void writeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    struct Level
    {
        int priority;
        const char* word;
    };

    const Level level = [type]() -> Level {
        switch (type) {
        case QtDebugMsg:
            return {7, "debug"};
        case QtInfoMsg:
            return {6, "info"};
        case QtWarningMsg:
            return {4, "warning"};
        case QtCriticalMsg:
            return {3, "error"};
        case QtFatalMsg:
            return {2, "fatal"};
        }
        return {4, "warning"};
    }();
    static const bool underJournal = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    // One message is one line: what a peer sent must not look like another entry.
    const QByteArray line = text.toUtf8().replace('\r', "\\r").replace('\n', "\\n");
    if (underJournal)
        std::fprintf(stderr, "<%d>%s: %s\n", level.priority, context.category, line.constData());
    else
        std::fprintf(stderr, "%s %s: %s\n", level.word, context.category, line.constData());
    std::fflush(stderr);
}

} // namespace

void installLogHandler()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace duban
