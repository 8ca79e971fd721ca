"""When two labels are one value, and how it is printed."""

import unicodedata
from collections import Counter

NOT_RECORDED = "not recorded"


def trimmed(text):
    """The text without blanks around it; hard and double blanks within it are plain ones."""
    return " ".join(text.split()) if text else ""


def fold(text):
    """What two spellings have in common: capitals, blanks and accents make no difference."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def typed(text):
    """What two ways to type a value have in common: capitals and blanks make no difference."""
    return " ".join(text.casefold().split())


def commonest(spellings):
    """The spelling that most records have; of equals, the one that sorts first."""
    counts = Counter(spellings)
    return min(counts, key=lambda spelling: (-counts[spelling], spelling))


def listed(names):
    """A, B and C."""
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def capital(text):
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
