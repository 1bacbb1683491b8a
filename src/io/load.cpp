#include "io/load.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "io/charset.h"
#include "io/descriptor.h"

namespace isnad::io {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = 1U << 16U;

Refusal refuse_errno(int number) {
  const bool missing = number == ENOENT || number == ENOTDIR;
  if (missing) return {"not-found", "no such file or folder; expected a file, a folder or \"-\""};
  return {"unreadable", fmt::format("cannot be read: {}", std::strerror(number))};
}

Refusal too_large(std::size_t max_bytes) {
  return {"too-large",
          fmt::format("is larger than {} bytes; expected at most that much in one file", max_bytes)};
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\f\v"sv) == std::string_view::npos;
}

Loaded checked(std::string bytes) {
  if (bytes.empty()) return {{}, Refusal{"empty-file", "is empty; expected an article"}};
  if (is_blank(bytes)) return {{}, Refusal{"empty-file", "holds only white space; expected an article"}};
  return {std::move(bytes), std::nullopt};
}

/// Reads to the end or to one byte above the limit. `hint` is the size the system names; 0 for pipes.
Loaded read_descriptor(int descriptor, std::size_t hint, std::size_t max_bytes) {
  std::string bytes, chunk(kChunk, '\0');  // read by parts: a string of the whole size would be filled with zeros first
  bytes.reserve(std::min(hint, max_bytes));
  while (true) {
    const ssize_t got = ::read(descriptor, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {{}, refuse_errno(errno)};
    if (got == 0) break;
    bytes.append(chunk, 0, static_cast<std::size_t>(got));
    if (bytes.size() > max_bytes) return {{}, too_large(max_bytes)};
  }
  return checked(std::move(bytes));
}

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

/// The beginnings of what newsrooms really drop into such folders.
constexpr std::array<Signature, 17> kBinary = {{
    {"%PDF-"sv, "a PDF"},
    {"PK\x03\x04"sv, "a ZIP archive or office document"},
    {"\xD0\xCF\x11\xE0"sv, "an old office document"},
    {"{\\rtf"sv, "an RTF document"},
    {"\x89PNG"sv, "a PNG image"},
    {"GIF8"sv, "a GIF image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"RIFF"sv, "a RIFF media file"},
    {"ID3"sv, "an MP3 file"},
    {"OggS"sv, "an Ogg file"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"\x1F\x8B"sv, "gzip-compressed data"},
    {"BZh"sv, "bzip2-compressed data"},
    {"\xFD"
     "7zXZ"sv,
     "xz-compressed data"},
    {"\x28\xB5\x2F\xFD"sv, "zstd-compressed data"},
    {"7z\xBC\xAF"sv, "a 7z archive"},
    {"SQLite format 3"sv, "a database"},
}};

/// Markup would be read as prose, tags and all; an error is more honest until there are readers for it.
constexpr std::array<Signature, 4> kMarkup = {{
    {"<!doctype"sv, "an HTML page"},
    {"<html"sv, "an HTML page"},
    {"<?xml"sv, "an XML document"},
    {"<rss"sv, "an RSS feed"},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with_markup(std::string_view bytes, std::string_view tag) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF"sv), bytes.size()));
  return bytes.size() >= tag.size() &&
         std::equal(tag.begin(), tag.end(), bytes.begin(), [](char a, char b) { return a == lower(b); });
}

Refusal binary(std::string_view what) {
  return {"binary-file", fmt::format("is {}; expected plain text, ninjs or NDJSON", what)};
}

}  // namespace

Loaded load_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return {{}, refuse_errno(errno)};
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {{}, refuse_errno(errno)};
  const std::size_t size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (size > max_bytes) return {{}, too_large(max_bytes)};
  return read_descriptor(file.number(), size, max_bytes);
}

Loaded load_stream(std::istream& stream, std::size_t max_bytes) {
  std::string bytes;
  std::string chunk(kChunk, '\0');
  while (stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || stream.gcount() > 0) {
    bytes.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > max_bytes) return {{}, too_large(max_bytes)};
  }
  if (stream.bad()) return {{}, Refusal{"unreadable", "cannot be read: the stream broke off"}};
  return checked(std::move(bytes));
}

std::optional<Refusal> refuse_content(const std::string& bytes) {
  for (const Signature& signature : kBinary) {
    if (bytes.starts_with(signature.bytes)) return binary(signature.name);
  }
  if (is_wide_unicode(bytes)) return std::nullopt;
  if (bytes.find('\0') != std::string::npos) return binary("binary data (it holds NUL bytes)");
  for (const Signature& signature : kMarkup) {
    if (!begins_with_markup(bytes, signature.bytes)) continue;
    return Refusal{
        "unsupported-format",
        fmt::format("is {}, which isnad cannot read; expected plain text, ninjs or NDJSON", signature.name)};
  }
  return std::nullopt;
}

}  // namespace isnad::io
