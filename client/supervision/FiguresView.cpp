// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/FiguresView.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/model/ModelRole.h"
#include "client/widget/Card.h"
#include "client/widget/Countdown.h"
#include "client/widget/RowGround.h"
#include "common/protocol/DeskRequests.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr std::chrono::minutes FiguresAgain{1};
constexpr int FigureBarHeight = 4; ///< below the figure, which stays easy to read
constexpr int FigureColumnWidth = 84;
constexpr int TodayColumnWidth = 126;
constexpr int ShareRole = NumberRole + 1; ///< 0 to 1 of the largest of the column; absent: no bar

enum Page { TablePage, EmptyPage, SheetPage, CasesPage };

/// Figures to the right with a bar below them that compares the departments.
class FigureBarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setFont(option.font);
        paintRowGround(painter, option, index);
        const QRect cell = option.rect.adjusted(metrics::Space12, 0, -metrics::Space8, -1);
        if (const QVariant share = index.data(ShareRole); share.isValid())
            paintShare(painter, cell, share.toDouble(), barColour(index.column()));
        const bool name = index.column() == FiguresView::DepartmentColumn;
        painter->setPen(tokens().text);
        painter->drawText(
            cell, Qt::AlignVCenter | (name ? Qt::AlignLeft : Qt::AlignRight),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        painter->restore();
    }

private:
    static QColor barColour(int column)
    {
        if (column == FiguresView::TodayRed || column == FiguresView::MonthRed)
            return Tokens::faded(tokens().red, 0.6);
        if (column == FiguresView::MonthYellow)
            return Tokens::faded(tokens().yellow, 0.6);
        return Tokens::faded(tokens().accent, 0.45);
    }

    static void paintShare(QPainter* painter, const QRect& cell, double share, const QColor& colour)
    {
        const double wide = cell.width() * share;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawRoundedRect(
            QRectF(cell.right() - wide, cell.bottom() - FigureBarHeight, wide, FigureBarHeight), 2, 2);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
};

/// @return the figure of a column; nothing for the name and for a share in time of nothing.
std::optional<double> figureAt(const FigurePair& pair, int column)
{
    switch (FiguresView::Column(column)) {
    case FiguresView::TodayReceived:
        return pair.today.received;
    case FiguresView::TodayCompleted:
        return pair.today.completed;
    case FiguresView::TodayRed:
        return pair.today.red;
    case FiguresView::MonthReceived:
        return pair.month.received;
    case FiguresView::MonthAccepted:
        return pair.month.accepted;
    case FiguresView::MonthDecided:
        return pair.month.decided;
    case FiguresView::MonthDenied:
        return pair.month.denied;
    case FiguresView::MonthCompleted:
        return pair.month.completed;
    case FiguresView::MonthInTime:
        return inTimePercent(pair.month);
    case FiguresView::MonthYellow:
        return pair.month.yellow;
    case FiguresView::MonthRed:
        return pair.month.red;
    case FiguresView::DepartmentColumn:
    case FiguresView::ColumnCount:
        break;
    }
    return {};
}

/// @return what a column counts; nothing for the name. The share in time counts those that were in time.
std::optional<SpanFigure> spanFigureOf(int column)
{
    switch (FiguresView::Column(column)) {
    case FiguresView::TodayReceived:
    case FiguresView::MonthReceived:
        return SpanFigure::Received;
    case FiguresView::MonthAccepted:
        return SpanFigure::Accepted;
    case FiguresView::MonthDecided:
        return SpanFigure::Decided;
    case FiguresView::MonthDenied:
        return SpanFigure::Denied;
    case FiguresView::TodayCompleted:
    case FiguresView::MonthCompleted:
        return SpanFigure::Completed;
    case FiguresView::MonthInTime:
        return SpanFigure::CompletedInTime;
    case FiguresView::MonthYellow:
        return SpanFigure::Yellow;
    case FiguresView::TodayRed:
    case FiguresView::MonthRed:
        return SpanFigure::Red;
    case FiguresView::DepartmentColumn:
    case FiguresView::ColumnCount:
        break;
    }
    return {};
}

LocalDay firstOfMonth(LocalDay day)
{
    const QDate date = toQDate(day);
    return fromQDate(QDate(date.year(), date.month(), 1));
}

QString figureText(const std::optional<double>& figure, int column)
{
    if (!figure)
        return u"–"_s;
    return column == FiguresView::MonthInTime ? percentText(*figure) : groupedNumber(qint64(*figure));
}

} // namespace

