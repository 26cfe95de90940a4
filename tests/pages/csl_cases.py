"""Entries in the shapes of the CSL specification and of what Zotero and Crossref export.

Each has what any good list of references shows of it, in whatever style, and what none may show.
"""

from __future__ import annotations

from typing import Any

Case = tuple[dict[str, Any], list[str], list[str]]


def _issued(has: list[str], lacks: list[str] | None = None, **date: Any) -> Case:
    named = {name.replace("_", "-"): value for name, value in date.items()}
    return {"title": "Nerves", "publisher": "NHS", "issued": named}, has, lacks or []


def _author(has: list[str], lacks: list[str] | None = None, **name: Any) -> Case:
    named = {key.replace("_", "-"): value for key, value in name.items()}
    return {"title": "Nerves", "author": [named]}, has, lacks or []


def _title(title: str, has: list[str], lacks: list[str] | None = None) -> Case:
    return {"title": title}, has, lacks or []


def _article(has: list[str], lacks: list[str] | None = None, **fields: Any) -> Case:
    named = {key.replace("_", "-"): value for key, value in fields.items()}
    entry = {"type": "article-journal", "title": "Nerves", "container-title": "Pain"}
    return {**entry, **named}, has, lacks or []


def _chapter(has: list[str], lacks: list[str] | None = None, **fields: Any) -> Case:
    named = {key.replace("_", "-"): value for key, value in fields.items()}
    book = {"type": "chapter", "title": "Nerves", "container-title": "Book of pain"}
    return {**book, **named}, has, lacks or []


DATES = [
    _issued(["2015"], date_parts=[[2015]]),
    _issued(["2015"], date_parts=[["2015", "3", "7"]]),
    _issued(["2015"], date_parts=[[2015.0, 3]]),
    _issued(["2015", "2016"], date_parts=[[2015], [2016]]),
    _issued(["2015"], ["2015–2015", "2015-2015"], date_parts=[[2015, 3], [2015, 4]]),
    _issued(["2015", "2016", "summer"], ["22"], date_parts=[["2015", "22"], ["2016", "24"]]),
    _issued(["summer", "2015"], date_parts=[[2015]], season="2"),
    _issued(["spring", "2015"], ["13"], date_parts=[[2015, 13]]),
    _issued(["2015"], date_parts=[[2015]], circa=True),
    _issued(["about 2015"], date_parts=[[2015]], circa="1"),
    _issued(["2015"], ["about", "ca."], date_parts=[[2015]], circa=0),
    _issued(["44", "BC"], ["-44"], date_parts=[[-44, 3, 15]]),
    _issued(["2024"], ["Feb 21"], raw="2024 Feb 21"),
    _issued(["2024"], ["02-21"], raw="2024-02-21"),
    _issued(["2024"], ["May"], raw="3 May 2024"),
    _issued(["2024"], ["3rd"], raw="May 3rd, 2024"),
    _issued(["spring", "2020"], raw="Spring 2020"),
    _issued(["2019", "2020"], raw="2019-2020"),
    _issued(["about 1990"], raw="ca. 1990"),
    _issued(["4/5/2024"], raw="4/5/2024"),
    _issued(["forthcoming"], raw="forthcoming"),
    _issued(["n.d."], ["n.d.."], literal="n.d."),
    _issued(["in press"], literal="in press"),
    _issued(["2004"], ["~", "06"], edtf="2004-06~"),
    _issued([], ["None", ", ."], date_parts=[[]]),
    _issued([], ["None", ", ."], date_parts=[[""]]),
    _issued([], ["None"], date_parts=[]),
]

