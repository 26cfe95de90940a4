"""toolkit.toml: every key has a default, and a wrong one is misuse that says what to type."""

from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME, Settings, find_root, read_settings
from toolkit.base.settings.known_services import EMERGENCY_NUMBERS


def write(folder: Path, text: str) -> Path:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return folder


def misuse(folder: Path, text: str) -> Misuse:
    with pytest.raises(Misuse) as error:
        read_settings(write(folder, text))
    return error.value


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, "")) == Settings()


def test_reads_what_is_there_and_keeps_the_other_defaults(tmp_path: Path) -> None:
    settings = read_settings(
        write(tmp_path, '[limits]\nsentence_words = 15\n[rules]\nLAN001 = "off"\n')
    )
    assert settings.limits.sentence_words == 15
    assert settings.limits.list_items == Settings().limits.list_items
    assert settings.rules == {"LAN001": "off"}


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b'\xef\xbb\xbf[organisation]\nname = "Team"\n')
    assert read_settings(tmp_path).organisation.name == "Team"


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("[limit]\n", "limit is not a setting", "did you mean limits?"),
        (
            "[limits]\nsentence_word = 15\n",
            "limits.sentence_word is not a setting",
            "did you mean sentence_words?",
        ),
        ("[paper]\ncolour = 1\n", "paper.colour is not a setting", "the keys here are: size, text"),
        ("[limits]\nsentence_words = 1\n", "limits.sentence_words: it should be", "it is 1 now"),
        ('[paper]\nsize = "a4"\n', "paper.size: it should be 'A4' or 'Letter'", "it is 'a4'"),
        ('[rules]\nLAN001 = "warn"\n', "rules.LAN001 may not be 'warn'", '"warning"'),
        ('[rules]\nLAN001 = "OFF"\n', "rules.LAN001 may not be 'OFF'", 'did you mean "off"?'),
        ('[rules]\nLAN001 = "eror"\n', "rules.LAN001 may not be 'eror'", 'did you mean "error"?'),
        ("[rules]\nLAN001 = false\n", "rules.LAN001 may not be False", 'did you mean "off"?'),
        ("[rules]\nLAN001 = 3\n", "rules.LAN001 may not be 3", 'write one of: "error", "warning"'),
        ('[rules]\nlan001 = "off"\n', "rules.lan001 is not a code", "in capitals: LAN001"),
        ('[rules]\nLAN001 = "off"\nLAN001 = "note"\n', "at line 3", "for the second time"),
        ("[rules]\n[paper]\n[rules]\n", "at line 3", "for the second time"),
        ('[rules]\nsentence = "off"\n', "rules.sentence is not a code", "such as LAN001"),
        ("[limits\n", "is not valid TOML", "key = value"),
        ("name = Our team\n", "is not valid TOML", "double quotes"),
    ],
)
def test_says_what_is_wrong_and_what_to_type(
    tmp_path: Path, text: str, said: str, hint: str
) -> None:
    error = misuse(tmp_path, text)
    assert FILE_NAME in str(error)
    assert said in str(error)
    assert hint in error.hint


def test_another_encoding_is_misuse(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes('[organisation]\nname = "Sjögren"\n'.encode("cp1252"))
    with pytest.raises(Misuse, match="not UTF-8"):
        read_settings(tmp_path)


def test_a_file_that_cannot_be_read_is_misuse(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(Misuse, match="cannot be read"):
        read_settings(tmp_path)


def test_finds_the_nearest_folder_with_settings(tmp_path: Path) -> None:
    write(tmp_path, "")
    inner = tmp_path / "content" / "conditions"
    inner.mkdir(parents=True)
    assert find_root(inner) == tmp_path
    write(inner.parent, "")
    assert find_root(inner) == inner.parent


def test_a_folder_without_settings_is_misuse_that_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match=r"no toolkit\.toml") as error:
        find_root(tmp_path)
    assert "toolkit init" in error.value.hint


def test_marks_that_git_left_are_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('[site]\n<<<<<<< HEAD\ntitle = "a"\n=======\n')
    with pytest.raises(Misuse, match="line 2: two versions"):
        read_settings(tmp_path)


@pytest.mark.parametrize("region", ["GB", "US", "DE"])
def test_settings_add_numbers_to_those_that_the_toolkit_knows(tmp_path: Path, region: str) -> None:
    known = EMERGENCY_NUMBERS[region]
    settings = read_settings(write(tmp_path, f'[services.regions]\n{region} = ["123"]\n'))
    assert settings.services.numbers[region] == (*known, "123")
    assert settings.services.numbers.items() >= {
        (other, numbers) for other, numbers in EMERGENCY_NUMBERS.items() if other != region
    }


def test_an_emergency_service_of_the_place_has_a_number_of_its_country(tmp_path: Path) -> None:
    service = '[[local]]\nname = "Us"\nphone = "%s"\nemergency = true\nregions = ["GB"]\n'
    read_settings(write(tmp_path, service % "999"))
    error = misuse(tmp_path, service % "123")
    assert "“Us” has the number 123, which is not among those of GB" in str(error)
    read_settings(write(tmp_path, f'{service % "123"}[services.regions]\nGB = ["123"]\n'))
