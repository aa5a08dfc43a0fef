// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/DraftLine.h"
#include "client/step/FormDesk.h"
#include "client/template/FactPalette.h"
#include "client/template/TemplateDesk.h"
#include "client/template/TemplateEdit.h"
#include "client/template/TemplateHistory.h"
#include "client/template/TemplatePreview.h"
#include "client/template/WordsCard.h"
#include "client/widget/Icon.h"

#include <QStackedWidget>
#include <QTimer>

namespace duban {

/// The words of every kind of papers (文书模板): written at the left of the page that they make. New words
/// are a new version; papers issued before stay as they are.
class TemplatesView : public View
{
    Q_OBJECT

public:
    explicit TemplatesView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("templates"); }

    QString title() const override { return tr("Templates"); }

    QIcon icon() const override { return duban::icon(IconName::Paper); }

    QVariant place() const override { return int(m_kind); }

    void goTo(const QVariant& place) override { choose(DocumentKind(place.toInt())); }

    void refresh() override { m_desk->fetchAll(); }

    bool goOnWith(const QString& draft) override;
    bool stepBack() override;

    void choose(DocumentKind kind);

    DocumentKind kind() const noexcept { return m_kind; }

    /// Reads the words at once instead of when typing rests.
    void examine();
    void showHistory();

    TemplateDesk* desk() const noexcept { return m_desk; }

    FactTable* table() const noexcept { return m_table; }

    FactPalette* facts() const noexcept { return m_facts; }

    WordsCard* card() const noexcept { return m_card; }

    TemplateEdit* edit() const noexcept { return m_card->edit(); }

    TemplatePreview* preview() const noexcept { return m_preview; }

    TemplateHistory* history() const noexcept { return m_history; }

    FormDesk* forms() const noexcept { return m_forms; }

    NoticeBar* notice() const noexcept { return m_notice; }

    bool showsHistory() const { return m_stack->currentWidget() == m_history; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeLeft();
    void wire();
    void wireDesk();
    void showRows();
    void showRow(DocumentKind kind);
    void showKind();
    void showFacts();
    void takeVersion(const QString& text, int version);
    void save();
    void takeRefusal(const Refusal& why);
    QString standingOf(DocumentKind kind) const;

    Replica& m_replica;
    TemplateDesk* m_desk;
    FormDesk* m_forms;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    NarrowTable* m_table;
    FactPalette* m_facts;
    WordsCard* m_card;
    TemplatePreview* m_preview;
    TemplateHistory* m_history;
    QTimer m_typing; ///< the page follows when typing rests
    DocumentKind m_kind = DocumentKind::Receipt;
    DocumentKind m_asked{}; ///< whose words were sent last
    DocumentKind m_shown{}; ///< whose words stand in the editor; none yet
};

} // namespace duban
