#include "extract/figures.h"

#include <algorithm>
#include <cstdlib>

#include "extract/counted.h"
#include "extract/currencies.h"
#include "extract/measures.h"
#include "extract/parts.h"
#include "extract/places.h"
#include "extract/scan.h"
#include "extract/scope_periods.h"
#include "extract/scopes.h"
#include "segment/sentences.h"
#include "text/iso_date.h"

namespace isnad::extraction {
namespace {

Span span_of(const lang::Reading& reading, const FigureDraft& draft) {
  return {draft.byte_begin, reading[draft.whole.end - 1].span.end};
}

Figure finish(const lang::Reading& reading, const FigureDraft& draft) {
  Figure figure;
  figure.span = span_of(reading, draft);
  figure.number = {std::max(figure.span.begin, reading[draft.number.begin].span.begin), reading[draft.number.end - 1].span.end};
  figure.value = draft.value;
  figure.date = draft.date;
  figure.low = draft.low;
  figure.high = draft.high;
  figure.bound = draft.bound;
  figure.unit = draft.counted.unit;
  figure.counted = draft.counted.noun;
  figure.measure = draft.counted.measure;
  figure.scope.from = draft.from;
  figure.anaphoric = draft.anaphoric;
  figure.rule = draft.rule;
  return figure;
}

// "last Saturday", "last year": in a sentence that says more it is when, as "yesterday" is, and states nothing; what it dates has
// it as its period. A headline or a note may say nothing else, and what is to come is an announcement.
bool is_frame(const lang::Reading& reading, const FigureDraft& draft, TokenRange sentence, const text::CivilDate& published) {
  constexpr std::size_t kNote = 8;  // tokens
  if (draft.rule != "weekday" && draft.rule != "named-day" && draft.rule != "period") return false;
  if (sentence.end - sentence.begin <= kNote) return false;
  if (reading.find(draft.whole.end - 1, lang::TableId::times, lang::TimeClass::past) != nullptr) return true;
  if (draft.counted.unit == "calendar year") return draft.value && *draft.value < Decimal{published.year};
  return !draft.date.empty() && draft.date < text::to_iso(published).substr(0, draft.date.size());
}

// "Another 112 were injured": what only people suffer counts people where no noun says what it counts.
void count_people(const lang::Language& language, std::span<Figure> figures) {
  for (Figure& figure : figures) {
    const lang::MeasureKind* kind = language.measure_kind(figure.measure);
    if (figure.unit.empty() && figure.counted.empty() && figure.date.empty() && kind != nullptr && kind->weak == lang::MeasureWeak::no && kind->of == lang::MeasureOf::person) figure.unit = "person";
  }
}

// "The battle began in February 1915. In March ...": a month behind a date of a past year is of that year, if nothing
// but the day of publication says otherwise. Not across more than one sentence, and not from last year on, which bare
// months of news mostly mean.
class PastYear {
 public:
  explicit PastYear(const std::optional<text::CivilDate>& published) : published_(published) {}

  void apply(std::size_t sentence, std::vector<FigureDraft>& drafts) {
    constexpr int kPast = 2;
    for (FigureDraft& draft : drafts) {
      if (draft.counted.unit != "date" || draft.date.size() < 7) continue;
      if (draft.year_open && is_fresh(draft.date)) said_.reset();  // the news itself
      const bool near = said_ && sentence <= sentence_ + 1;
      if (draft.year_open && near) draft.date.replace(0, 4, *said_);
      const bool past = published_ && draft.year_said && std::atoi(draft.date.c_str()) <= published_->year - kPast;
      if (past) said_ = draft.date.substr(0, 4);
      if (draft.year_said && !past) said_.reset();
      if (past || (draft.year_open && near)) sentence_ = sentence;
    }
  }

 private:
  [[nodiscard]] bool is_fresh(const std::string& iso) const {
    constexpr std::int64_t kDays = 3;
    const auto day = iso.size() == 10 ? text::civil_date(iso) : std::nullopt;
    return day && published_ && std::abs(text::day_number(*day) - text::day_number(*published_)) <= kDays;
  }

  std::optional<text::CivilDate> published_;
  std::optional<std::string> said_;
  std::size_t sentence_ = 0;
};

}  // namespace

std::vector<Figure> figures(const Document& document, const std::vector<Sentence>& sentences, const lang::Reading& reading) {
  const auto published = text::civil_date(document.published);
  PastYear past_year(published);
  const std::vector<Place> named = places(reading);
  std::vector<Figure> found;
  found.reserve(sentences.size());  // a figure has many strings, which growing would move
  const std::vector<TokenRange> ranges = segmentation::token_ranges(sentences, reading);
  for (std::size_t s = 0; s < ranges.size(); ++s) {
    const TokenRange range = ranges[s];
    std::vector<FigureDraft> drafts = scan_figures(reading, range, published ? &*published : nullptr);
    past_year.apply(s, drafts);
    if (drafts.empty()) continue;
    const std::size_t first = found.size();
    take_shared_nouns(reading, range, drafts);
    take_measures(reading, range, drafts);
    for (const FigureDraft& draft : drafts) {
      found.push_back(finish(reading, draft));
      found.back().sentence = s;
    }
    take_scopes(reading, range, named, drafts, std::span(found).subspan(first));
    take_periods(reading, range, drafts, std::span(found).subspan(first));
    for (std::size_t k = drafts.size(); published && k-- > 0;) {
      if (!is_frame(reading, drafts[k], range, *published)) continue;
      drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(k));
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(first + k));
    }
    join_parts(reading, range, found, first, drafts);
    count_people(reading.language(), std::span(found).subspan(first));
  }
  resolve_currencies(found, reading);
  return found;
}

}  // namespace isnad::extraction