NAMES = [
    _author(["Foley"], family="Foley", given="Peter L."),
    _author(["van der Berg"], family="Berg", given="Jan", non_dropping_particle="van der"),
    _author(["von Humboldt"], family="Humboldt", given="Alexander", dropping_particle="von"),
    _author(["d’Arcy"], ["d’ Arcy"], family="Arcy", given="Jean", dropping_particle="d’"),
    _author(["al-Hamid"], family="Hamid", given="Sami", non_dropping_particle="al-"),
    _author(["van Beethoven"], family="Beethoven", given="Ludwig van"),
    _author(["King", "Jr"], family="King", given="Martin Luther", suffix="Jr."),
    _author(["King", "III"], family="King", given="M", suffix="III", comma_suffix=True),
    _author(["King", "Jr"], family="King", given="Martin, Jr."),
    _author(["World Health Organization"], ["WHO"], literal="World Health Organization"),
    _author(["Plato"], ["Plato,"], family="Plato"),
    _author(["Plato"], given="Plato"),
    _author(["van Gogh"], ['"'], family='"van Gogh"', given="Vincent"),
    _author(["Smith & Sons"], ["&amp;"], literal="Smith &amp; Sons"),
    _author(["山田太郎"], family="山田", given="太郎"),
    _author(["محمد"], family="علي", given="محمد"),
    _author([], ["()", "None", ".. "]),
    _author(["JP"], family="Sartre", given="Jean-Paul"),
    _author(["García Márquez"], family="García Márquez", given="Gabriel"),
]

TITLES = [
    _title("Title with <i>C. elegans</i> &amp; more", ["C. elegans", "& more"], ["&amp;"]),
    _title("<span class=\"nocase\">iPhone</span> use", ["iPhone use"], ["span"]),
    _title("10<sup>9</sup> cells", ["10⁹"], ["109"]),
    _title("H<sub>2</sub>O and Ca<sup>2+</sup>", ["H₂O", "Ca²⁺"], ["H2O"]),
    _title("<span style=\"font-variant:small-caps;\">Rna</span>", ["Rna"], ["font"]),
    _title("&lt;b&gt;Bold&lt;/b&gt; words", ["Bold words"], ["&lt;"]),
    _title("<jats:p>Nerves</jats:p><jats:p>Pain</jats:p>", ["Nerves Pain"], ["jats"]),
    _title("p < 0.05 and x > 3", ["p < 0.05 and x > 3"]),
    _title("What is pain?", ["What is pain?"], ["pain?."]),
    _title("He said “stop!”", ["“stop!”"], ["”."]),
    _title('"Quoted" words', ['Quoted'], []),
    _title("Ends with a stop.", ["a stop."], ["stop.."]),
    _title("Nerves\u200b and\u00ad pain\u2060", ["Nerves and pain"], ["\u200b", "\u00ad"]),
    _title("Nerves\n  and   pain", ["Nerves and pain"]),
    _title("الألم العصبي", ["الألم العصبي"]),
    _title("Caf&eacute; &#233;tude", ["Café étude"], ["&#"]),
]  # fmt: skip

PLACES = [
    _article(["Pain", "154", "5", "632", "642"], volume="154", issue=5, page="632-642"),
    _article(["154"], ["()", "( )"], volume=154, page=""),
    _article(["e12"], ["None"], page="e12"),
    _article(["J Pain"], ["J Pain.,"], container_title="J Pain."),
    _chapter(["Book of pain", "Nerves"], publisher="Elsevier"),
    _chapter(["Smith"], ["None"], editor=[{"family": "Smith", "given": "Ann"}]),
    _chapter(["Jones", "Smith"], author=[{"family": "Jones"}], editor=[{"family": "Smith"}]),
    _chapter(["Elsevier", "2010", "3", "10"], publisher="Elsevier", page="3-10",
             issued={"date-parts": [[2010]]}),
    _article(["Foley", "others"], ["Sena"], author=[
        {"family": name} for name in ("Foley", "Vesterinen", "Laird", "Sena")]),
    ({"title": "Guide", "author": [{"literal": "NICE"}], "publisher": "NICE"}, ["NICE. Guide"],
     ["NICE. Guide. NICE"]),
]  # fmt: skip

CASES: list[Case] = [*DATES, *NAMES, *TITLES, *PLACES]
