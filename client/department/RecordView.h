// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/View.h"
#include "client/step/FormDesk.h"
#include "client/widget/EmptyState.h"
#include "client/widget/FactTable.h"
#include "client/widget/FilterBar.h"
#include "client/widget/NoticeBar.h"

#include <QStackedWidget>

namespace duban {

/// A view that is one list of records and the acts on the one that is chosen. Sorted by any column, narrowed
/// by chips and words; what is chosen stays chosen while the list is fetched anew.
class RecordView : public View
{
    Q_OBJECT

public:
    bool canFilter() const override { return true; }

    void setFilter(const QString& text) override;

    void refresh() override { fetch(); }

    /// Opens the dialog in which something was written and not sent: at once, or when its record has come.
    bool goOnWith(const QString& draft) override;

    FactTable* table() const noexcept { return m_table; }

    FilterBar* bar() const noexcept { return m_bar; }

    NoticeBar* notice() const noexcept { return m_notice; }

    EmptyState* emptyState() const noexcept { return m_empty; }

    FormDesk* desk() const noexcept { return m_desk; }

    /// Chooses a record of the list. @return false when it is not shown.
    bool choose(qint64 key);

protected:
    /// What the view says around its list.
    struct Plan
    {
        QString list;   ///< accessible name of the list
        QString search; ///< what can be searched for
        QStringList heads;
        int stretched = 0; ///< the column that takes what is left over
        QStringList chips; ///< the first one shows all; empty: no chips
        QString emptyHeadline;
        QString emptyText; ///< what will appear here and the act that fills it
    };

    struct Row
    {
        qint64 key = 0; ///< names the record over a refresh; never 0
        QStringList facts;
        quint32 chips = 0; ///< bit n: also under chip n
    };

    RecordView(const ViewContext& context, const Plan& plan, QWidget* parent);

    void showEvent(QShowEvent* event) override;

    /// Asks the server anew.
    virtual void fetch() = 0;
    /// @return every record, in the order shown before a column is chosen to sort by.
    virtual std::vector<Row> rows() const = 0;
    /// Tells which acts are possible on what is chosen.
    virtual void showActs() = 0;

    /// Enter or a double click on a record: the most usual act.
    virtual void openChosen() {}

    /// Opens the dialog that a draft was written in.
    /// @return false when it is another's, or nothing can be done now with what it is about
    virtual bool openDraft(const QString& draft)
    {
        Q_UNUSED(draft)
        return false;
    }

    /// @return true while something of the list is on its way.
    virtual bool isFetching() const { return m_asking; }

    /// Chooses a record, and shows the whole list again when it is narrowed to others.
    /// @return false when there is none such
    bool reveal(qint64 key);

    /// Adds a button before the chips, after those added before.
    ActionButton* addAct(const QString& text, const QKeySequence& key);

    /// Sends a query; one at a time: what is asked meanwhile is asked once more afterwards.
    template <Fielded Page, Fielded Query, class Take>
    void ask(const Query& query, Take take)
    {
        if (m_asking) {
            m_askAgain = true;
            return;
        }
        m_asking = true;
        link().template request<Page>(query, this, [this, take](const Answer<Page>& answer) {
            m_asking = false;
            m_answered = true;
            if (m_askAgain) {
                m_askAgain = false;
                return fetch();
            }
            if (!answer)
                return complain(answer.error());
            take(*answer);
            showRows();
        });
    }

    /// The same for a list that comes in pages, which are read on to the last one.
    /// @param follow gives the query of the next page, from the one before and its last row
    /// @param take   gets every row
    template <Fielded Page, Fielded Query, class Follow, class Take>
    void askAll(const Query& query, Follow follow, Take take)
    {
        if (m_asking) {
            m_askAgain = true;
            return;
        }
        m_asking = true;
        readOn<Page>(query, std::make_shared<std::vector<RowOf<Page>>>(), follow, take);
    }

    /// Lays the list anew.
    void showRows();
    /// @return the key of the record that is chosen; 0: none.
    qint64 chosen() const;
    /// Says above the list what the server refused.
    void complain(const Refusal& why);
    /// An act is done: says so and fetches the list anew.
    void tell(const QString& done);

    Link& link() const noexcept { return m_context.link; }

    Replica& replica() const noexcept { return m_context.replica; }

    LocalDay today() const { return dayOf(m_context.replica.legalNow()); }

private:
    template <class Page>
    using RowOf = typename decltype(Page::rows)::value_type;

    template <Fielded Page, Fielded Query, class Rows, class Follow, class Take>
    void readOn(const Query& query, const Rows& sofar, Follow follow, Take take)
    {
        link().template request<Page>(query, this, [=, this](const Answer<Page>& answer) {
            if (answer)
                sofar->insert(sofar->end(), answer->rows.begin(), answer->rows.end());
            if (answer && answer->more && !answer->rows.empty() && !m_askAgain)
                return readOn<Page>(follow(query, answer->rows.back()), sofar, follow, take);
            m_asking = false;
            m_answered = true;
            if (std::exchange(m_askAgain, false))
                return fetch();
            if (!answer)
                return complain(answer.error());
            take(std::move(*sofar));
            showRows();
        });
    }

    QWidget* makeList();
    void openWanted();
    void sortBy(int column);
    void sort(std::vector<Row>& rows) const;
    bool fits(const Row& row) const;

    ViewContext m_context;
    Plan m_plan;
    FormDesk* m_desk;
    NoticeBar* m_notice;
    FilterBar* m_bar;
    QHBoxLayout* m_acts;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    std::vector<qint64> m_shown; ///< keys, row by row
    int m_sortColumn = -1;       ///< -1: as the view gives them
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QString m_wanted; ///< draft whose record is on its way
    bool m_asking = false;
    bool m_answered = false; ///< before that nobody knows whether the list is empty
    bool m_askAgain = false;
};

} // namespace duban
