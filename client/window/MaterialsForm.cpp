// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/MaterialsForm.h"

#include "client/paper/FileWords.h"
#include "client/widget/EmptyState.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

struct IntakeFileWords
{
    Q_DECLARE_TR_FUNCTIONS(duban::MaterialsForm)
};

FileStanding standingOf(const DraftFile& file, const FileSender* sender)
{
    using How = FileStanding::How;
    if (!sender && file.sha256.isEmpty())
        return {file.name,
                IntakeFileWords::tr("It is not at the server any more. Remove it and choose it anew."),
                How::Lost};
    if (!sender)
        return {file.name, IntakeFileWords::tr("at the server"), How::There};
    switch (sender->state()) {
    case FileSender::State::Done:
        return {file.name, IntakeFileWords::tr("at the server, %1", "size").arg(sizeText(sender->bytes())),
                How::There};
    case FileSender::State::Stopped:
    case FileSender::State::Failed:
        return {file.name, transferText(*sender), How::Stuck};
    default:
        return {file.name, transferText(*sender), How::OnTheWay, stepsDone(sender->sent(), sender->bytes())};
    }
}

/// What the head says of files, beside how many papers are here.
QString ruleText(FilesDue rule)
{
    switch (rule) {
    case FilesDue::Never:
        break;
    case FilesDue::Submission:
        return IntakeFileWords::tr("each with its file");
    case FilesDue::Acceptance:
        return IntakeFileWords::tr("each with its file before it is accepted");
    case FilesDue::Decision:
        return IntakeFileWords::tr("each with its file before the decision");
    }
    return {};
}

} // namespace

MaterialsForm::MaterialsForm(IntakeFiles& files, QWidget* parent)
    : Card(tr("Materials"), Body::Full, parent), m_bringer(files),
      m_add(new ActionButton(tr("Add files…"), QKeySequence(u"Ctrl+Shift+A"_s), Look::Flat, this)),
      m_area(new QScrollArea(this)), m_folder(QDir::homePath())
{
    auto* all = new ActionButton(tr("All present"), QKeySequence(Qt::ALT | Qt::Key_A), Look::Flat, this);
    for (ActionButton* button : {m_add, all}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setFixedHeight(metrics::DenseRow);
        button->setMinimumHeight(metrics::DenseRow);
        addToHead(button);
    }
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_area);
    connect(all, &QPushButton::clicked, this, &MaterialsForm::tickAll);
    connect(m_add, &QPushButton::clicked, this, [this] { askFiles(rowForFiles()); });
    connect(&m_bringer, &IntakeFiles::changed, this, &MaterialsForm::follow);
    showVariant(nullptr);
}

void MaterialsForm::showVariant(const ItemVariant* variant)
{
    const std::vector<Material> before =
        std::exchange(m_materials, variant ? variant->materials : std::vector<Material>());
    m_rule = variant ? variant->filesDue : FilesDue::Never;
    m_rows.clear();
    auto* list = new QWidget;
    list->setProperty("scrollBody", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!variant)
        column->addWidget(new EmptyState(IconName::Paper, tr("The papers of the item appear here"),
                                         tr("Choose the item above; then tick what was brought."), list));
    else {
        for (const Material& material : variant->materials) {
            column->addWidget(makeRow(material, list));
            column->addWidget(horizontalLine(list));
        }
        if (variant->materials.empty())
            column->addWidget(new EmptyState(IconName::Check, tr("No papers are needed"),
                                             tr("The item asks for none; it can be accepted at once."),
                                             list));
    }
    column->addStretch();
    m_area->setWidget(list);
    keepFiles(before);
    refresh();
}

/// Of another item: a paper of the same name is the same paper.
void MaterialsForm::keepFiles(const std::vector<Material>& before)
{
    const auto nameOf = [&before](MaterialId id) {
        const auto found =
            std::find_if(before.begin(), before.end(), [id](const Material& m) { return m.id == id; });
        return found == before.end() ? QString() : found->name;
    };
    std::vector<DraftFile> kept;
    for (DraftFile& file : m_files) {
        const QString name = nameOf(file.material);
        const auto now = std::find_if(m_materials.begin(), m_materials.end(),
                                      [&name](const Material& m) { return m.name == name; });
        if (now == m_materials.end())
            continue;
        file.material = now->id;
        kept.push_back(std::move(file));
    }
    m_files = std::move(kept);
}

