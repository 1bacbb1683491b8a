# Writes OUT, a source that defines kCodeFingerprint: a hash of all that FILES hold.
set(all "")
foreach(file IN LISTS FILES)
  file(SHA256 ${file} hash)
  string(APPEND all ${hash})
endforeach()
string(SHA256 fingerprint "${VERSION};${all}")
file(WRITE ${OUT}.new "#include \"extract/stored.h\"\n\nnamespace isnad::extraction {\n\nconst char* const kCodeFingerprint = \"${fingerprint}\";\n\n}  // namespace isnad::extraction\n")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
