// Whose "the statement", "the letter" is: who issued it as far as the text has told.
#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "extract/quotes_clauses.h"
#include "extract/quotes_publications.h"

namespace isnad::extraction {

/// Where the verb comes first; elsewhere nobody is noted.
class Issuers {
 public:
  Issuers(const Scene& scene, const Phrases& phrases, const Clauses& clauses, const Publications& publications);

  /// "issued the ministry a-statement", "by a statement of the ministry": before a sentence's cues are read.
  void note_sentence(TokenRange sentence);
  /// `speaker`, or nobody, is the subject of cue `cue` of that sentence: his are its texts that stand behind the verb, or in an
  /// opening before it ("In a statement, said X"). What many wrote is nobody's: "a statement, in-it they-condemned".
  void note_cue(const CueAt& cue, TokenRange speaker, bool in_text);
  /// "said the ministry in a statement": `issuer`, if a text is named between token `from` and what was said.
  void note_issued(std::size_t from, TokenRange issuer);
  /// One word that only says what was written: "the statement".
  [[nodiscard]] bool is_statement(TokenRange words) const;
  /// Whose it is: the words themselves if it was brought in as nobody's, `last` if it was not brought in.
  [[nodiscard]] TokenRange issuer(TokenRange words, TokenRange last) const;

 private:
  [[nodiscard]] bool may_issue(TokenRange who) const;
  const Scene& scene_;
  const lang::Reading& reading_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  const Publications& publications_;
  bool verb_first_;
  std::unordered_map<std::uint64_t, TokenRange> issuers_;  ///< by the noun's stem, as told last; empty: nobody's
  std::vector<std::size_t> open_;  ///< nouns of the sentence in hand, without an issuer yet
};

}  // namespace isnad::extraction
