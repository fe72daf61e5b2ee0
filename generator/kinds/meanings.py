"""Knows what the words mean that a key can take, for authors who choose one."""

from collections.abc import Mapping

from generator.kinds.parts import Change, Contrast, Making, Reading, Side, Stance, Status, Verdict
from generator.kinds.pictures import Basis, Scale, Shown, Tone
from generator.kinds.sources import CslType, Evidence

MEANINGS: Mapping[object, tuple[str, ...]] = {
    Change: (
        "The old way has given way to a new one.", "What was true has turned into its opposite.",
        "There is more of it.", "There is less of it.", "Something stands beside the old way.",
        "It stayed as it was.", "Nobody can say yet.",
    ),
    Status: (
        "Seen at work, in the field or in statistics.", "Seen in a trial, a test or with few people.",
        "Expected by somebody; nobody has seen it yet.", "Good sources disagree.",
    ),
    Stance: ("It carries the sentence.", "It speaks against the sentence.", "It limits the sentence."),
    Reading: ("The whole text was read.", "The abstract was read.", "A page about the source was read."),
    Side: ("For the work before.", "For the work after.", "For both sides."),
    Making: ("People wrote it.", "A language model helped to find or to write it."),
    Verdict: ("The sentence held.", "The sentence held in part.", "The sentence no longer holds."),
    Contrast: (
        "Counts or surveys of two years.", "One place, before a tool came and after.",
        "One study, without a tool and with it.", "Two models, or two versions of one, in the same test.",
        "Two forecasts, of what was yet to come.",
    ),
    Tone: ("Dusk, for what was before.", "The hinge between.", "Daylight, for what is now.", "Grey, for the rest."),
    Basis: ("Numbers from the sources.", "A shape to explain an idea; the page says so."),
    Scale: ("Equal steps.", "Each step is ten times the one before."),
    Shown: ("Numbers stand at the axis.", "The axis has no numbers (for illustrations)."),
    Evidence: (
        "People or systems were assigned to conditions and compared.", "People were studied at their own work.",
        "Data that arose without the researchers' doing.", "Systems were scored on a set of tasks.",
        "People were asked.", "Figures of an office or a registry.", "Studies were collected and weighed.",
        "An argument or a model, without data of its own.", "What makers or authorities say of a system.",
        "A report in the press.", "What somebody thinks.", "What somebody who knows said to an audience.",
    ),
    CslType: (
        "Article without a journal: a preprint", "Article in a scientific journal", "Article in a magazine",
        "Article in a newspaper", "Bill before a parliament", "Book", "Broadcast on radio or television",
        "Chapter of a book", "Set of data", "Document of another kind", "Interview", "Judgement of a court", "Law",
        "Manuscript", "Film or video", "Paper in the proceedings of a conference", "Patent", "Post in a forum or feed",
        "Post in a blog", "Regulation", "Report of an organisation", "Review of a work", "Software", "Song",
        "Speech or talk", "Standard", "Thesis", "Page on the web",
    ),
}  # fmt: skip
"""One sentence for each word of a choice, in the order of its words."""
