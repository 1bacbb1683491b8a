// Names as they are shown: without the clitics glued to them, in their own case.
#include <algorithm>

#include "extract/quotes_cast.h"

namespace isnad::extraction {

using lang::CliticClass;
using lang::Match;
using lang::TableId;

Span Cast::span(TokenRange phrase) const {
  Span span = scene_.span_of(phrase);
  if (const std::size_t bytes = letter_before_name(phrase.begin); bytes != 0) {
    Match letter;
    letter.clitic_bytes = static_cast<std::uint8_t>(bytes);
    span.begin = reading_.begin_of(phrase.begin, letter);
  }
  for (const Match& match : reading_.at(phrase.begin)) {
    if (match.table != TableId::roles && match.table != TableId::terms && match.table != TableId::countries) continue;
    if (match.table == TableId::countries && phrase.end > phrase.begin + 1 && reading_.is_unlisted(phrase.begin + 1) && phrases_.is_name(phrase.begin + 1)) break;  // "Bruce Roe" is not "with-Rus Roe"
    if (match.has_clitic && match.clitic != CliticClass::article) span.begin = reading_.begin_of(phrase.begin, before_article(phrase.begin, match));
    break;
  }
  return span;
}

// "and-the-minister" begins with its article.
Match Cast::before_article(std::size_t i, Match match) const {
  const std::string_view clitic = reading_.tokens().folded(i).substr(0, match.clitic_bytes);
  for (const lang::Clitic& article : reading_.language().clitics) {
    if (article.kind != CliticClass::article || !clitic.ends_with(article.form)) continue;
    match.clitic_bytes = static_cast<std::uint8_t>(clitic.size() - article.form.size());
    break;
  }
  return match;
}

// All words of the document, noted when somebody first asks.
const std::unordered_set<std::uint64_t>& Cast::words() const {
  if (words_.empty()) {
    for (const text::Token& token : reading_.tokens()) words_.insert(token.hash);
  }
  return words_;
}

// "they-told in Talgaz-LOC": a name that no table knows, if the document has it in its own case too.
std::string Cast::without_locative(std::size_t i) const {
  const std::string_view ending = reading_.language().setting("locative_ending"), folded = reading_.tokens().folded(i);
  const std::string_view written = reading_[i].span.of(reading_.text());
  if (ending.empty() || !folded.ends_with(ending) || folded.size() != written.size() || folded.size() == ending.size()) return {};
  const std::string_view stem = folded.substr(0, folded.size() - ending.size());
  for (const std::string_view own : {std::string_view(), reading_.language().setting("feminine_ending")}) {
    if (words().contains(text::hash_of(std::string(stem).append(own)))) return std::string(written.substr(0, stem.size())).append(own);
  }
  return {};
}

// "they-told in the-ministry-LOC of defence": the word as the tables have it, where its case comes of the preposition before it.
std::string Cast::listed_form(std::size_t i) const {
  const lang::Language& language = reading_.language();
  if (!language.is("genitive_complement") || i == 0 || reading_.find(i - 1, TableId::places) == nullptr) return {};
  if (reading_[i].capital && reading_.at(i).empty()) return without_locative(i);
  const Match* country = reading_.find(i, TableId::countries);
  const Match* bent = country != nullptr ? country : reading_.find(i, TableId::roles);
  if (bent == nullptr || !bent->inflected || bent->tokens > 1) return {};
  const std::string_view folded = reading_.tokens().folded(i), written = reading_[i].span.of(reading_.text());
  if (folded.size() != written.size()) return {};  // marks inside the word
  for (const lang::Inflection& inflection : language.inflections) {
    if (!folded.ends_with(inflection.suffix)) continue;
    const std::string base = std::string(folded.substr(0, folded.size() - inflection.suffix.size())).append(inflection.replacement);
    for (const lang::Phrase& phrase : language.lexicon.starting_with(text::hash_of(base))) {
      if (phrase.rest_size != 0 || &language.lexicon.entry(phrase) != bent->entry) continue;
      auto same = static_cast<std::size_t>(std::mismatch(base.begin(), base.end(), folded.begin(), folded.end()).first - base.begin());
      while (same > 0 && same < base.size() && (static_cast<unsigned char>(base[same]) & 0xC0) == 0x80) --same;  // to the letter's first byte
      return std::string(written.substr(0, same)).append(base.substr(same));
    }
  }
  return {};
}

// "li-l-jaysh" is the name "al-jaysh": the article comes back that the clitic has swallowed.
std::string Cast::text_of(TokenRange phrase) const {
  const Span own = span(phrase);
  if (std::string listed = listed_form(phrase.begin); !listed.empty()) {
    return listed.append(Span{reading_[phrase.begin].span.end, own.end}.of(reading_.text()));
  }
  std::string text(own.of(reading_.text()));
  if (own.begin == reading_[phrase.begin].span.begin) return text;
  for (const lang::Clitic& clitic : reading_.language().clitics) {
    if (!clitic.swallowed.empty() && reading_.tokens().folded(phrase.begin).starts_with(clitic.form)) return clitic.swallowed + text;
  }
  return text;
}

}  // namespace isnad::extraction
