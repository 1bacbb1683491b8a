#include "lang/settings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace isnad::lang {
namespace {

constexpr std::string_view kYesNo = "no|yes";
constexpr std::string_view kWords = "";
constexpr std::string_view kPairs = "a b;c d";
constexpr std::string_view kFolded = " ";  // words that are compared as tokens are

// A setting that a language lacks is "no", or empty.
constexpr auto kSettings = std::to_array<Setting>({
    {"active_participle_ending", kWords, "of the participle whose noun does what it says (\"the man waiting\")"},
    {"adjective_after_noun", kYesNo, "adjectives stand behind their noun, in names too"},
    {"adjective_before_noun", kYesNo, "adjectives stand before their noun, and so between a number and what it counts"},
    {"adverb_ending", kWords, "of adverbs that stand between a subject and its verb"},
    {"age_without_unit", kYesNo, "somebody \"is 34\""},
    {"article_pronouns", kPairs, "of a noun with that article: \"la elle;le il\""},
    {"callings", kWords, "what the person an article is about is called without his name, in groups a;b|c;d: who is of one group is of no other"},
    {"circumstances", kWords, "forms of participles that say how somebody does something, with `root_letters`"},
    {"comma_in_numbers", kYesNo, "a comma may stand behind a scale in a number in words (\"two thousand, five hundred\")"},
    {"counted_adjective_endings", kWords, "of adjectives between a number and its noun; without them a word there may be any"},
    {"cue_inside_marks", kYesNo, "who speaks may be told inside the marks, between commas or dashes"},
    {"dash_dialogue", kYesNo, "a dash opens what is said in a conversation"},
    {"date_order", "dmy|mdy", "which of day and month comes first in 3/4/2024"},
    {"day_after_month", kYesNo, "the day may follow its month (\"May 3\")"},
    {"definite_articles", kWords, "that say which one is meant: \"the\""},
    {"describing_adjectives", kWords, "before a role, of one who is known by name: \"the former mayor\""},
    {"direction", "ltr|rtl", "which way the script runs"},
    {"dotted_times", kWords, "words before a time of day whose hour and minutes a stop parts (\"at 13.20\")"},
    {"family_pattern_letter", kWords, "begins those of `verbal_nouns` that families are called by too"},
    {"feminine_ending", kWords, "of names in their own case, where `locative_ending` stands in its place"},
    {"feminine_noun_letter", kWords, "ends nouns of \"she\", as it is written"},
    {"feminine_people_ending", kWords, "of a country's adjective that goes with a woman, as it is written"},
    {"feminine_verb_letter", kWords, "begins the imperfect and ends the perfect whose subject is \"she\""},
    {"future_letters", kWords, "what verbs of the future begin with"},
    {"genitive_complement", kYesNo, "whose or of what something is stands behind it in another case, without a preposition"},
    {"his_letter", kWords, "of one letter, glued on as \"his\" or \"him\", as it is written"},
    {"hour_under_way", kYesNo, "half past two is half of the third hour"},
    {"hours_in_words", kYesNo, "a number in words before a half of the day is an hour (\"seven in the evening\")"},
    {"hours_tell_time", kYesNo, "a number of hours behind a preposition is a clock time (\"at 20 hours\")"},
    {"in_it", kWords, "behind a verb of saying, of the text in which somebody says it"},
    {"initial_letter", kWords, "stands at a word's begin only: a letter before it is a clitic"},
    {"inverted_verb_endings", kWords, "of verbs behind marks and before who speaks, whatever verb it is"},
    {"joining_letter", kWords, "glued on as \"and\"; what begins with it and is in no table is mostly a verb"},
    {"kinds", kWords, "a;b|c;d: what whoever spoke last by one of these words is called without it: by the first of its group"},
    {"last_callings", kWords, "a;b c: what whoever was named last is called without a name"},
    {"law_nouns", kFolded, "what laws and treaties are called by, with what is glued to them"},
    {"locative_ending", kWords, "of a name behind \"in\""},
    {"masculine_people_ending", kWords, "of a country's adjective that goes with a man, as it is written"},
    {"masculine_verb_prefix", kWords, "begins the imperfect whose subject is \"he\""},
    {"months_capitalised", kYesNo, "names of months have a capital"},
    {"name_complements", kFolded, "with an article, behind a first name that is none without them (\"Fakhr al-Din\")"},
    {"name_particles", kFolded, "that join names, and may be other words elsewhere"},
    {"name_pronouns", kPairs, "of a family's name with that ending: \"ova ona;ov on\", the longer first"},
    {"names_capitalised", kYesNo, "names have capitals and other words have none"},
    {"names_in_marks", kYesNo, "names of firms, papers and ships always stand in quotation marks"},
    {"naming_verb_letter", kWords, "ends \"is called\" as it is written; with another one in its place the same letters are another verb"},
    {"no_articles", kYesNo, "nouns have no articles"},
    {"noun_before_noun", kYesNo, "a noun may stand before another as an adjective does (\"rescue workers\")"},
    {"number_after_noun", kYesNo, "a number may follow its noun and agree with it"},
    {"number_needs_and", kYesNo, "the parts of a number are joined by \"and\""},
    {"object_letter", kWords, "ends an object that has no article"},
    {"object_pronouns", kWords, "before a verb, whom one speaks to"},
    {"oblique_plural_ending", kWords, "of plurals that are no verb's subject"},
    {"of_prefix", kWords, "the clitic before what a body is for (\"the agency of-the-weather\")"},
    {"other_case_adjective_endings", kWords, "of an adjective that is a subject's only before a noun without `other_case_noun_endings`"},
    {"other_case_endings", kWords, "of words without a capital that begin no subject"},
    {"other_case_noun_endings", kWords, "see `other_case_adjective_endings`"},
    {"owned_verbal_nouns", kWords, "as `verbal_nouns`, but only where a pronoun behind them says whose they are"},
    {"person_pronouns", kWords, "of one person, as a subject"},
    {"plural_of_things", kWords, "ends the plural that no family's name is"},
    {"possessive_s", kYesNo, "an apostrophe and an s say whose"},
    {"quote_before_cue", kYesNo, "who said it may stand behind what was said"},
    {"root_letters", kWords, "the letters in `verbal_nouns` that stand for those of any root"},
    {"same_roles", kWords, "a;b|c;d: roles that are one, without articles; the first of a group stands for all"},
    {"script", kWords, "ISO 15924 code of the script; a text's language is told among those of Arab, Latn and Cyrl"},
    {"servant_of", kFolded, "of a first name that one of God's follows, joined to it or not"},
    {"space_grouping", kYesNo, "a space groups digits by three"},
    {"spelled_years", kYesNo, "years may be in words"},
    {"stating_verbs", kFolded, "of laws and treaties, also with \"and\": who spoke last is never their subject"},
    {"subject_plural_ending", kWords, "of the plurals of `oblique_plural_ending` where they are the subject"},
    {"superlative_endings", kWords, "of adjectives behind which \"one of\" praises and counts nothing (\"one of the oldest\")"},
    {"superlatives", kWords, "the same, as whole words: \"most\""},
    {"teens_on_tens", kYesNo, "70 and 90 are teens on a ten (\"sixty-twelve\")"},
    {"that_may_be_missing", kYesNo, "indirect speech may follow its verb without \"that\""},
    {"their_ending", kWords, "of a noun that is several people's"},
    {"thousands_grouped", kYesNo, "thousands have their mark, so that four digits without one may be a year"},
    {"thousands_mark", "comma|period", "which of the two groups digits by three; the other one is the decimal sign"},
    {"title_words", kFolded, "before a title, which may be long"},
    {"titled_pronouns", kPairs, "what a title says of the name behind it: \"mr he;mrs she\""},
    {"units_before_tens", kYesNo, "five and thirty"},
    {"verb_first", kYesNo, "the verb stands before its subject"},
    {"verbal_nouns", kWords, "patterns of what somebody does, in the letters of `root_letters` and their own"},
});
static_assert(std::is_sorted(kSettings.begin(), kSettings.end(), [](const Setting& a, const Setting& b) { return a.name < b.name; }));

constexpr bool have_own_slots(std::span<const Setting> settings) {
  std::array<bool, kSettingSlots> taken{};
  return std::all_of(settings.begin(), settings.end(), [&](const Setting& setting) {
    return setting.values != kYesNo || !std::exchange(taken[setting_slot(setting_hash(setting.name))], true);
  });
}
static_assert(have_own_slots(kSettings), "two settings of yes or no share a bit: make kSettingSlots larger");

// As many spaces as pairs, one in each.
bool are_pairs(std::string_view value) {
  while (!value.empty()) {
    const std::string_view pair = value.substr(0, value.find(';'));
    value.remove_prefix(std::min(value.size(), pair.size() + 1));
    const std::size_t space = pair.find(' ');
    if (space == 0 || space == pair.npos || space + 1 == pair.size() || pair.find(' ', space + 1) != pair.npos) return false;
  }
  return true;
}

const Setting* find_setting(std::string_view name) {
  const auto setting = std::lower_bound(kSettings.begin(), kSettings.end(), name, [](const Setting& a, std::string_view b) { return a.name < b; });
  return setting != kSettings.end() && setting->name == name ? setting : nullptr;
}

}  // namespace

std::span<const Setting> settings() { return kSettings; }

bool is_yes_or_no(std::string_view name) {
  const Setting* setting = find_setting(name);
  return setting != nullptr && setting->values == kYesNo;
}

bool is_folded(std::string_view name) {
  const Setting* setting = find_setting(name);
  return setting != nullptr && setting->values == kFolded;
}

std::optional<Fault> fault_of_setting(const Row& row) {
  const std::string &name = row.cells[0], &value = row.cells[1];
  const Setting* setting = find_setting(name);
  if (setting == nullptr) return Fault{0, "unknown setting; expected one of those in src/lang/settings.cpp"};
  if (setting->values == kPairs) return are_pairs(value) ? std::nullopt : std::optional(Fault{1, "expected pairs of a word and its pronoun, parted by semicolons: " + std::string(kPairs)});
  if (setting->values.empty() || setting->values == kFolded || choice_index(setting->values, value) >= 0) return std::nullopt;
  return Fault{1, "unknown value of setting '" + name + "'; expected one of " + std::string(setting->values)};
}

}  // namespace isnad::lang
