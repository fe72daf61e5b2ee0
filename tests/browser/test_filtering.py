"""A real browser narrows lists; the address keeps the choice, and who has no scripts reads everything."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.knowledge import Knowledge
from tests.test_filters import dividing

PAGES = {
    "aspects/evaluation/": ["field", "pillar", "status", "change", "evidence", "stance", "since"],
    "professions/": ["field", "aspect", "status", "since"],
    "pillars/scaling-laws/": ["field", "aspect", "status", "change", "since"],
    "sources/": ["evidence", "stance", "checked", "since", "year"],
    "sources/by-evidence/survey/": ["stance", "checked", "since", "year"],
    "timeline/": ["pillar", "since", "until"],
    "questions/open/": ["field", "profession", "pillar"],
}
"""Every kind of page with a list to narrow, and what its form asks (the day of review where there are several)."""


def shown(page: Page) -> int:
    """How many items are listed."""
    return page.locator("[data-item]:visible").count()


def choices(page: Page, name: str) -> dict[str, int]:
    """The choices of a question, each with the count beside it."""
    texts = page.locator(f"select[name={name}] option:not([value=''])").all_text_contents()
    return {word: int(count.rstrip(")")) for word, count in (text.rsplit(" (", 1) for text in texts)}


@pytest.mark.parametrize("path", PAGES)
def test_each_choice_leaves_as_many_as_it_says(page: Page, address: str, path: str, real: Knowledge) -> None:
    """The form asks its questions; a choice leaves what it counted, and no group without items."""
    page.goto(address + path, wait_until="networkidle")
    names = page.locator("[data-filters] select").evaluate_all("(all) => all.map((one) => one.name)")
    assert dividing(PAGES[path], path, real) == names
    said = page.locator("[data-filters]").get_by_role("status")
    everything, at_first = said.text_content(), shown(page)
    total = int(str(everything).split()[1])
    for name in names:
        word, count = min(choices(page, name).items(), key=lambda one: one[1])
        page.locator(f"select[name={name}]").select_option(label=f"{word} ({count})")
        expect(said).to_contain_text(f"{count} of {total} ")
        assert count == shown(page) <= total
        assert (
            page.locator("[data-group]:visible").count()
            == page.locator("[data-group]:has([data-item]:visible)").count()
        )
        page.locator("[data-filters] button").click()
        expect(said).to_have_text(str(everything))
        assert at_first == shown(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_address_keeps_the_choice(page: Page, address: str) -> None:
    """Choose, reload, choose more, go back: list, form and address agree."""
    page.goto(address + "aspects/evaluation/")
    everything = shown(page)
    page.locator("select[name=status]").select_option("contested")
    assert page.url == f"{address}aspects/evaluation/?status=contested"
    contested = shown(page)
    assert 0 < contested < everything
    page.reload()
    expect(page.locator("select[name=status]")).to_have_value("contested")
    assert contested == shown(page)
    page.locator("select[name=pillar]").select_option(index=1)
    assert page.url.startswith(f"{address}aspects/evaluation/?status=contested&pillar=")
    page.go_back()
    expect(page.locator("select[name=pillar]")).to_have_value("")
    assert contested == shown(page)
    page.go_back()
    expect(page.locator("select[name=status]")).to_have_value("")
    assert everything == shown(page)


def test_what_leads_to_the_list_follows_it(page: Page, address: str) -> None:
    """Years and marks on the line go or fade with the events that are left out, and come back with them."""
    page.goto(address + "timeline/?since=2024&until=2025", wait_until="networkidle")
    assert page.locator(".tn-jump a:visible").all_text_contents() == ["2024", "2025"]
    expect(page.locator(".tn-lane a:not(.is-gone)")).to_have_count(shown(page))
    expect(page.locator("[data-filters]").get_by_role("status")).to_contain_text("since 2024, until 2025")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".tn-lane a.is-gone")).to_have_count(0)
    page.goto(address + "questions/?verdict=overtaken", wait_until="networkidle")
    expect(page.locator(".tn-contents li:visible")).to_have_count(shown(page))


def test_counts_follow_the_other_choices(page: Page, address: str) -> None:
    """With a status chosen, the fields together count its rows; the statuses still count all."""
    page.goto(address + "aspects/evaluation/", wait_until="networkidle")
    statuses = choices(page, "status")
    page.locator("select[name=status]").select_option("contested")
    assert statuses == choices(page, "status")
    for name in ("field", "pillar", "change"):
        assert statuses["Contested"] == sum(choices(page, name).values())


def with_a_row(real: Knowledge, aspect: str, status: str, pillar: str = "") -> set[str]:
    """Professions with a row on an aspect that has the status itself."""
    rows = (one for one in real.rows() if not pillar or one.pillar.id == pillar)
    return {one.profession.entry.title for one in rows if (one.aspect.id, one.status) == (aspect, status)}


@pytest.mark.parametrize(("path", "pillar"), [("professions/", ""), ("pillars/scaling-laws/", "scaling-laws")])
def test_choices_about_rows_are_met_by_one_row(
    page: Page, address: str, real: Knowledge, path: str, pillar: str
) -> None:
    """An aspect of one row and the status of another make no match; counts say the same before the second choice."""
    page.goto(f"{address}{path}?aspect=division-of-work", wait_until="networkidle")
    counted = choices(page, "status")
    for status in ("observed", "emerging", "contested", "projected"):
        expected = with_a_row(real, "division-of-work", status, pillar)
        assert counted.get(status.capitalize(), 0) == len(expected), status
        page.goto(f"{address}{path}?aspect=division-of-work&status={status}", wait_until="networkidle")
        listed = page.locator("[data-item]:visible > a:first-child").all_text_contents()
        assert expected == set(listed), status


def test_how_many_are_left_is_announced(page: Page, address: str) -> None:
    """A live region tells how many of how many, and what was chosen; it tells all of them again afterwards."""
    page.goto(address + "aspects/evaluation/", wait_until="networkidle")
    said, everything = page.locator("[data-filters]").get_by_role("status"), shown(page)
    expect(said).to_have_text(f"All {everything} rows")
    page.locator("select[name=status]").select_option("contested")
    expect(said).to_have_text(f"{shown(page)} of {everything} rows: Contested")
    page.get_by_role("button", name="Show all").click()
    expect(said).to_have_text(f"All {everything} rows")
    assert page.url == f"{address}aspects/evaluation/"


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    """Tab to a list, type a word; tab to the button, press it: focus goes back to the form."""
    page.goto(address + "aspects/evaluation/", wait_until="networkidle")
    page.locator("select[name=pillar]").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Cont")
    expect(page.locator("select[name=status]")).to_have_value("contested")
    while page.evaluate("document.activeElement.matches('[data-filters] select')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("select[name=status]")).to_have_value("")
    assert page.evaluate("document.activeElement.name") == "field"


def test_what_nobody_has_chooses_nothing(page: Page, address: str) -> None:
    """A mistyped address lists everything."""
    page.goto(address + "professions/", wait_until="networkidle")
    everything = shown(page)
    page.goto(address + "professions/?field=xyz&status=", wait_until="networkidle")
    assert everything == shown(page) > 0


@pytest.mark.parametrize("path", PAGES)
def test_the_form_moves_nothing(page: Page, address: str, path: str) -> None:
    """The form has its place before the script runs: nothing shifts when the page opens."""
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate("window.shift") < 0.02


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_everything_is_listed(browser: Browser, address: str, path: str) -> None:
    """No form that does nothing; every item stands there or where the list leads to, whatever the address asks."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}{path}?status=contested&year=2023")
    expect(plain.locator("[data-filters]")).to_be_hidden()
    total = int(str(plain.locator("[data-filters]").get_attribute("data-total")))
    assert plain.locator("[data-item]").count() == shown(plain)
    found = shown(plain)
    for sheet in plain.locator("[data-sheets] .tn-sheets a").evaluate_all("(all) => all.map((one) => one.href)"):
        plain.goto(sheet)
        found += shown(plain)
    assert total == found > 0
    context.close()


