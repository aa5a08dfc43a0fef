// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/ArchiveDesk.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "common/protocol/DocumentRequests.h"
#include "common/protocol/FileRequests.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString dayOrNothing(LegalTime moment)
{
    return moment.isSet() ? momentText(moment).left(10) : QString();
}

} // namespace

ArchiveDesk::ArchiveDesk(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

ArchiveDesk::~ArchiveDesk()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void ArchiveDesk::make(const CaseDetails& details, const QString& path)
{
    if (m_working)
        return;
    if (m_thread)
        m_thread->wait();
    ++m_run;
    m_working = true;
    m_details = details;
    m_path = path;
    m_stuff = {};
    m_fetched.clear();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_stuff.cover = coverOf();
    emit progressed(0, 0);
    m_context.link.request<CommandReply>(NoteArchive{details.row.id}, this,
                                         [this, run = m_run](const Answer<CommandReply>& answer) {
                                             if (run != m_run)
                                                 return;
                                             answer ? fetchPapers() : fail(wordsFor(answer.error()).line());
                                         });
}

void ArchiveDesk::stop()
{
    if (!m_working)
        return;
    m_stop->store(true);
    if (m_thread && m_thread->isRunning())
        return; // it says when it has stopped
    end(false, tr("Stopped; nothing was written."));
}

void ArchiveDesk::fail(const QString& why)
{
    end(false, tr("The archive was not made: %1", "why").arg(why));
}

void ArchiveDesk::end(bool good, const QString& words)
{
    ++m_run;
    m_working = false;
    m_fetched.clear();
    emit ended(good, words);
}

void ArchiveDesk::fetchPapers()
{
    m_context.link.request<DocumentPage>(
        ListDocuments{m_details.row.id}, this, [this, run = m_run](const Answer<DocumentPage>& answer) {
            if (run != m_run)
                return;
            if (!answer)
                return fail(wordsFor(answer.error()).line());
            m_papers = answer->rows;
            for (const DocumentEntry& paper : m_papers) {
                if (paper.voidedAt.isSet())
                    m_stuff.cover.remarks.append(
                        tr("Voided: %1 (%2)", "document with its number, reason")
                            .arg(paper.title + u' ' + paper.number, paper.voidReason));
            }
            std::erase_if(m_papers, [](const DocumentEntry& paper) { return paper.voidedAt.isSet(); });
            fetchNextPaper(0);
        });
}

void ArchiveDesk::fetchNextPaper(std::size_t index)
{
    if (index == m_papers.size())
        return fetchFiles();
    m_context.link.request<DocumentReply>(GetDocument{m_details.row.id, m_papers[index].id}, this,
                                          [this, index, run = m_run](const Answer<DocumentReply>& answer) {
                                              if (run != m_run)
                                                  return;
                                              if (!answer)
                                                  return fail(wordsFor(answer.error()).line());
                                              m_stuff.documents.push_back(*answer);
                                              fetchNextPaper(index + 1);
                                          });
}

void ArchiveDesk::fetchFiles()
{
    m_context.link.request<AttachmentPage>(
        ListAttachments{m_details.row.id}, this, [this, run = m_run](const Answer<AttachmentPage>& answer) {
            if (run != m_run)
                return;
            if (!answer)
                return fail(wordsFor(answer.error()).line());
            m_entries = answer->rows;
            for (const AttachmentEntry& file : m_entries) {
                if (file.voidedAt.isSet())
                    m_stuff.cover.remarks.append(
                        tr("Taken out: %1 (%2)", "file, reason").arg(file.name, file.voidReason));
            }
            std::erase_if(m_entries, [](const AttachmentEntry& file) { return file.voidedAt.isSet(); });
            fetchNextFile(0);
        });
}

void ArchiveDesk::fetchNextFile(std::size_t index)
{
    emit progressed(int(index), int(m_entries.size()));
    if (index == m_entries.size())
        return write();
    m_fetched.push_back(std::make_unique<FileFetcher>(m_context.link, m_details.row.id, m_entries[index]));
    FileFetcher* fetcher = m_fetched.back().get();
    connect(
        fetcher, &FileFetcher::ready, this,
        [this, fetcher, index] {
            const AttachmentEntry& file = fetcher->file();
            const bool handedIn = file.about == FileAbout::Material || file.about == FileAbout::Case;
            m_stuff.files.push_back({file, fetcher->path(), titleOf(file),
                                     handedIn ? m_details.row.applicantName
                                              : m_context.replica.departmentName(m_details.row.department)});
            fetchNextFile(index + 1);
        },
        Qt::QueuedConnection);
    connect(
        fetcher, &FileFetcher::refused, this, [this](const Refusal& why) { fail(wordsFor(why).line()); },
        Qt::QueuedConnection);
    connect(fetcher, &FileFetcher::failed, this, &ArchiveDesk::fail, Qt::QueuedConnection);
    fetcher->start();
}

/// @return what a file is of the case, and its own name where that says more.
QString ArchiveDesk::titleOf(const AttachmentEntry& file) const
{
    const QString own = QFileInfo(file.name).completeBaseName();
    if (file.about == FileAbout::PaperDecision)
        return tr("Decision on paper (scan)");
    if (file.about == FileAbout::Document) {
        const auto paper = std::find_if(m_papers.begin(), m_papers.end(), [&](const DocumentEntry& entry) {
            return entry.id.value == file.aboutId;
        });
        return paper == m_papers.end() ? own : tr("%1 (signed)", "document").arg(paper->title);
    }
    const ItemVariant* variant = m_context.replica.variant(m_details.row.variant);
    if (file.about == FileAbout::Material && variant) {
        for (const Material& material : variant->materials) {
            if (material.id.value == file.aboutId)
                return u"%1：%2"_s.arg(material.name, own);
        }
    }
    return own;
}

ArchiveCase ArchiveDesk::coverOf() const
{
    const CaseRow& row = m_details.row;
    const ItemVariant* variant = m_context.replica.variant(row.variant);
    const QString item = variant ? variant->itemName : QString();
    ArchiveCase cover;
    cover.organ = m_context.replica.departmentName(row.department);
    cover.title = tr("%1: %2", "applicant, item").arg(row.applicantName, item);
    cover.caseNumber = row.number;
    cover.facts = {{tr("Item"), item},
                   {tr("Applicant"), row.applicantName},
                   {tr("Received"), dayOrNothing(row.receivedAt)},
                   {tr("Accepted"), dayOrNothing(row.acceptedAt)},
                   {tr("Completed"), dayOrNothing(row.completedAt)}};
    cover.madeBy = m_context.replica.me().name;
    cover.madeOn = dayOrNothing(m_context.replica.legalNow());
    return cover;
}

void ArchiveDesk::write()
{
    // Everything it reads is its own: the case may change on the screen meanwhile.
    const auto work = [this, stuff = m_stuff, path = m_path, faces = DocumentFaces::installed(),
                       stop = m_stop, run = m_run] {
        ArchiveParts made = archiveParts(stuff);
        const auto progress = [this, stop](int done, int all) {
            QMetaObject::invokeMethod(
                this, [this, done, all] { emit progressed(done, all); }, Qt::QueuedConnection);
            return !stop->load();
        };
        const auto end = stop->load() ? Result<ArchiveEnd>(ArchiveEnd::Stopped)
                                      : writeArchive(path, stuff.cover, made.parts, faces, progress);
        made.parts.clear(); // their programs end in this thread
        QMetaObject::invokeMethod(
            this,
            [this, end, beside = made.beside, run] {
                if (run == m_run)
                    written(end, beside);
            },
            Qt::QueuedConnection);
    };
    m_thread.reset(QThread::create(work));
    m_thread->start();
}

void ArchiveDesk::written(const Result<ArchiveEnd>& result, const std::vector<std::size_t>& beside)
{
    if (!result)
        return fail(result.error().field.isEmpty()
                        ? result.error().detail
                        : u"%1: %2"_s.arg(result.error().field, result.error().detail));
    if (*result == ArchiveEnd::Stopped)
        return end(false, tr("Stopped; nothing was written."));
    const QString problem = putBeside(beside);
    if (!problem.isEmpty())
        return end(false, tr("The PDF is written, but not what belongs beside it: %1", "why").arg(problem));
    const QString shown = QDir::toNativeSeparators(m_path);
    end(true, beside.empty()
                  ? tr("The archive is written: %1", "file").arg(shown)
                  : tr("The archive is written: %1. Beside it lie %n file(s) that cannot be drawn.", nullptr,
                       int(beside.size()))
                        .arg(shown));
}

/// @return what went wrong; empty: nothing.
QString ArchiveDesk::putBeside(const std::vector<std::size_t>& beside)
{
    const QFileInfo pdf(m_path);
    for (const std::size_t index : beside) {
        const QString name =
            u"%1-%2-%3"_s.arg(pdf.completeBaseName()).arg(index + 1).arg(m_entries[index].name);
        if (const auto saved = m_fetched[index]->saveAs(pdf.dir().filePath(name)); !saved)
            return u"%1: %2"_s.arg(name, saved.error().detail);
    }
    return {};
}

} // namespace duban
