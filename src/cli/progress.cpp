#include "cli/progress.h"

#include <fmt/core.h>

#include <utility>

#include "cli/message.h"

namespace isnad::cli {

void Progress::begin(std::string stage) {
  end();
  stage_ = std::move(stage);
  since_ = std::chrono::steady_clock::now();
  if (style_ == ProgressStyle::line) show_transient(stage_);
}

void Progress::end() {
  if (stage_.empty()) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - since_;
  if (style_ == ProgressStyle::line) wipe_transient();
  if (style_ == ProgressStyle::messages) say(fmt::format("{}: {:.2f} s", stage_, took.count()));
  stage_.clear();
}

}  // namespace isnad::cli
