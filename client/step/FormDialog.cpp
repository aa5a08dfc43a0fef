// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/FormDialog.h"

#include "client/app/ErrorWords.h"
#include "client/app/View.h"
#include "client/step/DialogDraft.h"
#include "client/step/LimitField.h"
#include "client/step/PaperList.h"
#include "client/widget/Card.h"
#include "common/base/Text.h"

#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QShortcut>

namespace duban {

namespace {

constexpr int Width = 580;
constexpr int TextHeight = 84;
constexpr int ProblemHeight = 18;

QString textProblem(const QString& text, FormDialog::Need need, qsizetype most)
{
    if (text.trimmed().isEmpty())
        return need == FormDialog::Need::Required ? FormDialog::tr("This must be written.") : QString();
    if (text.size() > most)
        return FormDialog::tr("At most %1 characters, now there are %2.").arg(most).arg(text.size());
    return isPlainText(text) ? QString()
                             : FormDialog::tr("There is a character in it that cannot be printed.");
}

} // namespace

FormDialog::FormDialog(const QString& title, const QString& subject, QWidget* parent)
    : QDialog(parent), m_above(new QVBoxLayout), m_body(new QVBoxLayout), m_remark(plainLabel({}, this)),
      m_subject(subject)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    auto* head = plainLabel(title, this);
    auto* about = plainLabel(subject, this);
    setLook(head, Look::Title);
    setLook(about, Look::Second);
    about->setWordWrap(true);
    m_body->setSpacing(2);
    m_above->setContentsMargins(0, metrics::Space4, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space24, metrics::Space16, metrics::Space24, metrics::Space16);
    column->setSpacing(metrics::Space4);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addStrut(Width - 2 * metrics::Space24);
    column->addWidget(head);
    column->addWidget(about);
    column->addLayout(m_above);
    column->addSpacing(metrics::Space8);
    column->addLayout(m_body);
    makeButtons(title, column);
    refresh();
}

void FormDialog::makeButtons(const QString& title, QVBoxLayout* column)
{
    const QKeySequence key(Qt::CTRL | Qt::Key_Return);
    auto* cancel = new ActionButton(tr("Cancel"), {}, Look::Body, this);
    m_confirm = new ActionButton(title, key, Look::Main, this);
    auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this);
    m_remark->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_remark, 1);
    row->addWidget(cancel);
    row->addWidget(m_confirm);
    column->addSpacing(metrics::Space8);
    column->addLayout(row);
    for (QWidget* button : {static_cast<QWidget*>(cancel), static_cast<QWidget*>(m_confirm)})
        button->installEventFilter(this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &FormDialog::confirm);
    connect(enter, &QShortcut::activated, m_confirm, &QPushButton::click);
}

QLabel* FormDialog::addHint(const QString& text)
{
    auto* hint = plainLabel(text, this);
    setLook(hint, Look::Small);
    hint->setWordWrap(true);
    m_body->addWidget(hint);
    m_body->addSpacing(metrics::Space8);
    return hint;
}

void FormDialog::addField(const QString& field, const QString& label, QWidget* input, Check check)
{
    auto* name = plainLabel(label, this);
    auto* problem = plainLabel({}, this);
    setLook(name, Look::Second);
    setLook(problem, Look::Problem);
    name->setBuddy(input);
    name->setVisible(!label.isEmpty());
    problem->setMinimumHeight(ProblemHeight);
    problem->setWordWrap(true);
    input->setObjectName(field);
    input->setAccessibleName(label);
    m_body->addWidget(name);
    m_body->addWidget(input);
    m_body->addWidget(problem);
    m_fields.push_back({field, name, input, problem, std::move(check), false, false, {}});
    watch(input);
}

