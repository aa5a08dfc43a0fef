// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/rules/EntryRows.h"

#include "client/widget/Card.h"
#include "client/widget/Icon.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int TickWidth = 132;
constexpr int ToolsWidth = 92;

QPushButton* makeTool(const QString& sign, const QString& says, QWidget* parent)
{
    auto* tool = new QPushButton(sign, parent);
    tool->setAccessibleName(says);
    tool->setToolTip(says);
    tool->setAutoDefault(false);
    tool->setFixedWidth(28);
    // The keys do the same from every field of the line.
    tool->setFocusPolicy(Qt::NoFocus);
    setLook(tool, Look::Flat);
    return tool;
}

} // namespace

EntryRows::EntryRows(QString field, std::vector<Column> columns, const QString& addWords, QWidget* parent)
    : QWidget(parent), m_field(std::move(field)), m_columns(std::move(columns)), m_list(new QVBoxLayout),
      m_said(plainLabel({}, this)), m_add(new QPushButton(duban::icon(IconName::Plus), addWords, this))
{
    setObjectName(m_field);
    m_head = makeHead();
    m_list->setSpacing(0);
    m_add->setAutoDefault(false);
    setLook(m_add, Look::Flat);
    auto* keys = plainLabel(tr("Alt+↑ and Alt+↓ move the line, Ctrl+Delete removes it"), this);
    setLook(keys, Look::Small);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch();
    foot->addWidget(keys);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space4);
    column->addWidget(m_head);
    column->addLayout(m_list);
    column->addWidget(m_said);
    column->addLayout(foot);
    setLook(m_said, Look::Problem);
    m_said->hide();
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine(m_fresh);
        emit changed();
        m_rows.back().texts.front()->setFocus();
    });
    m_head->hide();
}

QWidget* EntryRows::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    for (const Column& column : m_columns) {
        const bool tick = column.kind == Column::Kind::Tick;
        auto* title = plainLabel(tick ? QString() : column.title, head);
        setLook(title, Look::Small);
        if (tick)
            title->setFixedWidth(TickWidth);
        row->addWidget(title, tick ? 0 : column.stretch);
    }
    row->addSpacing(ToolsWidth);
    return head;
}

void EntryRows::addLine(const Line& line)
{
    Row row;
    row.box = new QWidget(this);
    row.said = plainLabel({}, row.box);
    setLook(row.said, Look::Problem);
    row.said->setFixedHeight(18);
    auto* inputs = new QHBoxLayout;
    inputs->setSpacing(metrics::Space8);
    addInputs(row, line, inputs);
    addTools(row, inputs);
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addLayout(inputs);
    column->addWidget(row.said);
    m_list->addWidget(row.box);
    // Tab order is reading order: the button comes after the last line.
    setTabOrder(row.ticks.empty() ? static_cast<QWidget*>(row.texts.back()) : row.ticks.back(), m_add);
    m_rows.push_back(std::move(row));
    m_head->show();
}

void EntryRows::addInputs(Row& row, const Line& line, QBoxLayout* into)
{
    for (const Column& column : m_columns) {
        if (column.kind == Column::Kind::Tick) {
            auto* tick = new TickBox(column.title, row.box);
            tick->setFixedWidth(TickWidth);
            tick->setChecked(line.ticks.value(qsizetype(row.ticks.size())));
            tick->setObjectName(column.part);
            tick->installEventFilter(this);
            into->addWidget(tick);
            connect(tick, &TickBox::toggled, this, &EntryRows::changed);
            row.ticks.push_back(tick);
            continue;
        }
        auto* text = new QLineEdit(line.texts.value(qsizetype(row.texts.size())), row.box);
        text->setObjectName(column.part);
        text->setAccessibleName(column.title);
        text->installEventFilter(this);
        into->addWidget(text, column.stretch);
        connect(text, &QLineEdit::textChanged, this, &EntryRows::changed);
        row.texts.push_back(text);
    }
}

