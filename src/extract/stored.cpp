#include "extract/stored.h"

#include <xxhash.h>

#include <cstdint>
#include <type_traits>

namespace isnad::extraction {
namespace {

constexpr std::size_t kChecksum = 8;  // bytes in front

// The members of each type, named once for both directions. A structured binding names all of them: a member
// that is added and forgotten here does not compile.
template <class Archive>
void members(Archive& archive, Span& value) {
  auto& [begin, end] = value;
  archive(begin, end);
}
template <class Archive>
void members(Archive& archive, Sentence& value) {
  auto& [id, span, paragraph, kind] = value;
  archive(id, span, paragraph, kind);
}
template <class Archive>
void members(Archive& archive, Speaker& value) {
  auto& [span, text, name, entity] = value;
  archive(span, text, name, entity);
}
template <class Archive>
void members(Archive& archive, Relay& value) {
  auto& [span, text] = value;
  archive(span, text);
}
template <class Archive>
void members(Archive& archive, Cue& value) {
  auto& [span, text] = value;
  archive(span, text);
}
template <class Archive>
void members(Archive& archive, Quote& value) {
  auto& [id, sentence, span, fragments, form, kind, speaker, cue, via, rule] = value;
  archive(id, sentence, span, fragments, form, kind, speaker, cue, via, rule);
}
template <class Archive>
void members(Archive& archive, Scope& value) {
  auto& [from, part, place, party, by, period] = value;
  archive(from, part, place, party, by, period);
}
template <class Archive>
void members(Archive& archive, Figure& value) {
  auto& [id, sentence, span, number, amount, date, low, high, bound, unit, counted, measure, scope, anaphoric, whole,
         rule] = value;
  archive(id, sentence, span, number, amount, date, low, high, bound, unit, counted, measure, scope, anaphoric, whole,
          rule);
}
template <class Archive>
void members(Archive& archive, Claim& value) {
  auto& [id, sentence, span] = value;
  archive(id, sentence, span);
}
template <class Archive>
void members(Archive& archive, Diagnostic& value) {
  auto& [severity, code, document, span, message] = value;
  archive(severity, code, document, span, message);
}
template <class Archive>
void members(Archive& archive, Statements& value) {
  auto& [document, sentences, quotes, figures, claims, diagnostics] = value;
  static_cast<void>(document);
  archive(sentences, quotes, figures, claims, diagnostics);
}

template <class T>
constexpr bool kIsNumber = std::is_integral_v<T> || std::is_enum_v<T>;

/// LEB128 numbers, signed ones zigzag; texts and lists behind their length.
class Writer {
 public:
  template <class... T>
  void operator()(T&... values) {
    (put(values), ...);
  }
  std::string take() { return std::move(out_); }

 private:
  void put_number(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) out_ += static_cast<char>(value | 0x80U);
    out_ += static_cast<char>(value);
  }
  void put_signed(std::int64_t value) {
    put_number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U));
  }
  void put(std::string& value) {
    put_number(value.size());
    out_ += value;
  }
  void put(Decimal& value) {
    put_signed(value.mantissa());
    put_signed(value.exponent());
  }
  template <class T>
  void put(std::optional<T>& value) {
    put_number(value.has_value() ? 1 : 0);
    if (value) put(*value);
  }
  template <class T>
  void put(std::vector<T>& values) {
    put_number(values.size());
    for (T& value : values) put(value);
  }
  template <class T>
  void put(T& value) {
    if constexpr (kIsNumber<T>) {
      put_number(static_cast<std::uint64_t>(value));
    } else {
      members(*this, value);
    }
  }

  std::string out_;
};

/// Reads what Writer wrote; of anything else it is_good() no longer, and gives zeros.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (take(values), ...);
  }
  [[nodiscard]] bool is_good() const { return good_ && rest_.empty(); }

 private:
  std::uint64_t take_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) return value;
    }
    good_ = false;
    return 0;
  }
  std::int64_t take_signed() {
    const std::uint64_t value = take_number();
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
  }
  /// A length can be no more than the bytes that are left.
  std::size_t take_length() {
    const std::uint64_t length = take_number();
    if (length <= rest_.size()) return static_cast<std::size_t>(length);
    good_ = false;
    return 0;
  }
  void take(std::string& value) {
    const std::size_t length = take_length();
    value = rest_.substr(0, length);
    rest_.remove_prefix(value.size());
  }
  void take(Decimal& value) {
    const std::int64_t mantissa = take_signed();
    value = Decimal(mantissa, static_cast<int>(take_signed()));
  }
  template <class T>
  void take(std::optional<T>& value) {
    if (take_number() != 0) take(value.emplace());
  }
  template <class T>
  void take(std::vector<T>& values) {
    values.resize(take_length());
    for (T& value : values) take(value);
  }
  template <class T>
  void take(T& value) {
    if constexpr (kIsNumber<T>) {
      value = static_cast<T>(take_number());
    } else {
      members(*this, value);
    }
  }

  std::string_view rest_;
  bool good_ = true;
};

