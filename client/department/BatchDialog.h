// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/department/OpinionBox.h"
#include "client/step/TextDraft.h"
#include "client/widget/ActionButton.h"
#include "client/widget/FactTable.h"

#include <QDialog>
#include <QLabel>
#include <QVBoxLayout>

namespace duban {

/// One opinion for several like cases. Each stage is finished by a step of its own, one after the other, with
/// its own result; what was not begun can be called off, and what failed can be tried again with the same
/// opinion. A lost connection only makes it wait.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// Most cases at once.
    static constexpr std::size_t Most = 50;

    /// @param rows like cases as the person sees them: the same item at the same stage
    BatchDialog(const ViewContext& context, std::vector<CaseRow> rows, QWidget* parent = nullptr);

    /// @return why these cases cannot be finished together; empty when they can.
    static QString hindrance(const std::vector<CaseRow>& rows, const Replica& replica);

    /// @return true when this person can finish the stage of a case.
    static bool mayFinish(const CaseRow& row, const Replica& replica);

    /// @return the name under which the opinion on such cases is kept.
    static QString draftName(const CaseRow& like);

    /// @return the name under which it is kept, beside an opinion, which cases it was written for.
    static QString casesName(const QString& draft) { return draft + QStringLiteral(".cases"); }

    OpinionBox* opinion() const noexcept { return m_opinion; }

    /// @return what keeps the opinion; nullptr when nothing is kept.
    TextDraft* draft() const noexcept { return m_draft; }

    FactTable* results() const noexcept { return m_results; }

    ActionButton* confirmButton() const noexcept { return m_confirm; }

    ActionButton* closeButton() const noexcept { return m_close; }

    QString remark() const { return m_remark->text(); }

    /// @return how many are finished.
    int finished() const;

    /// @return true from the first step sent until the last answer.
    bool isUnderWay() const noexcept { return m_underWay; }

signals:
    /// It is over or called off: what came of it, in words.
    void noticed(const QString& text);

protected:
    void reject() override;

private:
    enum class Outcome : quint8 { Waiting, UnderWay, Done, Failed, CalledOff };

    struct Piece
    {
        CaseRow row;
        Outcome outcome = Outcome::Waiting;
        QString words; ///< why not
    };

    void begin();
    void sendNext();
    void takeAnswer(std::size_t at, const Answer<CommandReply>& answer);
    void callOff();
    void end();
    void show(std::size_t at);
    void showButtons();
    QString headline() const;

    void keepOpinion(const ViewContext& context, QVBoxLayout* above);
    void keepCases(DraftStore& drafts) const;

    Link& m_link;
    Replica& m_replica;
    std::vector<Piece> m_pieces;
    bool m_underWay = false;
    OpinionBox* m_opinion;
    TextDraft* m_draft = nullptr;
    FactTable* m_results;
    QLabel* m_remark;
    ActionButton* m_confirm;
    ActionButton* m_close;
};

} // namespace duban
