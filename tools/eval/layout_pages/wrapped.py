"""Articles as plain text whose lines are broken at one width, as PDF, OCR and mail give them."""
from layout_pages import articles as texts

HANGING = "，。、；：！？）》”"
# Characters of a line; whether paragraphs are indented, and parted by blank lines.
WIDTHS = (14, 18, 26, 40)
STYLES = {"indents": (True, False), "blank lines": (False, True), "neither": (False, False)}


def lines_of(words, width):
    while words:
        end = width
        while end < len(words) and words[end] in HANGING:
            end += 1
        yield words[:end]
        words = words[end:]


def wrapped(article, width, indents, blanks):
    """(text, paragraphs)"""
    lines, paragraphs = [article.title] + [""] * blanks, []
    for kind, words in article.body:
        if kind == "head":
            lines += [words] + [""] * blanks
            continue
        paragraphs.append(words)
        lines += [*lines_of(("　　" if indents else "") + words, width)] + [""] * blanks
    return "\n".join(lines) + "\n", paragraphs


def make_texts(test):
    """(style, width, text, paragraphs) of our own Chinese articles, each in every width and style."""
    for article in texts.on_pages(test):
        if article.title.isascii():
            continue
        for style, (indents, blanks) in STYLES.items():
            for width in WIDTHS:
                yield (style, width, *wrapped(article, width, indents, blanks))
