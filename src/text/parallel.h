// Work on many things at once.
#pragma once
#include <cstddef>
#include <functional>

namespace isnad::text {

/// Calls `work(i)` for each i below `count`, on at most `threads` threads (0: as many as the machine has). Each call
/// must write to a place of its own; then neither content nor order depends on the threads.
void in_parallel(unsigned threads, std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace isnad::text
