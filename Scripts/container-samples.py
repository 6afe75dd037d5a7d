#!/usr/bin/env python3
"""Makes the containers in Tests/TrueLineContainersTests/Samples: usage container-samples.py

Other programs than TrueLine make them, so that its readers are held against what others write:
Python's zipfile, tarfile, gzip, bz2, lzma, csv, json, email and ElementTree, and warcio, zstandard and brotli from
container-samples-requirements.txt. Each holds the same page. Nothing in them depends on the day.
"""
import base64
import bz2
import csv
import email.mime.multipart
import email.mime.text
import gzip
import io
import json
import lzma
import pathlib
import tarfile
import uuid
import xml.etree.ElementTree as xml
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


TEXT = "Write to t.me/example_desk and we cancel your Testel SIM card."


def table():
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["id", "url", "Text"])
    rows.writerow(["a", "https://pages.example/a", TEXT])
    rows.writerow(["", "", 'Two lines,\nand "quotes"'])
    rows.writerow(["c", "", ""])
    return out.getvalue().encode()


def address_table():
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow(["seen", "url"])
    rows.writerows([[day, f"https://t.me/example_desk{day}"] for day in range(3)])
    return out.getvalue().encode()


def lines_of_json():
    objects = [
        {"name": "first", "url": "https://pages.example/a", "html": PAGE.decode()},
        {"url": "https://pages.example/b", "text": TEXT}, {"text": "号 \U0001f4f1"}, {"other": 1},
    ]
    lines = [json.dumps(each, ensure_ascii=index % 2 == 0) for index, each in enumerate(objects)]
    return "\n".join(lines + ["", "{broken", json.dumps({"text": TEXT})]).encode()


def telegram_chats():
    def message(number, text, **more):
        return {"id": number, "type": "message", "date_unixtime": "1", "text": text, **more}
    desk = {"name": "Desk 号", "type": "private_group", "id": 1, "messages": [
        message(1, TEXT),
        {"id": 2, "type": "service", "action": "pin_message", "text": ""},
        message(3, ["See ", {"type": "bold", "text": "<this>"}, " ", {
            "type": "text_link", "text": "page", "href": "https://t.me/example_desk?a=1&b=2"}]),
        message(4, "", photo="photos/1.jpg"),
        message(5, "Press", inline_bot_buttons=[[
            {"type": "url", "text": "Join", "data": "https://t.me/example_desk"}]]),
    ]}
    nameless = {"name": None, "id": 77, "type": "personal_chat", "messages": [message(1, "hi {[\"")]}
    return json.dumps(
        {"about": "x", "chats": {"about": "y", "list": [desk, nameless]}}, indent=1).encode()


TELEGRAM_PAGE = f"""<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="history">
     <div class="message service" id="message-1"><div class="body details">1 January 2026</div></div>
     <div class="message default clearfix" id="message7"><div class="body">
      <div class="from_name">Desk</div><div class="text">{TEXT}</div></div></div>
     <div class="message default clearfix joined" id="message8"><div class="body">
      <div class="text">Second</div></div></div>
   </div>
  </div>
 </body>
</html>
""".encode()

WHATSAPP = {
    "iphone.txt": (
        "\u200e[15.01.24, 22:03:04] Desk: \u200eMessages are encrypted.\r\n"
        f"[15.01.24, 22:03:05] Desk: {TEXT}\r\nsecond line\r\n"
        "\u200e[15.01.24, 22:04:00] Anna: \u200eimage omitted\r\n"),
    "android.txt": (
        "1/15/24, 10:03\u202fPM - Messages are encrypted.\n"
        f"1/15/24, 10:04\u202fPM - Desk: {TEXT}\n"
        "second line\n"
        "1/15/24, 10:05\u202fPM - Anna: no, thanks: bye\n"),
    "chinese.txt": (
        "2024/1/15 22:03 - 消息已加密\n"
        f"2024/1/15 22:04 - 小明: {TEXT}\nsecond line\n"
        "2024/1/15 22:05 - Anna: ok\n"),
}


def log():
    def entry(url, kind, text, **more):
        return {"request": {"method": "GET", "url": url}, "response": {
            "status": 200, "content": {"mimeType": kind, "text": text, **more}}}
    packed = base64.b64encode("联系 t.me/example_desk".encode("gbk")).decode()
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "x"}, "entries": [
        entry("https://pages.example/a", "text/html; charset=utf-8", PAGE.decode()),
        entry("https://pages.example/b", "text/html; charset=gbk", packed, encoding="base64"),
        entry("https://pages.example/c.png", "image/png", "iVBO", encoding="base64"),
        entry("https://pages.example/d", "text/html", ""),
    ]}}).encode()


def saved_page():
    page = email.mime.multipart.MIMEMultipart("related", boundary="----Boundary", type="text/html")
    page["From"] = "<Saved by Example>"
    page["Snapshot-Content-Location"] = "https://pages.example/a"
    for address, kind, body in (
            ("https://pages.example/a", "html", PAGE.decode()),
            ("https://pages.example/frame", "html", "<p>联系 t.me/example_desk"),
            ("https://pages.example/a.css", "css", "p { color: red }")):
        part = email.mime.text.MIMEText(body, kind, "utf-8")
        part["Content-Location"] = address
        page.attach(part)
    return page.as_bytes()


def feed(atom):
    """RSS with HTML in it, or Atom with text and with HTML."""
    html = PAGE.decode().split("\n")[1]
    if atom:
        name = "{http://www.w3.org/2005/Atom}"
        root = xml.Element(name + "feed")
        for number, kind, content in ((1, "html", html), (2, "text", TEXT + " <b>")):
            entry = xml.SubElement(root, name + "entry")
            xml.SubElement(entry, name + "title").text = "A & B"
            xml.SubElement(entry, name + "link", href=f"https://pages.example/{number}")
            xml.SubElement(entry, name + "content", type=kind).text = content
        return xml.tostring(root, "utf-8", xml_declaration=True)
    root = xml.Element("rss", version="2.0")
    channel = xml.SubElement(root, "channel")
    xml.SubElement(channel, "title").text = "Site"
    for number, content in ((1, html), (2, None)):
        item = xml.SubElement(channel, "item")
        xml.SubElement(item, "link").text = f"https://pages.example/{number}"
        if content:
            xml.SubElement(item, "title").text = "A & B"
            xml.SubElement(item, "description").text = content
    return xml.tostring(root, "utf-8", xml_declaration=True)


def sitemap():
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = xml.Element(name + "urlset")
    for number in range(3):
        url = xml.SubElement(root, name + "url")
        xml.SubElement(url, name + "loc").text = f"https://t.me/example_desk{number}"
    return xml.tostring(root, "utf-8", xml_declaration=True)


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
        "table.csv": table(),
        "addresses.csv": address_table(),
        "pages.jsonl": lines_of_json(),
        "result.json": telegram_chats(),
        "messages.html": TELEGRAM_PAGE,
        "log.har": log(),
        "saved.mhtml": saved_page(),
        "rss.xml": feed(False),
        "news.atom": feed(True),
        "sitemap.xml": sitemap(),
        **{name: text.encode() for name, text in WHATSAPP.items()},
    }
    for name, content in samples.items():
        (FOLDER / name).write_bytes(content)


main()
