#include "lang/language.h"

#include <algorithm>

#include "lang/word_memory.h"
#include "text/characters.h"
#include "text/short_strings.h"
#include "text/utf8.h"

namespace isnad::lang {
namespace {

// One row of a lexicon table as an Entry, and the forms it is found by.
struct Reader {
  const Table& table;
  TableId id;
  Entry entry = {};
  std::vector<std::string> found_by = {};

  void take(const Column& column, const std::string& cell, bool& chosen) {
    switch (column.type) {
      case ColumnType::form:
        entry.lemma = cell;
        entry.lemma_hash = text::hash_of(text::fold(cell));
        found_by.push_back(cell);
        break;
      case ColumnType::forms:
        for (std::string& form : split_list(cell)) found_by.push_back(std::move(form));
        break;
      case ColumnType::choice: take_choice(column, cell, chosen); break;
      case ColumnType::decimal: take_decimal(column, cell); break;
      case ColumnType::key: (column.name == "unit" ? entry.unit : entry.measure) = cell; break;
      case ColumnType::affix:
      case ColumnType::keys: break;
    }
  }

  // A table's first choice column is its class; a second one is the position.
  void take_choice(const Column& column, const std::string& cell, bool& chosen) {
    const int index = choice_index(column.choices, cell);
    if (column.name == "position" && column.choices.starts_with("before|after")) {
      entry.position = static_cast<Position>(index);
    } else if (!chosen) {
      entry.choice = static_cast<std::uint8_t>(index);
      chosen = true;
    }
  }

  void take_decimal(const Column& column, const std::string& cell) {
    if (cell.empty()) return;
    (column.name == "low" ? entry.low : column.name == "high" ? entry.high : entry.value) = Decimal::parse(cell);
  }

  void read(const Row& row, Lexicon& lexicon) {
    entry = {};
    entry.table = id;
    found_by.clear();
    bool chosen = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) take(table.schema->columns[i], row.cells[i], chosen);
    if (entry.lemma_hash == 0 && !found_by.empty()) {
      entry.lemma = found_by.front();
      entry.lemma_hash = text::hash_of(text::fold(found_by.front()));
    }
    std::sort(found_by.begin(), found_by.end());
    found_by.erase(std::unique(found_by.begin(), found_by.end(),
                               [](const auto& a, const auto& b) { return text::fold(a) == text::fold(b); }),
                   found_by.end());
    lexicon.add(entry, found_by);
  }
};

void take_settings(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    const std::uint64_t hash = setting_hash(row.cells[0]);
    language.settings[hash] = is_folded(row.cells[0]) ? text::fold(row.cells[1]) : row.cells[1];
    if (is_yes_or_no(row.cells[0])) language.enabled[setting_slot(hash)] = row.cells[1] == "yes";
  }
}
// "istif'al": the letters of f, 'ayn and l stand for those of any root.
void take_patterns(const Language& language, std::string_view forms, std::vector<Pattern>& patterns) {
  const std::string root = text::fold(language.setting("root_letters"));
  for (const std::string& form : split_list(std::string(forms))) {
    const std::string folded = text::fold(form);
    Pattern pattern;
    pattern.bytes = folded.size();
    std::size_t first = 0;
    if (!form.starts_with(folded.substr(0, 2))) pattern.first = text::decode(form, first);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t begin = at;
      const char32_t letter = text::decode(folded, at);
      pattern.letters.push_back(root.find(folded.substr(begin, at - begin)) == std::string::npos ? letter : 0);
    }
    patterns.push_back(std::move(pattern));
  }
}
void take_letters(Language& language) {
  const auto letter_of = [&](SettingName name) {
    std::size_t at = 0;
    const std::string_view letter = language.setting(name);
    return letter.empty() ? char32_t{0} : text::decode(letter, at);
  };
  language.spelling = {.his = letter_of("his_letter"), .feminine_noun = letter_of("feminine_noun_letter"), .object = letter_of("object_letter"), .naming_verb = letter_of("naming_verb_letter"),
                      .family_pattern = letter_of("family_pattern_letter"), .initial = letter_of("initial_letter")};
}
void take_lists(Language& language) {
  for (const std::string& form : split_list(std::string(language.setting("last_callings")))) language.last_callings.push_back(text::fold(form));
  language.callings = groups_in(language.setting("callings"));
  language.kinds = groups_in(language.setting("kinds"));
  for (const std::vector<std::string>& group : groups_in(language.setting("same_roles"))) {
    std::vector<std::vector<std::string>>& roles = language.same_roles.emplace_back();
    for (const std::string& role : group) roles.push_back(words_in(role));
  }
  language.titled_pronouns = pronouns_in(language.setting("titled_pronouns"));
  language.article_pronouns = pronouns_in(language.setting("article_pronouns"));
  language.name_pronouns = pronouns_in(language.setting("name_pronouns"));
}
void take_interface(Language& language, const Table& table) {
  for (const Row& row : table.rows) language.interface_words[row.cells[0]] = row.cells[1];
}
void take_messages(Language& language, const Table& table) {
  for (const Row& row : table.rows) language.messages.emplace_back(row.cells[0], row.cells[1]);
}
// A unit is called as the first noun that counts it and says nothing else; a later table's name replaces that of an
// earlier one, for the common tables have symbols only.
void take_unit_names(Language& language, const Table& nouns) {
  std::map<std::string, std::string, std::less<>> names;
  for (const bool plain : {true, false}) {
    for (const Row& row : nouns.rows) {
      if (row.cells[2].empty() == plain) names.try_emplace(row.cells[1], row.cells[0]);
    }
  }
  names.merge(language.unit_names);
  language.unit_names = std::move(names);
}
void take_clitics(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    language.clitics.push_back({text::fold(row.cells[0]), static_cast<CliticClass>(choice_index(table.schema->columns[1].choices, row.cells[1])),
                                row.cells[2] == "yes", {}});
  }
}
void take_affixes(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    const auto minimum = Decimal::parse(row.cells[2]);
    Affix affix{text::fold(row.cells[0]), minimum ? static_cast<std::size_t>(minimum->to_double()) : 2};
    if (affix.form.empty()) continue;  // a lone mark
    affix.letters = text::code_points(affix.form);
    auto& affixes = row.cells[1] == "prefix" ? language.prefixes : language.suffixes[static_cast<unsigned char>(affix.form.back())];
    affixes.push_back(std::move(affix));
  }
}
void take_inflections(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    const auto kind = static_cast<InflectionClass>(choice_index(table.schema->columns[2].choices, row.cells[2]));
    if (kind == InflectionClass::no_noun) {
      language.no_noun_endings.push_back(text::fold(row.cells[0]));
    } else if (kind == InflectionClass::adjective) {
      language.adjective_endings.push_back(text::fold(row.cells[0]));
    } else if (kind == InflectionClass::plural_verb) {
      language.plural_verb_endings.push_back(text::fold(row.cells[0]));
    } else {
      language.inflections.push_back({text::fold(row.cells[0]), text::fold(row.cells[1]), kind, 0});
    }
  }
}
void take_units(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    language.units[row.cells[0]] = {row.cells[1], Decimal::parse(row.cells[2]).value_or(Decimal(1))};
  }
}

