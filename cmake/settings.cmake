# How everything is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(ISNAD_CCACHE ccache)
if(ISNAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ISNAD_CCACHE})
endif()

add_library(isnad_warnings INTERFACE)
# g++ 12 warns of overlap in any `"..." + std::string` (its bug 105651).
target_compile_options(isnad_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${ISNAD_WERROR}>:-Werror>)

if(ISNAD_SANITIZE)
  add_compile_options(-fsanitize=${ISNAD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ISNAD_SANITIZE})
  # With sanitizers g++ warns of uninitialised members inside std::function and Boost.
  target_compile_options(isnad_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
