"""Makes newspaper pages out of articles, damages their order and knows the truth.

A page is a list of lines and of the joins between them. Offsets are bytes of the page's text, as in documents.
"""
import dataclasses
import pathlib
import random
import re
import subprocess

from layout_pages import articles as texts
from layout_pages import laws

HERE = pathlib.Path(__file__).parent
PAUSES = "，。、；：！？）》”」』,.;:!?)%"
NUMBER = re.compile(r"^第[〇零一二三四五六七八九十百千万]+条(之[一二三四五六七八九十]+)?\s*")


@dataclasses.dataclass
class Damage:
    """What happens to a page: frames that follow each other stay together with probability `together`, the groups
    change their places by about `spread`. `cut`: of paragraphs, by a frame's end; `again`: of what was cut off them."""
    name: str
    columns: int
    cut: float
    together: float
    spread: float
    byline_moved: float = 0
    repeated: float = 0
    single_newlines: float = 0
    lost: float = 0
    turned: float = 0
    again: float = 0


DAMAGES = [
    Damage("none", 2, 0, 1, 0),
    Damage("light", 3, 0.10, 0.9, 1.5, 0.2, 0, 0.2, 0.01, 0.1),
    Damage("moderate", 4, 0.10, 0.7, 1.2, 0.3, 0.03, 0.2, 0.03, 0.4),
    Damage("shuffled", 4, 0.10, 0, 100, 0.3, 0.03, 0.2, 0.03),
    Damage("heavy", 6, 0.25, 0.4, 3, 0.6, 0.1, 0.3, 0.06, 0.4),
]
# Narrow columns, whose pieces may be cut at both ends: not measured, but weights are to hold there, too.
FINE = Damage("fine", 6, 0.4, 0.5, 2, 0.4, 0.05, 0.3, 0.05, 0.3, 0.4)


def law_articles(rows, most, rng):
    """Stretches of held-out laws as articles. Half of them without the numbers of their articles."""
    found = []
    wanted = lambda name: laws.held_out(name)
    for row_id, title, text in laws.read(rows, wanted):
        if not row_id.startswith("law:"):
            continue
        parts = text.replace("\\n", " ").split("<!-- INFO END -->")[-1].split("第一条", 1)
        if len(parts) < 2:
            continue
        numbered = rng.random() < 0.5
        paragraphs = []
        for one in re.split(r"(?<=。)\s+", "第一条" + parts[1]):
            one = one.strip().replace(" ", "　" if numbered else "")
            one = one if numbered else NUMBER.sub("", one)
            if 30 <= len(one) <= 400 and one.endswith("。") and "#" not in one:
                paragraphs.append(("text", one))
        if len(paragraphs) >= 8:
            start = rng.randrange(0, len(paragraphs) - 6)
            found.append(texts.Article(title, body=paragraphs[start:start + rng.randint(4, 8)]))
        if len(found) >= most:
            break
    return found


def cut_place(words, rng):
    """A place inside a paragraph where a column may end: no line begins with a pause or goes on with one."""
    for _ in range(20):
        at = rng.randrange(4, len(words) - 4)
        if words[at] in PAUSES or words[at].isspace() or words[at - 1] in "（《“「(":
            continue
        if words.isascii():
            at = words.rfind(" ", 0, at) + 1
            if at < 20:
                continue
        if words[:at].rstrip()[-1] not in "。！？!?；;：:" and not words[:at].endswith(". "):
            return at
    return None


def frames_of(article, number, damage, rng):
    """The article cut into frames. A line is (kind, words, article's number, joined to the next frame's first line)."""
    heads = [("head", article.title, number, False)]
    if article.subtitle:
        heads.append(("head", article.subtitle, number, False))
    byline = [("head", article.byline, number, False)] if article.byline else []
    frames, frame = [], heads
    moved = rng.random() < damage.byline_moved
    if not moved:
        frame = frame + byline
    loose = [byline] if moved and byline else []
    for kind, words in article.body:
        if kind == "text" and rng.random() < damage.cut and len(words) > 30 and (at := cut_place(words, rng)):
            left, right = words[:at].rstrip(), words[at:]
            if rng.random() < damage.repeated and len(left) > 12 and not words.isascii():
                right = left[-rng.randint(5, 9):] + right
            frames.append(frame + [("text", left, number, True)])
            while damage.again and rng.random() < damage.again and len(right) > 12 and (at := cut_place(right, rng)):
                frames.append([("text", right[:at].rstrip(), number, True)])
                right = right[at:]
            frame = [("text", right, number, False)]
        else:
            frame = frame + [(kind, words, number, False)]
            if damage.cut and rng.random() < 1.5 / len(article.body) * (damage.columns / 4):
                frames.append(frame)
                frame = []
    if frame:
        frames.append(frame)
    return frames, loose


