// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/CalendarDesk.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/widget/FormField.h"

#include <QButtonGroup>
#include <QPlainTextEdit>

#include <array>

namespace duban {

/// Beside the year: what the current day is, which papers the notice rests on, and laying it ready.
class NoticePanel : public QWidget
{
    Q_OBJECT

public:
    NoticePanel(Link& link, CalendarDesk& desk, QWidget* parent = nullptr);

    /// Shows another day. @param words what it is, for a person
    void showDay(LocalDay day, const QString& words);
    /// The day becomes the next of holiday, make-up workday, as the week says.
    void toggleDay();

    /// Says at its field what the server does not take. @return false when the field is none of here.
    bool complain(const Refusal& why);

    FormField* name() const noexcept { return m_name; }

    QPlainTextEdit* papers() const noexcept { return m_papers; }

    QString papersProblem() const { return m_papersProblem->text(); }

    QPushButton* importButton() const noexcept { return m_import; }

    ActionButton* layButton() const noexcept { return m_lay; }

    QPushButton* takeBackButton() const noexcept { return m_takeBack; }

    /// @return what the card says of the notice.
    QString state() const { return m_state->text(); }

signals:
    void importWanted();
    /// The server means another day than the one shown.
    void dayWanted(std::chrono::local_days day);

private:
    enum Kind { AsTheWeek, Holiday, Workday, KindCount };

    Card* makeDay();
    Card* makeNotice();
    void setKind(Kind kind);
    void rename();
    Kind kind() const;
    void refresh();
    QString stateText() const;
    QString papersWrong() const;

    Link& m_link;
    CalendarDesk& m_desk;
    LocalDay m_day{};
    QString m_lastName; ///< of a day, as it was written last
    QLabel* m_dayWords = nullptr;
    QButtonGroup* m_kinds = nullptr;
    FormField* m_name = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_outside = nullptr;
    QPlainTextEdit* m_papers = nullptr;
    QLabel* m_papersProblem = nullptr;
    QString m_papersTold; ///< the server's word, until the papers change
    QPushButton* m_import = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_takeBack = nullptr;
    ActionButton* m_lay = nullptr;
};

} // namespace duban
