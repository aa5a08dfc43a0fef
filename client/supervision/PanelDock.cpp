// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/supervision/PanelDock.h"

#include "client/widget/Icon.h"
#include "client/widget/Style.h"

#include <QEvent>

namespace duban {

PanelDock::PanelDock(Settings* settings, QWidget* board, QWidget* frame)
    : QObject(board), m_settings(settings), m_frame(frame), m_bar(new QWidget(board))
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space8);
    auto* words = plainLabel(tr("In windows of their own:"), m_bar);
    setLook(words, Look::Small);
    row->addWidget(words);
    row->addStretch();
    m_bar->hide();
    if (m_frame)
        m_frame->installEventFilter(this);
}

PanelDock::~PanelDock() = default;

void PanelDock::add(const QString& name, const QString& title, Card* card, QBoxLayout* column, int stretch)
{
    auto* button = new QPushButton(card);
    auto* back = new QPushButton(icon(IconName::Back), title, m_bar);
    for (QPushButton* one : {button, back}) {
        setLook(one, Look::Flat);
        one->setAutoDefault(false);
    }
    back->setToolTip(tr("Bring it back to the board"));
    back->hide();
    static_cast<QHBoxLayout*>(m_bar->layout())->insertWidget(int(m_panels.size()) + 1, back);
    card->addToHead(button);
    column->addWidget(card, stretch);
    m_panels.push_back({name, title, card, column, stretch, button, back, nullptr});
    showButtons(m_panels.back(), m_looked);
    connect(button, &QPushButton::clicked, this,
            [this, name] { window(name) ? bringBack(name) : tear(name); });
    connect(back, &QPushButton::clicked, this, [this, name] { bringBack(name); });
}

void PanelDock::restore()
{
    for (const Panel& panel : m_panels) {
        const auto kept = m_settings ? m_settings->panelPlace(panel.name) : std::nullopt;
        if (kept && kept->torn)
            tear(panel.name);
    }
}

void PanelDock::tear(const QString& name)
{
    Panel* panel = find(name);
    if (!panel || panel->window)
        return;
    const QRect where(panel->card->mapToGlobal(QPoint()), panel->card->size());
    panel->window = std::make_unique<PanelWindow>(name, panel->title, m_settings);
    panel->column->removeWidget(panel->card);
    panel->window->body()->addWidget(panel->card);
    connect(panel->window.get(), &PanelWindow::closed, this, [this, name] { bringBack(name); });
    connect(panel->window.get(), &PanelWindow::lookedChanged, this,
            [this, name](View::Looked how) { showButtons(*find(name), how); });
    showButtons(*panel, View::Looked::AtDesk);
    panel->window->open(where);
    panel->card->show();
    if (m_frame && !m_frame->isVisible())
        panel->window->hide();
    showBar();
    emit arranged();
}

void PanelDock::bringBack(const QString& name)
{
    Panel* panel = find(name);
    if (!panel || !panel->window)
        return;
    panel->window->forget();
    panel->column->insertWidget(placeOf(*panel), panel->card, panel->stretch);
    panel->card->show();
    panel->window->hide();
    // It may be the sender of what brought us here.
    panel->window.release()->deleteLater();
    showButtons(*panel, m_looked);
    showBar();
    emit arranged();
}

/// Before the next panel of the column that is on the board.
int PanelDock::placeOf(const Panel& panel) const
{
    int place = 0;
    for (const Panel& other : m_panels) {
        if (&other == &panel)
            break;
        place += other.column == panel.column && !other.window ? 1 : 0;
    }
    return place;
}

void PanelDock::showButtons(Panel& panel, View::Looked how)
{
    const bool torn = panel.window != nullptr;
    panel.button->setIcon(icon(torn ? IconName::Back : IconName::Forward));
    const QString words = torn ? tr("Bring it back to the board") : tr("Into a window of its own");
    panel.button->setToolTip(words);
    panel.button->setAccessibleName(words);
    panel.button->setVisible(how == View::Looked::AtDesk);
}

void PanelDock::showBar()
{
    bool any = false;
    for (const Panel& panel : m_panels) {
        panel.back->setVisible(panel.window != nullptr);
        any = any || panel.window;
    }
    m_bar->setVisible(any && m_looked == View::Looked::AtDesk);
}

void PanelDock::setLooked(View::Looked how)
{
    m_looked = how;
    for (Panel& panel : m_panels) {
        if (!panel.window)
            showButtons(panel, how);
    }
    showBar();
}

void PanelDock::accompany(PanelWindow& window)
{
    std::erase_if(m_company, [](const QPointer<PanelWindow>& one) { return one.isNull(); });
    m_company.emplace_back(&window);
    if (m_frame && !m_frame->isVisible())
        window.hide();
}

/// Nobody at work, nothing to be seen; one more look at the login page would show everything else beside it.
bool PanelDock::eventFilter(QObject* watched, QEvent* event)
{
    const bool shown = event->type() == QEvent::Show;
    if (watched == m_frame && !event->spontaneous() && (shown || event->type() == QEvent::Hide)) {
        const auto follow = [shown](PanelWindow& window) { shown ? window.bringBack() : window.putAside(); };
        for (const Panel& panel : m_panels) {
            if (panel.window)
                follow(*panel.window);
        }
        for (PanelWindow* window : m_company) {
            if (window)
                follow(*window);
        }
    }
    return QObject::eventFilter(watched, event);
}

PanelDock::Panel* PanelDock::find(const QString& name)
{
    return const_cast<Panel*>(std::as_const(*this).find(name));
}

const PanelDock::Panel* PanelDock::find(const QString& name) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(),
                                    [&](const Panel& panel) { return panel.name == name; });
    return found == m_panels.end() ? nullptr : &*found;
}

PanelWindow* PanelDock::window(const QString& name) const
{
    const Panel* panel = find(name);
    return panel ? panel->window.get() : nullptr;
}

QPushButton* PanelDock::button(const QString& name) const
{
    const Panel* panel = find(name);
    return panel ? panel->button : nullptr;
}

} // namespace duban
