# Copies the browser tests to WORK, installs their two packages there and runs them. Skipped only where node, npm or
# chromium is missing; packages that cannot be installed are a failure.
foreach(program NODE NPM CHROMIUM)
  if(NOT EXISTS "${${program}}")
    string(TOLOWER ${program} name)
    message("browser: SKIPPED, ${name} is not installed (apt-get install chromium nodejs npm)")
    return()
  endif()
endforeach()

file(GLOB sources ${CMAKE_CURRENT_LIST_DIR}/*.mjs ${CMAKE_CURRENT_LIST_DIR}/*.json)
file(MAKE_DIRECTORY ${WORK})
file(COPY ${sources} DESTINATION ${WORK})

# Installed anew only if the lock file is another one: `npm ci` begins by removing everything.
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/package-lock.json lock)
set(installed "")
if(EXISTS ${WORK}/installed.txt)
  file(READ ${WORK}/installed.txt installed)
endif()
if(NOT installed STREQUAL lock)
  execute_process(COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts WORKING_DIRECTORY ${WORK}
    COMMAND_ERROR_IS_FATAL ANY)
  file(WRITE ${WORK}/installed.txt ${lock})
endif()

set(ENV{ISNAD_BINARY} ${BINARY})
set(ENV{ISNAD_SOURCE_DIR} ${SOURCE})
set(ENV{ISNAD_CHROMIUM} ${CHROMIUM})
execute_process(COMMAND ${NODE} --test ${WORK}/report.test.mjs WORKING_DIRECTORY ${WORK} COMMAND_ERROR_IS_FATAL ANY)