def shuffled(frames, turned, damage, rng):
    """Groups of frames that stay together, moved about. Of an article in `turned`, two neighbours change places before."""
    frames = list(frames)
    for own in turned.values():
        at = frames.index(own[0]) + rng.randrange(len(own) - 1)
        frames[at], frames[at + 1] = frames[at + 1], frames[at]
    groups = []
    for frame in frames:
        if groups and rng.random() < damage.together:
            groups[-1].append(frame)
        else:
            groups.append([frame])
    moved = sorted((i + rng.gauss(0, damage.spread), i) for i in range(len(groups)))
    return [frame for _, i in moved for frame in groups[i]]


def furnished(frames, rng):
    """Frames with headlines, captions, lists and the like between them, here and there; never between neighbours that
    a page in order would print one behind the other."""
    lines = (HERE / "furniture.txt").read_text(encoding="utf-8").splitlines()
    share, out = rng.choice([0, 0, 0.15, 0.4]), []
    for frame in frames:
        if rng.random() < share:
            out.append([("head", rng.choice(lines), -1, False) for _ in range(rng.choice([1, 1, 1, 2, 4]))])
        out.append(frame)
    return out


def make_page(articles, damage, rng):
    frames = []  # (key of the frame that goes on, lines)
    turned = {}
    for number, article in enumerate(articles):
        own, loose = frames_of(article, number, damage, rng)
        if len(own) > 1 and rng.random() < damage.turned:
            turned[id(own[0])] = own
        frames += own + loose
    following = {id(frame): frames[i + 1] if i + 1 < len(frames) else None for i, frame in enumerate(frames)}
    order = furnished([f for f in shuffled(frames, turned, damage, rng) if rng.random() >= damage.lost], rng)
    single = rng.random() < damage.single_newlines
    ascii_pauses = rng.random() < 0.3
    text, places, starts, ends = "", [], {}, {}
    for frame in order:
        for i, (kind, words, number, _) in enumerate(frame):
            if ascii_pauses:
                words = words.translate(str.maketrans("，；：（）", ",;:()"))
            start = len(text.encode())
            text += words
            end = len(text.encode())
            if i == 0:
                starts[id(frame)] = start
            if i == len(frame) - 1:
                ends[id(frame)] = end
            if kind == "text":
                places.append([start, end, number, articles[number].region])
            text += "\n" if single and i < len(frame) - 1 else "\n\n"
    joins = [[ends[id(frame)], starts[id(following[id(frame)])]] for frame in frames
             if frame[-1][3] and id(frame) in ends and id(following[id(frame)]) in starts]
    return {"text": text, "joins": joins, "pieces": places, "damage": damage.name}


def traditional(pages):
    """The same pages in traditional characters; offsets stay, as characters are replaced one by one."""
    try:
        words = "\n".join(sorted({c for page in pages for c in page["text"] if c > "\u2fff"}))
        other = subprocess.run(["opencc", "-c", "s2t"], input=words, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return
    table = {ord(a): b for a, b in zip(words.split("\n"), other.split("\n"))
             if len(b) == 1 and len(a.encode()) == len(b.encode())}
    for page in pages:
        page["text"] = page["text"].translate(table)


def make_pages(rows, seed, test, count, damages=None):
    """`count` pages of each damage. Articles of our own and laws are in one half or the other."""
    rng = random.Random(seed)
    own = texts.on_pages(test)
    law = [a for i, a in enumerate(law_articles(rows, 400, rng)) if (i % 2 == 1) == test]
    statements = [a for a in own if a.statement]
    others = [a for a in own if not a.statement]
    pages = []
    for damage in damages or DAMAGES:
        made = []
        for i in range(count):
            if i % 4 == 0 and len(statements) >= 2:
                chosen = rng.sample(statements, rng.randint(2, min(len(statements), 5)))
            else:
                chosen = rng.sample(others, min(len(others), rng.randint(1, 3))) + rng.sample(law, rng.randint(1, 3))
            chosen = list({article.title: article for article in chosen}.values())
            rng.shuffle(chosen)
            made.append(make_page(chosen, damage, rng))
        traditional(made[::10])
        pages += made
    return pages


def pages_to_fit(rows, seed, count):
    """`count` pages of each damage that reading order is fitted on, fewer of the one that has many joins a page."""
    wanted = [damage for damage in DAMAGES if damage.name in ("light", "moderate", "heavy")]
    return make_pages(rows, seed, False, count, wanted) + make_pages(rows, seed, False, count // 6, [FINE])
