// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplatesView.h"

#include "client/app/ErrorWords.h"
#include "client/model/DomainWords.h"
#include "client/paper/PaperWords.h"
#include "client/template/FaultWords.h"
#include "client/template/SetTemplateDialog.h"
#include "client/template/TextDiff.h"
#include "client/widget/Style.h"

#include <QHeaderView>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int TemplateListWidth = 264;
constexpr int KindRow = 25; ///< thirteen kinds in sight, and the facts below them
constexpr int PreviewWidth = 400;
constexpr std::chrono::milliseconds WordsRest{200};

int rowOfKind(DocumentKind kind)
{
    const auto found = std::find(CaseDocuments.begin(), CaseDocuments.end(), kind);
    return found == CaseDocuments.end() ? -1 : int(found - CaseDocuments.begin());
}

} // namespace

TemplatesView::TemplatesView(const ViewContext& context, QWidget* parent)
    : View(parent), m_replica(context.replica), m_desk(new TemplateDesk(context, this)),
      m_forms(new FormDesk(context, this)), m_notice(new NoticeBar(this)), m_stack(new QStackedWidget(this)),
      m_table(new NarrowTable({tr("Paper"), tr("Words")}, 0, this)), m_facts(new FactPalette(this)),
      m_card(new WordsCard(this)), m_preview(new TemplatePreview(this)), m_history(new TemplateHistory(this))
{
    auto* page = new Card(tr("As it will be printed"), Card::Body::Full, this);
    page->setMinimumWidth(PreviewWidth);
    page->body()->addWidget(m_preview, 1);
    auto* desk = new QWidget(this);
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(makeLeft());
    row->addWidget(m_card, 3);
    row->addWidget(page, 2);
    m_stack->addWidget(desk);
    m_stack->addWidget(m_history);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space12, metrics::Space16, metrics::Space12);
    column->setSpacing(metrics::Space12);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(WordsRest);
    wire();
    wireDesk();
    showRows();
    showKind();
}

QWidget* TemplatesView::makeLeft()
{
    auto* kinds = new Card(tr("Papers"), Card::Body::Full, this);
    m_table->setAccessibleName(tr("Kinds of papers"));
    m_table->horizontalHeader()->hide();
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(KindRow * int(CaseDocuments.size()) + 2);
    kinds->body()->addWidget(m_table);
    auto* facts = new Card(tr("Facts"), Card::Body::Full, this);
    facts->setHint(tr("Enter writes one, ? asks for it"));
    facts->body()->addWidget(m_facts, 1);
    auto* left = new QWidget(this);
    left->setFixedWidth(TemplateListWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    column->addWidget(kinds);
    column->addWidget(facts, 1);
    return left;
}

void TemplatesView::wire()
{
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        if (row < 0 || CaseDocuments[std::size_t(row)] == m_kind)
            return;
        choose(CaseDocuments[std::size_t(row)]);
        emit placeChanged();
    });
    connect(m_card, &WordsCard::written, this, [this] {
        m_desk->write(m_kind, edit()->toPlainText());
        m_notice->clear(); // what was done before has been seen
        m_typing.start();
        showRow(m_kind);
    });
    connect(&m_typing, &QTimer::timeout, this, &TemplatesView::examine);
    connect(m_facts, &FactPalette::chosen, this, [this](Fact fact) {
        edit()->insertFact(fact);
        edit()->setFocus();
    });
    connect(m_facts, &FactPalette::conditionChosen, this, [this](Fact fact) {
        edit()->insertCondition(fact);
        edit()->setFocus();
    });
    connect(m_facts, &FactPalette::left, edit(), qOverload<>(&QWidget::setFocus));
    connect(edit(), &TemplateEdit::factsWanted, m_facts, qOverload<>(&QWidget::setFocus));
    connect(m_preview, &TemplatePreview::sampleChanged, this, [this] {
        showFacts();
        examine();
    });
    connect(m_card->saveButton(), &QPushButton::clicked, this, &TemplatesView::save);
    connect(m_card->historyButton(), &QPushButton::clicked, this, &TemplatesView::showHistory);
    connect(m_card->compareButton(), &QPushButton::clicked, this, &TemplatesView::showHistory);
    connect(m_card->goOnButton(), &QPushButton::clicked, this, [this] { m_desk->goOnWithOwn(m_kind); });
    connect(m_card->draftLine(), &DraftLine::anewWanted, m_card->discardButton(), &QPushButton::click);
    connect(m_history, &TemplateHistory::left, this, &TemplatesView::stepBack);
    connect(m_history, &TemplateHistory::taken, this, &TemplatesView::takeVersion);
}