void EntryRows::addTools(Row& row, QBoxLayout* into)
{
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    auto* up = makeTool(u"↑"_s, tr("Move up"), row.box);
    auto* down = makeTool(u"↓"_s, tr("Move down"), row.box);
    auto* remove = makeTool(u"×"_s, tr("Remove"), row.box);
    for (QPushButton* tool : {up, down, remove})
        tools->addWidget(tool);
    into->addLayout(tools);
    connect(up, &QPushButton::clicked, this, [this, box = row.box] {
        const int at = rowOfBox(box);
        moveLine(at, at - 1);
    });
    connect(down, &QPushButton::clicked, this, [this, box = row.box] {
        const int at = rowOfBox(box);
        moveLine(at, at + 1);
    });
    connect(remove, &QPushButton::clicked, this, [this, box = row.box] { removeLine(rowOfBox(box)); });
}

std::vector<EntryRows::Line> EntryRows::lines() const
{
    std::vector<Line> all;
    for (const Row& row : m_rows) {
        Line line;
        for (const QLineEdit* text : row.texts)
            line.texts << text->text().trimmed();
        for (const TickBox* tick : row.ticks)
            line.ticks << tick->isChecked();
        all.push_back(std::move(line));
    }
    return all;
}

void EntryRows::setLines(const std::vector<Line>& lines)
{
    for (const Row& row : m_rows) {
        m_list->removeWidget(row.box);
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    m_problems.clear();
    m_head->hide();
    for (const Line& line : lines)
        addLine(line);
}

void EntryRows::setProblems(const FieldProblems& problems)
{
    m_problems = problems;
    showProblems();
}

void EntryRows::tell()
{
    for (Row& row : m_rows)
        row.touched = true;
    showProblems();
}

void EntryRows::showProblems()
{
    m_said->setText(problemOf(m_problems, m_field));
    m_said->setVisible(!m_said->text().isEmpty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        QString first;
        for (QLineEdit* text : row.texts) {
            const QString field = u"%1[%2].%3"_s.arg(m_field).arg(i).arg(text->objectName());
            const QString words = row.touched ? problemOf(m_problems, field) : QString();
            setWrong(text, !words.isEmpty());
            text->setAccessibleDescription(words);
            if (first.isEmpty() && !words.isEmpty())
                first = tr("%1: %2", "field, what is wrong").arg(text->accessibleName(), words);
        }
        row.said->setText(first);
    }
}

QWidget* EntryRows::input(int row, const QString& part) const
{
    return row >= 0 && row < count() ? m_rows[std::size_t(row)].box->findChild<QWidget*>(part) : nullptr;
}

void EntryRows::moveLine(int from, int to)
{
    if (from < 0 || to < 0 || from >= count() || to >= count() || from == to)
        return;
    const Row moved = m_rows[std::size_t(from)];
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, moved);
    QWidget* focus = focusWidget();
    m_list->removeWidget(moved.box);
    m_list->insertWidget(to, moved.box);
    QWidget* before = nullptr;
    for (const Row& row : m_rows) {
        for (QLineEdit* text : row.texts) {
            if (before)
                setTabOrder(before, text);
            before = text;
        }
        for (TickBox* tick : row.ticks) {
            setTabOrder(before, tick);
            before = tick;
        }
    }
    setTabOrder(before, m_add);
    if (focus)
        focus->setFocus();
    emit changed();
}

void EntryRows::removeLine(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row gone = m_rows[std::size_t(row)];
    m_rows.erase(m_rows.begin() + row);
    m_list->removeWidget(gone.box);
    gone.box->hide();
    gone.box->deleteLater();
    m_head->setVisible(!m_rows.empty());
    if (m_rows.empty())
        m_add->setFocus();
    else
        m_rows[std::size_t(std::min(row, count() - 1))].texts.front()->setFocus();
    emit changed();
}

int EntryRows::rowOf(const QObject* part) const
{
    const auto* widget = qobject_cast<const QWidget*>(part);
    return widget ? rowOfBox(widget->parentWidget()) : -1;
}

int EntryRows::rowOfBox(const QWidget* box) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [box](const Row& row) { return row.box == box; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool EntryRows::eventFilter(QObject* watched, QEvent* event)
{
    const int row = rowOf(watched);
    if (row < 0)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        // A line is judged once it was left, not while it is being written.
        m_rows[std::size_t(row)].touched = true;
        showProblems();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveLine(row, key->key() == Qt::Key_Up ? row - 1 : row + 1);
        return true;
    }
    if (key->modifiers().testFlag(Qt::ControlModifier) && key->key() == Qt::Key_Delete) {
        removeLine(row);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace duban
