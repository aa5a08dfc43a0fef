// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/NoticePanel.h"

#include "client/admin/NoticeEdit.h"
#include "client/model/DomainWords.h"
#include "client/widget/Countdown.h"
#include "client/widget/Style.h"
#include "common/base/Text.h"

#include <QScopedValueRollback>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FieldWidth = 64;
constexpr int PapersHeight = 84;
constexpr int MaxName = 40;
constexpr qsizetype MaxPapers = 20;
constexpr qsizetype MaxPaper = 500;

QStringList papersIn(const QString& text)
{
    QStringList papers;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            papers << line.trimmed();
    }
    return papers;
}

} // namespace

NoticePanel::NoticePanel(Link& link, CalendarDesk& desk, QWidget* parent)
    : QWidget(parent), m_link(link), m_desk(desk)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(makeDay());
    column->addWidget(makeNotice());
    column->addStretch();
    connect(&desk, &CalendarDesk::changed, this, &NoticePanel::refresh);
    connect(&link, &Link::statusChanged, this, &NoticePanel::refresh);
    refresh();
}

Card* NoticePanel::makeDay()
{
    auto* card = new Card(tr("The day"), Card::Body::Padded, this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_dayWords = plainLabel({}, card);
    m_dayWords->setWordWrap(true);
    m_kinds = new QButtonGroup(card);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space8);
    const std::array<QString, KindCount> words{tr("As usual"), tr("Holiday"), tr("Workday")};
    for (int kind = 0; kind < KindCount; ++kind) {
        auto* chip = new QPushButton(words[std::size_t(kind)], card);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        m_kinds->addButton(chip, kind);
        row->addWidget(chip);
    }
    row->addStretch();
    m_name = new FormField(tr("&Name"), FieldWidth, card);
    m_name->line()->setMaxLength(MaxName);
    m_name->line()->setAccessibleName(tr("Name of the day"));
    card->body()->addWidget(m_dayWords);
    card->body()->addLayout(row);
    card->body()->addWidget(m_name);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int kind) { setKind(Kind(kind)); });
    connect(m_name->line(), &QLineEdit::textEdited, this, &NoticePanel::rename);
    return card;
}

Card* NoticePanel::makeNotice()
{
    auto* card = new Card(tr("The notice"), Card::Body::Padded, this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_state = plainLabel({}, card);
    m_outside = plainLabel({}, card);
    auto* label = plainLabel(tr("Papers: address or number, one a line"), card);
    m_papers = new QPlainTextEdit(card);
    m_papersProblem = plainLabel({}, card);
    for (QLabel* words : {m_state, m_outside, label, m_papersProblem})
        words->setWordWrap(true);
    setLook(m_state, Look::Second);
    setLook(m_outside, Look::Small);
    setLook(label, Look::Small);
    setLook(m_papersProblem, Look::Problem);
    m_papers->setObjectName(u"papers"_s);
    m_papers->setAccessibleName(tr("Papers of the notice"));
    m_papers->setTabChangesFocus(true);
    m_papers->setFixedHeight(PapersHeight);
    m_import = new QPushButton(tr("Import file…"), card);
    m_discard = new QPushButton(tr("Discard changes"), card);
    m_takeBack = new QPushButton(tr("Take back"), card);
    m_lay = new ActionButton(tr("Lay ready"), QKeySequence(Qt::CTRL | Qt::Key_S), Look::Main, card);
    for (QPushButton* button : {m_import, m_discard, m_takeBack})
        button->setAutoDefault(false);
    auto* first = new QHBoxLayout;
    first->addWidget(m_import);
    first->addWidget(m_discard);
    first->addStretch();
    auto* second = new QHBoxLayout;
    second->addWidget(m_takeBack);
    second->addStretch();
    second->addWidget(m_lay);
    for (QWidget* part :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_outside), static_cast<QWidget*>(label),
          static_cast<QWidget*>(m_papers), static_cast<QWidget*>(m_papersProblem)})
        card->body()->addWidget(part);
    card->body()->addLayout(first);
    card->body()->addLayout(second);
    connect(m_papers, &QPlainTextEdit::textChanged, this, [this] {
        m_papersTold.clear();
        m_desk.setPapers(papersIn(m_papers->toPlainText()));
        refresh();
    });
    connect(m_import, &QPushButton::clicked, this, &NoticePanel::importWanted);
    connect(m_discard, &QPushButton::clicked, &m_desk, &CalendarDesk::discard);
    connect(m_takeBack, &QPushButton::clicked, &m_desk, &CalendarDesk::takeBack);
    connect(m_lay, &QPushButton::clicked, &m_desk, &CalendarDesk::layReady);
    return card;
}

NoticePanel::Kind NoticePanel::kind() const
{
    const CalendarNotice notice = m_desk.notice();
    const SpecialDay* special = specialIn(notice, m_day);
    if (!special)
        return AsTheWeek;
    return special->kind == SpecialDay::Kind::Holiday ? Holiday : Workday;
}

