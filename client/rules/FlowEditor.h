// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/rules/FieldRow.h"
#include "client/rules/PeoplePick.h"
#include "client/widget/StageTrack.h"
#include "common/domain/FlowTemplates.h"
#include "common/protocol/CatalogueReplies.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace duban {

/// @return what the shape of a shipped flow is called, by the part of its key before the slash.
QString flowShapeName(const QString& shape);

/// The stages of a variant: one of the shipped flows with one of both naming sets, then limit, reviews and
/// people of each stage, with the way of a case as it will look.
class FlowEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FlowEditor(QWidget* parent = nullptr);

    /// Shows the flow of a variant.
    void show(const VariantEntry& entry);
    /// Writes flow, naming and immediacy.
    void write(VariantEntry& entry) const;

    /// @return the department's people that can be filed for a stage.
    using Candidates = std::function<std::vector<PersonEntry>(Stage)>;

    /// Offers other people: they came, or the department is another one.
    void setCandidates(const Candidates& candidates);

    /// Says below each stage what is wrong with it.
    void setProblems(const FieldProblems& problems);

    ChoiceBox* shape() const noexcept { return m_shape; }

    ChoiceBox* naming() const noexcept { return m_naming; }

    /// The parts of one stage of the flow.
    struct StageRow
    {
        Stage stage{};
        QLabel* name = nullptr;
        LimitChoice* limit = nullptr;
        QLineEdit* basis = nullptr;      ///< law and article of the limit
        QSpinBox* reviews = nullptr;     ///< nullptr but for the review
        ChoiceBox* assignment = nullptr; ///< nullptr for the window's stages
        PeoplePick* people = nullptr;    ///< nullptr for the window's stages
        QLabel* said = nullptr;
    };

    /// @return nullptr when the flow has no such stage.
    const StageRow* row(Stage stage) const;

signals:
    void changed();

private:
    void chooseShape();
    void build(const std::vector<StageEntry>& flow);
    void addStage(const StageEntry& entry, int line);
    void addWorkers(StageRow& row, const StageEntry& entry, int line);
    void followShape();
    void showTrack();
    void renew();
    std::vector<StageEntry> flow() const;

    StageNaming namingSet() const { return StageNaming(m_naming->currentData().toInt()); }

    ChoiceBox* m_shape;
    ChoiceBox* m_naming;
    StageTrack* m_track;
    QLabel* m_said; ///< what is wrong with the flow as a whole
    QWidget* m_table = nullptr;
    QVBoxLayout* m_column;
    std::vector<StageRow> m_rows;
    Candidates m_candidates;
    FieldProblems m_problems;
    bool m_immediate = false;
};

} // namespace duban
