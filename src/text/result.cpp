#include "isnad/result.h"

namespace isnad {

std::string Error::to_string() const {
  std::string out = path;
  if (line > 0) out += ':' + std::to_string(line);
  if (line > 0 && column > 0) out += ':' + std::to_string(column);
  if (!out.empty()) out += ": ";
  out += message;
  if (!fragment.empty()) out += " (near \"" + fragment + "\")";
  return out;
}

}  // namespace isnad
