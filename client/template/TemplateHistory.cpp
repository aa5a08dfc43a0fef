// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplateHistory.h"

#include "client/model/DomainWords.h"
#include "client/paper/PaperWords.h"
#include "client/template/FaultWords.h"
#include "client/template/TextDiff.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int VersionListWidth = 460;
constexpr int LineColumnWidth = 56;

enum VersionColumn { LineColumn, ThenColumn, OwnColumn };

} // namespace

QString templateVersionName(int version)
{
    return version > 0 ? TemplateHistory::tr("version %1").arg(version)
                       : TemplateHistory::tr("delivered", "the words the program came with");
}

TemplateHistory::TemplateHistory(QWidget* parent)
    : QWidget(parent),
      m_table(new FactTable({tr("Version"), tr("Set by"), tr("When"), tr("Reason")}, 3, this)),
      m_more(plainLabel({}, this)), m_story(plainLabel({}, this)), m_compared(new CompareTable(this)),
      m_changesOnly(new TickBox(tr("Only what differs"), this)),
      m_back(new ActionButton(tr("Back to the editor"), {}, Look::Body, this)),
      m_take(new ActionButton(tr("Go on from this version"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              Look::Main, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(makeList());
    row->addWidget(makeText(), 1);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TemplateHistory::showChosen);
    connect(m_changesOnly, &TickBox::toggled, m_compared, &CompareTable::setChangesOnly);
    connect(m_back, &QPushButton::clicked, this, &TemplateHistory::left);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const TemplateEntry* version = chosen())
            emit taken(version->text, version->version);
    });
}

QWidget* TemplateHistory::makeList()
{
    m_list = new Card(tr("Versions"), Card::Body::Full, this);
    m_list->setHint(tr("newest first"));
    m_list->setFixedWidth(VersionListWidth);
    m_table->setAccessibleName(tr("Versions of the words"));
    m_table->wrapStretched();
    m_more->setWordWrap(true);
    m_more->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space8);
    setLook(m_more, Look::Small);
    m_list->body()->addWidget(m_table, 1);
    m_list->body()->addWidget(m_more);
    return m_list;
}

QWidget* TemplateHistory::makeText()
{
    auto* card = new Card(tr("What it says, beside the editor"), Card::Body::Full, this);
    card->addToHead(m_changesOnly);
    m_story->setWordWrap(true);
    m_story->setContentsMargins(metrics::Space12, metrics::Space4, metrics::Space12, metrics::Space8);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_story, Look::Second);
    m_compared->setAccessibleName(tr("The version and what stands in the editor, line by line"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::Space12, metrics::Space8, metrics::Space12, metrics::Space8);
    foot->setSpacing(metrics::Space12);
    foot->addStretch();
    foot->addWidget(m_back);
    foot->addWidget(m_take);
    card->body()->addWidget(m_story);
    card->body()->addWidget(m_compared, 1);
    card->body()->addLayout(foot);
    return card;
}

void TemplateHistory::show(DocumentKind kind, const std::vector<TemplateEntry>& versions, const QString& own)
{
    const int kept = kind == m_kind && chosen() ? chosen()->version : -1;
    m_kind = kind;
    m_versions = versions;
    m_own = own;
    m_list->setTitle(documentName(kind));
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearFacts();
        for (const TemplateEntry& version : m_versions) {
            m_table->addFacts({templateVersionName(version.version), version.setBy, momentText(version.setAt),
                               version.reason});
            if (version.version == kept)
                m_table->selectRow(m_table->rowCount() - 1);
        }
        m_table->fitColumns();
        if (!chosen() && m_table->rowCount() > 0)
            m_table->selectRow(0);
    }
    // The server sends as many as an answer holds; the oldest are left out.
    const bool all = m_versions.size() < 2 || m_versions[m_versions.size() - 2].version == 1;
    m_more->setVisible(!all);
    m_more->setText(all ? QString()
                        : tr("Older versions are kept too; there are too many to show them here."));
    showChosen();
}

const TemplateEntry* TemplateHistory::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < int(m_versions.size()) ? &m_versions[std::size_t(row)] : nullptr;
}

void TemplateHistory::showChosen()
{
    const TemplateEntry* version = chosen();
    m_take->setEnabled(version);
    if (!version) {
        m_story->clear();
        return m_compared->show(std::vector<ComparedLine>{});
    }
    const auto lines = comparedTexts(version->text, m_own);
    const auto read = DocumentTemplate::parse(m_kind, version->text);
    QStringList story{countOfChanges(lines) == 0 ? tr("The editor says the same.")
                                                 : tr("%n line(s) differ.", nullptr, countOfChanges(lines))};
    if (!read)
        story << tr("This program cannot read it, and makes papers from the delivered words instead: %1")
                     .arg(faultLine(read.error()));
    m_story->setText(story.join(u' '));
    m_compared->show(lines);
    m_compared->horizontalHeaderItem(LineColumn)->setText(tr("Line"));
    m_compared->horizontalHeaderItem(ThenColumn)->setText(templateVersionName(version->version));
    m_compared->horizontalHeaderItem(OwnColumn)->setText(tr("In the editor"));
    m_compared->setColumnWidth(LineColumn, LineColumnWidth);
    m_compared->resizeRowsToContents();
}

void TemplateHistory::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_table->setFocus();
}

} // namespace duban
