// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/window/PaperRow.h"

#include "client/paper/FileWords.h"
#include "client/widget/Card.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int PaperBarWidth = 120;
constexpr int FileIndent = 26; // under the name of the paper, right of the tick

void setDropping(QWidget* row, bool dropping)
{
    row->setProperty("dropping", dropping);
    row->style()->unpolish(row);
    row->style()->polish(row);
}

} // namespace

PaperRow::PaperRow(const Material& material, QWidget* parent)
    : QWidget(parent), m_material(material.id), m_need(material.need),
      m_box(new TickBox(material.name, this)), m_state(plainLabel({}, this)),
      m_add(new QPushButton(tr("Add file…"), this)), m_column(new QVBoxLayout(this))
{
    setAcceptDrops(true);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("dropping", false);
    auto* form = plainLabel(material.form, this);
    m_box->setToolTip(material.name.toHtmlEscaped());
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLook(form, Look::Second);
    setLook(m_add, Look::Link);
    m_add->setAutoDefault(false);
    m_add->setFocusPolicy(Qt::NoFocus); // Ctrl+Shift+A adds to the paper that has the focus
    m_add->setAccessibleName(tr("Add a file of %1", "paper").arg(material.name));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::Space16);
    line->addWidget(m_box, 6);
    line->addWidget(form, 2);
    line->addWidget(m_state, 2);
    line->addWidget(m_add);
    m_column->setContentsMargins(metrics::Space16, 2, metrics::Space16, 1);
    m_column->setSpacing(0);
    m_column->addLayout(line);
    connect(m_box, &QAbstractButton::toggled, this, &PaperRow::toggled);
    connect(m_add, &QPushButton::clicked, this, &PaperRow::filesWanted);
}

void PaperRow::showState(bool lacksFile)
{
    const bool must = m_need == Material::Need::Required;
    const bool ticked = m_box->isChecked();
    m_state->setText(lacksFile ? tr("present, file missing")
                     : ticked  ? tr("present")
                     : must    ? tr("missing, required")
                               : tr("not required"));
    setLook(m_state, lacksFile || (must && !ticked) ? Look::Warning : ticked ? Look::Good : Look::Small);
    m_box->setAccessibleDescription(m_state->text());
}

PaperRow::Line PaperRow::makeLine(int at)
{
    auto* box = new QWidget(this);
    Line line{box,
              new ElidedLabel({}, box),
              new QProgressBar(box),
              plainLabel({}, box),
              new QPushButton(tr("Try again"), box),
              new QPushButton(tr("Remove"), box)};
    line.bar->setRange(0, ProgressSteps);
    line.bar->setTextVisible(false);
    line.bar->setFixedWidth(PaperBarWidth);
    line.words->setWordWrap(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(FileIndent, 1, 0, 3);
    row->setSpacing(metrics::Space12);
    row->addWidget(line.name, 3);
    row->addWidget(line.bar);
    row->addWidget(line.words, 4);
    for (QPushButton* button : {line.again, line.remove}) {
        setLook(button, Look::Link);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(line.again, &QPushButton::clicked, this, [this, at] { emit againWanted(at); });
    connect(line.remove, &QPushButton::clicked, this, [this, at] { emit removeWanted(at); });
    m_column->addWidget(box);
    return line;
}

void PaperRow::showFiles(const std::vector<FileStanding>& files)
{
    while (m_lines.size() > files.size()) {
        m_lines.back().box->hide();
        m_lines.back().box->deleteLater();
        m_lines.pop_back();
    }
    while (m_lines.size() < files.size())
        m_lines.push_back(makeLine(int(m_lines.size())));
    for (std::size_t i = 0; i < files.size(); ++i) {
        const FileStanding& file = files[i];
        const Line& line = m_lines[i];
        const bool wrong = file.how == FileStanding::How::Stuck || file.how == FileStanding::How::Lost;
        line.name->setText(file.name);
        line.bar->setVisible(file.how == FileStanding::How::OnTheWay);
        line.bar->setValue(file.progress);
        line.bar->setAccessibleName(tr("Progress of %1", "file").arg(file.name));
        line.words->setText(file.words);
        setLook(line.words, wrong                                  ? Look::Problem
                            : file.how == FileStanding::How::There ? Look::Good
                                                                   : Look::Small);
        line.again->setVisible(file.how == FileStanding::How::Stuck);
        line.again->setAccessibleName(u"%1: %2"_s.arg(line.again->text(), file.name));
        line.remove->setAccessibleName(u"%1: %2"_s.arg(line.remove->text(), file.name));
    }
}

void PaperRow::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setDropping(this, true);
}

void PaperRow::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropping(this, false);
}

void PaperRow::dropEvent(QDropEvent* event)
{
    setDropping(this, false);
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

} // namespace duban
