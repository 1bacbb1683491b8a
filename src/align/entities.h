// One person or body behind many spellings: the speakers of an event, told apart and joined.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "isnad/graph.h"
#include "isnad/language.h"

namespace isnad::alignment {

/// A speaker's name as one document gives it in full.
struct SpokenName {
  std::string name;
  std::string language;  ///< BCP 47 tag of the document
  std::string document = {};  ///< its key: "a source" of one document is nobody of another
};

/// For each name the id of its entity. Names of one person in several spellings, titles and scripts get one id; a
/// family name alone joins the one full name that has it, and stays by itself if two people of the event share it.
/// A role without a name meets the same role; if it is one word that names no body ("the source"), only within its
/// document. The order of the names does not change who belongs together, nor the
/// ids. Not quadratic: only names with a like consonant skeleton are compared.
///
///   {"Dmitry Peskov", "en"}, {"Peskov", "en"}            one id
///   {"Boris Marvan", "en"}, {"Helena Marvan", "en"}, {"Marvan", "en"}   three ids
[[nodiscard]] std::vector<std::string> entities(const std::vector<SpokenName>& names, const Languages&);

/// Sets Speaker::entity in the quotes of the event's documents.
void name_entities(std::vector<Statements>& documents, const Event&, const Languages&);

}  // namespace isnad::alignment