void take_collectives(Language& language, const Table& table) {
  for (const Row& row : table.rows) language.collectives.insert(row.cells[0]);
}
void take_generics(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    language.generics[row.cells[0]] = static_cast<GenericClass>(choice_index(table.schema->columns[1].choices, row.cells[1]));
  }
}
void take_currencies(Language& language, const Table& table) {
  for (const Row& row : table.rows) language.currencies.push_back({row.cells[0], row.cells[1], row.cells[2]});
}
void take_measure_kinds(Language& language, const Table& table) {
  const auto choice = [&](const Row& row, std::size_t column) { return choice_index(table.schema->columns[column].choices, row.cells[column]); };
  for (const Row& row : table.rows) {
    language.measure_kinds[row.cells[0]] = {.of = static_cast<MeasureOf>(choice(row, 1)), .toll = row.cells[2] == "yes" || row.cells[2] == "hourly", .hourly = row.cells[2] == "hourly", .moves = row.cells[2] == "both",
                                            .weak = static_cast<MeasureWeak>(choice(row, 3)), .money = row.cells[4] != "no", .balance = row.cells[4] == "balance",
                                            .done = row.cells[5] == "yes", .share = row.cells[6], .thing = row.cells[7], .within = row.cells[8], .near = split_list(row.cells[9]), .row = language.measure_kinds.size()};
  }
}

void take_opposites(Language& language, const Table& table) {
  for (const Row& row : table.rows) {
    const std::uint64_t a = Language::concept_named(row.cells[0]), b = Language::concept_named(row.cells[1]);
    language.opposites.emplace(a, b);
    language.opposites.emplace(b, a);
  }
}

