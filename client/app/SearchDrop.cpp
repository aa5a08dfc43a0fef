// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/SearchDrop.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/LightMark.h"
#include "client/widget/RowGround.h"
#include "client/widget/Style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int DropWidth = 560;
constexpr int FoundHeight = 46;
constexpr int MostSeen = 8; ///< rows without scrolling

/// Two lines a case: the light's shape, applicant and item; number, where it stands, and what was fitted.
class FoundDelegate final : public QStyledItemDelegate
{
public:
    FoundDelegate(const FoundModel& found, const Replica& replica, QObject* parent)
        : QStyledItemDelegate(parent), m_found(found), m_replica(replica)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {DropWidth - 2 * metrics::Space12, FoundHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const FoundRow* found = m_found.foundAt(index);
        if (!found)
            return;
        const CaseRow& row = found->row;
        const Tokens& t = tokens();
        painter->save();
        paintRowGround(painter, option, index);
        const QRect inner = option.rect.adjusted(metrics::Space12, 4, -metrics::Space12, -5);
        if (!isClosed(row.state) && row.dueAt.isSet())
            paintLight(painter, markOf(row.light), QRectF(inner.left(), inner.top(), 14, inner.height()));
        const QRect words = inner.adjusted(24, 0, 0, 0);
        const QString standing = standingName(row.state, row.stage, m_replica.namingOf(row.variant));
        line(painter, words, Qt::AlignTop, metrics::FontTable, t.text, t.second,
             u"%1 · %2"_s.arg(row.applicantName, m_replica.itemName(row.variant)), standing);
        line(painter, words, Qt::AlignBottom, metrics::FontSmall, t.second, t.second,
             u"%1 · %2"_s.arg(row.number, m_replica.departmentName(row.department)),
             FoundModel::foundByWord(found->by));
        painter->restore();
    }

private:
    static void line(QPainter* painter, const QRect& into, Qt::Alignment at, double points,
                     const QColor& colour, const QColor& beside, const QString& left, const QString& right)
    {
        painter->setFont(fontOf(points));
        painter->setPen(beside);
        painter->drawText(into, int(Qt::AlignRight | at), right);
        const int room = into.width() - painter->fontMetrics().horizontalAdvance(right) - metrics::Space12;
        painter->setPen(colour);
        painter->drawText(into, int(Qt::AlignLeft | at),
                          painter->fontMetrics().elidedText(left, Qt::ElideRight, room));
    }

    const FoundModel& m_found;
    const Replica& m_replica;
};

} // namespace

SearchDrop::SearchDrop(Link& link, Replica& replica, QLineEdit& line, QWidget* over)
    : QFrame(over), m_link(link), m_replica(replica), m_line(line), m_found(new FoundModel(replica, this)),
      m_words(plainLabel({}, this)), m_list(new QListView(this)), m_query(new CaseQuery(link, this))
{
    setObjectName(u"searchDrop"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName(u"searchWords"_s);
    m_words->setWordWrap(true);
    setLook(m_words, Look::Small);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new FoundDelegate(*m_found, replica, m_list));
    m_list->setAccessibleName(tr("Cases found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space8, metrics::Space4, metrics::Space8);
    column->setSpacing(metrics::Space4);
    m_words->setContentsMargins(metrics::Space8, 0, metrics::Space8, 0);
    column->addWidget(m_words);
    column->addWidget(m_list);
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &SearchDrop::ask);
    connect(&line, &QLineEdit::textEdited, this, &SearchDrop::typed);
    connect(&line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            drop();
    });
    connect(m_list, &QListView::clicked, this, &SearchDrop::open);
    connect(m_query, &CaseQuery::found, this, &SearchDrop::take);
    connect(m_query, &CaseQuery::goesOn, this,
            [this] { say(tr("Nothing among the newest cases; older ones are being searched …")); });
    connect(m_query, &CaseQuery::refused, this, [this](const Refusal& why) { say(wordsFor(why).line()); });
    connect(&link, &Link::statusChanged, this, [this](const LinkStatus& status) {
        if (m_waitsForLink && status.state == LinkState::LoggedIn && isVisible())
            ask();
    });
    line.installEventFilter(this);
    over->installEventFilter(this);
}

