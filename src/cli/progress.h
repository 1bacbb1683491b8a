// What a long run is doing, for whoever waits at a terminal.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

namespace isnad::cli {

/// Where progress goes: nowhere; onto one line of a terminal, which the next message or the end wipes out; or as
/// a message a stage with the time it took (--verbose).
enum class ProgressStyle { none, line, messages };

/// Tells the stages of a run, one after the other. Law: on a terminal nothing of it stays.
class Progress {
 public:
  explicit Progress(ProgressStyle style) : style_(style) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { end(); }

  /// The stage that begins now; it ends the one before.
  void begin(std::string stage);
  void end();

 private:
  ProgressStyle style_;
  std::string stage_;
  std::chrono::steady_clock::time_point since_;
};

}  // namespace isnad::cli
