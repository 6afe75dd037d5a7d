#!/usr/bin/env python3
"""Makes the containers in Tests/TrueLineContainersTests/Samples: usage container-samples.py

Other programs than TrueLine make them, so that its readers are held against what others write:
Python's zipfile, tarfile, gzip, bz2 and lzma, and warcio, zstandard and brotli from
container-samples-requirements.txt. Each holds the same page. Nothing in them depends on the day.
"""
import bz2
import gzip
import io
import lzma
import pathlib
import tarfile
import uuid
import zipfile
import zlib

import brotli
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/TrueLineContainersTests/Samples"
PAGE = (
    "<!doctype html><title>Guide</title>\n"
    '<p>Write to <a href="https://t.me/example_desk">t.me/example_desk</a>'
    " and we cancel your Testel SIM card.\n").encode()
DAY = "2026-01-01T00:00:00Z"


def packed_zip(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def packed_tar(entries):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in entries:
            info = tarfile.TarInfo(name)
            if isinstance(content, str):
                info.type, info.linkname = tarfile.SYMTYPE, content
                archive.addfile(info)
            else:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def chunks(body):
    parts = [body[at:at + 50] for at in range(0, len(body), 50)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def crawl(pack):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=pack)
    number = 0

    def write(kind, target, body, http=None, **options):
        nonlocal number
        number += 1
        ids = {"WARC-Record-ID": f"<urn:uuid:{uuid.UUID(int=number)}>", "WARC-Date": DAY}
        head = StatusAndHeaders("200 OK", http, protocol="HTTP/1.1") if http else None
        writer.write_record(writer.create_warc_record(
            target, kind, payload=io.BytesIO(body), http_headers=head, warc_headers_dict=ids,
            **options))

    write("warcinfo", None, b"software: example\r\n", warc_content_type="application/warc-fields")
    html = ("Content-Type", "text/html; charset=utf-8")
    bodies = {
        "plain": ([html], PAGE),
        "chunked": ([html, ("Transfer-Encoding", "chunked")], chunks(PAGE)),
        "gzip": ([html, ("Content-Encoding", "gzip")], gzip.compress(PAGE, mtime=0)),
        "deflate": ([html, ("Content-Encoding", "deflate")], zlib.compress(PAGE)),
        "raw-deflate": ([html, ("Content-Encoding", "deflate")], zlib.compress(PAGE)[2:-4]),
        "br": ([html, ("Content-Encoding", "br"), ("Transfer-Encoding", "chunked")],
               chunks(brotli.compress(PAGE))),
        # A crawler that undid both and left the headers.
        "undone": ([html, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")], PAGE),
    }
    for name, (headers, body) in bodies.items():
        target = f"https://pages.example/{name}"
        write("request", target, b"GET / HTTP/1.1\r\n\r\n",
              warc_content_type="application/http; msgtype=request")
        write("response", target, body, headers)
    write("response", "https://pages.example/gbk",
          "<p>联系 t.me/example_desk".encode("gbk"), [("Content-Type", "text/html; charset=GBK")])
    write("response", "https://pages.example/photo.png", b"\x89PNG", [("Content-Type", "image/png")])
    write("response", "https://pages.example/moved", b"", [html])
    write("response", "https://pages.example/paper.pdf", b"%PDF-1.7",
          [("Content-Type", "application/pdf")])
    write("revisit", "https://pages.example/plain", b"")
    write("conversion", "https://pages.example/text", "联系 t.me/example_desk".encode(),
          warc_content_type="text/plain")
    write("resource", "https://pages.example/plain", PAGE, warc_content_type="text/html")
    write("metadata", "https://pages.example/plain", b"via: x\r\n",
          warc_content_type="application/warc-fields")
    return out.getvalue()


def main():
    FOLDER.mkdir(exist_ok=True)
    pages = packed_zip([
        ("a/guide.html", PAGE), ("号/guide.html", PAGE), ("photo.png", b"\x89PNG"), ("empty/", b"")])
    inner = packed_tar([("in/pages.zip", pages), ("guide.html", PAGE)])
    deep = packed_zip([("guide.html", PAGE)])
    for _ in range(8):
        deep = packed_zip([("guide.html", PAGE), ("deep.zip", deep)])
    samples = {
        "guide.html": PAGE,
        "pages.zip": pages,
        "climbing.tar": packed_tar([
            ("../../climbing.html", PAGE), ("/root.html", PAGE), ("link", "/etc/hosts"),
            ("\x1b[2Jname.html", PAGE)]),
        "deep.zip": deep,
        "bomb.html.gz": gzip.compress(b"<p>text " * (1 << 19), mtime=0),
        # A member that is larger than any that is read; packed again, since zeros stay zeros.
        "large.zip.gz": gzip.compress(
            packed_zip([("large.html", bytes(65 << 20)), ("guide.html", PAGE)]), mtime=0),
        "nested.tar.gz": gzip.compress(inner, mtime=0),
        "guide.html.gz": gzip.compress(PAGE, mtime=0),
        "guide.html.bz2": bz2.compress(PAGE),
        "guide.html.xz": lzma.compress(PAGE),
        "guide.html.zst": zstandard.compress(PAGE),
        "crawl.warc": crawl(False),
        "crawl.warc.gz": crawl(True),
    }
    for name, content in samples.items():
        (FOLDER / name).write_bytes(content)


main()
