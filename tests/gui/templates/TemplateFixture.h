// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/template/TemplatesView.h"
#include "common/protocol/CalendarReplies.h"
#include "common/protocol/DeskReplies.h"
#include "tests/gui/model/ScriptedLink.h"

namespace duban {

/// A system administrator before the words of papers, over a link without a server. Monday 2026-11-23 10:00
/// by the legal clock; of every kind the delivered words are in force.
struct TemplateFixture
{
    /// @param folder where drafts are kept; empty: nowhere
    explicit TemplateFixture(const QString& folder = {})
        : replica(link), drafts(folder.isEmpty() ? nullptr : std::make_unique<DraftStore>(link, folder))
    {
        LoginReply login;
        login.account = {9};
        login.person = {9};
        login.personName = QStringLiteral("赵琳");
        login.role = Role::SystemAdmin;
        login.roles = RoleSet{Role::SystemAdmin}.bits();
        login.legalNow = *parseMoment(QStringLiteral("2026-11-23T10:00"));
        login.replayed = true;
        replica.begin(login);
        link.answer(MessageKind::GetCatalogue, CatalogueReply{});
        link.answer(MessageKind::GetCalendar, CalendarReply{});
        view = std::make_unique<TemplatesView>(ViewContext{link, replica, drafts.get()});
        view->resize(1180, 690);
        view->show();
        for (const DocumentKind kind : CaseDocuments)
            tell(kind, {});
        if (!drafts)
            return;
        drafts->begin();
        link.answer(MessageKind::ListPreferences,
                    PreferencePage{{{QString::fromLatin1(DraftStore::KeyPreference), QByteArray(32, 'k')}}});
    }

    static QString delivered(DocumentKind kind) { return DocumentTemplate::delivered(kind).trimmed(); }

    /// Answers the oldest question for words with these versions of a kind, newest first, and the delivered.
    void tell(DocumentKind kind, const std::vector<TemplateEntry>& versions)
    {
        TemplatePage page{kind, versions};
        page.rows.push_back({0, DocumentTemplate::delivered(kind), {}, {}, {}});
        link.answer(MessageKind::ListTemplates, page);
    }

    /// @return a version as somebody else set it.
    TemplateEntry version(int number, const QString& text) const
    {
        return {number, text, QStringLiteral("王敏"), replica.legalNow(), QStringLiteral("统一用语")};
    }

    void refuse(ErrorCode code, const QString& field = {})
    {
        CommandReply reply;
        reply.code = code;
        reply.number = field;
        reply.byPerson = QStringLiteral("王敏");
        reply.at = replica.legalNow();
        link.answer(MessageKind::SetTemplate, reply);
    }

    /// Writes as a person does, and waits no longer than typing rests.
    void write(const QString& text)
    {
        view->edit()->selectAll();
        view->edit()->insertPlainText(text);
        view->examine();
    }

    /// @return what the page says, one block a line.
    QString page() const
    {
        QStringList lines;
        for (const DocumentBlock& block : view->preview()->blocks())
            lines << block.text;
        return lines.join(u'\n');
    }

    ScriptedLink link;
    Replica replica;
    std::unique_ptr<DraftStore> drafts;
    std::unique_ptr<TemplatesView> view;
};

} // namespace duban
