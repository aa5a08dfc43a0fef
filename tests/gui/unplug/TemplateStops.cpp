// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/template/TemplatesView.h"
#include "tests/gui/unplug/DialogStops.h"

using namespace Qt::StringLiterals;

namespace duban {

namespace {

/// Other words each time, so that they always change something.
void openSetTemplate(ViewDesk& desk, DialogScene& scene)
{
    static int turn = 0;
    desk.window.frame()->showView(u"templates"_s);
    auto* view = desk.view<TemplatesView>();
    view->choose(DocumentKind::FeeBill);
    if (!waitFor([view] { return view->desk()->isKnown(DocumentKind::FeeBill); }))
        return scene.complain(u"the words never came"_s);
    view->edit()->appendPlainText(u"断线时改的第%1次。"_s.arg(++turn));
    view->examine();
    view->card()->saveButton()->click();
}

} // namespace

std::vector<DialogStop> wordsStops()
{
    return {{u"words of a paper"_s,
             u"SetTemplateDialog"_s,
             u"sysadmin"_s,
             openSetTemplate,
             MessageKind::SetTemplate,
             {},
             DialogStop::Then::Held,
             true}};
}

} // namespace duban
