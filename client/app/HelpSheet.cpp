// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/HelpSheet.h"

#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QAbstractButton>
#include <QAction>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>

#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr QSize HelpSize{560, 560};

/// Without mnemonics and dots: what it does, not how the button looks.
QString plainName(QString text)
{
    text.remove(u'&');
    while (text.endsWith(u'…') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// A button's own words tell what its shortcut does.
QString wordsOf(const QShortcut& shortcut)
{
    const auto* button = qobject_cast<QAbstractButton*>(shortcut.parent());
    return button ? plainName(button->text()) : shortcut.whatsThis();
}

void addKey(std::vector<KeyEntry>& keys, const QKeySequence& key, const QString& does)
{
    const QString name = keyName(key);
    const bool known =
        std::any_of(keys.begin(), keys.end(), [&](const KeyEntry& one) { return one.key == name; });
    if (!name.isEmpty() && !does.isEmpty() && !known)
        keys.push_back({name, does});
}

bool isSeen(const QObject* owner, const QWidget& root)
{
    const auto* widget = qobject_cast<const QWidget*>(owner);
    return widget && (widget == &root || widget->isVisibleTo(&root));
}

QTextCharFormat helpFormat(double points, QFont::Weight weight, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(fontOf(points, weight));
    format.setForeground(colour);
    return format;
}

} // namespace

QString keyName(const QKeySequence& key)
{
    static const std::array arrows{std::pair(Qt::Key_Left, u"←"_s), std::pair(Qt::Key_Right, u"→"_s),
                                   std::pair(Qt::Key_Up, u"↑"_s), std::pair(Qt::Key_Down, u"↓"_s)};
    QString name = key.toString(QKeySequence::NativeText);
    for (const auto& [arrow, sign] : arrows) {
        if (key.count() == 1 && key[0].key() == arrow)
            name.replace(QKeySequence(arrow).toString(QKeySequence::NativeText), sign);
    }
    return name;
}

std::vector<KeyEntry> keysOf(const QWidget& widget, const QWidget* without)
{
    std::vector<KeyEntry> keys;
    const auto isOutside = [without](const QObject* owner) {
        const auto* part = qobject_cast<const QWidget*>(owner);
        return without && part && (part == without || without->isAncestorOf(part));
    };
    QList<const QWidget*> parts{&widget};
    for (const QWidget* part : widget.findChildren<QWidget*>())
        parts << part;
    for (const QWidget* part : parts) {
        if (isOutside(part) || !isSeen(part, widget))
            continue;
        for (const QAction* action : part->actions()) {
            if (action->shortcutContext() != Qt::WidgetShortcut)
                addKey(keys, action->shortcut(), plainName(action->text()));
        }
        for (const QShortcut* shortcut : part->findChildren<QShortcut*>(Qt::FindDirectChildrenOnly))
            addKey(keys, shortcut->key(), wordsOf(*shortcut));
    }
    return keys;
}

HelpSheet::HelpSheet(std::vector<Section> sections, QWidget* parent)
    : QDialog(parent), m_sections(std::move(sections))
{
    setWindowTitle(tr("Keys and help"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new QTextBrowser(this);
    sheet->setAccessibleName(tr("Keys of the program and of this view"));
    sheet->setOpenLinks(false);
    sheet->setFrameShape(QFrame::NoFrame);
    auto document = documentIn(tokens().text, tokens().second);
    document->setParent(sheet);
    sheet->setDocument(document.release());
    auto* print = new ActionButton(tr("Print …"), QKeySequence(QKeySequence::Print), Look::Body, this);
    auto* close = new ActionButton(tr("Close"), {}, Look::Main, this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(print);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space16, metrics::Space16, metrics::Space16, metrics::Space16);
    column->addWidget(sheet, 1);
    column->addLayout(buttons);
    resize(HelpSize);
    connect(print, &QPushButton::clicked, this, &HelpSheet::printWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

std::unique_ptr<QTextDocument> HelpSheet::printout() const
{
    return documentIn(tokensOf(Scheme::Light).text, tokensOf(Scheme::Light).second);
}

std::unique_ptr<QTextDocument> HelpSheet::documentIn(const QColor& text, const QColor& second) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, tr("Keys and help"));
    document->setDefaultFont(fontOf(metrics::FontBody));
    QTextCursor cursor(document.get());
    cursor.insertText(tr("Keys and help"), helpFormat(metrics::FontTitle, QFont::DemiBold, text));
    for (const Section& section : m_sections) {
        if (section.keys.empty())
            continue;
        cursor.movePosition(QTextCursor::End);
        QTextBlockFormat above;
        above.setTopMargin(metrics::Space12);
        cursor.insertBlock(above);
        cursor.insertText(section.title, helpFormat(metrics::FontBody, QFont::DemiBold, second));
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 32), QTextLength(QTextLength::PercentageLength, 68)});
        QTextTable* table = cursor.insertTable(int(section.keys.size()), 2, format);
        for (int row = 0; row < int(section.keys.size()); ++row) {
            const KeyEntry& entry = section.keys[std::size_t(row)];
            table->cellAt(row, 0).firstCursorPosition().insertText(
                entry.key, helpFormat(metrics::FontBody, QFont::DemiBold, text));
            table->cellAt(row, 1).firstCursorPosition().insertText(
                entry.does, helpFormat(metrics::FontBody, QFont::Normal, text));
        }
    }
    return document;
}

} // namespace duban
