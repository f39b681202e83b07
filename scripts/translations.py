"""Bring the window's translations up to date: `python scripts/translations.py` after any text changed.

Collects the texts of desktop/ into resources/velato_resources/translations/*.ts, fills English from the source texts and
compiles the .qm files. What is new is printed: translate it in the .ts files (Qt Linguist or any editor), run it again.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "velato_resources" / "translations"
LANGUAGES = ("en", "de", "fr", "es", "it", "zh_CN")


def main() -> int:
    """Update, fill English, compile; say what is missing."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    missing = 0
    for language in LANGUAGES:
        target = FOLDER / f"velato_{language}.ts"
        _run("lupdate", *sources, "-ts", str(target.relative_to(ROOT)), "-source-language", "en",
             "-target-language", language, "-locations", "none", "-no-obsolete")  # fmt: skip
        if language == "en":
            _fill_english(target)
        empty = [text for text, done in _messages(target) if not done]
        missing += len(empty)
        for text in empty:
            print(f"{language}: not translated: {text}")
        _run("lrelease", "-silent", str(target.relative_to(ROOT)), "-qm", str(target.with_suffix(".qm")))
    return 1 if missing else 0


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run(  # noqa: S603 -- our own tools and files
        [str(program), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )


def _fill_english(path: Path) -> None:
    """English is its own translation; only plurals need two forms."""
    tree = ET.parse(path)  # noqa: S314 -- our own files
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        if message.get("numerus") == "yes":
            translation.text = None
            for form in list(translation):
                translation.remove(form)
            for ending in ("", "s"):
                ET.SubElement(translation, "numerusform").text = source.replace("(s)", ending)
        else:
            translation.text = source
    _write(tree, path)


def _messages(path: Path) -> list[tuple[str, bool]]:
    found = []
    for message in ET.parse(path).iter("message"):  # noqa: S314 -- our own files
        translation = message.find("translation")
        forms = [form.text for form in message.iter("numerusform")] or [
            translation.text if translation is not None else ""
        ]
        done = translation is not None and translation.get("type") != "unfinished" and all(forms)
        found.append((message.findtext("source", ""), done))
    return found


def _write(tree: ET.ElementTree, path: Path) -> None:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
