// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/CalendarView.h"

#include "client/app/ErrorWords.h"
#include "client/widget/ElidedLabel.h"
#include "client/widget/Style.h"

#include <QFile>
#include <QFileDialog>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int PanelWidth = 312;
constexpr qint64 MaxFile = 256 * 1024;

enum Page { YearPage, RehearsePage };

/// One line of the legend: the mark as it is painted in the year, and its word.
class LegendMark final : public QWidget
{
public:
    LegendMark(DayLook look, QWidget* parent) : QWidget(parent), m_look(look) { setFixedSize(26, 20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF cell = QRectF(rect()).adjusted(1, 1, -1, -1);
        paintDayLook(painter, m_look, cell);
        painter.setPen(QPen(tokens().line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell, 3, 3);
    }

private:
    DayLook m_look;
};

/// The bar below a day that differs from what is in force.
class LegendBar final : public QWidget
{
public:
    explicit LegendBar(QWidget* parent) : QWidget(parent) { setFixedSize(26, 20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(QRectF(4, height() - 4, width() - 8, 2), tokens().accent);
    }
};

QButtonGroup* addChips(const QStringList& words, QWidget* parent, QHBoxLayout* row)
{
    auto* group = new QButtonGroup(parent);
    for (int i = 0; i < int(words.size()); ++i) {
        auto* chip = new QPushButton(words[i], parent);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        chip->setChecked(i == 0);
        group->addButton(chip, i);
        row->addWidget(chip);
    }
    return group;
}

QPushButton* addArrow(IconName name, const QString& says, QWidget* parent, QHBoxLayout* row)
{
    auto* arrow = new QPushButton(duban::icon(name), {}, parent);
    arrow->setAccessibleName(says);
    arrow->setToolTip(says);
    arrow->setAutoDefault(false);
    setLook(arrow, Look::Flat);
    row->addWidget(arrow);
    return arrow;
}

} // namespace

CalendarView::CalendarView(const ViewContext& context, QWidget* parent)
    : View(parent), m_replica(context.replica),
      m_desk(new CalendarDesk(context.link, context.replica, context.drafts, this)),
      m_notice(new NoticeBar(this)), m_draftLine(new DraftLine(this)), m_stack(new QStackedWidget(this)),
      m_year(new YearView(this)), m_panel(new NoticePanel(context.link, *m_desk, this)),
      m_rehearsal(new RehearsalPage(context.link, context.replica, *m_desk, context.drafts, this))
{
    m_stack->addWidget(makeYear());
    m_stack->addWidget(m_rehearsal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(makeTop());
    column->addWidget(m_notice);
    column->addWidget(m_draftLine);
    column->addWidget(m_stack, 1);
    connect(m_desk, &CalendarDesk::changed, this, &CalendarView::repaintYear);
    connect(m_desk, &CalendarDesk::draftsChanged, this, &View::countChanged);
    connect(m_desk, &CalendarDesk::refused, this, &CalendarView::refuse);
    connect(m_desk, &CalendarDesk::laidReady, this, [this](int year) {
        m_notice->clear();
        emit noticed(tr("The notice of %1 lies ready. Nothing has moved yet.").arg(year));
    });
    connect(m_desk, &CalendarDesk::takenBack, this,
            [this](int year) { emit noticed(tr("The notice of %1 was taken back.").arg(year)); });
    connect(m_year, &YearView::dayChosen, this, &CalendarView::showDay);
    connect(m_year, &YearView::toggleWanted, m_panel, &NoticePanel::toggleDay);
    connect(m_panel, &NoticePanel::importWanted, this, &CalendarView::chooseFile);
    connect(m_panel, &NoticePanel::dayWanted, m_year, &YearView::choose);
    connect(m_rehearsal, &RehearsalPage::noticed, this, &View::noticed);
    const QDate today = toQDate(dayOf(m_replica.legalNow()));
    showYear(m_replica.missingNotice() > 0 ? m_replica.missingNotice() : today.year());
    m_desk->fetchDrafts();
    connect(m_draftLine, &DraftLine::anewWanted, m_desk, &CalendarDesk::discardAll);
    connect(m_desk, &CalendarDesk::changed, this, [this] {
        if (!m_desk->hasWritten())
            m_draftLine->hide();
    });
    if (!context.drafts)
        return;
    connect(context.drafts, &DraftStore::ready, this, &CalendarView::takeUpDraft);
    connect(context.drafts, &DraftStore::replaced, this,
            [this, drafts = context.drafts](const QString& name) {
                if (name == CalendarDesk::draftName() && !m_desk->isUnderWay())
                    drafts->find(name) ? takeUpDraft() : m_desk->discardAll();
            });
    takeUpDraft();
}

void CalendarView::takeUpDraft()
{
    if (const auto since = m_desk->takeUp())
        m_draftLine->say(*since);
}

/// What was left is under the hands from login on.
bool CalendarView::goOnWith(const QString& draft)
{
    if (draft == RehearsalPage::draftName()) {
        choosePage(RehearsePage);
        return true;
    }
    if (draft != CalendarDesk::draftName())
        return false;
    choosePage(YearPage);
    return true;
}

QWidget* CalendarView::makeTop()
{
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    m_choosers = new QWidget(top);
    auto* choosers = new QHBoxLayout(m_choosers);
    choosers->setContentsMargins(0, 0, 0, 0);
    choosers->setSpacing(metrics::Space8);
    auto* before = addArrow(IconName::Back, tr("Year before"), m_choosers, choosers);
    m_yearWord = plainLabel({}, m_choosers);
    setLook(m_yearWord, Look::Title);
    choosers->addWidget(m_yearWord);
    auto* next = addArrow(IconName::Forward, tr("Next year"), m_choosers, choosers);
    choosers->addSpacing(metrics::Space16);
    m_layers = addChips({tr("National"), tr("Regional")}, m_choosers, choosers);
    row->addWidget(m_choosers);
    row->addStretch();
    m_pages = addChips({tr("Year"), tr("Rehearsal")}, top, row);
    connect(before, &QPushButton::clicked, this, [this] { showYear(m_desk->year() - 1); });
    connect(next, &QPushButton::clicked, this, [this] { showYear(m_desk->year() + 1); });
    connect(m_layers, &QButtonGroup::idClicked, this, [this](int layer) {
        m_desk->choose(layer == 0 ? CalendarDesk::Layer::National : CalendarDesk::Layer::Regional,
                       m_desk->year());
    });
    connect(m_pages, &QButtonGroup::idClicked, this, [this](int page) {
        choosePage(page);
        emit placeChanged();
    });
    return top;
}

QWidget* CalendarView::makeYear()
{
    auto* page = new QWidget(this);
    auto* card = new Card({}, Card::Body::Padded, page);
    card->body()->addWidget(m_year, 1);
    card->body()->addWidget(makeLegend());
    m_panel->setFixedWidth(PanelWidth);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(card, 1);
    row->addWidget(m_panel);
    return page;
}

QWidget* CalendarView::makeLegend()
{
    auto* legend = new QWidget(this);
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, metrics::Space4, 0, 0);
    row->setSpacing(metrics::Space8);
    const auto addWord = [&](QWidget* mark, const QString& word) {
        auto* label = plainLabel(word, legend);
        setLook(label, Look::Small);
        row->addWidget(mark);
        row->addWidget(label);
        row->addSpacing(metrics::Space8);
    };
    for (const DayLook look : {DayLook::Workday, DayLook::Weekend, DayLook::Holiday, DayLook::MakeUpWorkday})
        addWord(new LegendMark(look, legend), lookWord(look));
    addWord(new LegendBar(legend), tr("differs from what is in force"));
    auto* keys = new ElidedLabel(tr("Arrows move the day, Space changes it"), legend);
    setLook(keys, Look::Small);
    keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(keys, 1);
    return legend;
}

std::optional<int> CalendarView::count() const
{
    const int lying = int(m_desk->drafts().size());
    return lying > 0 ? std::optional(lying) : std::nullopt;
}

void CalendarView::showYear(int year)
{
    m_desk->choose(m_desk->layer(), std::clamp(year, FirstNoticeYear, LastNoticeYear));
}

void CalendarView::showRehearsal()
{
    choosePage(RehearsePage);
}

void CalendarView::choosePage(int page)
{
    m_pages->button(page)->setChecked(true);
    m_stack->setCurrentIndex(page);
    m_choosers->setVisible(page == YearPage);
    if (page == YearPage)
        m_year->setFocus();
    else
        m_rehearsal->rehearseButton()->setFocus();
}

void CalendarView::goTo(const QVariant& place)
{
    choosePage(place.toInt());
}

void CalendarView::refresh()
{
    m_desk->fetchDrafts();
}

bool CalendarView::stepBack()
{
    if (m_stack->currentIndex() == YearPage)
        return false;
    choosePage(YearPage);
    emit placeChanged();
    return true;
}

void CalendarView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    repaintYear();
    if (m_stack->currentIndex() == YearPage)
        m_year->setFocus();
}

void CalendarView::showDay()
{
    m_panel->showDay(m_year->current(), m_year->describe(m_year->current()));
}

void CalendarView::repaintYear()
{
    m_yearWord->setText(QString::number(m_desk->year()));
    m_layers->button(m_desk->layer() == CalendarDesk::Layer::National ? 0 : 1)->setChecked(true);
    m_year->show(m_desk->planned(), m_replica.calendar(), m_desk->year(), dayOf(m_replica.legalNow()));
    showDay();
}

void CalendarView::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import a notice"), {}, tr("Notices (*.json)"));
    if (!path.isEmpty())
        importFile(path);
}

bool CalendarView::importFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("The file cannot be opened: %1", "reason").arg(file.errorString()));
        return false;
    }
    const auto notice = file.size() <= MaxFile ? parseNotice(file.readAll())
                                               : Result<CalendarNotice>(invalid(u"notice"_s, u"too large"_s));
    if (!notice) {
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("This file holds no notice that can be read; the entry '%1' is wrong. Nothing was "
                         "changed.")
                          .arg(notice.error().field));
        return false;
    }
    m_notice->clear();
    m_desk->take(*notice);
    choosePage(YearPage);
    emit noticed(tr("The notice of %1 was read. Look at it, then lay it ready.").arg(notice->year));
    return true;
}

void CalendarView::refuse(const Refusal& why)
{
    if (!m_panel->complain(why))
        m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line());
}

} // namespace duban
