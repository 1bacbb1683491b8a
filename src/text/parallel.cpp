#include "text/parallel.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_invoke.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

namespace isnad::text {

// An arena of its own rather than global_control: a host program's other TBB work keeps its threads. Asked for
// more than it has, TBB would print a warning.
void in_arena(unsigned threads, const std::function<void(unsigned)>& run) {
  const std::size_t most = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  const std::size_t workers = threads == 0 ? most : std::min<std::size_t>(threads, most);
  tbb::task_arena arena(static_cast<int>(workers));
  arena.execute([&] { run(static_cast<unsigned>(workers)); });
}

void in_parallel(unsigned threads, std::size_t count, const std::function<void(std::size_t)>& work) {
  in_arena(threads, [&](unsigned) { tbb::parallel_for(std::size_t{0}, count, work); });
}

void side_by_side(const std::function<void()>& first, const std::function<void()>& second) { tbb::parallel_invoke(first, second); }

void together(unsigned threads, const std::function<void()>& first, const std::function<void()>& second) {
  in_arena(threads, [&](unsigned) { tbb::parallel_invoke(first, second); });
}

}  // namespace isnad::text
