#include "cli/load.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <system_error>

#include "cli/message.h"
#include "io/inputs.h"
#include "io/load.h"
#include "text/content_id.h"

namespace isnad::cli {
namespace {

using Owners = std::map<std::string, std::string>;

struct Line {
  std::string_view text;
  std::size_t number = 0;
};

Error bad_owners(const std::string& path, Line line, std::string message) {
  return Error{.code = ErrorCode::bad_input,
               .message = std::move(message),
               .path = path,
               .line = line.number,
               .column = 1,
               .fragment = std::string(line.text.substr(0, 60))};
}

Status take_owner(Owners& owners, Line line, const std::string& path) {
  const std::size_t tab = line.text.find('\t');
  if (tab == std::string_view::npos || line.text.find('\t', tab + 1) != std::string_view::npos) {
    return bad_owners(path, line, "not two columns; expected outlet, tab, owner");
  }
  const std::string outlet(line.text.substr(0, tab));
  const std::string owner(line.text.substr(tab + 1));
  if (outlet.empty() || owner.empty()) return bad_owners(path, line, "an empty cell; expected outlet, tab, owner");
  const auto [place, is_new] = owners.emplace(outlet, owner);
  if (!is_new && place->second != owner) {
    return bad_owners(path, line, "a second owner of one outlet; expected each outlet once");
  }
  return std::monostate{};
}

bool says_nothing(Line line) {
  const bool is_header = line.number == 1 && line.text == "outlet\towner";
  return line.text.empty() || line.text.starts_with('#') || is_header;
}

Line cut_line(std::string_view& rest, std::size_t number) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {line, number};
}

}  // namespace

Result<Owners> parse_owners(std::string_view text, const std::string& path) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Owners owners;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const Line line = cut_line(text, number);
    if (says_nothing(line)) continue;
    if (const Status status = take_owner(owners, line, path); !status) return status.error();
  }
  return owners;
}

Result<Owners> load_owners(const std::string& path) {
  if (path.empty()) return Owners{};
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
    return Error{.code = code,
                 .message = std::generic_category().message(errno) + "; expected a table of outlets and owners",
                 .path = path};
  }
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) return Error{.code = ErrorCode::unreadable, .message = "cannot be read", .path = path};
  return parse_owners(text, path);
}

Result<Languages> load_languages(const std::string& folder) {
  if (folder.empty()) return Languages::embedded();
  return Languages::load(folder);
}

std::string cache_folder(const Options& options) {
  if (options.no_cache) return {};
  if (!options.cache.empty() || options.command != CommandId::check) return options.cache;
  const auto environment = [](const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
  };
  // An XDG folder that is not absolute is to be ignored, says its specification.
  if (const std::string folder = environment("XDG_CACHE_HOME"); folder.starts_with('/')) return folder + "/isnad";
  const std::string home = environment("HOME");
  return home.empty() ? home : home + "/.cache/isnad";
}

std::string tables_fingerprint(const std::string& folder) {
  if (folder.empty()) return {};
  std::string joined;
  for (const std::string& path : io::list_folder(folder, "").files) {
    joined += path + '\n' + io::load_file(path, std::size_t{1} << 30U).bytes + '\n';
  }
  return text::content_id('t', {joined});
}

Articles load_articles(const Options& options, const Languages& languages) {
  std::vector<std::string> inputs = options.inputs;
  inputs.insert(inputs.end(), options.against.begin(), options.against.end());
  Articles articles = read(inputs, std::cin, languages, options.read);
  for (const Diagnostic& diagnostic : articles.diagnostics) {
    if (diagnostic.severity >= options.least_said()) say(diagnostic);
  }
  return articles;
}

}  // namespace isnad::cli
