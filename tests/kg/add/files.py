"""Small documents of each kind, made here: PDF, Word, web page; and a server on this machine that gives them."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from threading import Thread

from docx import Document as new_word
from pypdf import PdfWriter

TITLE = "Joint Communiqué of the Council of the Steppe"
SENTENCES = (
    "The Council of Foreign Ministers of the Shanghai Cooperation Organisation met in Tashkent on 4 May 2011.",
    "The meeting was chaired by the Minister of Foreign Affairs of the Republic of Uzbekistan, Anvar Karimbaev.",
    "The ministers stressed that the railways of the region serve all its peoples and should be mended soon.",
)
TEXT = "\n\n".join((TITLE, *SENTENCES)) + "\n"


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines as its text layer; without lines a page with a picture's room and no text."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    stream = f"BT /F1 10 Tf 40 800 Td 14 TL {shown}ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def locked_pdf(data: bytes) -> bytes:
    """The PDF under a password."""
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs, with a list and a table after them."""
    document = new_word()
    document.core_properties.title = TITLE
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_paragraph("Programme of Work on Railways", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Uzbekistan", "Minister Anvar Karimbaev"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def page(*paragraphs: str) -> str:
    """A web page with a menu, an article of these paragraphs and a footer."""
    article = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        "<!DOCTYPE html><html><head><title>News</title></head><body>"
        "<nav><a href='/'>Home</a><a href='/x'>Contacts</a></nav>"
        f"<article><h1>{TITLE}</h1>{article}</article><footer>All rights reserved</footer></body></html>"
    )


class Handler(BaseHTTPRequestHandler):
    """Gives what the test put under a path: status, headers, body."""

    answers: dict[str, tuple[int, dict[str, str], bytes]]
    asked: list[str]

    def do_GET(self) -> None:
        """Answer from the table."""
        self.asked.append(self.path)
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(answers: dict[str, tuple[int, dict[str, str], bytes]]) -> Iterator[tuple[str, list[str]]]:
    """A server on this machine with these answers: its address, and the paths that it was asked for."""
    asked: list[str] = []
    handler = type("Answers", (Handler,), {"answers": answers, "asked": asked})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()
