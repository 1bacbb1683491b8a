#include "align/names.h"

#include <algorithm>
#include <array>

#include "lang/reading.h"
#include "segment/marks.h"
#include "text/sorted.h"
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
    {0x0645, 'm'}, {0x0646, 'n'}, {0x0647, 'h'}, {0x067E, 'b'}, {0x0686, 'x'}, {0x06A4, 'f'}, {0x06AF, 'g'},
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

// A final ha is mostly a folded ta marbuta, which is not heard.
bool is_silent(char32_t letter, bool last) { return letter == 0x0647 && last; }

// "j" in letters that have none: "dzh" of Cyrillic, "dz" of its Chinese names, "dj" of French.
bool is_soft_g(char32_t before, char32_t letter) {
  return (before == 0x0434 && letter == 0x0436) || (before == 'd' && letter == 'j') || (before == 0x0446 && letter == 0x0437);
}

// "ng" at the end is one sound, which some scripts write with "n" alone.
bool is_nasal(const std::string& kept, char kind, bool last) { return last && kind == 'g' && kept.size() >= 2 && kept.back() == 'n'; }

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
  // Of two consonants one that differs is half the name: Jake, Jill.
  if (longer.size() - shorter.size() > 1 || longer.size() == 2) return x == y;
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

using lang::Match;
using lang::RoleClass;
using lang::TableId;

const Match* article_match(const lang::Reading& reading, std::size_t i) {
  for (const Match& match : reading.at(i)) {
    if (match.has_clitic && match.clitic == lang::CliticClass::article) return &match;
  }
  return nullptr;
}

std::string_view article_of(const lang::Reading& reading, std::size_t i) {
  const lang::Clitic* article = reading.language().clitic_of(reading.tokens().folded(i), lang::CliticClass::article, 4);
  return article == nullptr ? std::string_view() : article->form;
}

// Sorts a name's words into what names and what says the role.
class Sorter {
 public:
  Sorter(const lang::Reading& reading, Name& into) : reading_(reading), into_(into), capitals_(reading.language().is("names_capitalised")) {}

  void sort() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (!reading_[i].is_word() || take_generation(i) || reading_[i].span.size() < 3 || is_prefix(i)) continue;
      const Match* function_word = reading_.find(i, TableId::words);
      if (function_word != nullptr && !function_word->has_clitic) continue;
      if (is_role(i)) {
        add_role(i);
      } else {
        add_name(i);
      }
    }
    into_.is_definite = capitals_ || (article_ && !open_head_);
    into_.is_titled_only = !titled_other_ && !into_.roles.empty();
    text::sort_distinct(into_.roles);
  }

 private:
  // "Emil Roe Jr": the last word behind a name.
  bool take_generation(std::size_t i) {
    const Match* generation = named_ == i && i != 0 ? reading_.find(i, TableId::generations) : nullptr;
    if (generation == nullptr || i + generation->tokens < reading_.size()) return false;
    into_.generation = generation->as<lang::GenerationClass>();
    return true;
  }
  // "al-", "as-", and the same in other letters.
  bool is_prefix(std::size_t i) const {
    constexpr std::size_t kLongest = 3;  // letters
    return i + 2 < reading_.size() && !reading_[i + 1].is_word() && !reading_[i + 1].space_before && !reading_[i + 2].space_before &&
           text::code_points(reading_.tokens().folded(i)) <= kLongest && segmentation::is_dash(reading_[i + 1]);
  }
  // Words of the tables; behind a construct "official of ..." the complement; and words with an article of their
  // own, which are titles and demonyms, unless a naming word stands before them ("Sami the-Haddad") or they stand alone.
  bool is_role(std::size_t i) {
    if (i < covered_) return true;
    if (const Match* role = reading_.find(i, TableId::roles)) {
      covered_ = i + role->tokens;
      note(*role);
      const bool article = role->has_clitic || !article_of(reading_, covered_ - 1).empty();
      construct_ = !capitals_ && !article && role->as<RoleClass>() == RoleClass::role ? covered_ : 0;
      return true;
    }
    titled_other_ = titled_other_ || reading_.has(i, TableId::nouns) || reading_.has(i, TableId::agencies);
    if (const Match* agency = reading_.find(i, TableId::agencies)) {
      covered_ = i + agency->tokens;
      return true;
    }
    if (reading_.has(i, TableId::nouns)) return true;
    if (construct_ != 0 && i == construct_) return true;
    if (article_match(reading_, i) == nullptr && article_of(reading_, i).empty()) return false;
    return !(is_behind_name(i) || reading_.size() == 1);
  }
  bool is_behind_name(std::size_t i) const { return named_ != 0 && named_ == i && !into_.is_body; }

  void note(const Match& role) {
    const auto kind = role.as<RoleClass>();
    titled_other_ = titled_other_ || kind != RoleClass::title;
    // "Agency chief": where nouns stand before nouns the last one says who it is.
    const bool heads = into_.is_body && kind == RoleClass::role && reading_.language().is("noun_before_noun") && covered_ - role.tokens == body_end_;
    if (heads) into_.is_body = false;
    if (heads) into_.head = reading_.stem_hash(covered_ - role.tokens);
    if (!into_.roles.empty()) return;
    into_.is_relative = kind == RoleClass::relation && is_owned(role);
    into_.is_body = kind == RoleClass::organisation || kind == RoleClass::outlet;
    body_end_ = covered_;
    into_.takes_name = reading_.has(covered_ - role.tokens, TableId::terms);
    bool article = role.has_clitic;
    for (std::size_t i = covered_ - role.tokens; i < covered_; ++i) article = article || !article_of(reading_, i).empty();
    open_head_ = !capitals_ && !article && role.tokens >= 2;
  }
  // "the son of Emil Roe", "son-of Emil Roe"; but "his son Emil Roe", and in English "the mother, Anna Roe".
  bool is_owned(const Match& relation) const {
    if (covered_ >= reading_.size()) return false;
    if (capitals_ && !reading_.language().is("genitive_complement")) return reading_.find(covered_, TableId::words, lang::WordClass::preposition) != nullptr;
    return !relation.possessive && reading_.is_unlisted(covered_);
  }
  void add_role(std::size_t i) {
    if (into_.roles.empty()) into_.head = reading_.stem_hash(i);
    into_.roles.push_back(reading_.stem_hash(i));
    article_ = article_ || !article_of(reading_, i).empty();
  }
  void add_name(std::size_t i) {
    std::string_view folded = reading_.tokens().folded(i);
    folded.remove_prefix(article_of(reading_, i).size());
    into_.names.push_back({std::string(folded), skeleton(folded)});
    named_ = i + 1;
  }

  const lang::Reading& reading_;
  Name& into_;
  bool capitals_;
  bool titled_other_ = false;
  bool article_ = false;
  bool open_head_ = false;     ///< several words without an article: "spokesman in-the-name-of"
  std::size_t covered_ = 0;    ///< tokens before it belong to a phrase of the tables
  std::size_t construct_ = 0;  ///< where the complement of an indefinite role stands; 0: nowhere
  std::size_t body_end_ = 0;   ///< behind the first role
  std::size_t named_ = 0;      ///< behind the last naming word
};

