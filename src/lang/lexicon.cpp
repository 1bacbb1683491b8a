#include "lang/lexicon.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "text/utf8.h"

namespace isnad::lang {

void Lexicon::add(const Entry& entry, std::span<const std::string> forms) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back(entry);
  for (const std::string& form : forms) {
    const text::Tokens tokens(form);
    if (tokens.size() == 0) continue;
    Phrase phrase{index, static_cast<std::uint32_t>(rest_.size()), static_cast<std::uint32_t>(tokens.size() - 1)};
    std::size_t at = form.size();
    phrase.last = text::decode_back(form, at);
    if (tokens.size() > 1) phrase.second = Phrase::beginning(tokens[1].hash);
    for (std::size_t i = 1; i < tokens.size(); ++i) rest_.push_back(tokens[i].hash);
    phrases_.push_back(phrase);
    first_.push_back(tokens[0].hash);
  }
}

void Lexicon::freeze() {
  std::vector<std::size_t> order(phrases_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return first_[a] != first_[b] ? first_[a] < first_[b] : phrases_[a].rest_size > phrases_[b].rest_size;
  });
  std::vector<Phrase> sorted;
  std::vector<Slot> groups;
  for (const std::size_t i : order) {
    if (groups.empty() || groups.back().hash != first_[i]) {
      groups.push_back({first_[i], static_cast<std::uint32_t>(sorted.size()), 0});
    }
    ++groups.back().size;
    sorted.push_back(phrases_[i]);
  }
  phrases_ = std::move(sorted);
  first_.clear();
  slots_.assign(std::bit_ceil(groups.size() * 2 + 1), Slot{});
  for (const Slot& group : groups) {
    std::size_t at = group.hash & (slots_.size() - 1);
    while (slots_[at].size != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = group;
    seen_[(group.hash >> 6U) % seen_.size()] |= std::uint64_t{1} << (group.hash & 63U);
  }
}

std::span<const Phrase> Lexicon::starting_with(std::uint64_t hash) const {
  if (slots_.empty() || !may_have(hash)) return {};
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].size != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash) return std::span(phrases_).subspan(slots_[at].begin, slots_[at].size);
  }
  return {};
}

bool Lexicon::continues(const Phrase& phrase, const text::Tokens& tokens, std::size_t i) const {
  if (i + phrase.rest_size >= tokens.size()) return false;
  for (std::uint32_t k = 0; k < phrase.rest_size; ++k) {
    const text::Token& token = tokens[i + 1 + k];
    if (token.hash != rest_[phrase.rest_begin + k] || token.newlines_before != 0) return false;
  }
  return true;
}

}  // namespace isnad::lang