void FormDialog::watch(QWidget* input)
{
    input->installEventFilter(this);
    for (QWidget* part : input->findChildren<QWidget*>())
        part->installEventFilter(this);
    const auto renew = [this, input] { changed(input); };
    if (auto* text = qobject_cast<QPlainTextEdit*>(input))
        connect(text, &QPlainTextEdit::textChanged, this, renew);
    else if (auto* line = qobject_cast<QLineEdit*>(input))
        connect(line, &QLineEdit::textChanged, this, renew);
    else if (auto* choice = qobject_cast<QComboBox*>(input))
        connect(choice, &QComboBox::currentIndexChanged, this, renew);
    else if (auto* tick = qobject_cast<TickBox*>(input))
        connect(tick, &TickBox::toggled, this, renew);
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(input))
        connect(moment, &QDateTimeEdit::dateTimeChanged, this, renew);
    else if (auto* limit = qobject_cast<LimitField*>(input))
        connect(limit, &LimitField::changed, this, renew);
    else if (auto* papers = qobject_cast<PaperList*>(input))
        connect(papers, &PaperList::changed, this, renew);
}

PhraseBox* FormDialog::addText(const QString& field, const QString& label, Need need)
{
    auto* text = new PhraseBox(this);
    text->setUse(field == u"reason" ? PhraseUse::Reason : PhraseUse::Opinion);
    text->setFixedHeight(TextHeight);
    addField(field, label, text, [text, need] { return textProblem(text->toPlainText(), need, MaxText); });
    return text;
}

QLineEdit* FormDialog::addLine(const QString& field, const QString& label, Need need)
{
    auto* line = new QLineEdit(this);
    addField(field, label, line, [line, need] { return textProblem(line->text(), need, MaxLine); });
    return line;
}

ChoiceBox* FormDialog::addChoice(const QString& field, const QString& label)
{
    auto* choice = new ChoiceBox(this);
    addField(field, label, choice,
             [choice] { return choice->currentIndex() < 0 ? tr("Choose one.") : QString(); });
    return choice;
}

TickBox* FormDialog::addDuty(const QString& field, const QString& text, const QString& problem)
{
    auto* tick = new TickBox(text, this);
    addField(field, {}, tick, [tick, problem] { return tick->isChecked() ? QString() : problem; });
    return tick;
}

void FormDialog::showField(const QString& field, bool visible)
{
    if (const Field* found = find(field)) {
        for (QWidget* part :
             {static_cast<QWidget*>(found->label), found->input, static_cast<QWidget*>(found->problem)})
            part->setVisible(visible);
    }
}

void FormDialog::setLabel(const QString& field, const QString& label)
{
    if (const Field* found = find(field)) {
        found->label->setText(label);
        found->input->setAccessibleName(label);
    }
}

void FormDialog::fix(const QString& field)
{
    if (Field* found = find(field)) {
        found->fixed = true;
        found->input->setEnabled(false);
    }
}

void FormDialog::begin()
{
    m_begun = true;
    for (Field& field : m_fields)
        field.touched = false; // what was filled in so far was not the person's doing
    refresh();
}

void FormDialog::prepare(const ViewContext& context, Stage stage)
{
    for (PhraseBox* box : findChildren<PhraseBox*>()) {
        box->followPhrases(context.preferences);
        box->setStage(stage);
    }
    if (context.drafts && !m_draftName.isEmpty())
        m_draft = new DialogDraft(*this, *context.drafts, m_draftName);
}

void FormDialog::finish()
{
    if (m_draft)
        m_draft->settle();
    hide();
    deleteLater();
}

std::vector<FormDialog::Input> FormDialog::openInputs() const
{
    std::vector<Input> inputs;
    for (const Field& field : m_fields) {
        if (!field.fixed)
            inputs.push_back({field.name, field.input});
    }
    return inputs;
}

void FormDialog::showAbove(QWidget* line)
{
    m_above->addWidget(line);
}

const FormDialog::Field* FormDialog::find(const QString& field) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& f) { return f.name == field; });
    return found == m_fields.end() ? nullptr : &*found;
}

FormDialog::Field* FormDialog::find(const QString& field)
{
    return const_cast<Field*>(std::as_const(*this).find(field));
}

FormDialog::Field* FormDialog::fieldOf(const QObject* input)
{
    for (Field& field : m_fields) {
        const auto* part = qobject_cast<const QWidget*>(input);
        if (field.input == input || (part && field.input->isAncestorOf(part)))
            return &field;
    }
    return nullptr;
}

