# The manual pages and what completes the command in the shells, written by the command itself.
set(isnad_manual_dir ${CMAKE_CURRENT_BINARY_DIR}/manual)
set(isnad_manual_pages isnad.1 isnad-report.1 isnad-graph.1 isnad-check.1 isnad-extract.1 isnad-align.1 isnad-explain.1 isnad-config.1)
set(isnad_completions completions/isnad completions/_isnad completions/isnad.fish)
list(TRANSFORM isnad_manual_pages PREPEND ${isnad_manual_dir}/)
list(TRANSFORM isnad_completions PREPEND ${isnad_manual_dir}/)

add_custom_command(OUTPUT ${isnad_manual_pages} ${isnad_completions}
  COMMAND ${CMAKE_COMMAND} -DISNAD=$<TARGET_FILE:isnad_cli> "-DPAGES=${isnad_manual_pages}" -DFOLDER=${isnad_manual_dir}
          -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_manual.cmake
  DEPENDS isnad_cli cmake/write_manual.cmake
  COMMENT "Writing the manual pages and shell completions" VERBATIM)
add_custom_target(isnad_manual ALL DEPENDS ${isnad_manual_pages} ${isnad_completions})
