// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Secret.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

class QPainter;
class QRectF;

namespace duban {

/// @return a fresh one-time password, twelve letters and digits in groups of four that nobody mistakes for
/// each
///         other, fit for the rules of passwords and without `login` in it.
QString newOneTimePassword(const QString& login);

/// What is handed over with a one-time password.
struct PasswordSlip
{
    QString centre;
    QString person;
    QString login;
    Secret password;
    QString until; ///< the moment until which it opens the account
};

/// Paints a slip into a rectangle; words in the language of the program.
void paintSlip(QPainter& painter, const QRectF& into, const PasswordSlip& slip);

/// Shows a one-time password, once: to copy, to print, and then it is gone. Nobody else can look it up.
class PasswordSlipDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordSlipDialog(PasswordSlip slip, QWidget* parent = nullptr);

    QLabel* password() const noexcept { return m_password; }

    QPushButton* copyButton() const noexcept { return m_copy; }

    QPushButton* printButton() const noexcept { return m_print; }

    QPushButton* closeButton() const noexcept { return m_close; }

    /// Prints the slip to a file (PDF); for a printer the button asks which one.
    bool printTo(const QString& file) const;

private:
    void makeButtons(QVBoxLayout* column);
    void copy();
    void print();

    PasswordSlip m_slip;
    QLabel* m_password;
    QLabel* m_said;
    QPushButton* m_copy = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace duban
