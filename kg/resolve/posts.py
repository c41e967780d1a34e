"""Posts: a role in a state, an organisation or a body of one."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.iris import slug
from kg.model import Appointment, Attendance, Fact
from kg.resolve.labels import Labels
from kg.resolve.model import Post, Ref
from kg.resolve.references import References


def post_ref(references: References, fact: Attendance | Appointment) -> Ref | None:
    """The post that the fact names, or None where it names no role."""
    if not fact.role:
        return None
    holder = _holder(references, fact)
    return Ref("post", slug(holder.slug if holder else "", fact.role))


def _holder(references: References, fact: Attendance | Appointment) -> Ref | None:
    return references.agent(fact.of if isinstance(fact, Attendance) else fact.body)


def resolve_posts(references: References, labels: Labels, facts: Iterable[Fact]) -> tuple[Post, ...]:
    """All posts that the facts name, each under its most frequent title."""
    titles: dict[Ref, Counter[str]] = defaultdict(Counter)
    holders: dict[Ref, Ref | None] = {}
    for fact in facts:
        if isinstance(fact, Attendance | Appointment) and fact.role and (ref := post_ref(references, fact)):
            titles[ref][fact.role] += 1
            holders[ref] = _holder(references, fact)
    return tuple(_post(labels, ref, titles[ref], holders[ref]) for ref in sorted(titles))


def _post(labels: Labels, ref: Ref, titles: Counter[str], holder: Ref | None) -> Post:
    role = max(sorted(titles), key=lambda title: titles[title])
    label = f"{role} ({labels.short(holder)})" if holder else role
    return Post(ref, label, role, holder)
