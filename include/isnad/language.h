// The language tables: what isnad knows of Arabic, English, French, Russian.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad {

namespace lang {
class Language;  // src/lang/language.h
}

/// The frozen tables of all languages. Cheap to copy; safe to share between threads.
class Languages {
 public:
  /// The tables built into the library.
  static Languages embedded();
  /// The tables of a folder with one subfolder a language and `common`; the embedded ones fill what is
  /// missing there. Error: bad_table with file, line and column; not_found.
  static Result<Languages> load(const std::filesystem::path& folder);

  /// The tables of a BCP 47 tag's primary language; an unknown one gets those common to all.
  [[nodiscard]] const lang::Language& of(std::string_view tag) const;
  /// Which language a text is in, by script and frequent words; "und" if that cannot be told.
  [[nodiscard]] std::string detect(std::string_view text) const;
  [[nodiscard]] std::vector<std::string> tags() const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace isnad
