"""Runs parts of the Makefile, reports the result of each, and prints a table of their times.

    parts.py --lane prepare --lane lint prepare c-examples --lane unit prepare python

Each `--lane` is a list of parts that run one after another; the lanes run side by side. A part named in several lanes
runs in the first, and the others wait for it. A part's output appears when it ends. The first failure ends everything;
processor time is that of the part and of all that it waited for.
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
    ended: threading.Event = field(default_factory=threading.Event)


@dataclass
class Run:
    """All parts begun, in the order of their beginning."""

    make: str
    parts: list[Part] = field(default_factory=list)
    running: dict[int, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    failed: threading.Event = field(default_factory=threading.Event)

    def part(self, name: str) -> bool:
        """Runs one part, or waits for its end in another lane; true if it passed."""
        with self.lock:
            if self.failed.is_set():
                return False
            other = next((part for part in self.parts if part.name == name), None)
            if other is None:
                part = Part(name)
                self.parts.append(part)
        if other is not None:
            other.ended.wait()
            return other.code == 0
        begun = time.monotonic()
        with tempfile.TemporaryFile() as log:
            with self.lock:
                print(f"── {name}", flush=True)
                process = subprocess.Popen(
                    [self.make, "--no-print-directory", name], stdout=log, stderr=log, start_new_session=True
                )
                self.running[process.pid] = name
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = part.code = os.waitstatus_to_exitcode(status)
            part.wall, part.processor = time.monotonic() - begun, usage.ru_utime + usage.ru_stime
            with self.lock:
                del self.running[process.pid]
                log.seek(0)
                print(f"── {name}: what it said", flush=True)
                sys.stdout.buffer.write(log.read())
                sys.stdout.flush()
                if part.code != 0 and not self.failed.is_set():
                    self.failed.set()
                    print(f"── {name} failed", flush=True)
                    self.stop()
        part.ended.set()
        return part.code == 0

    def stop(self) -> None:
        """Ends the parts that still run."""
        for pid in self.running:
            try:
                os.killpg(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass

    def lane(self, names: list[str]) -> None:
        """Runs parts one after another, until one fails."""
        for name in names:
            if not self.part(name):
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
    parser.add_argument("--lane", nargs="+", metavar="PART", action="append", required=True)
    args = parser.parse_args()
    begun = time.monotonic()
    run = Run(os.environ.get("MAKE", "make"))

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    # Parts are sessions of their own, so a signal to this program does not reach them.
    signal.signal(signal.SIGTERM, ended)
    try:
        lanes = [threading.Thread(target=run.lane, args=(names,), daemon=True) for names in args.lane]
        for lane in lanes:
            lane.start()
        for lane in lanes:
            lane.join()
    except KeyboardInterrupt:
        run.failed.set()
        run.stop()
    print("\n" + run.table(time.monotonic() - begun), flush=True)
    return 1 if run.failed.is_set() else 0


if __name__ == "__main__":
    sys.exit(main())
