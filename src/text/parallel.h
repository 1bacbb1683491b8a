// Work on many things at once.
#pragma once
#include <oneapi/tbb/parallel_pipeline.h>

#include <cstddef>
#include <functional>
#include <utility>

namespace isnad::text {

/// Calls `work(i)` for each i below `count`, on at most `threads` threads (0: as many as the machine has). Each call
/// must write to a place of its own; then neither content nor order depends on the threads.
void in_parallel(unsigned threads, std::size_t count, const std::function<void(std::size_t)>& work);

/// Calls both, at the same time where `threads` (0: as many as the machine has) allows it. Neither may need the other.
void together(unsigned threads, const std::function<void()>& first, const std::function<void()>& second);

/// The same among the threads that the caller is one of: for work too small for threads of its own.
void side_by_side(const std::function<void()>& first, const std::function<void()>& second);

/// Calls `run` where at most `threads` threads (0: as many as the machine has) work.
void in_arena(unsigned threads, const std::function<void(unsigned threads)>& run);

/// `make(i)` for each i below `count` on at most `threads` threads; `take` gets what they made one at a time and in
/// order, on any of the threads, soon after it was made: it is still in the processor's cache, and little is kept.
template <class Made>
void in_order(unsigned threads, std::size_t count, const std::function<Made(std::size_t)>& make, const std::function<void(Made&&)>& take) {
  constexpr std::size_t kAhead = 4;  // things a thread: one long text does not make the others wait
  in_arena(threads, [&](unsigned workers) {
    std::size_t next = 0;
    const auto feed = tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
      if (next == count) control.stop();
      return next == count ? count : next++;
    });
    const auto work = tbb::make_filter<std::size_t, Made>(tbb::filter_mode::parallel, make);
    const auto sink = tbb::make_filter<Made, void>(tbb::filter_mode::serial_in_order, [&](Made made) { take(std::move(made)); });
    tbb::parallel_pipeline(workers == 1 ? 1 : kAhead * workers, feed & work & sink);
  });
}

}  // namespace isnad::text
