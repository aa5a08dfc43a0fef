// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplateDesk.h"

#include "client/paper/PaperWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

const QString TemplateDraft = u"template."_s;

bool sayTheSame(const QString& a, const QString& b)
{
    return a.trimmed() == b.trimmed();
}

} // namespace

TemplateDesk::TemplateDesk(const ViewContext& context, QObject* parent)
    : QObject(parent), m_link(context.link), m_replica(context.replica), m_drafts(context.drafts)
{
    for (const DocumentKind kind : CaseDocuments)
        m_kinds[kind] = {};
    if (!m_drafts)
        return;
    connect(m_drafts, &DraftStore::ready, this, [this] {
        for (const DocumentKind kind : CaseDocuments)
            takeUp(kind);
    });
    connect(m_drafts, &DraftStore::replaced, this, [this](const QString& name) {
        if (const auto kind = kindOfDraft(name))
            m_drafts->find(name) ? takeUp(*kind) : discard(*kind);
    });
}

QString TemplateDesk::draftName(DocumentKind kind)
{
    const DocumentTraits* traits = traitsOf(kind);
    return TemplateDraft + QString::fromLatin1(traits ? traits->file : "");
}

std::optional<DocumentKind> TemplateDesk::kindOfDraft(const QString& name)
{
    const auto found = std::find_if(CaseDocuments.begin(), CaseDocuments.end(),
                                    [&name](DocumentKind kind) { return draftName(kind) == name; });
    return found == CaseDocuments.end() ? std::nullopt : std::optional(*found);
}

const TemplateDesk::Kept& TemplateDesk::of(DocumentKind kind) const
{
    static const Kept none;
    const auto found = m_kinds.find(kind);
    return found == m_kinds.end() ? none : found->second;
}

const TemplateEntry* TemplateDesk::inForce(DocumentKind kind) const
{
    const Kept& kept = of(kind);
    return kept.versions.empty() ? nullptr : &kept.versions.front();
}

bool TemplateDesk::isFaulty(DocumentKind kind) const
{
    const TemplateEntry* words = inForce(kind);
    return words && !DocumentTemplate::parse(kind, words->text);
}

bool TemplateDesk::isChanged(DocumentKind kind) const
{
    const TemplateEntry* words = inForce(kind);
    return words && !sayTheSame(words->text, of(kind).words);
}

bool TemplateDesk::isOvertaken(DocumentKind kind) const
{
    return isChanged(kind) && of(kind).base != inForce(kind)->version;
}

void TemplateDesk::fetchAll()
{
    if (m_asked > 0) { // who asks thirteen times over is held back by the server
        m_again = true;
        return;
    }
    for (const DocumentKind kind : CaseDocuments)
        fetch(kind);
}

void TemplateDesk::fetch(DocumentKind kind)
{
    ++m_asked;
    m_link.request<TemplatePage>(ListTemplates{kind}, this, [this](const Answer<TemplatePage>& answer) {
        --m_asked;
        answer ? take(*answer) : emit refused(answer.error());
        if (m_asked == 0 && std::exchange(m_again, false))
            fetchAll();
    });
}

void TemplateDesk::take(const TemplatePage& page)
{
    const auto found = m_kinds.find(page.what);
    if (found == m_kinds.end() || page.rows.empty())
        return;
    const bool writing = isChanged(page.what);
    found->second.versions = page.rows;
    if (!writing || !isChanged(page.what)) {
        begin(page.what);
        takeUp(page.what);
    }
    emit told(page.what);
}

/// The words in force stand in the editor.
void TemplateDesk::begin(DocumentKind kind)
{
    Kept& kept = m_kinds[kind];
    const TemplateEntry* words = inForce(kind);
    kept.words = words ? words->text.trimmed() : QString();
    kept.base = words ? words->version : 0;
    kept.keptAt.reset();
}

/// What was written before a crash stands there again, once the words it changes are here.
void TemplateDesk::takeUp(DocumentKind kind)
{
    const bool open = m_drafts && isKnown(kind) && !isChanged(kind);
    const auto found = open ? m_drafts->find(draftName(kind)) : std::nullopt;
    const auto left = found ? decode<SetTemplate>(found->bytes)
                            : Result<SetTemplate>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    if (!left)
        return;
    Kept& kept = m_kinds[kind];
    kept.words = left->text.trimmed();
    kept.base = left->expected;
    kept.written = true;
    kept.keptAt = found->at;
    if (!isChanged(kind)) {
        begin(kind); // somebody set the very words meanwhile
        keep(kind);
    }
    emit told(kind);
}

void TemplateDesk::write(DocumentKind kind, const QString& words)
{
    Kept& kept = m_kinds[kind];
    if (!isChanged(kind))
        kept.base = inForce(kind) ? inForce(kind)->version : 0;
    kept.words = words;
    keep(kind);
}

/// Nothing is dropped before what was left could be taken up.
void TemplateDesk::keep(DocumentKind kind)
{
    Kept& kept = m_kinds[kind];
    const bool changed = isChanged(kind);
    if (!changed)
        kept.keptAt.reset();
    if (m_drafts && (changed || kept.written))
        m_drafts->keep(draftName(kind), changed ? encode(request(kind)) : QByteArray(),
                       {tr("Words of a paper", "what was written"), documentName(kind), u"templates"_s});
    kept.written = changed;
}

void TemplateDesk::goOnWithOwn(DocumentKind kind)
{
    if (!inForce(kind))
        return;
    m_kinds[kind].base = inForce(kind)->version;
    keep(kind);
    emit told(kind);
}

void TemplateDesk::discard(DocumentKind kind)
{
    begin(kind);
    keep(kind);
    emit told(kind);
}

SetTemplate TemplateDesk::request(DocumentKind kind) const
{
    return {kind, of(kind).base, of(kind).words.trimmed() + u'\n', {}};
}

void TemplateDesk::noteSet(const SetTemplate& sent, const CommandReply& reply)
{
    Kept& kept = m_kinds[sent.document];
    kept.versions.insert(kept.versions.begin(), {int(reply.subject), sent.text, m_replica.me().name, reply.at,
                                                 sent.reason.trimmed()});
    kept.base = int(reply.subject);
    if (!isChanged(sent.document))
        begin(sent.document);
    keep(sent.document);
    emit told(sent.document);
    fetch(sent.document);
}

} // namespace duban