PaperRow* MaterialsForm::makeRow(const Material& material, QWidget* parent)
{
    auto* row = new PaperRow(material, parent);
    m_rows.push_back(row);
    connect(row, &PaperRow::toggled, this, [this] {
        refresh();
        emit changed();
    });
    connect(row, &PaperRow::filesWanted, this, [this, row] { askFiles(row); });
    connect(row, &PaperRow::filesDropped, this,
            [this, id = material.id](const QStringList& paths) { addFiles(id, paths); });
    // Later: the line that was pressed may go.
    connect(
        row, &PaperRow::removeWanted, this, [this, id = material.id](int at) { removeFile(id, at); },
        Qt::QueuedConnection);
    connect(row, &PaperRow::againWanted, this, [this, id = material.id](int at) { tryAgain(id, at); });
    return row;
}

PaperRow* MaterialsForm::row(MaterialId paper) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [paper](const PaperRow* row) { return row->material() == paper; });
    return found == m_rows.end() ? nullptr : *found;
}

bool MaterialsForm::lacksFile(const PaperRow& row) const
{
    return row.box()->isChecked() && std::none_of(m_files.begin(), m_files.end(), [&row](const DraftFile& f) {
               return f.material == row.material();
           });
}

/// What has come stays known when another form, which has the same file, is sent first.
void MaterialsForm::noteHashes()
{
    for (DraftFile& file : m_files) {
        const FileSender* sender = m_bringer.find(file.path);
        if (sender && sender->isOver())
            file.sha256 = sender->sha256();
    }
}

void MaterialsForm::refresh()
{
    noteHashes();
    int required = 0;
    int present = 0;
    for (PaperRow* row : m_rows) {
        const bool must = row->need() == Material::Need::Required;
        required += must ? 1 : 0;
        present += must && row->box()->isChecked() ? 1 : 0;
        // What is asked for at the window only; a file that is due before the decision may follow from here.
        row->showState(asksForFiles(m_rule, FilesDue::Acceptance) && lacksFile(*row));
        std::vector<FileStanding> standings;
        for (const DraftFile& file : m_files) {
            if (file.material == row->material())
                standings.push_back(standingOf(file, m_bringer.find(file.path)));
        }
        row->showFiles(standings);
    }
    m_add->setVisible(!m_rows.empty());
    QStringList hint;
    if (!m_rows.empty())
        hint << tr("%1 of %2 required papers are here").arg(present).arg(required) << ruleText(m_rule);
    if (isFull())
        hint << tr("at most %1 files at once, more can be attached to the case").arg(MostSubmittedFiles);
    hint.removeAll(QString());
    setHint(hint.join(tr(", ", "between what is here and what is asked for")));
}

std::vector<MaterialCheck> MaterialsForm::checks() const
{
    std::vector<MaterialCheck> checks;
    for (const PaperRow* row : m_rows)
        checks.push_back({row->material(), row->box()->isChecked()});
    return checks;
}

void MaterialsForm::setChecks(const std::vector<MaterialCheck>& checks)
{
    for (const MaterialCheck& check : checks) {
        if (const PaperRow* of = row(check.material))
            of->box()->setChecked(check.present);
    }
}

std::vector<DraftFile> MaterialsForm::files() const
{
    std::vector<DraftFile> files = m_files;
    for (DraftFile& file : files) {
        if (const FileSender* sender = m_bringer.find(file.path))
            file.sha256 = sender->isOver() ? sender->sha256() : QByteArray();
    }
    return files;
}

void MaterialsForm::setFiles(const std::vector<DraftFile>& files)
{
    m_files.clear();
    for (DraftFile file : files) {
        if (!row(file.material))
            continue;
        // The stick is gone, but all of it has come.
        if (!file.sha256.isEmpty() && !m_bringer.find(file.path) && !QFileInfo::exists(file.path))
            file.path.clear();
        m_files.push_back(file);
        if (!file.path.isEmpty())
            m_bringer.bring(file.path);
    }
    refresh();
}

