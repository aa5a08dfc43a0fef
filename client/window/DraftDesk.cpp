// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/DraftDesk.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString IntakeName = u"intake"_s;

struct KeptDraft
{
    QByteArray body;
    qint64 at = 0; ///< ms since 1970, UTC; 0: now
    bool sent = false;
    DUBAN_FIELDS(visit(1, self.body); visit(2, self.at); visit(3, self.sent);)
};

/// Everything of the intake that is not settled. Append only.
struct KeptDrafts
{
    int version = 1;
    std::vector<KeptDraft> drafts;
    DUBAN_FIELDS(visit(1, self.version); visit(2, self.drafts);)
};

} // namespace

DraftDesk::DraftDesk(DraftStore* store, QObject* parent) : QObject(parent), m_store(store)
{
    if (!m_store)
        return;
    connect(m_store, &DraftStore::ready, this, &DraftDesk::findLeft);
    connect(m_store, &DraftStore::replaced, this, &DraftDesk::follow);
    if (m_store->isReady())
        findLeft();
}

QString DraftDesk::name()
{
    return IntakeName;
}

/// What stands in the form and what is under way is not what was left: it stays.
void DraftDesk::follow(const QString& name)
{
    if (name != IntakeName)
        return;
    m_left.clear();
    if (m_store->find(IntakeName))
        return findLeft();
    write();
    emit leftChanged();
}

/// Whose application is told of: the newest.
DraftStore::About DraftDesk::about() const
{
    const QString applicant = !m_typed.isEmpty()  ? m_typed.applicant.name
                              : !m_beside.empty() ? m_beside.rbegin()->second.draft.applicant.name
                              : !m_left.empty()   ? m_left.back().draft.applicant.name
                                                  : QString();
    return {tr("New application"), applicant, u"intake"_s};
}

void DraftDesk::findLeft()
{
    // Typing may have begun before the key was here: that is not what an earlier run left.
    const auto found =
        m_typed.isEmpty() && m_beside.empty() ? m_store->find(IntakeName) : m_store->findEarlier(IntakeName);
    const auto kept = found ? decode<KeptDrafts>(found->bytes) : Result<KeptDrafts>();
    if (!kept)
        return;
    for (const KeptDraft& page : kept->drafts) {
        const auto draft = IntakeDraft::fromBytes(page.body);
        if (draft)
            m_left.push_back(
                {*draft, page.at > 0 ? QDateTime::fromMSecsSinceEpoch(page.at) : found->at, page.sent});
    }
    write();
    emit leftChanged();
}

void DraftDesk::keepTyped(const IntakeDraft& draft)
{
    const IntakeDraft kept = draft.isEmpty() ? IntakeDraft{} : draft;
    if (m_typed == kept)
        return;
    m_typed = kept;
    write();
}

int DraftDesk::keepBeside(const IntakeDraft& draft, Why why)
{
    m_beside.insert_or_assign(++m_lastNumber, Beside{draft, why});
    write();
    return m_lastNumber;
}

void DraftDesk::settle(int kept)
{
    m_beside.erase(kept);
    write();
}

std::optional<DraftDesk::Left> DraftDesk::takeNewest()
{
    if (m_left.empty())
        return std::nullopt;
    const Left newest = m_left.back();
    m_left.pop_back();
    write();
    emit leftChanged();
    return newest;
}

void DraftDesk::write()
{
    if (!m_store)
        return;
    KeptDrafts kept;
    for (const Left& left : m_left)
        kept.drafts.push_back({left.draft.toBytes(), left.at.toMSecsSinceEpoch(), left.wasSent});
    for (const auto& [number, beside] : m_beside)
        kept.drafts.push_back({beside.draft.toBytes(), 0, beside.why == Why::Sent});
    if (!m_typed.isEmpty())
        kept.drafts.push_back({m_typed.toBytes(), 0, false});
    m_store->keep(IntakeName, kept.drafts.empty() ? QByteArray() : encode(kept), about());
}

} // namespace duban
