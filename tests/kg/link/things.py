"""Things to be found, as small as a test needs them."""

from kg.link.things import Thing

BASE = "https://w3id.org/communique/id/"


def person(*names: str, slug: str = "anna-bell", states: tuple[str, ...] = ("Q711",), **known: object) -> Thing:
    """A person of Mongolia by these names."""
    return Thing(f"{BASE}person/{slug}", "person", names or ("Anna Bell",), states=frozenset(states), **known)  # type: ignore[arg-type]


def thing(kind: str, path: str, *names: str, **known: object) -> Thing:
    """A thing of another kind."""
    return Thing(BASE + path, kind, names, **known)  # type: ignore[arg-type]
