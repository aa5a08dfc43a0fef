// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/step/FormDialog.h"
#include "tests/gui/admin/SetUpFixture.h"
#include "tests/gui/step/StepDeskFixture.h"

namespace duban {

/// What dialogs are about: a case and its people for those of the steps, a hall and its people for the
/// others.
struct DialogScene
{
    DialogScene();

    StepDeskFixture desk;
    SetUpFixture setUp;
    CaseDetails details;
    std::vector<PersonEntry> people;
};

/// One dialog that a person fills in, made as its view makes it.
struct DialogKind
{
    const char* name;
    FormDialog* (*make)(DialogScene& scene, QWidget* page);
};

/// @return every dialog of the program in which something is filled in.
const std::vector<DialogKind>& everyDialog();

} // namespace duban
