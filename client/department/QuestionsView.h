// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDesk.h"
#include "client/step/QuestionDialogs.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/Icon.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>

namespace duban {

/// Questions that other sections put to the person's own, the open ones first, and their answers.
class QuestionsView : public View
{
    Q_OBJECT

public:
    explicit QuestionsView(const ViewContext& context, QWidget* parent = nullptr);

    QString name() const override { return QStringLiteral("questions"); }

    QString title() const override { return tr("Questions"); }

    QIcon icon() const override { return duban::icon(IconName::Help); }

    std::optional<int> count() const override { return m_open; }

    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;

    void refresh() override { fetch(); }

    bool goOnWith(const QString& draft) override;

    FactTable* table() const noexcept { return m_table; }

    ActionButton* answerButton() const noexcept { return m_answer; }

    /// @return the dialog that is open or under way; nullptr when there is none.
    FormDialog* dialog() const { return m_desk->dialog(); }

    NoticeBar* notice() const noexcept { return m_notice; }

    QPushButton* furtherButton() const noexcept { return m_further; }

    /// @return the text of the question that is chosen, and its answer.
    QString reading() const { return m_reading->text(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    void fetch();
    void fetchAnew();
    void ask(const ListQuestions& query);
    void take(const QuestionPage& page, bool further);
    void readOn();
    void showRows();
    void showChosen();
    QString subjectOf(const QuestionRow& row) const;
    const QuestionRow* chosen() const;
    void openAnswer();
    void openAnswer(const QuestionRow& row);

    Link& m_link;
    Replica& m_replica;
    FormDesk* m_desk;
    std::vector<QuestionRow> m_rows;
    std::vector<QuestionRow> m_shown; ///< row by row
    std::optional<int> m_open;
    bool m_underWay = false;
    bool m_askAgain = false; ///< told meanwhile
    bool m_more = false;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    FactTable* m_table;
    QLabel* m_reading;
    QStackedWidget* m_stack;
    QPushButton* m_further; ///< answered ones that were not read yet
    ActionButton* m_answer;
};

} // namespace duban
