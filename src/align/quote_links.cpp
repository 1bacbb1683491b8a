// Which quotes of an event are one remark.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "align/candidates.h"
#include "align/edits.h"
#include "align/quote_relate.h"
#include "text/characters.h"

namespace isnad::alignment {
namespace {

const char* name_of(Identity speaker) {
  return speaker == Identity::same ? "same speaker" : speaker == Identity::different ? "different speakers" : "speaker not told";
}

// Given where the words are, with two names: a place or a body may speak through anybody, and one name may be anybody's; whom
// the text leaves out is told less surely.
bool is_named_person(const EventWords& event, const QuoteWords& quote) {
  constexpr std::size_t kFullName = 2;  // words
  if (!quote.speaker || quote.speaker->names.size() < kFullName || quote.speaker->is_body || quote.speaker->is_relative) return false;
  const Speaker& speaker = *quote.quote->speaker;
  if (speaker.text.empty()) return false;
  const lang::Reading name(speaker.name, event.language(quote.document));
  for (std::size_t i = 0; i < name.size(); ++i) {
    const lang::Match* country = name.find(i, lang::TableId::countries);
    if (name.has_any(i, {lang::TableId::agencies, lang::TableId::publications}) || (country != nullptr && country->as<lang::CountryClass>() != lang::CountryClass::people)) return false;
  }
  return true;
}

Link link_of(const EventWords& event, const QuoteWords& a, const QuoteWords& b, const QuoteScore& score, const Verdict& verdict) {
  Link link{.a = a.quote->id, .b = b.quote->id, .kind = StatementKind::quote, .relation = verdict.relation, .score = 0.0, .evidence = {}, .edits = {}};
  constexpr double kTranslated = 0.6;  // surer than a paraphrase by common words, less sure than the words themselves
  link.score = score.translation ? kTranslated : 0.5 * score.containment + 0.3 * score.order + 0.2 * (score.speaker == Identity::same ? 1.0 : score.speaker == Identity::unknown ? 0.5 : 0.0);
  link.evidence = {{verdict.rule, link.score, verdict.reason},
                   {"containment", score.containment, "share of the shorter quote's words, by weight, that the other has"},
                   {"order", score.order, "share of the shorter quote's words in the same order"},
                   {"speaker", score.speaker == Identity::same ? 1.0 : score.speaker == Identity::unknown ? 0.5 : 0.0, name_of(score.speaker)}};
  if (!score.translation) link.edits = edits(a.words, b.words);
  if (score.speaker == Identity::different && is_named_person(event, a) && is_named_person(event, b)) {
    link.evidence.push_back({"different-speakers", 0.0, shown_name(*a.quote->speaker) + " / " + shown_name(*b.quote->speaker)});
  }
  return link;
}

// ---- altered quotes

constexpr std::size_t kMostChanged = 3;     // words in one changed place

// The words of a span that carry meaning: content words, negations, and "before", "without" and their like.
std::vector<std::string> meaning_forms(const EventWords& event, const QuoteWords& quote, Span span) {
  std::vector<std::string> forms;
  for (const Word& word : event.words_in(quote.document, span)) {
    if (word.content || word.contrast || word.negation) forms.push_back(text::fold(word.span().of(event.document(quote.document).document.text)));
  }
  return forms;
}

// Spellings and inflections of one word: the same consonants, or a common beginning of half its bytes.
bool spelled_alike(const std::string& a, const std::string& b) {
  const auto common = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::string x = skeleton(a), y = skeleton(b);
  return 2 * common >= std::max(a.size(), b.size()) || (x.size() >= 2 && x == y);
}

// A place where one has other meaning-bearing words than the other.
bool is_altered(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty() || a.size() > kMostChanged || b.size() > kMostChanged) return false;
  return std::none_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return spelled_alike(x, y); });
  });
}

