#include "extract/claims.h"

namespace isnad::extraction {
namespace {

constexpr std::size_t kLeastWords = 4;  // below it, headings and captions

bool states_something(Span span, const lang::Reading& reading) {
  std::size_t words = 0, content = 0;
  for (std::size_t i = reading.tokens().at_or_after(span.begin); i < reading.size() && reading[i].span.begin < span.end; ++i) {
    if (!reading[i].is_word()) continue;
    ++words;
    content += !reading.has(i, lang::TableId::words);
  }
  return words >= kLeastWords && content >= 1;
}

}  // namespace

std::vector<Claim> claims(const std::vector<Sentence>& sentences, const lang::Reading& reading) {
  std::vector<Claim> found;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    if (sentence.kind != Sentence::Kind::prose || !states_something(sentence.span, reading)) continue;
    found.push_back({.id = {}, .sentence = s, .span = sentence.span});
  }
  return found;
}

}  // namespace isnad::extraction
