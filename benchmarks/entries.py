"""Knows what made-up entries say, kind by kind, in the keys of `generator/kinds/` and within every rule."""

import random
from collections.abc import Iterator, Sequence

from benchmarks import words
from benchmarks.plainyaml import Data
from benchmarks.prose import name, paragraph, question, seeded, sentence, slug, things

Entry = dict[str, Data]
DAY = "2026-11-22"
PILLARS = [slug(title) for title in words.PILLARS]
ASPECTS = [slug(title) for title in words.ASPECTS]
CHANGES = ("replaced", "grew", "grew", "shrank", "added", "added", "added", "held", "open")
STATUSES = ("observed", "observed", "observed", "observed", "emerging", "emerging", "contested", "projected")
READINGS: tuple[Entry, ...] = (
    {"how": "full-text"},
    {"how": "abstract"},
    {"how": "secondary", "pages": ["https://example.org/reviews"]},
)
ROWS = 3


def frame(seed: str, first: str) -> Iterator[tuple[str, Entry]]:
    """Yield what every base has whatever its size; `first` is a profession that there always is."""
    for number, title in enumerate(words.PILLARS):
        yield f"pillars/{PILLARS[number]}", _pillar(seeded(seed, "pillar", number), number, title)
    for number, title in enumerate(words.FIELDS):
        text = sentence(seeded(seed, "field", number), "people", past=False, length=18)
        yield f"fields/{slug(title)}", {"title": title, "order": str(number + 1), "summary": text}
    for number, title in enumerate(words.ASPECTS):
        yield f"aspects/{ASPECTS[number]}", _aspect(seeded(seed, "aspect", number), number, title, first)
    yield from _words(seed)


def _words(seed: str) -> Iterator[tuple[str, Entry]]:
    for number, title in enumerate(words.TERMS):
        draw = seeded(seed, "term", number)
        after = slug(words.TERMS[(number + 1) % len(words.TERMS)])
        told: Entry = {"title": title, "definition": sentence(draw, "people", past=False, length=18)}
        yield f"terms/{slug(title)}", told | {"see": [after], "sources": [_study(number % 7)]}
        date = f"{1990 + 3 * number}-0{number % 9 + 1}"
        why = sentence(draw, "firms", past=False, length=20)
        event: Entry = {"title": f"The {title.lower()} rule", "date": date, "why": why, "sources": [_study(number % 7)]}
        yield f"events/{slug(title)}-rule", event
    for number in range(3):
        yield from _asked(seeded(seed, "asked", number), number)


def _asked(draw: random.Random, number: int) -> Iterator[tuple[str, Entry]]:
    order, dated = str(number + 1), {"as-of": "2023-08-08", "sources": [_study(number)]}
    answer: Entry = {"title": question(draw), "group": "Asked at the fair", "order": order}
    yield f"questions/asked-{order}", {**answer, "answer": paragraph(draw, "firms", 2), **dated}
    goal: Entry = {"title": f"Direction {order}", "order": order}
    goal |= {"goal": sentence(draw, "firms", past=False, length=18), "summary": paragraph(draw, "firms", 1)}
    yield f"directions/direction-{order}", {**goal, **dated}


def _aspect(draw: random.Random, number: int, title: str, first: str) -> Entry:
    rows = {aspect: pillar for pillar in range(3) for aspect in _compared(0, pillar)}
    asked: Entry = {"title": title, "order": str(number + 1), "question": question(draw)}
    if number not in rows:
        return asked
    link = f"[[professions/{first}#{PILLARS[rows[number]]}-{ASPECTS[number]}]]"
    return asked | {"finding": f"{sentence(draw, 'firms', past=False, length=20)[:-1]}, as in {link}."}


def _pillar(draw: random.Random, number: int, title: str) -> Entry:
    linked = [f"[[terms/{slug(term)}]]" for term in words.TERMS[number * 4 : number * 4 + 4]]
    return {
        "title": title,
        "order": str(number + 1),
        "summary": sentence(draw, "firms", past=False, length=24),
        "how-it-works": [_passage(draw, f"How {one + 1}", number, f" See {linked[one]}.") for one in range(4)],
        "implications": [_passage(draw, f"What follows {one + 1}", number) for one in range(3)],
        "contested": [_passage(draw, f"Doubt {one + 1}", number, stance="contests") for one in range(2)],
        "guide-questions": [question(draw) for _ in range(5)],
        "pictures": [_picture(draw, number)],
    }


def _passage(draw: random.Random, title: str, number: int, after: str = "", stance: str = "supports") -> Entry:
    cited: list[Data] = [{"id": _study(number), "stance": stance}, _study(number + 3), _study(6)]
    return {"title": title, "text": paragraph(draw, "firms", 3) + after, "sources": cited}


def _picture(draw: random.Random, number: int) -> Entry:
    first = draw.randint(20, 60)
    parts: list[Data] = [
        {"label": "Before", "value": str(first), "tone": "then"},
        {"label": "After", "value": str(100 - first), "tone": "now"},
    ]
    said: Entry = {"id": "shares", "form": "shares", "title": f"Shares of {name(draw)}", "caption": "Made up."}
    return said | {"basis": "illustration", "unit": "%", "parts": parts, "sources": [_study(number)]}


