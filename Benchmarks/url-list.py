#!/usr/bin/env python3
"""Makes a list of URLs and a blocklist to measure `--input-format urls` with.

usage: url-list.py [--urls N] [--hosts N] [--seed N] FOLDER

Writes FOLDER/urls.txt and FOLDER/hosts.txt and prints the seed and what must be found. Most
addresses lead nowhere special; one in 2,000 to a listed host, one in 5,000 to a listed
account, one in 10,000 to a host that takes after a messenger's. All names are made up under
reserved endings, but for the hosts of messengers and their look-alikes.
"""
import argparse
import os
import random

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo yu za bri cla dro".split()
ENDINGS = ["example", "test.example", "co.example", "invalid", "shop.example"]
WORDS = "news article 2026 item product view user img static search tag page blog doc".split()
LOOKALIKES = ["watsapp", "whatsaap", "telegrarn", "faceb00k", "whatssapp"]


def name(rng, least=2, most=5):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(least, most)))


def path(rng):
    parts = [rng.choice(WORDS) if rng.random() < 0.6 else name(rng)
             for _ in range(rng.randint(0, 4))]
    text = "/" + "/".join(parts)
    if rng.random() < 0.3:
        text += f"?id={rng.randint(1, 10**9)}&{rng.choice(WORDS)}={name(rng)}"
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--urls", type=int, default=1_000_000)
    parser.add_argument("--hosts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("folder")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    listed = sorted({f"{name(rng, 3, 6)}{number}.example" for number in range(options.hosts)})
    accounts = [f"example_{name(rng)}{number}" for number in range(20)]
    os.makedirs(options.folder, exist_ok=True)
    with open(os.path.join(options.folder, "hosts.txt"), "w", encoding="ascii") as out:
        for host in listed:
            out.write(f"0.0.0.0 {host}\n")
        for account in accounts:
            out.write(f"t.me/{account}\n")
    found = {"listed host": set(), "listed account": set(), "look-alike": set()}
    hosts = [f"{rng.choice(['www.', '', '', 'm.'])}{name(rng)}.{rng.choice(ENDINGS)}"
             for _ in range(200_000)]
    with open(os.path.join(options.folder, "urls.txt"), "w", encoding="ascii") as out:
        for _ in range(options.urls):
            dice = rng.random()
            scheme = "https://" if rng.random() < 0.9 else "http://"
            if dice < 1 / 2000:
                host = rng.choice(listed)
                found["listed host"].add(host)
                out.write(f"{scheme}{host}{path(rng)}\n")
            elif dice < 1 / 2000 + 1 / 5000:
                account = rng.choice(accounts)
                found["listed account"].add(account)
                out.write(f"{scheme}t.me/{account}\n")
            elif dice < 1 / 2000 + 1 / 5000 + 1 / 10000:
                host = f"{rng.choice(LOOKALIKES)}.{rng.choice(['example', 'invalid'])}"
                found["look-alike"].add(host)
                out.write(f"{scheme}www.{host}/login\n")
            elif dice < 0.01:
                out.write(f"{scheme}t.me/{name(rng, 3, 5)}\n")
            else:
                out.write(f"{scheme}{rng.choice(hosts)}{path(rng)}\n")
    print(f"seed {options.seed}: {options.urls} URLs, {len(listed)} hosts and "
          f"{len(accounts)} accounts listed")
    for what, values in found.items():
        print(f"{what}: {len(values)}")


if __name__ == "__main__":
    main()
