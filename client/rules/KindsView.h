// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/PlanBook.h"
#include "client/rules/FieldRow.h"
#include "client/step/DayField.h"
#include "client/step/DraftLine.h"
#include "client/step/FormDesk.h"
#include "client/widget/ActionButton.h"
#include "client/widget/FactTable.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"
#include "common/protocol/SetUpReplies.h"

#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace duban {

/// What the law of each kind of items says: the limits that hold for every item of the kind. A change holds
/// for clocks that start after it; running ones keep their budgets.
class KindsView : public View
{
    Q_OBJECT

public:
    explicit KindsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("kinds"); }

    QString title() const override { return tr("Kinds of items"); }

    QIcon icon() const override { return duban::icon(IconName::Tag); }

    void refresh() override { fetch(); }

    FactTable* table() const noexcept { return m_table; }

    /// @return the row of a field by the server's name; nullptr when there is none.
    FieldRow* row(const QString& field) const { return m_rows.value(field); }

    LimitChoice* limit(const QString& field) const { return m_limits.value(field); }

    QLineEdit* nameLine() const noexcept { return m_name; }

    QPlainTextEdit* basis() const noexcept { return m_basis; }

    TickBox* deems() const noexcept { return m_deems; }

    DayField* from() const noexcept { return m_from; }

    ActionButton* saveButton() const noexcept { return m_save; }

    QPushButton* newButton() const noexcept { return m_new; }

    QPushButton* discardButton() const noexcept { return m_discard; }

    NoticeBar* notice() const noexcept { return m_notice; }

    bool goOnWith(const QString& draft) override;

    /// @return the line that says that what was left stands there again.
    DraftLine* draftLine() const noexcept { return m_draftLine; }

    QPushButton* takeBackButton() const noexcept { return m_takeBack; }

    FormDesk* desk() const noexcept { return m_desk; }

    /// @return what is written now.
    SetKind request() const;

    /// @return true when something was written that is not in force so.
    bool isChanged() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    QWidget* makeFoot();
    FieldRow* addRow(const QString& field, const QString& label, QWidget* input, QVBoxLayout* into);
    void addLimit(const QString& field, const QString& label, QVBoxLayout* into);
    void wire();
    void fetch();
    void showKinds();
    void choose();
    void beginNew();
    void showKind(const ItemKind& kind, bool fresh);
    void fill(const ItemKind& kind);
    void keepDraft();
    void takeUpDraft();
    void discard();
    void edited();
    void review();
    FieldProblems problems() const;
    void save();
    void takeAnswer(const SetKind& sent, const Answer<CommandReply>& answer);
    static QString waitingLine(const PlannedEntry& plan);
    std::vector<PlannedEntry> plans() const;
    void takeBack();

    Link& m_link;
    Replica& m_replica;
    DraftStore* m_drafts; ///< keeps what is written over a crash; nullptr: as long as the view
    DraftLine* m_draftLine;
    NoticeBar* m_notice;
    FactTable* m_table;
    QPushButton* m_new;
    QHash<QString, FieldRow*> m_rows;
    QHash<QString, LimitChoice*> m_limits;
    QLineEdit* m_name;
    QSpinBox* m_extensions;
    TickBox* m_deems;
    QPlainTextEdit* m_basis;
    DayField* m_from;
    PlanBook* m_book;
    FormDesk* m_desk;
    QLabel* m_waiting;
    QPushButton* m_takeBack;
    QLabel* m_remark;
    QPushButton* m_discard;
    ActionButton* m_save;
    ItemKind m_start;       ///< what is in force
    bool m_fresh = false;   ///< a kind that is not there yet
    bool m_wanted = false;  ///< somebody began it; otherwise it is there because no other is
    bool m_writing = false; ///< what is written is kept as a draft
    bool m_filling = false;
    bool m_held = false;
    FieldProblems m_told;
    QString m_refusal;
};

} // namespace duban