def source(seed: str, number: int) -> Entry:
    """A made-up reference; half are reports, half articles in journals."""
    draw = seeded(seed, "source", number)
    year = draw.randint(2023, 2025)  # no row here speaks of a year that its source could not know
    people: list[Data] = [
        {"family": draw.choice(words.SURNAMES), "given": name(draw)} for _ in range(draw.choice((1, 2, 3, 5)))
    ]
    title = f"{things(draw).strip('*`“”')} and {things(draw).strip('*`“”')} in {draw.choice(words.PLACES)}"
    report = draw.random() < 0.5
    where: Entry = {"publisher": draw.choice(words.PUBLISHERS), "URL": f"https://example.org/{year}/{number}"}
    paper: Entry = {"container-title": f"{name(draw)} Review", "DOI": f"10.5555/{year}.{number:05d}"}
    findings: list[Data] = [_finding(draw, stance) for stance in ("supports", "nuances")[: draw.choice((1, 1, 2))]]
    about: Entry = {"evidence": draw.choice(("experiment", "field-study", "survey", "statistics", "observational"))}
    return {
        "type": "report" if report else "article-journal",
        "title": title[0].upper() + title[1:],
        "author": people,
        "issued": f"{year}-{draw.randint(1, 12):02d}",
        **(where if report else paper),
        **about,
        "findings": findings,
        "checked": {"on": DAY} | draw.choice(READINGS),
    }


def _finding(draw: random.Random, stance: str) -> Entry:
    figure = f"Of {draw.randint(40, 900)} {draw.choice(words.ROLES)[1]} asked, {draw.randint(12, 88)}%"
    said = sentence(draw, "they", past=True, length=20)
    return {"statement": f"{figure} say: {said[0].lower()}{said[1:]}", "stance": stance}


def profession(seed: str, number: int, title: str, before: Sequence[str]) -> Entry:
    """An occupation with codes, exposure figures and kin among those that came `before` it."""
    draw = seeded(seed, "profession", number)
    first = title.split(",")[0]
    kin: list[Data] = [*sorted(draw.sample(before, min(3, len(before))))]
    rating = [f"{draw.random() / 3 + step / 3:.2f}" for step in range(3)]
    rated: Entry = dict(zip(("alpha", "beta", "gamma"), rating, strict=True))
    code = f"{draw.randint(11, 53)}-{draw.randint(1011, 9099)}.00"
    told: Entry = {
        "title": title,
        "field": slug(words.FIELDS[number % len(words.FIELDS)]),
        "summary": sentence(draw, "they", past=False, length=18),
        "also-called": [f"{name(draw)} {first.split()[-1].lower()}", f"{name(draw)} & {name(draw)} specialist"],
        "codes": {"onet-soc": code, "isco-08": str(draw.randint(1111, 9629))},
        "exposure": {"occupation": title, "people": rated, "model": rated, "source": _study(0)},
    }
    return told | ({"related": kin} if kin else {})


def shifts(seed: str, number: int, known: Sequence[str]) -> Iterator[tuple[str, Entry]]:
    """Yield pillar and shift; the rows cite sources that are `known`, the last of them always."""
    for place, pillar in enumerate(PILLARS):
        draw = seeded(seed, "shift", number, pillar)
        then, now = draw.randint(2005, 2019), f"{draw.randint(2021, 2024)}-{draw.randint(1, 12):02d}"
        actor = draw.choice(words.ROLES)[1]
        rows: list[Data] = [
            _row(draw, aspect, actor, [*draw.choices(known, k=draw.choice((0, 0, 1, 2))), known[-1]], stance, known[0])
            for aspect, stance in zip(_compared(number, place), ("nuances", "supports", "supports"), strict=True)
        ]
        yield (
            pillar,
            {
                "paradigm-shift": f"{sentence(draw, actor, past=False, length=26)}",
                "as-of": {"then": str(then), "now": now},
                "rows": rows,
                "open-questions": [question(draw) for _ in range(draw.choice((1, 2, 2)))],
                "reviewed": {"on": DAY, "how": draw.choice(("full-text", "abstract"))},
            },
        )


def _compared(number: int, pillar: int) -> list[int]:
    """The aspects of a shift: all take their turn, so that each is used in the smallest base."""
    return [(number * 9 + pillar * ROWS + row) * 7 % len(ASPECTS) for row in range(ROWS)]


def _row(draw: random.Random, aspect: int, actor: str, cited: list[str], stance: str, doubting: str) -> Entry:
    status = draw.choice(STATUSES)
    points = "contests" if status == "contested" else stance
    now: Data = sentence(draw, actor, past=False, length=26)
    if draw.random() < 0.3:
        now = {"text": now, "as-of": "2025"}
    compared: Entry = {
        "aspect": ASPECTS[aspect],
        "then": sentence(draw, actor, past=True, length=20),
        "now": now,
        "change": draw.choice(CHANGES),
        "status": status,
        "sources": _cited(draw, list(dict.fromkeys(cited)), points, doubting),
    }
    if status == "projected":
        return compared | {"settles": question(draw), "check-by": "2028"}
    return compared | ({"since": [_since(draw, actor, cited[-1])]} if draw.random() < 0.2 else {})


def _cited(draw: random.Random, ids: list[str], stance: str, doubting: str) -> list[Data]:
    """The last citation carries both sides; where it matters, another one points away, and the rest where they may."""
    first: list[Data] = [
        {"id": id, "for": draw.choice(("then", "now")), "stance": draw.choice(("supports", "nuances"))}
        for id in ids[:-1]
    ]
    # with a place of its own, because it may be one of the others, and nothing is cited twice in the same way
    away: list[Data] = [] if stance == "supports" else [{"id": doubting, "for": "now", "stance": stance, "at": "p. 2"}]
    return [*away, *first, {"id": ids[-1], "for": "both"}]


def _since(draw: random.Random, actor: str, cited: str) -> Entry:
    text = sentence(draw, actor, past=True, length=22)
    return {
        "as-of": f"2026-0{draw.randint(1, 9)}",
        "text": text,
        "verdict": draw.choice(("confirmed", "qualified")),
        "sources": [cited],
    }


def _study(number: int) -> str:
    return f"study-{number:05d}"
