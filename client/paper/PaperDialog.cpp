// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/paper/PaperDialog.h"

#include "client/app/DraftStore.h"
#include "client/app/ErrorWords.h"
#include "client/app/Settings.h"
#include "client/model/DomainWords.h"
#include "client/paper/PaperForms.h"
#include "client/paper/PaperWords.h"
#include "client/print/PdfFile.h"
#include "client/widget/Card.h"
#include "common/access/DocumentActions.h"
#include "common/protocol/Words.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int SideWidth = 330;
constexpr int TextHeight = 120;
constexpr std::chrono::milliseconds TypingRests{350};
constexpr QSize Usual{1080, 700};
constexpr QChar NonBreakingHyphen = u'\u2011'; ///< a check code stays in one line

} // namespace

PaperDialog::PaperDialog(const ViewContext& context, CaseId id, Revision seen, QWidget* parent)
    : QDialog(parent), m_context(context), m_case(id), m_seen(seen), m_view(new PaperView(this)),
      m_desk(new FormDesk(context, this)), m_electronic(new ElectronicSeal(context, this))
{
    setWindowModality(Qt::WindowModal);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    row->setSpacing(metrics::Space16);
    row->addWidget(m_view, 1);
    row->addWidget(makeSide());
    const QSize room = parent ? parent->window()->size() : Usual;
    resize(std::min(Usual.width(), room.width() * 94 / 100), room.height() * 92 / 100);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingRests);
    connect(&m_context.link, &Link::statusChanged, this, &PaperDialog::tellWaiting);
    connect(&m_typing, &QTimer::timeout, this, &PaperDialog::fetchDraft);
    followTyping();
    followSeal();
    arrange();
}

/// What is typed is kept, and the page follows when the typing rests.
void PaperDialog::followTyping()
{
    const auto typed = [this](const QString& text) {
        keepText(text);
        m_typing.start();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, typed] { typed(m_text->toPlainText()); });
    connect(m_fees, &FeeRows::changed, this, [this, typed] { typed(m_fees->written()); });
}

/// It goes on behind the window when somebody leaves.
void PaperDialog::followSeal()
{
    // No printing: the sealed file is the original, whatever was printed before.
    connect(m_sealByProgram, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            m_electronic->begin(printing(1), m_case, m_paper.entry);
    });
    connect(m_electronic, &ElectronicSeal::told, this, [this](const QString& words) {
        if (!m_busy)
            setBusy(true);
        m_said->setText(words);
        setLook(m_said, Look::Second);
    });
    connect(m_electronic, &ElectronicSeal::failed, this, [this](const QString& why) {
        setBusy(false);
        say(why, Look::Problem);
    });
    connect(m_electronic, &ElectronicSeal::done, this, [this](Revision now) {
        setBusy(false);
        say(tr("It is sealed; the sealed file is among the files of the case."));
        emit changed(now);
        fetch(Then::Show);
    });
}

QWidget* PaperDialog::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(SideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Space12);
    m_title = plainLabel({}, side);
    m_number = plainLabel({}, side);
    m_standing = plainLabel({}, side);
    m_said = plainLabel({}, side);
    m_textLabel = plainLabel({}, side);
    m_text = new PhraseBox(side);
    m_text->setUse(PhraseUse::Reason);
    m_text->followPhrases(m_context.preferences);
    m_text->setFixedHeight(TextHeight);
    m_text->setTabChangesFocus(true);
    m_fees = new FeeRows(side);
    m_issue = new ActionButton(tr("Issue and print"), QKeySequence(Qt::Key_F10), Look::Main, side);
    m_issueOnly = new QPushButton(tr("Issue only"), side);
    m_seal = new QPushButton(tr("Record the seal…"), side);
    m_sealByProgram = new QPushButton(tr("Electronic seal"), side);
    m_void = new QPushButton(tr("Void…"), side);
    auto* close = new QPushButton(tr("Close"), side);
    setLook(m_title, Look::Title);
    setLook(m_number, Look::Section);
    setLook(m_standing, Look::Second);
    for (QLabel* label : {m_title, m_number, m_standing, m_said, m_textLabel}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->removeWidget(m_said);
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_fees, m_issue, m_issueOnly})
        column->addWidget(part);
    makePrinting(column);
    column->addWidget(m_sealByProgram);
    column->addWidget(m_seal);
    column->addWidget(m_void);
    column->addWidget(m_said);
    column->addStretch();
    column->addWidget(close);
    for (QPushButton* button : {m_issueOnly, m_seal, m_sealByProgram, m_void, m_pdf, close})
        button->setAutoDefault(false);
    connect(m_issue, &QPushButton::clicked, this, [this] { issue(Then::Print); });
    connect(m_issueOnly, &QPushButton::clicked, this, [this] { issue(Then::Show); });
    connect(m_seal, &QPushButton::clicked, this, &PaperDialog::askSeal);
    connect(m_void, &QPushButton::clicked, this, &PaperDialog::askVoid);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return side;
}

