// The door through which every item of a run comes: completes it, checks it, gives it an id of its own.
#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "io/manifest.h"
#include "io/reader.h"
#include "isnad/read.h"

namespace isnad::io {

class Intake {
 public:
  Intake(const Languages& languages, Manifest manifest)
      : languages_(languages), manifest_(std::move(manifest)) {}

  /// Takes over what a reader found in one input.
  void take(Batch);
  void report(Diagnostic diagnostic) { articles_.diagnostics.push_back(std::move(diagnostic)); }

  [[nodiscard]] Articles finish();

 private:
  void take(Item);
  bool accept_without_letters(const Item& item);
  void complete(Item&);
  void give_key(Document&);
  bool settle_id(Item&);
  std::string next_free(const std::string& id);
  void report_suspicious(const Item&);
  void report_text(const Item&, Severity, Span, const std::string& message);

  const Languages& languages_;
  Manifest manifest_;
  Articles articles_;
  std::unordered_map<std::string, std::size_t> with_key_;     ///< content hash -> documents that have it
  std::unordered_map<std::string, std::size_t> by_id_;        ///< id -> index of its document
  std::unordered_set<std::string> told_;                      ///< id, text and outlet of those whose id came twice
  std::unordered_map<std::string, std::size_t> last_number_;  ///< id -> highest "#n" given to its like
};

}  // namespace isnad::io
