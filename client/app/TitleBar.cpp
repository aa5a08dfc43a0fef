// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/TitleBar.h"

#include "client/model/DomainWords.h"
#include "client/widget/Card.h"
#include "client/widget/ElidedLabel.h"
#include "client/widget/Icon.h"
#include "client/widget/Tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

constexpr int BarHeight = 48;
constexpr int SearchWidth = 380;
constexpr int LeastSearchWidth = 180;
constexpr int SearchStretch = 10; ///< before the place gets any of the room
constexpr int LateAfterSeconds = 300;

/// A filled circle, 9 px wide.
QPixmap dot(const QColor& colour, qreal ratio)
{
    QPixmap pixmap(QSize(9, 9) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(tokens().clear);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRectF(0.5, 0.5, 8, 8));
    return pixmap;
}

} // namespace

TitleBar::TitleBar(Link& link, Replica& replica, QWidget* parent)
    : QFrame(parent), m_link(link), m_replica(replica), m_name(plainLabel(tr("Duban"), this)),
      m_place(new ElidedLabel({}, this)), m_search(new HintedLineEdit(this)), m_dot(new QLabel(this)),
      m_connection(plainLabel({}, this)), m_engine(plainLabel({}, this)), m_person(new QToolButton(this))
{
    setFixedHeight(BarHeight);
    m_name->setFont(fontOf(metrics::FontTitle - 1, QFont::DemiBold));
    setLook(m_place, Look::Second);
    setLook(m_engine, Look::Second);
    m_connection->setObjectName(u"connectionState"_s);
    m_engine->setObjectName(u"engineState"_s);
    m_search->setMinimumWidth(LeastSearchWidth);
    m_search->setMaximumWidth(SearchWidth);
    m_search->setHint(u"Ctrl+K"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search cases"));
    m_search->installEventFilter(this);
    // Figures that change must not push the rest about.
    m_engine->setMinimumWidth(m_engine->fontMetrics().horizontalAdvance(tr("engine %1 s ago").arg(888)));
    m_connection->setMinimumWidth(
        m_connection->fontMetrics().horizontalAdvance(tr("connected %1 ms").arg(88)));
    makeMenu();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, 0, metrics::Space12, 1);
    row->setSpacing(metrics::Space16);
    row->addWidget(m_name);
    row->addWidget(m_place, 1);
    row->addWidget(m_search, SearchStretch);
    auto* state = new QHBoxLayout;
    state->setSpacing(metrics::Space8);
    state->addWidget(m_dot);
    state->addWidget(m_connection);
    row->addLayout(state);
    row->addWidget(m_engine);
    row->addWidget(m_person);
    connect(m_search, &QLineEdit::textChanged, this, &TitleBar::searchChanged);
    connect(&link, &Link::statusChanged, this, &TitleBar::showLink);
    connect(&link, &Link::heartbeat, this, &TitleBar::showLink);
    connect(&replica, &Replica::engineChanged, this, &TitleBar::showEngine);
    connect(&replica, &Replica::reset, this, &TitleBar::showPlace);
    connect(&replica, &Replica::catalogueChanged, this, &TitleBar::showPlace);
    connect(&link, &Link::greeted, this, &TitleBar::showPlace);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &TitleBar::showEngine);
    m_second.start();
    showPlace();
    showLink();
    showEngine();
    setSearched(Searched::Nothing);
}

void TitleBar::makeMenu()
{
    auto* menu = new QMenu(m_person);
    m_dark = menu->addAction(tr("Dark look"));
    m_dark->setCheckable(true);
    connect(m_dark, &QAction::triggered, this,
            [this](bool dark) { emit schemeWanted(dark ? Scheme::Dark : Scheme::Light); });
    menu->addMenu(makeLanguageMenu(menu));
    m_scale = new ScaleMenu(this);
    menu->addMenu(m_scale);
    QAction* help = menu->addAction(icon(IconName::Help), tr("Keys and help …"), this, &TitleBar::helpWanted);
    help->setShortcut(QKeySequence(Qt::Key_F1));
    help->setShortcutContext(Qt::WidgetShortcut); // shown here; the frame listens to it
    menu->addSeparator();
    menu->addAction(icon(IconName::Lock), tr("Change password …"), this, &TitleBar::passwordChangeWanted);
    menu->addAction(icon(IconName::LogOut), tr("Log out"), this, &TitleBar::logoutWanted);
    m_person->setMenu(menu);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setIcon(icon(IconName::Person));
    m_person->setObjectName(u"person"_s);
    m_person->setStyleSheet(u"QToolButton::menu-indicator { image: none; width: 0; }"_s);
    setLook(m_person, Look::Flat);
}

