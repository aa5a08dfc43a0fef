// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/department/CaseListView.h"

namespace duban {

class NoticeBar;

/// The cases that a figure of another view stands for: open ones as they are now, or all that a figure of
/// some days counted. Opened from there and left by its button.
class CasesBehind : public CaseListView
{
    Q_OBJECT

public:
    using Fits = std::function<bool(const CaseRow&, const Replica&)>;

    /// What a row of what was counted stands for.
    enum class Counts : quint8 { Cases, Lights };

    /// @param back the words of the button that leads back
    CasesBehind(const ViewContext& context, const QString& back, QWidget* parent);

    void refresh() override;

    /// Shows the open cases of a figure.
    /// @param words what the figure counts
    void showCases(const QString& words, Fits fits);

    /// Shows what a figure counted, ended cases too, and follows it until something else is shown.
    /// @param counted lives as long as this
    void showCounted(const QString& words, CaseSource& counted, Counts what);

    /// @return true while showCounted() of this one is what the list shows.
    bool isShowing(const CaseSource& counted) const;

    /// Says how much of what is shown is here, and what keeps the rest away; empty: nothing to say.
    void tell(const QString& progress, const QString& trouble);

    QString progress() const { return m_progress->text(); }

    NoticeBar* trouble() const noexcept { return m_trouble; }

signals:
    void backWanted();
    /// What was counted is wanted anew (F5).
    void countWanted();

private:
    class SwitchedCases;
    struct Shown; ///< what the list shows: the replica's open cases or what was counted

    CasesBehind(const ViewContext& context, const QString& back, const std::shared_ptr<Shown>& shown,
                QWidget* parent);

    static CaseListPlan planOf(const std::shared_ptr<Shown>& shown);
    void begin(const QString& words);

    Replica& m_source;
    std::shared_ptr<Shown> m_shown;
    QLabel* m_progress;
    NoticeBar* m_trouble;
};

} // namespace duban
