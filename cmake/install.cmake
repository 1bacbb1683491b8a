# `cmake --install` puts the command, its manual and completions, the library, the public headers and the CMake package in place.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(isnad_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/isnad)
install(TARGETS isnad_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${isnad_manual_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${isnad_manual_dir}/completions/isnad DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${isnad_manual_dir}/completions/_isnad DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${isnad_manual_dir}/completions/isnad.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(TARGETS isnad EXPORT isnadTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/isnad DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT isnadTargets NAMESPACE isnad:: DESTINATION ${isnad_package_dir})

configure_package_config_file(cmake/isnadConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/isnadConfig.cmake
  INSTALL_DESTINATION ${isnad_package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/isnadConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/isnadConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/isnadConfigVersion.cmake
  DESTINATION ${isnad_package_dir})

# Ready-made jobs for CI and systemd.
install(DIRECTORY scripts/ci/ DESTINATION ${CMAKE_INSTALL_DATADIR}/isnad/ci)
install(FILES scripts/superdesk/isnad_check.py DESTINATION ${CMAKE_INSTALL_DATADIR}/isnad/superdesk)
