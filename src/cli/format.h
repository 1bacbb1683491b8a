// The commands and the output formats, as two tables.
#pragma once
#include <memory>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "isnad/report.h"
#include "report/check_view.h"

namespace isnad::cli {

enum class CommandId { report, graph, check, extract, align, explain, config };

/// A set of commands.
class CommandSet {
 public:
  template <class... Id>
  constexpr CommandSet(Id... ids) : bits_((0U | ... | bit(ids))) {}
  static constexpr CommandSet all() { return {CommandId::report, CommandId::graph, CommandId::check,
                                              CommandId::extract, CommandId::align, CommandId::explain, CommandId::config}; }
  [[nodiscard]] constexpr bool contains(CommandId id) const { return (bits_ & bit(id)) != 0; }

 private:
  static constexpr unsigned bit(CommandId id) { return 1U << static_cast<unsigned>(id); }
  unsigned bits_;
};

/// One subcommand. Its first format is its default.
struct Command {
  CommandId id;
  std::string_view name;
  std::string_view arguments;
  std::string_view summary;
  std::string_view description;
  std::string_view examples;  ///< lines, each a whole command
};

[[nodiscard]] std::span<const Command> command_table();
[[nodiscard]] const Command* find_command(std::string_view name);
[[nodiscard]] const Command& command_of(CommandId);

/// One output format of a command. `write` is for what was analysed, `state` for statements alone (extract),
/// `write_check` for check; all are null for what the command prints itself.
struct Format {
  std::string_view name;
  std::string_view extension;  ///< a file name that ends so means this format, where none is named
  CommandSet commands;
  std::string_view help;
  Status (*write)(std::ostream&, const ReportInput&, const ReportOptions&) = nullptr;
  std::unique_ptr<StatementWriter> (*state)(std::ostream&, const ReportOptions&) = nullptr;
  /// Of check; returns what it had to leave out (report/check_formats.h).
  std::string (*write_check)(std::ostream&, const report::CheckView&, const ReportOptions&) = nullptr;
};

/// In order of preference: a command's default comes first.
[[nodiscard]] std::span<const Format> format_table();
/// Null if the command has no such format.
[[nodiscard]] const Format* find_format(std::string_view name, CommandId);
[[nodiscard]] const Format* format_of_file(std::string_view path, CommandId);
[[nodiscard]] const Format* default_format(CommandId);

}  // namespace isnad::cli
