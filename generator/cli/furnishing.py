"""Knows how a whole site is built: the house in one process, the entries in this one, then everything is written."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import click

from generator import build, disk, furnish, parallel, previews, report
from generator.cli.houses import Building, begin
from generator.cli.options import mkdocs
from generator.furnish import Furniture, Noted
from generator.house import House
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.text import counted
from generator.views.cards import cards
from generator.views.home import row_named
from generator.views.parts import Site


def site(config: Path, target: Path) -> bool:
    """Build the site into a folder; whether that went well. Findings and what was done are told."""
    building = begin(config)
    try:
        knowledge = _knowledge(config)
        house = _house(building) if knowledge else None
        return house is not None and knowledge is not None and _built(knowledge, house, building, config, target)
    finally:
        building.stop()


def _knowledge(config: Path) -> Knowledge | None:
    content = disk.configured(config, "docs_dir", "docs")
    shown = disk.below(content, config.parent)
    result = build.base(disk.read_content(content), shown, disk.read_pages(content))
    problems = [problem for problem in result.problems if problem.level != "advice"]
    if problems:
        click.echo(f"{report.text(problems)}\n{report.summary(problems)}.", err=True)
    return None if problems else result.knowledge


def _house(building: Building) -> House | None:
    house, said = building.wait()
    if house is None:
        click.echo(said, err=True)
    return house


def _built(knowledge: Knowledge, house: House, building: Building, config: Path, target: Path) -> bool:
    site = Site(knowledge, house.name, house.url, house.edit_base)
    renderer = Renderer(Path(house.templates), disk.cache_folder(config.parent, "templates"))
    plan = furnish.furniture(site, house, renderer, partial(disk.read_text, building.folder))
    if different := furnish.lacking(plan):
        click.echo(f"The theme's page differs within {', '.join(different)}: MkDocs prints all pages.", err=True)
        return mkdocs("build", "--strict", "-f", str(config), "-d", str(target.resolve())) == 0
    shown = cards(site, row_named(house.featured, knowledge))
    drawn = previews.pictures(shown, building.folder / previews.FOLDER, disk.cache_folder(config.parent, "cards"))
    _write(plan, drawn, target, building.folder)
    inputs = [*map(Path, house.inputs), Path(house.content), Path(house.templates)]
    disk.write_record(config.parent / disk.BUILD_RECORD, inputs, target)
    return True


def _write(plan: Furniture, drawn: Mapping[str, bytes], target: Path, folder: Path) -> None:
    """Write what differs from what is there, remove what is no more, and say how much that was."""
    put = disk.Target(target)
    noted = parallel.results([partial(_page, plan, address, put) for address in plan.pages])
    files = {address: write() for address, write in plan.files.items()}
    files |= {f"{one.address}index.html": plan.text(one.address) for one in plan.house.texts}
    files |= plan.last([note for note, _ in noted])
    changed = sum(wrote for _, wrote in noted) + sum(put.text(address, text) for address, text in files.items())
    changed += sum(put.data(address, data) for address, data in drawn.items())
    made = {*files, *drawn, *(pages := {f"{address}index.html" for address in plan.pages})}
    given = [address for address in disk.files_below(folder) if address not in made]
    changed += sum(put.copy(folder, address) for address in given)
    gone = put.sweep({*made, *given})
    said = f"{counted(len(pages), 'page')}; {counted(changed, 'file')} written, {gone} removed."
    click.echo(f"Built {said}", err=True)


def _page(plan: Furniture, address: str, put: disk.Target) -> tuple[Noted, bool]:
    html, noted = plan.page(address)
    return noted, put.text(f"{address}index.html", html)
