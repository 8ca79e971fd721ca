"""Ways to spoil a text or a file, the same for the same seed."""

TOKENS = [
    b"=", b"`", b"(", b")", b"[", b"]", b"{", b"}", b"{{", b"}}", b"{{{", b"}}}", b"{{#", b"{{/", b"{{>", b":", b"- ", b"\n", b"\r", b"\0", b"\x08",
    b"\xff", b"\xef\xbb\xbf", b"\xc3", b"\"", b"'", b",", b";", b"\t", b"|", b"*", b"&a ", b"*a ", b"? ", b"<<: *a", b"!!binary ", b"---\n", b"```table\n",
    b"```\n", b"[^1]", b"<script>", b"![x](", b"../", b"/etc/passwd", b"%00", b"%", b"year: ", b"2024/25", b"9999-12-31", b"0000-00-00", b"31/02/2024",
    b"-1", b"0", b"999999999999", b"9223372036854775807", b"-9223372036854775808", b"1e308", b"0.000000000001", b"nan", b"NaN", b"100000000000 months",
    b"received", b"change(", b"share(", b"of: ", b"stage: 1", b"limit(", b"decimals(", b"words(", b"previous(", b"published(", b" / 0", b" * 999999999999",
    "é".encode(), "́".encode(), "‮".encode(), "\U0001F600".encode(), " ".encode(), " ".encode(),
]


def mutate(data, random):
    """A few changes, one after the other."""
    for _ in range(random.choice([1, 1, 2, 3, 8])):
        data = random.choice(MUTATORS)(data, random)
        if len(data) > 1 << 20:
            data = data[: 1 << 20]
    return data


def place(data, random):
    return random.randrange(len(data) + 1)


def stretch(data, random, longest=40):
    start = place(data, random)
    return start, min(len(data), start + random.randrange(1, longest))


def flip(data, random):
    if not data:
        return data
    index = random.randrange(len(data))
    return data[:index] + bytes([data[index] ^ (1 << random.randrange(8))]) + data[index + 1 :]


def insert(data, random):
    index = place(data, random)
    return data[:index] + random.choice(TOKENS) + data[index:]


def replace(data, random):
    start, end = stretch(data, random)
    return data[:start] + random.choice(TOKENS) + data[end:]


def delete(data, random):
    start, end = stretch(data, random, 200)
    return data[:start] + data[end:]


def repeat(data, random):
    start, end = stretch(data, random)
    return data[:start] + data[start:end] * random.choice([2, 10, 100, 2000]) + data[end:]


def repeat_token(data, random):
    index = place(data, random)
    return data[:index] + random.choice(TOKENS) * random.choice([10, 300, 5000]) + data[index:]


def move(data, random):
    start, end = stretch(data, random, 200)
    rest = data[:start] + data[end:]
    index = place(rest, random)
    return rest[:index] + data[start:end] + rest[index:]


def truncate(data, random):
    return data[: place(data, random)]


def number(data, random):
    digits = [index for index, byte in enumerate(data) if 48 <= byte <= 57]
    if not digits:
        return data
    index = random.choice(digits)
    values = [b"0", b"-1", b"99", b"999999999999", b"9223372036854775807", b"18446744073709551616", b"0.5", b"1/0"]
    return data[:index] + random.choice(values) + data[index + 1 :]


MUTATORS = [flip, insert, insert, replace, replace, delete, repeat, repeat_token, move, truncate, number, number]
