"""A macro for Superdesk: what other outlets have where this item has something else.

Superdesk's editor offers each passage of the `diff` with what the published articles have in brackets behind it.
Copy this file to the macros folder of your Superdesk server (superdesk-core, apps/macros). Settings, as environment
variables of the server:

    ISNAD_AGAINST  the folder of published articles (ninjs, NDJSON or text); needed
    ISNAD          the command, if it is not in PATH
    ISNAD_SECONDS  how long it may take (30)

    item, diff = check(item)   # diff: {"15 people": "15 people [Sahl News: 18 people]"}

Raises RuntimeError with isnad's own message if it cannot read the folder or the item.
"""
import json
import os
import subprocess

# What of an item isnad reads, by its name in ninjs 1.x.
FIELDS = {"headline": "headline", "body_html": "body_html", "language": "language", "versioncreated": "versioncreated"}


def as_ninjs(item):
    """The item as isnad reads it; a date that is no text yet becomes ISO 8601."""
    article = {"uri": item["guid"]}
    for field, name in FIELDS.items():
        value = item.get(field)
        if value:
            article[name] = value.isoformat() if hasattr(value, "isoformat") else value
    return json.dumps(article, ensure_ascii=False)


def run_isnad(article):
    """The diffs of the item and of all published articles, by guid."""
    folder = os.environ.get("ISNAD_AGAINST", "")
    if not folder:
        raise RuntimeError("ISNAD_AGAINST is not set; expected the folder of published articles")
    command = [os.environ.get("ISNAD", "isnad"), "report", "--quiet", "--format", "superdesk", "-", folder]
    seconds = float(os.environ.get("ISNAD_SECONDS", "30"))
    done = subprocess.run(command, input=article.encode(), capture_output=True, timeout=seconds, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode(errors="replace").strip())
    return {one["guid"]: one["diff"] for one in json.loads(done.stdout)["items"]}


def check(item, **kwargs):
    """Superdesk's callback: the item as it is, and the diff that the editor offers."""
    return item, run_isnad(as_ninjs(item)).get(item["guid"], {})


name = "isnad_check"
label = "Compare with published articles (isnad)"
callback = check
access_type = "frontend"
action_type = "interactive"
