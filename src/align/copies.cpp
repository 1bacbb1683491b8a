#include "align/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "lang/language.h"
#include "text/characters.h"
#include "text/sorted.h"
#include "text/tokens.h"

namespace isnad::alignment {
namespace {

constexpr std::size_t kGram = 5;
constexpr std::size_t kLeastWords = 6;  // shorter sentences ("he added that") are alike by chance

struct SentenceGrams {
  std::size_t document = 0, sentence = 0;
  std::vector<std::uint64_t> grams;  ///< sorted, distinct
};

std::uint64_t mix(std::uint64_t hash, std::uint64_t next) {
  return (hash ^ next) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
}

std::vector<std::uint64_t> grams_of(std::span<const Word> words) {
  std::vector<std::uint64_t> grams;
  for (std::size_t i = 0; i + kGram <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kGram; ++k) hash = mix(hash, words[i + k].stem);
    grams.push_back(hash);
  }
  text::sort_distinct(grams);
  return grams;
}

std::vector<SentenceGrams> all_grams(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words) {
  std::vector<SentenceGrams> all;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t s = 0; s < documents[d].sentences.size(); ++s) {
      const auto in = words[d].in(documents[d].sentences[s].span);
      if (in.size() >= kLeastWords) all.push_back({d, s, grams_of(in)});
    }
  }
  return all;
}

struct Posting {
  std::uint64_t gram = 0;
  std::uint32_t sentence = 0;
  friend bool operator<(const Posting& a, const Posting& b) { return a.gram != b.gram ? a.gram < b.gram : a.sentence < b.sentence; }
};

// Every 5-gram that two sentences have, as runs of one gram.
std::vector<Posting> shared_postings(const std::vector<SentenceGrams>& all) {
  std::vector<Posting> postings;
  postings.reserve(std::accumulate(all.begin(), all.end(), std::size_t{0}, [](std::size_t sum, const SentenceGrams& one) { return sum + one.grams.size(); }));
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    for (const std::uint64_t gram : all[i].grams) postings.push_back({gram, i});
  }
  std::sort(postings.begin(), postings.end());
  std::vector<Posting> shared;
  for (auto run = postings.begin(); run != postings.end();) {
    const auto end = std::find_if(run, postings.end(), [&](const Posting& p) { return p.gram != run->gram; });
    if (end - run >= 2) shared.insert(shared.end(), run, end);
    run = end;
  }
  return shared;
}

/// Two sentences of different documents that have a 5-gram in common.
struct Meeting {
  std::uint32_t a = 0, b = 0;
  bool common = false;  ///< so have more than kMostSharers
  friend bool operator<(const Meeting& x, const Meeting& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); }
};
struct Meetings {
  std::vector<Meeting> pairs;  ///< sorted, once for each common 5-gram
  std::size_t common_grams = 0;
};

// The work is the runs' lengths squared, but for long runs their length.
Meetings meetings(const std::vector<SentenceGrams>& all) {
  const std::vector<Posting> postings = shared_postings(all);
  Meetings found;
  for (auto run = postings.begin(); run != postings.end();) {
    const auto end = std::find_if(run, postings.end(), [&](const Posting& p) { return p.gram != run->gram; });
    const bool common = static_cast<std::size_t>(end - run) > kMostSharers;
    found.common_grams += common;
    for (auto a = run; a != end; ++a) {
      const auto last = common ? std::min(end, a + 1 + kNextSharers) : end;
      for (auto b = a + 1; b < last; ++b) {
        if (all[a->sentence].document != all[b->sentence].document) found.pairs.push_back({a->sentence, b->sentence, common});
      }
    }
    run = end;
  }
  std::sort(found.pairs.begin(), found.pairs.end());
  return found;
}

std::vector<SharedSentence> shared_sentences(const std::vector<SentenceGrams>& all, const std::vector<Meeting>& pairs) {
  std::vector<SharedSentence> shared;
  for (auto run = pairs.begin(); run != pairs.end();) {
    const auto end = std::find_if(run, pairs.end(), [&](const Meeting& pair) { return pair.a != run->a || pair.b != run->b; });
    const SentenceGrams &a = all[run->a], &b = all[run->b];
    const double containment = static_cast<double>(end - run) / static_cast<double>(std::min(a.grams.size(), b.grams.size()));
    const bool common = 2 * std::count_if(run, end, [](const Meeting& pair) { return pair.common; }) > end - run;
    if (containment >= kSharedSentence) shared.push_back({a.document, a.sentence, b.document, b.sentence, containment, common});
    run = end;
  }
  std::sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) {
    return std::tie(a.document_a, a.document_b, a.sentence_a, a.sentence_b) < std::tie(b.document_a, b.document_b, b.sentence_a, b.sentence_b);
  });
  return shared;
}

std::size_t counted_sentences(const Statements& stated) {
  return static_cast<std::size_t>(std::count_if(stated.sentences.begin(), stated.sentences.end(),
                                                [](const Sentence& s) { return s.kind == Sentence::Kind::prose; }));
}

double share_of(std::size_t sentences, const Statements& stated) {
  const std::size_t all = counted_sentences(stated);
  return all == 0 ? 0.0 : std::min(1.0, static_cast<double>(sentences) / static_cast<double>(all));
}

// Distinct sentences of one side of a run of shared sentences.
template <class Side>
std::size_t distinct(std::span<const SharedSentence> run, Side side) {
  std::vector<std::size_t> sentences;
  for (const SharedSentence& shared : run) sentences.push_back(shared.*side);
  std::sort(sentences.begin(), sentences.end());
  return static_cast<std::size_t>(std::unique(sentences.begin(), sentences.end()) - sentences.begin());
}

