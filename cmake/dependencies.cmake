# Debian 12's libraries. isnadConfig.cmake.in finds again those that a program linking isnad needs.
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(Eigen3 3.4 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson 3.0 REQUIRED)
find_package(TBB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)

# What the static library leaves to be linked. The other libraries are headers only and end inside it.
set(isnad_linked ICU::i18n ICU::uc fmt::fmt TBB::tbb simdjson::simdjson PkgConfig::XXHASH)