void PaperDialog::makePrinting(QVBoxLayout* column)
{
    m_printing = new QWidget(this);
    const QStringList printers = pcPrinters().names();
    auto* label = plainLabel(
        printers.isEmpty() ? tr("No printer is installed on this PC: save it as PDF to print it elsewhere.")
                           : tr("Printer for documents of this kind"),
        m_printing);
    label->setWordWrap(true);
    m_printers = new ChoiceBox(m_printing);
    m_printers->setAccessibleName(label->text());
    m_printers->addItems(printers);
    m_printers->setVisible(!printers.isEmpty());
    m_slip = new TickBox(tr("On a roll of 80 mm"), m_printing);
    m_print = new ActionButton(tr("Print"), QKeySequence(QKeySequence::Print), Look::Main, m_printing);
    m_pdf = new QPushButton(tr("Save as PDF…"), m_printing);
    setLook(label, Look::Second);
    auto* inside = new QVBoxLayout(m_printing);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(metrics::Space8);
    inside->addWidget(label);
    for (QWidget* part : {static_cast<QWidget*>(m_printers), static_cast<QWidget*>(m_slip),
                          static_cast<QWidget*>(m_print), static_cast<QWidget*>(m_pdf)})
        inside->addWidget(part);
    column->addWidget(m_printing);
    connect(m_printers, &QComboBox::activated, this, &PaperDialog::rememberPlace);
    connect(m_slip, &QAbstractButton::clicked, this, [this] {
        rememberPlace();
        m_view->show(printing(1));
    });
    connect(m_print, &QPushButton::clicked, this, &PaperDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, &PaperDialog::askFile);
}

const Printers& PaperDialog::pcPrinters() const
{
    return m_context.printers ? *m_context.printers : Printers::ofThisPc();
}

void PaperDialog::draft(DocumentKind kind, const std::vector<Fee>& fees)
{
    setKind(kind);
    if (kind == DocumentKind::FeeBill)
        m_fees->setFees(fees);
    if (const auto kept = m_context.drafts ? m_context.drafts->find(draftName()) : std::nullopt) {
        const QString written = QString::fromUtf8(kept->bytes);
        kind == DocumentKind::FeeBill ? m_fees->setWritten(written) : m_text->setPlainText(written);
    }
    arrange();
    fetchDraft();
}

std::vector<qint64> PaperDialog::quantities() const
{
    return m_kind == DocumentKind::FeeBill ? m_fees->quantities() : std::vector<qint64>();
}

QString PaperDialog::draftName() const
{
    return u"paper.%1.%2"_s.arg(int(m_kind)).arg(m_case.value);
}

/// What its author writes is there again after a crash, until it is issued.
void PaperDialog::keepText(const QString& text)
{
    if (m_context.drafts)
        m_context.drafts->keep(draftName(), text.toUtf8(), {documentName(m_kind), {}, {}, m_case});
}

void PaperDialog::show(DocumentId id)
{
    m_paper.entry.id = id;
    fetch(Then::Show);
}

/// Brings what was chosen for papers of that kind on this PC.
void PaperDialog::setKind(DocumentKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    setWindowTitle(documentName(kind));
    m_textLabel->setText(authorsWord(kind));
    m_text->setAccessibleName(m_textLabel->text());
    const PaperPlace place = m_context.settings ? m_context.settings->paperPlace(kind) : PaperPlace{};
    if (const int at = m_printers->findText(place.printer); at >= 0)
        m_printers->setCurrentIndex(at);
    m_slip->setChecked(place.slip && traitsOf(kind)->slip);
}

void PaperDialog::fetchDraft()
{
    if (isIssued() || m_busy)
        return;
    m_context.link.request<DocumentReply>(DraftDocument{m_case, m_kind, m_text->toPlainText(), quantities()},
                                          this, [this](const Answer<DocumentReply>& answer) {
                                              if (!isIssued())
                                                  take(answer);
                                          });
}