void note_altered_words(const EventWords& event, const QuoteWords& a, const QuoteWords& b, Link& link) {
  for (const Edit& edit : link.edits) {
    if (edit.op != Edit::Op::changed) continue;
    if (!is_altered(meaning_forms(event, a, edit.a), meaning_forms(event, b, edit.b))) continue;
    const auto words = [&](const QuoteWords& quote, Span span) { return std::string(span.of(event.document(quote.document).document.text)); };
    link.evidence.push_back({"altered-words", 0.0, words(a, edit.a) + " / " + words(b, edit.b)});
  }
}

// What stands in marks: indirect speech meets as claims.
std::vector<QuoteWords> marked_quotes(const EventWords& event) {
  std::vector<QuoteWords> quotes;
  for (const std::size_t d : event.members) {
    for (const Quote& quote : event.document(d).quotes) {
      if (quote.form != Quote::Form::indirect) quotes.push_back(words_of_quote(event, d, quote));
    }
  }
  return quotes;
}

// Its words; how a name is spelled; its figures for those in other languages.
std::vector<std::uint64_t> keys_of(const QuoteWords& quote) {
  std::vector<std::uint64_t> keys = quote.content.stems;
  if (quote.spelling != 0) keys.push_back(quote.spelling);
  for (const auto* figures : {&quote.telling_figures, &quote.small_figures}) keys.insert(keys.end(), figures->begin(), figures->end());
  std::sort(keys.begin(), keys.end());
  return keys;
}

// By a part of the words only.
bool is_weak_match(const Link& link) {
  const std::string& rule = link.evidence.front().rule;
  return rule == "fragment-of-remark" || rule == "short-variant" || rule == "variant" || rule == "shared-words-one-speaker";
}

// What a quote and another one have in common, and a third of the other's document has too.
bool has_common_words(const QuoteWords& other, const QuoteWords& fragment, const QuoteWords& longer) {
  const auto &a = fragment.content.stems, &b = longer.content.stems, &c = other.content.stems;
  return std::none_of(a.begin(), a.end(), [&](std::uint64_t stem) {
    return std::binary_search(b.begin(), b.end(), stem) && !std::binary_search(c.begin(), c.end(), stem);
  });
}

// A quote has only a part of the words of a remark whose document has its match elsewhere, with these words too; another piece of
// the remark may stand there.
void drop_settled_matches(std::vector<Link>& links, const std::map<std::string, const QuoteWords*>& quote_of) {
  std::multimap<std::string, const QuoteWords*> settled;  // a quote's id -> its partners
  for (const Link& link : links) {
    if (is_weak_match(link)) continue;
    settled.emplace(link.a, quote_of.at(link.b));
    settled.emplace(link.b, quote_of.at(link.a));
  }
  const auto is_settled = [&](const QuoteWords& a, const QuoteWords& b) {
    const auto [first, last] = settled.equal_range(a.quote->id);
    return std::any_of(first, last, [&](const auto& other) { return other.second->document == b.document && has_common_words(*other.second, b, a); });
  };
  std::erase_if(links, [&](const Link& link) {
    const QuoteWords &a = *quote_of.at(link.a), &b = *quote_of.at(link.b);
    return is_weak_match(link) && (is_settled(a, b) || is_settled(b, a));
  });
}

}  // namespace

std::vector<Link> quote_links(const EventWords& event) {
  const std::vector<QuoteWords> quotes = marked_quotes(event);
  std::vector<Indexed> indexed;
  std::map<std::string, const QuoteWords*> quote_of;
  for (const QuoteWords& quote : quotes) {
    indexed.push_back({quote.document, keys_of(quote), likeness_of(quote.content.stems)});
    quote_of[quote.quote->id] = &quote;
  }
  std::vector<Link> links;
  for (const auto& [i, j] : candidate_pairs(indexed, {.limits = event.limits})) {
    const QuoteScore score = score_of(quotes[i], quotes[j]);
    const auto verdict = decide(score);
    if (!verdict) continue;
    links.push_back(link_of(event, quotes[i], quotes[j], score, *verdict));
    if (can_be_altered(quotes[i], quotes[j], score, *verdict)) {
      note_altered_words(event, quotes[i], quotes[j], links.back());
    }
  }
  drop_settled_matches(links, quote_of);
  return links;
}

}  // namespace isnad::alignment
