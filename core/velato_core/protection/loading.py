"""Loading the engine: which packs drive the generative modes, chosen once and loaded lazily."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import PackInvalid, PackMissing
from velato_core.packs.contents import loading, require_listed
from velato_core.packs.manifest import verify_pack
from velato_core.protection.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Sequence

    import torch

    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.diffusion.model import DiffusionModel
    from velato_core.faces.glasses import GlassesFinder
    from velato_core.packs.catalog import Pack
    from velato_core.protection.pseudonym import PseudonymSpace

DEFAULT_PACK = "velato-face-128"
FAMILIES = ("pixel-face", "stable-diffusion")
# What each family reads by a fixed name, and the folders in which diffusers and transformers look for weights themselves.
_FILES = {
    "pixel-face": (
        "unet/config.json",
        "unet/diffusion_pytorch_model.safetensors",
        "conditioning/config.json",
        "conditioning/model.safetensors",
        "scheduler/scheduler_config.json",
    ),
    "stable-diffusion": (
        "unet/config.json",
        "vae/config.json",
        "text_encoder/config.json",
        "scheduler/scheduler_config.json",
    ),
}
_FOLDERS = ("unet", "vae", "text_encoder", "scheduler")
STAND_INS = "conditioning/identity.safetensors"
_PRIOR = "prior.safetensors"
_SIDES = range(8, 4097, 8)  # of crops: every family folds squares of eight pixels into one place
IDENTITY_ENCODER = "velato-surrogate-residual"  # its space is the one that the face pack's identity tokens were fed


def find_model(pack_id: str, packs: Sequence[Pack]) -> Pack:
    """Return the diffusion pack of an id, going by its manifest alone: none of its other files is read.

    Raises:
        PackMissing: no installed pack has this id.
        PackInvalid: the pack is of another kind, or of a family that this version does not drive.
    """
    pack = next((pack for pack in packs if pack.manifest.id == pack_id), None)
    if pack is None:
        names = ", ".join(pack.manifest.id for pack in packs if pack.manifest.kind == "diffusion")
        raise PackMissing(
            f"There is no face model {pack_id!r}; there is: {names}.",
            hint="Add it with `velato packs add FOLDER`.",
            pack_id=pack_id,
        )
    _resolution(pack)
    return pack


def _resolution(pack: Pack) -> int:
    """Return the side of the crops that a diffusion pack takes; errors as `load_model`."""
    settings, hint = pack.manifest.settings, "`velato packs list` says what each pack is for."
    resolution, family = settings.get("resolution"), settings.get("family")
    if pack.manifest.kind != "diffusion":
        raise PackInvalid(f"The pack {pack.manifest.id} is no diffusion pack.", hint=hint)
    if type(resolution) is not int or resolution not in _SIDES:  # a bool is an int to isinstance
        message = f"The pack {pack.manifest.id} has no resolution that is a multiple of 8, up to {_SIDES[-1]}."
        raise PackInvalid(message, hint=hint)
    if family not in FAMILIES:
        message = f"The pack {pack.manifest.id} is of family {family!r}, which this version cannot drive."
        raise PackInvalid(message, hint=hint)
    return resolution


def load_model(pack: Pack, device: torch.device) -> DiffusionModel:
    """Load the weights of a verified diffusion pack.

    Raises:
        PackInvalid: the pack is of another kind, of a family that this version does not drive, or holds other files than
            its family reads.
    """
    resolution, family = _resolution(pack), str(pack.manifest.settings["family"])
    require_listed(pack, _FILES[family], _FOLDERS)
    with loading(pack):
        if family == "pixel-face":
            from velato_core.diffusion.face_pack import FacePack

            return FacePack.load(pack.folder, pack.manifest.id, resolution, device)
        from velato_core.diffusion.latent_pack import LatentPack

        return LatentPack.load(pack.folder, pack.manifest.id, resolution, device)


def load_pseudonyms(pack: Pack, device: torch.device) -> PseudonymSpace | None:
    """Load the stand-in distribution that a verified pack lists, if it lists one.

    Raises:
        PackInvalid: the file holds something else.
    """
    from velato_core.protection.pseudonym import PseudonymSpace

    if STAND_INS not in pack.manifest.files:
        return None
    with loading(pack):
        return PseudonymSpace.load(pack.folder / STAND_INS, device)


def load_prior(pack: Pack, device: torch.device) -> FacePrior | None:
    """Load the linear face prior that a verified pack lists, if it lists one; errors as `load_pseudonyms`."""
    from velato_core.diffusion.face_prior import FacePrior

    if _PRIOR not in pack.manifest.files:
        return None
    with loading(pack):
        return FacePrior.load(pack.folder / _PRIOR, device)


def finisher_of(pack_id: str, packs: Sequence[Pack]) -> Pack | None:
    """Return the finisher that serves a diffusion pack: the user's own before the bundled one, then the first by id."""
    made_for = [
        pack for pack in packs if pack.manifest.kind == "finisher" and pack.manifest.settings.get("finishes") == pack_id
    ]
    return min(made_for, key=lambda pack: (pack.bundled, pack.manifest.id), default=None)


