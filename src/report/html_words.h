// The words of the interface, ready for HTML.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lang/interface.h"

namespace isnad::report::html {

/// lang::Interface, but every result is escaped HTML.
class Words {
 public:
  explicit Words(std::string_view language, const Languages& languages = Languages::embedded())
      : interface_(language, languages) {}

  [[nodiscard]] const lang::Interface& interface() const { return interface_; }
  [[nodiscard]] const std::string& language() const { return interface_.language(); }
  [[nodiscard]] bool rtl() const { return interface_.rtl(); }
  [[nodiscard]] std::string word(std::string_view key) const;
  /// The text with its {} filled in order; `parts` are HTML.
  [[nodiscard]] std::string fill(std::string_view key, const std::vector<std::string>& parts) const;
  [[nodiscard]] std::string count(std::string_view key, std::size_t n) const;
  /// The whole words as they are, for data; not escaped.
  [[nodiscard]] std::string plain(std::string_view key) const { return interface_.text(key); }

 private:
  lang::Interface interface_;
};

}  // namespace isnad::report::html
