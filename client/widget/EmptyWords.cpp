// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/widget/EmptyWords.h"

#include "client/widget/Card.h"
#include "client/widget/Style.h"

#include <QAbstractItemView>
#include <QEvent>

namespace duban {

namespace {

/// Lies over the room of a list and is seen while that has no rows.
class EmptyWords final : public QLabel
{
public:
    EmptyWords(QAbstractItemView& list, const QString& words) : QLabel(list.viewport()), m_list(list)
    {
        setTextFormat(Qt::PlainText);
        setText(words);
        setWordWrap(true);
        setAlignment(Qt::AlignCenter);
        setMargin(metrics::Space12);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setLook(this, Look::Small);
        const QAbstractItemModel* model = list.model();
        const auto look = [this] { setVisible(m_list.model()->rowCount() == 0); };
        connect(model, &QAbstractItemModel::rowsInserted, this, look);
        connect(model, &QAbstractItemModel::rowsRemoved, this, look);
        connect(model, &QAbstractItemModel::modelReset, this, look);
        list.viewport()->installEventFilter(this);
        resize(list.viewport()->size());
        look();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_list.viewport() && event->type() == QEvent::Resize)
            resize(m_list.viewport()->size());
        return QLabel::eventFilter(watched, event);
    }

private:
    QAbstractItemView& m_list;
};

} // namespace

void showWhenEmpty(QAbstractItemView& list, const QString& words)
{
    new EmptyWords(list, words);
}

} // namespace duban
