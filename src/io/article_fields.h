// The names that other programs give an article's fields.
#pragma once
#include <string>
#include <string_view>

#include "io/json.h"
#include "isnad/document.h"

namespace isnad::io {

/// Fills the fields of `document` that are still empty, each from the first of its names that `object` has
/// with a value. Takes long texts out of `object` instead of copying them.
void map_record(Json& object, Document& document);

/// The value of a field as text, moved out of it: a string, a number, the `name` or `value` of an object
/// (schema.org publishers), the first element of an array. Empty for anything else.
[[nodiscard]] std::string take_text(Json& value);
[[nodiscard]] std::string take_text(Json& object, std::string_view name);

/// The first of the text's names that `object` has, whatever its value; empty if it has none.
[[nodiscard]] std::string_view find_text_field(const Json& object);

/// The names looked for as the text, for messages: "text, body, ...".
[[nodiscard]] std::string text_field_names();

}  // namespace isnad::io
