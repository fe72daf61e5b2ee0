"""A list that is too long for one page keeps its groups on pages of their own."""

from generator.views.parts import Link
from generator.views.sheets import FEW, Sheet, is_split, sheets, ways


def test_a_group_takes_as_many_pages_as_it_needs() -> None:
    """About equally long, in order, the first at the address of the group."""
    assert (Sheet("law/", "Law", (1, 2, 3)),) == sheets("law/", "Law", [1, 2, 3], 3)
    expected = (Sheet("law/", "Law, part 1", (1, 2, 3)), Sheet("law/2/", "Law, part 2", (4, 5)))
    assert expected == sheets("law/", "Law", [1, 2, 3, 4, 5], 4)
    assert sheets("law/", "Law", [], 4) == ()


def test_only_long_groups_of_long_lists_leave() -> None:
    """A list that fits is whole; a short group stays where it is."""
    assert [is_split(range(all), range(group), 100) for all, group in ((100, 90), (101, FEW), (101, FEW + 1))] == [
        False,
        False,
        True,
    ]


def test_parts_are_named_by_their_ends() -> None:
    """One page is all of them; several are told apart by their first and last members."""
    assert (Link("by/law/", "All 3 people"),) == ways(sheets("by/law/", "Law", "abc", 3), "3 people", str.upper, "")
    expected = (Link("../law/", "A to C"), Link("../law/2/", "D to E"))
    assert expected == ways(sheets("law/", "Law", "abcde", 4), "5 people", str.upper, "x/")
