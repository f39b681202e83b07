"""The one reader of shipped files."""

from __future__ import annotations

import pytest

import velato_resources


def test_reads_a_shipped_file() -> None:
    text = velato_resources.read_text("packs/README.md")
    assert text.encode() == velato_resources.read_bytes("packs/README.md")
    assert "sha256" in text


def test_gives_a_real_path_to_readers_that_need_one() -> None:
    with velato_resources.open_path("packs") as folder:
        assert folder.joinpath("README.md").is_file()


def test_lists_what_lies_in_a_folder() -> None:
    assert "README.md" in velato_resources.list_names("packs")
    assert velato_resources.list_names("nowhere") == ()


def test_every_bundled_pack_is_a_folder() -> None:
    for name in velato_resources.bundled_packs():
        assert name.startswith("packs/")
        with velato_resources.open_path(name) as folder:
            assert folder.is_dir()


@pytest.mark.parametrize("name", ["", "../secret", "packs/../../x", "/etc/passwd", "packs//README.md", "a\\b", "."])
def test_names_that_leave_the_package_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource name"):
        velato_resources.read_bytes(name)


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="icons/none"):
        velato_resources.read_bytes("icons/none")
