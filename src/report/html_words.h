// The words of the interface, from the language tables, ready for HTML.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::lang {
class Language;
}

namespace isnad::report::html {

/// Every result is escaped HTML. A key the language lacks is looked up in English; one that English lacks too
/// (which a test forbids) reads as itself.
class Words {
 public:
  explicit Words(const std::string& language);

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool rtl() const { return rtl_; }
  [[nodiscard]] std::string word(std::string_view key) const;
  /// The text with its {} filled in order; `parts` are HTML.
  [[nodiscard]] std::string fill(std::string_view key, const std::vector<std::string>& parts) const;
  /// The plural form for `n`: key_one, key_two, ... by CLDR's rules, else key_other.
  [[nodiscard]] std::string count(std::string_view key, std::size_t n) const;
  /// The whole words as they are, for data; not escaped.
  [[nodiscard]] std::string plain(std::string_view key) const;

 private:
  [[nodiscard]] std::string_view find(std::string_view key) const;

  std::string language_;
  const lang::Language* own_ = nullptr;      // both live as long as the program: the embedded tables
  const lang::Language* english_ = nullptr;
  bool rtl_ = false;
};

}  // namespace isnad::report::html
