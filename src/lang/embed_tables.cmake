# Writes OUT: the tables below ROOT as one array of {path, text}. Run by the build.
file(GLOB_RECURSE tables RELATIVE ${ROOT} ${ROOT}/*.tsv)
list(SORT tables)
set(rows "")
foreach(table IN LISTS tables)
  file(READ ${ROOT}/${table} text)
  string(APPEND rows "    {\"${table}\", R\"~tsv~(${text})~tsv~\"sv},\n")
endforeach()
file(WRITE ${OUT} "// Generated from src/lang/tables.
#include \"lang/embedded.h\"

namespace isnad::lang {
namespace {
using namespace std::string_view_literals;  // sv knows the length; clang would have to count it
constexpr EmbeddedTable kTables[] = {
${rows}};
}  // namespace
std::span<const EmbeddedTable> embedded_tables() { return kTables; }
}  // namespace isnad::lang
")
