// Scores figures against public sets of cases whose gold eval/cases.py cannot match: pairs of figures with their
// relation, and dates whose gold is an object of resolutions. A person runs it, ctest does not:
//
//   figure_sets pairs FILE.jsonl    {"id","a","b","relation": equal|compatible|conflict|incomparable}
//   figure_sets dates FILE.jsonl    {"id","text","language","published","expected":[{"start","end","type","value"}]}
//
// Prints a line a miss and the share that was right; the status is 2 for a file that cannot be read.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "align/interval.h"
#include "align/stretch.h"
#include "isnad/isnad.h"
#include "lang/language.h"
#include "text/iso_date.h"
#include "text/utf8.h"

namespace {

using namespace isnad;
using nlohmann::json;

const Languages& languages() {
  static const Languages embedded = Languages::embedded();
  return embedded;
}

std::vector<Figure> figures_of(const std::string& text, const std::string& language, const std::string& published) {
  Document document;
  document.id = document.path = "case";
  document.text = text;
  document.language = language;
  document.published = published;
  return state({document}, languages(), 1).front().figures;
}

// ---- pairs

std::string relation_of(const std::string& a, const std::string& b) {
  const auto x = figures_of(a, languages().detect(a), ""), y = figures_of(b, languages().detect(b), "");
  if (x.empty() || y.empty()) return "incomparable";
  Figure p = x.front(), q = y.front();
  // As in the alignment: a number whose noun is not said or not known counts what the other one counts.
  if (p.unit.empty() && q.unit != "percent") p.unit = q.unit;
  if (q.unit.empty() && p.unit != "percent") q.unit = p.unit;
  const bool measured = !p.measure.empty() && !q.measure.empty() && p.measure != q.measure;
  const auto comparison = measured ? std::nullopt : alignment::compare(p, q, languages().of("ar"));
  if (!comparison) return "incomparable";
  switch (comparison->meeting) {
    case alignment::Meeting::equal: return "equal";
    case alignment::Meeting::overlap:
    case alignment::Meeting::strained: return "compatible";
    case alignment::Meeting::disjoint: return "conflict";
  }
  return "";
}

bool is_right_pair(const json& one) {
  const std::string got = relation_of(one["a"], one["b"]);
  if (got == one["relation"]) return true;
  std::cout << one["id"].get<std::string>() << ": " << one["a"].get<std::string>() << " | " << one["b"].get<std::string>()
            << ": " << got << ", not " << one["relation"].get<std::string>() << "\n";
  return false;
}

// ---- dates

std::string day(std::int64_t number) {
  const auto date = text::date_of_day(number);
  return date ? text::to_iso(*date) : "";
}

// First day and the day behind the last one.
std::pair<std::string, std::string> days_of(const Figure& figure) {
  if (figure.unit == "calendar year") {
    const auto first = figure.value ? figure.value : figure.low, last = figure.value ? figure.value : figure.high;
    if (!first || !last) return {};
    return {first->to_string() + "-01-01", add(*last, Decimal{1})->to_string() + "-01-01"};
  }
  const auto stretch = alignment::stretch_of(figure.date);
  return stretch ? std::pair{day(stretch->first), day(stretch->last + 1)} : std::pair<std::string, std::string>{};
}

// In seconds, a month as 30 days and a year as 365, as the set counts.
std::string seconds_of(const Figure& figure) {
  const lang::Unit* unit = languages().of("ar").unit(figure.unit);
  if (!figure.value || unit == nullptr) return "";
  constexpr std::int64_t kDay = 86400;
  const Decimal factor = figure.unit == "month" ? Decimal{30 * kDay} : figure.unit == "year" ? Decimal{365 * kDay} : unit->factor;
  return multiply(*figure.value, factor).value_or(Decimal{}).to_string();
}

std::string with_seconds(const std::string& time) { return time.size() == 5 ? time + ":00" : time; }

bool resolves(const Figure& figure, const json& to) {
  const auto is = [&](const char* key, const std::string& value) { return to.contains(key) && !value.empty() && to[key] == value; };
  const std::size_t slash = figure.date.find('/');
  if (is("date", figure.date) || is("duration", seconds_of(figure)) || is("time", with_seconds(figure.date))) return true;
  if (to.contains("startTime") && slash != std::string::npos) {
    return is("startTime", with_seconds(figure.date.substr(0, slash))) && is("endTime", with_seconds(figure.date.substr(slash + 1)));
  }
  const auto [first, behind] = days_of(figure);
  return is("startDate", first) && (is("endDate", behind) || is("endDate", day(alignment::stretch_of(figure.date).value_or(alignment::Stretch{}).last)));
}

// A date as "2013-02-12", a week by its Monday, a time with the day of publication before it.
bool equals(const Figure& figure, const json& value) {
  if (value.is_number()) return figure.value && figure.value->to_double() == value.get<double>();
  const std::string gold = value;
  const std::size_t time = gold.find('T');
  if (time != std::string::npos) return !figure.date.empty() && with_seconds(figure.date).starts_with(gold.substr(time + 1));
  return figure.date == gold || days_of(figure).first == gold || (figure.value && figure.value->to_string() == gold);
}

bool matches(const Figure& figure, const json& gold) {
  if (!gold.contains("value") || gold["value"].is_null()) return true;
  const json& value = gold["value"];
  if (!value.is_object()) return equals(figure, value);
  return resolves(figure, value["FutureResolution"]) || resolves(figure, value["PastResolution"]);
}

struct Tally {
  int right = 0;
  int all = 0;
};

Tally score_dates(const json& one) {
  const std::string text = one["text"];
  const std::string published = one["published"].is_null() ? "" : one["published"].get<std::string>();
  const auto found = figures_of(text, one["language"], published);
  const auto points = [&](std::size_t byte) { return static_cast<int>(text::code_points(std::string_view(text).substr(0, byte))); };
  Tally tally;
  for (const json& gold : one["expected"]) {
    const bool right = std::any_of(found.begin(), found.end(), [&](const Figure& figure) {
      return points(figure.span.begin) < gold["end"] && gold["start"] < points(figure.span.end) && matches(figure, gold);
    });
    tally.all += 1;
    tally.right += right;
    if (!right) std::cout << one["id"].get<std::string>() << ": " << gold["text"].get<std::string>() << "\n";
  }
  return tally;
}

}  // namespace

int main(int count, char** arguments) {
  std::ifstream file(count == 3 ? arguments[2] : "");
  if (!file) {
    std::cerr << "usage: figure_sets pairs|dates FILE.jsonl\n";
    return 2;
  }
  Tally tally;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const json one = json::parse(line);
    const Tally more = std::string(arguments[1]) == "dates" ? score_dates(one) : Tally{is_right_pair(one), 1};
    tally.right += more.right;
    tally.all += more.all;
  }
  std::cout << tally.right << " of " << tally.all << " right\n";
  return 0;
}
