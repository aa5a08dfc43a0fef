// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/WordsCard.h"

#include "client/widget/Style.h"

#include <QScopedValueRollback>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int FindingHeight = 34; ///< two lines: the text above does not jump when a fault comes and goes

} // namespace

WordsCard::WordsCard(QWidget* parent)
    : Card(tr("Words"), Card::Body::Padded, parent), m_edit(new TemplateEdit(this)),
      m_draftLine(new DraftLine(this)), m_newer(plainLabel({}, this)),
      m_compare(new QPushButton(tr("Compare…"), this)), m_goOn(new QPushButton(tr("Go on with mine"), this)),
      m_finding(plainLabel({}, this)), m_find(new QPushButton(this)),
      m_history(new QPushButton(tr("Versions…"), this)), m_discard(new QPushButton(tr("Discard"), this)),
      m_save(
          new ActionButton(tr("Set the words…"), QKeySequence(Qt::CTRL | Qt::Key_Return), Look::Main, this))
{
    m_edit->setObjectName(u"templateWords"_s);
    m_edit->setAccessibleName(tr("Words of the paper"));
    m_edit->setAccessibleDescription(tr("Ctrl+Space goes to the facts"));
    setLook(m_history, Look::Flat);
    addToHead(m_history);
    for (QPushButton* button : {m_compare, m_goOn, m_find, m_history, m_discard})
        button->setAutoDefault(false);
    body()->setSpacing(metrics::Space8);
    body()->addWidget(m_draftLine);
    body()->addWidget(makeOvertaken());
    body()->addWidget(m_edit, 1);
    body()->addWidget(makeFinding());
    body()->addLayout(makeFoot());
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            emit written();
    });
    connect(m_find, &QPushButton::clicked, this, [this] { m_edit->goToLine(m_line); });
    show(Finding{});
}

QWidget* WordsCard::makeOvertaken()
{
    m_overtaken = new QFrame(this);
    m_overtaken->setProperty("notice", u"yellow"_s);
    m_newer->setWordWrap(true);
    auto* row = new QHBoxLayout(m_overtaken);
    row->setContentsMargins(metrics::Space12, metrics::Space4, metrics::Space8, metrics::Space4);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_newer, 1);
    row->addWidget(m_compare);
    row->addWidget(m_goOn);
    m_overtaken->hide();
    return m_overtaken;
}

QWidget* WordsCard::makeFinding()
{
    auto* line = new QWidget(this);
    line->setMinimumHeight(FindingHeight);
    m_finding->setWordWrap(true);
    setLook(m_find, Look::Link);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    row->addWidget(m_finding, 1);
    row->addWidget(m_find);
    return line;
}

QLayout* WordsCard::makeFoot()
{
    auto* hint =
        plainLabel(tr("# title   > addressee   - list   = signature   ?{…} if known   !{…} if not"), this);
    hint->setWordWrap(true);
    setLook(hint, Look::Small);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(hint, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return row;
}

void WordsCard::open(DocumentKind kind, const QString& words)
{
    const QScopedValueRollback filling(m_filling, true);
    m_edit->setKind(kind);
    m_edit->setPlainText(words);
}

void WordsCard::show(const Standing& standing)
{
    m_edit->setReadOnly(!standing.known);
    m_history->setEnabled(standing.known);
    m_discard->setEnabled(standing.changed);
    m_save->setEnabled(standing.mayBeSet);
}

void WordsCard::show(const Finding& finding)
{
    m_line = finding.line;
    m_finding->setText(finding.words);
    setLook(m_finding, finding.isFault ? Look::Problem : Look::Warning);
    m_find->setVisible(finding.line > 0);
    m_find->setText(tr("Go to line %1").arg(finding.line));
    m_edit->setFaultLine(finding.isFault ? finding.line : 0);
    m_edit->setAccessibleDescription(finding.words.isEmpty() ? tr("Ctrl+Space goes to the facts")
                                                             : finding.words);
}

void WordsCard::showOvertaken(const QString& words)
{
    m_newer->setText(words);
    m_overtaken->setVisible(!words.isEmpty());
}

} // namespace duban