void TemplatesView::wireDesk()
{
    connect(m_card->discardButton(), &QPushButton::clicked, this, [this] {
        const QString written = m_desk->words(m_kind);
        m_desk->discard(m_kind);
        emit undoOffered(tr("What you wrote for %1 was discarded.").arg(documentName(m_kind)),
                         [this, kind = m_kind, written] {
                             m_desk->write(kind, written);
                             choose(kind);
                             showKind();
                             showRows();
                         });
    });
    connect(m_desk, &TemplateDesk::told, this, [this](DocumentKind kind) {
        showRows();
        if (kind == m_kind)
            showKind();
    });
    connect(m_desk, &TemplateDesk::refused, this,
            [this](const Refusal& why) { m_notice->say(NoticeBar::Kind::Warning, wordsFor(why).line()); });
    // Another administrator may have set words: what is written here stays, and it is told.
    connect(&m_replica, &Replica::setUpChanged, this, [this] {
        if (isVisible())
            m_desk->fetchAll();
    });
    connect(m_forms, &FormDesk::refused, this, &TemplatesView::takeRefusal);
}

void TemplatesView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_desk->fetchAll();
}

QString TemplatesView::standingOf(DocumentKind kind) const
{
    const TemplateEntry* words = m_desk->inForce(kind);
    if (!words)
        return {};
    const QString version = templateVersionName(words->version);
    if (m_desk->isFaulty(kind))
        return tr("%1, cannot be read").arg(version);
    return m_desk->isChanged(kind) ? tr("%1, changed here").arg(version) : version;
}

void TemplatesView::showRows()
{
    const QSignalBlocker quiet(m_table);
    if (m_table->rowCount() == 0) {
        for (const DocumentKind kind : CaseDocuments) {
            m_table->addFacts({documentName(kind), {}});
            m_table->item(rowOfKind(kind), 0)->setToolTip(documentName(kind).toHtmlEscaped());
        }
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setRowHeight(row, KindRow);
    }
    for (const DocumentKind kind : CaseDocuments)
        showRow(kind);
    m_table->selectRow(rowOfKind(m_kind));
}

void TemplatesView::showRow(DocumentKind kind)
{
    QTableWidgetItem* item = m_table->item(rowOfKind(kind), 1);
    const QString standing = standingOf(kind);
    if (item->text() == standing)
        return;
    item->setText(standing);
    m_table->fitColumns();
}

void TemplatesView::choose(DocumentKind kind)
{
    if (rowOfKind(kind) < 0 || kind == m_kind)
        return;
    m_kind = kind;
    showRows();
    showKind();
    if (showsHistory())
        showHistory();
}

/// What stands in the editor stays untouched as long as it says the same: its cursor, and what can be undone.
void TemplatesView::showKind()
{
    const QString words = m_desk->words(m_kind);
    m_card->setTitle(documentName(m_kind));
    if (m_shown != m_kind || edit()->toPlainText().trimmed() != words.trimmed())
        m_card->open(m_kind, words);
    m_shown = m_kind;
    const TemplateEntry* inForce = m_desk->inForce(m_kind);
    const auto kept = m_desk->broughtUp(m_kind);
    if (kept)
        m_card->draftLine()->say(*kept);
    if (inForce && m_desk->isOvertaken(m_kind))
        m_card->showOvertaken(tr("%1 set version %2 at %3 while you were writing. What you wrote is kept.")
                                  .arg(inForce->setBy)
                                  .arg(inForce->version)
                                  .arg(momentText(inForce->setAt)));
    else
        m_card->showOvertaken({});
    if (showsHistory())
        m_history->show(m_kind, m_desk->versions(m_kind), words);
    showFacts();
    examine();
}