/// Collects what every span and index must keep, however the bytes came to be what they are.
class Bounds {
 public:
  explicit Bounds(const Statements& stated) : text_(stated.document.text.size()), stated_(stated) {}

  [[nodiscard]] bool hold() const {
    bool good = true;
    for (const Sentence& s : stated_.sentences) good = good && fits(s.span);
    for (const Quote& q : stated_.quotes) good = good && fits(q);
    for (const Figure& f : stated_.figures) good = good && fits(f);
    for (const Claim& c : stated_.claims) good = good && fits(c.span) && in_sentences(c.sentence);
    for (const Diagnostic& d : stated_.diagnostics) good = good && fits(d.span);
    return good;
  }

 private:
  [[nodiscard]] bool fits(Span span) const { return span.begin <= span.end && span.end <= text_; }
  [[nodiscard]] bool in_sentences(std::size_t sentence) const { return sentence < stated_.sentences.size(); }
  [[nodiscard]] bool fits(const Quote& quote) const {
    bool good = fits(quote.span) && in_sentences(quote.sentence);
    for (const Span fragment : quote.fragments) good = good && fits(fragment);
    return good && (!quote.speaker || fits(quote.speaker->span)) && (!quote.cue || fits(quote.cue->span)) &&
           (!quote.via || fits(quote.via->span));
  }
  [[nodiscard]] bool fits(const Figure& figure) const {
    const Scope& scope = figure.scope;
    return fits(figure.span) && fits(figure.number) && fits(scope.place) && fits(scope.party) && fits(scope.by) && fits(scope.period) && in_sentences(figure.sentence) &&
           (!figure.whole || *figure.whole < stated_.figures.size());
  }

  std::size_t text_;
  const Statements& stated_;
};

std::string checksum(std::string_view bytes) {
  XXH64_canonical_t canonical;
  XXH64_canonicalFromHash(&canonical, XXH3_64bits(bytes.data(), bytes.size()));
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

}  // namespace

std::string store_key(const Document& document, std::string_view tables) {
  const auto& [id, path, outlet, title, published, modified, language, url, text, paragraphs, verbatim, line, key] = document;
  static_cast<void>(paragraphs);  // follow from the text
  static_cast<void>(verbatim);    // of the place alone
  static_cast<void>(line);
  std::string joined;
  for (const std::string_view part : {std::string_view(kCodeFingerprint), tables, std::string_view(id), std::string_view(key), std::string_view(path), std::string_view(outlet),
                                      std::string_view(title), std::string_view(published), std::string_view(modified),
                                      std::string_view(language), std::string_view(url), std::string_view(text)}) {
    joined.append(std::to_string(part.size())).append(":").append(part);
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(joined.data(), joined.size()));
  std::string name;
  for (const unsigned char byte : canonical.digest) {
    name += {"0123456789abcdef"[byte >> 4U], "0123456789abcdef"[byte & 15U]};
  }
  return name;
}

std::string store(const Statements& stated) {
  Writer writer;
  members(writer, const_cast<Statements&>(stated));  // the writer changes nothing; the list of members is one for both
  const std::string bytes = writer.take();
  return checksum(bytes) + bytes;
}

bool restore(std::string_view bytes, Statements& stated) {
  if (bytes.size() < kChecksum || checksum(bytes.substr(kChecksum)) != bytes.substr(0, kChecksum)) return false;
  Reader reader(bytes.substr(kChecksum));
  Statements found;
  members(reader, found);
  std::swap(found.document, stated.document);
  const bool good = reader.is_good() && Bounds(found).hold();
  if (good) {
    std::swap(found, stated);
  } else {
    std::swap(found.document, stated.document);
  }
  return good;
}

}  // namespace isnad::extraction