// Common sentences of two documents are dropped unless they share nearly all that both have. (A document that is nothing
// but a disclaimer would else join all that carry it.)
void drop_boilerplate(std::vector<SharedSentence>& sentences, const std::vector<Statements>& documents) {
  const auto last = sentences.end();
  auto kept = sentences.begin();
  for (auto run = sentences.begin(); run != last;) {
    const auto end = std::find_if(run, last, [&](const SharedSentence& s) { return s.document_a != run->document_a || s.document_b != run->document_b; });
    const std::span<const SharedSentence> all(run, end);
    const double both = std::min(share_of(distinct(all, &SharedSentence::sentence_a), documents[run->document_a]),
                                 share_of(distinct(all, &SharedSentence::sentence_b), documents[run->document_b]));
    for (; run != end; ++run) {
      if (!run->common || both >= kNearlyAll) *kept++ = *run;
    }
  }
  sentences.erase(kept, last);
}

std::size_t find(std::vector<std::size_t>& leader, std::size_t i) {
  while (leader[i] != i) i = leader[i] = leader[leader[i]];
  return i;
}

// Documents of one event and one source.
void join_sources(std::vector<std::size_t>& leader, const Event& event, const std::vector<std::string>& sources) {
  std::map<std::string, std::size_t> first;
  for (const std::size_t d : event.documents) {
    if (sources[d].empty()) continue;
    const std::size_t other = first.try_emplace(sources[d], d).first->second;
    leader[find(leader, d)] = find(leader, other);
  }
}

// Groups are numbered by their first document.
std::vector<std::size_t> numbered(std::vector<std::size_t>& leader) {
  std::vector<std::size_t> group(leader.size());
  std::map<std::size_t, std::size_t> number;
  for (std::size_t i = 0; i < leader.size(); ++i) group[i] = number.try_emplace(find(leader, i), number.size()).first->second;
  return group;
}

// Does `later` name the outlet of `earlier`: "The Norzan Courier reported"? A clitic may stand before the name.
bool names_outlet(const Document& later, const Document& earlier, const lang::Language& language) {
  const text::Tokens outlet(earlier.outlet), told(later.text);
  if (outlet.size() == 0 || told.size() < outlet.size() || text::fold(earlier.outlet) == text::fold(later.outlet)) return false;
  const std::string_view first = outlet.folded(0);
  const auto begins = [&](std::string_view word) {
    if (!word.ends_with(first)) return false;
    word.remove_suffix(first.size());
    return word.empty() || std::any_of(language.clitics.begin(), language.clitics.end(), [&](const lang::Clitic& clitic) { return clitic.form == word; });
  };
  for (std::size_t i = 0; i + outlet.size() <= told.size(); ++i) {
    if (!begins(told.folded(i))) continue;
    std::size_t same = 1;
    while (same < outlet.size() && outlet[same].hash == told[i + same].hash) ++same;
    if (same == outlet.size()) return true;
  }
  return false;
}

}  // namespace

SharedText find_copies(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words, const Languages& languages) {
  SharedText result;
  const std::vector<SentenceGrams> grams = all_grams(documents, words);
  const Meetings met = meetings(grams);
  result.common_grams = met.common_grams;
  result.sentences = shared_sentences(grams, met.pairs);
  drop_boilerplate(result.sentences, documents);
  std::vector<std::vector<std::size_t>> copied(documents.size());
  for (std::size_t i = 0; i < result.sentences.size();) {
    const SharedSentence& first = result.sentences[i];
    std::size_t end = i;
    while (end < result.sentences.size() && result.sentences[end].document_a == first.document_a && result.sentences[end].document_b == first.document_b) {
      copied[first.document_a].push_back(result.sentences[end].sentence_a);
      copied[first.document_b].push_back(result.sentences[end].sentence_b);
      ++end;
    }
    const auto run = std::span(result.sentences).subspan(i, end - i);
    const std::size_t in_a = distinct(run, &SharedSentence::sentence_a), in_b = distinct(run, &SharedSentence::sentence_b);
    const Statements &a = documents[first.document_a], &b = documents[first.document_b];
    Copy copy{{a.document.id, b.document.id}, {share_of(in_a, a), share_of(in_b, b)}, std::max(in_a, in_b), words[first.document_b].names_agency || names_outlet(b.document, a.document, languages.of(b.document.language))};
    // One shared sentence may be chance or a common quotation, unless it is all that one of them has.
    const double most = std::max(copy.share[0], copy.share[1]);
    if (most >= 1.0 || (most >= kSameSource && copy.sentences >= 2)) result.one_text.emplace_back(first.document_a, first.document_b);
    result.copies.push_back(std::move(copy));
    i = end;
  }
  for (std::size_t d = 0; d < documents.size(); ++d) {
    std::sort(copied[d].begin(), copied[d].end());
    const auto last = std::unique(copied[d].begin(), copied[d].end());
    result.copied_share.push_back(share_of(static_cast<std::size_t>(last - copied[d].begin()), documents[d]));
  }
  return result;
}

std::vector<std::size_t> copy_groups(const SharedText& shared, const std::vector<Event>& events, const std::vector<std::string>& sources) {
  std::vector<std::size_t> leader(sources.size()), event_of(sources.size(), events.size());
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  for (std::size_t e = 0; e < events.size(); ++e) {
    join_sources(leader, events[e], sources);
    for (const std::size_t d : events[e].documents) event_of[d] = e;
  }
  for (const auto& [a, b] : shared.one_text) {
    if (event_of[a] == event_of[b]) leader[find(leader, b)] = find(leader, a);
  }
  return numbered(leader);
}

}  // namespace isnad::alignment
