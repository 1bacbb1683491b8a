#include "io/intake.h"

#include <fmt/format.h>

#include <algorithm>

#include "io/article_text.h"
#include "text/content_id.h"
#include "text/utf8.h"

namespace isnad::io {
namespace {

std::string describe(const Suspicious& found) {
  const std::string what = found.has_override
                               ? "a bidi override, which shows text in another order than it is stored"
                           : found.has_control ? "a control character"
                                               : "a bidi embedding";
  return fmt::format("{}: {}, the first is {}; the text is kept as it is", what,
                     counted(found.count, "suspicious character"), code_point_name(found.character));
}

std::string describe(const Disguised& found, std::string_view text) {
  return fmt::format("{} with {}, the first is \"{}\"; the text is kept as it is", counted(found.count, "word"),
                     found.mixed ? "lookalike letters of two scripts" : "an invisible character inside", fragment(found.first.of(text)));
}

std::string digest(const std::string& id, const Document& document) { return text::content_id('d', {id, document.text, document.outlet}); }

}  // namespace

void Intake::take(Batch batch) {
  for (Diagnostic& diagnostic : batch.diagnostics) report(std::move(diagnostic));
  for (Item& item : batch.items) take(std::move(item));
}

void Intake::take(Item item) {
  if (!has_letters(item.document.text) && !accept_without_letters(item)) return;
  complete(item);
  const bool named = !item.document.id.empty() && item.document.id != item.document.path;
  if (!settle_id(item)) return;
  if (!named) give_key(item.document);
  report_suspicious(item);
  item.document.line = std::max<std::size_t>(item.place.line, 1);
  item.document.paragraphs = find_paragraphs(item.document.text);
  by_id_.emplace(item.document.id, articles_.documents.size());
  articles_.documents.push_back(std::move(item.document));
}

/// "3 %" is no article, but where the sender says what language it is in, it is meant to be read.
bool Intake::accept_without_letters(const Item& item) {
  const bool meant = !item.document.language.empty() && !item.document.text.empty();
  const char* message = meant ? "an article without letters; it is read all the same, as its language is given"
                              : "an article without letters; expected text; it is left out";
  report(meant ? warning_at(item.place, "no-letters", message) : error_at(item.place, "no-letters", message));
  return meant;
}

/// In order: what the document says, what the manifest says, what can be told from text and address.
void Intake::complete(Item& item) {
  Document& document = item.document;
  document.language = primary_language(document.language);
  manifest_.complete(document);
  document.language = primary_language(document.language);
  if (document.language.empty()) document.language = primary_language(languages_.detect(document.text));
  const std::string host = host_of(document.url);
  if (host.empty()) document.url.clear();
  if (document.outlet.empty()) document.outlet = host;
}

/// Of two files with the same article the second in reading order has another key.
void Intake::give_key(Document& document) {
  document.key = text::content_id('d', {document.text, document.outlet, document.published, document.title});
  if (const std::size_t before = with_key_[document.key]++; before > 0) document.key += fmt::format("#{}", before + 1);
}

/// False if this very article of that outlet is there already. An agency's item that two outlets carry under its one id
/// is two articles.
bool Intake::settle_id(Item& item) {
  Document& document = item.document;
  if (document.id.empty()) {
    document.id = fmt::format("{}:{}", document.path, item.place.line);
    if (item.place.item > 0) document.id += fmt::format(".{}", item.place.item);
  }
  const auto same = by_id_.find(document.id);
  if (same == by_id_.end()) return true;
  told_.insert(digest(document.id, articles_.documents[same->second]));
  if (!told_.insert(digest(document.id, document)).second) {
    const auto message =
        fmt::format("\"{}\" was read before with the same text; left out", fragment(document.id));
    report(warning_at(item.place, "duplicate-id", message));
    return false;
  }
  const std::string id = next_free(document.id);
  report(warning_at(item.place, "duplicate-id",
                    fmt::format("\"{}\" is the id of another article too; this one is called \"{}\"",
                                fragment(document.id), fragment(id))));
  articles_.diagnostics.back().document = id;
  document.id = id;
  return true;
}

std::string Intake::next_free(const std::string& id) {
  std::size_t& number = last_number_.try_emplace(id, 1).first->second;
  std::string candidate;
  do candidate = fmt::format("{}#{}", id, ++number);
  while (by_id_.contains(candidate));
  return candidate;
}

void Intake::report_suspicious(const Item& item) {
  const std::string& text = item.document.text;
  if (const auto found = find_suspicious(text)) {
    const bool harmless = !found->has_override && !found->has_control;
    report_text(item, harmless ? Severity::info : Severity::warning, found->first, describe(*found));
  }
  if (const auto found = find_disguised(text)) report_text(item, Severity::warning, found->first, describe(*found, text));
}

void Intake::report_text(const Item& item, Severity severity, Span span, const std::string& message) {
  Place place = item.place;
  if (place.line == 0) {  // a plain text: its lines are the file's
    const auto [line, column] = text::line_column(item.document.text, span.begin);
    place.line = line;
    place.column = column;
  }
  Diagnostic diagnostic = severity == Severity::info ? info_at(place, "suspicious-text", message) : warning_at(place, "suspicious-text", message);
  diagnostic.document = item.document.id;
  diagnostic.span = span;
  report(std::move(diagnostic));
}

Articles Intake::finish() {
  manifest_.report_unused(articles_.diagnostics);
  return std::move(articles_);
}

}  // namespace isnad::io
