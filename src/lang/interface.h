// The program's own words to people in one language: table `interface`.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/language.h"

namespace isnad::lang {

/// Plain text, escaped by whoever writes it. A key that the language lacks is looked up in English; one that
/// English lacks too reads as itself. Holds its tables, so it may outlive the Languages it was made of.
///
///   Interface(languages, "ar").count("documents", 2)   the dual
class Interface {
 public:
  /// A language without a table `interface` gives the English one.
  explicit Interface(std::string_view tag = "en", const Languages& languages = Languages::embedded());

  [[nodiscard]] const std::string& language() const { return tag_; }
  [[nodiscard]] bool rtl() const { return rtl_; }
  [[nodiscard]] std::string text(std::string_view key) const;
  /// The text with its {} filled in order; what is left over stays.
  [[nodiscard]] std::string fill(std::string_view key, const std::vector<std::string>& parts) const;
  /// The plural form for `n`: key_one, key_two, ... by CLDR's rules, else key_other.
  [[nodiscard]] std::string count(std::string_view key, std::size_t n) const;
  /// The key of that plural form.
  [[nodiscard]] std::string plural_key(std::string_view key, std::size_t n) const;
  /// The words of this language itself; empty if its table lacks the key.
  [[nodiscard]] std::string_view own(std::string_view key) const;

  /// What a stage says in English, in this language: by table `messages`, also behind a place ("a.txt:3: ...").
  /// Where the table has no such sentence, the English itself.
  [[nodiscard]] std::string said(std::string_view english) const;
  /// The name of a canonical key of the tables; the key itself, with spaces, where the interface has none.
  [[nodiscard]] std::string measure(std::string_view key) const;
  /// How soon a count of this measure is told: of tolls the gravest first, then all the rest alike.
  [[nodiscard]] std::size_t gravity(std::string_view measure) const;
  [[nodiscard]] std::string unit(std::string_view key) const;
  [[nodiscard]] std::string rule(std::string_view name) const;

 private:
  [[nodiscard]] std::string filled_message(std::string_view text, const std::vector<std::string_view>& holes) const;

  Languages languages_;
  std::string tag_;
  bool rtl_ = false;
};

/// `text` with its {} filled in order.
[[nodiscard]] std::string filled(std::string_view text, const std::vector<std::string>& parts);

/// The languages that have an interface.
[[nodiscard]] std::vector<std::string> interface_languages(const Languages&);

}  // namespace isnad::lang
