# Installs the package of the lock file to WORK and validates real SARIF with the schema in it. Skipped only where
# npm is missing; a package that cannot be installed is a failure.
if(NOT EXISTS "${NPM}")
  message("schemas: SKIPPED, npm is not installed")
  return()
endif()
file(MAKE_DIRECTORY ${WORK})
file(COPY ${CMAKE_CURRENT_LIST_DIR}/package.json ${CMAKE_CURRENT_LIST_DIR}/package-lock.json DESTINATION ${WORK})
set(schema ${WORK}/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json)
if(NOT EXISTS ${schema})
  execute_process(COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts WORKING_DIRECTORY ${WORK}
    COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/validate.py ${schema} ${BINARY}
  WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