void PaperDialog::fetch(Then then)
{
    m_context.link.request<DocumentReply>(GetDocument{m_case, m_paper.entry.id}, this,
                                          [this, then](const Answer<DocumentReply>& answer) {
                                              take(answer);
                                              if (then == Then::Show)
                                                  return;
                                              m_busy = false;
                                              answer ? print() : complain(answer.error());
                                          });
}

void PaperDialog::take(const Answer<DocumentReply>& answer)
{
    if (!answer) {
        m_view->clear(wordsOf(answer.error()));
        m_paper.body = {};
        return arrange();
    }
    m_paper = *answer;
    setKind(m_paper.body.what);
    m_view->show(printing(1));
    arrange();
}

void PaperDialog::issue(Then then)
{
    if (isIssued() || m_busy)
        return;
    const bool printing = then == Then::Print && m_printers->count() > 0;
    m_typing.stop();
    setBusy(true);
    const IssueDocument command{m_case, m_seen, m_kind, m_text->toPlainText().trimmed(), quantities()};
    m_context.link.request<CommandReply>(
        command, this, [this, printing, then](const Answer<CommandReply>& answer) {
            if (!answer) {
                setBusy(false);
                return complain(answer.error());
            }
            m_paper.entry.id = DocumentId{answer->subject};
            keepText({});
            m_seen = answer->revision;
            emit changed(m_seen);
            if (!printing)
                setBusy(false); // else it goes on with the printing
            say(then == Then::Print && !printing
                    ? tr("Issued. No printer is installed on this PC: save it as PDF to print it elsewhere.")
                    : tr("Issued."));
            fetch(printing ? Then::Print : Then::Show);
        });
}

PaperPrint PaperDialog::printing(int ordinal) const
{
    const DocumentTraits* traits = traitsOf(m_kind);
    const bool slip = traits && traits->slip && m_slip->isChecked();
    const PaperForm form = slip ? PaperForm::Slip : PaperForm::A4;
    if (!isIssued())
        return {fromEntry(m_paper.body), {}, form};
    return printOf(m_paper, form, ordinal, m_context.replica.legalNow());
}

void PaperDialog::print()
{
    const QString printer = m_printers->currentText();
    if (printer.isEmpty())
        return say(tr("No printer is installed on this PC: save it as PDF to print it elsewhere."));
    rememberPlace();
    note(
        PrintWay::Printer,
        [this, printer](const PaperPrint& paper) {
            const auto device = pcPrinters().open(printer, paper.pageSize(), paper.title());
            return device ? printPaper(*device, paper, DocumentFaces::installed())
                          : fail(ErrorCode::StoreFailed, printer);
        },
        tr("It went to %1.", "printer").arg(printer));
}

void PaperDialog::savePdf(const QString& path)
{
    const QString shown = QDir::toNativeSeparators(path);
    note(
        PrintWay::File,
        [path](const PaperPrint& paper) { return writePdf(path, paper, DocumentFaces::installed()); },
        tr("Saved as %1.", "file").arg(shown));
}

void PaperDialog::note(PrintWay way, const std::function<Result<>(const PaperPrint&)>& printing,
                       const QString& done)
{
    if (!isIssued() || m_busy)
        return;
    setBusy(true);
    m_context.link.request<CommandReply>(
        NotePrint{m_case, m_paper.entry.id, way}, this,
        [this, printing, done](const Answer<CommandReply>& answer) {
            setBusy(false);
            if (!answer)
                return complain(answer.error());
            const auto printed = printing(this->printing(int(answer->subject)));
            say(printed ? done
                        : tr("It could not be printed: %1. Try again; the document will say that it is "
                             "printed again.",
                             "why")
                              .arg(printed.error().detail),
                printed ? Look::Good : Look::Problem);
            emit changed(answer->revision);
            fetch(Then::Show);
        });
}

void PaperDialog::rememberPlace()
{
    if (m_context.settings)
        m_context.settings->setPaperPlace(m_kind, {m_printers->currentText(), m_slip->isChecked()});
}

void PaperDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(printing(1).title() + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PaperDialog::savePdf);
    dialog->open();
}

void PaperDialog::askVoid()
{
    if (m_desk->reopen())
        return;
    m_desk->open(new VoidPaperDialog(m_case, m_paper.entry, this), [this](const CommandReply& reply) {
        say(tr("Voided."));
        emit changed(reply.revision);
        fetch(Then::Show);
    });
}

