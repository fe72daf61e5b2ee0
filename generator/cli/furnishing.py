"""Knows how a whole site is built: the house in one process, the entries in this one, then everything is written."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from generator import disk, furnish, lately, origins, previews, reading, report
from generator.cli import contents
from generator.cli.houses import Building
from generator.cli.options import mkdocs
from generator.cli.placing import Placing
from generator.cli.progress import Progress
from generator.difference.days import Day
from generator.disk import stamps
from generator.disk.target import Target
from generator.house import House, written
from generator.knowledge import Knowledge
from generator.origins import Origins
from generator.render import Renderer
from generator.text import counted
from generator.views.cards import cards
from generator.views.home import row_named, without_row
from generator.views.parts import Site

STANDING = disk.CACHE / "standing.json"
"""Beside `mkdocs.yml`: from what each page of the last build was made. Safe to delete."""


def site(config: Path, target: Path, building: Building) -> bool:
    """Build the site into a folder, once the house is there; whether that went well. All is told that was done."""
    progress = Progress()
    try:
        content = disk.configured(config, "docs_dir", "docs")
        files = list(disk.read_content(content))
        knowledge = _knowledge(files, config)
        days = lately.days(content, disk.cache_folder(config.parent, "lately")) if knowledge else None
        progress.step("Waiting for MkDocs")
        house = _house(building) if knowledge else None
        if house is None or knowledge is None:
            return False
        if said := without_row(house.featured, knowledge):
            click.echo(f"{config.name}: {said}.", err=True)
            return False
        made_from = Origins(knowledge, origins.digests(files), _basis(house))
        files.clear()  # each process would have a copy
        return _built(knowledge, house, building, target, Placed(config, made_from, progress, days))
    finally:
        progress.end()
        building.stop()


def _knowledge(files: reading.Files, config: Path) -> Knowledge | None:
    content = disk.configured(config, "docs_dir", "docs")
    shown = disk.below(content, config.parent)
    read = contents.read(files, shown, config.parent, workers=1)  # MkDocs has the other processor
    result = reading.concluded(read, shown, disk.read_pages(content), advice=False)
    if result.problems:
        click.echo(f"{report.text(result.problems)}\n{report.summary(result.problems)}.", err=True)
    return None if result.problems else result.knowledge


def _basis(house: House) -> str:
    """What pages are made from beside entries: code, templates, configuration, the shells, and the way to the guide."""
    around = written(replace(house, home="", texts=()))
    return "\n".join([stamps.stamp([*house.inputs, house.templates]), around, disk.guide(Path(house.content))])


def _house(building: Building) -> House | None:
    house, said = building.wait()
    if house is None:
        click.echo(said, err=True)
    return house


@dataclass(frozen=True)
class Placed:
    """What a build goes by: configuration, what pages are made from, how it tells what it does, what changed lately."""

    config: Path
    origins: Origins
    progress: Progress
    days: tuple[Day, ...] | None


def _built(knowledge: Knowledge, house: House, building: Building, target: Path, by: Placed) -> bool:
    config, content = by.config, Path(house.content)
    site = Site(knowledge, house.name, house.url, house.edit_base, guide=disk.guide(content), days=by.days)
    renderer = Renderer(Path(house.templates), disk.cache_folder(config.parent, "templates"))
    plan = furnish.furniture(site, house, renderer, partial(disk.read_text, building.folder))
    if different := furnish.lacking(plan):
        click.echo(f"The theme's page differs within {', '.join(different)}: MkDocs prints all pages.", err=True)
        return mkdocs("build", "--strict", "-f", str(config), "-d", str(target.resolve())) == 0
    pictures = previews.pictures(cards(site, row_named(house.featured, knowledge)), building.folder / previews.FOLDER)
    put, record = Target(target), config.parent / STANDING
    _write(Placing(plan, pictures, put, by.origins, record, by.progress), building.folder)
    inputs = [*map(Path, house.inputs), content, Path(house.templates), *lately.noted(content)]
    stamps.write_record(config.parent / stamps.BUILD_RECORD, inputs, target)
    return True


def _write(placing: Placing, folder: Path) -> None:
    """Write what differs from what is there, remove what is no more, and say how much that was."""
    plan, put = placing.plan, placing.put
    noted = placing.all()
    placing.progress.step("Writing what is left")
    files = {f"{one.address}index.html": plan.text(one.address) for one in plan.house.texts}
    files |= plan.last(noted)
    changed = sum(put.text(address, text) for address, text in files.items())
    made = {*files, *placing.files}
    given = [address for address in disk.files_below(folder) if address not in made]
    changed += placing.written + sum(put.copy(folder, address) for address in given)
    gone = put.sweep({*made, *given})
    placing.note()
    placing.progress.end()
    said = (
        f"{counted(len(plan.pages), 'page')}, {placing.made} made; {counted(changed, 'file')} written, {gone} removed."
    )
    click.echo(f"Built {said}", err=True)
