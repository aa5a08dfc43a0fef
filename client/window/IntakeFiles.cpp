// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/IntakeFiles.h"

#include <algorithm>

namespace duban {

IntakeFiles::IntakeFiles(Link& link, QObject* parent) : QObject(parent), m_link(link) {}

FileSender* IntakeFiles::choose(const QString& path)
{
    const FileSender* known = find(path);
    if (known && !known->isWorking() && known->state() != FileSender::State::Waiting)
        forget(path); // it may hold something else by now
    return bring(path);
}

FileSender* IntakeFiles::bring(const QString& path)
{
    if (FileSender* known = find(path))
        return known;
    auto* sender = new FileSender(m_link, path, this);
    m_senders.emplace_back(path, sender);
    connect(sender, &FileSender::changed, this, [this, path] {
        startNext();
        emit changed(path);
    });
    startNext();
    return sender;
}

FileSender* IntakeFiles::find(const QString& path) const
{
    const auto found = std::find_if(m_senders.begin(), m_senders.end(),
                                    [&path](const auto& entry) { return entry.first == path; });
    return found == m_senders.end() ? nullptr : found->second;
}

void IntakeFiles::forget(const QString& path)
{
    FileSender* gone = find(path);
    if (!gone)
        return;
    std::erase_if(m_senders, [gone](const auto& entry) { return entry.second == gone; });
    disconnect(gone, nullptr, this, nullptr);
    gone->stop();
    gone->deleteLater();
    startNext();
}

/// One at a time: the line is for the work, files come beside it.
void IntakeFiles::startNext()
{
    const bool busy = std::any_of(m_senders.begin(), m_senders.end(),
                                  [](const auto& entry) { return entry.second->isWorking(); });
    const auto next = std::find_if(m_senders.begin(), m_senders.end(), [](const auto& entry) {
        return entry.second->state() == FileSender::State::Waiting;
    });
    if (!busy && next != m_senders.end())
        next->second->start();
}

} // namespace duban
