// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/step/DialogDraft.h"

#include "client/app/View.h"
#include "client/step/DraftedInput.h"
#include "client/step/FormDialog.h"

#include <QDateTimeEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct KeptField
{
    QString field;
    QString value;
    DUBAN_FIELDS(visit(1, self.field); visit(2, self.value);)
};

/// Append only.
struct KeptFields
{
    std::vector<KeptField> values;
    DUBAN_FIELDS(visit(1, self.values);)
};

constexpr QChar ChosenMark = u'='; ///< tells an empty choice from none

/// Parts of Qt's own widgets have names of their own.
bool isNamed(const QWidget* widget)
{
    return !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s);
}

QString choiceAt(const QComboBox& choice, int index)
{
    const QVariant meant = choice.itemData(index);
    return ChosenMark + (meant.isValid() ? meant.toString() : choice.itemText(index));
}

/// @return what an input holds; nothing for what is no input, and for secrets.
std::optional<QString> valueOf(QWidget* input)
{
    if (const auto* own = dynamic_cast<const DraftedInput*>(input))
        return own->drafted();
    if (const auto* line = qobject_cast<const QLineEdit*>(input))
        return line->echoMode() == QLineEdit::Normal ? std::optional(line->text()) : std::nullopt;
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(input))
        return text->toPlainText();
    if (const auto* choice = qobject_cast<const QComboBox*>(input))
        return choice->currentIndex() < 0 ? QString() : choiceAt(*choice, choice->currentIndex());
    if (const auto* tick = qobject_cast<const QAbstractButton*>(input); tick && tick->isCheckable())
        return tick->isChecked() ? u"1"_s : u"0"_s;
    if (const auto* number = qobject_cast<const QSpinBox*>(input))
        return QString::number(number->value());
    if (const auto* moment = qobject_cast<const QDateTimeEdit*>(input))
        return moment->dateTime().toString(u"yyyy-MM-ddTHH:mm"_s);
    return std::nullopt;
}

void choose(QComboBox& choice, const QString& value)
{
    if (value.isEmpty())
        return choice.setCurrentIndex(-1);
    for (int index = 0; index < choice.count(); ++index) {
        if (choiceAt(choice, index) == value)
            return choice.setCurrentIndex(index);
    }
}

/// What can no longer be, such as a person who has left, is not put back.
void putInto(QWidget* input, const QString& value)
{
    if (auto* own = dynamic_cast<DraftedInput*>(input))
        return own->putBack(value);
    if (auto* line = qobject_cast<QLineEdit*>(input); line && line->echoMode() == QLineEdit::Normal)
        line->setText(value);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(input))
        text->setPlainText(value);
    else if (auto* choice = qobject_cast<QComboBox*>(input))
        choose(*choice, value);
    else if (auto* tick = qobject_cast<QAbstractButton*>(input); tick && tick->isCheckable())
        tick->setChecked(value == u"1"_s);
    else if (auto* number = qobject_cast<QSpinBox*>(input))
        number->setValue(value.toInt());
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(input)) {
        const QDateTime kept = QDateTime::fromString(value, u"yyyy-MM-ddTHH:mm"_s);
        QDateTime told = moment->dateTime(); // its zone stays
        told.setDate(kept.date());
        told.setTime(kept.time());
        if (kept.isValid())
            moment->setDateTime(told);
    }
}

} // namespace

DialogDraft::DialogDraft(FormDialog& dialog, DraftStore& store, QString name)
    : QObject(&dialog), m_dialog(dialog), m_store(store), m_name(std::move(name)),
      m_line(new DraftLine(&dialog)), m_start(values())
{
    dialog.showAbove(m_line);
    for (const Part& part : parts())
        watch(part.input);
    connect(&dialog, &FormDialog::contentChanged, this, &DialogDraft::keep);
    connect(&store, &DraftStore::ready, this, &DialogDraft::putBack);
    connect(&store, &DraftStore::replaced, this, &DialogDraft::follow);
    connect(m_line, &DraftLine::anewWanted, this, &DialogDraft::beginAnew);
    putBack();
}