// A form is found as it stands, which is how a noun's lemma is, and by its stem. Needs the affixes in order.
Status take_synonyms(Language& language, const TableText& source) {
  const Result<Table> table = parse_table(source.path, source.text, synonyms_schema());
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const std::uint64_t concept_of_row = Language::concept_named(row.cells[0]);
    if (row.cells[1] == "event") language.happenings.insert(concept_of_row);
    for (const std::string& form : split_list(row.cells[2])) {
      const std::string folded = text::fold(form);
      for (const std::uint64_t key : {text::hash_of(folded), text::hash_of(language.stem(folded))}) {
        if (language.concepts.emplace(key, concept_of_row).first->second == concept_of_row) continue;
        return Error{ErrorCode::bad_table, "stem stands for another concept already", source.path, row.line, 3, form};
      }
    }
  }
  return std::monostate{};
}

struct PlainTable {
  const Schema& (*schema)();
  void (*take)(Language&, const Table&);
};
constexpr PlainTable kPlainTables[] = {{settings_schema, take_settings},
                                       {clitics_schema, take_clitics},
                                       {affixes_schema, take_affixes},
                                       {inflections_schema, take_inflections},
                                       {units_schema, take_units},
                                       {collectives_schema, take_collectives},
                                       {generics_schema, take_generics},
                                       {currencies_schema, take_currencies},
                                       {measure_kinds_schema, take_measure_kinds},
                                       {opposites_schema, take_opposites},
                                       {interface_schema, take_interface},
                                       {messages_schema, take_messages}};

// The indices are bytes: see index_letters.
Status check_counts(const Language& language, const Table& table) {
  constexpr std::size_t kMost = 256;
  for (const auto& [count, what] : {std::pair{language.clitics.size(), "clitics"}, std::pair{language.inflections.size(), "inflections"}}) {
    if (count > kMost) return Error{ErrorCode::bad_table, "more than " + std::to_string(kMost) + ' ' + what, table.path, table.rows.back().line};
  }
  return std::monostate{};
}

Status take_table(Language& language, const std::string& name, const TableText& source) {
  const auto parse = [&](const Schema& schema) { return parse_table(source.path, source.text, schema); };
  for (const PlainTable& plain : kPlainTables) {
    if (plain.schema().table != name) continue;
    const Result<Table> table = parse(plain.schema());
    if (!table) return table.error();
    plain.take(language, *table);
    return check_counts(language, *table);
  }
  for (std::size_t id = 0; id < kTableCount; ++id) {
    const Schema& schema = lexicon_schemas()[id];
    if (schema.table != name) continue;
    const Result<Table> table = parse(schema);
    if (!table) return table.error();
    Reader reader{*table, static_cast<TableId>(id)};
    for (const Row& row : table->rows) reader.read(row, language.lexicon);
    if (static_cast<TableId>(id) == TableId::nouns) take_unit_names(language, *table);
    return std::monostate{};
  }
  return Error{ErrorCode::bad_table, "unknown table '" + name + "'", source.path};
}

template <class List, class Member>
void sort_longest_first(List& list, Member member) {
  std::stable_sort(list.begin(), list.end(),
                   [&](const auto& a, const auto& b) { return (a.*member).size() > (b.*member).size(); });
}

void note_swallowed_articles(Language& language) {
  const auto plain = std::find_if(language.clitics.begin(), language.clitics.end(), [](const Clitic& clitic) { return clitic.kind == CliticClass::article; });
  if (plain == language.clitics.end()) return;
  for (Clitic& clitic : language.clitics) {
    if (clitic.article && !clitic.form.ends_with(plain->form)) clitic.swallowed = plain->form;
  }
}

// A clitic of one byte (none is known) could not be found by two: it goes into every slot.
void index_letters(Language& language) {
  for (std::size_t k = 0; k < language.clitics.size(); ++k) {
    const std::string& form = language.clitics[k].form;
    for (std::size_t slot = 0; slot < language.clitics_by_letter.size(); ++slot) {
      if (form.size() >= 2 && slot != Language::letter_slot(form)) continue;
      language.clitics_by_letter[slot].push_back(static_cast<std::uint8_t>(k));
      language.clitic_kinds[slot] |= Language::bit_of(language.clitics[k].kind);
      if (language.clitics[k].article) language.clitic_kinds[slot] |= Language::kArticleBit;
    }
  }
  for (std::size_t k = 0; k < language.inflections.size(); ++k) {
    const auto last = static_cast<unsigned char>(language.inflections[k].suffix.back());
    language.inflections_of[last].push_back(static_cast<std::uint8_t>(k));
    language.ends_duals[last] = language.ends_duals[last] || language.inflections[k].kind == InflectionClass::dual;
  }
}

}  // namespace