void TemplatesView::showFacts()
{
    m_facts->show(m_kind, sampleFacts(m_kind, m_preview->sample()));
}

void TemplatesView::examine()
{
    m_typing.stop();
    const auto read = DocumentTemplate::parse(m_kind, m_desk->words(m_kind));
    const bool known = m_desk->isKnown(m_kind);
    WordsCard::Finding finding;
    if (known && !read) {
        finding = {faultLine(read.error()), read.error().line};
    } else if (known) {
        QStringList daring;
        for (const Fact fact : daringFacts(*read))
            daring << u'{' + QString::fromUtf16(traitsOf(fact).name) + u'}';
        if (!daring.isEmpty())
            finding = {tr("Cases without %1 get no such paper: a line names it without a condition.")
                           .arg(daring.join(tr(", ", "between facts"))),
                       0, false};
    }
    m_card->show(finding);
    if (read)
        m_preview->show(*read);
    else if (known)
        m_preview->hold(m_kind);
    const bool changed = m_desk->isChanged(m_kind);
    if (!m_desk->broughtUp(m_kind))
        m_card->draftLine()->hide();
    m_card->show(WordsCard::Standing{changed, changed && read && !m_desk->isOvertaken(m_kind), known});
}

void TemplatesView::showHistory()
{
    if (!m_desk->isKnown(m_kind))
        return;
    m_stack->setCurrentWidget(m_history);
    m_history->show(m_kind, m_desk->versions(m_kind), m_desk->words(m_kind));
}

bool TemplatesView::stepBack()
{
    if (!showsHistory())
        return false;
    m_stack->setCurrentIndex(0);
    edit()->setFocus();
    return true;
}

/// Can be undone in the editor like anything typed there.
void TemplatesView::takeVersion(const QString& text, int version)
{
    stepBack();
    edit()->replaceAll(text);
    examine();
    emit noticed(tr("The editor holds %1 of %2; Ctrl+Z brings back what stood there.")
                     .arg(templateVersionName(version), documentName(m_kind)));
}

/// What was left stands in the editor from login on; of a reason the dialog is opened.
bool TemplatesView::goOnWith(const QString& draft)
{
    for (const DocumentKind kind : CaseDocuments) {
        const bool reason = draft == SetTemplateDialog::draftName(kind);
        if (!reason && draft != TemplateDesk::draftName(kind))
            continue;
        choose(kind);
        edit()->setFocus();
        if (reason && m_card->saveButton()->isEnabled())
            save();
        return !reason || m_forms->dialog();
    }
    return false;
}

void TemplatesView::save()
{
    if (m_forms->reopen())
        return;
    examine();
    if (!m_card->saveButton()->isEnabled())
        return;
    m_asked = m_kind;
    const SetTemplate wanted = m_desk->request(m_kind);
    const int changes = countOfChanges(comparedTexts(m_desk->inForce(m_kind)->text, wanted.text));
    auto* dialog = new SetTemplateDialog(wanted, changes, this);
    m_forms->open(dialog, [this, dialog](const CommandReply& reply) {
        const auto sent = dialog->request();
        if (!sent)
            return;
        const QString words =
            tr("%1 is made from version %2 from now on. Papers issued earlier stay as they are.")
                .arg(documentName(sent->document))
                .arg(reply.subject);
        m_notice->say(NoticeBar::Kind::Done, words);
        emit noticed(words);
        m_desk->noteSet(*sent, reply);
    });
}

/// The dialog says what the server said; here the newer version is fetched, or the line marked.
void TemplatesView::takeRefusal(const Refusal& why)
{
    if (why.code() == ErrorCode::Conflict)
        return m_desk->fetch(m_asked);
    const QString field = why.field();
    if (m_asked == m_kind && field.startsWith(u"text["_s))
        m_card->show(
            WordsCard::Finding{wordsFor(why).line(), field.section(u'[', 1).section(u']', 0, 0).toInt()});
}

} // namespace duban
