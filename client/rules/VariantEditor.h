// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/PeopleBook.h"
#include "client/rules/EntryRows.h"
#include "client/rules/FlowEditor.h"
#include "client/rules/VariantBasics.h"
#include "client/widget/NoticeBar.h"

#include <QScrollArea>

namespace duban {

class Card;

/// A full page on which an item, a variant or another version of one is written and proposed. What was
/// written stays until the server has it: over a lost connection, a refusal, and when the page is left.
class VariantEditor : public QWidget
{
    Q_OBJECT

public:
    VariantEditor(Link& link, Replica& replica, const ItemRegister& items, PeopleBook& people,
                  QWidget* parent = nullptr);

    /// Begins to write. @param replaced what the new version follows; nullptr for a new item or variant
    /// @param rejection why it was turned down before; empty: it is written for the first time
    void begin(const VariantEntry& entry, const ItemVariant* replaced = nullptr,
               const QString& rejection = {});

    /// Goes on with what was left. @param replaced what the new version follows; nullptr: nothing, or it is
    /// gone
    void resume(const VariantEntry& left, const ItemVariant* replaced);

    /// Says above the form what is to be mended. @param why empty: nothing is
    void showRejection(const QString& why);

    /// Drops what was written, unless it is under way.
    void discard();

    /// @return true when something was written that the server does not have.
    bool hasDraft() const;

    bool isHeld() const noexcept { return m_held; }

    /// @return what is written now.
    VariantEntry entry() const;

    /// @return what the draft is called: 'item (variant)'.
    QString draftName() const;

    /// @return what is wrong with it now.
    const FieldProblems& problems() const noexcept { return m_problems; }

    VariantBasics* basics() const noexcept { return m_basics; }

    FlowEditor* flow() const noexcept { return m_flow; }

    EntryRows* materials() const noexcept { return m_materials; }

    EntryRows* fees() const noexcept { return m_fees; }

    QPlainTextEdit* duty() const noexcept { return m_duty; }

    ActionButton* proposeButton() const noexcept { return m_propose; }

    QPushButton* discardButton() const noexcept { return m_discard; }

    QPushButton* wrongButton() const noexcept { return m_showWrong; }

    /// @return what stands beside the buttons.
    QString remark() const { return m_remark->text(); }

signals:
    /// The way back was chosen; what was written stays.
    void left();
    /// What was written is dropped on purpose.
    void discarded();
    /// The server has the proposal.
    void proposed(duban::VariantId id, const QString& name);
    /// There is a draft, or none any more.
    void draftChanged();

protected:
    /// Enter goes on; it never proposes.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makePage();
    QWidget* makeFoot();
    void offerPeople();
    void review();
    /// Says every problem and goes to the first.
    void showWrong();
    void tellAll();
    QWidget* inputOf(const QString& field) const;
    void propose();
    void hold(bool held);
    void takeAnswer(const Answer<CommandReply>& answer);

    Link& m_link;
    Replica& m_replica;
    PeopleBook& m_people;
    VariantBasics* m_basics;
    FlowEditor* m_flow;
    EntryRows* m_materials;
    EntryRows* m_fees;
    QPlainTextEdit* m_duty;
    FieldRow* m_dutyRow;
    QLabel* m_title;
    QLabel* m_follows;
    NoticeBar* m_rejection; ///< what is to be mended
    bool m_mends = false;   ///< also unchanged it is a draft: it was asked for
    QLabel* m_remark;
    QScrollArea* m_area;
    QPushButton* m_showWrong;
    QPushButton* m_discard;
    ActionButton* m_propose;
    VariantEntry m_start;
    FieldProblems m_problems;
    FieldProblems m_told; ///< the server's word, until something changes
    QString m_refusal;    ///< what the server said about no field in particular
    bool m_begun = false;
    bool m_held = false;
};

} // namespace duban
