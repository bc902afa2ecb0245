"""What the program is asked in scripts/fuzz: a verb that suits what was damaged, with options of every kind."""

from __future__ import annotations

import json
from random import Random

import fuzz_damage as damage

# A verb with its operands, and how often it is asked; `@` names stand for words of the study.
READING = [
    (28, "check"), (2, "check --all"), (6, "findings"), (6, "status"), (5, "explain @figure"), (3, "explain @line"), (2, "explain @metric"), (3, "diff"),
    (2, "diff run:1"), (1, "diff run:1 run:2"), (1, "diff reports other"), (1, "graph"), (1, "journal"), (3, "crosscheck export.txt --document G"),
    (1, "crosscheck export.txt"),
]
PLANNING = [
    (6, "scenario show @scenario"), (6, "scenario show @plan"), (10, "scenario show -"), (6, "scenario show"), (3, "scenario compare @scenario @scenario"),
    (2, "scenario compare @plan @scenario today"), (3, "scenario stress @scenario"), (2, "scenario stress @plan @scenario"), (2, "scenario ranking"),
    (2, "scenario reinvest @scenario"), (2, "scenario frontier"), (4, "scenario seek"), (2, "scenario criteria"), (1, "scenario list"),
]
WRITING = [
    (12, "run"), (2, "verify"), (1, "verify --receipt elsewhere"), (1, "run --final"), (1, "run --final --source export.txt"),
    (1, "run --output elsewhere"), (3, "sign prepared --date 2015-06-22"), (1, "sign checked --date 2015-06-23"), (1, "sign"),
]
RECORDS = [
    (20, "status"), (2, "status --proven"), (10, "journal"), (6, "verify"), (4, "diff"), (3, "diff run:1 run:2"), (2, "diff other reports"), (5, "sign"),
    (5, "sign prepared --date 2015-06-22"), (3, "sign checked --date 2015-06-23"), (2, "sign approved --date 2015-06-24"), (3, "explain @line"),
    (8, "run"), (2, "check"), (1, "verify --receipt elsewhere"), (1, "findings"),
]
PAPERS = [
    (20, "check"), (2, "check --all"), (10, "run"), (2, "run --final"), (3, "verify"), (4, "findings"), (4, "status"), (6, "explain @cited"), (2, "explain @line"),
    (3, "diff"), (1, "list figures"), (2, "list figures @metric"), (1, "list tables"), (1, "list charts"), (4, "paper new ny"), (2, "paper new @text"),
    (4, "paper word indstilling ud.docx"), (2, "paper word overview ud.docx --language en"), (1, "paper word @text ud.docx"),
]
DOCUMENTS = [
    (10, "crosscheck paper.docx"), (2, "crosscheck paper.docx --document G"), (6, "paper word indstilling ud.docx --template paper.docx"),
    (1, "paper word indstilling paper.docx"),
]
VERBS = {
    "papers": PAPERS,
    "documents": DOCUMENTS,
    "inputs": READING + PLANNING[:4] + PLANNING[4:] + WRITING,
    "settings": READING[:4] + PLANNING + WRITING[:2],
    "plans": PLANNING,
    "words": READING + PLANNING + WRITING,
    "records": RECORDS,
}
VALUES = {
    "--close": ["@venue", "@venue,@venue", "@venue,@venue,@venue", "@venue,@venue", "@text"], "--keep": ["@venue"] * 4 + ["@text"],
    "--merge": ["@venue,@venue=@venue", "@venue=ny", "@venue,@text=@venue", "@text"], "--new": ["ny@city", "ny@@centre", "@venue@@centre", "@text"],
    "--withdraw": ["@venue=0.5", "@venue=@number", "@text"], "--stagger": ["@venue,@venue", "@text"],
    "--set": ["@assumption=0.5", "@assumption=1", "@assumption=@number", "@assumption=@number", "@text"], "--amount": ["hours=1.5", "staff=@number", "@text"],
    "--open": ["1", "@centre=2", "@number", "@text"], "--free": ["6", "@number"], "--lose": ["15", "@number"], "--seed": ["7", "@number"],
    "--language": ["en"] * 12 + ["da", "@text"], "--depth": ["1", "@number"], "--when": ["2015-06-24", "@text"], "--document": ["G", "W", "@text"],
    "--name": ["N. N.", "@text"], "--role": ["jurist", "@text"], "--date": ["2015-06-24", "@text"], "--receipt": ["elsewhere"],
    "--output": ["elsewhere", "reports", "inputs"], "--report": ["annex.md", "reports/da/overblik.md", "elsewhere/annex.md"],
    "--source": ["export.txt", "inputs/counts.csv"], "--skeleton": ["indstilling", "resume", "notat", "@text"],
    "--template": ["paper.docx", "export.txt", "elsewhere", "inputs"],
}
REPEATABLE = {"--close", "--keep", "--merge", "--new", "--withdraw", "--stagger", "--set", "--amount", "--open", "--source"}
OPTIONS = {
    "show": ["--close", "--close", "--keep", "--merge", "--new", "--withdraw", "--stagger", "--set", "--report"],
    "stress": ["--close", "--set", "--seed", "--merge", "--withdraw"], "reinvest": ["--amount", "--amount", "--close", "--set"],
    "frontier": ["--open", "--close", "--keep", "--set"], "seek": ["--free", "--lose", "--open", "--keep", "--close", "--set"],
    "explain": ["--depth"], "run": ["--when"], "verify": ["--when"], "crosscheck": ["--document"],
    "paper": ["--skeleton", "--template"],
}


