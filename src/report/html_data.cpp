// The links between statements as data for the script. Linear in statements: what agrees is told by clusters,
// not by pairs; the pairs that do not simply agree are cut at a limit, and that is said on the page.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "report/dot_plan.h"
#include "report/html_parts.h"

namespace isnad::report::html {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kPairs = 20000;

bool agrees(Relation relation) {
  return relation == Relation::same || relation == Relation::paraphrase || relation == Relation::agree;
}

Json documents_of(const Page& page) {
  Json list = Json::array();
  for (const Statements& statements : page.graph().documents) {
    const Document& document = statements.document;
    list.push_back({outlet_of(document), readable_date(document.published), document.path});
  }
  return list;
}

Json clusters_of(const Page& page) {
  Json list = Json::array();
  for (const Cluster& cluster : page.graph().clusters) {
    if (cluster.members.size() < 2) continue;
    Json members = Json::array();
    for (const std::string& member : cluster.members) members.push_back(anchor_of(page.graph(), member));
    list.push_back(std::move(members));
  }
  return list;
}

Json pairs_of(const Page& page) {
  Json list = Json::array();
  for (const Link& link : page.graph().links) {
    if (agrees(link.relation)) continue;
    if (list.size() == kPairs) break;
    list.push_back({anchor_of(page.graph(), link.a), anchor_of(page.graph(), link.b), to_string(link.relation)});
  }
  return list;
}

/// Where each statement of a cluster or pair begins in its document's text, and the findings it is in.
Json statements_of(const Page& page) {
  Json all = Json::object();
  for (const auto& [id, ref] : page.graph().refs) {
    if (!page.targets.has(id)) continue;
    all[node_name(ref)] = {page.graph().span_of(id).begin, page.targets.findings_of(id)};
  }
  return all;
}

Json words_of(const Words& words) {
  Json all = Json::object();
  for (const char* key :
       {"script_title", "script_close", "script_copy", "script_copied", "script_here", "script_none",
        "script_finding", "script_shown", "script_same", "script_reworded", "script_agree", "script_compatible",
        "script_later", "script_earlier", "script_part", "script_whole", "script_discrepant", "script_contradict",
        "script_zoom_in", "script_zoom_out", "script_fit", "said_by", "read_as", "quote", "figure", "claim"})
    all[key] = words.plain(key);
  return all;
}

/// JSON in HTML (and XML): nothing in it may end the element or open another.
std::string harmless(const std::string& json) {
  std::string out;
  for (const char c : json) {
    switch (c) {
      case '<': out += "\\u003c"; break;
      case '>': out += "\\u003e"; break;
      case '&': out += "\\u0026"; break;
      case '\x7f': out += "\\u007f"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string link_data(const Page& page) {
  const Json data = {{"documents", documents_of(page)}, {"clusters", clusters_of(page)}, {"pairs", pairs_of(page)},
                     {"statements", statements_of(page)}, {"words", words_of(page.words)}};
  return harmless(data.dump(-1, ' ', true, Json::error_handler_t::replace));
}

}  // namespace isnad::report::html
