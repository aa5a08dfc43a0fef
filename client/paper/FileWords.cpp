// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/FileWords.h"

#include "client/app/ErrorWords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::FileWords)
};

QString refusalText(const Refusal& refusal)
{
    const CommandReply& reply = refusal.reply;
    switch (reply.code) {
    case ErrorCode::InvalidInput:
        if (reply.number == u"bytes")
            return FileWords::tr("It is larger than the server takes, or the case is full.");
        if (reply.number == u"file")
            return FileWords::tr("The server does not take files of this kind.");
        break;
    case ErrorCode::WrongState:
        return FileWords::tr("Too many files are on their way at once, or the case takes none any more.");
    case ErrorCode::Conflict:
        return FileWords::tr("It is attached there already.");
    default:
        break;
    }
    return wordsFor(refusal).line();
}

QString faultText(const FileSender& sender)
{
    switch (sender.fault()) {
    case FileSender::Fault::None:
        return {};
    case FileSender::Fault::Unreadable:
        return FileWords::tr("This PC cannot read it: %1", "why").arg(sender.why());
    case FileSender::Fault::Empty:
        return FileWords::tr("It is empty.");
    case FileSender::Fault::WrongType:
        return FileWords::tr("Not taken: only PDF, OFD, pictures, DWG, and Office files without macros.");
    case FileSender::Fault::Changes:
        return FileWords::tr("It was changed while it was sent. Close it elsewhere, then try again.");
    case FileSender::Fault::Refused:
        return refusalText(sender.refusal());
    }
    return {};
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'240 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

int stepsDone(qint64 done, qint64 all)
{
    return all > 0 ? int(done * ProgressSteps / all) : 0;
}

QString fileTypeName(FileType type)
{
    switch (type) {
    case FileType::Unknown:
        break;
    case FileType::Pdf:
        return u"PDF"_s;
    case FileType::Jpeg:
        return u"JPEG"_s;
    case FileType::Png:
        return u"PNG"_s;
    case FileType::Tiff:
        return u"TIFF"_s;
    case FileType::Bmp:
        return u"BMP"_s;
    case FileType::Gif:
        return u"GIF"_s;
    case FileType::WebP:
        return u"WebP"_s;
    case FileType::Ofd:
        return u"OFD"_s;
    case FileType::OfficeXml:
    case FileType::OfficeOld:
        return FileWords::tr("Office document");
    case FileType::Drawing:
        return FileWords::tr("Drawing");
    }
    return {};
}

QString transferText(const FileSender& sender)
{
    switch (sender.state()) {
    case FileSender::State::Waiting:
        return FileWords::tr("waits for the one before");
    case FileSender::State::Looking:
        return FileWords::tr("is being read");
    case FileSender::State::Sending:
        return FileWords::tr("%1 of %2", "sizes").arg(sizeText(sender.sent()), sizeText(sender.bytes()));
    case FileSender::State::Attaching:
        return FileWords::tr("is being attached");
    case FileSender::State::Done:
        return FileWords::tr("attached");
    case FileSender::State::Stopped:
        return FileWords::tr("stopped at %1 of %2", "sizes")
            .arg(sizeText(sender.sent()), sizeText(sender.bytes()));
    case FileSender::State::Failed:
        return faultText(sender);
    }
    return {};
}

QStringList localFiles(const QMimeData* dragged)
{
    QStringList paths;
    const QList<QUrl> urls = dragged->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QString takenFiles()
{
    QStringList patterns;
    for (int type = int(FileType::Pdf); type <= int(FileType::Drawing); ++type) {
        const QStringList endings = endingsOf(static_cast<FileType>(type));
        for (const QString& ending : endings)
            patterns << u"*."_s + ending;
    }
    return FileWords::tr("Files that are taken (%1)").arg(patterns.join(u' ')) + u";;"_s +
           FileWords::tr("All files (*)");
}

} // namespace duban
