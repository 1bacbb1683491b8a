// The colours of graph and page. Blue, orange, green and vermilion keep their distance for all common
// kinds of colour blindness (after Okabe and Ito); every meaning is carried by shape or line style too.
#pragma once

namespace isnad::report::palette {

inline constexpr const char* kInk = "#1f2933";
inline constexpr const char* kFaint = "#6b7785";
inline constexpr const char* kPaper = "#ffffff";
inline constexpr const char* kHeader = "#334e68";
inline constexpr const char* kQuoteFill = "#e6f1fa";
inline constexpr const char* kQuoteLine = "#2b6ca3";
inline constexpr const char* kFigureFill = "#fdf3dc";
inline constexpr const char* kFigureLine = "#a8720b";
inline constexpr const char* kClaimFill = "#f2f4f6";
inline constexpr const char* kClaimLine = "#7b8794";
inline constexpr const char* kAgree = "#2f7d5f";
inline constexpr const char* kCompatible = "#7b8794";
inline constexpr const char* kUpdate = "#2b6ca3";
inline constexpr const char* kPart = "#7a5195";
inline constexpr const char* kClash = "#c5221f";
inline constexpr const char* kCopy = "#9a6b1f";

}  // namespace isnad::report::palette
