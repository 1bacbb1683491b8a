// Byte offsets of a text as code-point offsets, which is how the Web counts.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace isnad::report {

/// Counts once for each 256 bytes and looks up from there: a text of a megabyte with ten thousand statements
/// is read twice, not ten thousand times. `text` is valid UTF-8 and must outlive the index.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text) : text_(text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at % kStep == 0) before_.push_back(count);
      count += begins_code_point(text[at]) ? 1 : 0;
    }
    before_.push_back(count);
  }

  /// How many code points stand before byte `at`; at <= text.size(), on a boundary.
  [[nodiscard]] std::size_t of(std::size_t at) const {
    if (at >= text_.size()) return before_.back();
    std::size_t count = before_[at / kStep];
    for (std::size_t i = at - at % kStep; i < at; ++i) count += begins_code_point(text_[i]) ? 1 : 0;
    return count;
  }

 private:
  static constexpr std::size_t kStep = 256;
  static bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

  std::string_view text_;
  std::vector<std::size_t> before_;
};

}  // namespace isnad::report
