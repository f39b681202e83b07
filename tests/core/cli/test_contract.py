"""The command line's contract with scripts: statuses, one JSON object, error codes, secrets, cancelling, start-up."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

from velato_core.cli.main import build_parser, main
from velato_core.errors import Cancelled, VelatoError
from velato_core.pipelines.tools import Tools
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cli_helpers import Velato

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.runtime.cancel import CancelToken


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("faces",),
        ("protect", "x.jpg", "--mode", "erase"),
        ("protect", "x.jpg", "--strength", "7"),
        ("protect", "x.jpg", "--faces", "some"),
        ("protect", "x.jpg", "--faces", "0"),
        ("protect", "x.jpg", "--quality", "101"),
        ("protect", "x.jpg", "--max-bytes", "0"),
        ("protect", "x.jpg", "--max-bytes", "a few"),
        ("protect", "x.jpg", "--no-vault", "--keys-only"),
        ("protect", "x.jpg", "--no-vault", "--portable"),
        ("protect", "x.jpg", "--keys-only", "--portable"),
        ("protect", "x.jpg", "--no-vault", "--reversible"),
        ("protect", "x.jpg", "--device", "warp"),
        ("protect", "x.jpg", "--passphrase", "secret"),
        ("restore", "a.jpg", "b.jpg", "--record", "00"),
        ("vault",),
        ("vault", "remove", "00"),
        ("vault", "share", "00"),
        ("vault", "share", "00", "--out", "k"),
        ("vault", "share", "00", "--out", "k", "--passphrase", "secret"),
        ("vault", "accept"),
        ("vault", "recovery"),
        ("vault", "recovery", "show"),
        ("vault", "rotate", "--keyring"),
        ("vault", "keyring", "maybe"),
        ("restore", "a.jpg", "--key", "k", "--record", "00"),
        ("restore", "a.jpg", "b.jpg", "--key", "k"),
        ("packs", "add"),
        ("packs", "remove"),
        ("packs", "remove", "centerface"),
    ],
)
def test_asking_wrongly_gives_status_2_and_a_typed_error(velato: Velato, arguments: Sequence[str]) -> None:
    ran = velato(*arguments, "--json")
    assert ran.status == 2
    assert ran.json["ok"] is False
    assert ran.json["error"]["code"] == "usage"
    said = velato(*arguments)
    assert said.status == 2
    assert said.out == ""
    assert said.err.startswith("velato: ")


@pytest.mark.parametrize("command", ["protect", "recover"])
def test_a_device_that_does_not_work_here_is_refused_before_anything_is_done(
    velato: Velato, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("velato_core.runtime.device.available_devices", lambda: ("cpu",))
    ran = velato(command, "x.jpg", "--device", "mps", "--json")
    assert ran.status == 2
    assert "cpu" in ran.json["error"]["hint"]


def test_an_empty_folder_is_asked_wrongly(velato: Velato, tmp_path: Path) -> None:
    assert velato("faces", tmp_path, "--json").status == 2


def test_a_photo_without_a_face_fails_when_named_and_is_skipped_in_a_folder(velato: Velato, tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "in" / "sky.png"
    path.parent.mkdir()
    Image.new("RGB", (99, 99)).save(path)
    named = velato("protect", path, "--mode", "cover", "--no-vault", "--json")
    assert named.status == 1
    assert named.json["photos"][0]["error"]["code"] == "no_face_found"
    folder = velato("protect", path.parent, "--mode", "cover", "--no-vault", "--json")
    assert folder.status == 0
    assert folder.json["photos"][0]["status"] == "skipped"


def test_a_face_number_that_is_not_there_fails(velato: Velato, photo: Path) -> None:
    ran = velato("protect", photo, "--faces", "1,4", "--mode", "cover", "--no-vault", "--json")
    assert ran.status == 1
    assert ran.json["photos"][0]["error"]["code"] == "no_face_found"


def test_the_vault_errors_are_three_different_ones(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    def code(*arguments: object, secret: str = PASSPHRASE) -> str:
        ran = velato("protect", photo, "--mode", "cover", *arguments, "--json", secrets=[secret])
        assert ran.status == 1
        return str(ran.json["error"]["code"])

    assert code("--vault", tmp_path / "nowhere", "--passphrase-fd", "FD") == "vault_missing"
    assert code(*vault, secret="wrong") == "wrong_passphrase"
    for name in ("vault.velato", "vault-copy.velato"):
        header = Path(vault[1]) / name
        header.write_bytes(b"garbage" + header.read_bytes()[7:])
    assert code(*vault) == "corrupt_vault"
    assert [path.name for path in photo.parent.iterdir()] == ["beach.jpg"]


def test_a_passphrase_is_not_asked_for_where_nobody_can_type(
    velato: Velato, vault: Sequence[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    ran = velato("protect", photo, "--mode", "cover", *vault[:2], "--json")
    assert ran.status == 2
    assert "--passphrase-fd" in ran.json["error"]["hint"]
    assert "--no-vault" in ran.json["error"]["hint"]
    ran = velato("protect", photo, "--mode", "cover", *vault, "--json", secrets=[""])
    assert ran.status == 2


def test_a_passphrase_never_shows_in_what_is_said(velato: Velato, vault: Sequence[str], photo: Path) -> None:
    for secret in (PASSPHRASE, "wrong but secret"):
        ran = velato("protect", photo, "--mode", "cover", *vault, "--json", secrets=[secret])
        assert secret not in ran.out + ran.err


def test_no_option_takes_a_secret_itself() -> None:
    found = []
    for name, action in _options(build_parser()):
        if re.search("passphrase|recovery|identity|secret|words|keyring", name):
            found.append(name)
            assert action.nargs == 0 or action.type is int, name  # a switch, or the number of a descriptor
    assert {"--passphrase-fd", "--recovery-fd", "--identity-fd", "--key-passphrase-fd", "--keyring"} <= set(found)


def _options(parser: argparse.ArgumentParser) -> list[tuple[str, argparse.Action]]:
    found = []
    for action in parser._actions:
        found += [(option, action) for option in action.option_strings]
        if hasattr(action, "choices") and isinstance(action.choices, dict):
            found += [each for part in action.choices.values() for each in _options(part)]
    return found


def test_without_a_keyring_the_option_says_so(
    velato: Velato, vault: Sequence[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(keyring, "get_keyring", Keyring)
    ran = velato("protect", photo, "--mode", "cover", *vault[:2], "--keyring", "--json")
    assert ran.status == 1
    assert ran.json["error"]["code"] == "keyring_unavailable"


class FaultyDetector:
    """Has a fault that shows on the first photo only."""

    def __init__(self, inner: FaceDetector, error: Exception) -> None:
        self.inner = inner
        self.error: Exception | None = error

    def open(self) -> None:
        pass

    def detect(
        self, rgb: Rgb8, *, on_progress: ProgressCallback = ignore_progress, cancel: CancelToken | None = None
    ) -> tuple[Face, ...]:
        error, self.error = self.error, None
        if error is not None:
            raise error
        return self.inner.detect(rgb, on_progress=on_progress, cancel=cancel)


@pytest.mark.parametrize(("error", "code"), [(ZeroDivisionError("oh"), "failed"), (MemoryError(), "out_of_memory")])
def test_a_fault_on_one_photo_is_told_and_does_not_take_the_others_down(
    velato: Velato, photo: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    (photo.parent / "c.jpg").write_bytes(photo.read_bytes())
    monkeypatch.setattr(Tools, "detector", FaultyDetector(Tools.detector, error))  # type: ignore[arg-type]
    ran = velato("faces", photo.parent, "--json")
    assert ran.status == 1
    first, second = ran.json["photos"]
    assert first["error"]["code"] == code
    assert second["ok"] is True


def test_a_fault_outside_of_photos_still_is_one_object(velato: Velato, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_session: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("velato_core.session.Session.doctor", broken)
    ran = velato("doctor", "--json")
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.json["error"]["message"]


@pytest.mark.parametrize("command", [("protect", "a.jpg"), ("vault", "list"), ("packs", "list"), ("doctor",)])
def test_what_a_command_does_not_know_points_to_its_own_help(velato: Velato, command: Sequence[str]) -> None:
    for unknown in ("--passphrase", "--foo", "--foo=1"):
        ran = velato(*command, unknown, "--json")
        assert ran.status == 2
        name = " ".join(word for word in command if "." not in word)
        assert unknown.split("=")[0] in ran.json["error"]["message"]
        assert ran.json["error"]["hint"] == f"See `velato {name} --help`."


def test_every_option_and_command_is_in_the_manual(root: Path) -> None:
    manual = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    missing = [name for name in _names(build_parser()) if f"`{name}" not in manual]
    assert missing == []


def _names(parser: argparse.ArgumentParser, prefix: str = "") -> list[str]:
    names = []
    for action in parser._actions:
        if hasattr(action, "choices") and isinstance(action.choices, dict):
            for name, part in action.choices.items():
                names += [f"velato{prefix} {name}", *_names(part, f"{prefix} {name}")]
        names += [option for option in action.option_strings if option not in {"-h", "--help"}]
    return list(dict.fromkeys(names))


def test_every_error_code_is_in_the_manual(root: Path) -> None:
    manual = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    pending, codes = [VelatoError], set()
    while pending:
        kind = pending.pop()
        if kind.__module__.startswith("velato_core."):  # not the window's, nor a test's own
            codes.add(kind.code)
        pending += kind.__subclasses__()
    assert [code for code in sorted(codes) if f"`{code}`" not in manual] == []
    assert Cancelled.exit_code == 130


def test_starting_loads_no_model_code() -> None:
    heavy = ["torch", "diffusers", "onnxruntime", "transformers", "scipy", "rich", "cryptography"]
    program = (
        "import sys; from velato_core.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print(sorted(set({heavy!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert "protect" in done.stdout


def test_a_closed_pipe_is_not_an_error_message(photo: Path) -> None:
    command = f"{sys.executable} -m velato_core.cli vault status --json --vault {photo.parent / 'v'} | true"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_the_process_itself_gives_the_status(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "velato_core.cli", "restore", str(tmp_path / "x.jpg"), "--json"]
    environment = os.environ | {"VELATO_DATA": str(tmp_path)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "vault_missing"


def test_help_leaves_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["--version"], ["vault", "--help"], ["protect", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 0
    assert "velato" in capsys.readouterr().out
