// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DraftBar.h"

#include "client/widget/ElidedLabel.h"
#include "client/widget/IconMark.h"
#include "client/widget/Style.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// 'Deny, 20261009-000003 · 远大建筑有限公司'.
QString titleOf(const DraftStore::About& about)
{
    return about.subject.isEmpty()
               ? about.what
               : DraftBar::tr("%1, %2", "dialog, what it is about").arg(about.what, about.subject);
}

QString lineOf(const DraftStore::Kept& kept)
{
    const bool today = kept.at.date() == localTimeOf(pcClock().now()).date();
    return DraftBar::tr("Written and not sent, kept since %1: %2", "time, dialog and subject")
        .arg(kept.at.toString(today ? u"HH:mm"_s : u"MM-dd HH:mm"_s), titleOf(kept.about));
}

QPushButton* linkButton(const QString& text, const QString& says, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setAccessibleName(says);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    setLook(button, Look::Link);
    return button;
}

} // namespace

DraftBar::DraftBar(DraftStore* store, QWidget* parent)
    : QFrame(parent), m_store(store), m_column(new QVBoxLayout),
      m_more(linkButton({}, tr("Show everything that is kept"), this)),
      m_later(linkButton(tr("Later"), tr("Later: tell of what is kept at the next login"), this))
{
    setObjectName(u"draftBar"_s);
    setProperty("notice", u"accent"_s);
    setStyleSheet(u"QFrame#draftBar { border-left: none; border-right: none; border-radius: 0; }"_s);
    auto* sign = new IconMark(IconName::Pen, metrics::IconMedium, this);
    m_column->setSpacing(metrics::Space4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Space16, metrics::Space8, metrics::Space16, metrics::Space8);
    row->setSpacing(metrics::Space12);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    row->addWidget(m_more, 0, Qt::AlignBottom);
    row->addWidget(m_later, 0, Qt::AlignBottom);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        tell();
    });
    connect(m_later, &QPushButton::clicked, this, [this] {
        m_putOff = true;
        tell();
    });
    hide();
    if (!m_store)
        return;
    connect(m_store, &DraftStore::ready, this, &DraftBar::look);
    connect(m_store, &DraftStore::settled, this, &DraftBar::forget);
    connect(m_store, &DraftStore::replaced, this, &DraftBar::follow);
}

void DraftBar::look()
{
    m_all = m_putOff = false;
    m_told = m_store ? m_store->kept() : std::vector<DraftStore::Kept>();
    tell();
    if (isHidden())
        return;
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void DraftBar::clear()
{
    m_told.clear();
    tell();
}

void DraftBar::setPlace(Place place)
{
    m_place = place;
    setVisible(!m_told.empty() && !m_putOff && m_place == Place::Desk);
}

void DraftBar::forget(const QString& name)
{
    if (std::erase_if(m_told, [&name](const DraftStore::Kept& kept) { return kept.name == name; }) > 0)
        tell();
}

/// What was thrown away by mistake stands here again.
void DraftBar::follow(const QString& name)
{
    const auto found = m_store->find(name);
    if (!found)
        return forget(name);
    std::erase_if(m_told, [&name](const DraftStore::Kept& kept) { return kept.name == name; });
    const auto at = std::find_if(m_told.begin(), m_told.end(),
                                 [&found](const DraftStore::Kept& kept) { return kept.at <= found->at; });
    m_told.insert(at, {name, found->about, found->at});
    tell();
}

void DraftBar::tell()
{
    for (QWidget* line : std::exchange(m_lines, {})) {
        line->hide();
        line->deleteLater(); // its button may be what was pressed
    }
    const std::size_t shown = m_all ? m_told.size() : std::min(FewLines, m_told.size());
    for (std::size_t i = 0; i < shown; ++i)
        addLine(m_told[i]);
    m_more->setText(tr("%n more", "drafts", int(m_told.size() - shown)));
    m_more->setVisible(shown < m_told.size());
    setAccessibleName(m_told.empty() ? QString() : lineOf(m_told.front()));
    setPlace(m_place);
}

void DraftBar::addLine(const DraftStore::Kept& kept)
{
    auto* line = new QWidget(this);
    auto* words = new ElidedLabel(lineOf(kept), line);
    words->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // its buttons stand beside the words
    words->setObjectName(u"words"_s);
    const QString title = titleOf(kept.about);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::Space12);
    row->addWidget(words);
    if (kept.about.caseId.isValid() || !kept.about.view.isEmpty()) {
        auto* open = linkButton(tr("Go on with it"), tr("Go on with it: %1").arg(title), line);
        open->setObjectName(u"open"_s);
        row->addWidget(open);
        connect(open, &QPushButton::clicked, this, [this, kept] { emit openWanted(kept); });
    }
    auto* drop = linkButton(tr("Throw away"), tr("Throw away: %1").arg(title), line);
    drop->setObjectName(u"drop"_s);
    row->addWidget(drop);
    row->addStretch();
    connect(drop, &QPushButton::clicked, this, [this, kept] { throwAway(kept); });
    m_column->addWidget(line);
    m_lines.push_back(line);
    line->show();
}

void DraftBar::throwAway(const DraftStore::Kept& kept)
{
    const auto thrown = m_store->throwAway(kept.name);
    if (!thrown)
        return forget(kept.name);
    emit thrownAway(tr("Thrown away: %1").arg(titleOf(kept.about)), [this, kept, draft = *thrown] {
        if (!m_store->bringBack(kept.name, draft))
            emit failed(tr("Something else was written there meanwhile: %1").arg(titleOf(kept.about)));
    });
}

QPushButton* DraftBar::openButton(std::size_t line) const
{
    return line < m_lines.size() ? m_lines[line]->findChild<QPushButton*>(u"open"_s) : nullptr;
}

QPushButton* DraftBar::dropButton(std::size_t line) const
{
    return line < m_lines.size() ? m_lines[line]->findChild<QPushButton*>(u"drop"_s) : nullptr;
}

} // namespace duban
