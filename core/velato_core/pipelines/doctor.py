"""Looking whether everything that Velato needs is there. It only looks: nothing is written, unlocked or downloaded."""

from __future__ import annotations

import os
import platform
import shutil
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from velato_core import __version__
from velato_core.errors import VelatoError
from velato_core.packs.catalog import broken_packs, installed_packs
from velato_core.packs.manifest import verify_pack
from velato_core.pipelines.status import DoctorCheck
from velato_core.runtime.device import available_devices, describe_device, pick_device

if TYPE_CHECKING:
    from collections.abc import Iterator

    from velato_core.pipelines.vault_desk import VaultDesk

_SYSTEM_BUSES: Final = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
_LEAST_FREE_BYTES: Final = 2 << 30
_PACKAGES: Final = ("torch", "diffusers", "safetensors", "onnxruntime", "cryptography", "numpy", "scipy", "pillow")


def examine(desk: VaultDesk, data_folder: Path, device: str) -> tuple[DoctorCheck, ...]:
    """All checks, in a fixed order.

    Args:
        desk: names the vault's folder.
        data_folder: the user's data folder.
        device: the device that the session is to use.
    """
    return (
        *_program(),
        *_packages(),
        _device(device),
        *_packs(data_folder),
        _folder("data.folder", data_folder),
        _space(data_folder),
        _vault(desk),
        _keyring(),
        *_lock_signals(),
    )


def _ok(name: str, message: str, *facts: str) -> DoctorCheck:
    return DoctorCheck(name=name, status="ok", message=message, facts=facts)


def _bad(
    name: str, message: str, hint: str, *facts: str, status: Literal["warning", "problem"] = "problem"
) -> DoctorCheck:
    return DoctorCheck(name=name, status=status, message=message, hint=hint, facts=facts)


def _program() -> Iterator[DoctorCheck]:
    system = f"{platform.system()} {platform.machine()}"
    yield _ok("velato.version", f"Velato {__version__} on {system}.", __version__, system)
    version = platform.python_version()
    yield _ok("python.version", f"Python {version}.", version)


def _packages() -> Iterator[DoctorCheck]:
    names = {dist.metadata["Name"].lower() for dist in metadata.distributions() if dist.metadata["Name"]}
    if {"onnxruntime", "onnxruntime-gpu"} <= names:
        hint = "Uninstall both, then install only onnxruntime-gpu."
        yield _bad("package.conflict", "onnxruntime and onnxruntime-gpu are both installed.", hint)
    for name in _PACKAGES:
        found = name if name in names else f"{name}-gpu" if f"{name}-gpu" in names else None
        if found is None:
            yield _bad(f"package.{name}", f"The package {name} is missing.", "Install Velato again.", name)
        else:
            yield _ok(f"package.{name}", f"{found} {metadata.version(found)}.", found, metadata.version(found))
    if util.find_spec("pillow_heif") is None:
        hint = "Install the package pillow-heif."
        yield _bad("package.pillow-heif", "HEIC photos cannot be read or written.", hint, status="warning")
    else:
        version = metadata.version("pillow-heif")
        yield _ok("package.pillow-heif", f"pillow-heif {version}.", "pillow-heif", version)


def _device(wanted: str) -> DoctorCheck:
    try:
        info = describe_device(pick_device(wanted))
    except VelatoError as error:
        return _bad("device", error.message, error.hint)
    except ImportError as error:
        return _bad("device", f"torch cannot be loaded: {error}.", "Install Velato again.")
    works = ", ".join(available_devices())
    memory = f", {info.memory_bytes / 2**30:.0f} GB" if info.memory_bytes else ""
    threads = "1 thread" if info.threads == 1 else f"{info.threads} threads"
    message = f"Computes on {info.kind} ({info.name}{memory}, {threads}); works here: {works}."
    return _ok("device", message, info.kind, f"{info.name}{memory}", str(info.threads), works)