void PaperDialog::askSeal()
{
    if (m_desk->reopen())
        return;
    const QString usual = m_context.settings ? m_context.settings->usualSeal() : QString();
    auto* dialog = new SealPaperDialog(m_case, m_paper.entry, usual, this);
    m_desk->open(dialog, [this, dialog = QPointer(dialog)](const CommandReply& reply) {
        if (m_context.settings && dialog)
            m_context.settings->setUsualSeal(dialog->seal());
        say(tr("The seal is on record."));
        emit changed(reply.revision);
        fetch(Then::Show);
    });
}

/// While an act is under way the dialog says so, and that it waits when the connection is lost.
void PaperDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_said->clear();
    tellWaiting();
    arrange();
    if (m_leaves && !busy)
        deleteLater();
}

/// Whoever leaves while something is under way loses nothing: it goes on behind the window.
void PaperDialog::reject()
{
    m_leaves = true;
    if (m_busy)
        return hide();
    QDialog::reject();
    deleteLater();
}

void PaperDialog::tellWaiting()
{
    if (!m_busy)
        return;
    m_said->setText(m_context.link.isLoggedIn()
                        ? tr("Being sent…")
                        : tr("The connection is lost. It waits and is sent once it is back."));
    setLook(m_said, Look::Second);
}

void PaperDialog::say(const QString& words, Look look)
{
    m_said->setText(words);
    setLook(m_said, look);
    if (m_leaves)
        emit noticed(words);
}

QString PaperDialog::wordsOf(const Refusal& why) const
{
    if (why.field() == u"text")
        return tr("Write the reason: this document must give one.");
    if (why.field() == u"quantities")
        return tr("Write how much of each fee is due.");
    if (why.field() == u"document")
        return tr("This document cannot be made now: the case does not have what it must say, for example "
                  "no original was handed in, or there is one already.");
    if (why.code() == ErrorCode::Conflict && !isIssued())
        return tr("The case went on meanwhile. Close this, look at it, and issue the document again.");
    return wordsFor(why).line();
}

void PaperDialog::complain(const Refusal& why)
{
    say(wordsOf(why), Look::Problem);
    arrange();
}

/// What can be done with the paper as it stands.
void PaperDialog::arrange()
{
    const DocumentEntry& paper = m_paper.entry;
    const DocumentTraits* traits = traitsOf(m_kind);
    const bool known = traits && !m_paper.body.blocks.empty();
    const bool voided = paper.voidedAt.isSet();
    m_title->setText(known ? m_paper.body.blocks.front().text : documentName(m_kind));
    m_number->setText(isIssued() ? paper.number : tr("The number is given when it is issued."));
    m_number->setVisible(!m_number->text().isEmpty() && traits && *traits->word);
    m_standing->setVisible(isIssued() && known);
    const QString code = QString(paper.checkCode).replace(u'-', NonBreakingHyphen);
    m_standing->setText(tr("Issued by %1 on %2.\nCheck code %3\n%4", "person, moment, code, standing")
                            .arg(paper.issuedBy, momentText(paper.issuedAt), code, paperStanding(paper)) +
                        u'\n' +
                        (paper.templateVersion > 0 ? tr("Its words: version %1.").arg(paper.templateVersion)
                                                   : tr("Its words: as delivered.")));
    const bool asks = !isIssued() && !m_textLabel->text().isEmpty();
    m_textLabel->setVisible(asks);
    m_text->setVisible(asks);
    m_fees->setVisible(!isIssued() && m_kind == DocumentKind::FeeBill);
    m_fees->setEnabled(!m_busy);
    m_text->setEnabled(!m_busy);
    for (QPushButton* button : {static_cast<QPushButton*>(m_issue), m_issueOnly}) {
        button->setVisible(!isIssued());
        button->setEnabled(known && !m_busy);
    }
    m_issue->setText(m_printers->count() > 0 ? tr("Issue and print") : tr("Issue"));
    m_issueOnly->setVisible(!isIssued() && m_printers->count() > 0);
    m_slip->setVisible(traits && traits->slip);
    m_print->setVisible(isIssued() && m_printers->count() > 0);
    m_pdf->setVisible(isIssued());
    m_printing->setVisible(!voided);
    m_print->setEnabled(known && !m_busy && m_printers->count() > 0);
    m_pdf->setEnabled(known && !m_busy);
    m_seal->setVisible(isIssued() && known && !voided && traits->sealed && !paper.sealedAt.isSet());
    m_seal->setEnabled(!m_busy);
    m_sealByProgram->setVisible(m_seal->isVisibleTo(this) && m_electronic->isThere());
    m_sealByProgram->setEnabled(!m_busy);
    m_void->setVisible(isIssued() && known && !voided);
}

} // namespace duban