def load_finisher(pack_id: str, packs: Sequence[Pack], device: torch.device) -> FaceFinisher | None:
    """Load the finisher that serves a diffusion pack, if one is installed; `finisher_of` says which.

    Raises:
        PackInvalid: a file of it is missing, changed, or no finisher's.
    """
    from velato_core.diffusion.face_finisher import FaceFinisher

    pack = finisher_of(pack_id, packs)
    if pack is None:
        return None
    verify_pack(pack.folder)
    require_listed(pack, ("config.json", "model.safetensors"))
    with loading(pack):
        return FaceFinisher.load(pack.folder, device)


def glasses_pack(packs: Sequence[Pack]) -> Pack | None:
    """Return the pack that finds spectacles, chosen as `finisher_of` chooses; None where there is none."""
    finders = [pack for pack in packs if pack.manifest.kind == "glasses"]
    return min(finders, key=lambda pack: (pack.bundled, pack.manifest.id), default=None)


def load_glasses(packs: Sequence[Pack], device: torch.device) -> GlassesFinder | None:
    """Load what finds spectacles, if it is installed.

    Raises:
        PackInvalid: a file of it is missing, changed, or no finder's.
    """
    from velato_core.faces.glasses import GlassesFinder

    pack = glasses_pack(packs)
    if pack is None:
        return None
    verify_pack(pack.folder)
    require_listed(pack, ("model.safetensors",))
    with loading(pack):
        return GlassesFinder.load(pack.folder, device)


def load_engine(device_name: str, packs: Sequence[Pack], pack_id: str = DEFAULT_PACK) -> Engine:
    """Load a diffusion pack and the surrogates.

    Args:
        device_name: torch's name of the device, "cpu", "cuda" or "mps".
        packs: the installed packs.
        pack_id: which diffusion pack.

    Raises:
        PackMissing: there is no such pack.
        PackInvalid: it is no diffusion pack that this version drives, or a file of it is missing, changed or none that
            its family reads.
    """
    import torch

    from velato_core.faces.recognizers import load_surrogates

    device = torch.device(device_name)
    pack, bundled = (_verified(packs, name) for name in (pack_id, DEFAULT_PACK))
    surrogates = tuple(load_surrogates(packs, device))
    encoder = next((surrogate for surrogate in surrogates if surrogate.id == IDENTITY_ENCODER), None)
    return Engine(
        model=load_model(pack, device),
        surrogates=surrogates,
        pseudonyms=load_pseudonyms(pack, device) or load_pseudonyms(bundled, device),
        device=device,
        identity_encoder=encoder,
        prior=load_prior(pack, device),
        finisher=load_finisher(pack_id, packs, device),
        glasses=load_glasses(packs, device),
    )


def _verified(packs: Sequence[Pack], pack_id: str) -> Pack:
    pack = find_model(pack_id, packs)
    verify_pack(pack.folder)
    return pack
