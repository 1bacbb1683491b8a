# python3 validate.py SCHEMA [FILE...]: each JSON document of the files (or of standard input), one a file or one a
# line where a file is *.jsonl, against the schema. Prints what is wrong and nothing else.
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)


def documents(path):
    text = open(path, encoding="utf-8").read()
    if not path.endswith(".jsonl"):
        return [(path, text)]
    lines = text.splitlines()
    assert lines, path + " has no line"
    return [(f"line {number}", line) for number, line in enumerate(lines, 1)]


for path in sys.argv[2:]:
    for place, text in documents(path):
        for error in kind(schema).iter_errors(json.loads(text)):
            print(place, list(error.absolute_path), error.message[:300])
