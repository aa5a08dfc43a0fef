// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/file/FileFault.h"
#include "client/file/PageColumn.h"
#include "client/file/PdfPages.h"
#include "client/file/SafeImage.h"
#include "client/widget/EmptyState.h"
#include "client/widget/NoticeBar.h"

#include <QFuture>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>

namespace duban {

/// As what a file is shown.
enum class Shown : quint8 { Image, Pdf, Nothing };

/// Lets a person look at a file that somebody handed in: an image or a PDF, never anything active. Nothing of
/// it is run, followed or fetched; a PDF is read in a process of its own.
class FilePreview : public QWidget
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Blank, ///< no file was given
        Loading,
        Showing, ///< pages are there; each of them may still be drawn
        Refused, ///< it says why
    };

    explicit FilePreview(QWidget* parent = nullptr);
    /// @param means by which PDF files are read
    explicit FilePreview(PdfMeans means, QWidget* parent = nullptr);

    /// Shows another file. It is read from there while it is shown and must neither move nor change.
    /// @param kind Nothing: only says that there is no preview of it
    void setFile(const QString& path, Shown kind);
    /// Shows nothing, and lets the file go.
    void clear();

    State state() const noexcept { return m_state; }

    /// @return why there is nothing to see; only meaningful while state() is Refused.
    FileFault fault() const noexcept { return m_fault; }

    /// @return pages of the file, of which at most PdfPages::MostPages are shown; 0 while nothing is.
    int pageCount() const noexcept { return m_pageCount; }

    /// @return PageColumn::FitWidth, or the scale of all pages.
    double zoom() const noexcept { return m_zoom; }

public slots:
    void fitWidth();
    void showBigger();
    void showSmaller();

signals:
    /// state() is another now.
    void stateChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QPushButton* zoomButton(const QString& text, const QString& name, const QList<QKeySequence>& keys,
                            void (FilePreview::*act)());
    void readImageFile(const QString& path);
    void showImage(const SafeImage& found);
    void showPdf();
    void refusePage(int page, const Error& error);
    void showPages(PageColumn::Source source, int pages);
    void refuse(FileFault fault);
    void enter(State state);
    void setZoom(double zoom);
    void arrange();
    void look();
    int pageInView() const;

    PdfPages* m_pdf;
    QLabel* m_position = nullptr;
    QPushButton* m_smaller = nullptr;
    QPushButton* m_bigger = nullptr;
    QPushButton* m_fit = nullptr;
    QWidget* m_bar; ///< of those four, which are made with it
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    QScrollArea* m_area;
    PageColumn* m_column;
    EmptyState* m_message;
    Shown m_kind = Shown::Nothing;
    State m_state = State::Blank;
    FileFault m_fault = FileFault::Foreign;
    int m_pageCount = 0;
    QFuture<Result<SafeImage>> m_reading;
    int m_round = 0; ///< of setFile(): an image that was read for an earlier one is dropped
    bool m_sawPage = false;
    double m_zoom = PageColumn::FitWidth;
};

} // namespace duban