bool is_ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
// Scripts by their lead byte: enough to tell Arabic, Cyrillic and Latin apart.
bool is_one_script(const Name::Part& a, const Name::Part& b) {
  if (is_ascii(a.folded) || is_ascii(b.folded)) return is_ascii(a.folded) == is_ascii(b.folded);
  return (static_cast<unsigned char>(a.folded[0]) >= 0xD8) == (static_cast<unsigned char>(b.folded[0]) >= 0xD8);
}

// One letter more or less in a long word: a slip of the pen. In short ones it is another name.
bool is_one_edit(std::string_view a, std::string_view b) {
  constexpr std::size_t kLong = 7;  // bytes
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kLong || b.size() - a.size() > 2 || a.size() == b.size()) return false;
  const auto front = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  return a.substr(front) == b.substr(front + b.size() - a.size());
}

// A first name beside a family name that meets already. In one script spellings differ in vowels; across scripts
// in more, and short names have few consonants.
bool is_given(const Name::Part& a, const Name::Part& b) {
  if (shares_name(a, b)) return true;
  if (is_one_script(a, b)) return is_one_edit(a.folded, b.folded);
  return ((!a.skeleton.empty() && a.skeleton == b.skeleton) || is_near_name(a, b));
}
bool is_family(const Name::Part& a, const Name::Part& b) { return shares_name(a, b) || is_near_name(a, b); }
// Beside the same first name also another first consonant, as transliterations of Ukrainian names have it.
bool is_family_beside_given(const Name::Part& a, const Name::Part& b) {
  constexpr std::size_t kLong = 4;  // consonants
  if (is_family(a, b)) return true;
  const auto [shorter, longer] = std::minmax(a.skeleton, b.skeleton, [](const std::string& s, const std::string& t) { return s.size() < t.size(); });
  if (shorter.size() < kLong) return false;
  return longer.substr(1) == (longer.size() == shorter.size() ? shorter.substr(1) : shorter);
}

// `part` among the naming words of `name` before its family name.
bool has_given(const Name& name, const Name::Part& part) {
  return std::any_of(name.names.begin(), name.names.end() - 1, [&](const Name::Part& other) { return is_given(part, other); });
}

// All words of the shorter name are in the longer one, in order: patronymics and second family names come and go.
bool holds_all(const Name& longer, const Name& shorter) {
  auto at = longer.names.begin();
  for (const Name::Part& part : shorter.names) {
    at = std::find_if(at, longer.names.end(), [&](const Name::Part& other) { return shares_name(part, other); });
    if (at == longer.names.end()) return false;
    ++at;
  }
  return true;
}

