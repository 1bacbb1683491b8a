#include "extract/claims.h"

#include <algorithm>
#include <cstdint>

#include "extract/dateline.h"
#include "extract/quotes_cues.h"
#include "segment/sentences.h"

namespace isnad::extraction {
namespace {

using lang::TableId;

constexpr std::size_t kLeastWords = 4;    // below it, headings and captions
constexpr std::size_t kLeastContent = 2;  // of a clause: one content word alone states nothing

bool is_speech(const Quote& quote) { return quote.kind == Quote::Kind::speech; }

bool is_separator(const text::Token& token) {
  return !token.is_word() && (is_clause_mark(token) || token.is(0x2013) || token.is(0x2014));
}

class ClauseFinder {
 public:
  ClauseFinder(const std::vector<Quote>& quotes, const lang::Reading& reading)
      : reading_(reading), marks_(reading.size() + 1), words_before_(reading.size() + 1), content_before_(reading.size() + 1) {
    for (std::size_t i = 0; i < reading.size(); ++i) {
      const bool word = reading[i].is_word();
      words_before_[i + 1] = words_before_[i] + word;
      content_before_[i + 1] = content_before_[i] + (word && !reading.has(i, TableId::words));
    }
    for (const Quote& quote : quotes) {
      if (is_speech(quote)) note(quote);
    }
  }

  /// The sentence without its dateline; empty if it states nothing.
  [[nodiscard]] TokenRange statement(TokenRange sentence) const {
    if (sentence.empty()) return {};
    sentence.begin = behind_dateline(reading_, sentence);
    return count_words(sentence) >= kLeastWords && count_content(sentence) >= 1 && !is_source(sentence) ? sentence : TokenRange{};
  }

  /// The clauses of a sentence in text order; empty if it is one clause.
  [[nodiscard]] std::vector<TokenRange> clauses(TokenRange sentence) const {
    constexpr std::size_t kUsual = 8;
    std::vector<TokenRange> clauses;
    clauses.reserve(kUsual);
    for (TokenRange piece{sentence.begin, sentence.begin}; piece.end < sentence.end;) {
      piece = {piece.end, piece_end(piece.end, sentence.end)};
      if (is_attribution(piece)) continue;
      const bool joins = !clauses.empty() && clauses.back().end == piece.begin && !is_edge(piece.begin);
      if (joins && (!stands_alone(clauses.back()) || !stands_alone(piece))) {
        clauses.back().end = piece.end;
      } else {
        clauses.push_back(piece);
      }
    }
    std::erase_if(clauses, [&](const TokenRange& clause) { return !stands_alone(clause) || is_name(clause); });
    if (clauses.size() == 1 && 2 * count_words(clauses[0]) > count_words(sentence) && !is_reported(clauses[0])) clauses.clear();
    return clauses;
  }

  /// The text of a clause without the marks around it.
  [[nodiscard]] Span trimmed(TokenRange range) const {
    const auto is_mark = [&](std::size_t i) { return reading_[i].kind == text::TokenKind::punctuation && !reading_[i].is('%'); };
    while (range.end > range.begin + 1 && is_mark(range.end - 1)) --range.end;
    while (range.begin + 1 < range.end && is_mark(range.begin)) ++range.begin;
    return {reading_[range.begin].span.begin, reading_[range.end - 1].span.end};
  }

 private:
  /// What the quotes make of a token: a reported passage begins with it, or ends before it; it is of a cue, or of a cue or speaker.
  using Marks = std::uint8_t;
  static constexpr Marks kReportedFrom = 1, kReportedUntil = 2, kCue = 4, kAttribution = 8;
  [[nodiscard]] bool has(std::size_t i, Marks any) const { return (marks_[i] & any) != 0; }

  [[nodiscard]] TokenRange tokens_in(Span span) const {
    return {reading_.tokens().at_or_after(span.begin), reading_.tokens().at_or_after(span.end)};
  }

  void note(const Quote& quote) {
    const TokenRange words = tokens_in(quote.span);
    if (count_words(words) >= kLeastWords) {
      marks_[words.begin] |= kReportedFrom;
      marks_[words.end] |= kReportedUntil;
    }
    if (quote.cue) mark(quote.cue->span, kCue | kAttribution);
    if (quote.speaker) mark(quote.speaker->span, kAttribution);
    if (quote.via) mark(quote.via->span, kAttribution);
  }
  void mark(Span span, Marks marks) {
    const TokenRange words = tokens_in(span);
    for (std::size_t i = words.begin; i < words.end; ++i) marks_[i] |= marks;
  }

  [[nodiscard]] std::size_t piece_end(std::size_t begin, std::size_t limit) const {
    std::size_t end = begin + 1;
    while (end < limit && !begins_clause(end)) ++end;
    return end;
  }