def test_a_list_on_several_pages_is_narrowed_as_one(page: Page, address: str) -> None:
    """A choice fetches what stands on other pages, and its links lead where they led there; back shows the ways again."""
    page.goto(address + "sources/", wait_until="networkidle")
    ways = page.locator("[data-sheets] .tn-sheets a:visible").count()
    page.locator("select[name=evidence]").select_option("survey")
    expect(page.locator("[data-filters]").get_by_role("status")).to_contain_text("Survey")
    listed = page.locator("[data-item]:visible a").evaluate_all("(all) => all.map((one) => one.href)")
    page.goto(address + "sources/by-evidence/survey/")
    assert listed == page.locator("[data-item] a").evaluate_all("(all) => all.map((one) => one.href)")
    page.goto(address + "sources/?evidence=survey")
    expect(page.locator("[data-filters]").get_by_role("status")).to_contain_text("Survey")
    expect(page.locator("[data-item]:visible")).to_have_count(len(listed))
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-sheets] .tn-sheets a:visible")).to_have_count(ways)
    assert ways > 5


def test_a_list_that_cannot_be_fetched_says_so(browser: Browser, address: str) -> None:
    """The pages are still there to be read; a second try may succeed."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/by-evidence/**", lambda route: route.abort())
    page.goto(address + "sources/?evidence=survey")
    said = page.locator("[data-filters]").get_by_role("status")
    expect(said).to_contain_text("could not be loaded")
    page.unroute("**/by-evidence/**")
    page.locator("select[name=checked]").select_option(index=1)
    expect(said).to_contain_text("Survey")
    expect(page.locator("[data-item]:visible").first).to_be_visible()
    context.close()
