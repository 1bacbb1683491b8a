// Reading figures of text that has none, which most of a newspaper's text is: the reading of words (tables, clitics,
// endings) is made before, the scan alone is measured. Bytes a second are bytes of text.
#include <benchmark/benchmark.h>

#include <iostream>
#include <string>

#include "extract/figures.h"
#include "isnad/isnad.h"
#include "lang/reading.h"
#include "segment/sentences.h"

namespace {

using namespace isnad;

const Languages& languages() {
  static const Languages tables = Languages::embedded();
  return tables;
}

// The demo's articles of a language without the sentences that state a figure.
Document without_figures(const std::string& language) {
  Document document;
  document.id = language;
  document.language = language;
  for (const Statements& stated : state(read({std::string(ISNAD_SOURCE_DIR) + "/testdata/demo"}, std::cin, languages()).documents, languages(), 1)) {
    if (stated.document.language != language) continue;
    std::vector<bool> states(stated.sentences.size());
    for (const Figure& figure : stated.figures) states[figure.sentence] = true;
    for (std::size_t s = 0; s < states.size(); ++s) {
      if (!states[s]) document.text += std::string(stated.sentences[s].span.of(stated.document.text)) + "\n";
    }
  }
  return document;
}

void read_figures(benchmark::State& run, const std::string& language) {
  const Document document = without_figures(language);
  const lang::Reading reading(document.text, languages().of(language));
  const auto sentences = segmentation::sentences(document, reading, {});
  for (auto _ : run) benchmark::DoNotOptimize(extraction::figures(document, sentences, reading));
  run.SetBytesProcessed(static_cast<std::int64_t>(run.iterations()) * static_cast<std::int64_t>(document.text.size()));
}

void read_words(benchmark::State& run, const std::string& language) {
  const Document document = without_figures(language);
  for (auto _ : run) benchmark::DoNotOptimize(lang::Reading(document.text, languages().of(language)));
  run.SetBytesProcessed(static_cast<std::int64_t>(run.iterations()) * static_cast<std::int64_t>(document.text.size()));
}

BENCHMARK_CAPTURE(read_figures, ar, "ar");
BENCHMARK_CAPTURE(read_figures, en, "en");
BENCHMARK_CAPTURE(read_words, ar, "ar");
BENCHMARK_CAPTURE(read_words, en, "en");

}  // namespace
