// Adding a language needs no C++: the toy language of testdata/lang goes through the whole pipeline.
#include <catch2/catch.hpp>
#include <algorithm>
#include <sstream>

#include "isnad/isnad.h"
#include "support/documents.h"
#include "support/files.h"

using namespace isnad;
using namespace isnad::test;

namespace {

const Languages& languages() {
  static const Languages loaded = Languages::load(source_path("testdata/lang")).value();
  return loaded;
}

Statements stated(const std::string& text) {
  Document document = make_document(text, "xx");
  document.published = "2024-05-15";
  auto sentences = segment(document, languages());
  return extract(std::move(document), std::move(sentences), languages());
}

struct Found {
  std::string words;
  std::string value;
  Bound bound = Bound::exact;
  std::string unit;
  std::string measure;
  friend bool operator==(const Found&, const Found&) = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
  return out << '[' << found.words << "] " << found.value << ' ' << to_string(found.bound) << ' ' << found.unit << ' ' << found.measure;
}

std::vector<Found> figures_in(const std::string& text) {
  const Statements all = stated(text);
  std::vector<Found> found;
  for (const Figure& figure : all.figures) {
    const std::string value = figure.value ? figure.value->to_string() : !figure.date.empty() ? figure.date : figure.low->to_string() + "..";
    found.push_back({std::string(figure.span.of(all.document.text)), value, figure.bound, figure.unit, figure.measure});
  }
  return found;
}

using All = std::vector<Found>;

}  // namespace

TEST_CASE("xx: a spelled number counts its noun and takes its event word") {
  CHECK(figures_in("Vundru pentu homra en Dorvik.") == All{{"pentu homra", "5", Bound::exact, "person", "injured"}});
  CHECK(figures_in("Mortu zumdek pentu homrari.") == All{{"zumdek pentu homrari", "25", Bound::exact, "person", "killed"}});
  CHECK(figures_in("Vundru kvarn stovar gvulda.") == All{{"kvarn stovar gvulda", "400", Bound::exact, "house", ""}});  // houses are not wounded
  CHECK(figures_in("Vel en Dorvik trimu tusor velma velda.") == All{{"trimu tusor velma velda", "3000", Bound::exact, "square kilometre", ""}});
}

TEST_CASE("xx: bounds before and after") {
  CHECK(figures_in("Vundru prosku 15 homra.") == All{{"prosku 15 homra", "15", Bound::about, "person", "injured"}});
  CHECK(figures_in("Mortu ne min ol 7 homra.") == All{{"ne min ol 7 homra", "7", Bound::at_least, "person", "killed"}});
  CHECK(figures_in("Mortu 7 homra ol maks.") == All{{"7 homra ol maks", "7", Bound::at_most, "person", "killed"}});
}

TEST_CASE("xx: a dual is two, a clitic is no part of the number") {
  CHECK(figures_in("Vundru homroth.") == All{{"homroth", "2", Bound::exact, "person", "injured"}});
  CHECK(figures_in("Vundru bepentu homra.") == All{{"pentu homra", "5", Bound::exact, "person", "injured"}});
}

TEST_CASE("xx: vague numbers, zeros and dates") {
  CHECK(figures_in("Vundru mulbu homra.") == All{{"mulbu homra", "3..", Bound::vague, "person", "injured"}});
  CHECK(figures_in("Sen mordika en Dorvik.") == All{{"Sen mordika", "0", Bound::exact, "person", "killed"}});
  CHECK(figures_in("Vel 18 florel 2023 en Dorvik.") == All{{"18 florel 2023", "2023-05-18", Bound::exact, "date", ""}});
}

TEST_CASE("xx: what is no figure") {
  CHECK(figures_in("Lu homra vel en Dorvik.").empty());
  CHECK(figures_in("Ki lu minstor dixo ne.").empty());
}

TEST_CASE("xx: a marked quote with its speaker and cue") {
  const Statements all = stated("Dixo lu minstor Orma Teld \"lu velva ne kadril en Dorvik shen trosk vel\".");
  REQUIRE(all.quotes.size() == 1);
  const Quote& quote = all.quotes[0];
  CHECK(quote.span.of(all.document.text) == "lu velva ne kadril en Dorvik shen trosk vel");
  CHECK(quote.form == Quote::Form::direct);
  CHECK(quote.kind == Quote::Kind::speech);
  REQUIRE(quote.speaker);
  CHECK(quote.speaker->name.ends_with("minstor Orma Teld"));
  REQUIRE(quote.cue);
  CHECK(quote.cue->text == "Dixo");
}

TEST_CASE("xx: indirect speech behind the word for that") {
  const Statements all = stated("Dixo lu spovar Orma Teld kvo lu velva ne kadril en Dorvik.");
  REQUIRE(all.quotes.size() == 1);
  CHECK(all.quotes[0].form == Quote::Form::indirect);
  CHECK(all.quotes[0].span.of(all.document.text) == "lu velva ne kadril en Dorvik");
  REQUIRE(all.quotes[0].speaker);
  CHECK(all.quotes[0].speaker->name.ends_with("spovar Orma Teld"));
}

TEST_CASE("xx: two outlets that differ make a discrepancy, two spellings of one number none") {
  const std::string common = " en lu velva de Dorvik, ad lu norda kadril gvulda brenn.";
  std::vector<Document> documents;
  for (const auto& [id, words] : {std::pair{"a", "Vundru pentu homra"}, std::pair{"b", "Vundru 5 homrari"}, std::pair{"c", "Vundru zog homra"}}) {
    Document document = make_document(words + common, "xx");
    document.id = document.path = document.outlet = id;
    document.published = "2024-05-15";
    documents.push_back(std::move(document));
  }
  const AlignmentGraph graph = analyse(std::move(documents), languages()).graph;
  const auto count = [&](Relation relation) {
    return std::count_if(graph.links.begin(), graph.links.end(), [&](const Link& link) {
      return link.kind == StatementKind::figure && link.relation == relation;
    });
  };
  CHECK(graph.events.size() == 1);
  CHECK(count(Relation::agree) == 1);
  CHECK(count(Relation::discrepant) == 2);
}

TEST_CASE("xx: an article is read and its language told") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", read_file(source_path("testdata/detect/xx.txt")));
  std::istringstream nothing;
  const Articles articles = read({path}, nothing, languages());
  REQUIRE(articles.documents.size() == 1);
  CHECK(articles.documents[0].language == "xx");
  const auto all = state(articles.documents, languages(), 1);
  CHECK(all[0].figures.size() == 1);
  CHECK(all[0].quotes.size() == 1);
}