class Vocabulary:
    """The words of a study that a question can use."""

    def __init__(self, names: dict[str, list[str]], words: list[str]) -> None:
        self.names, self.words = names, words

    def filled(self, random: Random, pattern: str) -> str:
        """The pattern with a word of the study for each `@` name."""
        text = pattern.replace("@@", "\0")
        for name, known in self.names.items():
            while f"@{name}" in text:
                text = text.replace(f"@{name}", random.choice(known), 1)
        while "@number" in text:
            text = text.replace("@number", random.choice(damage.NUMBERS), 1)
        while "@text" in text:
            text = text.replace("@text", damage.text(random, self.words).replace("@", ""), 1)
        return text.replace("\0", "@").replace("\x00", "")

    def plan(self, random: Random) -> dict[str, object]:
        """A plan that may be one."""
        def venue() -> str:
            return self.filled(random, random.choice(["@venue", "@venue", "@venue", "@text"]))
        parts: dict[str, object] = {
            "close": [venue() for _ in range(random.choice([0, 1, 3, 20]))], "keep": [venue()], "stagger": [venue(), venue()],
            "merge": [{"venues": [venue(), venue()], "into": random.choice([venue(), "ny"])}],
            "open": [{"id": "ny", "name": self.filled(random, "@text"), "centre": self.filled(random, "@centre")}],
            "withdraw": {venue(): random.choice([0.5, 1, 0, -1, 2])}, "extends": self.filled(random, "@scenario"),
            "set": {self.filled(random, "@assumption"): random.choice([0, 0.5, 1, 1e308, -1])}, "id": self.filled(random, random.choice(["@text", "@scenario"])),
            "title": {"da": self.filled(random, "@text"), "en": "a"},
            "closes": {"year": random.choice([2016, 2200, 1.5, -1]), "month": random.choice([1, 12, 13, None])},
            "notice_months": random.choice([0, 24, 25, "1"]),
            "one_off": {random.choice(["moving", "severance", "tax"]): random.choice([0, None, 1e6, -1, "1"])},
        }
        return {name: parts[name] for name in random.sample(sorted(parts), random.choice([1, 1, 2, 3]))}

    def plans(self, random: Random) -> bytes:
        """Lines for `scenario show -`, some damaged."""
        lines = []
        for _ in range(random.choice([1, 1, 3, 12])):
            line = json.dumps(self.plan(random), ensure_ascii=False).encode("utf-8", "surrogatepass")
            for _ in range(random.choice([0, 0, 1, 2])):
                line = random.choice([damage.json_damage, damage.json_damage, damage.bytes_damage])(random, line, self.words)
            lines.append(line)
        return b"\n".join(lines) + random.choice([b"\n", b"\n", b"", b"\r\n"])


def command(random: Random, target: str, known: Vocabulary) -> tuple[list[str], bytes]:
    """The words after the program's name, and what it is given on standard input."""
    verbs = VERBS[target]
    pattern = random.choices([words for _, words in verbs], [weight for weight, _ in verbs])[0].split(" ")
    words = [known.filled(random, word) for word in pattern]
    if words[0] == "sign" and len(words) > 1:
        words += ["--name", known.filled(random, random.choice(VALUES["--name"])), "--role", "jurist"]
    # Where the words are what is tried, there are more of them, and some do not belong.
    own = [] if words[:3] == ["scenario", "show", "-"] else OPTIONS.get(words[1] if words[0] == "scenario" else words[0], [])
    is_plan = target in ("plans", "words")
    for _ in range(random.choice([1, 2, 3]) if is_plan else random.choice([0, 0, 0, 1])):
        option = random.choice(sorted(VALUES) if is_plan and random.random() < 0.05 else [*own, "--language"])
        if option not in words or option in REPEATABLE or random.random() < 0.05:
            words += [option, known.filled(random, random.choice(VALUES[option]))]
    if target == "words" and random.random() < 0.3:
        place = random.randrange(len(words) + 1)
        words[place:place + random.choice([0, 1])] = [known.filled(random, "@text")]
    if random.random() < 0.4 and words[:3] != ["scenario", "show", "-"]:
        words.append("--json")
    standard_input = known.plans(random) if "-" in words else b""
    return [word.encode("utf-8", "replace")[:100_000].decode("utf-8", "replace") for word in words], standard_input