void SearchDrop::typed()
{
    m_query->drop();
    if (!m_allowed || m_line.text().trimmed().isEmpty())
        return drop();
    m_found->setRows({});
    say(tr("Searching …"));
    m_pause.start();
}

void SearchDrop::ask()
{
    const QString text = m_line.text().simplified().left(200);
    m_waitsForLink = m_link.status().state == LinkState::Reconnecting;
    if (text.isEmpty())
        return drop();
    if (m_waitsForLink)
        return say(
            tr("No connection: only the list on the screen is searched. All cases are searched as soon as "
               "the connection is back."));
    say(tr("Searching …"));
    m_query->ask(text, MaxRows);
}

void SearchDrop::take(const FoundPage& page)
{
    m_found->setRows(page.rows);
    if (m_first == First::Chosen)
        m_list->setCurrentIndex(m_found->index(0));
    QStringList lines;
    if (page.rows.empty() && page.more)
        lines << tr("None of the newest cases fits “%1”, and too many are older; type more.")
                     .arg(m_line.text().simplified());
    else if (page.rows.empty())
        lines << tr("No case of yours fits “%1”.").arg(m_line.text().simplified());
    else if (page.more)
        lines << tr("The newest %n case(s); type more to narrow them.", nullptr, m_found->rowCount());
    else
        lines << tr("%n case(s) found; Down and Enter open one.", nullptr, m_found->rowCount());
    if (page.incomplete)
        lines << tr("The server is still taking up older cases for the search: one of them may be missing.");
    say(lines.join(u'\n'));
}

void SearchDrop::say(const QString& words)
{
    m_words->setText(words);
    m_line.setAccessibleDescription(words);
    m_list->setVisible(m_found->rowCount() > 0);
    if (!m_line.hasFocus())
        return drop();
    show();
    place();
}

void SearchDrop::drop()
{
    m_query->drop();
    m_pause.stop();
    m_waitsForLink = false;
    m_line.setAccessibleDescription({});
    hide();
}

/// Under the search box, inside the window.
void SearchDrop::place()
{
    QWidget* over = parentWidget();
    const int wide = std::min(DropWidth, over->width() - 2 * metrics::Space16);
    const QPoint below = m_line.mapTo(over, QPoint(0, m_line.height() + metrics::Space4));
    const int left = std::clamp(below.x() + m_line.width() - wide, metrics::Space16,
                                std::max(metrics::Space16, over->width() - wide - metrics::Space16));
    m_list->setFixedHeight(std::min(m_found->rowCount(), MostSeen) * FoundHeight);
    setFixedWidth(wide);
    layout()->activate();
    resize(wide, std::max(sizeHint().height(), heightForWidth(wide)));
    move(left, below.y());
    raise();
}

bool SearchDrop::walk(int key)
{
    const int rows = m_found->rowCount();
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    if (rows == 0 || (key == Qt::Key_Up && now < 0))
        return false;
    const int next = key == Qt::Key_Down ? std::min(now + 1, rows - 1) : now - 1;
    if (next < 0)
        m_list->setCurrentIndex({});
    else
        m_list->setCurrentIndex(m_found->index(next));
    m_line.setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    return true;
}

void SearchDrop::open(const QModelIndex& index)
{
    if (const FoundRow* found = m_found->foundAt(index)) {
        const CaseRow row = found->row;
        drop();
        emit chosen(row);
    }
}

bool SearchDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != &m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible())
        drop();
    if (event->type() == QEvent::ShortcutOverride && isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // before the frame takes it as a step out
        return true;
    }
    if (event->type() != QEvent::KeyPress || !isVisible())
        return QFrame::eventFilter(watched, event);
    switch (const int key = static_cast<QKeyEvent*>(event)->key(); key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        return walk(key);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->currentIndex().isValid())
            return false;
        open(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        drop();
        return true;
    default:
        return false;
    }
}

void SearchDrop::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tokens().raised);
    painter.setPen(tokens().lineStrong);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::Corner, metrics::Corner);
}

} // namespace duban