/// Each language by its own name: who cannot read the present one finds the own.
QMenu* TitleBar::makeLanguageMenu(QMenu* menu)
{
    auto* languages = new QMenu(tr("Language"), menu);
    const std::array<std::pair<QString, QString>, 2> known{
        {{u"zh_CN"_s, u"\u4e2d\u6587"_s}, {u"en"_s, u"English"_s}}};
    for (const auto& [language, name] : known) {
        QAction* action = languages->addAction(name);
        action->setCheckable(true);
        action->setData(language);
        connect(action, &QAction::triggered, this,
                [this, wanted = language] { emit languageWanted(wanted); });
        m_languages << action;
    }
    return languages;
}

void TitleBar::showChoices(Scheme scheme, const QString& language)
{
    m_dark->setChecked(scheme == Scheme::Dark);
    for (QAction* action : m_languages)
        action->setChecked(action->data().toString() == language);
}

void TitleBar::setSearched(Searched what)
{
    m_search->setEnabled(what != Searched::Nothing);
    switch (what) {
    case Searched::Nothing:
        return m_search->setPlaceholderText(tr("Nothing to search in this view"));
    case Searched::AllCases:
        return m_search->setPlaceholderText(tr("Search all cases: number, name, pinyin, item …"));
    case Searched::ListAndAllCases:
        return m_search->setPlaceholderText(tr("Search: number, name, pinyin, item …"));
    case Searched::List:
        return m_search->setPlaceholderText(tr("Find in this list …"));
    }
}

/// The dot is a picture: another scheme paints it anew.
void TitleBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_dark)
        showLink();
}

void TitleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

/// Esc leaves the search and empties it; Enter and Down go on to what was found.
bool TitleBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        m_search->clear();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down)
        return QFrame::eventFilter(watched, event);
    m_search->clearFocus();
    emit searchLeft();
    return true;
}

/// Centre, then window, or department.
void TitleBar::showPlace()
{
    const Actor& me = m_replica.me();
    QStringList parts{m_link.greeting().centreName};
    if (const ServiceWindow* window = m_replica.window(me.window))
        parts.append(window->name);
    else if (const Organisation* department = m_replica.organisation(me.department))
        parts.append(department->name);
    parts.removeAll(QString());
    parts.removeDuplicates();
    m_place->setText(parts.join(u" · "_s));
    m_place->setToolTip(m_place->text().toHtmlEscaped());
    const QString role = roleName(me.role);
    m_person->setText(me.name.contains(role) ? me.name : tr("%1 · %2").arg(me.name, role));
    m_person->setVisible(!me.name.isEmpty());
}

void TitleBar::showLink()
{
    const Tokens& t = tokens();
    QColor colour = t.white;
    QString words;
    switch (m_link.status().state) {
    case LinkState::LoggedIn:
        colour = t.green;
        words = m_link.latency().count() > 0 ? tr("connected %1 ms").arg(m_link.latency().count())
                                             : tr("connected");
        break;
    case LinkState::Connected:
        colour = t.yellow;
        words = tr("not logged in");
        break;
    case LinkState::Connecting:
        words = tr("connecting");
        break;
    case LinkState::Reconnecting:
        colour = t.red;
        words = tr("connection lost");
        break;
    case LinkState::PinMismatch:
    case LinkState::Refused:
        colour = t.red;
        words = tr("refused");
        break;
    case LinkState::Disconnected:
        words = tr("not connected");
        break;
    }
    m_dot->setPixmap(dot(colour, devicePixelRatioF()));
    m_connection->setText(words);
}

void TitleBar::showEngine()
{
    const auto since = m_replica.sinceSweep();
    if (!since) {
        m_engine->setText(tr("engine: not known"));
        setLook(m_engine, Look::Second);
        return;
    }
    const bool late = m_replica.engine().lagSeconds > LateAfterSeconds || since->count() > LateAfterSeconds;
    const QString moment = momentText(m_replica.legalNow());
    m_engine->setText(late ? tr("engine late by %1 min")
                                 .arg(std::max<qint64>(m_replica.engine().lagSeconds, since->count()) / 60)
                           : tr("engine %1 s ago").arg(since->count()));
    m_engine->setToolTip(m_replica.engine().replayed ? tr("Legal time %1 (replayed)").arg(moment)
                                                     : tr("Legal time %1").arg(moment));
    setLook(m_engine, late ? Look::Warning : Look::Second);
}

} // namespace duban
