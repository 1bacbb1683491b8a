# cmake -DISNAD=... -DPAGES=... -DFOLDER=... -P write_manual.cmake
function(write file)
  execute_process(COMMAND ${ISNAD} ${ARGN} OUTPUT_FILE ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(MAKE_DIRECTORY ${FOLDER}/completions)
foreach(page IN LISTS PAGES)
  get_filename_component(name ${page} NAME_WE)
  string(REGEX REPLACE "^isnad-?" "" command ${name})
  write(${page} man ${command})
endforeach()
write(${FOLDER}/completions/isnad completion bash)
write(${FOLDER}/completions/_isnad completion zsh)
write(${FOLDER}/completions/isnad.fish completion fish)