void MaterialsForm::addFiles(MaterialId paper, const QStringList& paths)
{
    const PaperRow* of = row(paper);
    if (!of || paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.front()).absolutePath();
    for (const QString& path : paths) {
        const bool known = std::any_of(m_files.begin(), m_files.end(), [&](const DraftFile& file) {
            return file.material == paper && file.path == path;
        });
        if (!known && isFull())
            break;
        if (!known)
            m_files.push_back({paper, QFileInfo(path).fileName(), path, {}});
        m_bringer.choose(path);
    }
    of->box()->setChecked(true);
    refresh();
    emit changed();
}

bool MaterialsForm::isFull() const
{
    return m_files.size() >= std::size_t(MostSubmittedFiles);
}

PaperRow* MaterialsForm::rowForFiles() const
{
    for (PaperRow* row : m_rows) {
        if (row->isAncestorOf(QApplication::focusWidget()))
            return row;
    }
    const auto lacking =
        std::find_if(m_rows.begin(), m_rows.end(), [this](const PaperRow* row) { return lacksFile(*row); });
    if (lacking != m_rows.end())
        return *lacking;
    return m_rows.empty() ? nullptr : m_rows.front();
}

void MaterialsForm::askFiles(const PaperRow* row)
{
    if (!row)
        return;
    auto* dialog =
        new QFileDialog(this, tr("Files of %1", "paper").arg(row->box()->text()), m_folder, takenFiles());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, paper = row->material()](const QStringList& paths) { addFiles(paper, paths); });
    dialog->open();
}

DraftFile* MaterialsForm::find(MaterialId paper, int at)
{
    for (DraftFile& file : m_files) {
        if (file.material == paper && at-- == 0)
            return &file;
    }
    return nullptr;
}

void MaterialsForm::removeFile(MaterialId paper, int at)
{
    const DraftFile* gone = find(paper, at);
    if (!gone)
        return;
    const QString path = gone->path;
    m_files.erase(m_files.begin() + (gone - m_files.data()));
    const bool wanted = std::any_of(m_files.begin(), m_files.end(),
                                    [&path](const DraftFile& file) { return file.path == path; });
    if (!wanted)
        m_bringer.forget(path);
    if (const PaperRow* of = row(paper))
        of->box()->setFocus(); // the button that had it is gone
    refresh();
    emit changed();
}

void MaterialsForm::tryAgain(MaterialId paper, int at)
{
    if (const DraftFile* file = find(paper, at))
        m_bringer.choose(file->path);
}

MaterialsForm::FileTally MaterialsForm::tally() const
{
    FileTally tally;
    for (const DraftFile& file : m_files) {
        const auto how = standingOf(file, m_bringer.find(file.path)).how;
        tally.onTheWay += how == FileStanding::How::OnTheWay ? 1 : 0;
        tally.stuck += how == FileStanding::How::Stuck || how == FileStanding::How::Lost ? 1 : 0;
    }
    return tally;
}

void MaterialsForm::sendAgain()
{
    for (DraftFile& file : m_files) {
        file.sha256.clear();
        if (!file.path.isEmpty())
            m_bringer.choose(file.path);
    }
    refresh();
    emit changed();
}

void MaterialsForm::follow(const QString& path)
{
    const bool mine = std::any_of(m_files.begin(), m_files.end(),
                                  [&path](const DraftFile& file) { return file.path == path; });
    if (!mine)
        return;
    refresh();
    emit changed();
}

void MaterialsForm::tickAll()
{
    const bool all = std::all_of(m_rows.begin(), m_rows.end(),
                                 [](const PaperRow* row) { return row->box()->isChecked(); });
    for (const PaperRow* row : m_rows)
        row->box()->setChecked(!all);
}

QList<QWidget*> MaterialsForm::walk() const
{
    QList<QWidget*> boxes;
    for (const PaperRow* row : m_rows)
        boxes << row->box();
    return boxes;
}

} // namespace duban
