#include "report/view.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "report/sample.h"

using namespace isnad;
using namespace isnad::report;

namespace {

const SectionView& section(const ReportView& view, SectionKind kind) {
  for (const SectionView& s : view.events.at(0).sections) {
    if (s.kind == kind) return s;
  }
  throw std::runtime_error("no such section");
}

Figure figure_with(Bound bound) {
  Figure f;
  f.bound = bound;
  return f;
}

}  // namespace

TEST_CASE("the graph's accessors find statements by their id") {
  const test::Sample sample = test::silo_sample();
  const AlignmentGraph& graph = sample.graph;
  CHECK(graph.text_of("fC1") == "fifteen workers");
  CHECK(graph.span_of("fC1").of(graph.document_of("fC1").text) == "fifteen workers");
  CHECK(graph.sentence_of("fC1").span.of(graph.document_of("fC1").text) ==
        "The hospital treated fifteen workers.");
  CHECK(graph.text_of("cC2") == "left the neighbouring mill untouched");
  REQUIRE(graph.quote("qC") != nullptr);
  CHECK(graph.quote("qC")->speaker->text == "engineer Karim Adel");
  CHECK(graph.quote("fC1") == nullptr);
  REQUIRE(graph.figure("fC1") != nullptr);
  CHECK(graph.figure("qC") == nullptr);
  CHECK(graph.figure("cC") == nullptr);
}

TEST_CASE("figures in words") {
  Figure f = figure_with(Bound::about);
  f.value = Decimal(10);
  f.unit = "month";
  CHECK(figure_text(f) == "about 10 (month)");
  f = figure_with(Bound::exact);
  f.value = Decimal(3);
  f.unit = "person";
  f.counted = "worker";
  f.measure = "injured";
  CHECK(figure_text(f) == "3 (person, injured)");
  f.value = Decimal(45, 8);
  CHECK(figure_text(f) == "4,500,000,000 (person, injured)");
  f.value = Decimal(-12345);
  CHECK(figure_text(f) == "-12,345 (person, injured)");
  f.value = Decimal(123456789, -3);
  CHECK(figure_text(f) == "123,456.789 (person, injured)");
  f.measure = "shot_down";
  CHECK(figure_text(f) == "123,456.789 (person, shot down)");
  f = figure_with(Bound::range);
  f.low = Decimal(3);
  f.high = Decimal(5);
  f.counted = "boat";
  CHECK(figure_text(f) == "3 to 5 (boat)");
  f.bound = Bound::vague;
  f.high.reset();
  CHECK(figure_text(f) == "a vague number, 3 or more (boat)");
  f = figure_with(Bound::exact);
  f.date = "2018-05";
  f.unit = "date";
  CHECK(figure_text(f) == "2018-05");
  CHECK(figure_text(figure_with(Bound::vague)) == "a vague number");
}

TEST_CASE("small texts of the report") {
  CHECK(readable_date("2024-05-15T10:30:00Z") == "2024-05-15 10:30 UTC");
  CHECK(readable_date("2024-05-15T10:30:00+03:00") == "2024-05-15 10:30 +03:00");
  CHECK(readable_date("2024-05-15T10:30") == "2024-05-15 10:30");
  CHECK(readable_date("2024-05-15") == "2024-05-15");
  CHECK(readable_date("yesterday at noon, or so") == "yesterday at noon, or so");
  CHECK(readable_date("").empty());
  CHECK(percent(0.625) == "63 %");
  CHECK(runs_rtl("12 \xD8\xB9 a", "en"));
  CHECK_FALSE(runs_rtl("a \xD8\xB9", "ar"));
  CHECK(runs_rtl("12", "ar"));
  CHECK_FALSE(runs_rtl("12", ""));
}

TEST_CASE("an outlet without a name is called by its file") {
  Document d;
  d.id = "urn:1";
  CHECK(outlet_of(d) == "urn:1");
  d.path = "news/post.en.txt";
  CHECK(outlet_of(d) == "post.en");
  d.outlet = "The Post";
  CHECK(outlet_of(d) == "The Post");
}

TEST_CASE("the view sorts findings into sections, worst first") {
  const test::Sample sample = test::silo_sample();
  const ReportView view = make_view(sample.input(), {});
  REQUIRE(view.events.size() == 1);
  CHECK(view.events[0].sections.size() == 12);
  for (std::size_t i = 1; i < view.events[0].sections.size(); ++i) {
    CHECK(view.events[0].sections[i - 1].kind < view.events[0].sections[i].kind);
  }
  const SectionView& differ = section(view, SectionKind::figures_differ);
  REQUIRE(differ.findings.size() == 2);
  CHECK(differ.findings[0].finding->kind == FindingKind::discrepancy);
  CHECK(view.totals.discrepancies == 1);
  CHECK(view.totals.quotes == 3);
  CHECK(view.events[0].sources == 3);
  CHECK(view.events[0].documents[1].copy_group == "A");
  CHECK(view.events[0].documents[2].copy_group.empty());
  CHECK(view.events[0].documents[0].terms == 1);
  CHECK(view.notes.size() == 3);
}

