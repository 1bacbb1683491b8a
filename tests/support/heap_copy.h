// Inputs in exactly sized heap buffers, so that AddressSanitizer sees every overread.
#pragma once
#include <algorithm>
#include <memory>
#include <string_view>

namespace isnad::test {

class HeapCopy {
 public:
  explicit HeapCopy(std::string_view text) : bytes_(new char[text.size()]), size_(text.size()) {
    std::copy(text.begin(), text.end(), bytes_.get());
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
  operator std::string_view() const { return view(); }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

/// A copy whose buffer ends where the text ends; no terminating zero.
[[nodiscard]] inline HeapCopy exact_heap_copy(std::string_view text) { return HeapCopy(text); }

}  // namespace isnad::test
