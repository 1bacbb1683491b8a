// An open file that closes itself.
#pragma once
#include <unistd.h>

#include <utility>

namespace isnad::io {

/// Owns a file descriptor, or nothing where the number is negative, as open() returns it on failure.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// Tells whether closing worked, which on some file systems is when a failed write shows.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace isnad::io
