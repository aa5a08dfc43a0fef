// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/paper/ArchiveParts.h"
#include "client/transfer/FileFetcher.h"

#include <QThread>

#include <atomic>

namespace duban {

/// Makes the archive of one case (归档): fetches its papers and files, writes them as one PDF in a thread of
/// its own, and puts beside it what cannot be drawn. That it is made is journalled before. One at a time.
class ArchiveDesk : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveDesk(const ViewContext& context, QObject* parent = nullptr);
    /// Gives up what is under way; nothing of it is left behind.
    ~ArchiveDesk() override;

    /// @param path of the PDF; a file that is there is replaced when the new one is whole
    void make(const CaseDetails& details, const QString& path);
    void stop();

    bool isWorking() const noexcept { return m_working; }

signals:
    /// @param all parts to fetch or pages to draw; 0: not known yet
    void progressed(int done, int all);
    /// @param words what it came to, or why nothing was written
    void ended(bool good, const QString& words);

private:
    void fetchPapers();
    void fetchNextPaper(std::size_t index);
    void fetchFiles();
    void fetchNextFile(std::size_t index);
    void write();
    void written(const Result<ArchiveEnd>& end, const std::vector<std::size_t>& beside);
    QString putBeside(const std::vector<std::size_t>& beside);
    ArchiveCase coverOf() const;
    QString titleOf(const AttachmentEntry& file) const;
    void fail(const QString& why);
    void end(bool good, const QString& words);

    ViewContext m_context;
    CaseDetails m_details;
    QString m_path;
    bool m_working = false;
    int m_run = 0; ///< answers of an older one are not listened to
    std::vector<DocumentEntry> m_papers;
    std::vector<AttachmentEntry> m_entries;
    ArchiveStuff m_stuff;
    std::vector<std::unique_ptr<FileFetcher>> m_fetched;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace duban
