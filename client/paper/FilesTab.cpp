// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/FilesTab.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "common/access/DocumentActions.h"
#include "common/protocol/Words.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// What a choice of the list of things a file belongs to stands for.
struct About
{
    FileAbout what{};
    qint64 id = 0;
};

void addAbout(ChoiceBox* box, const QString& text, FileAbout what, qint64 id)
{
    box->addItem(text, QVariantList{int(what), id});
}

About chosenAbout(const ChoiceBox* box)
{
    const QVariantList data = box->currentData().toList();
    return data.size() == 2 ? About{static_cast<FileAbout>(data[0].toInt()), data[1].toLongLong()} : About{};
}

QString paperTitle(const DocumentEntry& paper)
{
    return paper.number.isEmpty() ? paper.title : u"%1  %2"_s.arg(paper.title, paper.number);
}

} // namespace

FilesTab::FilesTab(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_table(
          new FactTable({tr("File"), tr("Belongs to"), tr("Size"), tr("Attached"), tr("Standing")}, 0, this)),
      m_strip(new TransferStrip(this)), m_offers(new QWidget(this)), m_about(new ChoiceBox(m_offers)),
      m_add(new QPushButton(tr("Attach files…"), m_offers)), m_archive(new ArchiveBar(context, this))
{
    setAcceptDrops(true);
    m_table->setAccessibleName(tr("Files"));
    m_add->setAutoDefault(false);
    m_add->setShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    m_add->setToolTip(m_add->shortcut().toString(QKeySequence::NativeText));
    auto* label = plainLabel(tr("&Belongs to"), m_offers);
    label->setBuddy(m_about);
    auto* hint = plainLabel(tr("or drop them here"), m_offers);
    setLook(hint, Look::Second);
    auto* line = new QHBoxLayout(m_offers);
    line->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space12);
    line->setSpacing(metrics::Space12);
    line->addWidget(label);
    line->addWidget(m_about, 1);
    line->addWidget(m_add);
    line->addWidget(hint);
    m_offers->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    column->addWidget(m_offers);
    column->addWidget(m_archive);
    connect(m_add, &QPushButton::clicked, this, &FilesTab::askFiles);
    connect(m_strip, &TransferStrip::startWanted, this, [](FileSender* sender) { sender->start(); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) {
        if (row >= 0 && row < int(m_files.size()))
            open(m_files[std::size_t(row)].id);
    });
}

int FilesTab::count() const
{
    return int(std::count_if(m_files.begin(), m_files.end(),
                             [](const AttachmentEntry& file) { return !file.voidedAt.isSet(); }));
}

void FilesTab::show(const CaseDetails& details)
{
    const bool other = m_row.id != details.row.id;
    m_row = details.row;
    m_archive->setCase(details);
    if (other) {
        m_files.clear();
        m_known = {};
        m_papers.clear();
        fillAbout();
    }
    refresh();
    fetch();
}

void FilesTab::setPapers(const std::vector<DocumentEntry>& papers)
{
    m_papers = papers;
    fillAbout();
    refresh();
}

void FilesTab::fetch()
{
    m_context.link.request<AttachmentPage>(ListAttachments{m_row.id}, this,
                                           [this, id = m_row.id](const Answer<AttachmentPage>& answer) {
                                               if (!answer || id != m_row.id)
                                                   return;
                                               m_files = answer->rows;
                                               m_known = id;
                                               refresh();
                                           });
}

QString FilesTab::belongsTo(const AttachmentEntry& file) const
{
    switch (file.about) {
    case FileAbout::Case:
        return tr("the case");
    case FileAbout::PaperDecision:
        return tr("the decision on paper");
    case FileAbout::Material:
        if (const ItemVariant* variant = m_context.replica.variant(m_row.variant)) {
            for (const Material& material : variant->materials) {
                if (material.id.value == file.aboutId)
                    return material.name;
            }
        }
        return tr("a paper of the item");
    case FileAbout::Document:
        for (const DocumentEntry& paper : m_papers) {
            if (paper.id.value == file.aboutId)
                return paperTitle(paper);
        }
        return tr("a document of the case");
    }
    return {};
}

