// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/department/CasesBehind.h"

#include "client/widget/Card.h"
#include "client/widget/NoticeBar.h"
#include "client/widget/Style.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

/// One list over two sources, of which one is shown.
class CasesBehind::SwitchedCases final : public CaseSource
{
public:
    explicit SwitchedCases(CaseSource& first) { follow(first); }

    const QHash<CaseId, CaseRow>& cases() const override { return m_now->cases(); }

    const CaseRow* findCase(CaseId key) const override { return m_now->findCase(key); }

    std::optional<CountedLight> countedLight(CaseId key) const override { return m_now->countedLight(key); }

    void follow(CaseSource& source)
    {
        if (m_now)
            disconnect(m_now, nullptr, this, nullptr);
        m_now = &source;
        connect(&source, &CaseSource::caseChanged, this, &CaseSource::caseChanged);
        connect(&source, &CaseSource::caseGone, this, &CaseSource::caseGone);
        connect(&source, &CaseSource::reset, this, &CaseSource::reset);
    }

    bool isFollowing(const CaseSource& source) const { return m_now == &source; }

private:
    CaseSource* m_now = nullptr;
};

struct CasesBehind::Shown
{
    explicit Shown(Replica& replica) : cases(replica) {}

    SwitchedCases cases;
    Fits fits; ///< empty: everything that was counted
};

/// The one chip asks what the figure that was opened last counts.
CaseListPlan CasesBehind::planOf(const std::shared_ptr<Shown>& shown)
{
    CaseListPlan plan;
    plan.name = u"behind"_s;
    plan.title = tr("Cases behind the figure");
    plan.columns = CaseTable::Columns::Everything;
    plan.cases = &shown->cases;
    plan.shows = [shown](const CaseRow& row) { return !shown->fits || CaseTableModel::isOpen(row); };
    plan.chips = {{u"figure"_s, plan.title, [shown](const CaseRow& row, const Replica& replica) {
                       return !shown->fits || shown->fits(row, replica);
                   }}};
    plan.emptyHeadline = tr("No open case");
    plan.emptyText = tr("The cases a figure stands for are listed here; this one has none now.");
    return plan;
}

CasesBehind::CasesBehind(const ViewContext& context, const QString& back, QWidget* parent)
    : CasesBehind(context, back, std::make_shared<Shown>(context.replica), parent)
{
}

CasesBehind::CasesBehind(const ViewContext& context, const QString& back, const std::shared_ptr<Shown>& shown,
                         QWidget* parent)
    : CaseListView(context, planOf(shown), parent), m_source(context.replica), m_shown(shown),
      m_progress(plainLabel({}, this)), m_trouble(new NoticeBar(this))
{
    m_shown->fits = [](const CaseRow&, const Replica&) { return false; };
    auto* button = new QPushButton(duban::icon(IconName::Back), back, this);
    setLook(button, Look::Flat);
    button->setAutoDefault(false);
    filterBar()->addLead(button);
    connect(button, &QPushButton::clicked, this, &CasesBehind::backWanted);
    setLook(m_progress, Look::Second);
    m_progress->setWordWrap(true);
    auto* column = static_cast<QBoxLayout*>(layout());
    column->insertWidget(0, m_trouble);
    column->insertWidget(1, m_progress);
    tell({}, {});
}

void CasesBehind::refresh()
{
    CaseListView::refresh();
    emit countWanted();
}

void CasesBehind::showCases(const QString& words, Fits fits)
{
    m_shown->cases.follow(m_source);
    m_shown->fits = std::move(fits);
    table()->setListsLights(false);
    setEmptyWords(tr("No open case"),
                  tr("The cases a figure stands for are listed here; this one has none now."));
    tell({}, {});
    begin(words);
}

void CasesBehind::showCounted(const QString& words, CaseSource& counted, Counts what)
{
    m_shown->cases.follow(counted);
    m_shown->fits = {};
    table()->setListsLights(what == Counts::Lights);
    setEmptyWords(tr("Nothing counted"),
                  tr("What the figure counted is listed here, ended cases too, as soon as it is fetched."));
    begin(words);
}

bool CasesBehind::isShowing(const CaseSource& counted) const
{
    return m_shown->cases.isFollowing(counted);
}

void CasesBehind::tell(const QString& progress, const QString& trouble)
{
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    if (trouble.isEmpty())
        m_trouble->clear();
    else
        m_trouble->say(NoticeBar::Kind::Warning, trouble);
}

void CasesBehind::begin(const QString& words)
{
    filterBar()->setWord(0, words);
    showAll();
}

} // namespace duban
