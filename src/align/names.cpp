#include "align/names.h"

#include <algorithm>
#include <array>

#include "lang/reading.h"
#include "text/utf8.h"

namespace isnad::alignment {
namespace {

// Letters by the consonant class that transliterations keep. 0: vowel or weak letter, left out.
// Arabic letters are given by code point: sources stay ASCII.
struct LetterClass {
  char32_t letter;
  char kind;
};

constexpr std::array kLetters = std::to_array<LetterClass>({
    {0x0628, 'b'}, {0x062A, 't'}, {0x062B, 't'}, {0x062C, 'g'}, {0x062D, 'h'}, {0x062E, 'h'}, {0x062F, 'd'},
    {0x0630, 'd'}, {0x0631, 'r'}, {0x0632, 'z'}, {0x0633, 's'}, {0x0634, 'x'}, {0x0635, 's'}, {0x0636, 'd'},
    {0x0637, 't'}, {0x0638, 'z'}, {0x063A, 'g'}, {0x0641, 'f'}, {0x0642, 'k'}, {0x0643, 'k'}, {0x0644, 'l'},
    {0x0645, 'm'}, {0x0646, 'n'}, {0x067E, 'b'}, {0x0686, 'x'}, {0x06A4, 'f'}, {0x06AF, 'g'},
    {'b', 'b'}, {'p', 'b'}, {'t', 't'}, {'g', 'g'}, {'j', 'g'}, {'d', 'd'}, {'r', 'r'}, {'z', 'z'}, {'s', 's'},
    {'f', 'f'}, {'v', 'f'}, {'k', 'k'}, {'c', 'k'}, {'q', 'k'}, {'l', 'l'}, {'m', 'm'}, {'n', 'n'}, {'x', 'k'}, {'h', 'h'},
    {0x0431, 'b'}, {0x043F, 'b'}, {0x0442, 't'}, {0x0433, 'g'}, {0x0436, 'g'}, {0x0434, 'd'}, {0x0440, 'r'},
    {0x0437, 'z'}, {0x0441, 's'}, {0x0444, 'f'}, {0x0432, 'f'}, {0x043A, 'k'}, {0x043B, 'l'}, {0x043C, 'm'},
    {0x043D, 'n'}, {0x0448, 'x'}, {0x0449, 'x'}, {0x0447, 'x'}, {0x0445, 'h'}, {0x0446, 's'},
});

char class_of_letter(char32_t letter) {
  const auto found = std::find_if(kLetters.begin(), kLetters.end(), [&](const LetterClass& c) { return c.letter == letter; });
  return found == kLetters.end() ? '\0' : found->kind;
}

// "sh", "ch", "kh", "gh", "ph", "th" are one consonant each.
char class_of_digraph(char32_t first) {
  switch (first) {
    case 's': case 'c': return 'x';
    case 'k': return 'h';
    case 'g': return 'g';
    case 'p': return 'f';
    case 't': return 't';
    default: return '\0';
  }
}

bool shares_name(const Name::Part& a, const Name::Part& b) {
  if (a.folded == b.folded) return true;
  return a.skeleton.size() >= 3 && a.skeleton == b.skeleton;
}

// One letter more, less or other, in names long enough that this is a spelling and no other name.
bool is_near_name(const Name::Part& a, const Name::Part& b) {
  constexpr std::size_t kLeastLetters = 4;
  const std::string &x = a.skeleton, &y = b.skeleton;
  if (text::code_points(a.folded) < kLeastLetters || text::code_points(b.folded) < kLeastLetters) return false;
  if (x.size() < 2 || y.size() < 2 || x[0] != y[0]) return false;
  const auto [shorter, longer] = std::minmax(x, y, [](const std::string& s, const std::string& t) { return s.size() < t.size(); });
  if (longer.size() - shorter.size() > 1) return false;
  std::size_t front = 0;
  while (front < shorter.size() && shorter[front] == longer[front]) ++front;
  std::size_t back = 0;
  while (back + front < shorter.size() && shorter[shorter.size() - 1 - back] == longer[longer.size() - 1 - back]) ++back;
  return front + back + 1 >= longer.size();
}

bool has_name(const Name& name, const Name::Part& part) {
  return std::any_of(name.names.begin(), name.names.end(), [&](const auto& other) { return shares_name(part, other); });
}

std::size_t shared_names(const Name& a, const Name& b) {
  return static_cast<std::size_t>(std::count_if(a.names.begin(), a.names.end(), [&](const auto& part) { return has_name(b, part); }));
}

// "Boris X" and "Helena X". Only of names without roles: beside a role, the word before the family name may be
// a country or a body. Spellings of one first name begin with the same consonant.
bool first_names_clash(const Name& a, const Name& b) {
  if (!a.roles.empty() || !b.roles.empty() || a.names.size() < 2 || b.names.size() < 2) return false;
  const std::string &x = a.names.front().skeleton, &y = b.names.front().skeleton;
  return !x.empty() && !y.empty() && x.front() != y.front();
}

bool is_role_word(const lang::Reading& reading, std::size_t i) {
  for (const lang::Match& match : reading.at(i)) {
    const auto table = match.entry->table;
    if (table == lang::TableId::roles || table == lang::TableId::nouns || table == lang::TableId::agencies) return true;
  }
  // A word with the article is a title or a demonym ("al-X"), seldom a name.
  for (const lang::Match& match : reading.at(i)) {
    if (match.has_clitic && match.clitic == lang::CliticClass::article) return true;
  }
  return false;
}

}  // namespace

std::string skeleton(std::string_view folded) {
  std::string kept;
  char32_t before = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t letter = text::decode(folded, at);
    char kind = class_of_letter(letter);
    if (letter == 'h' && class_of_digraph(before) != '\0' && !kept.empty()) {
      kept.back() = class_of_digraph(before);
      kind = '\0';
    }
    if (kind != '\0' && (kept.empty() || kept.back() != kind)) kept += kind;
    before = letter;
  }
  return kept;
}

