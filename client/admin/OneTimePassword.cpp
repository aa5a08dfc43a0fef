// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/OneTimePassword.h"

#include "client/app/PasswordPolicy.h"
#include "client/widget/ActionButton.h"
#include "client/widget/Card.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int Groups = 3;
constexpr int GroupLength = 4;
constexpr int SlipWidth = 460;
/// The slip on paper, in millimetres.
constexpr double SlipMargin = 20;
constexpr double SlipHeight = 70;

QString randomGroups()
{
    static constexpr QLatin1StringView alphabet{"23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"};
    QStringList groups;
    for (int group = 0; group < Groups; ++group) {
        QString text;
        for (int i = 0; i < GroupLength; ++i)
            text += alphabet[qsizetype(QRandomGenerator::system()->bounded(quint32(alphabet.size())))];
        groups << text;
    }
    return groups.join(u'-');
}

void paintSlipPage(QPrinter& printer, const PasswordSlip& slip)
{
    QPainter painter(&printer);
    const double mm = printer.resolution() / 25.4;
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    paintSlip(painter,
              QRectF(SlipMargin * mm, SlipMargin * mm, page.width() - 2 * SlipMargin * mm, SlipHeight * mm),
              slip);
}

} // namespace

QString newOneTimePassword(const QString& login)
{
    for (;;) {
        const QString made = randomGroups();
        const PasswordCheck check = checkPassword(made, login, {});
        const bool letters = std::any_of(made.begin(), made.end(), [](QChar c) { return c.isLetter(); });
        const bool digits = std::any_of(made.begin(), made.end(), [](QChar c) { return c.isDigit(); });
        if (check.longEnough && check.mixed && check.withoutLogin && letters && digits)
            return made;
    }
}

void paintSlip(QPainter& painter, const QRectF& into, const PasswordSlip& slip)
{
    painter.save();
    QPen pen; // as ink on paper, whatever the scheme
    pen.setWidthF(std::max(1.0, into.width() / 800));
    painter.setPen(pen);
    painter.drawRect(into);
    QFont font = QGuiApplication::font();
    const std::array<std::pair<QString, double>, 6> lines{
        {{slip.centre, 12},
         {PasswordSlipDialog::tr("One-time password of %1").arg(slip.person), 14},
         {PasswordSlipDialog::tr("Login name: %1").arg(slip.login), 12},
         {PasswordSlipDialog::tr("Password: %1").arg(QString::fromUtf8(slip.password.reveal())), 16},
         {PasswordSlipDialog::tr("Opens the account until %1; at the first login it is changed.")
              .arg(slip.until),
          10},
         {PasswordSlipDialog::tr("Hand it over in person. Destroy this slip after the first login."), 10}}};
    const double step = into.height() / double(lines.size() + 1);
    double top = into.top() + step / 2;
    for (const auto& [text, points] : lines) {
        font.setPointSizeF(points);
        painter.setFont(font);
        painter.drawText(QRectF(into.left() + step / 2, top, into.width() - step, step),
                         Qt::AlignVCenter | Qt::AlignLeft, text);
        top += step;
    }
    painter.restore();
}

PasswordSlipDialog::PasswordSlipDialog(PasswordSlip slip, QWidget* parent)
    : QDialog(parent), m_slip(std::move(slip)),
      m_password(plainLabel(QString::fromUtf8(m_slip.password.reveal()), this)), m_said(plainLabel({}, this))
{
    setWindowTitle(tr("One-time password"));
    setWindowModality(Qt::WindowModal);
    auto* head = plainLabel(tr("One-time password of %1").arg(m_slip.person), this);
    setLook(head, Look::Title);
    auto* login = plainLabel(tr("Login name: %1").arg(m_slip.login), this);
    setLook(m_password, Look::Receipt);
    m_password->setObjectName(u"oneTimePassword"_s);
    m_password->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* hint =
        plainLabel(tr("It is shown once, here and now; nobody can look it up later. It opens the account "
                      "until %1 and is changed at the first login.")
                       .arg(m_slip.until),
                   this);
    setLook(hint, Look::Small);
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space24, metrics::Space16, metrics::Space24, metrics::Space16);
    column->setSpacing(metrics::Space8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addStrut(SlipWidth);
    for (QLabel* line : {head, login, m_password, hint})
        column->addWidget(line);
    makeButtons(column);
}

void PasswordSlipDialog::makeButtons(QVBoxLayout* column)
{
    m_copy = new ActionButton(tr("Copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), Look::Body, this);
    m_print = new ActionButton(tr("Print…"), QKeySequence(Qt::CTRL | Qt::Key_P), Look::Body, this);
    m_close = new ActionButton(tr("I have handed it over"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                               Look::Main, this);
    setLook(m_said, Look::Good);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::Space12);
    row->addWidget(m_said, 1);
    for (QPushButton* button : {m_copy, m_print, m_close})
        row->addWidget(button);
    column->addSpacing(metrics::Space8);
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, &PasswordSlipDialog::copy);
    connect(m_print, &QPushButton::clicked, this, &PasswordSlipDialog::print);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void PasswordSlipDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_password->text());
    m_said->setText(tr("Copied"));
}

void PasswordSlipDialog::print()
{
    auto* choose = new QPrintDialog(this);
    choose->setAttribute(Qt::WA_DeleteOnClose);
    connect(choose, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
        paintSlipPage(*printer, m_slip);
        m_said->setText(tr("Printed"));
    });
    choose->open();
}

bool PasswordSlipDialog::printTo(const QString& file) const
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    paintSlipPage(printer, m_slip);
    return printer.printerState() != QPrinter::Error;
}

} // namespace duban