TEST_CASE("passages that say the same are one variant") {
  test::Sample sample = test::silo_sample();
  sample.findings[1].outlets = sample.findings[1].independent_sources = 2;
  const ReportView view = make_view(sample.input(), {});
  const FindingView& f = section(view, SectionKind::figures_differ).findings[0];
  REQUIRE(f.passages.size() == 3);
  REQUIRE(f.variants.size() == 2);
  CHECK(f.variants[0].passages == std::vector<std::size_t>{0, 1});
  CHECK(f.documents == std::vector<std::size_t>{1, 2, 3});
  CHECK(f.passages[1].before == "The hospital treated ");
  CHECK(f.passages[1].words == "fifteen workers");
  CHECK(f.passages[1].after == ".");
  CHECK(f.passages[0].rtl);
  CHECK_FALSE(f.passages[1].rtl);
  CHECK(f.counts == "2 outlets, 2 independent sources");
  CHECK(f.evidence.at(0).detail == "18 - 15 = 3 (20.0 % of 15)");
}

TEST_CASE("counts are not said twice") {
  test::Sample sample = test::silo_sample();
  sample.findings[5].message = "a remark in 3 outlets, 2 independent sources";
  const ReportView view = make_view(sample.input(), {});
  CHECK(section(view, SectionKind::quotes).findings[0].counts.empty());
}

TEST_CASE("arithmetic is left to the judge where it gave some") {
  test::Sample sample = test::silo_sample();
  for (Finding& f : sample.findings) f.evidence.push_back({"arithmetic", 1.0, "given"});
  const ReportView view = make_view(sample.input(), {});
  const FindingView& f = section(view, SectionKind::figures_differ).findings[0];
  REQUIRE(f.evidence.size() == 3);
  CHECK(f.evidence[0].detail == "given");
  CHECK(f.evidence[1].rule == "sample-rule");
}

TEST_CASE("an altered quote shows what was changed, whichever way the link runs") {
  test::Sample sample = test::silo_sample();
  const ReportView view = make_view(sample.input(), {});
  const FindingView& f = section(view, SectionKind::wording).findings.at(0);
  REQUIRE(f.changes.size() == 7);
  CHECK(f.changes[0].op == Edit::Op::equal);
  CHECK(f.changes[1].op == Edit::Op::only_a);
  CHECK(f.changes[2].op == Edit::Op::only_b);
  std::string later;
  for (const ChangeView& c : f.changes) {
    if (c.op != Edit::Op::only_a) later += (later.empty() ? "" : " ") + c.text;
  }
  CHECK(later == f.passages[1].words);
}

TEST_CASE("a figure inside a quote is said by the quote's speaker") {
  test::Sample sample = test::silo_sample();
  Quote& quote = sample.graph.documents[2].quotes[0];
  quote.span = {0, quote.span.end};
  const ReportView view = make_view(sample.input(), {});
  const FindingView& f = section(view, SectionKind::figures_agree).findings[0];
  CHECK(f.passages[1].speaker == "engineer Karim Adel");
  CHECK(f.passages[0].speaker.empty());
}

TEST_CASE("a document that nobody else reports on is not worth a chapter") {
  test::Sample sample = test::silo_sample();
  sample.graph.events = {{"e1", "t", {0, 1, 2}}, {"e2", "u", {3}}};
  for (Finding& f : sample.findings) f.event = f.members[0] == "fD2" ? 1 : 0;
  const ReportView view = make_view(sample.input(), {});
  REQUIRE(view.events.size() == 2);
  CHECK(view.events[0].worth_showing);
  CHECK_FALSE(view.events[1].worth_showing);
}

TEST_CASE("an empty graph has an empty view") {
  const test::Sample sample;
  const ReportView view = make_view(sample.input(), {});
  CHECK(view.events.empty());
  CHECK(describe_input(view.totals, view.words) == "0 articles of 0 outlets, 0 events");
  CHECK(describe_findings(view.totals, view.words) == "no findings");
}

TEST_CASE("what to look at first: the most severe of all events, then by urgency, and no agreement") {
  const test::Sample sample = test::silo_sample();
  const ReportView view = make_view(sample.input(), {});
  const std::vector<RankedView> list = look_first(view);
  REQUIRE(list.size() > 2);
  CHECK(list.front().finding->finding->severity == Severity::error);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Finding& finding = *list[i].finding->finding;
    CHECK(finding.kind <= FindingKind::update);
    if (i > 0) CHECK(list[i - 1].finding->finding->severity >= finding.severity);
  }
}

TEST_CASE("notes that say the same are one note with its places") {
  test::Sample sample = test::silo_sample();
  const std::size_t before = group_notes(make_view(sample.input(), {})).size();
  for (int i = 0; i < 12; ++i) sample.diagnostics.push_back({Severity::info, "odd", "file" + std::to_string(i), {}, "odd thing"});
  sample.diagnostics.push_back({Severity::warning, "odd", "file0", {}, "odd thing"});
  const ReportView view = make_view(sample.input(), {});
  const std::vector<NoteGroup> groups = group_notes(view);
  REQUIRE(groups.size() == before + 2);
  const auto odd = std::find_if(groups.begin(), groups.end(), [](const NoteGroup& g) { return g.count == 12; });
  REQUIRE(odd != groups.end());
  CHECK(odd->places == "file0, file1, file2, file3, file4 ... and 7 more.");
}

TEST_CASE("a speaker is shown without what makes a hashtag of the name") {
  const auto shown = [](std::string text, std::string name) { return shown_name({.span = {}, .text = std::move(text), .name = std::move(name)}); };
  CHECK(shown("Roe", "the sheikh #Emil_bin_Roe of X_1") == "the sheikh Emil bin Roe of X_1");
  CHECK(shown("#Roe", "") == "Roe");
  CHECK(shown("C# Roe", "") == "C# Roe");
}
