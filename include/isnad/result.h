// Result<T>: a value, or an Error that names the place. The member names are std::expected's,
// which g++ 12 does not have.
//
//   Result<int> r = parse("12");
//   if (!r) return r.error();          // Error{.code = ErrorCode::bad_input, .path = "a.json", ...}
//   use(*r);
#pragma once
#include <cassert>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace isnad {

enum class ErrorCode {
  not_found,    ///< the file or folder does not exist
  unreadable,   ///< it exists but cannot be read
  bad_input,    ///< its content is not what its format asks for
  bad_table,    ///< a language table breaks its rules
  bad_usage,    ///< an option or argument is wrong
  unavailable,  ///< an outside program that was asked for is not there
  write_failed  ///< an output could not be written
};

/// What was wrong in the world or in what the user gave. `line` and `column` count from 1; 0 = unknown.
struct Error {
  ErrorCode code = ErrorCode::bad_input;
  std::string message;  ///< what is wrong; what was expected
  std::string path = {};
  std::size_t line = 0;
  std::size_t column = 0;
  std::string fragment = {};  ///< the offending piece of input, at most some 60 bytes

  /// "path:line:column: message (near "fragment")", leaving out what is unknown.
  [[nodiscard]] std::string to_string() const;
};

/// A value or an Error. Test with `if (r)`; `*r` and `r->` need a value, `error()` needs none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return checked(); }
  T&& value() && { return std::move(checked()); }
  T& operator*() & { return checked(); }
  T&& operator*() && { return std::move(checked()); }
  const T& operator*() const& { return const_cast<Result*>(this)->checked(); }
  T* operator->() { return &checked(); }
  const T* operator->() const { return &const_cast<Result*>(this)->checked(); }
  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&held_);
  }

 private:
  T& checked() {
    assert(has_value());
    return *std::get_if<0>(&held_);
  }
  std::variant<T, Error> held_;
};

/// Success or an Error, where there is no value to give.
using Status = Result<std::monostate>;

}  // namespace isnad
