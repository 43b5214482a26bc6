"""Reads an HTTP response with chunks from standard input, writes its body; fails unless the last chunk is there."""

import io
import sys


def body(response: bytes) -> bytes:
    stream = io.BytesIO(response.split(b"\r\n\r\n", 1)[1])
    pieces = []
    while size := int(stream.readline(), 16):
        pieces.append(stream.read(size))
        assert len(pieces[-1]) == size and stream.read(2) == b"\r\n", "a chunk is cut"
    assert stream.read() == b"\r\n", "something follows the last chunk"
    return b"".join(pieces)


if __name__ == "__main__":
    sys.stdout.buffer.write(body(sys.stdin.buffer.read()))
