// Is it the same person? Names as newspapers spell them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/language.h"
#include "isnad/statement.h"
#include "lang/schema.h"

namespace isnad::alignment {

enum class Identity { same, unknown, different };

/// A speaker's name taken apart: words that name, words that say the role.
struct Name {
  struct Part {
    std::string folded;
    std::string skeleton;  ///< consonants only, similar ones joined, script-independent: "lkxnk"
  };
  std::vector<Part> names;
  std::vector<std::uint64_t> roles;  ///< sorted stems of role words
  std::uint64_t head = 0;            ///< stem of the first role word; 0 without a role
  bool is_body = false;              ///< the first role is a body's: "movement X", not "minister X"
  bool takes_name = false;           ///< the first role is a noun that names follow: "movement X", not "police of X"
  bool is_definite = true;           ///< "the minister", "minister of the ..."; not "a spokesman of the police"
  std::optional<lang::GenerationClass> generation;  ///< "Jr"
  bool is_relative = false;          ///< the names are of the one whose relative it is: "the son of Emil Roe"
  bool is_titled_only = false;       ///< all its roles are titles such as "Mr.": they tell nobody apart
};

[[nodiscard]] Name take_apart(std::string_view name, const lang::Language&);

/// Consonant skeleton of a folded word in Arabic, Latin or Cyrillic letters. Long vowels and weak letters are
/// left out, so that spellings of one foreign name meet (Lukashenko in four spellings gives one skeleton).
[[nodiscard]] std::string skeleton(std::string_view folded);

/// Keys of a naming word, one for all scripts: of its skeleton, and of that behind what may be a clitic written onto it. None
/// for a skeleton of fewer than three letters, which many names have.
void add_name_keys(std::string_view folded, const lang::Language&, std::vector<std::uint64_t>& keys);

/// Same: a family name (the last naming word of one) is among the other's and no first names clash; or no
/// names but the same role. Different: both have names and none is shared. Else unknown.
[[nodiscard]] Identity identity(const Name& a, const Name& b);

// For entities, which are stricter than identity(): two full names of one person (family and first names meet); the
// family name of a full name; the role, with its complement, of a full name; two partial names of one.
[[nodiscard]] bool is_one_person(const Name& a, const Name& b);
[[nodiscard]] bool has_family(const Name& single, const Name& full);
[[nodiscard]] bool has_role(const Name& role, const Name& full);
/// "a source", "the minister": one word for a person, and no name.
[[nodiscard]] bool may_be_anybody(const Name& name);
[[nodiscard]] bool is_one_partial(const Name& a, const Name& b);

}  // namespace isnad::alignment
