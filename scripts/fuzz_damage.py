"""What can happen to a file, for scripts/fuzz: to its bytes, a table's cells, a JSON text's nodes, a database's rows.

Each damage takes the random numbers, the bytes and the words of the study, and gives other bytes.
"""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import sys
import warnings
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

from fuzz_folder import remove

# What was damaged before may be one cell of any length.
csv.field_size_limit(1 << 30)
# What is nested as deeply as can just be read takes more calls to be written.
sys.setrecursionlimit(5000)

NUMBERS = [
    "-1", "0", "-0", "1", "2", "33", "0.1", "1.5", "1,5", "1.234", "1.234.567", "1,234", "1 234", "1e3", "1e308", "1e309", "1e-320", "-1e18",
    "NaN", "inf", "0x10", "007", "+5", "5.", ".5", "50 %", "99999", "1000000", "2147483648", "9007199254740993",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "1" * 400, "٣", "½", "２",
]
TEXTS = [
    "", " ", "  a  ", "a\u00a0b", "a\u200bb", "\u202eabc", "\u2066a", "\x1b[31mred", "\x00", "\x07", "\x7f", "\x85", "a\nb", "a\rb", "a\tb",
    "\ufeff", "\ufffd", "Ã¦", "A\u030angstro\u0308m", "Å", "ø" * 300, "👩‍👩‍👧", "=1+1", "@x", "#", "# h", "- a", "1. a", "> a", "|", "a|b", "`a`",
    "~~a~~", "**a**", "[a](b)", "<br>", "&amp;", "<script>", "'", '"', '""', "\\", "\\n", "%s", "%n", "$HOME", "../x", "/etc/passwd", "-", "..",
    "--help", "ja", "nej", "true", "null", "today", "all", "x" * 70000, "a,b", "a;b", "a=b", "2015-02-30", "2015-06-24", "2015", "jan-2015",
    "7-9-13", "nabo[", "]", "(", ")", "cell(inputs/counts.csv:3:4)",
]
RAW_JSON = [
    "null", "true", "false", "{}", "[]", '""', "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "123456789012345678901234567890", "01", "NaN",
    "Infinity", '"\\ud800"', '"\\u0000"', '"\\x"', "'a'", "[1,]", '{"a":1,"a":2}', "[" * 600 + "]" * 600, "[" * 100_000, '{"a":' * 50_000,
    "[" + "0," * 100_000 + "0]", "[" + '{"id":"a"},' * 5_000 + "0]", '"' + "a" * 500_000 + '"', "9" * 5_000, '"\x01"', '{"da":"a"}', '{"da":1,"en":[]}',
]

Damage = Callable[[Random, bytes, list[str]], bytes]


def text(random: Random, words: list[str]) -> str:
    """Something to write where a value stands: mostly what the study says elsewhere, else what makes trouble."""
    return random.choice(random.choice([NUMBERS, TEXTS, words]))


# Bytes of any file.

def bytes_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    length = len(data)
    first = random.randrange(length + 1)
    last = min(length, first + random.choice([1, 1, 1, 2, 4, 16, 64, 500, 5000]))
    kind = random.randrange(11)
    if kind == 0:
        return data[:first]
    if kind == 1:
        return data[:first] + data[last:]
    if kind == 2:
        return data[:last] + data[first:]
    if kind == 3:
        return data[:first] + random.randbytes(last - first) + data[last:]
    if kind == 4 and first < length:
        return data[:first] + bytes([data[first] ^ 1 << random.randrange(8)]) + data[first + 1:]
    if kind == 5:
        return data[:first] + text(random, words).encode("utf-8", "surrogatepass") + data[last:]
    if kind == 6:
        return data[:first] + bytes([random.choice(b'\x00\x0a\x0d\x09"\',;|{}[]:\\\xff\xc3\xef')]) + data[first:]
    if kind == 7:
        return data + data[first:last]
    if kind == 8:
        old, new = random.choice([(b"\n", b"\r\n"), (b"\n", b"\r"), (b",", b";"), (b",", b"\t"), (b".", b","), (b'"', b"'"), (b"\n", b"")])
        return data.replace(old, new)
    if kind == 9:
        return random.choice([b"", b"\n", b"\x00", b"PK\x03\x04" + data, b"\xef\xbb\xbf" + data, b"\xff\xfe" + data, b"<html>" + data,
                              "Antal sider\n\n".encode() + data, b"\x00" * 100_000])
    decoded = data.decode("utf-8", "replace")
    return decoded.encode(random.choice(["utf-16", "utf-16-le", "utf-32", "cp1252", "cp865", "utf-7"]), "replace")