  // Behind a comma more words open a clause: those of class after_comma, reporting cues, whatever an "and" is glued to.
  [[nodiscard]] bool begins_clause(std::size_t i) const {
    if (is_edge(i)) return true;
    if (!reading_[i].is_word()) return false;
    const bool apart = is_separator(reading_[i - 1]);
    if (!apart && !reading_.has_any(i, {TableId::clauses, TableId::cues})) return false;
    if (const lang::Match* opener = reading_.find(i, TableId::clauses)) {
      const bool light = !opener->has_clitic || opener->clitic == lang::CliticClass::conjunction;
      if (light && (opener->as<lang::ClauseClass>() == lang::ClauseClass::opens || apart)) return true;
    }
    if (apart) return has_conjunction(i) || is_verb_of_saying(i);
    const lang::Match* cue = reading_.find(i, TableId::cues);
    return cue != nullptr && cue->has_clitic && is_verb_of_saying(i) && has_conjunction(i);
  }

  [[nodiscard]] bool has_conjunction(std::size_t i) const {
    return reading_.traits(i).joined;
  }

  [[nodiscard]] std::size_t count_words(TokenRange range) const { return words_before_[range.end] - words_before_[range.begin]; }
  [[nodiscard]] std::size_t count_content(TokenRange range) const { return content_before_[range.end] - content_before_[range.begin]; }
  [[nodiscard]] bool stands_alone(TokenRange range) const { return count_words(range) >= kLeastWords && count_content(range) >= kLeastContent; }
  // "The mayor of Ardin, Elena Marvan", cut off before "who": roles and capitals throughout, where names have them.
  [[nodiscard]] bool is_name(TokenRange range) const {
    if (!reading_.language().is("names_capitalised")) return false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (reading_[i].is_word() && !reading_[i].capital && !reading_.has_any(i, {TableId::words, TableId::roles})) return false;
    }
    return true;
  }

  // "according to the ministry of health", "the minister announced on Friday that": it tells who says so, and no more.
  [[nodiscard]] bool is_source(TokenRange range) const {
    if (reading_.find(range.begin, TableId::cues, lang::CueClass::according) != nullptr) return is_all_source(range) && !holds_reported(range);
    while (range.end > range.begin && !reading_[range.end - 1].is_word()) --range.end;
    return range.end > range.begin && complementiser_at(reading_, range.end - 1) != nullptr && has_verb_of_saying(range);
  }
  // "According to" and whom; behind a comma no statement follows.
  [[nodiscard]] bool is_all_source(TokenRange range) const {
    constexpr std::size_t kShort = 9;  // words of "according to" and a source with its title
    std::size_t comma = range.begin;
    while (comma < range.end && !is_separator(reading_[comma])) ++comma;
    return count_words({range.begin, comma}) <= kShort && count_words({comma, range.end}) < kLeastWords;
  }
  // "According to the ministry two died": what was said begins inside.
  [[nodiscard]] bool holds_reported(TokenRange range) const {
    for (std::size_t i = range.begin + 1; i < range.end; ++i) {
      if (has(i, kReportedFrom)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_verb_of_saying(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (is_verb_of_saying(i)) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_verb_of_saying(std::size_t i) const {
    const lang::Match* cue = reading_.find(i, TableId::cues);
    return cue != nullptr && cue->as<lang::CueClass>() != lang::CueClass::noun;
  }

  // "the ministry said in a statement", beside what it said: little is left when speaker and cue are gone.
  [[nodiscard]] bool is_attribution(TokenRange range) const {
    if (is_source(range)) return true;
    if (!has(range.end, kReportedFrom) && !has(range.begin, kReportedUntil)) return false;
    bool has_cue = false;
    std::size_t rest = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      has_cue = has_cue || has(i, kCue);
      rest += reading_[i].is_word() && !has(i, kAttribution) && !reading_.has(i, TableId::words);
    }
    return (has_cue && rest < kLeastWords) || !stands_alone(range);
  }
  [[nodiscard]] bool is_reported(TokenRange range) const { return has(range.begin, kReportedFrom); }
  [[nodiscard]] bool is_edge(std::size_t i) const { return has(i, kReportedFrom | kReportedUntil); }

  const lang::Reading& reading_;
  std::vector<Marks> marks_;
  std::vector<std::uint32_t> words_before_, content_before_;  ///< how many of the tokens before this one are words, words with content
};

}  // namespace

std::vector<Claim> claims(const std::vector<Sentence>& sentences, const std::vector<Quote>& quotes, const lang::Reading& reading) {
  const ClauseFinder finder(quotes, reading);
  const std::vector<TokenRange> ranges = segmentation::token_ranges(sentences, reading);
  std::vector<Claim> found;
  found.reserve(2 * sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TokenRange statement = sentences[s].kind == Sentence::Kind::prose ? finder.statement(ranges[s]) : TokenRange{};
    if (statement.empty()) continue;
    const Span whole{reading[statement.begin].span.begin, sentences[s].span.end};
    found.push_back({.id = {}, .sentence = s, .span = whole});
    for (const TokenRange tokens : finder.clauses(statement)) {
      const Span clause = finder.trimmed(tokens);
      if (clause != whole) found.push_back({.id = {}, .sentence = s, .span = clause});
    }
  }
  return found;
}

}  // namespace isnad::extraction
