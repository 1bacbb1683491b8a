#include "io/html_text.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace isnad::io {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 36> kBlocks = {
    "address", "article", "aside",      "blockquote", "body",   "br",    "caption", "dd",  "div",
    "dl",      "dt",      "figcaption", "figure",     "footer", "form",  "h1",      "h2",  "h3",
    "h4",      "h5",      "h6",         "header",     "hr",     "li",    "main",    "nav", "ol",
    "p",       "pre",     "section",    "table",      "tbody",  "thead", "title",   "tr",  "ul"};
constexpr std::array<Names, 5> kDropped = {"noscript", "script", "style", "svg", "template"};
constexpr std::size_t kLongestReference = 32;

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_name_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-'; }

template <std::size_t n>
bool contains(const std::array<Names, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Tag {
  std::string name;  ///< lower case, without a namespace prefix
  bool closes = false;
};

/// Collects text; joins white space and puts line ends between blocks.
class Output {
 public:
  void put(std::string_view characters) {
    if (space_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
    space_ = false;
    text_ += characters;
  }
  void put_space() { space_ = true; }
  void end_block() {
    space_ = false;
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }
  std::string finish() {
    while (!text_.empty() && text_.back() == '\n') text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string text_;
  bool space_ = false;
};

class HtmlText {
 public:
  explicit HtmlText(std::string_view html) : html_(html) {}

  std::string convert() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<')
        read_markup();
      else if (html_[at_] == '&')
        read_reference();
      else
        read_characters();
    }
    return out_.finish();
  }

 private:
  void read_characters() {
    if (is_white(html_[at_])) {
      ++at_;
      return out_.put_space();
    }
    const std::size_t begin = at_;
    while (at_ < html_.size() && html_[at_] != '<' && html_[at_] != '&' && !is_white(html_[at_])) ++at_;
    out_.put(html_.substr(begin, at_ - begin));
  }

  void read_reference() {
    const std::string_view rest = html_.substr(at_ + 1, kLongestReference);
    const std::size_t end = rest.find(';');
    const char32_t c = end == std::string_view::npos ? 0 : character_reference(rest.substr(0, end));
    if (c == 0) {
      ++at_;
      return out_.put("&");
    }
    std::string decoded;
    text::append_utf8(decoded, c);
    at_ += end + 2;
    if (decoded.size() == 1 && is_white(decoded.front())) return out_.put_space();
    out_.put(decoded);
  }

  void read_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return skip_behind("-->", 4);
    if (rest.starts_with("<![CDATA[")) return read_cdata();
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (next == '!' || next == '?') return skip_behind(">", 2);
    const bool closes = next == '/';
    if (!is_letter(closes && rest.size() > 2 ? rest[2] : next)) {
      ++at_;
      return out_.put("<");
    }
    apply(read_tag(closes));
  }

  void read_cdata() {
    const std::size_t begin = at_ + 9;
    const std::size_t end = std::min(html_.find("]]>", begin), html_.size());
    out_.put(html_.substr(begin, end - begin));
    at_ = std::min(end + 3, html_.size());
  }

  /// Unclosed comments and declarations take the rest, as in browsers.
  void skip_behind(std::string_view mark, std::size_t from) {
    const std::size_t end = html_.find(mark, at_ + from);
    at_ = end == std::string_view::npos ? html_.size() : end + mark.size();
  }

  Tag read_tag(bool closes) {
    at_ += closes ? 2 : 1;
    Tag tag{{}, closes};
    while (at_ < html_.size() && is_name_character(html_[at_])) tag.name += lower(html_[at_++]);
    tag.name.erase(0, tag.name.rfind(':') + 1);
    skip_attributes();
    return tag;
  }

  /// To behind the tag's ">", which may also stand in a quoted value. A quote that is never closed is
  /// ignored; that can happen once for each of the two marks, so the time stays linear.
  void skip_attributes() {
    while (at_ < html_.size() && html_[at_] != '>') {
      const bool quoted = (html_[at_] == '"' || html_[at_] == '\'') && html_[at_ - 1] == '=';
      const std::size_t end = quoted ? html_.find(html_[at_], at_ + 1) : at_;
      at_ = end == std::string_view::npos ? at_ + 1 : end + 1;
    }
    at_ = std::min(at_ + 1, html_.size());
  }

  void apply(const Tag& tag) {
    if (!tag.closes && contains(kDropped, tag.name)) return skip_element(tag.name);
    if (contains(kBlocks, tag.name)) return out_.end_block();
    if (tag.name == "td" || tag.name == "th") return out_.put_space();
    if (tag.name == "q") out_.put(tag.closes ? "\xE2\x80\x9D" : "\xE2\x80\x9C");
  }

  void skip_element(const std::string& name) {
    const std::string end_tag = "</" + name;
    const auto same = [](char a, char b) { return lower(a) == b; };
    const auto from = html_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto end = std::search(from, html_.end(), end_tag.begin(), end_tag.end(), same);
    at_ = static_cast<std::size_t>(end - html_.begin());
    if (at_ < html_.size()) skip_behind(">", end_tag.size());
  }

  std::string_view html_;
  std::size_t at_ = 0;
  Output out_;
};

}  // namespace

std::string html_to_text(std::string_view html) { return HtmlText(html).convert(); }

}  // namespace isnad::io
