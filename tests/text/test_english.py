"""Languages: English is read, anything else is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.reading.inputs import read_reports
from analysis.text.english import is_english

OTHERS = {
    "French": "Le ministre a déclaré mardi que les négociations avec les rebelles étaient dans une impasse et que les "
    "combats avaient fait au moins trente morts dans la ville. Il a ajouté que le gouvernement ne signerait pas un "
    "accord sans le retrait des troupes, selon des responsables de la région.",
    "Spanish": "El ministro dijo el martes que las conversaciones con los rebeldes estaban en un punto muerto y que los "
    "combates habían causado al menos treinta muertos en la ciudad. Añadió que el gobierno no firmaría un acuerdo sin "
    "la retirada de las tropas, según los responsables de la región.",
    "German": "Der Minister sagte am Dienstag, dass die Gespräche mit den Rebellen in einer Sackgasse steckten und dass "
    "bei den Kämpfen mindestens dreißig Menschen in der Stadt getötet wurden. Er fügte hinzu, die Regierung werde ohne "
    "den Abzug der Truppen kein Abkommen unterzeichnen, so die Behörden in der Region.",
    "Indonesian": "Menteri mengatakan pada hari Selasa bahwa pembicaraan dengan pemberontak menemui jalan buntu dan "
    "bahwa pertempuran telah menewaskan sedikitnya tiga puluh orang di kota itu. Ia menambahkan bahwa pemerintah tidak "
    "akan menandatangani perjanjian tanpa penarikan pasukan dari wilayah utara negara itu.",
    "Ukrainian": "Міністр заявив у вівторок, що переговори зайшли в глухий кут і що внаслідок боїв у місті загинуло "
    "щонайменше тридцять людей. " * 3,
}


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages(language: str) -> None:
    assert not is_english(OTHERS[language])


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that talks with the rebels were deadlocked and that the fighting had killed at least "
        "thirty people in the town. He added that the government would not sign a deal until the troops had left.",
        "Killed in Goma: Amina Okello, 34; Jean-Pierre Mwangaza, 12. The names of the others were not given.",
        "Neuf morts.",  # too short to tell
        "",
    ],
)
def test_english_and_what_is_too_short(text: str) -> None:
    assert is_english(text)


def test_a_file_in_another_language_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OTHERS["French"], encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nine people died in Goma, the army said.")
    reports, errors = read_reports([tmp_path])
    assert [report.report_id for report in reports] == ["b"]
    assert "does not read as English" in errors[0].problem and errors[0].path.endswith("a.txt")
