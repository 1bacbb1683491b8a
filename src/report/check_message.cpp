#include "report/check_message.h"

#include <algorithm>
#include <set>

#include "text/content_id.h"

namespace isnad::report {
namespace {

const CheckPassage* first_other(const CheckItem& item, bool differs) {
  for (const CheckPassage& other : item.others) {
    if (other.differs == differs) return &other;
  }
  return nullptr;
}

/// A message from a checked passage, part by part.
class Message {
 public:
  Message(const CheckItem& item, const lang::Interface& words) : item_(item), words_(words), other_(first_other(item, true)) {}

  [[nodiscard]] std::string figures(const char* key) const {
    return other_ == nullptr ? own() : words_.fill(key, {own(), named(other_->passage), outlets()});
  }
  [[nodiscard]] std::string attribution() const {
    return other_ == nullptr ? std::string() : words_.fill("check_attribution", {speaker(*item_.own), speaker(other_->passage), outlets()});
  }
  [[nodiscard]] std::string own() const { return named(*item_.own); }

  /// "Sahl News", "Sahl News and 2 more": those whose passages differ.
  [[nodiscard]] std::string outlets() const {
    if (other_ == nullptr) return words_.text("check_another");
    std::set<std::string> more;
    for (const CheckPassage& other : item_.others) {
      if (other.differs && other.passage.outlet != other_->passage.outlet) more.insert(other.passage.outlet);
    }
    const std::string& first = other_->passage.outlet;
    return more.empty() ? first : lang::filled(words_.text(words_.plural_key("check_outlets", more.size())), {first, std::to_string(more.size())});
  }

 private:
  [[nodiscard]] std::string named(const PassageView& passage) const {
    if (passage.kind == StatementKind::figure) return passage.reading;
    if (passage.kind == StatementKind::claim) return words_.text("check_this_claim");
    return passage.speaker.empty() ? words_.text("check_this_quote") : words_.fill("check_this_quote_of", {passage.speaker});
  }
  [[nodiscard]] std::string speaker(const PassageView& passage) const {
    return passage.speaker.empty() ? words_.text("message_unnamed") : passage.speaker;
  }

  const CheckItem& item_;
  const lang::Interface& words_;
  const CheckPassage* other_;
};

/// The whole sentence, as far as it is shown; what a small edit elsewhere in the article does not touch.
std::string sentence_key(const PassageView& passage) {
  return wording_key(passage.before + passage.words + passage.after);
}

}  // namespace

std::string message_from_own(const CheckItem& item, const lang::Interface& words) {
  const std::string_view rule = item.rule->name;
  const Message message(item, words);
  if (rule == "discrepancy" || rule == "vague" || rule == "undecided") return message.figures("check_figures");
  if (rule == "outdated") return message.figures("check_later");
  if (rule == "update") return message.figures("check_earlier");
  if (rule == "attribution") return message.attribution();
  if (rule == "wording") return words.fill("check_wording", {message.own(), message.outlets()});
  if (rule == "contradiction") return words.fill("check_contradiction", {message.outlets()});
  if (rule == "single_source") return words.fill("check_alone", {message.own()});
  return {};
}

std::string document_key(const Document& document) {
  const std::string_view text = document.text;
  return wording_key(document.title.empty() ? text.substr(0, text.find('\n')) : std::string_view(document.title));
}

std::string key_of(const CheckItem& item, bool own_is_fixed) {
  std::string content = item.own ? sentence_key(*item.own) : std::string();
  std::set<std::string> others;
  if (item.own) others.insert(variant_key(*item.own));
  for (const CheckPassage& other : item.others) {
    const bool is_as_early = !own_is_fixed && item.own && other.passage.published == item.own->published;
    if (is_as_early) content = std::min(content, sentence_key(other.passage));
  }
  for (const CheckPassage& other : item.others) {
    if (other.differs) others.insert(variant_key(other.passage));
  }
  others.insert(item.documents.begin(), item.documents.end());
  for (const std::string& other : others) content += '\n' + other;
  return text::content_id('k', {item.rule->name, content});
}

}  // namespace isnad::report