Name take_apart(std::string_view name, const lang::Language& language) {
  const lang::Reading reading(name, language);
  Name parts;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (!reading[i].is_word() || reading[i].span.size() < 3) continue;
    const lang::Match* function_word = reading.find(i, lang::TableId::words);
    if (function_word != nullptr && !function_word->has_clitic) continue;
    if (is_role_word(reading, i)) {
      parts.roles.push_back(reading.stem_hash(i));
      continue;
    }
    const std::string folded(reading.tokens().folded(i));
    parts.names.push_back({folded, skeleton(folded)});
  }
  std::sort(parts.roles.begin(), parts.roles.end());
  parts.roles.erase(std::unique(parts.roles.begin(), parts.roles.end()), parts.roles.end());
  return parts;
}

Identity identity(const Name& a, const Name& b) {
  if (!a.names.empty() && !b.names.empty()) {
    const std::size_t shared = shared_names(a, b);
    if (shared == 0) {
      // "spokesman of X" against "spokesman Y of X": names of bodies and people are not told apart here.
      std::vector<std::uint64_t> common;
      std::set_intersection(a.roles.begin(), a.roles.end(), b.roles.begin(), b.roles.end(), std::back_inserter(common));
      return common.size() >= 2 ? Identity::unknown : Identity::different;
    }
    const bool family = has_name(b, a.names.back()) || has_name(a, b.names.back());
    if (shared >= 2 || (family && !first_names_clash(a, b))) return Identity::same;
    return !family && is_near_name(a.names.back(), b.names.back()) ? Identity::same : Identity::unknown;
  }
  std::vector<std::uint64_t> common;
  std::set_intersection(a.roles.begin(), a.roles.end(), b.roles.begin(), b.roles.end(), std::back_inserter(common));
  if (a.names.empty() && b.names.empty() && !a.roles.empty() && a.roles == b.roles) return Identity::same;
  return Identity::unknown;
}

}  // namespace isnad::alignment
