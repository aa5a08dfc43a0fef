// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/Style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <utility>

static void initStyleResources()
{
    Q_INIT_RESOURCE(style);
}

using namespace Qt::StringLiterals;

namespace duban {

namespace {

QString cssColour(const QColor& colour)
{
    return u"rgba(%1,%2,%3,%4)"_s.arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue())
        .arg(colour.alpha());
}

QString lookName(Look look)
{
    switch (look) {
    case Look::Body:
        return u"body"_s;
    case Look::Second:
        return u"second"_s;
    case Look::Faint:
        return u"faint"_s;
    case Look::Small:
        return u"small"_s;
    case Look::Section:
        return u"section"_s;
    case Look::Title:
        return u"title"_s;
    case Look::Counter:
        return u"counter"_s;
    case Look::Receipt:
        return u"receipt"_s;
    case Look::Tag:
        return u"tag"_s;
    case Look::Problem:
        return u"problem"_s;
    case Look::Good:
        return u"good"_s;
    case Look::Warning:
        return u"warning"_s;
    case Look::Link:
        return u"link"_s;
    case Look::Main:
        return u"main"_s;
    case Look::Flat:
        return u"flat"_s;
    }
    return {};
}

/// A widget that was not shown yet is polished when it will be, with what is set by then.
void repolish(QWidget* widget)
{
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.second);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.text);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.lineStrong);
    p.setColor(QPalette::Dark, t.lineStrong);
    p.setColor(QPalette::Shadow, t.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.second);
    return p;
}

} // namespace

QString styleSheetFor(Scheme scheme)
{
    initStyleResources();
    QFile file(u":/style/duban.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Tokens& t = tokensOf(scheme);
    const std::array<std::pair<QString, QColor>, 17> colours{{{u"ground"_s, t.ground},
                                                              {u"panel"_s, t.panel},
                                                              {u"raised"_s, t.raised},
                                                              {u"lineStrong"_s, t.lineStrong},
                                                              {u"line"_s, t.line},
                                                              {u"text"_s, t.text},
                                                              {u"second"_s, t.second},
                                                              {u"faint"_s, t.faint},
                                                              {u"onAccent"_s, t.onAccent},
                                                              {u"accent"_s, t.accent},
                                                              {u"green"_s, t.green},
                                                              {u"yellow"_s, t.yellow},
                                                              {u"red"_s, t.red},
                                                              {u"white"_s, t.white},
                                                              {u"greenInk"_s, inksOf(scheme).green},
                                                              {u"yellowInk"_s, inksOf(scheme).yellow},
                                                              {u"clear"_s, t.clear}}};
    for (const auto& [name, colour] : colours) {
        sheet.replace(u"@%1-fill@"_s.arg(name), cssColour(Tokens::fill(colour)));
        sheet.replace(u"@%1-half@"_s.arg(name), cssColour(Tokens::faded(colour, 0.5)));
        sheet.replace(u"@%1@"_s.arg(name), cssColour(colour));
    }
    return sheet;
}

QFont fontOf(double points, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

void applyStyle(QApplication& app, Scheme scheme)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"Microsoft YaHei"_s, u"sans-serif"_s});
    font.setPointSizeF(metrics::FontBody);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(tokensOf(scheme)));
    app.setStyleSheet(styleSheetFor(scheme));
}

void setLook(QWidget* widget, Look look)
{
    const QString name = lookName(look);
    if (widget->property("look").toString() == name)
        return;
    widget->setProperty("look", name);
    repolish(widget);
}

void setWrong(QWidget* field, bool wrong)
{
    if (field->property("wrong").toBool() == wrong)
        return;
    field->setProperty("wrong", wrong);
    repolish(field);
    // A field of several parts has no frame of its own.
    for (QWidget* part : field->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (qobject_cast<QAbstractSpinBox*>(part) || qobject_cast<QComboBox*>(part))
            setWrong(part, wrong);
    }
}

} // namespace duban
