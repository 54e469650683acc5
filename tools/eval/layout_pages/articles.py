"""Articles of our own wording: the files in articles/ and in ../../train/articles.

A file: `# headline`, `## kicker`, `@byline`, `>code of the province whose statement it is`, `=== heading of a section`; any
other line is a paragraph.
"""
import dataclasses
import pathlib

HERE = pathlib.Path(__file__).parent
MEASURED = HERE / "articles"
TRAINED = HERE.parents[1] / "train" / "articles"


@dataclasses.dataclass
class Article:
    title: str
    subtitle: str = ""
    byline: str = ""
    region: str = ""
    body: list = dataclasses.field(default_factory=list)  # ("head" | "text", words)
    own: bool = False

    @property
    def statement(self):
        return bool(self.region)


def read(path):
    article = Article("", own=True)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            article.title = line[2:]
        elif line.startswith("## "):
            article.subtitle = line[3:]
        elif line.startswith("@"):
            article.byline = line[1:]
        elif line.startswith(">"):
            article.region = line[1:]
        elif line.startswith("=== "):
            article.body.append(("head", line[4:]))
        elif line.strip():
            article.body.append(("text", line))
    return article


def trained(pages):
    """Articles for training: every fourth one for the pages that weights are fitted on, the others for the model."""
    return [read(path) for i, path in enumerate(sorted(TRAINED.glob("*.txt"))) if (i % 4 == 0) == pages]


def on_pages(test):
    """Those that pages are made of, for measuring or for fitting; none is in both. For fitting, the few of the same
    kinds as those that are measured on, English among them, stand five times beside the many for training."""
    own = [read(path) for i, path in enumerate(sorted(MEASURED.glob("*.txt"))) if (i % 2 == 1) == test]
    return own if test else 5 * own + trained(pages=True)
