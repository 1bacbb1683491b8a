// Each stage on the demo articles, and the whole on many copies of them spread over a year.
// Run by scripts/bench. Bytes a second are bytes of article text.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "isnad/isnad.h"

namespace {

using namespace isnad;

const Languages& languages() {
  static const Languages tables = Languages::embedded();
  return tables;
}

const std::vector<Document>& demo() {
  static const std::vector<Document> documents =
      read({std::string(ISNAD_SOURCE_DIR) + "/testdata/demo"}, std::cin, languages()).documents;
  return documents;
}

std::string date_of_day(std::size_t day) {
  char date[32];
  std::snprintf(date, sizeof date, "2024-%02zu-%02zu", day / 28 % 12 + 1, day % 28 + 1);
  return date;
}

// `count` articles: the demo's again and again, each round another day, its figures changed by the round so
// that rounds are like each other without being copies.
std::vector<Document> many(std::size_t count) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t round = i / demo().size();
    Document document = demo()[i % demo().size()];
    document.id += "/" + std::to_string(round);
    document.published = date_of_day(round);
    for (char& byte : document.text) {
      if (byte >= '0' && byte <= '9') byte = static_cast<char>('0' + (static_cast<std::size_t>(byte - '0') + round) % 10);
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

std::int64_t bytes_of(const std::vector<Document>& documents) {
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += document.text.size();
  return static_cast<std::int64_t>(bytes);
}

void count_bytes(benchmark::State& run, const std::vector<Document>& documents) {
  run.SetBytesProcessed(static_cast<std::int64_t>(run.iterations()) * bytes_of(documents));
}

void segment_demo(benchmark::State& run) {
  for (auto _ : run) {
    for (const Document& document : demo()) benchmark::DoNotOptimize(segment(document, languages()));
  }
  count_bytes(run, demo());
}

void state_demo(benchmark::State& run) {
  for (auto _ : run) benchmark::DoNotOptimize(state(demo(), languages(), 1));
  count_bytes(run, demo());
}

void align_demo(benchmark::State& run) {
  const std::vector<Statements> stated = state(demo(), languages());
  for (auto _ : run) benchmark::DoNotOptimize(align(stated, languages(), {}));
  count_bytes(run, demo());
}

void report_demo(benchmark::State& run) {
  const Analysis analysis = analyse(demo(), languages());
  for (auto _ : run) {
    std::ostringstream out;
    write_html(out, {analysis.graph, analysis.findings, {}}, {});
    benchmark::DoNotOptimize(out);
  }
}

// Doubling the articles must about double the time: nothing compares all pairs.
void analyse_many(benchmark::State& run) {
  const std::vector<Document> documents = many(static_cast<std::size_t>(run.range(0)));
  for (auto _ : run) benchmark::DoNotOptimize(analyse(documents, languages()));
  count_bytes(run, documents);
  run.SetComplexityN(run.range(0));
}

BENCHMARK(segment_demo);
BENCHMARK(state_demo);
BENCHMARK(align_demo);
BENCHMARK(report_demo);
BENCHMARK(analyse_many)->RangeMultiplier(2)->Range(64, 1024)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
