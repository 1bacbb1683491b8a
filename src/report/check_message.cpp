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

/// "Sahl News", "Sahl News and 2 more": the outlets of the passages that differ.
std::string outlets_of(const CheckItem& item) {
  const CheckPassage* first = first_other(item, true);
  if (first == nullptr) return "another article";
  std::set<std::string> more;
  for (const CheckPassage& other : item.others) {
    if (other.differs && other.passage.outlet != first->passage.outlet) more.insert(other.passage.outlet);
  }
  return more.empty() ? first->passage.outlet : first->passage.outlet + " and " + std::to_string(more.size()) + " more";
}

std::string words_for(const PassageView& passage) {
  if (passage.kind == StatementKind::figure) return passage.figure_text;
  if (passage.kind == StatementKind::claim) return "this statement";
  return passage.speaker.empty() ? "this quote" : "this quote of " + passage.speaker;
}

std::string figures_message(const CheckItem& item, const char* joint) {
  const CheckPassage* other = first_other(item, true);
  if (other == nullptr) return words_for(*item.own);
  return words_for(*item.own) + " here, " + joint + words_for(other->passage) + " in " + outlets_of(item);
}

std::string speaker_of(const PassageView& passage) {
  return passage.speaker.empty() ? "nobody named" : passage.speaker;
}

std::string attribution_message(const CheckItem& item) {
  const CheckPassage* other = first_other(item, true);
  if (other == nullptr) return {};
  return "said by " + speaker_of(*item.own) + " here, by " + speaker_of(other->passage) + " in " + outlets_of(item);
}

/// The whole sentence, as far as it is shown; what a small edit elsewhere in the article does not touch.
std::string sentence_key(const PassageView& passage) {
  return wording_key(passage.before + passage.words + passage.after);
}

}  // namespace

std::string message_from_own(const CheckItem& item) {
  const std::string_view rule = item.rule->name;
  if (rule == "discrepancy" || rule == "vague" || rule == "undecided") return figures_message(item, "");
  if (rule == "outdated") return figures_message(item, "later ");
  if (rule == "update") return figures_message(item, "earlier ");
  if (rule == "attribution") return attribution_message(item);
  if (rule == "wording") return words_for(*item.own) + " has other words in " + outlets_of(item);
  if (rule == "contradiction") return "contradicted by " + outlets_of(item);
  if (rule == "single_source") return "nobody else has " + words_for(*item.own);
  return {};
}

std::string key_of(const CheckItem& item, bool own_is_fixed) {
  std::string content = item.own ? sentence_key(*item.own) : item.place.path;
  std::set<std::string> others;
  if (item.own) others.insert(variant_key(*item.own));
  for (const CheckPassage& other : item.others) {
    const bool is_as_early = !own_is_fixed && item.own && other.passage.published == item.own->published;
    if (is_as_early) content = std::min(content, sentence_key(other.passage));
  }
  for (const CheckPassage& other : item.others) {
    if (other.differs) others.insert(variant_key(other.passage));
  }
  for (const std::string& other : others) content += '\n' + other;
  return text::content_id('k', {item.rule->name, content});
}

}  // namespace isnad::report
