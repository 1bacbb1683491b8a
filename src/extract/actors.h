// Words that name people and bodies: who did something, and whose something is.
#pragma once
#include "extract/draft.h"

namespace isnad::extraction {

/// May the word at token i be a person, a body or a state? Roles, nouns that count people but not the dead or wounded,
/// countries; where names have capitals, a name.
[[nodiscard]] bool is_actor(const lang::Reading&, std::size_t i);

/// The noun phrase that begins at token i, without an article before it and up to its last word that names somebody;
/// empty if none does. `any`: any definite noun may act ("the floods destroyed ...").
[[nodiscard]] TokenRange actor_ahead(const lang::Reading&, TokenRange sentence, std::size_t i, bool any = false);

/// The same for the phrase that ends before token `end`.
[[nodiscard]] TokenRange actor_before(const lang::Reading&, TokenRange sentence, std::size_t end);

}  // namespace isnad::extraction
