// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/paper/PaperView.h"
#include "client/template/SampleFacts.h"
#include "client/widget/ChoiceBox.h"

namespace duban {

/// The page as it will be printed, of a made-up case that can be chosen. What cannot be composed leaves the
/// last good page of the kind, paler, and says why.
class TemplatePreview : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatePreview(QWidget* parent = nullptr);

    /// Draws a paper with these words.
    void show(const DocumentTemplate& words);
    /// The words cannot be read: what is shown of this kind stays, paler.
    void hold(DocumentKind kind);

    SampleCase sample() const;

    ChoiceBox* samples() const noexcept { return m_samples; }

    PaperView* page() const noexcept { return m_page; }

    /// @return what the last good page says.
    const std::vector<DocumentBlock>& blocks() const noexcept { return m_blocks; }

signals:
    /// Another case was chosen.
    void sampleChanged();

private:
    ChoiceBox* m_samples;
    PaperView* m_page;
    std::vector<DocumentBlock> m_blocks;
    DocumentKind m_shown{}; ///< kind of the last good page
};

} // namespace duban