FiguresView::FiguresView(const ViewContext& context, QWidget* parent)
    : View(parent), m_link(context.link), m_replica(context.replica), m_notice(new NoticeBar(this)),
      m_stack(new QStackedWidget(this)), m_asOf(plainLabel({}, this)),
      m_table(new FactTable({tr("Department"), tr("Received"), tr("Completed"), tr("Red"), tr("Received"),
                             tr("Accepted"), tr("Decided"), tr("Denied"), tr("Completed"), tr("In time"),
                             tr("Yellow"), tr("Red")},
                            DepartmentColumn, this)),
      m_toSheet(new ActionButton(tr("As a sheet…"), QKeySequence(QKeySequence::Print), Look::Body, this)),
      m_sheet(new SheetView(this)), m_cases(new CasesBehind(context, tr("Back to the table"), this)),
      m_spans(new SpanCases(context.link, context.replica, *m_cases))
{
    m_stack->insertWidget(TablePage, makeTable());
    m_stack->insertWidget(
        EmptyPage, new EmptyState(IconName::Flag, tr("Nothing happened this month yet"),
                                  tr("What the departments received, decided and completed stands here as "
                                     "soon as there is something."),
                                  this));
    m_stack->insertWidget(SheetPage, m_sheet);
    m_stack->insertWidget(CasesPage, m_cases);
    m_cases->layout()->setContentsMargins(0, 0, 0, 0); // the page has its own
    followCases();
    auto* back = new QPushButton(duban::icon(IconName::Back), tr("Back to the table"), m_sheet);
    setLook(back, Look::Flat);
    m_sheet->addLead(back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    connect(back, &QPushButton::clicked, this, &FiguresView::stepBack);
    connect(m_toSheet, &QPushButton::clicked, this, [this] {
        writeSheet();
        m_stack->setCurrentIndex(SheetPage);
    });
    connect(m_table, &QTableWidget::itemDoubleClicked, this, &FiguresView::choose);
    connect(m_sheet, &SheetView::noticed, this, &View::noticed);
    connect(&m_replica, &Replica::catalogueChanged, this, [this] {
        if (!showsCases())
            showRows();
    });
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            fetch();
    });
    m_again.start(FiguresAgain);
    m_table->installEventFilter(this);
}

QWidget* FiguresView::makeTable()
{
    auto* page = new QWidget(m_stack);
    setLook(m_asOf, Look::Second);
    m_table->setItemDelegate(new FigureBarDelegate(m_table));
    m_table->setAccessibleName(tr("Figures by department"));
    for (int column = TodayReceived; column < ColumnCount; ++column) {
        const bool today = column <= TodayRed;
        QTableWidgetItem* head = m_table->horizontalHeaderItem(column);
        head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        head->setText(today ? tr("Today: %1", "figure").arg(head->text().toLower()) : head->text());
        head->setToolTip(today ? tr("Of today") : tr("Of this month up to today"));
    }
    auto* card = new Card(tr("This month and today"), Card::Body::Full, page);
    card->setHint(tr("most trouble first"));
    card->body()->addWidget(m_table);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_asOf, 1);
    bar->addWidget(m_toSheet);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addLayout(bar);
    column->addWidget(card, 1);
    return page;
}

void FiguresView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    fetch();
}

bool FiguresView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void FiguresView::choose()
{
    const int row = m_table->currentRow();
    if (row < 0 || row > int(m_pairs.size()))
        return;
    const OrganisationId department = row == 0 ? OrganisationId{} : m_pairs[std::size_t(row - 1)].department;
    const auto figure = spanFigureOf(m_table->currentColumn());
    if (!figure)
        return emit departmentChosen(department);
    const LocalDay today = dayOf(m_replica.legalNow());
    const LocalDay from = m_table->currentColumn() <= TodayRed ? today : firstOfMonth(today);
    openFigure({*figure, department, from, today});
    emit placeChanged();
}

void FiguresView::openFigure(const SpanScope& scope)
{
    m_scope = scope;
    m_spans->open(scope);
    m_stack->setCurrentIndex(CasesPage);
}