std::vector<DialogDraft::Part> DialogDraft::parts() const
{
    std::vector<Part> parts;
    for (const FormDialog::Input& input : m_dialog.openInputs()) {
        parts.push_back({input.field, input.widget});
        for (QWidget* part : input.widget->findChildren<QWidget*>()) {
            if (isNamed(part))
                parts.push_back({u"%1/%2"_s.arg(input.field, part->objectName()), part});
        }
    }
    return parts;
}

QHash<QString, QString> DialogDraft::values() const
{
    QHash<QString, QString> values;
    for (const Part& part : parts()) {
        if (const auto value = valueOf(part.input))
            values.insert(part.name, *value);
    }
    return values;
}

/// Parts of a field that the dialog itself need not know of.
void DialogDraft::watch(QWidget* input)
{
    if (auto* line = qobject_cast<QLineEdit*>(input))
        connect(line, &QLineEdit::textChanged, this, &DialogDraft::keep);
    else if (auto* choice = qobject_cast<QComboBox*>(input))
        connect(choice, &QComboBox::currentIndexChanged, this, &DialogDraft::keep);
    else if (auto* tick = qobject_cast<QAbstractButton*>(input))
        connect(tick, &QAbstractButton::toggled, this, &DialogDraft::keep);
    else if (auto* number = qobject_cast<QSpinBox*>(input))
        connect(number, &QSpinBox::valueChanged, this, &DialogDraft::keep);
    else if (auto* moment = qobject_cast<QDateTimeEdit*>(input))
        connect(moment, &QDateTimeEdit::dateTimeChanged, this, &DialogDraft::keep);
}

void DialogDraft::putBack()
{
    const auto found = m_settled || values() != m_start ? std::nullopt : m_store.find(m_name);
    const auto kept = found ? decode<KeptFields>(found->bytes)
                            : Result<KeptFields>(fail(ErrorCode::NotFound, u"nothing was left"_s));
    if (!kept)
        return;
    QHash<QString, QString> left;
    for (const KeptField& one : kept->values)
        left.insert(one.field, one.value);
    {
        const QScopedValueRollback filling(m_filling, true);
        // In the order of the fields: what can be chosen in one may follow from those before it.
        for (const Part& part : parts()) {
            if (left.contains(part.name))
                putInto(part.input, left.value(part.name));
        }
    }
    if (values() != m_start)
        m_line->say(found->at);
}

void DialogDraft::keep()
{
    if (m_settled || m_filling)
        return;
    KeptFields kept;
    for (const Part& part : parts()) {
        const auto value = valueOf(part.input);
        if (value && *value != m_start.value(part.name))
            kept.values.push_back({part.name, *value});
    }
    m_store.keep(m_name, kept.values.empty() ? QByteArray() : encode(kept), about());
}

DraftStore::About DialogDraft::about() const
{
    const QString view = m_dialog.draftView();
    return {m_dialog.windowTitle(), m_dialog.subject(), view.isEmpty() ? viewAround(&m_dialog) : view,
            m_dialog.draftCase()};
}

void DialogDraft::startAgain()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (const Part& part : parts()) {
            if (m_start.contains(part.name))
                putInto(part.input, m_start.value(part.name));
        }
    }
    m_dialog.begin();
}

void DialogDraft::beginAnew()
{
    startAgain();
    keep();
}

/// What is under way stays as it was sent.
void DialogDraft::follow(const QString& name)
{
    if (name != m_name || m_settled || m_dialog.isHeld())
        return;
    if (m_store.find(m_name))
        return putBack();
    m_line->hide();
    startAgain();
}

void DialogDraft::settle()
{
    m_settled = true;
    m_store.keep(m_name, {});
}

} // namespace duban
