"""Laws and their articles in the rows of official.tsv, in two parts: for training and for measuring.

A law belongs to a part as a whole: the hash of its name decides, for the law's row and for those of its articles. News
items are in neither.
"""
import re
import zlib

ARTICLE = re.compile(r"第[〇零一二三四五六七八九十百千万]+条(之[一二三四五六七八九十]+)?$")


def law_of(row_id, title):
    """The name of the law that a row is of; None for a row of any other kind."""
    if row_id.startswith("law:"):
        return title
    return ARTICLE.sub("", title) if row_id.startswith("art") else None


def held_out(name):
    """One law in ten is not trained on."""
    return zlib.crc32(name.encode()) % 10 == 0


def read(lines, wanted):
    """(id, title, text) of rows whose law `wanted` says yes to."""
    for line in lines:
        row_id, _, title, text = line.rstrip("\n").split("\t")[:4]
        name = law_of(row_id, title)
        if name is not None and wanted(name):
            yield row_id, title, text