void FilesTab::refresh()
{
    m_table->clearFacts();
    for (const AttachmentEntry& file : m_files)
        m_table->addFacts(
            {file.name, belongsTo(file), sizeText(file.bytes),
             u"%1  %2"_s.arg(momentText(file.attachedAt), file.attachedBy),
             file.voidedAt.isSet() ? tr("taken out: %1", "reason").arg(file.voidReason) : tr("of the case")});
    m_table->fitColumns();
    m_offers->setVisible(mayAdd());
    m_archive->setVisible(mayAdd());
    emit counted(count());
}

bool FilesTab::mayAdd() const
{
    return m_row.id.isValid() && obstacleToFiles(caseFromRow(m_row), m_context.replica.me(),
                                                 m_context.replica.visibility()) == DocumentObstacle::None;
}

/// What was chosen stays chosen when the list is another.
void FilesTab::fillAbout()
{
    const QVariant chosen = m_about->currentData();
    m_about->clear();
    addAbout(m_about, tr("the case"), FileAbout::Case, 0);
    if (const ItemVariant* variant = m_context.replica.variant(m_row.variant)) {
        for (const Material& material : variant->materials)
            addAbout(m_about, tr("paper: %1", "of the item").arg(material.name), FileAbout::Material,
                     material.id.value);
    }
    for (const DocumentEntry& paper : m_papers) {
        if (!paper.voidedAt.isSet())
            addAbout(m_about, tr("signed: %1", "document").arg(paperTitle(paper)), FileAbout::Document,
                     paper.id.value);
    }
    if (m_row.decisionPaper == DecisionPaper::OnPaper)
        addAbout(m_about, tr("the decision on paper"), FileAbout::PaperDecision, 0);
    m_about->setCurrentIndex(std::max(0, m_about->findData(chosen)));
}

void FilesTab::askFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"), QDir::homePath(), takenFiles());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesTab::send);
    dialog->open();
}

void FilesTab::send(const QStringList& paths)
{
    if (!mayAdd())
        return;
    const About about = chosenAbout(m_about);
    for (const QString& path : paths) {
        auto* sender =
            new FileSender(m_context.link, path, AttachFile{m_row.id, {}, {}, about.what, about.id}, this);
        m_senders.emplace_back(sender);
        m_strip->add(sender);
        connect(sender, &FileSender::changed, this, [this, sender] {
            if (sender->isOver()) {
                if (sender->caseId() == m_row.id)
                    fetch();
                emit changed(sender->caseId());
                sender->deleteLater();
            }
            sendNext();
        });
    }
    sendNext();
}

/// One at a time: the line is for the work, files come beside it.
void FilesTab::sendNext()
{
    std::erase_if(m_senders, [](const QPointer<FileSender>& sender) { return !sender || sender->isOver(); });
    const bool busy = std::any_of(m_senders.begin(), m_senders.end(),
                                  [](const QPointer<FileSender>& sender) { return sender->isWorking(); });
    const auto next =
        std::find_if(m_senders.begin(), m_senders.end(), [](const QPointer<FileSender>& sender) {
            return sender->state() == FileSender::State::Waiting;
        });
    if (!busy && next != m_senders.end())
        (*next)->start();
}

FileDialog* FilesTab::open(AttachmentId id)
{
    const auto file = std::find_if(m_files.begin(), m_files.end(),
                                   [id](const AttachmentEntry& entry) { return entry.id == id; });
    if (file == m_files.end())
        return nullptr;
    if (m_dialog)
        m_dialog->close();
    m_dialog = new FileDialog(m_context, m_row.id, *file, belongsTo(*file), mayAdd(), this);
    connect(m_dialog, &FileDialog::changed, this, [this, of = m_row.id] {
        if (of == m_row.id)
            fetch();
        emit changed(of);
    });
    m_dialog->open();
    return m_dialog;
}

void FilesTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayAdd() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FilesTab::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (!paths.isEmpty())
        event->acceptProposedAction();
    send(paths);
}

} // namespace duban
