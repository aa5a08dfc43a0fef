// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace duban {

/// One key and what it does, as the action says that has it.
struct KeyEntry
{
    QString key;
    QString does;

    friend bool operator==(const KeyEntry&, const KeyEntry&) = default;
};

/// @return what the keys are called, arrows as they stand on the keyboard.
QString keyName(const QKeySequence& key);

/// Collects the keys of a widget and of everything visible in it: of its actions, its shortcuts that say what
/// they are for, and its buttons. In the order they are met, each key once.
/// @param without keys below this one are left out; nullptr: none
std::vector<KeyEntry> keysOf(const QWidget& widget, const QWidget* without = nullptr);

/// F1: what can be done by keys, everywhere and in the present view.
class HelpSheet : public QDialog
{
    Q_OBJECT

public:
    struct Section
    {
        QString title;
        std::vector<KeyEntry> keys;
    };

    HelpSheet(std::vector<Section> sections, QWidget* parent);

    /// @return the sheet as it is printed.
    std::unique_ptr<QTextDocument> printout() const;

signals:
    void printWanted();

private:
    std::unique_ptr<QTextDocument> documentIn(const QColor& text, const QColor& second) const;

    std::vector<Section> m_sections;
};

} // namespace duban
