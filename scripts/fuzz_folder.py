"""A study's folder that is put back as it was after each case, for scripts/fuzz. Only what differs is written."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Item:
    """A file, a folder (`content` is None), a link (a text) or a pipe (an empty text)."""

    content: bytes | str | None
    mode: int


Tree = dict[str, Item]
Stamp = tuple[int, ...]


def stamp_of(found: os.stat_result) -> Stamp:
    if stat.S_ISDIR(found.st_mode):
        return (found.st_mode,)
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def walk(folder: str, prefix: str = "") -> dict[str, os.stat_result]:
    """All that is below a folder, a folder before what is in it."""
    found = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = prefix + entry.name
            found[path] = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(found[path].st_mode):
                found.update(walk(entry.path, path + "/"))
    return found


def tree(folder: Path) -> Tree:
    """What is below a folder, with all its bytes."""
    taken = {}
    for path, status in walk(str(folder)).items():
        place, mode = folder / path, stat.S_IMODE(status.st_mode)
        if stat.S_ISDIR(status.st_mode):
            taken[path] = Item(None, mode)
        elif stat.S_ISLNK(status.st_mode):
            taken[path] = Item(os.readlink(place), mode)
        elif stat.S_ISFIFO(status.st_mode):
            taken[path] = Item("", mode)
        else:
            taken[path] = Item(place.read_bytes(), mode)
    return taken


def remove(place: str) -> None:
    if os.path.isdir(place) and not os.path.islink(place):
        shutil.rmtree(place)
    elif os.path.lexists(place):
        os.unlink(place)


def put(place: str, item: Item) -> None:
    """Makes the item where nothing stands."""
    if item.content is None:
        os.makedirs(place, exist_ok=True)
    elif isinstance(item.content, bytes):
        with open(place, "wb") as file:
            file.write(item.content)
    elif item.content:
        os.symlink(item.content, place)
        return
    else:
        os.mkfifo(place)
    os.chmod(place, item.mode)


class Folder:
    """A folder that remembers what was put into it, so that what has changed since is found by looking at stamps alone."""

    def __init__(self, place: Path) -> None:
        self.place = str(place)
        self.put_there: dict[str, tuple[Item, Stamp]] = {}
        os.makedirs(place)

    def path(self, name: str) -> str:
        return os.path.join(self.place, name)

    def changed(self) -> list[str]:
        """What has been written, removed or added since the last restoring."""
        found = {path: stamp_of(status) for path, status in walk(self.place).items()}
        known = {path: stamp for path, (_, stamp) in self.put_there.items()}
        return sorted(path for path in found.keys() | known.keys() if found.get(path) != known.get(path))

    def restore(self, wanted: Tree) -> None:
        """Makes the folder hold exactly this."""
        changed = set(self.changed())
        wrong = changed | {path for path, (item, _) in self.put_there.items() if wanted.get(path) != item}
        # A folder in the place of a file takes what is in it away; what is wanted below is then put there anew.
        for path in sorted(wrong):
            if not os.path.isdir(self.path(path)) or os.path.islink(self.path(path)) or path not in wanted \
                    or wanted[path].content is not None:
                remove(self.path(path))
                self.put_there.pop(path, None)
        for path, item in wanted.items():
            if path in self.put_there and path not in wrong and os.path.lexists(self.path(path)):
                continue
            put(self.path(path), item)
            self.put_there[path] = (item, stamp_of(os.lstat(self.path(path))))

    def write(self, name: str, content: bytes) -> None:
        """Puts other bytes into a file, or a new file."""
        remove(self.path(name))
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        put(self.path(name), Item(content, 0o644))


def shipped(project: Path) -> Tree:
    """The study of the project, with nothing made from it yet."""
    study = {}
    for name in ("inputs", "papers", "plans"):
        study[name] = Item(None, 0o755)
        study |= {f"{name}/{path}": item for path, item in tree(project / name).items()}
    for name in ("pipeline.json", "pipeline.schema.json"):
        study[name] = Item((project / name).read_bytes(), 0o644)
    return study


COUNTS = "inputs/counts.csv"


def with_another_count(study: Tree) -> Tree:
    """The study with one published count one higher."""
    content = study[COUNTS].content
    assert isinstance(content, bytes) and b"visits_2013,37," in content
    return study | {COUNTS: Item(content.replace(b"visits_2013,37,", b"visits_2013,38,"), 0o644)}


def below(study: Tree, name: str) -> Tree:
    """What a tree holds under a name."""
    return {path: item for path, item in study.items() if path == name or path.startswith(name + "/")}
