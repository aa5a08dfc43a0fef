// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/network/Link.h"
#include "client/network/Refusal.h"
#include "client/step/PhraseBox.h"
#include "client/widget/ActionButton.h"
#include "client/widget/ChoiceBox.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <functional>

namespace duban {

class DialogDraft;
struct ViewContext;

/// Collects what an act says beyond its name; sends nothing. Confirmed by its button or Ctrl+Enter alone, and
/// only when everything is right; Enter goes on to the next field. A field that is wrong says why below
/// itself, also when it was the server who found it; what was typed stays until the act was done.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// Longest text and longest line the server takes, in characters.
    static constexpr qsizetype MaxText = 2000;
    static constexpr qsizetype MaxLine = 200;

    enum class Need : quint8 { Required, Optional };

    /// @return why the content is wrong; empty when it is right.
    using Check = std::function<QString()>;

    /// @param title what the act is called, also on its button
    /// @param subject what it is about
    FormDialog(const QString& title, const QString& subject, QWidget* parent = nullptr);

    /// Adds a line to read.
    QLabel* addHint(const QString& text);
    /// Adds a field. @param field as the server names it in InvalidInput, also the widget's object name
    void addField(const QString& field, const QString& label, QWidget* input, Check check);
    /// Adds a box for a text of several lines, with the phrases for reasons when the field is one.
    PhraseBox* addText(const QString& field, const QString& label, Need need);
    /// Adds a line to type in.
    QLineEdit* addLine(const QString& field, const QString& label, Need need = Need::Required);
    /// Adds a list to choose from; one choice is always right.
    ChoiceBox* addChoice(const QString& field, const QString& label);
    /// Adds a box that must be ticked.
    /// @param problem what is said while it is not
    TickBox* addDuty(const QString& field, const QString& text, const QString& problem);
    /// Shows or hides a field; a hidden one is never wrong.
    void showField(const QString& field, bool visible);
    void setLabel(const QString& field, const QString& label);

    /// Shows a field that can be read but not changed any more.
    void fix(const QString& field);

    /// What it means when the server refuses a field that looks right here; also one that has no input in
    /// this dialog.
    void explain(const QString& field, const QString& words);

    /// What it means when the server refuses the act with a code that names no field.
    void explain(ErrorCode code, const QString& words);

    /// The content of a field was changed: for an input that is none of the usual widgets.
    void noteChange(QWidget* input) { changed(input); }

    /// Every field is there and nobody has been in any: from now on the act can be confirmed.
    void begin();

    /// Names what is written here, so that it is found again: 'hall.3'. Without a name nothing is kept.
    /// @param onCase whose page the dialog belongs to; not valid: none
    /// @param view   that it belongs to; empty: the one around it
    void keepAs(const QString& draft, CaseId onCase = {}, const QString& view = {})
    {
        m_draftName = draft;
        m_draftCase = onCase;
        m_draftView = view;
    }

    /// @return the case whose page the dialog belongs to; not valid: none was named.
    CaseId draftCase() const noexcept { return m_draftCase; }

    /// @return the name of the view that the dialog belongs to; empty: the one around it.
    QString draftView() const { return m_draftView; }

    /// @return what it is about.
    QString subject() const { return m_subject; }

    /// Gives the dialog what the person has: what was left in it before, and their own phrases. Call once,
    /// after begin() and before it is opened. @param context outlives the dialog
    /// @param stage whose phrases are offered where a text is no reason
    void prepare(const ViewContext& context, Stage stage = Stage::Handling);

    /// The act is done: nothing that was written is kept, and the dialog goes.
    void finish();

    /// @return what keeps what is written; nullptr when nothing is kept.
    DialogDraft* draft() const noexcept { return m_draft; }

    struct Input
    {
        QString field;
        QWidget* widget;
    };

    /// @return the inputs that can be changed, in the order of the fields.
    std::vector<Input> openInputs() const;

    /// Puts a line between what the act is about and its fields.
    void showAbove(QWidget* line);

    /// @return true when no field that is shown is wrong.
    bool isRight() const;

    /// @return what is said below a field: why it is wrong, as far as the person can know it already.
    QString problem(const QString& field) const;

    /// Looks at every field again: something that they depend on has changed.
    void refresh();

    /// While the act is under way nothing can be changed. @param why stands beside the buttons; empty: it is
    /// not under way
    void hold(const QString& why);

    /// The act was sent and is not answered yet: holds the dialog, and says beside the buttons whether it is
    /// on its way or waits for the connection, also when that changes. Ends with complain().
    void await(const Link& link);

    bool isHeld() const noexcept { return m_held; }

    /// The server did not take the act: names the field at fault, or says it beside the buttons.
    /// @param words instead of the general ones for that refusal
    void complain(const Refusal& why, const QString& words = {});

    ActionButton* confirmButton() const noexcept { return m_confirm; }

    /// @return what stands beside the buttons.
    QString remark() const { return m_remark->text(); }

signals:
    /// The person wants this act, and everything is right.
    void confirmed();
    /// Something else stands in a field.
    void contentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Field
    {
        QString name;
        QLabel* label;
        QWidget* input;
        QLabel* problem;
        Check check;
        bool fixed = false;   ///< to read only
        bool touched = false; ///< the person has been there: say what is wrong
        QString told;         ///< the server's word, until the content changes
    };

    void makeButtons(const QString& title, QVBoxLayout* column);
    void watch(QWidget* input);
    Field* find(const QString& field);
    const Field* find(const QString& field) const;
    Field* fieldOf(const QObject* input);
    void touch(QObject* input);
    void changed(QObject* input);
    void confirm();
    void tellWaiting(const Link& link);

    std::vector<Field> m_fields;
    QHash<QString, QString> m_meanings;       ///< by field, when the server refuses it
    QHash<ErrorCode, QString> m_codeMeanings; ///< by code
    bool m_begun = false;
    bool m_held = false;
    QVBoxLayout* m_above = nullptr;
    QMetaObject::Connection m_awaited; ///< the link is followed while the act is under way
    QVBoxLayout* m_body = nullptr;
    QLabel* m_remark = nullptr;
    QString m_refusal; ///< what the server said about no field in particular
    ActionButton* m_confirm = nullptr;
    QString m_subject;
    QString m_draftName;
    CaseId m_draftCase;
    QString m_draftView;
    DialogDraft* m_draft = nullptr;
};

} // namespace duban
