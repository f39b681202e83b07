"""`velato packs`: list, add, verify and remove packs of model weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from velato_core.cli.common import add_common, open_session
from velato_core.cli.confirm import confirmed
from velato_core.cli.counting import counted, length
from velato_core.cli.output import error_facts, plain
from velato_core.cli.table import table
from velato_core.errors import EXIT_FAILURE, VelatoError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands
    from velato_core.pipelines.status import PackSummary
    from velato_core.session import Session

_HEADS: Final = ("PACK", "WHAT IT DOES", "SIZE", "FROM", "STATE")
_PURPOSES: Final = {
    ("detector", ""): "finds faces",
    ("insightface", ""): "finds and compares faces",
    ("recognizer", ""): "compares faces",
    ("recognizer", "judge"): "measures results",
    ("recognizer", "surrogate"): "guides the protection",
    ("diffusion", ""): "makes new faces",
    ("finisher", ""): "details new faces",
    ("glasses", ""): "finds spectacles",
}


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = commands.add_parser("packs", help="packs of model weights", description=__doc__)
    parts = parser.add_subparsers(title="what to do", metavar="WHAT", required=True)
    shown = parts.add_parser("list", help="the installed packs")
    shown.add_argument(
        "--verbose", action="store_true", help="also their versions, licences, folders and what they were trained on"
    )
    shown.set_defaults(run=list_packs)
    added = parts.add_parser("add", help="add a pack or a folder of insightface's models")
    added.add_argument(
        "folder", type=Path, metavar="FOLDER", help="a folder or zip file with velato-pack.json, or a folder of models"
    )
    added.set_defaults(run=add_pack)
    checked = parts.add_parser("verify", help="hash every file of packs")
    checked.add_argument("ids", nargs="*", metavar="ID", help="pack ids (default: all)")
    checked.set_defaults(run=verify_packs)
    removed = parts.add_parser("remove", help="delete packs that were added")
    removed.add_argument("ids", nargs="+", metavar="ID", help="pack ids, see `velato packs list`")
    removed.add_argument("--yes", action="store_true", help="do not ask")
    removed.set_defaults(run=remove_packs)
    for part in (shown, added, checked, removed):
        add_common(part)


def list_packs(options: argparse.Namespace, out: Output) -> int:
    """`velato packs list`."""
    with open_session(options) as session:
        packs = session.packs()
        broken = session.broken_packs()
    rows = [_HEADS, *map(_row, packs), *((folder.name, "", "", "added", "cannot be read") for folder in broken)]
    details = ["", *(_details(pack) if options.verbose else "" for pack in packs), *("" for _ in broken)]
    for line, more in zip(table(rows), details, strict=True):
        out.line(line)
        for fact in more.splitlines():
            out.line(f"  {fact}")
    if not (options.verbose or out.as_json):
        out.note("Their licences and what they were trained on: `velato packs list --verbose`.")
    if broken:
        out.line("What cannot be read is not used: add it again, or delete it with `velato packs remove PACK`.")
    out.result("packs list", packs=packs, broken=broken)
    return 0


def _row(pack: PackSummary) -> tuple[str, ...]:
    purpose = _PURPOSES.get((pack.kind, pack.role), _PURPOSES.get((pack.kind, ""), pack.kind))
    state = f"incomplete, {counted(len(pack.missing), 'file')} missing" if pack.missing else "ready"
    return pack.id, purpose, length(pack.byte_count), "bundled" if pack.bundled else "added", state


def _details(pack: PackSummary) -> str:
    facts = {
        "version": pack.version,
        "kind": f"{pack.kind}, {pack.role}" if pack.role else pack.kind,
        "licence": pack.licence,
        "trained on": pack.training_data,
        "folder": str(pack.folder or ""),
    }
    # What a manifest says may hold line breaks.
    return "\n".join(f"{name}: {' '.join(fact.split())}" for name, fact in facts.items() if fact)


def add_pack(options: argparse.Namespace, out: Output) -> int:
    """`velato packs add`."""
    with open_session(options) as session:
        pack = session.add_pack(options.folder)
    out.line(f"Added {pack.id} {pack.version}. Its licence: {pack.licence}")
    out.result("packs add", pack=pack)
    return 0


def verify_packs(options: argparse.Namespace, out: Output) -> int:
    """`velato packs verify`."""

    def verify(session: Session, pack_id: str) -> dict[str, Any]:
        facts: dict[str, Any] = plain(session.verify_pack(pack_id))
        out.line(f"{pack_id}: whole")
        return facts

    with open_session(options) as session:
        return _each(out, "packs verify", session, options.ids or [pack.id for pack in session.packs()], verify)


def remove_packs(options: argparse.Namespace, out: Output) -> int:
    """`velato packs remove`."""
    ids = list(dict.fromkeys(options.ids))
    if not confirmed(options, out, f"Delete {', '.join(ids)} from this machine?"):
        return EXIT_FAILURE

    def remove(session: Session, pack_id: str) -> dict[str, Any]:
        folder = session.remove_pack(pack_id)
        out.line(f"Removed {pack_id}.")
        return {"id": pack_id, "folder": str(folder)}

    with open_session(options) as session:
        return _each(out, "packs remove", session, ids, remove)


def _each(
    out: Output, command: str, session: Session, ids: Sequence[str], act: Callable[[Session, str], dict[str, Any]]
) -> int:
    """Act on every pack, whatever happens to another, and tell of all."""
    results: list[dict[str, Any]] = []
    for pack_id in ids:
        try:
            results.append(act(session, pack_id) | {"ok": True})
        except VelatoError as error:
            results.append({"id": pack_id, "ok": False, "error": error_facts(error)})
            if not out.as_json:
                out.failure(command, error)
    ok = all(result["ok"] for result in results)
    out.result(command, ok=ok, packs=results)
    return 0 if ok else EXIT_FAILURE
