// What goes to stderr: "isnad: path:line:column: what is wrong; what was expected".
#pragma once
#include <string>
#include <string_view>

#include "isnad/diagnostic.h"
#include "isnad/document.h"
#include "isnad/result.h"
#include "lang/interface.h"

namespace isnad::cli {

/// Writes one line to stderr, "isnad: " in front, with control characters and bidi overrides made visible.
/// All of it in the words of the interface that speak() set, English until then.
void say(std::string_view message);
void say(const Error&);
void say(Severity, std::string_view message);
/// Says a diagnostic with the place it is about; `document` may be null.
void say(const Diagnostic&, const Document* document = nullptr);

/// The language of this process's messages.
void speak(const lang::Interface&);
/// What is said of `n`, in that language: lang::Interface::count.
[[nodiscard]] std::string counted(std::string_view key, std::size_t n);

/// A line on the terminal behind stderr that the next message wipes out, cut to the terminal's width.
void show_transient(std::string_view text);
void wipe_transient();

/// "path:line:column" of a place in a document's text: for a plain text file the place in the file, for an
/// article inside a JSON file the place in the article. Columns count characters. Never begins with "::", which some CI systems obey.
[[nodiscard]] std::string location(const Document&, std::size_t offset);

}  // namespace isnad::cli
