// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <vector>

class QIODevice;

namespace duban {

/// The objects of a PDF as Qt writes it: one table of places at its end, nothing packed into object streams.
/// They are taken apart, changed one by one and written anew, for what Qt has no words for.
/// Source: ISO 32000-1:2008, 7.3 and 7.5.
class PdfObjects
{
public:
    /// Changes an object on its way out.
    /// @param object "N 0 obj … endobj", never empty
    /// @return the same with other contents.
    using Edit = std::function<Result<QByteArray>(int number, const QByteArray& object)>;

    /// @return InvalidInput when the file is not made like that.
    static Result<PdfObjects> read(const QByteArray& pdf);

    /// @return "N 0 obj … endobj"; empty when there is no such object.
    QByteArray object(int number) const;

    /// @return numbers of the page objects, in the order of the pages.
    std::vector<int> pages() const;

    /// @return numbers of the pictures, in the order in which they were first drawn.
    std::vector<int> pictures() const;

    /// @return the number of the object that everything hangs on.
    int catalogue() const;

    /// @return the number that a name of an object refers to ("/Pages 2 0 R" is 2); 0: none.
    static int referenceOf(const QByteArray& object, const QByteArray& name);

    /// @return an object with that number and these contents.
    static QByteArray objectOf(int number, const QByteArray& contents);

    /// @return a number for another object: the next one.
    int reserve();

    /// Replaces what stands between "obj" and "endobj", or gives a reserved number its contents.
    void set(int number, const QByteArray& contents);

    /// Writes the whole file.
    /// @param edit is given one object after the other; none of them is kept
    /// @return StoreFailed when the device takes no more, or the error of `edit`.
    Result<> write(QIODevice& device, const Edit& edit) const;

private:
    PdfObjects() = default;

    QByteArray m_head;
    QByteArray m_trailer;              ///< "<< … >>"
    std::vector<QByteArray> m_objects; ///< by number
};

} // namespace duban
