// One article and its sentences.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/span.h"

namespace isnad {

/// One article of one outlet. `text` is valid UTF-8 and never changed: all spans point into it.
struct Document {
  std::string id;         ///< the item's URI or id, else its path; unique within a run
  std::string path;       ///< where it was read from; "-" for standard input
  std::string outlet;     ///< the publisher's name; empty if unknown
  std::string title;      ///< headline, not part of `text`; empty if unknown
  std::string published;  ///< ISO 8601 date or date-time as given; empty if unknown
  std::string modified;   ///< likewise
  std::string language;   ///< BCP 47 primary tag ("ar"); empty if unknown
  std::string url;        ///< http(s) address of the article; empty if unknown
  std::string text;       ///< the body
  std::vector<Span> paragraphs = {};  ///< in order, disjoint, without their line ends
  bool verbatim = false;         ///< `text` is the whole file as it is: lines and columns in it are the file's
  std::size_t line = 1;          ///< the file's line in which the article begins
  /// What ids are made of: the item's URI or id, else a hash of the text, outlet, date and title, so that they are the same
  /// wherever the file lies. If empty, `id`.
  std::string key = {};
};
[[nodiscard]] inline const std::string& key_of(const Document& document) { return document.key.empty() ? document.id : document.key; }

/// One sentence. Law: sentences are in order and disjoint; sentences and gaps rebuild the text.
struct Sentence {
  enum class Kind { prose, heading, dateline, debris };  ///< debris: "read also", print footers, bylines
  std::string id;
  Span span;
  std::size_t paragraph = 0;  ///< index into Document::paragraphs
  Kind kind = Kind::prose;
};

}  // namespace isnad
