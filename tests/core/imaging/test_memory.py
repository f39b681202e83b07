"""A photo of 24 megapixels goes through in the memory that it needs, measured on a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT = 6000, 4000
PIXELS = WIDTH * HEIGHT * 3

SCRIPT = """
import resource, sys
from pathlib import Path
import numpy as np
from velato_core.imaging import encode, proof
from velato_core.imaging.photo import rgb8, with_rgb8_patches
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

start = peak()
photo = read_photo(Path(sys.argv[1]))
seen = rgb8(photo)
read = peak()
changed = with_rgb8_patches(photo, [((100, 100, 600, 600), np.zeros((500, 500, 3), np.uint8))])
write_photo(changed, Path(sys.argv[2]))
print(read - start, peak() - start)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts a process's memory as Linux does")
def test_a_large_photo_is_copied_no_more_often_than_needed(tmp_path: Path) -> None:
    small = Image.fromarray(np.random.default_rng(0).integers(0, 255, (40, 60, 3), dtype=np.uint8))
    photo = tmp_path / "large.jpg"
    small.resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR).save(photo)
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(photo), str(tmp_path / "result.jpg")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    read, whole = (int(word) / PIXELS for word in ran.stdout.split())
    # Pillow keeps a decoded picture in four bytes a pixel: 1.33, and our samples are 1; the rest is the file itself.
    assert read < 3.2
    # The original and the result, and Pillow's picture of one of them; one more full copy would not fit.
    assert whole < 4.8