# Cells of a table.

def table_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8", "replace"), newline="")))
    if not rows or not rows[0]:
        return bytes_damage(random, data, words)
    row = random.choice(rows[1:] or rows)
    column = random.randrange(len(row) or 1)
    kind = random.randrange(16)
    if kind <= 5 and row:
        row[column] = text(random, words)
    elif kind == 6 and row:
        row[column] = (random.choice(rows) + [""] * (column + 1))[column]
    elif kind == 7 and row:
        row[column] = random.choice([" {}", "{} ", "{}\u00a0", "\u200b{}", "{}|{}", "-{}", "{}0", "{},{}"]).replace("{}", row[column])
    elif kind == 8:
        rows.remove(row)
    elif kind == 9:
        rows.insert(random.randrange(1, len(rows) + 1), list(row))
    elif kind == 10:
        first, second = random.randrange(len(rows)), random.randrange(len(rows))
        rows[first], rows[second] = rows[second], rows[first]
    elif kind == 11:
        # Many rows, each with keys of its own.
        for number in range(random.choice([1, 5, 14, 20, 45, 200, 1000])):
            rows.append([f"{cell}-{number}" if place == 0 else cell for place, cell in enumerate(row)])
    elif kind == 12:
        rows[0][random.randrange(len(rows[0]))] = random.choice([random.choice(rows[0]), text(random, words)])
    elif kind == 13:
        for line in rows:
            if column < len(line):
                del line[column]
    elif kind == 14:
        value = text(random, words)
        for number, line in enumerate(rows):
            line.insert(min(column, len(line)), "extra" if number == 0 else value)
    else:
        other = text(random, words)
        for line in rows[1:]:
            if column < len(line):
                line[column] = other
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n", escapechar="\\").writerows(rows)
    return written.getvalue().encode("utf-8", "surrogatepass")


