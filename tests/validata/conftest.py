"""The common part of all tests: the command under test, and the ledger printed at the end."""

import pytest

import places
from set_aside import LEDGER
from settings import FILES, SEED


def pytest_report_header(config):
    return f"seed {SEED} (ODB_PARITY_SEED), {FILES} files a data set (ODB_PARITY_FILES), command {places.ODB} (ODB_BIN)"


def pytest_terminal_summary(terminalreporter):
    if LEDGER.lines():
        terminalreporter.section(f"compared with Validata, seed {SEED}")
        for line in LEDGER.lines():
            terminalreporter.write_line(line)


def pytest_unconfigure(config):
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter and LEDGER.compared:
        reporter.write_line(f"seed {SEED}: {LEDGER.totals()}")


@pytest.fixture(scope="session")
def command():
    """The command under test; without it, the tests that need it fail at once with the reason."""
    if not places.ODB.is_file():
        pytest.fail(f"no {places.ODB}: build it (cargo build -p opendatabutton-cli) or set ODB_BIN", pytrace=False)
    return places.ODB
