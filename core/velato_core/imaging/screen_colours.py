"""Colours for a screen: what a photo's own profile means, as sRGB, which is what every viewer without profiles takes it for."""

from __future__ import annotations

import io

from PIL import Image, ImageCms


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture with the same colours in sRGB; as it is where it has no profile, sRGB's own, or a broken one.

    Args:
        image: "RGB" or "CMYK".
        profile: its ICC profile.

    Returns:
        "RGB" where anything was converted. Colours outside of sRGB become the nearest ones in it.
    """
    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space, name = source.profile.xcolor_space.strip(), source.profile.profile_description or ""
        if space != image.mode or "sRGB" in name:
            return image
        made = ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), ImageCms.Intent.RELATIVE_COLORIMETRIC, outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):  # a picture in slightly wrong colours is better than none
        return image
    return image if made is None else made
