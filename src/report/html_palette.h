// The colours of the HTML report, each for light and dark, and which of them stand on which: a test computes the
// contrasts (WCAG 2.1 AA: 4.5 for text, 3 for edges and lines that carry meaning).
#pragma once
#include "report/palette.h"

namespace isnad::report::html {

struct Colour {
  const char* name;  ///< of the CSS variable, without its hyphens
  const char* light;
  const char* dark;
};

inline constexpr Colour kColours[] = {
    {"paper", "#fbfbf9", "#14191f"},
    {"card", "#ffffff", "#1c232b"},
    {"ink", palette::kInk, "#e4e8ec"},
    {"faint", "#556270", "#a3afbb"},
    {"line", "#dde1e5", "#36414c"},
    {"control", "#76838f", "#7d8b99"},
    {"link", "#1d5b93", "#8cc0f0"},
    {"quote", "#dcebf8", "#1f3a54"},
    {"quote-edge", palette::kQuoteLine, "#6cacde"},
    {"figure", "#fbeac6", "#4a3710"},
    {"figure-edge", "#9c690a", "#d9a441"},
    {"claim", "#eceff2", "#2c353f"},
    {"claim-edge", "#6b7785", "#8a97a5"},
    {"bad", "#b3201d", "#ff9a94"},
    {"bad-ground", "#fdeceb", "#3b1f20"},
    {"warn", "#8a5a00", "#e6b35a"},
    {"good", "#23694e", "#7fd0ab"},
    {"part", palette::kPart, "#c9a3e0"},
    {"head", palette::kHeader, "#243b53"},
    {"head-ink", "#ffffff", "#ffffff"},
    {"del", "#fbdcda", "#5c2725"},
    {"ins", "#d5efe2", "#1d4a37"},
    {"chosen", "#ffd84d", "#6d5500"},
};

/// `text` is read (or, with 3, seen) on `ground`.
struct Contrast {
  const char* text;
  const char* ground;
  double least = 4.5;
};

inline constexpr Contrast kContrasts[] = {
    {"ink", "paper"}, {"ink", "card"}, {"faint", "paper"}, {"faint", "card"}, {"link", "paper"}, {"link", "card"},
    {"ink", "quote"}, {"ink", "figure"}, {"ink", "claim"}, {"ink", "bad-ground"}, {"ink", "del"}, {"ink", "ins"},
    {"ink", "chosen"}, {"link", "bad-ground"}, {"faint", "bad-ground"}, {"bad", "card"}, {"bad", "paper"},
    {"warn", "card"}, {"warn", "paper"}, {"good", "card"}, {"part", "card"}, {"quote-edge", "card"},
    {"figure-edge", "card"}, {"head-ink", "head"}, {"control", "card", 3}, {"control", "paper", 3},
    {"claim-edge", "card", 3}, {"quote-edge", "quote", 3}, {"figure-edge", "figure", 3},
};

/// The graph is drawn with the colours of palette.h; this is what each becomes on the page.
struct Drawn {
  const char* colour;
  const char* name;  ///< of kColours
};

inline constexpr Drawn kDrawn[] = {
    {palette::kInk, "ink"},           {palette::kPaper, "card"},           {palette::kHeader, "head"},
    {palette::kQuoteFill, "quote"},   {palette::kQuoteLine, "quote-edge"}, {palette::kFigureFill, "figure"},
    {palette::kFigureLine, "figure-edge"}, {palette::kClaimFill, "claim"}, {palette::kClaimLine, "claim-edge"},
    {palette::kAgree, "good"},        {palette::kPart, "part"},            {palette::kClash, "bad"},
    {palette::kCopy, "warn"},         {"black", "ink"},
};

}  // namespace isnad::report::html
