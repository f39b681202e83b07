"""The errors: one root, unique codes, sentences for people, whole across a process boundary."""

from __future__ import annotations

import pickle
import re

import pytest

from velato_core import errors
from velato_core.errors import Cancelled, DiskFull, PackMissing, UsageError, VelatoError, WriteFailed, WrongPassphrase


def kinds() -> list[type[VelatoError]]:
    found = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, VelatoError)]
    assert len(found) > 20
    return found


def test_codes_are_unique_snake_case() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("kind", kinds())
def test_the_message_without_facts_is_a_sentence(kind: type[VelatoError]) -> None:
    error = kind()
    assert str(error) == error.message
    assert re.fullmatch(r"[A-Z].*\.", error.message)
    assert "{" not in error.message


def test_facts_fill_the_template_and_stay_readable() -> None:
    error = PackMissing(pack_id="sd15")
    assert error.message == "The pack sd15 is not installed."
    assert error.data == {"pack_id": "sd15"}
    assert "velato packs" in error.hint


def test_braces_in_facts_are_not_read_as_templates() -> None:
    assert PackMissing(pack_id="{0.__class__}").message == "The pack {0.__class__} is not installed."


def test_own_words_and_hint_win() -> None:
    error = WrongPassphrase("Not that one.", hint="")
    assert (error.message, error.hint) == ("Not that one.", "")


def test_exit_codes() -> None:
    assert UsageError.exit_code == 2
    assert Cancelled.exit_code == 130
    others = {kind.exit_code for kind in kinds()} - {2, 130}
    assert others == {1}


def test_a_full_disk_is_a_failed_write() -> None:
    with pytest.raises(WriteFailed):
        raise DiskFull(path="a.jpg")


def test_errors_cross_a_process_boundary_whole() -> None:
    error = PackMissing("Gone.", hint="Look again.", pack_id="face", tries=3)
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is PackMissing
    assert (copy.message, copy.hint, copy.data) == ("Gone.", "Look again.", {"pack_id": "face", "tries": 3})
