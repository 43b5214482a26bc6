"""Runs parts of the Makefile, reports the result of each, and prints a table of their times.

    parts.py --beside prepare lint unit --then c-install-test c-examples --lane python java

Parts run one after another. `--beside` names a part that runs from the start and must end before those after `--then`.
From `--then` on, each `--lane` begins another list; the lists run side by side. A part's output appears when it ends, or
at once while nothing runs beside it. The first failure ends everything; processor time is that of the part and of all
that it waited for.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Part:
    """A target of the Makefile, and the processor and wall time of its run in seconds."""

    name: str
    wall: float = 0.0
    processor: float = 0.0
    code: int | None = None


@dataclass
class Run:
    """All parts begun, in the order of their beginning."""

    make: str
    parts: list[Part] = field(default_factory=list)
    running: dict[int, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    failed: threading.Event = field(default_factory=threading.Event)

    def part(self, name: str, quiet: bool) -> bool:
        """Runs one part; true if it passed. `quiet` holds its output back until it ends."""
        part = Part(name)
        begun = time.monotonic()
        with tempfile.TemporaryFile() as log:
            with self.lock:
                if self.failed.is_set():
                    return False
                print(f"── {name}", flush=True)
                to = log if quiet else None
                process = subprocess.Popen(
                    [self.make, "--no-print-directory", name], stdout=to, stderr=to, start_new_session=True
                )
                self.parts.append(part)
                self.running[process.pid] = name
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = part.code = os.waitstatus_to_exitcode(status)
            part.wall, part.processor = time.monotonic() - begun, usage.ru_utime + usage.ru_stime
            with self.lock:
                del self.running[process.pid]
                if quiet:
                    log.seek(0)
                    print(f"── {name}: what it said", flush=True)
                    sys.stdout.buffer.write(log.read())
                    sys.stdout.flush()
                if part.code != 0 and not self.failed.is_set():
                    self.failed.set()
                    print(f"── {name} failed", flush=True)
                    self.stop()
        return part.code == 0

    def stop(self) -> None:
        """Ends the parts that still run."""
        for pid in self.running:
            try:
                os.killpg(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass

    def lane(self, names: list[str], quiet: bool) -> None:
        """Runs parts one after another, until one fails."""
        for name in names:
            if not self.part(name, quiet):
                return

    def table(self, wall: float) -> str:
        """The time of each part, then the total."""
        lines = [f"{'part':<20}{'seconds':>10}{'processor':>11}"]
        rows = [(part.name, part.wall, part.processor, part.code) for part in self.parts]
        rows.append(("all", wall, sum(part.processor for part in self.parts), 1 if self.failed.is_set() else 0))
        for name, seconds, processor, code in rows:
            lines.append(f"{name:<20}{seconds:>10.0f}{processor:>11.0f}" + ("" if code == 0 else "  FAILED"))
        return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*")
    parser.add_argument("--beside", metavar="PART")
    parser.add_argument("--then", nargs="+", metavar="PART", default=[])
    parser.add_argument("--lane", nargs="+", metavar="PART", action="append", default=[])
    args = parser.parse_args()
    begun = time.monotonic()
    run = Run(os.environ.get("MAKE", "make"))

    def beside(lists: list[list[str]]) -> list[threading.Thread]:
        lanes = [threading.Thread(target=run.lane, args=(names, True), daemon=True) for names in lists if names]
        for lane in lanes:
            lane.start()
        return lanes

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    # Parts are sessions of their own, so a signal to this program does not reach them.
    signal.signal(signal.SIGTERM, ended)
    try:
        prepared = beside([[args.beside] if args.beside else []])
        run.lane(args.parts, quiet=False)
        for lane in prepared:
            lane.join()
        for lane in beside([args.then, *args.lane]):
            lane.join()
    except KeyboardInterrupt:
        run.failed.set()
        run.stop()
    print("\n" + run.table(time.monotonic() - begun), flush=True)
    return 1 if run.failed.is_set() else 0


if __name__ == "__main__":
    sys.exit(main())
