// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DraftStore.h"
#include "client/app/View.h"
#include "common/protocol/DocumentReplies.h"
#include "common/protocol/DocumentRequests.h"

#include <QDateTime>

#include <map>

namespace duban {

/// The words of every kind of papers: what is in force, each version, and what somebody writes here and has
/// not set yet. What is written is kept for each kind by itself, also as a draft; nothing that comes from the
/// server replaces it.
class TemplateDesk : public QObject
{
    Q_OBJECT

public:
    TemplateDesk(const ViewContext& context, QObject* parent);

    void fetch(DocumentKind kind);
    /// Asks for every kind anew; while answers are outstanding, once more after the last of them.
    void fetchAll();

    /// @return true once the server has told the words of this kind.
    bool isKnown(DocumentKind kind) const { return !of(kind).versions.empty(); }

    /// @return newest first, the delivered words last; empty: not told yet.
    const std::vector<TemplateEntry>& versions(DocumentKind kind) const { return of(kind).versions; }

    /// @return the words that papers are made from; nullptr: not told yet.
    const TemplateEntry* inForce(DocumentKind kind) const;

    /// @return true when the words in force cannot be read by this program: papers are made from the
    ///         delivered ones.
    bool isFaulty(DocumentKind kind) const;

    /// @return what stands in the editor.
    QString words(DocumentKind kind) const { return of(kind).words; }

    /// Something else was written.
    void write(DocumentKind kind, const QString& words);

    /// @return true when what stands in the editor is not what is in force.
    bool isChanged(DocumentKind kind) const;

    /// @return true when somebody set another version since the person began to write.
    bool isOvertaken(DocumentKind kind) const;

    /// The person has seen the newer version and wants to go on with the own words.
    void goOnWithOwn(DocumentKind kind);

    /// What was written is not wanted: the words in force stand there again.
    void discard(DocumentKind kind);

    /// @return what is to be set, without a reason.
    SetTemplate request(DocumentKind kind) const;

    /// The server has set it.
    void noteSet(const SetTemplate& sent, const CommandReply& reply);

    /// @return when what stands in the editor was kept, when it was brought up from there.
    std::optional<QDateTime> broughtUp(DocumentKind kind) const { return of(kind).keptAt; }

    static QString draftName(DocumentKind kind);
    /// @return the kind whose words are kept under a name; nothing: it is no such draft.
    static std::optional<DocumentKind> kindOfDraft(const QString& name);

signals:
    /// The words or the versions of a kind are others, and not because of write().
    void told(duban::DocumentKind kind);
    void refused(const duban::Refusal& why);

private:
    struct Kept
    {
        std::vector<TemplateEntry> versions;
        QString words;
        int base = 0;         ///< version that was in force when the person began to write
        bool written = false; ///< there may be a draft
        std::optional<QDateTime> keptAt;
    };

    const Kept& of(DocumentKind kind) const;
    void take(const TemplatePage& page);
    void begin(DocumentKind kind);
    void takeUp(DocumentKind kind);
    void keep(DocumentKind kind);

    Link& m_link;
    Replica& m_replica;
    DraftStore* m_drafts;
    std::map<DocumentKind, Kept> m_kinds;
    int m_asked = 0;      ///< questions without an answer
    bool m_again = false; ///< everything was asked for while they were under way
};

} // namespace duban