void FormDialog::changed(QObject* input)
{
    m_refusal.clear();
    if (Field* field = fieldOf(input)) {
        field->touched = true;
        field->told.clear();
    }
    refresh();
    emit contentChanged();
}

void FormDialog::touch(QObject* input)
{
    Field* field = fieldOf(input);
    if (!field || field->touched)
        return;
    field->touched = true;
    refresh();
}

void FormDialog::refresh()
{
    QString first;
    for (const Field& field : m_fields) {
        const QString wrong = field.input->isHidden() ? QString() : field.check();
        const QString said = !field.told.isEmpty() ? field.told : field.touched ? wrong : QString();
        field.problem->setText(said);
        setWrong(field.input, !said.isEmpty());
        field.input->setAccessibleDescription(said);
        if (first.isEmpty() && !wrong.isEmpty())
            first = field.label->text().isEmpty() ? wrong : tr("%1: %2").arg(field.label->text(), wrong);
    }
    m_confirm->setEnabled(first.isEmpty() && m_begun && !m_held);
    if (m_held)
        return;
    m_remark->setText(m_refusal.isEmpty() ? first : m_refusal);
    setLook(m_remark, m_refusal.isEmpty() ? Look::Small : Look::Problem);
}

bool FormDialog::isRight() const
{
    return std::none_of(m_fields.begin(), m_fields.end(), [](const Field& field) {
        return !field.input->isHidden() && !field.check().isEmpty();
    });
}

QString FormDialog::problem(const QString& field) const
{
    const Field* found = find(field);
    return found ? found->problem->text() : QString();
}

void FormDialog::hold(const QString& why)
{
    m_held = !why.isEmpty();
    for (const Field& field : m_fields)
        field.input->setEnabled(!m_held && !field.fixed);
    if (m_held) {
        m_remark->setText(why);
        setLook(m_remark, Look::Small);
    }
    refresh();
}

void FormDialog::await(const Link& link)
{
    disconnect(m_awaited);
    m_awaited = connect(&link, &Link::statusChanged, this, [this, &link] { tellWaiting(link); });
    tellWaiting(link);
}

void FormDialog::tellWaiting(const Link& link)
{
    hold(link.isLoggedIn() ? tr("Being sent…")
                           : tr("The connection is lost. It waits and is sent once it is back."));
}

void FormDialog::explain(const QString& field, const QString& words)
{
    m_meanings.insert(field, words);
}

void FormDialog::explain(ErrorCode code, const QString& words)
{
    m_codeMeanings.insert(code, words);
}

void FormDialog::complain(const Refusal& why, const QString& words)
{
    disconnect(m_awaited);
    hold({});
    // A part of a field (hours.morningOpen) is told at the field.
    const QString name = find(why.field()) ? why.field() : why.field().section(u'.', 0, 0);
    const QString meaning =
        m_meanings.value(why.field(), m_meanings.value(name, m_codeMeanings.value(why.code())));
    Field* field = name.isEmpty() ? nullptr : find(name);
    if (field && !field->input->isHidden()) {
        const QString own = field->check();
        field->told = !own.isEmpty()       ? own
                      : !meaning.isEmpty() ? meaning
                                           : tr("The server does not take this. Please check it.");
        field->input->setFocus();
    }
    m_refusal = !words.isEmpty() ? words : !meaning.isEmpty() ? meaning : wordsFor(why).line();
    refresh();
}

void FormDialog::confirm()
{
    if (m_begun && isRight() && !m_held)
        emit confirmed();
}

void FormDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    for (const Field& field : m_fields) {
        if (field.input->isVisible() && field.input->focusPolicy() != Qt::NoFocus) {
            field.input->setFocus();
            break;
        }
    }
}

/// Enter goes on; it never presses a button: a formal act has a key of its own.
bool FormDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        touch(watched);
    if (event->type() != QEvent::KeyPress || qobject_cast<QPlainTextEdit*>(watched))
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers().testFlag(Qt::ControlModifier))
        return QDialog::eventFilter(watched, event);
    if (!qobject_cast<QPushButton*>(watched))
        focusNextChild();
    return true;
}

} // namespace duban
