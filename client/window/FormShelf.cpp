// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/FormShelf.h"

#include "common/base/Text.h"
#include "common/protocol/DeskRequests.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr qsizetype LongestTitle = 200;

} // namespace

FormShelf::FormShelf(Link& link, const Replica& replica, QObject* parent)
    : QObject(parent), m_link(link), m_replica(replica)
{
    connect(&replica, &Replica::reset, this, &FormShelf::fetch);
}

void FormShelf::fetch()
{
    if (!m_replica.me().may(Permission::SubmitCase))
        return;
    m_link.request<FormPage>(ListForms{}, this, [this, asked = ++m_asked](const Answer<FormPage>& answer) {
        if (asked != m_asked)
            return;
        // A server from before there were parked forms: the list stays empty, parking says so.
        if (!answer && answer.error().code() == ErrorCode::UnknownMessage)
            return;
        if (!answer)
            return emit refused(answer.error());
        m_rows = answer->rows;
        m_more = answer->more;
        emit changed();
    });
}

QString FormShelf::titleOf(const IntakeDraft& draft) const
{
    QString name = draft.applicant.name.trimmed();
    if (name.isEmpty() && !draft.applicant.idNumber.isEmpty())
        name = maskedId(draft.applicant.idNumber);
    if (name.isEmpty() || !isPlainText(name))
        name = tr("Applicant not named yet");
    const QString item = m_replica.itemName(draft.variant);
    return (item.isEmpty() ? name : tr("%1 · %2", "applicant, item").arg(name, item)).left(LongestTitle);
}

void FormShelf::park(const IntakeDraft& draft, QObject* context,
                     const std::function<void(const std::optional<Refusal>&)>& done)
{
    IntakeDraft body = parkable(draft);
    body.form = {}; // its number is known from where it lies
    const ParkForm message{draft.form, titleOf(draft), body.toBytes()};
    m_link.request<CommandReply>(
        message, this,
        [this, done, files = draft.files, guard = QPointer<QObject>(context)](const auto& answer) {
            if (answer)
                m_filesHere.insert(FormId{answer->subject}, files);
            if (guard)
                done(answer ? std::nullopt : std::optional(answer.error()));
            fetch();
        });
}

void FormShelf::drop(FormId form)
{
    m_link.request<CommandReply>(DropForm{form}, this, [this](const Answer<CommandReply>& answer) {
        if (!answer)
            emit refused(answer.error());
        fetch();
    });
}

std::optional<IntakeDraft> FormShelf::find(FormId form) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [form](const FormRow& candidate) { return candidate.id == form; });
    if (row == m_rows.end())
        return std::nullopt;
    auto draft = IntakeDraft::fromBytes(row->body);
    if (!draft)
        return std::nullopt;
    draft->form = form;
    // Of a form that was parked in this session it is known where its files lie.
    if (const auto here = m_filesHere.constFind(form); here != m_filesHere.cend())
        draft->files = *here;
    return *draft;
}

} // namespace duban
