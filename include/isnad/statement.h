// What a document states: quotes, figures and claims.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "isnad/decimal.h"
#include "isnad/diagnostic.h"
#include "isnad/document.h"
#include "isnad/span.h"

namespace isnad {

enum class StatementKind { quote, figure, claim };

/// Who said it. `name` is the document's fullest form of that person or role.
struct Speaker {
  Span span;         ///< of the words that name the speaker; empty for an implicit subject
  std::string text;  ///< those words
  std::string name;  ///< the fullest form in this document
  std::string entity = {};  ///< id of the person or body: one for all spellings and titles in an event, once aligned
};

/// The speaker as reports show it: the name, else the words of the text, without what makes hashtags of them ("#Emil_Roe").
[[nodiscard]] std::string shown_name(const Speaker&);

/// Who passed on what the speaker said ("according to TASS, the spokesman said").
struct Relay {
  Span span;
  std::string text;
};

/// The reporting verb or phrase.
struct Cue {
  Span span;
  std::string text;
};

/// A passage somebody said. A marked quote's span is the words without the marks.
struct Quote {
  enum class Form { direct, mixed, indirect };
  enum class Kind { speech, term };  ///< term: a title, a name or a scare quote

  std::string id;
  std::size_t sentence = 0;  ///< index of the sentence in which it begins
  Span span;
  std::vector<Span> fragments;  ///< parts of one remark inside the span; never empty
  Form form = Form::direct;
  Kind kind = Kind::speech;
  std::optional<Speaker> speaker;
  std::optional<Cue> cue;
  std::optional<Relay> via;  ///< only where it is not the speaker
  std::string rule;          ///< name of the rule that decided it
};

enum class Bound { exact, about, at_least, at_most, more_than, less_than, range, vague };

/// What a figure is counted over, as far as its sentence makes it plain. Spans are of the document's text, empty where
/// it says nothing.
struct Scope {
  enum class From { unsaid, since, ago };  ///< a duration or date from which on something holds
  From from = From::unsaid;
  bool part = false;  ///< stated as part of a whole
  Span place;         ///< where: "Ardin"
  Span party;         ///< whose: "Talurian soldiers", "the government forces"
  Span by;            ///< who did it: "the coast guard"
  Span period;        ///< when: "since January", "in the last 24 hours"

  /// "part; place: Ardin; of: civilians; by: the coast guard; period: since January"; empty if nothing is said.
  [[nodiscard]] std::string words(std::string_view text) const;
};

/// A quantity stated of something. Span: the number with its counted noun or unit.
/// Exactly one of `value` and `date` is set, or neither (vague, range).
/// The interval [low, high] is always what the wording allows, before any rounding.
struct Figure {
  std::string id;
  std::size_t sentence = 0;
  Span span;
  Span number;                   ///< the words of the number alone
  std::optional<Decimal> value;  ///< in `unit` as stated
  std::string date;              ///< ISO 8601: "2018-05-03", "2018-05", "2018-W18", "22:30"; with bound range "2018-05-03/2018-05-07"
  std::optional<Decimal> low;    ///< for range, vague; else derived from bound by whoever compares
  std::optional<Decimal> high;
  Bound bound = Bound::exact;
  std::string unit;     ///< canonical key: "person", "kilometre", "USD", "percent", "date"; may be empty
  std::string counted;  ///< lemma of the counted noun as in the tables, else its folded form
  std::string measure;  ///< canonical key of what is measured ("killed", "shot_down"); empty if unclear
  Scope scope;
  bool anaphoric = false;  ///< a definite dual or the like that states no news ("the two countries")
  std::optional<std::size_t> whole;  ///< index of the figure of this document that it is stated as a part of
  std::string rule;
};

/// A sentence or clause that states something.
struct Claim {
  std::string id;
  std::size_t sentence = 0;
  Span span;
};

/// A document and what it states; each list in text order.
struct Statements {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Quote> quotes;
  std::vector<Figure> figures;
  std::vector<Claim> claims;
  std::vector<Diagnostic> diagnostics;
};

/// Those of a document's quotes, figures or claims that stand in a sentence (an index); all of them stand in the order of their sentences.
template <class Statement>
[[nodiscard]] std::span<const Statement> of_sentence(const std::vector<Statement>& all, std::size_t sentence) {
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Statement& one) { return one.sentence < sentence; });
  return {first, std::partition_point(first, all.end(), [&](const Statement& one) { return one.sentence == sentence; })};
}

[[nodiscard]] const char* to_string(StatementKind);
[[nodiscard]] const char* to_string(Quote::Form);
[[nodiscard]] const char* to_string(Quote::Kind);
[[nodiscard]] const char* to_string(Bound);
[[nodiscard]] const char* to_string(Severity);

}  // namespace isnad
