// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/unplug/DialogStops.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Ticks one box after the other until the dialog can be confirmed; chooses the first entry where none is.
void chooseAndTick(FormDialog& dialog)
{
    const auto choose = [&dialog] {
        for (QComboBox* choice : dialog.findChildren<QComboBox*>()) {
            if (choice->currentIndex() < 0 && choice->count() > 0)
                choice->setCurrentIndex(0);
        }
    };
    choose();
    for (TickBox* box : dialog.findChildren<TickBox*>()) {
        if (dialog.confirmButton()->isEnabled())
            return;
        if (box->isVisible() && box->isEnabled())
            box->setChecked(true);
        choose();
    }
}

} // namespace

QHash<QWidget*, QString> fillIn(FormDialog& dialog, const QHash<QString, QString>& fields)
{
    static int times = 0;
    const QString usual = u"断网之前写的 %1"_s.arg(++times);
    for (QComboBox* choice : dialog.findChildren<QComboBox*>()) {
        const int at = choice->findText(fields.value(choice->objectName()), Qt::MatchContains);
        if (fields.contains(choice->objectName()) && at >= 0)
            choice->setCurrentIndex(at);
    }
    QHash<QWidget*, QString> written;
    const auto write = [&](QWidget* field, const auto& put) {
        const QString name = field->objectName();
        if (name.isEmpty() || name.startsWith(u"qt_"_s) || !field->isVisible() || !field->isEnabled())
            return;
        QString text = fields.value(name, usual);
        put(text.contains(u"%1"_s) ? text.arg(times) : text);
        if (!dialog.problem(name).isEmpty())
            put(QString()); // a line of another form, a telephone number for example; it may be empty
        written.insert(field, textIn(field));
    };
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>())
        write(line, [line](const QString& text) { line->setText(text); });
    for (QPlainTextEdit* box : dialog.findChildren<QPlainTextEdit*>())
        write(box, [box](const QString& text) { box->setPlainText(text); });
    chooseAndTick(dialog);
    return written;
}

QString textIn(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text();
    return qobject_cast<const QPlainTextEdit*>(widget)->toPlainText();
}

FormDialog* openDialog(const ViewDesk& desk)
{
    for (FormDialog* dialog : desk.window.findChildren<FormDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

} // namespace duban
