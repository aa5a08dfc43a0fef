// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/widget/ActionButton.h"
#include "tests/gui/unplug/DialogStops.h"

namespace duban {

// What the tables of dialogs open their dialogs with.

using Then = DialogStop::Then;
using Opens = std::function<void(ViewDesk& desk, DialogScene& scene)>;

template <class V>
V* shown(ViewDesk& desk, const QString& name)
{
    desk.window.frame()->showView(name);
    return desk.view<V>();
}

inline void press(QAbstractButton* button)
{
    if (button && waitFor([button] { return button->isVisible() && button->isEnabled(); }))
        button->click();
}

/// What a view of records offers; with `key` the record that is chosen first.
template <class V>
Opens recordAct(const QString& view, ActionButton* (V::*button)() const,
                void (DialogScene::*makes)() = nullptr,
                std::function<bool(V& view, DialogScene& scene)> choose = {})
{
    return [=](ViewDesk& desk, DialogScene& scene) {
        if (makes)
            (scene.*makes)();
        auto* list = shown<V>(desk, view);
        if (!list)
            return;
        list->refresh();
        if (choose && !waitFor([&] { return choose(*list, scene); }))
            return;
        press((list->*button)());
    };
}

template <class V>
bool chooseText(V& view, const QString& text)
{
    const auto found = view.table()->findItems(text, Qt::MatchContains);
    if (found.isEmpty())
        return false;
    view.table()->selectRow(found.constLast()->row());
    return true;
}

} // namespace duban
