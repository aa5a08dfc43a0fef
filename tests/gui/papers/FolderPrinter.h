// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/Printers.h"

#include <QPdfWriter>

namespace duban {

/// A printer whose paper falls into a folder.
class FolderPrinter : public Printers
{
public:
    explicit FolderPrinter(QString folder) : m_folder(std::move(folder)) {}

    QStringList names() const override { return {QStringLiteral("窗口打印机")}; }

    std::shared_ptr<QPagedPaintDevice> open(const QString& name, const QPageSize& page,
                                            const QString& title) const override
    {
        if (m_isOff || !names().contains(name))
            return nullptr;
        auto device = std::make_shared<QPdfWriter>(file(int(m_titles.size())));
        device->setResolution(2540);
        device->setPageSize(page);
        device->setPageMargins({});
        device->setTitle(title);
        m_titles.append(title);
        return device;
    }

    void switchOff(bool off) { m_isOff = off; }

    int jobs() const { return int(m_titles.size()); }

    QString file(int job) const { return m_folder + QStringLiteral("/%1.pdf").arg(job, 2, 10, QChar(u'0')); }

private:
    QString m_folder;
    mutable QStringList m_titles;
    bool m_isOff = false;
};

} // namespace duban
