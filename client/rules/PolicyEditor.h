// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/rules/FieldRow.h"
#include "client/rules/PolicyPreview.h"
#include "client/step/DayField.h"
#include "client/step/DraftLine.h"
#include "client/step/PhraseBox.h"
#include "client/widget/ActionButton.h"

#include <QLineEdit>

namespace duban {

/// The page on which an officer writes a light policy, from a preset on, and proposes it. What was written
/// stays until the server has it. Source: domain.md §3, §8.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param context with the drafts and the phrases of the person
    explicit PolicyEditor(const ViewContext& context, QWidget* parent = nullptr);

    /// Fills everything from a preset; name and reason that were written stay.
    void takePreset(const PolicyPreset& preset);

    /// @return what is written now.
    ProposePolicy request() const;

    bool isHeld() const noexcept { return m_held; }

    ChoiceBox* presets() const noexcept { return m_presets; }

    QLineEdit* nameLine() const noexcept { return m_name; }

    DayField* from() const noexcept { return m_from; }

    TickBox* closeOfBusiness() const noexcept { return m_close; }

    PhraseBox* reason() const noexcept { return m_reason; }

    ChoiceBox* addChoice() const noexcept { return m_addClock; }

    QPushButton* addButton() const noexcept { return m_add; }

    PolicyPreview* preview() const noexcept { return m_preview; }

    /// @return the name of what is kept of it.
    static QString draftName();

    /// @return the line that says that what was left stands there again.
    DraftLine* draftLine() const noexcept { return m_draftLine; }

    ActionButton* proposeButton() const noexcept { return m_propose; }

    QString remark() const { return m_remark->text(); }

    /// The numbers of a line, in the order of PolicyLine.
    enum Number { YellowDays, YellowDaysFrom10, YellowDaysFrom20, RedAfter, NumberCount };

    /// @return nullptr when the clock has no line.
    QSpinBox* number(ClockKind clock, Number which) const;

    /// Days can be chosen from today on again: the page is shown anew.
    void renewDays();

signals:
    void left();
    void proposed(int version, const QString& name);

private:
    struct LineRow
    {
        ClockKind clock{};
        QWidget* box = nullptr;
        std::array<QSpinBox*, NumberCount> numbers{};
        QPushButton* remove = nullptr;
    };

    QWidget* makeTop();
    QWidget* makePage();
    QWidget* makeWords();
    QWidget* makeLines();
    QWidget* makeFoot();
    void setLines(const std::vector<ClockPolicy>& lines);
    void addLine(const ClockPolicy& line);
    void removeLine(ClockKind clock);
    void fillAddChoice();
    FieldProblems problems() const;
    void keepDraft();
    void takeUpDraft();
    void fill(const ProposePolicy& written);
    void edited();
    void review();
    void propose();
    void takeAnswer(const Answer<CommandReply>& answer);

    Link& m_link;
    Replica& m_replica;
    DraftStore* m_drafts;
    DraftLine* m_draftLine;
    ChoiceBox* m_presets;
    QLineEdit* m_name;
    DayField* m_from;
    TickBox* m_close;
    PhraseBox* m_reason;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_lineColumn = nullptr;
    std::vector<LineRow> m_lines;
    ChoiceBox* m_addClock;
    QPushButton* m_add;
    QLabel* m_lineProblem;
    PolicyPreview* m_preview;
    QLabel* m_remark;
    ActionButton* m_propose;
    FieldRow* m_nameRow = nullptr;
    FieldRow* m_fromRow = nullptr;
    FieldRow* m_reasonRow = nullptr;
    FieldProblems m_told;
    QString m_refusal;
    ProposePolicy m_start; ///< as the page came up, or came up again once what stood there was sent
    bool m_held = false;
    bool m_filling = false;
};

} // namespace duban
