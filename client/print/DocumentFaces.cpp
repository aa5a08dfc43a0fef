// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/DocumentFaces.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// A font of Windows goes by its Chinese or its English name, as its locale has it.
const QStringList XiaoBiaoSong{u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"方正小标宋_GBK"_s,
                               u"FZXiaoBiaoSong-B05"_s};
const QStringList FangSong{u"仿宋_GB2312"_s, u"FangSong_GB2312"_s, u"仿宋"_s,         u"FangSong"_s,
                           u"华文仿宋"_s,    u"STFangsong"_s,      u"FandolFang R"_s, u"FandolFang"_s};
const QStringList Song{u"宋体"_s, u"SimSun"_s, u"华文宋体"_s, u"STSong"_s, u"FandolSong"_s};
const QStringList StandIns{u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"AR PL UMing CN"_s};

QString firstOf(const QStringList& wanted, const QStringList& installed)
{
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const QString& family) {
        return installed.contains(family, Qt::CaseInsensitive);
    });
    return found == wanted.end() ? QString() : *found;
}

} // namespace

DocumentFaces DocumentFaces::choose(const QStringList& installed)
{
    const QString standIn = firstOf(Song + StandIns, installed);
    const auto take = [&](const QStringList& wanted, const QString& name, QStringList& missing) {
        const QString found = firstOf(wanted, installed);
        if (found.isEmpty())
            missing.append(name);
        return found.isEmpty() ? standIn : found;
    };
    DocumentFaces faces;
    faces.title = take(XiaoBiaoSong, u"小标宋"_s, faces.missing);
    faces.body = take(FangSong, u"仿宋"_s, faces.missing);
    faces.number = take(Song, u"宋体"_s, faces.missing);
    return faces;
}

DocumentFaces DocumentFaces::installed()
{
    return choose(QFontDatabase::families());
}

} // namespace duban
