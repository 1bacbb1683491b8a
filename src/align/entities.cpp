#include "align/entities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "align/candidates.h"
#include "align/names.h"
#include "text/content_id.h"
#include "text/sorted.h"
#include "text/tokens.h"

namespace isnad::alignment {
namespace {

// The names of an event by how much they tell. Full names (two naming words or more) meet first and make the
// people; then a single name joins the one person it fits; then a role without a name the one person who has it.
// Where two fit, none is taken: an entity too many can be joined by the reader, one too few misleads.
class Register {
 public:
  Register(const std::vector<SpokenName>& spoken, const Languages& languages) : leader_(spoken.size()) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
    names_.reserve(spoken.size());
    for (const SpokenName& one : spoken) {
      names_.push_back(take_apart(one.name, languages.of(one.language)));
      documents_.push_back(one.document);
    }
    find_pairs();
  }

  void join() {
    for (const auto& [a, b] : pairs_) {
      if (is_full(a) && is_full(b) && is_one_person(names_[a], names_[b])) unite(a, b);
    }
    join_partial([&](std::size_t a) { return names_[a].names.size() == 1; }, [](const Name& part, const Name& full) { return has_family(part, full); });
    join_partial([&](std::size_t a) { return names_[a].names.empty(); }, [](const Name& part, const Name& full) { return has_role(part, full); });
    for (const auto& [a, b] : pairs_) {
      const bool open = !joined_.contains(a) && !joined_.contains(b) && documents_[a] == documents_[b];
      if (open && is_one_partial(names_[a], names_[b])) unite(a, b);
    }
  }

  [[nodiscard]] std::size_t leader(std::size_t i) const {
    while (leader_[i] != i) i = leader_[i];
    return i;
  }
  [[nodiscard]] std::size_t parts(std::size_t i) const { return names_[i].names.size(); }

 private:
  [[nodiscard]] bool is_full(std::size_t i) const { return names_[i].names.size() >= 2; }

  // Two first consonants of a name, or a word of a role, must be common.
  void find_pairs() {
    std::vector<Indexed> index(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      index[i].document = i;
      std::vector<std::uint64_t>& keys = index[i].keys;
      for (const Name::Part& part : names_[i].names) {
        keys.push_back(text::hash_of(part.skeleton.substr(0, 2)));
        keys.push_back(text::hash_of(part.folded));
      }
      if (!names_[i].is_titled_only) keys.insert(keys.end(), names_[i].roles.begin(), names_[i].roles.end());
      text::sort_distinct(keys);
    }
    for (const auto& [a, b] : candidate_pairs(index, {.within_documents = true})) pairs_.emplace_back(a, b);
  }

  template <class IsPart, class Fits>
  void join_partial(const IsPart& is_part, const Fits& fits) {
    std::map<std::size_t, std::set<std::size_t>> holders;  // partial name -> leaders of the people it fits
    for (const auto& [a, b] : pairs_) {
      if (is_part(a) && is_full(b) && fits(names_[a], names_[b])) holders[a].insert(leader(b));
      if (is_part(b) && is_full(a) && fits(names_[b], names_[a])) holders[b].insert(leader(a));
    }
    for (const auto& [part, people] : holders) {
      if (people.size() == 1) unite(part, *people.begin());
      joined_.insert(part);
    }
  }

  void unite(std::size_t a, std::size_t b) {
    const auto [first, second] = std::minmax({leader(a), leader(b)});  // of a list: values, not references
    leader_[second] = first;
  }

  std::vector<Name> names_;
  std::vector<std::string> documents_;  ///< of names that may be anybody; else empty
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
  std::vector<std::size_t> leader_;
  std::set<std::size_t> joined_;  ///< partial names that fit somebody: they meet nobody else
};

// The different names in an order of their own; one name is one entry, whatever the document's language, unless
// it may be anybody.
std::vector<SpokenName> distinct(std::vector<SpokenName> names, const Languages& languages) {
  for (SpokenName& one : names) {
    if (!may_be_anybody(take_apart(one.name, languages.of(one.language)))) one.document.clear();
  }
  const auto key = [](const SpokenName& one) { return std::tie(one.name, one.document, one.language); };
  std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  names.erase(std::unique(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.name == b.name && a.document == b.document; }), names.end());
  return names;
}

template <class Visit>
void for_each_speaker(std::vector<Statements>& documents, const Event& event, const Visit& visit) {
  for (const std::size_t d : event.documents) {
    for (Quote& quote : documents[d].quotes) {
      if (quote.speaker) visit(*quote.speaker, documents[d].document);
    }
  }
}

}  // namespace

std::vector<std::string> entities(const std::vector<SpokenName>& names, const Languages& languages) {
  const std::vector<SpokenName> known = distinct(names, languages);
  Register people(known, languages);
  people.join();
  // The fullest name stands for all: most naming words, then the longer, then the first in order.
  std::map<std::size_t, std::size_t> canonical;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto [at, first] = canonical.try_emplace(people.leader(i), i);
    const auto key = [&](std::size_t k) { return std::pair(people.parts(k), known[k].name.size()); };
    if (!first && key(i) > key(at->second)) at->second = i;
  }
  std::map<std::pair<std::string, std::string>, std::string> ids;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const SpokenName& fullest = known[canonical[people.leader(i)]];
    ids[{known[i].name, known[i].document}] = fullest.document.empty() ? text::content_id('p', {fullest.name}) : text::content_id('p', {fullest.name, fullest.document});
  }
  std::vector<std::string> found;
  for (const SpokenName& one : names) {
    const auto own = ids.find({one.name, one.document});
    found.push_back(own != ids.end() ? own->second : ids[{one.name, ""}]);
  }
  return found;
}

void name_entities(std::vector<Statements>& documents, const Event& event, const Languages& languages) {
  std::vector<SpokenName> names;
  for_each_speaker(documents, event, [&](const Speaker& speaker, const Document& document) {
    names.push_back({speaker.name, document.language, key_of(document)});
  });
  const std::vector<std::string> ids = entities(names, languages);
  std::size_t next = 0;
  for_each_speaker(documents, event, [&](Speaker& speaker, const Document&) { speaker.entity = ids[next++]; });
}

}  // namespace isnad::alignment
