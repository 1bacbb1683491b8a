// Whose money it is: "riyal", "pound", "lira" by the countries of the text.
#pragma once
#include <span>

#include "isnad/statement.h"
#include "lang/reading.h"

namespace isnad::extraction {

/// Gives each figure whose unit several countries share ("riyal") the code of one, where the text leaves no choice: the
/// one whose money another figure of the text names in full, else the one country of them that the text names. With two
/// or none of them named the unit stays open.
void resolve_currencies(std::span<Figure> figures, const lang::Reading& reading);

}  // namespace isnad::extraction
