// A document of a text, as the readers make it: one paragraph a line.
#pragma once
#include <algorithm>
#include <string>

#include "isnad/document.h"

namespace isnad::test {

[[nodiscard]] inline Document make_document(std::string text, std::string language) {
  Document document;
  document.id = document.path = "test";
  document.text = std::move(text);
  document.language = std::move(language);
  for (std::size_t at = 0; at < document.text.size();) {
    const std::size_t end = std::min(document.text.find('\n', at), document.text.size());
    if (document.text.find_first_not_of(" \t\r", at) < end) document.paragraphs.push_back({at, end});
    at = end + 1;
  }
  return document;
}

}  // namespace isnad::test
