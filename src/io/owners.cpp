#include "io/owners.h"

#include "io/charset.h"
#include "io/lines.h"
#include "io/load.h"

namespace isnad::io {
namespace {

Error bad_owners(const std::string& path, const Lines& at, std::string message) {
  return Error{.code = ErrorCode::bad_input,
               .message = std::move(message),
               .path = path,
               .line = at.number(),
               .column = 1,
               .fragment = std::string(at.line().substr(0, 60))};
}

struct Cells {
  std::string_view outlet;
  std::string_view owner;
};

Status take_owner(Owners& owners, Cells cells, const Lines& at, const std::string& path) {
  if (cells.outlet.empty() || cells.owner.empty()) return bad_owners(path, at, "an empty cell; expected outlet, tab, owner");
  const auto [place, is_new] = owners.emplace(cells.outlet, cells.owner);
  if (is_new || place->second == cells.owner) return std::monostate{};
  return bad_owners(path, at, "a second owner of one outlet; expected each outlet once");
}

}  // namespace

Result<Owners> parse_owners(std::string_view text, const std::string& path) {
  Owners owners;
  bool is_first = true;
  for (Lines at(text); at.next();) {
    const std::string_view line = at.line();
    if (trim(line).empty() || line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.find('\t', tab + 1) != std::string_view::npos) {
      return bad_owners(path, at, "not two columns; expected outlet, tab, owner");
    }
    const Cells cells{trim(line.substr(0, tab)), trim(line.substr(tab + 1))};
    const bool is_header = is_first && cells.outlet == "outlet" && cells.owner == "owner";
    is_first = false;
    if (is_header) continue;
    if (const Status status = take_owner(owners, cells, at, path); !status) return status.error();
  }
  return owners;
}

Result<Owners> load_owners(const std::string& path, std::size_t max_bytes) {
  if (path.empty()) return Owners{};
  Loaded loaded = load_file(path, max_bytes);
  if (!loaded.refusal) return parse_owners(decode_bytes(std::move(loaded.bytes)).text, path);
  if (loaded.refusal->code == "empty-file") return Owners{};
  if (loaded.refusal->code == "not-found") return Error{.code = ErrorCode::not_found, .message = "no such file; expected a table of outlets and owners", .path = path};
  return Error{.code = ErrorCode::unreadable, .message = loaded.refusal->message, .path = path};
}

}  // namespace isnad::io
