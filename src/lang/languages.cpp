// The set of languages: embedded tables, tables of a folder, and telling a text's language.
#include "isnad/language.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "lang/embedded.h"
#include "lang/language.h"
#include "lang/reading.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kCommon = "common";

// language -> (table name, text with path)
using Sources = std::map<std::string, std::vector<std::pair<std::string, lang::TableText>>>;

// `path` is LANGUAGE/TABLE.tsv.
void add_source(Sources& sources, const std::string& path, const std::string& shown, std::string_view text) {
  const auto slash = path.find('/');
  const std::string name = path.substr(slash + 1, path.rfind('.') - slash - 1);
  auto& tables = sources[path.substr(0, slash)];
  const auto same = std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.first == name; });
  if (same != tables.end()) {
    same->second = {shown, text};
  } else {
    tables.push_back({name, {shown, text}});
  }
}

Sources embedded_sources() {
  Sources sources;
  for (const lang::EmbeddedTable& table : lang::embedded_tables()) {
    add_source(sources, std::string(table.path), std::string(table.path), table.text);
  }
  return sources;
}

Result<std::map<std::string, lang::Language, std::less<>>> build(const Sources& sources) {
  std::map<std::string, lang::Language, std::less<>> languages;
  const auto common = sources.find(std::string(kCommon));
  for (const auto& [tag, own] : sources) {
    auto tables = common == sources.end() ? decltype(own){} : common->second;
    if (tag != kCommon) tables.insert(tables.end(), own.begin(), own.end());
    Result<lang::Language> language = lang::make_language(tag == kCommon ? "und" : tag, tables);
    if (!language) return language.error();
    languages.emplace(tag, std::move(*language));
  }
  if (common == sources.end()) languages.emplace(kCommon, lang::Language{});
  return languages;
}

// ISO 15924 code of the script most letters of `text` are in; "" without letters.
std::string_view script_of(std::string_view text) {
  std::size_t arab = 0, latn = 0, cyrl = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    if (text::class_of(c) != text::CharacterClass::letter) continue;
    arab += (c >= 0x0600 && c < 0x0780) || (c >= 0xFB50 && c < 0xFEFF);
    cyrl += c >= 0x0400 && c < 0x0530;
    latn += c < 0x0250;
  }
  if (arab + latn + cyrl == 0) return "";
  return arab >= latn && arab >= cyrl ? "Arab" : latn >= cyrl ? "Latn" : "Cyrl";
}

std::size_t function_words(const lang::Reading& reading) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const lang::Match* match = reading.find(i, lang::TableId::words);
    count += match != nullptr && !match->has_clitic;
  }
  return count;
}

Result<std::string> read_table(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) return Error{ErrorCode::unreadable, "cannot read the table", path.string()};
  return content.str();
}

// The tables below the folder, in order.
Result<std::vector<std::filesystem::path>> table_paths(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code trouble;
  if (!fs::is_directory(folder, trouble)) {
    return Error{ErrorCode::not_found, "no such folder of language tables", folder.string()};
  }
  std::vector<fs::path> paths, stray;  // stray: below no language's folder
  fs::recursive_directory_iterator at(folder, trouble);
  for (; !trouble && at != fs::recursive_directory_iterator(); at.increment(trouble)) {
    if (at->path().extension() != ".tsv") continue;
    (at.depth() == 0 ? stray : paths).push_back(at->path());
  }
  if (trouble) return Error{ErrorCode::unreadable, "cannot read the folder of language tables: " + trouble.message(), folder.string()};
  if (!stray.empty()) {
    const std::string first = std::min_element(stray.begin(), stray.end())->string();  // whatever the file system's order
    return Error{ErrorCode::bad_input, "a table of no language; expected LANGUAGE/TABLE.tsv below " + folder.string(), first};
  }
  if (paths.empty()) {
    return Error{ErrorCode::bad_input, "a folder without language tables; expected LANGUAGE/TABLE.tsv in it", folder.string()};
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

struct Languages::Tables {
  std::vector<std::string> texts;  ///< of --tables; the sources' string views point here
  std::map<std::string, lang::Language, std::less<>> languages;
};

Languages Languages::embedded() {
  static const std::shared_ptr<const Tables> tables = [] {
    auto made = std::make_shared<Tables>();
    auto built = build(embedded_sources());
    // Ours, and a test loads them all; while tables are being written, the place is wanted and not a crash.
    if (!built) throw std::logic_error(built.error().to_string());
    made->languages = std::move(*built);
    return made;
  }();
  Languages languages;
  languages.tables_ = tables;
  return languages;
}

Result<Languages> Languages::load(const std::filesystem::path& folder) {
  const auto paths = table_paths(folder);
  if (!paths) return paths.error();
  auto made = std::make_shared<Tables>();
  made->texts.reserve(paths->size());
  Sources sources = embedded_sources();
  for (const std::filesystem::path& path : *paths) {
    Result<std::string> text = read_table(path);
    if (!text) return text.error();
    made->texts.push_back(std::move(*text));
    add_source(sources, path.lexically_relative(folder).generic_string(), path.string(), made->texts.back());
  }
  auto built = build(sources);
  if (!built) return built.error();
  made->languages = std::move(*built);
  Languages languages;
  languages.tables_ = std::move(made);
  return languages;
}

const lang::Language& Languages::of(std::string_view tag) const {
  const auto found = tables_->languages.find(tag.substr(0, tag.find_first_of("-_")));
  return found != tables_->languages.end() ? found->second : tables_->languages.find(kCommon)->second;
}

std::string Languages::detect(std::string_view text) const {
  constexpr std::size_t kEnough = 4000;  // bytes; more does not change the verdict
  std::size_t end = std::min(text.size(), kEnough);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  text = text.substr(0, end);
  const std::string_view script = script_of(text);
  std::string best = "und";
  std::size_t most = 0;
  for (const auto& [tag, language] : tables_->languages) {
    if (tag == kCommon || script.empty() || language.setting("script") != script) continue;
    const std::size_t words = function_words(lang::Reading(text, language));
    if (best == "und" || words > most) {
      best = tag;
      most = words;
    }
  }
  return best;
}

std::vector<std::string> Languages::tags() const {
  std::vector<std::string> tags;
  for (const auto& [tag, language] : tables_->languages) {
    if (tag != kCommon) tags.push_back(tag);
  }
  return tags;
}

}  // namespace isnad
