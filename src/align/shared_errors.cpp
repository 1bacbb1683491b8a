#include "align/shared_errors.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "align/names.h"
#include "text/characters.h"
#include "text/parallel.h"
#include "text/utf8.h"

namespace isnad::alignment {
namespace {

constexpr std::size_t kLeastLetters = 5;

/// A name as it is written in an event.
struct Form {
  std::uint64_t key = 0;
  std::vector<std::size_t> documents;  ///< sorted, distinct
  std::uint64_t stem = 0;
  std::string_view written;  ///< where it was first met
  std::u32string letters;    ///< of those that are compared
};

/// A name in one document.
struct Occurrence {
  std::uint64_t form = 0;
  std::size_t document = 0;
  std::uint64_t stem = 0;
  Span span;
};

std::vector<Occurrence> occurrences(const std::vector<DocumentWords>& words, const Event& event) {
  std::vector<Occurrence> all;
  for (const std::size_t d : event.documents) {
    for (const Word& word : words[d].words) {
      if (word.name && !word.number) all.push_back({word.form, d, word.stem, word.span()});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) { return a.form < b.form; });
  return all;
}

std::u32string letters_of(std::string_view written) {
  std::u32string letters;
  const std::string folded = text::fold(written);
  for (std::size_t at = 0; at < folded.size();) letters += text::decode(folded, at);
  return letters;
}

// Those that may be the slip or what it should have been: of two documents, or of at least kLeastRight.
std::vector<Form> forms_of(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words, const Event& event) {
  const std::vector<Occurrence> all = occurrences(words, event);
  std::vector<Form> forms;
  for (auto run = all.begin(); run != all.end();) {
    const auto end = std::find_if(run, all.end(), [&](const Occurrence& one) { return one.form != run->form; });
    Form form{.key = run->form, .documents = {}, .stem = std::prev(end)->stem, .written = run->span.of(documents[run->document].document.text), .letters = {}};
    for (; run != end; ++run) {
      if (form.documents.empty() || form.documents.back() != run->document) form.documents.push_back(run->document);
    }
    if (form.documents.size() < 2) continue;
    form.letters = letters_of(form.written);
    if (form.letters.size() >= kLeastLetters) forms.push_back(std::move(form));
  }
  return forms;
}

// One letter doubled anywhere, or one inner letter left out, put in or changed, or two inner ones swapped. At the ends
// words are inflected.
bool is_slip_of(const std::u32string& slip, const std::u32string& right) {
  const auto [from_left, at] = std::mismatch(slip.begin(), slip.end(), right.begin(), right.end());
  const auto left = static_cast<std::size_t>(from_left - slip.begin());
  const auto [from_right, back] = std::mismatch(slip.rbegin(), slip.rend(), right.rbegin(), right.rend());
  const auto tail = static_cast<std::size_t>(from_right - slip.rbegin());
  const bool inner = left > 0 && tail > 0;
  if (slip.size() == right.size() + 1) {
    const bool doubled = left + tail >= right.size() && left > 0 && slip[left] == slip[left - 1];
    return left + tail >= right.size() && (doubled || inner);
  }
  if (slip.size() + 1 == right.size()) return inner && left + tail >= slip.size();
  if (slip.size() != right.size() || !inner) return false;
  const std::size_t changed = slip.size() - left - tail;
  return changed == 1 || (changed == 2 && slip[left] == right[left + 1] && slip[left + 1] == right[left]);
}

bool has_both(const Form& right, const Form& slip) {
  return std::includes(right.documents.begin(), right.documents.end(), slip.documents.begin(), slip.documents.end());
}

// Other vowels are another spelling; a doubled or swapped letter is not.
bool is_misspelt(const Form& slip, const Form& right) {
  const std::u32string &x = slip.letters, &y = right.letters;
  if (slip.stem == right.stem || !is_slip_of(x, y)) return false;
  const bool doubled = x.size() == y.size() + 1 && std::adjacent_find(x.begin(), x.end()) != x.end();
  return doubled || skeleton(text::fold(slip.written)) != skeleton(text::fold(right.written));
}

using Found = std::pair<std::uint64_t, SharedError>;

// A slip begins and ends as the name does: only those are compared.
std::vector<Found> found_in(const std::vector<Form>& forms) {
  const auto ends_of = [](const Form& form) { return std::pair(form.letters.front(), form.letters.back()); };
  std::map<std::pair<char32_t, char32_t>, std::vector<const Form*>> right;
  for (const Form& form : forms) {
    if (form.documents.size() >= kLeastRight) right[ends_of(form)].push_back(&form);
  }
  std::vector<Found> found;
  for (const Form& form : forms) {
    const auto alike = form.documents.size() == 2 ? right.find(ends_of(form)) : right.end();
    if (alike == right.end()) continue;
    const bool misspelt = std::any_of(alike->second.begin(), alike->second.end(), [&](const Form* one) { return has_both(*one, form) && is_misspelt(form, *one); });
    if (misspelt) found.push_back({form.key, {form.documents.front(), form.documents.back(), std::string(form.written)}});
  }
  return found;
}

// Forms that stand in more documents of the run than the two.
std::unordered_set<std::uint64_t> met_elsewhere(const std::vector<Found>& found, const std::vector<DocumentWords>& words) {
  std::unordered_map<std::uint64_t, const SharedError*> sought;
  for (const auto& [key, error] : found) sought[key] = &error;
  std::unordered_set<std::uint64_t> elsewhere;
  for (std::size_t d = 0; d < words.size() && !sought.empty(); ++d) {
    for (const Word& word : words[d].words) {
      const auto at = word.name ? sought.find(word.form) : sought.end();
      if (at != sought.end() && d != at->second->a && d != at->second->b) elsewhere.insert(word.form);
    }
  }
  return elsewhere;
}

}  // namespace

std::vector<SharedError> shared_misspellings(const std::vector<Statements>& documents, const std::vector<DocumentWords>& words,
                                             const std::vector<Event>& events, unsigned threads) {
  std::vector<std::vector<Found>> by_event(events.size());
  text::in_parallel(threads, events.size(), [&](std::size_t e) {
    if (events[e].documents.size() > kLeastRight) by_event[e] = found_in(forms_of(documents, words, events[e]));
  });
  std::vector<Found> found;
  for (auto& some : by_event) std::move(some.begin(), some.end(), std::back_inserter(found));
  const auto elsewhere = met_elsewhere(found, words);
  std::vector<SharedError> errors;
  for (auto& [key, error] : found) {
    if (!elsewhere.contains(key)) errors.push_back(std::move(error));
  }
  std::sort(errors.begin(), errors.end(), [](const SharedError& x, const SharedError& y) { return std::tie(x.a, x.b, x.slip) < std::tie(y.a, y.b, y.slip); });
  return errors;
}

std::vector<SharedError> shared_misprints(const AlignmentGraph& graph) {
  std::map<std::string, std::set<std::size_t>> against;  // figure -> documents that have one digit otherwise
  for (const Link& link : graph.links) {
    if (link.relation != Relation::discrepant || link.evidence.front().rule != "one-digit-differs") continue;
    against[link.a].insert(graph.ref(link.b).document);
    against[link.b].insert(graph.ref(link.a).document);
  }
  std::vector<SharedError> errors;
  for (const Link& link : graph.links) {
    if (link.relation != Relation::agree || !against.contains(link.a) || !against.contains(link.b)) continue;
    const auto &x = against[link.a], &y = against[link.b];
    if (x.size() < kLeastRight || x != y) continue;
    const auto [a, b] = std::minmax({graph.ref(link.a).document, graph.ref(link.b).document});
    errors.push_back({a, b, std::string(graph.text_of(link.a))});
  }
  return errors;
}

void join_by_error(AlignmentGraph& graph, const SharedError& error) {
  const auto [kept, joined] = std::minmax({graph.copy_group[error.a], graph.copy_group[error.b]});
  std::replace(graph.copy_group.begin(), graph.copy_group.end(), joined, kept);
  const std::string &a = graph.documents[error.a].document.id, &b = graph.documents[error.b].document.id;
  const std::size_t place = graph.copy_place(a, b);
  const auto copy = graph.copies.begin() + static_cast<std::ptrdiff_t>(place);
  const std::array<std::string, 2> both{a, b};
  if (copy == graph.copies.end() || copy->documents != both) graph.copies.insert(copy, Copy{both, {0.0, 0.0}, 0, false});
  graph.copies[place].shared_error = error.slip;
}

}  // namespace isnad::alignment
