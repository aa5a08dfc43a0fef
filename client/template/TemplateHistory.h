// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/CompareTable.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/widget/FactTable.h"
#include "common/protocol/DocumentReplies.h"

namespace duban {

/// Every version of the words of one kind of papers: who set it, when and why, and its text beside what
/// stands in the editor.
class TemplateHistory : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateHistory(QWidget* parent = nullptr);

    /// @param versions newest first, the delivered words last
    /// @param own      what stands in the editor
    void show(DocumentKind kind, const std::vector<TemplateEntry>& versions, const QString& own);

    FactTable* table() const noexcept { return m_table; }

    CompareTable* compared() const noexcept { return m_compared; }

    ActionButton* takeButton() const noexcept { return m_take; }

    TickBox* changesOnly() const noexcept { return m_changesOnly; }

    /// @return what stands above the two texts.
    QString story() const { return m_story->text(); }

signals:
    /// The person wants to go on from a version.
    void taken(const QString& text, int version);
    /// Back to the editor.
    void left();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeText();
    const TemplateEntry* chosen() const;
    void showChosen();

    DocumentKind m_kind{};
    std::vector<TemplateEntry> m_versions;
    QString m_own;
    Card* m_list = nullptr;
    FactTable* m_table;
    QLabel* m_more;
    QLabel* m_story;
    CompareTable* m_compared;
    TickBox* m_changesOnly;
    ActionButton* m_back;
    ActionButton* m_take;
};

/// @return a version as a person calls it: version 3, or the delivered words.
QString templateVersionName(int version);

} // namespace duban