Language::Language() : memories(make_memories()) {}

std::string_view Language::setting(SettingName name) const {
  const auto found = settings.find(name.hash);
  return found == settings.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view Language::interface_word(std::string_view key) const {
  const auto found = interface_words.find(key);
  return found == interface_words.end() ? std::string_view{} : std::string_view(found->second);
}

const Unit* Language::unit(const std::string& key) const {
  if (key.empty()) return nullptr;  // of most figures: no need to hash it
  const auto found = units.find(key);
  return found == units.end() ? nullptr : &found->second;
}

bool Language::has_adjective_ending(std::string_view folded) const {
  return std::any_of(adjective_endings.begin(), adjective_endings.end(), [&](const std::string& ending) { return text::ends_with(folded, ending); });
}

bool Language::has_plural_verb_ending(std::string_view folded) const {
  return std::any_of(plural_verb_endings.begin(), plural_verb_endings.end(), [&](const std::string& ending) { return text::ends_with(folded, ending); });
}

bool Language::has_possessive_ending(std::string_view folded) const {
  constexpr std::size_t kShortest = 6;  // bytes before the ending: three letters
  if (folded.empty()) return false;
  const auto& likely = inflections_of[static_cast<unsigned char>(folded.back())];
  return std::any_of(likely.begin(), likely.end(), [&](std::uint8_t k) {
    const Inflection& inflection = inflections[k];
    return inflection.kind == InflectionClass::possessive && folded.size() >= inflection.suffix.size() + kShortest && text::ends_with(folded, inflection.suffix);
  });
}

const Inflection* Language::dual_ending(std::string_view folded) const {
  constexpr std::size_t kShortest = 4;  // bytes before the ending: two letters
  if (folded.empty() || !ends_duals[static_cast<unsigned char>(folded.back())]) return nullptr;
  for (const std::uint8_t k : inflections_of[static_cast<unsigned char>(folded.back())]) {
    const Inflection& ending = inflections[k];
    if (ending.kind == InflectionClass::dual && folded.size() >= ending.suffix.size() + kShortest && text::ends_with(folded, ending.suffix)) return &ending;
  }
  return nullptr;
}

bool Language::has_no_noun_ending(std::string_view folded) const {
  return std::any_of(no_noun_endings.begin(), no_noun_endings.end(), [&](const std::string& ending) {
    return folded.size() > ending.size() && text::ends_with(folded, ending);
  });
}

bool Pattern::has_letters(std::string_view folded) const {
  std::size_t at = 0;
  for (const char32_t letter : letters) {
    if (at >= folded.size()) return false;
    const char32_t there = text::decode(folded, at);
    if (letter != 0 && letter != there) return false;
  }
  return at == folded.size();
}

const Pattern* Language::verbal_noun(std::string_view folded, char32_t first) const {
  const auto found = std::find_if(verbal_nouns.begin(), verbal_nouns.end(), [&](const Pattern& pattern) { return pattern.fits(folded, first); });
  return found == verbal_nouns.end() ? nullptr : &*found;
}

bool Language::is_circumstance(std::string_view folded, char32_t first) const {
  return std::any_of(circumstances.begin(), circumstances.end(), [&](const Pattern& pattern) { return pattern.fits(folded, first); });
}

bool Language::is_owned_verbal_noun(std::string_view folded, char32_t first) const {
  const auto is_noun = [&](std::string_view word) {
    return verbal_noun(word, first) != nullptr || std::any_of(owned_verbal_nouns.begin(), owned_verbal_nouns.end(), [&](const Pattern& pattern) { return pattern.fits(word, first); });
  };
  if (folded.empty() || is_noun(folded)) return !folded.empty();
  const auto& likely = inflections_of[static_cast<unsigned char>(folded.back())];
  return std::any_of(likely.begin(), likely.end(), [&](std::uint8_t k) {
    const Inflection& ending = inflections[k];
    if (ending.kind != InflectionClass::possessive || !text::ends_with(folded, ending.suffix)) return false;
    return is_noun(std::string(folded.substr(0, folded.size() - ending.suffix.size())).append(ending.replacement));
  });
}

const Clitic* Language::clitic_of(std::string_view folded, CliticClass kind, std::size_t rest) const {
  const std::size_t slot = letter_slot(folded);
  if ((clitic_kinds[slot] & bit_of(kind)) == 0) return nullptr;
  for (const std::uint8_t k : clitics_by_letter[slot]) {
    const Clitic& clitic = clitics[k];
    if (clitic.kind == kind && folded.size() >= clitic.form.size() + rest && text::begins_with(folded, clitic.form)) return &clitic;
  }
  return nullptr;
}

bool Language::has_article(std::string_view folded) const {
  const std::size_t slot = letter_slot(folded);
  if ((clitic_kinds[slot] & kArticleBit) == 0) return false;
  const auto& likely = clitics_by_letter[slot];
  return std::any_of(likely.begin(), likely.end(), [&](std::uint8_t k) { return clitics[k].article && text::begins_with(folded, clitics[k].form); });
}

bool Language::is_time_unit(const std::string& key) const {
  const Unit* known = unit(key);
  return known != nullptr && (known->dimension == "time" || known->dimension == "months");
}

std::uint64_t Language::concept_named(std::string_view key) { return text::hash_of(std::string("concept ").append(key)); }

std::uint64_t Language::concept_of(std::uint64_t stem) const {
  const auto found = concepts.find(stem);
  return found == concepts.end() ? stem : found->second;
}

bool Language::has_joining_letter(std::string_view folded) const {
  const std::string_view letter = setting("joining_letter");
  return !letter.empty() && text::begins_with(folded, letter);
}

const MeasureKind* Language::measure_kind(const std::string& key) const {
  if (key.empty()) return nullptr;
  const auto found = measure_kinds.find(key);
  return found == measure_kinds.end() ? nullptr : &found->second;
}

namespace {

// One clitic and one prefix; `letters` are the word's, kept up to date.
std::string_view cut_prefixes(const Language& language, std::string_view folded, std::size_t& letters) {
  constexpr std::size_t kLeastStem = 3;  // shorter stems collide too often in Arabic
  for (const std::uint8_t k : language.clitics_by_letter[Language::letter_slot(folded)]) {
    const Clitic& clitic = language.clitics[k];
    if (clitic.kind == CliticClass::future) continue;  // only a listed verb has one
    if (letters < clitic.letters + kLeastStem || !text::begins_with(folded, clitic.form)) continue;
    folded.remove_prefix(clitic.form.size());
    letters -= clitic.letters;
    break;
  }
  for (const Affix& prefix : language.prefixes) {
    if (letters < prefix.letters + prefix.minimum || !text::begins_with(folded, prefix.form)) continue;
    folded.remove_prefix(prefix.form.size());
    letters -= prefix.letters;
    break;
  }
  return folded;
}

}  // namespace

std::string_view Language::behind_prefixes(std::string_view folded) const {
  std::size_t letters = text::code_points(folded);
  return cut_prefixes(*this, folded, letters);
}

std::string_view Language::stem(std::string_view folded) const {
  std::size_t letters = text::code_points(folded);
  folded = cut_prefixes(*this, folded, letters);
  for (const Affix& suffix : folded.empty() ? suffixes[0] : suffixes[static_cast<unsigned char>(folded.back())]) {
    if (letters < suffix.letters + suffix.minimum || !text::ends_with(folded, suffix.form)) continue;
    folded.remove_suffix(suffix.form.size());
    break;
  }
  return folded;
}

Result<Language> make_language(std::string tag, const std::vector<std::pair<std::string, TableText>>& tables) {
  Language language;
  language.tag = std::move(tag);
  const std::string_view synonyms = synonyms_schema().table;
  for (const auto& [name, source] : tables) {
    if (name == synonyms) continue;
    if (Status status = take_table(language, name, source); !status) return status.error();
  }
  sort_longest_first(language.clitics, &Clitic::form);
  sort_longest_first(language.prefixes, &Affix::form);
  for (auto& suffixes : language.suffixes) sort_longest_first(suffixes, &Affix::form);
  sort_longest_first(language.inflections, &Inflection::suffix);
  for (Inflection& inflection : language.inflections) inflection.letters = text::code_points(inflection.suffix);
  for (Clitic& clitic : language.clitics) clitic.letters = text::code_points(clitic.form);
  note_swallowed_articles(language);
  index_letters(language);
  take_patterns(language, language.setting("verbal_nouns"), language.verbal_nouns);
  take_patterns(language, language.setting("owned_verbal_nouns"), language.owned_verbal_nouns);
  take_patterns(language, language.setting("circumstances"), language.circumstances);
  take_lists(language);
  take_letters(language);
  for (const auto& [name, source] : tables) {
    if (name != synonyms) continue;
    if (Status status = take_synonyms(language, source); !status) return status.error();
  }
  language.lexicon.freeze();
  return language;
}

}  // namespace isnad::lang