void NoticePanel::showDay(LocalDay day, const QString& words)
{
    if (day != m_day)
        m_name->setProblem({});
    m_day = day;
    m_dayWords->setText(words);
    refresh();
}

void NoticePanel::toggleDay()
{
    setKind(Kind((kind() + 1) % KindCount));
}

void NoticePanel::setKind(Kind kind)
{
    if (kind == AsTheWeek)
        return m_desk.setSpecialDay(m_day, std::nullopt);
    const CalendarNotice notice = m_desk.notice();
    const SpecialDay* known = specialIn(notice, m_day);
    const QString name = known ? known->name : nameBeside(notice, m_day);
    m_desk.setSpecialDay(
        m_day,
        SpecialDay{m_day, kind == Holiday ? SpecialDay::Kind::Holiday : SpecialDay::Kind::MakeUpWorkday,
                   name});
}

void NoticePanel::rename()
{
    const CalendarNotice notice = m_desk.notice();
    const SpecialDay* known = specialIn(notice, m_day);
    if (!known)
        return;
    SpecialDay renamed = *known;
    renamed.name = m_name->line()->text();
    m_name->setProblem(isPlainText(renamed.name) ? QString()
                                                 : tr("There is a character in it that cannot be printed."));
    m_desk.setSpecialDay(m_day, renamed);
}

QString NoticePanel::papersWrong() const
{
    const QStringList papers = papersIn(m_papers->toPlainText());
    if (papers.isEmpty())
        return tr("A year counts as published only when its notice is named.");
    if (papers.size() > MaxPapers)
        return tr("At most %1 papers.").arg(MaxPapers);
    for (const QString& paper : papers) {
        if (paper.size() > MaxPaper || !isPlainText(paper))
            return tr("A line has at most %1 characters, all of which can be printed.").arg(MaxPaper);
    }
    return {};
}

QString NoticePanel::stateText() const
{
    if (m_desk.isUnderWay())
        return m_link.isLoggedIn() ? tr("Being sent…")
                                   : tr("The connection is lost. It waits and is sent once it is back.");
    if (m_desk.isChanged())
        return tr("Changed here, does not lie ready yet.");
    if (const DraftEntry* draft = m_desk.draft())
        return tr("Lies ready since %1, by %2. Rehearse it, then bring it into force.", "moment, person")
            .arg(momentText(draft->at), draft->personName);
    if (m_desk.isInForce())
        return tr("In force.");
    return m_desk.layer() == CalendarDesk::Layer::National
               ? tr("Not published yet: mark the days, or import a file.")
               : tr("The region has no days of its own in this year.");
}

void NoticePanel::refresh()
{
    const CalendarNotice notice = m_desk.notice();
    const SpecialDay* special = specialIn(notice, m_day);
    m_kinds->button(kind())->setChecked(true);
    const QString name = special ? special->name : QString();
    if (m_name->line()->text() != name)
        m_name->line()->setText(name);
    m_name->setEnabled(special);
    if (papersIn(m_papers->toPlainText()) != notice.papers) {
        const QSignalBlocker quiet(m_papers);
        m_papers->setPlainText(notice.papers.join(u'\n'));
        m_papersTold.clear();
    }
    QStringList outside;
    for (const SpecialDay& one : daysOutside(notice)) {
        outside << tr("%1 %2", "date, holiday or workday")
                       .arg(formatDay(one.day),
                            one.kind == SpecialDay::Kind::Holiday ? tr("off") : tr("working"));
    }
    m_outside->setText(tr("Also names: %1", "days of other years").arg(outside.join(tr(", "))));
    m_outside->setVisible(!outside.isEmpty());
    m_state->setText(stateText());
    const bool changed = m_desk.isChanged();
    const QString wrong = papersWrong();
    const QString said = !m_papersTold.isEmpty() ? m_papersTold : changed ? wrong : QString();
    m_papersProblem->setText(said);
    m_papers->setAccessibleDescription(said);
    setWrong(m_papers, !said.isEmpty());
    const bool free = !m_desk.isUnderWay();
    m_discard->setVisible(changed);
    m_discard->setEnabled(free);
    m_takeBack->setVisible(m_desk.draft());
    m_takeBack->setEnabled(free);
    m_lay->setEnabled(free && changed && wrong.isEmpty() && m_name->problem().isEmpty());
}

bool NoticePanel::complain(const Refusal& why)
{
    const QString field = why.field();
    if (field.startsWith("papers"_L1)) {
        const QString own = papersWrong();
        m_papersTold = own.isEmpty() ? tr("The server does not take this. Please check it.") : own;
        refresh();
        m_papers->setFocus();
        return true;
    }
    const auto day = m_desk.dayOfField(field);
    if (!day)
        return false;
    emit dayWanted(*day);
    m_name->setProblem(tr("The server does not take this day. Please check it."));
    if (m_name->isEnabled())
        m_name->line()->setFocus();
    refresh();
    return true;
}

} // namespace duban
