// Which statements hang together: union-find over ids.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace isnad::report {

class Groups {
 public:
  void join(const std::string& a, const std::string& b) { parent_[root(a)] = root(b); }

  /// The same for all members of a group; a new id is a group of its own.
  std::string root(const std::string& id) {
    std::string at = parent_.try_emplace(id, id).first->second;
    while (parent_.at(at) != at) at = parent_.at(at) = parent_.at(parent_.at(at));
    return at;
  }

  [[nodiscard]] std::vector<std::string> members() const {
    std::vector<std::string> ids;
    for (const auto& [id, up] : parent_) ids.push_back(id);
    return ids;
  }

 private:
  std::map<std::string, std::string> parent_;
};

}  // namespace isnad::report