def _packs(data_folder: Path) -> Iterator[DoctorCheck]:
    try:
        packs = installed_packs(data_folder)
    except VelatoError as error:
        yield _bad("packs", error.message, error.hint)
        return
    for pack in packs:
        name = f"pack.{pack.manifest.id}"
        try:
            verify_pack(pack.folder)
        except VelatoError as error:
            yield _bad(name, error.message, error.hint)
            continue
        title, version, kind = pack.manifest.title, pack.manifest.version, pack.manifest.kind
        yield _ok(name, f"{title} {version} is whole ({kind}).", title, version, kind)
        if pack.manifest.kind == "insightface" and util.find_spec("insightface") is None:
            hint = f"Install it with `pip install velato[insightface]`, or remove {pack.folder}."
            yield _bad(
                "package.insightface",
                f"The pack {pack.manifest.id} needs the package insightface.",
                hint,
                pack.manifest.id,
            )
    kinds = {pack.manifest.kind for pack in packs}
    if "diffusion" not in kinds:
        hint = "Install Velato again, or add a pack with `velato packs add`."
        yield _bad("packs.diffusion", "No face model is installed: only the mode cover works.", hint)
    if "judge" not in {pack.manifest.settings.get("role") for pack in packs}:
        hint = "Install Velato again."
        yield _bad("packs.judge", "No recognizer is installed that measures results and tells people apart.", hint)
    for folder in broken_packs(data_folder):
        yield _bad(
            f"pack.{folder.name}",
            f"{folder} holds no readable pack.",
            "Remove it and add it again.",
            folder.name,
            status="warning",
        )


def _folder(name: str, folder: Path) -> DoctorCheck:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(existing, os.W_OK):
        return _bad(name, f"The folder {folder} cannot be written.", "Check its permissions.", str(folder))
    return _ok(name, f"Data lies in {folder}.", str(folder))


def _space(folder: Path) -> DoctorCheck:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    size = f"{free / 2**30:.1f}"
    message = f"{size} GB are free where data lies."
    if free >= _LEAST_FREE_BYTES:
        return _ok("disk.free", message, size)
    return _bad("disk.free", message, "Free some space.", size, status="warning")


def _vault(desk: VaultDesk) -> DoctorCheck:
    try:
        status = desk.vault_status()
    except VelatoError as error:
        return _bad("vault", error.message, error.hint)
    if not status.exists:
        hint = "Create one with `velato vault create` to get originals back."
        return _bad("vault", f"There is no vault at {status.folder}.", hint, str(status.folder), status="warning")
    if status.notes:
        return _bad("vault", " ".join(status.notes), "See docs/cli.md.", status="warning")
    ways = ", ".join(status.opens_with)
    return _ok("vault", f"There is a vault at {status.folder}; it opens with: {ways}.", str(status.folder), ways)


def _keyring() -> DoctorCheck:
    from velato_core.keystore.os_keyring import available

    if available():
        return _ok("keyring", "The system's keyring can keep a key to the vault.")
    return _bad(
        "keyring", "This system has no keyring to keep a key in.", "Type the passphrase instead.", status="warning"
    )


def _lock_signals() -> Iterator[DoctorCheck]:
    """Whether the window can be told of a locked screen and of sleep; only Linux tells it over a bus."""
    if platform.system() != "Linux":
        return
    run = os.environ.get("XDG_RUNTIME_DIR")
    session = bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (run is not None and Path(run, "bus").exists())
    system = bool(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")) or any(Path(bus).exists() for bus in _SYSTEM_BUSES)
    if session and system:
        yield _ok("lock.signals", "The window can lock the vault with the screen and before sleep.")
        return
    message = "There is no D-Bus to tell of a locked screen and of sleep: the vault locks when idle and after a sleep."
    yield _bad("lock.signals", message, "Lock the vault yourself when you leave.", status="warning")
