# python3 validate.py SCHEMA BINARY: the SARIF of real runs is valid by the standard's schema.
import json
import subprocess
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
runs = [
    ["testdata/demo"],
    ["testdata/demo", "--rule", "agreement=info", "--rule", "vague=info", "--rule", "undecided=info"],
    ["testdata/demo/norzan-courier.txt"],
    ["testdata/demo", "testdata/nowhere.txt"],
    ["testdata/demo/sahl-press.txt", "--against", "testdata/demo"],
]
failed = False
for words in runs:
    ran = subprocess.run([sys.argv[2], "check", "--no-cache", "--format", "sarif", *words], capture_output=True)
    log = json.loads(ran.stdout)
    errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in kind(schema).iter_errors(log)]
    print(f"{' '.join(words)}: {len(log['runs'][0]['results'])} results, {len(errors)} errors")
    print("\n".join(errors))
    failed = failed or bool(errors)
broken = json.loads(ran.stdout)
broken["runs"][0]["results"][0]["level"] = "fatal"
if kind(schema).is_valid(broken):
    print("the schema accepts a level that SARIF does not have")
    failed = True
sys.exit(1 if failed else 0)
