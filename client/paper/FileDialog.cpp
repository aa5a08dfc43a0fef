// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/FileDialog.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/paper/FileWords.h"
#include "client/paper/TakeOutDialog.h"
#include "client/widget/Card.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FileSideWidth = 300;
constexpr QSize UsualOfFile{1080, 700};

Shown shownAs(FileType type)
{
    if (type == FileType::Pdf)
        return Shown::Pdf;
    return isShown(type) ? Shown::Image : Shown::Nothing;
}

} // namespace

FileDialog::FileDialog(const ViewContext& context, CaseId id, const AttachmentEntry& file,
                       const QString& belongsTo, bool mayTakeOut, QWidget* parent)
    : QDialog(parent), m_context(context), m_case(id), m_file(file),
      m_fetcher(new FileFetcher(context.link, id, file, this)), m_preview(new FilePreview(this)),
      m_desk(new FormDesk(context, this))
{
    setWindowTitle(file.name);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    row->setSpacing(metrics::Space16);
    row->addWidget(m_preview, 1);
    row->addWidget(makeSide(belongsTo, mayTakeOut));
    const QSize room = parent ? parent->window()->size() : UsualOfFile;
    resize(std::min(UsualOfFile.width(), room.width() * 94 / 100), room.height() * 92 / 100);
    follow();
    m_fetcher->start();
}

QWidget* FileDialog::makeSide(const QString& belongsTo, bool mayTakeOut)
{
    auto* side = new QWidget(this);
    side->setFixedWidth(FileSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    auto* name = plainLabel(m_file.name, side);
    auto* facts =
        plainLabel(tr("%1  ·  %2\n%3\nattached %4 by %5", "kind, size, what it belongs to, moment, name")
                       .arg(fileTypeName(m_file.type), sizeText(m_file.bytes), belongsTo,
                            momentText(m_file.attachedAt), m_file.attachedBy),
                   side);
    auto* gone = plainLabel(tr("Taken out %1 by %2: %3", "moment, name, reason")
                                .arg(momentText(m_file.voidedAt), m_file.voidedBy, m_file.voidReason),
                            side);
    gone->setVisible(m_file.voidedAt.isSet());
    m_said = plainLabel({}, side);
    m_progress = new QProgressBar(side);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How much of the file has come"));
    m_save = new QPushButton(tr("Save as…"), side);
    m_takeOut = new QPushButton(tr("Take out…"), side);
    auto* close = new QPushButton(tr("Close"), side);
    setLook(name, Look::Title);
    setLook(facts, Look::Second);
    setLook(gone, Look::Warning);
    for (QLabel* label : {name, facts, gone, m_said}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_progress);
    column->addStretch();
    for (QPushButton* button : {m_save, m_takeOut, close}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    m_save->setEnabled(false);
    m_takeOut->setVisible(mayTakeOut && !m_file.voidedAt.isSet());
    connect(m_save, &QPushButton::clicked, this, &FileDialog::askPlace);
    connect(m_takeOut, &QPushButton::clicked, this, &FileDialog::askTakeOut);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return side;
}

/// What is known of the file while it comes.
void FileDialog::follow()
{
    connect(m_fetcher, &FileFetcher::progressed, this,
            [this](qint64 received) { m_progress->setValue(stepsDone(received, m_file.bytes)); });
    connect(m_fetcher, &FileFetcher::ready, this, [this] {
        m_progress->hide();
        m_save->setEnabled(true);
        m_preview->setFile(m_fetcher->path(), shownAs(m_file.type));
    });
    connect(m_fetcher, &FileFetcher::refused, this, [this](const Refusal& why) {
        m_progress->hide();
        say(wordsFor(why).line(), Look::Problem);
    });
    connect(m_fetcher, &FileFetcher::failed, this, [this](const QString& why) {
        m_progress->hide();
        say(why, Look::Problem);
    });
}

void FileDialog::say(const QString& words, Look look)
{
    m_said->setText(words);
    setLook(m_said, look);
}

void FileDialog::askPlace()
{
    auto* dialog = new QFileDialog(this, tr("Save as"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_file.name);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDialog::saveAs);
    dialog->open();
}

void FileDialog::saveAs(const QString& path)
{
    if (!m_fetcher->isReady())
        return;
    const auto saved = m_fetcher->saveAs(path);
    say(saved ? tr("Saved as %1.", "file").arg(QDir::toNativeSeparators(path))
              : tr("It could not be saved: %1", "why").arg(saved.error().detail),
        saved ? Look::Good : Look::Problem);
}

void FileDialog::askTakeOut()
{
    if (m_desk->reopen())
        return;
    m_desk->open(new TakeOutDialog(m_case, m_file, this), [this](const CommandReply&) {
        m_takeOut->hide();
        say(tr("It was taken out."), Look::Good);
        emit changed();
    });
}

} // namespace duban
