// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/UpkeepCard.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr auto AskEvery = std::chrono::minutes(1);
constexpr auto AskWhileRunning = std::chrono::seconds(2);
constexpr int LowDisk = 10;

QString failureWords(int code)
{
    switch (ErrorCode(code)) {
    case ErrorCode::InvalidInput:
        return UpkeepCard::tr(
            "The last backup failed: what was copied did not verify. Let the records be checked.");
    case ErrorCode::Busy:
        return UpkeepCard::tr("The last backup was given up because the server stopped.");
    default:
        return UpkeepCard::tr("The last backup failed: the disk refused, or has no room for two copies.");
    }
}

QString wordsOf(UpkeepAlarm alarm, const UpkeepState& state)
{
    switch (alarm) {
    case UpkeepAlarm::BackupsOff:
        return UpkeepCard::tr(
            "No backups are made: the configuration has switched them off (backup.per_day).");
    case UpkeepAlarm::NeverBackedUp:
        return UpkeepCard::tr("There is no backup yet. Make one now.");
    case UpkeepAlarm::BackupLate:
        return UpkeepCard::tr("The last backup is too old: two in a row were missed. Make one now.");
    case UpkeepAlarm::BackupFailed:
        return failureWords(state.failure);
    case UpkeepAlarm::DataDiskLow:
        return UpkeepCard::tr("The disk of the data is nearly full: make room this week.");
    case UpkeepAlarm::DataDiskFull:
        return UpkeepCard::tr("The disk of the data is full but for a rest: make room now, or work stops.");
    case UpkeepAlarm::ShelfDiskLow:
        return UpkeepCard::tr("The disk of the backups is nearly full: make room this week.");
    case UpkeepAlarm::ShelfDiskFull:
        return UpkeepCard::tr("The disk of the backups is full but for a rest: make room now.");
    case UpkeepAlarm::TimeSuspect:
        return UpkeepCard::tr(
            "The server's clock stepped, its time is suspect: no light is given until the clock "
            "is right again, or its time is confirmed (duban-server confirm-time).");
    }
    return {};
}

QString freeText(int percent)
{
    return UpkeepCard::tr("%1 % free").arg(percent);
}

} // namespace

UpkeepCard::UpkeepCard(const ViewContext& context, QWidget* parent)
    : Card(tr("Backups and disks"), Body::Padded, parent), m_context(context), m_alarms(plainLabel({}, this)),
      m_now(new ActionButton(tr("Back up now"), {}, Look::Body, this))
{
    m_alarms->setWordWrap(true);
    setLook(m_alarms, Look::Problem);
    m_alarms->hide();
    body()->setSpacing(metrics::Space12);
    body()->addWidget(m_alarms);
    makeFacts();
    auto* acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(m_now);
    body()->addLayout(acts);
    m_again.setInterval(AskEvery);
    connect(&m_again, &QTimer::timeout, this, &UpkeepCard::refresh);
    connect(m_now, &QPushButton::clicked, this, &UpkeepCard::backUp);
    m_again.start();
    refresh();
}

void UpkeepCard::makeFacts()
{
    const std::array<QString, FactCount> names{tr("Last backup"),      tr("Next backup"),
                                               tr("Backups kept"),     tr("Folder on the server"),
                                               tr("Disk of the data"), tr("Disk of the backups")};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::Space24);
    grid->setVerticalSpacing(metrics::Space12);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < FactCount; ++i) {
        auto* name = plainLabel(names[std::size_t(i)], this);
        setLook(name, Look::Second);
        auto* fact = m_facts[std::size_t(i)] = plainLabel(u"…"_s, this);
        fact->setWordWrap(true);
        fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(fact, i, 1, Qt::AlignTop);
    }
    body()->addLayout(grid);
}

void UpkeepCard::refresh()
{
    if (m_asking) // also while the line is down: it is answered once it is back
        return;
    m_asking = true;
    m_context.link.request<UpkeepReply>(GetUpkeep{}, this, [this](const Answer<UpkeepReply>& answer) {
        m_asking = false;
        if (answer)
            show(answer->state);
    });
}

void UpkeepCard::show(const UpkeepState& state)
{
    m_state = state;
    QStringList alarms;
    for (const UpkeepAlarm alarm : state.alarms)
        alarms << wordsOf(alarm, state);
    if (!state.failureText.isEmpty())
        alarms << state.failureText;
    m_alarms->setText(alarms.join(u'\n'));
    m_alarms->setVisible(!alarms.isEmpty());
    m_facts[Last]->setText(
        state.lastBackup.isSet()
            ? tr("%1, %2, verified by restoring it", "moment, size")
                  .arg(momentText(LegalTime{state.lastBackup.ms}),
                       QLocale().formattedDataSize(state.backupBytes, 1, QLocale::DataSizeSIFormat))
            : tr("none"));
    m_facts[Next]->setText(state.running              ? tr("one is being made now…")
                           : state.nextBackup.isSet() ? momentText(LegalTime{state.nextBackup.ms})
                                                      : tr("none is planned"));
    m_facts[Kept]->setText(QString::number(state.backups));
    m_facts[Shelf]->setText(state.shelf);
    m_facts[DataDisk]->setText(freeText(state.dataFree));
    m_facts[ShelfDisk]->setText(state.sameDisk
                                    ? tr("The same as that of the data: when it breaks, both are gone. "
                                         "Choose another one (backup.folder).")
                                    : freeText(state.shelfFree));
    setLook(m_facts[DataDisk], state.dataFree < LowDisk ? Look::Problem : Look::Body);
    setLook(m_facts[ShelfDisk], state.sameDisk              ? Look::Warning
                                : state.shelfFree < LowDisk ? Look::Problem
                                                            : Look::Body);
    m_now->setEnabled(!state.running);
    m_again.setInterval(state.running ? std::chrono::milliseconds(AskWhileRunning) : AskEvery);
    emit changed();
}

void UpkeepCard::backUp()
{
    m_now->setEnabled(false);
    m_context.link.request<CommandReply>(AskBackup{}, this, [this](const Answer<CommandReply>& answer) {
        if (!answer)
            emit failed(wordsFor(answer.error()).line());
        m_now->setEnabled(!answer.has_value());
        refresh();
    });
}

} // namespace duban