def grown(random: Random, venues: bytes, counts: bytes) -> tuple[bytes, bytes]:
    """More venues, each counted as one of those there are."""
    rows, counted = (list(csv.DictReader(io.StringIO(data.decode(), newline=""))) for data in (venues, counts))
    for number in range(random.choice([1, 5, 13, 14, 20, 45, 100, 200])):
        old, new = random.choice(rows), f"more-{number}"
        rows.append(old | {"venue_id": new, "name": f"More {number}", "position": str(len(rows) + 1)})
        counted += [row | {"venue_id": new} for row in counted if row["venue_id"] == old["venue_id"]]

    def written(table: list[dict[str, str]]) -> bytes:
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, table[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
        return text.getvalue().encode()
    return written(rows), written(counted)


# Nodes of a JSON text.

def nodes(value: object) -> list[tuple[object, object]]:
    """Every place in a value: what holds it, and the key or number it is held under."""
    found: list[tuple[object, object]] = []
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    for key in keys:
        found.append((value, key))
        found += nodes(value[key])  # type: ignore[index]
    return found


def copied(value: object) -> object:
    return json.loads(json.dumps(value))


def scaled(value: float, factor: float) -> float:
    """The product; a whole number too large for one stays as it is."""
    try:
        return value * factor
    except OverflowError:
        return value


def alike(random: Random, value: object, words: list[str]) -> object:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return random.choice([scaled(value, random.choice([-1, 0.1, 0.5, 2, 1000, 1e9])), value + 1, value - 1, 0, 1, random.random(), random.randrange(100)])
    if isinstance(value, str):
        return random.choice([random.choice(words), text(random, words), value + " ", value.upper(), value[:-1]])
    if isinstance(value, list) and value:
        part = random.sample(value, random.randrange(len(value) + 1))
        return random.choice([part, value[::-1], value + part, [*value, random.choice(words)]])
    if isinstance(value, dict) and value:
        return {name: value[name] for name in random.sample(sorted(value), random.randrange(len(value) + 1))}
    return random.choice([None, 0, "", [], {}, 2015, random.choice(words), {"name": "N. N.", "role": "jurist", "date": "2015-06-24", "value": 0.5}])


def json_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    try:
        value = json.loads(data)
        places = nodes(value)
        holder, key = random.choice(places)
    except (ValueError, IndexError, RecursionError):
        return bytes_damage(random, data, words)
    mark, raw, held = "\ue000mark", None, holder[key]
    kind = random.randrange(14)
    if kind <= 4:
        holder[key] = alike(random, held, words)
    elif kind <= 6:
        holder[key], raw = mark, random.choice(RAW_JSON)
    elif kind == 7:
        holder[key] = text(random, words)
    elif kind == 8:
        number = random.choice(NUMBERS)
        holder[key], raw = mark, number if number.strip("-0123456789.e") == "" else "7"
    elif kind == 9:
        del holder[key]
    elif kind == 10:
        other, place = random.choice(places)
        holder[key] = copied(other[place])
    elif kind == 11 and isinstance(holder, dict):
        holder[random.choice([text(random, words), str(key).upper(), str(key) + "_", "signed", "set", "extends", "locked"])] = holder.pop(key)
    elif kind == 12 and isinstance(holder, list):
        holder += [copied(held) for _ in range(random.choice([1, 1, 2, 40, 1000]))]
    else:
        holder[key] = [held]
    written = json.dumps(value, ensure_ascii=random.random() < 0.1, indent=random.choice([None, 2, 2]))
    if raw is not None:
        written = written.replace(json.dumps(mark), raw).replace(f'"{mark}"', raw)
    return written.encode("utf-8", "surrogatepass")


# Rows of a database.

STATEMENTS = [
    "DELETE FROM entries WHERE entry = (SELECT max(entry) FROM entries)", "DELETE FROM entries WHERE entry = 1", "DELETE FROM entries",
    "UPDATE entries SET record = replace(record, 'succeeded', 'failed')", "UPDATE entries SET record = replace(record, 'run', 'verify')",
    "UPDATE entries SET record = '{}'", "UPDATE entries SET record = record || ' '", "UPDATE entries SET digest = hex(randomblob(32))",
    "UPDATE entries SET entry = entry + 1000000", "UPDATE entries SET entry = -entry", "UPDATE entries SET record = '[' || record || ']'",
    "UPDATE entries SET record = replace(record, '\"entry\":1', '\"entry\":1e300')", "UPDATE entries SET record = char(27) || record",
    "INSERT INTO entries SELECT entry + 9223372036854775000, record, hex(entry) FROM entries", "INSERT INTO entries VALUES (99, 'x', 'y')",
    "INSERT INTO entries SELECT entry + 1, record, digest || 'x' FROM entries WHERE entry = (SELECT max(entry) FROM entries)",
    "UPDATE contents SET bytes = zeroblob(10)", "UPDATE contents SET bytes = bytes || x'00'", "DELETE FROM contents", "DROP TABLE contents",
    "DROP TABLE entries", "DROP VIEW runs", "PRAGMA user_version = 2", "PRAGMA user_version = -1", "PRAGMA application_id = 1",
    "PRAGMA journal_mode = WAL", "ALTER TABLE entries RENAME COLUMN record TO other", "CREATE TABLE extra (a)",
    "CREATE TRIGGER stop BEFORE INSERT ON entries BEGIN SELECT raise(ABORT, 'no'); END",
    "CREATE TRIGGER stop BEFORE INSERT ON contents BEGIN SELECT raise(IGNORE); END",
    "UPDATE figures SET value = value * 2", "DELETE FROM figures WHERE rowid % 2", "DROP TABLE figures", "VACUUM",
]


def database_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    if random.random() < 0.5:
        return bytes_damage(random, data, words)
    try:
        # In memory, and with names that are not checked: what is damaged once may be damaged again.
        base = sqlite3.connect(":memory:", isolation_level=None)
        base.deserialize(data)
        for trigger in ("no_update", "no_delete"):
            base.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for _ in range(random.choice([1, 1, 2])):
            base.execute(random.choice(STATEMENTS))
        return base.serialize()
    except (sqlite3.Error, MemoryError):
        # A file without a byte, and one that says it is larger than any memory, are no databases.
        return bytes_damage(random, data, words)


def line_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    """Lines of a text taken out, repeated, exchanged or written over."""
    lines = data.split(b"\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(6)
    if kind == 0:
        del lines[first]
    elif kind == 1:
        lines.insert(second, lines[first])
    elif kind == 2:
        lines[first], lines[second] = lines[second], lines[first]
    elif kind == 3:
        lines[first] = text(random, words).encode()
    elif kind == 4:
        lines[first] = bytes_damage(random, lines[first], words)
    else:
        lines *= random.choice([2, 50])
    return b"\n".join(lines)


CITATIONS = [
    "{lost_visits[all]}", "{lost_visits[nowhere]}", "{visits_2013[all] | words}", "{visits_2013[all] | loud}", "{visits_2013[all] |}", "{", "}", "{}", "{{a}}",
    "{= 17}", "{=}", "{= {a}}", "{venue nabo}", "{venue }", "{closed today}", "{annex counts}", "{annex 9}", "{page }", "{slot a}", "{slot }",
    "{table count-venues}", "{table x}", "{chart frame}", "{chart plans}", "{annexes}", "{counts}", "{scenarios}", "{main-points}", "{paper.level}", "{paper.x}",
    "<!-- claim: venues[all] > 1 -->", "<!-- claim: venues[all] > 1000 -->", "<!-- claim: venues[all] > -->", "<!-- claim: " + "(" * 3000 + "1 < 2 -->",
    "<!-- claim: a[x] < 1 and not b[y] >= 2 -->", "<!-- claim: 1 / 0 > 1 -->", "<!-- claim: " + "1 < 2 and " * 5000 + "1 < 2 -->", "<!--", "-->",
    "<script>alert(1)</script>", "[a](javascript:alert(1))", "[a](https://example.org)", "![a](b.png)", "| a | b |", "    code", "```", "***", "---", "# A", "#### B",
    "> a", "1. **a**", "17. a", "- a", "  - a", "**a", "*a*", "syv tilbud", "seven venues", "17 tilbud", "\u202e17", "`a`", "<br>", "[^1]", "\\",
]


def paper_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    """A citation, a claim or a mark of a paper put in, written over, or cut short."""
    put = random.choice([random.choice(CITATIONS), text(random, words)]).encode("utf-8", "surrogatepass")
    places = [place for place, byte in enumerate(data) if byte in b"{}[]|<>*#\n"]
    if not places:
        return put
    first = random.choice(places)
    last = random.choice([first, first + 1, first + 1, min(len(data), first + 12), data.find(b"}", first) + 1 or first])
    return data[:first] + put + data[max(first, last):]


def document_damage(random: Random, data: bytes, words: list[str]) -> bytes:
    """A part of a Word file damaged, taken out, put in twice or under another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [(name, packed.read(name)) for name in packed.namelist()]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, UnicodeDecodeError, EOFError, ValueError):
        return bytes_damage(random, data, words)
    if not parts:
        return bytes_damage(random, data, words)
    place = random.randrange(len(parts))
    name, part = parts[place]
    kind = random.randrange(7)
    if kind == 0:
        del parts[place]
    elif kind == 1:
        parts.append(parts[place])
    elif kind == 2:
        parts[place] = (random.choice(["../x", "/etc/x", "word/vbaProject.bin", "a" * 5000, name.upper()]), part)
    elif kind == 3:
        first = part.find(b"<", random.randrange(len(part) + 1))
        bomb = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "' + b"&b;" * 100 + b'">]>'
        parts[place] = (name, part[:first] + random.choice([bomb, b"<w:p>" * 5000, b"</w:p>", b"<a b='1' b='2'/>", b"&x;", b"<w:t>17</w:t>"]) + part[first:])
    elif kind == 4:
        parts[place] = (name, part * random.choice([0, 2, 200]))
    else:
        parts[place] = (name, bytes_damage(random, part, words))
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as packed:
        warnings.simplefilter("ignore")
        for name, part in parts:
            packed.writestr(zipfile.ZipInfo(name), part, packed.compression)
    return made.getvalue()


def damages_of(name: str) -> list[Damage]:
    """What suits a file, the likelier the oftener it is named."""
    if name.endswith(".csv"):
        return [table_damage, table_damage, table_damage, bytes_damage]
    if name.endswith(".json"):
        return [json_damage, json_damage, json_damage, bytes_damage]
    if name.endswith(".sqlite"):
        return [database_damage]
    if name.endswith(".docx"):
        return [document_damage, document_damage, document_damage, bytes_damage]
    if name.startswith("papers/"):
        return [paper_damage, paper_damage, paper_damage, line_damage, bytes_damage]
    return [line_damage, bytes_damage]


def exchange_for_another_kind(random: Random, place: str, files: list[str], folders: list[str]) -> str:
    """Puts something else in the place of a file or a folder, and tells what; links lead to one of these."""
    holder = os.path.dirname(place)
    remove(place)
    os.makedirs(holder, exist_ok=True)
    kind = random.choice(["nothing", "folder", "full folder", "pipe", "file", "link to nothing", "link to itself", "link to a file",
                          "link to a file", "link to a folder", "link to a device"])
    if kind in ("folder", "full folder"):
        os.mkdir(place)
        if kind == "full folder":
            Path(place, "file").write_bytes(b"a")
    elif kind == "file":
        Path(place).write_bytes(b"a")
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind != "nothing":
        target = {"link to nothing": "nowhere", "link to itself": os.path.basename(place), "link to a device": "/dev/zero"}.get(kind)
        os.symlink(target or os.path.relpath(random.choice(folders if kind == "link to a folder" else files), holder), place)
    return kind