bool meets(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

// "Xi Jinping" in scripts that part his name in two and in three, and spell the one-letter family name each its own way.
bool is_joined_alike(const Name& a, const Name& b) {
  constexpr std::size_t kLong = 4;  // consonants
  const auto joined = [](const Name& name) {
    std::string all;
    for (std::size_t i = name.names.size() > 1 ? 1 : 0; i < name.names.size(); ++i) {
      const std::string& next = name.names[i].skeleton;
      all += !all.empty() && !next.empty() && all.back() == next.front() ? next.substr(1) : next;
    }
    return all;
  };
  const auto is_short = [](const Name& name) { return name.names.size() == 1 || name.names.front().skeleton.size() <= 1; };
  if (is_one_script(a.names.front(), b.names.front()) || !is_short(a) || !is_short(b)) return false;
  const std::string rest = joined(a);
  return rest.size() >= kLong && rest == joined(b);
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
    if (is_silent(letter, at == folded.size())) kind = '\0';
    if (is_soft_g(before, letter)) {
      if (!kept.empty()) kept.pop_back();
      kind = 'g';
    }
    if (is_nasal(kept, kind, at == folded.size())) kind = '\0';
    if (kind != '\0' && (kept.empty() || kept.back() != kind)) kept += kind;
    before = letter;
  }
  return kept;
}

Name take_apart(std::string_view name, const lang::Language& language) {
  const lang::Reading reading(name, language);
  Name parts;
  Sorter(reading, parts).sort();
  return parts;
}

bool is_one_person(const Name& a, const Name& b) {
  if (a.generation != b.generation || a.is_relative != b.is_relative) return false;
  const Name& longer = a.names.size() < b.names.size() ? b : a;
  const Name& shorter = a.names.size() < b.names.size() ? a : b;
  if (a.is_body || b.is_body) return a.names.size() == b.names.size() && holds_all(longer, shorter);
  if (holds_all(longer, shorter) || is_joined_alike(a, b)) return true;
  // The first name stands right before the family name; further in front may stand a country or a body.
  const auto given = [](const Name& name) { return name.names[name.names.size() - 2]; };
  if (is_family_beside_given(a.names.back(), b.names.back())) {
    const bool several = a.names.size() > 2 && b.names.size() > 2;
    return has_given(a, given(b)) || has_given(b, given(a)) || (several && has_given(a, b.names.front()));
  }
  // A family name of one consonant beside a telling first name.
  const std::string &x = a.names.back().skeleton, &y = b.names.back().skeleton;
  return !x.empty() && x == y && !is_one_script(a.names.back(), b.names.back()) && (shares_name(given(a), given(b)));
}

bool has_family(const Name& single, const Name& full) {
  if (single.is_relative || full.is_relative || (single.generation && single.generation != full.generation)) return false;
  if (is_joined_alike(single, full)) return true;
  const Name::Part &a = single.names.front(), &b = full.names.back();
  if (single.is_body != full.is_body && !single.roles.empty() && !full.roles.empty()) return false;
  if (single.is_body && full.is_body && single.head != full.head) return false;  // "site Euro Sport", "newspaper Mirror Sport"
  return is_one_script(a, b) ? is_family(a, b) : shares_name(a, b);
}

bool has_role(const Name& role, const Name& full) {
  constexpr std::size_t kTelling = 2;  // words: "the minister" may be anybody, "the defence minister" hardly
  return role.roles.size() >= kTelling && !role.is_body && role.is_definite && role.head == full.head &&
         std::includes(full.roles.begin(), full.roles.end(), role.roles.begin(), role.roles.end());
}

bool may_be_anybody(const Name& name) { return name.names.empty() && !name.is_body && name.roles.size() <= 1; }

bool is_one_partial(const Name& a, const Name& b) {
  if (a.names.size() > 1 || b.names.size() > 1 || a.names.size() != b.names.size()) return false;
  if (a.names.empty()) return a.head == b.head && a.roles == b.roles && a.head != 0;
  if (!shares_name(a.names.front(), b.names.front()) || a.is_relative != b.is_relative || a.generation != b.generation) return false;
  const bool a_bare = a.roles.empty() || a.is_titled_only, b_bare = b.roles.empty() || b.is_titled_only;
  // Names of bodies are not spelled in several ways as those of people are: "Marca" is not "Marco".
  const bool body = a.is_body || b.is_body;
  if (body && is_one_script(a.names.front(), b.names.front()) && a.names.front().folded != b.names.front().folded) return false;
  if (a_bare != b_bare && (a_bare ? b : a).is_body) return (a_bare ? b : a).takes_name;
  return a_bare || b_bare || (a.is_body == b.is_body && meets(a.roles, b.roles));
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

void add_name_keys(std::string_view folded, const lang::Language& language, std::vector<std::uint64_t>& keys) {
  constexpr std::size_t kLeast = 3;
  for (const std::string_view form : {folded, language.behind_prefixes(folded)}) {
    if (const std::string bones = skeleton(form); bones.size() >= kLeast) keys.push_back(text::hash_of("name " + bones));
  }
}

}  // namespace isnad::alignment