void FiguresView::followCases()
{
    m_table->setToolTip(tr("Enter or a double click on a figure opens what it counts"));
    connect(m_cases, &CasesBehind::backWanted, this, [this] {
        showRows();
        emit placeChanged();
    });
    connect(m_cases, &View::placeChanged, this, &View::placeChanged);
    connect(m_cases, &View::noticed, this, &View::noticed);
    connect(m_cases, &View::undoOffered, this, &View::undoOffered);
}

bool FiguresView::stepBack()
{
    if (m_stack->currentIndex() != SheetPage && !showsCases())
        return false;
    if (showsCases() && m_cases->stepBack())
        return true;
    const bool fromCases = showsCases();
    showRows();
    if (fromCases)
        emit placeChanged();
    return true;
}

/// Nothing for the table; else what was opened and the case that is open.
QVariant FiguresView::place() const
{
    if (!showsCases())
        return {};
    return QVariantList{int(m_scope.figure), m_scope.department.value, formatDay(m_scope.from),
                        formatDay(m_scope.until), m_cases->place()};
}

void FiguresView::goTo(const QVariant& place)
{
    const QVariantList parts = place.toList();
    if (parts.size() != 5)
        return showRows();
    openFigure({SpanFigure(parts[0].toInt()),
                {parts[1].toLongLong()},
                *parseDay(parts[2].toString()),
                *parseDay(parts[3].toString())});
    m_cases->goTo(parts[4]);
}

Printout FiguresView::printout() const
{
    return showsCases() ? m_cases->printout() : Printout{};
}

void FiguresView::refresh()
{
    fetch();
    if (showsCases())
        m_cases->refresh();
}

void FiguresView::fetch()
{
    const LocalDay today = dayOf(m_replica.legalNow());
    ask(Span::Today, today, today);
    ask(Span::Month, firstOfMonth(today), today);
}

void FiguresView::ask(Span span, LocalDay from, LocalDay until)
{
    m_link.request<FiguresReply>(GetFigures{from, until}, this,
                                 [this, span](const Answer<FiguresReply>& answer) { take(span, answer); });
}

void FiguresView::take(Span span, const Answer<FiguresReply>& answer)
{
    if (!answer)
        return m_notice->say(NoticeBar::Kind::Warning, wordsFor(answer.error()).line());
    m_notice->clear();
    (span == Span::Today ? m_today : m_month) = answer->rows;
    m_at = answer->at;
    m_pairs = figurePairs(m_today, m_month);
    if (m_stack->currentIndex() == SheetPage)
        writeSheet();
    else if (!showsCases())
        showRows();
}

void FiguresView::showRows()
{
    const int kept = m_table->currentRow();
    m_table->clearFacts();
    if (!m_pairs.empty())
        addRow(sumOf(m_pairs), tr("Together"));
    for (const FigurePair& pair : m_pairs)
        addRow(pair, m_replica.departmentName(pair.department));
    for (int column = TodayReceived; column < ColumnCount; ++column) {
        double largest = 0;
        for (const FigurePair& pair : m_pairs)
            largest = std::max(largest, figureAt(pair, column).value_or(0));
        const bool compared = largest > 0 && column != MonthInTime;
        for (int row = 1; row < m_table->rowCount() && compared; ++row) {
            const auto figure = figureAt(m_pairs[std::size_t(row - 1)], column);
            if (figure)
                m_table->item(row, column)->setData(ShareRole, *figure / largest);
        }
        m_table->setColumnWidth(column, column <= TodayRed ? TodayColumnWidth : FigureColumnWidth);
    }
    m_table->setCurrentCell(std::clamp(kept, 0, std::max(0, m_table->rowCount() - 1)), 0);
    m_asOf->setText(m_at.isSet() ? tr("As of %1", "moment").arg(formatMoment(m_at)) : QString());
    m_stack->setCurrentIndex(m_pairs.empty() ? EmptyPage : TablePage);
}

void FiguresView::addRow(const FigurePair& pair, const QString& name)
{
    QStringList facts{name};
    for (int column = TodayReceived; column < ColumnCount; ++column)
        facts << figureText(figureAt(pair, column), column);
    m_table->addFacts(facts);
}

void FiguresView::writeSheet()
{
    const LocalDay today = dayOf(m_replica.legalNow());
    m_sheet->setContent(figuresHtml(m_pairs, today, m_replica),
                        tr("%1  ·  as of %2", "person, moment").arg(m_replica.me().name, formatMoment(m_at)),
                        tr("Figures %1", "day").arg(formatDay(today)));
}

} // namespace duban
